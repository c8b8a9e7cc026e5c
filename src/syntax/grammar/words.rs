//! The words that fields choose from.

use super::Shape::Ref;
use super::{Holds, Variant, steps, with_number, word};

pub(super) static KINDS: &[Variant] = &[
    word("Fact", "something is or was so"),
    word("Cause", "something brings something about"),
    word("Value", "something is good or bad, better or worse"),
    word("Policy", "something should be done"),
    word("Definition", "a word means something"),
    word("Prediction", "something will be so"),
];

pub(super) static STRENGTHS: &[Variant] =
    &[word("Does", "it is so"), word("Can", "it can be so"), word("Might", "it may be so")];

pub(super) static STANCES: &[Variant] = &[
    word("Asserts", "the voice holds it"),
    word("Denies", "the voice holds that it is false"),
    word("Reports", "the voice tells it without holding it"),
];

pub(super) static SUPPORT_KINDS: &[Variant] = &[
    word("Justifies", "a reason to believe the claim"),
    word("Explains", "a cause of what is known anyway; it carries nothing"),
];

pub(super) static FORCES: &[Variant] = &[
    word("Contests", "an open conflict: each suspends the other"),
    Variant { name: "Decides", holds: Holds::Fields(&steps::DECIDES), says: "it settles the matter" },
    word("Doubts", "a partial point, shown without effect on standing"),
    word("Concedes", "granted by the other side, shown without effect on standing"),
];

pub(super) static STATUSES: &[Variant] = &[
    word("Granted", "put forward without argument, and nothing that stands speaks against it"),
    word("Accepted", "carried by a reason that stands"),
    word("Contested", "objections and reasons both stand"),
    word("Rejected", "an objection stands and nothing answers it"),
    word("Unsupported", "not refuted, but no reason for it survives"),
];

pub(super) static STATED: &[Variant] = &[
    with_number("Percent", "by so many per cent"),
    with_number("Points", "by so many percentage points"),
    with_number("Times", "to so many times as much"),
    with_number("By", "by so many units"),
];

pub(super) static BOUNDS: &[Variant] = &[
    word("AtLeast", "this much or more"),
    word("AtMost", "this much or less"),
    word("About", "roughly this much"),
    word("Over", "more than this"),
    word("Under", "less than this"),
    word("Nearly", "a little less than this"),
];

pub(super) static MEASURE_KINDS: &[Variant] = &[
    word("Total", "what happens in a period: the months add up to the year"),
    word("Level", "what is the case at a time: a price, a population, a rank"),
    word("Share", "a share of a whole in per cent: never above 100"),
];

pub(super) static TEXT_KINDS: &[Variant] = &[
    word("JournalArticle", "in a scholarly journal"),
    word("NewspaperArticle", "in a newspaper, printed or not"),
    word("MagazineArticle", "in a magazine"),
    word("WebPage", "a page of a website"),
    word("BlogPost", "an entry of a blog"),
    word("Report", "given out by an institution"),
    word("Book", "a book"),
    word("Chapter", "a chapter of a book, whose title is the `outlet`"),
    word("ConferencePaper", "in the proceedings of a conference"),
    word("Thesis", "for a degree; the university is the `publisher`"),
    word("Speech", "a speech"),
    word("Interview", "an interview"),
    word("Broadcast", "on radio or television, or a recording"),
    word("Law", "a law"),
    word("Dataset", "a collection of data"),
    word("Manuscript", "never published"),
];

pub(super) static DESIGNS: &[Variant] = &[
    word("Observational", "it watched: it can show that things go together"),
    word("Experimental", "it changed one thing: it can show what causes what"),
];

pub(super) static BLOOM: &[Variant] = &[
    word("Remember", "find it in the text"),
    word("Understand", "say it in your own words"),
    word("Apply", "use it on another case"),
    word("Analyse", "take the reasoning apart"),
    word("Evaluate", "judge it"),
    word("Create", "add what is missing"),
];

pub(super) static LEVELS: &[Variant] = &[
    word("Error", "the build fails"),
    word("Warning", "to be mended or allowed"),
    word("Note", "worth knowing"),
    word("Off", "not reported"),
];

pub(super) static REVIEW_STATUSES: &[Variant] = &[
    word("Unchecked", "nobody has looked, or a verdict is taken back"),
    word("Confirmed", "it holds"),
    word("Fix", "it is wrong and can be mended"),
    word("AskAuthor", "only the author knows"),
    word("CannotConfirm", "no source bears it out"),
    word("Cut", "it should go"),
    word("Opinion", "it cannot be checked"),
];

pub(super) static FAMILIES: &[Variant] = &[
    word("Source", "it trusts somebody"),
    word("Evidence", "it reasons from evidence"),
    word("Case", "it compares cases and rules"),
    word("Practical", "it says what to do"),
];

pub(super) static ATTACKS: &[Variant] = &[
    Variant { name: "Premise", holds: Holds::Value(&Ref), says: "the premise in this role" },
    word("Inference", "the step"),
    word("Conclusion", "the conclusion"),
];

pub(super) static BURDENS: &[Variant] = &[
    word("Proponent", "whoever argues: once asked, the step is open until it is answered"),
    word("Challenger", "whoever challenges: asking alone changes nothing"),
];

pub(super) static PROVENANCES: &[Variant] = &[
    word("Araucaria", "the scheme set of Araucaria"),
    word("Carneades", "the scheme set of Carneades"),
    word("Notes", "research notes that restate the literature"),
    word("Grennan", "Grennan's scheme set"),
    word("NameOnly", "only its name was seen"),
    word("Ours", "its questions, some or all, are ours"),
];
