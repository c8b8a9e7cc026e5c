//! What stands in the slots of messages, each value with what it is.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

use super::Message;

/// What stands in a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A claim.
    Claim(Name),
    /// A step that has an id.
    Step(Name),
    /// Something else that has an id, by it.
    Named(Thing, String),
    /// A sense of a term, by their ids.
    Sense {
        /// The term.
        term: String,
        /// The sense.
        sense: String,
    },
    /// Something else that has an id, by its name.
    Called {
        /// What it is.
        thing: Thing,
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    },
    /// A word of the format, such as `Does` or `granted`, or a name that nothing has.
    Code(String),
    /// How firmly something is put: `Might`, `Can` or `Does`.
    Strength(String),
    /// How a claim stands: `accepted`, `contested`.
    Status(String),
    /// A critical question with its words: "`basis`: What does it rest on?".
    Asked {
        /// The id of the question.
        id: String,
        /// The question.
        ask: Box<Value>,
    },
    /// What a scheme asks or needs.
    OfScheme(Box<OfScheme>),
    /// A date or a period, in EDTF.
    Date(String),
    /// A date or a period with the word before it: "in 2024", "on 2024-05-06".
    When {
        /// The date, in EDTF.
        date: String,
        /// The word for it in English.
        word: Cow<'static, str>,
    },
    /// How many there are of something.
    Count(usize),
    /// A number with whatever belongs to it, as it is printed.
    Number(String),
    /// A place in a text, as a locator.
    Place(String),
    /// Words that somebody wrote, between quotation marks.
    Words(String),
    /// Words that somebody wrote and that are compared with others: spellings, pieces of a quotation.
    Spelling(String),
    /// Words that somebody wrote and that go on the sentence.
    Text(String),
    /// A part of the sentence that has slots of its own.
    Part(Box<Message>),
    /// Several of a sort: "a, b and c", or "a, b and 7 more".
    List {
        /// Those that are named.
        items: Vec<Value>,
        /// How many are not.
        more: usize,
    },
    /// Several of a sort with the same between any two.
    Series {
        /// All of them.
        items: Vec<Value>,
        /// What stands between two.
        between: Between,
    },
}

/// What stands between the parts of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Between {
    /// “and”.
    And,
    /// A comma.
    Comma,
    /// A blank.
    Blank,
}

/// What a scheme asks or needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfScheme {
    /// The id of the scheme.
    pub scheme: String,
    /// What it is of the scheme: `q-` and the id of a question, or `p-` and the role of a premise.
    pub part: String,
    /// What fills the slots of the scheme, by name.
    pub fillers: Vec<(String, String)>,
    /// The question or the premise in the words of the scheme.
    pub text: String,
}

/// What a thing with an id is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Thing {
    /// A voice.
    Voice,
    /// A source.
    Source,
    /// A measure.
    Measure,
    /// A term.
    Term,
    /// A map.
    Map,
    /// A scheme.
    Scheme,
    /// A critical question of a scheme; the word “question” stands before its id.
    Question,
    /// A side of a map.
    Side,
}

/// The name of a claim or a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// With its map: `map/claim`.
    pub whole: String,
    /// As the sentence has it, which is told at some map: its id, behind its map's where that is another.
    pub called: String,
}

/// What can stand in a slot.
pub trait Slot {
    /// As a value.
    fn value(&self) -> Value;
}

impl Value {
    /// A number as it is printed.
    pub fn number(printed: impl fmt::Display) -> Value {
        Value::Number(printed.to_string())
    }

    /// A word of the format.
    pub fn code(word: impl fmt::Display) -> Value {
        Value::Code(word.to_string())
    }

    /// Words that somebody wrote, between quotation marks.
    pub fn words(words: impl Into<String>) -> Value {
        Value::Words(words.into())
    }

    /// Something by its id.
    pub fn named(kind: Thing, id: &str) -> Value {
        Value::Named(kind, id.to_owned())
    }

    /// The id of a measure, however it is called.
    pub fn measure(&self) -> Option<&str> {
        match self {
            Value::Named(Thing::Measure, id) | Value::Called { thing: Thing::Measure, id, .. } => Some(id),
            _ => None,
        }
    }

    /// The id of a voice, however it is called.
    pub fn voice(&self) -> Option<&str> {
        match self {
            Value::Named(Thing::Voice, id) | Value::Called { thing: Thing::Voice, id, .. } => Some(id),
            _ => None,
        }
    }

    /// A claim, as `map/claim`.
    pub fn claim(&self) -> Option<&str> {
        match self {
            Value::Claim(name) => Some(&name.whole),
            _ => None,
        }
    }

    /// A date or a period, in EDTF.
    pub fn date(&self) -> Option<&str> {
        match self {
            Value::Date(date) | Value::When { date, .. } => Some(date),
            _ => None,
        }
    }

    /// Words that somebody wrote.
    pub fn quote(&self) -> Option<&str> {
        match self {
            Value::Words(words) | Value::Spelling(words) | Value::Text(words) => Some(words),
            _ => None,
        }
    }

    /// Several parts with the same between any two.
    pub fn series(parts: &[Message], between: Between) -> Value {
        Value::Series { items: parts.iter().map(Slot::value).collect(), between }
    }

    pub(super) fn each_part<'v>(&'v self, parts: &mut Vec<&'v Message>) {
        match self {
            Value::Part(part) => parts.extend(part.parts()),
            Value::List { items, .. } | Value::Series { items, .. } => {
                items.iter().for_each(|item| item.each_part(parts));
            }
            _ => {}
        }
    }

    pub(super) fn get(&self, slot: &str) -> Option<&Value> {
        match self {
            Value::Part(part) => part.get(slot),
            Value::List { items, .. } | Value::Series { items, .. } => {
                items.iter().find_map(|item| item.get(slot))
            }
            _ => None,
        }
    }

    // Parts and lists stand in one another as deep as a check writes them, which no map can deepen.
    pub(super) fn each<'v>(&'v self, values: &mut Vec<&'v Value>) {
        match self {
            Value::Part(part) => part.slots().for_each(|(_, value)| value.each(values)),
            Value::List { items, .. } | Value::Series { items, .. } => {
                items.iter().for_each(|item| item.each(values))
            }
            value => values.push(value),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Claim(name) | Value::Step(name) => write!(formatter, "`{}`", name.called),
            Value::Named(Thing::Question, id) => write!(formatter, "the question `{id}`"),
            Value::Sense { sense: id, .. }
            | Value::Named(_, id)
            | Value::Code(id)
            | Value::Strength(id)
            | Value::Spelling(id) => write!(formatter, "`{id}`"),
            Value::Words(words) => write!(formatter, "“{words}”"),
            Value::Called { name: text, .. }
            | Value::Status(text)
            | Value::Date(text)
            | Value::Number(text)
            | Value::Place(text)
            | Value::Text(text) => formatter.write_str(text),
            Value::When { date, word } => write!(formatter, "{word} {date}"),
            Value::Asked { id, ask } => write!(formatter, "`{id}`: {ask}"),
            Value::OfScheme(part) => formatter.write_str(&part.text),
            Value::Count(count) => count.fmt(formatter),
            Value::Part(part) => part.fmt(formatter),
            Value::Series { items, between } => {
                for (index, item) in items.iter().enumerate() {
                    formatter.write_str(if index > 0 { between.english() } else { "" })?;
                    item.fmt(formatter)?;
                }
                Ok(())
            }
            Value::List { items, more } => {
                let count = items.len() + usize::from(*more > 0);
                for (index, item) in items.iter().enumerate() {
                    formatter.write_str(joint(index, count))?;
                    item.fmt(formatter)?;
                }
                match *more {
                    0 => Ok(()),
                    more => write!(formatter, "{}{more} more", joint(count - 1, count)),
                }
            }
        }
    }
}

impl Between {
    fn english(self) -> &'static str {
        match self {
            Between::And => " and ",
            Between::Comma => ", ",
            Between::Blank => " ",
        }
    }
}

/// What stands before an item of a list.
fn joint(index: usize, count: usize) -> &'static str {
    match index {
        0 => "",
        last if last + 1 == count => " and ",
        _ => ", ",
    }
}

impl<T: Slot + ?Sized> Slot for &T {
    fn value(&self) -> Value {
        (**self).value()
    }
}

impl Slot for Value {
    fn value(&self) -> Value {
        self.clone()
    }
}

impl Slot for Message {
    fn value(&self) -> Value {
        Value::Part(Box::new(self.clone()))
    }
}

impl Slot for usize {
    fn value(&self) -> Value {
        Value::Count(*self)
    }
}
