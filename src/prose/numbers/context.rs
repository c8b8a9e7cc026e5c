//! Which numbers are no figures: those of names, notes, pages, times and lists, and small words that count nothing.

use super::super::words::Words;
use rust_decimal::Decimal;

use super::super::cardinals;
use super::super::dates;
use super::super::tokens::TokenKind;
use super::approximation::is_time;
use super::{Amount, Reader};

/// At most so many pages and ranges of pages are looked back over.
const MOST_PAGES: usize = 12;

/// Words before a number that only tells one thing from others of its kind: “Chapter 4”, “line 9”.
static NUMBERED: Words = Words::of(
    "chapter article articles section sections clause paragraph para page pages p pp note notes \
     footnote footnotes fn line lines verse volume vol part book act scene episode season round \
     table figure fig chart box appendix annex item question rule law amendment resolution \
     resolutions protocol title schedule option plan scenario phase stage step level tier type \
     category class grade form room flight route highway motorway junction gate platform channel \
     radio version day week year number no nos unit zone sector district ward bus pier lot apollo \
     boeing airbus interstate brigade division battalion group slide point points ch sec art v vs dc \
     area formula psalm studio pillar track model",
);

/// Words with a capital letter before a number that make no name of it.
static PLAIN: Words = Words::of(
    "about some over under only nearly almost roughly around approximately just the a an at in on of \
     for from to by with and but or all more fewer less least between after before within than as \
     its their his her our these those if when while since though although because where which that \
     this there another exactly estimated up below above against per into out then yet not even \
     still also now today killed who what why how it he she they we i was is are were had has have \
     perhaps maybe every each half first last next past during through across among plus minus no",
);

/// Words before a small number that speaks of things already known: “the two”, “all three”, “its four”.
static POINTING: Words = Words::of(
    "the these those both its their his her our your my all other first last next previous latter \
     former same any every another such which no whose number that this big chapter part phase stage \
     step section article page level day week year figure table grade class type act round world \
     option plan channel rule point points square at on past aged",
);

/// What one counts to order a text, not to state a fact.
static RHETORICAL: Words = Words::of(
    "sides ways reasons things kinds sorts types options steps points parties fronts aspects factors \
     questions arguments views camps choices examples hands halves ends worlds words sentences \
     schools levels phases tracks pillars problems issues goals aims objectives conditions tasks \
     lessons conclusions facts claims premises matters elements dimensions directions extremes poles \
     paths routes thoughts cheers faces accounts senses meanings readings interpretations versions \
     stories ideas principles criteria categories features characteristics explanations \
     possibilities scenarios purposes functions roles counts figures sources series strands threads \
     parts approaches positions theories models narratives motives causes effects consequences \
     implications caveats objections concerns challenges obstacles priorities demands measures \
     articles more other different separate distinct main major key broad related further or sets \
     pieces forms areas qualities traits remarks observations definitions terms developments trends \
     forces opposing competing rival conflicting contradictory of who can could may might will would \
     should must do did have had has are were is was share agree disagree differ quite very such \
     equally closely largely clear basic simple crucial important fundamental essential obvious \
     additional birds stools cents alternatives outcomes perspectives statements propositions tests \
     rules impressions",
);

/// What a count of people ends with.
static TOLL: Words = Words::of(
    "killed wounded injured arrested hurt missing dead detained hanged shot executed died charged \
     released freed sentenced convicted displaced rescued hospitalised",
);

/// What two of are mostly spoken of as a pair that is known.
static PAIRED: Words = Words::of(
    "countries neighbours neighbors nations states governments capitals groups men women brothers \
     sisters allies rivals enemies powers peoples leaders militaries armies movements organisations \
     organizations forces halves communities houses chambers friends partners regimes cities sexes \
     authors scholars former old neighbouring",
);

/// Behind a hyphen, what makes a small number a word of its own: “two-way”, “three-pronged”.
static SHAPES: Words = Words::of(
    "point step way state party sided pronged tier tiered nation man storey story piece part page \
     star dimensional track stage legged horse letter world power off time wheel wheeler figure \
     faced edged handed fold d to on up phase room door lane front line thirds something level a by \
     ply bedroom",
);

impl Reader<'_, '_> {
    /// Whether digits are a figure; `is_sure` where a unit, a currency or a scale says that they count something.
    pub(super) fn digits_count(&self, at: usize, end: usize, is_sure: bool) -> bool {
        let tokens = self.tokens;
        let digits = tokens.text(at);
        let is_plain = !digits.contains(['.', ',']);
        if self.is_glued(at) || self.is_ending(at, end) || self.is_chain(at, end) || self.is_hour(end - 1) {
            return false;
        }
        if is_plain && (digits.len() > 1 && digits.starts_with('0') || digits.len() > 9) {
            return false;
        }
        if is_sure {
            return true;
        }
        // “1.0 and 2.0” are versions, unless something rose to them.
        let is_version = matches!(digits, "1.0" | "2.0" | "3.0" | "4.0")
            && !matches!(tokens.lower_before(at, 1), "" | "to" | "from" | "by" | "of" | "at");
        if is_version {
            return false;
        }
        let is_year = dates::year(tokens, at).is_some() && is_plain && self.is_dated(at);
        !is_year
            && !self.is_age(at, end)
            && !self.is_timetable(at, end)
            && !self.is_plan(at, end)
            && !self.is_marked(at, end)
            && !self.is_numbered(at)
            && !self.is_named(at, end)
    }

    /// Whether a number bounds an age: “aged 11 to 16”, “children under five”, “people over 65”.
    fn is_age(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let before = tokens.lower_before(at, 1);
        let is_aged = |back: usize| matches!(tokens.lower_before(at, back), "aged" | "age" | "ages");
        let is_joined = matches!(before, "to" | "and" | "–" | "-" | "or");
        let is_bound = matches!(before, "under" | "over" | "below" | "above")
            && AGED.contains(tokens.lower_before(at, 2));
        is_aged(1)
            || is_joined && (is_aged(3) || is_aged(4))
            || before == "of" && is_aged(2)
            || is_bound && !approximation_counts(tokens.lower(end))
    }

    /// Whether digits are a time by which a train is called: “the 7.42 to Leeds”.
    fn is_timetable(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let Some((hour, minute)) = tokens.text(at).split_once('.') else { return false };
        let is_time = hour.len() <= 2
            && minute.len() == 2
            && hour.parse::<u32>().is_ok_and(|hour| hour < 24)
            && minute.parse::<u32>().is_ok_and(|minute| minute < 60);
        let is_called = tokens.lower_before(at, 1) == "the"
            && (!tokens.is(end, TokenKind::Word)
                || matches!(
                    tokens.lower(end),
                    "to" | "from"
                        | "train"
                        | "bus"
                        | "service"
                        | "ferry"
                        | "is"
                        | "was"
                        | "and"
                        | "every"
                        | "boat"
                        | "departure"
                ));
        is_time && is_called
    }

    /// Whether the digits only name a plan or a line: “a 10-point plan”, “the 14 bus”, “a 20 mph zone”.
    fn is_plan(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let is_points = tokens.text(end) == "-"
            && tokens.lower(end + 1) == "point"
            && matches!(
                tokens.lower(end + 2),
                "plan" | "programme" | "program" | "agenda" | "scale" | "list" | "charter" | "manifesto"
            );
        let is_line = tokens.lower_before(at, 1) == "the"
            && matches!(tokens.lower(end), "bus" | "tram" | "line" | "train" | "route");
        let unit = end + usize::from(tokens.text(end) == "-");
        let is_limit = matches!(tokens.lower(unit), "mph" | "kph" | "km" | "kilometre" | "mile")
            && (unit..unit + 4)
                .any(|next| matches!(tokens.lower(next), "limit" | "limits" | "zone" | "zones"));
        is_points || is_line || is_limit
    }

    /// Whether a hyphen, a slash or a sign joins the digits to what is before them: “F-16”, “24/7”, “#3”.
    fn is_glued(&self, at: usize) -> bool {
        let tokens = self.tokens;
        if !tokens.touches(at) {
            return false;
        }
        let before_touches = tokens.touches(at - 1);
        match tokens.text(at - 1) {
            "-" | "–" | "‑" => {
                before_touches
                    && tokens.is(at - 2, TokenKind::Word)
                    && !matches!(tokens.lower(at - 2), "mid" | "sub" | "under" | "over" | "plus")
                    // “the winner – 46 votes” has blanks; “Kabul–46” has not, but a dash is no hyphen.
                    && (tokens.text(at - 1) != "–" || tokens.text(at - 2).len() <= 3)
            }
            "/" => true,
            "#" | "§" | "¶" | "@" | "_" | "=" | "&" | "№" | "º" => true,
            ":" | "." => before_touches,
            "," => before_touches && tokens.is(at - 2, TokenKind::Digits) && tokens.text(at - 2).len() < 3,
            _ => tokens.is(at - 1, TokenKind::Word),
        }
    }

    /// Whether letters make the digits an ordinal, a decade or a name: “19th”, “30s”, “4G”.
    fn is_ending(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        // Behind a scale nothing is glued any more.
        if end > at + 1 || !tokens.touches(end) || !tokens.is(end, TokenKind::Word) {
            return matches!(tokens.text(end), "’" | "'")
                && tokens.touches(end)
                && tokens.lower(end + 1) == "s";
        }
        !matches!(
            tokens.text(end),
            "km" | "m"
                | "cm"
                | "mm"
                | "kg"
                | "g"
                | "mg"
                | "t"
                | "ha"
                | "kW"
                | "MW"
                | "GW"
                | "TW"
                | "kWh"
                | "MWh"
                | "GWh"
                | "TWh"
                | "GB"
                | "TB"
                | "MB"
                | "mph"
                | "km²"
                | "ft"
                | "lb"
                | "lbs"
                | "h"
                | "hr"
                | "hrs"
                | "min"
                | "mins"
                | "C"
                | "F"
                | "x"
                | "pc"
                | "pp"
                | "bn"
                | "tn"
                | "mn"
                | "k"
                | "Mt"
                | "kt"
                | "Gt"
                | "percent"
                | "l"
                | "ml"
                | "bpd"
                | "p"
                | "bp"
                | "bps"
        )
    }

    /// Whether the digits are a link of a chain: a telephone number, a score, an address, a version.
    fn is_chain(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let joint = |mark: usize| {
            matches!(tokens.text(mark), "-" | "–" | "/" | ":")
                && tokens.touches(mark)
                && tokens.touches(mark + 1)
                && tokens.is(mark + 1, TokenKind::Digits)
        };
        let before = at >= 2 && joint(at - 1) && tokens.is(at - 2, TokenKind::Digits);
        let is_plus = at > 0 && tokens.text(at - 1) == "+" && tokens.touches(at);
        let grouped =
            |index: usize| tokens.is(index, TokenKind::Digits) && !tokens.text(index).contains(['.', ',']);
        // “+92 51 1234567”, “021 555 0101”.
        let is_spaced = grouped(at) && (is_plus || tokens.text(at).starts_with('0')) && grouped(end)
            // “In 2026 31 people” has two numbers, of which the first is a year.
            || grouped(at) && at > 0 && grouped(at - 1) && !self.is_dated(at - 1);
        before || joint(end) || is_spaced || tokens.text(at).matches('.').count() > 1
    }

    /// Whether the number at a token is an hour of the day.
    pub(super) fn is_hour(&self, at: usize) -> bool {
        let tokens = self.tokens;
        match tokens.lower(at + 1) {
            "am" | "pm" | "hrs" | "gmt" | "o’clock" | "o'clock" => true,
            "a" | "p" => tokens.text(at + 2) == "." && tokens.lower(at + 3) == "m",
            _ => false,
        }
    }

    /// Whether brackets or the beginning of a line mark the digits as a note or an item: “[3]”, “(2)”, “1. ”.
    fn is_marked(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let before = match at {
            0 => "",
            at => tokens.text(at - 1),
        };
        let behind = tokens.text(end);
        let is_item = tokens.get(at).is_some_and(|token| token.begins_line)
            && matches!(behind, "." | ")" | "]")
            && tokens.touches(end)
            && tokens.get(end + 1).is_some_and(|next| next.is_apart || next.begins_line);
        let is_bracketed = matches!((before, behind), ("[", "]") | ("[", ",") | (",", "]"))
            || (before, behind) == ("(", ")") && tokens.text(at).len() <= 2;
        // Nothing but a number on its line is a page number or the like.
        let is_alone = tokens.get(at).is_some_and(|token| token.begins_line)
            && tokens.get(end).is_some_and(|next| next.begins_line);
        is_item || is_bracketed || is_alone
    }

    /// Whether a word before the digits says that they only number something.
    fn is_numbered(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let Some(mut before) = at.checked_sub(1) else { return false };
        if tokens.text(before) == "°" {
            return true;
        }
        // The pages behind the first: “pp. 26-29; 73-88; 186”.
        for _ in 0..MOST_PAGES {
            let is_list = matches!(tokens.text(before), ";" | "," | "–" | "-" | "and" | "&");
            let is_number =
                before > 0 && tokens.is(before - 1, TokenKind::Digits) && tokens.text(before - 1).len() <= 4;
            if !is_list || !is_number || before < 2 {
                break;
            }
            before -= 2;
        }
        let is_page = matches!(tokens.lower(before), "p" | "pp")
            || tokens.text(before) == "." && matches!(tokens.lower_before(before, 1), "p" | "pp");
        if is_page {
            return true;
        }
        before = at - 1;
        if tokens.text(before) == "." && tokens.touches(before) {
            before = before.saturating_sub(1);
        } else if tokens.text(before) == "(" {
            return false;
        }
        // “by year 3” numbers; “in a year 300 died” does not.
        let word = tokens.lower(before);
        let is_ordered = matches!(word, "day" | "week" | "month" | "year")
            && matches!(
                tokens.lower_before(before, 1),
                "on" | "in" | "by" | "until" | "from" | "of" | "to" | "since" | "after" | "before"
            );
        let is_plain =
            tokens.touches(before + 1) || !is_time(word) || tokens.is_capital(before) || is_ordered;
        NUMBERED.contains(word) && is_plain
    }

    /// Whether the digits belong to a name: “Boeing 737”, “Resolution 1267”, “Group of 77”.
    fn is_named(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let Some(before) = at.checked_sub(1) else { return false };
        let is_group = tokens.lower(before) == "of"
            && matches!(tokens.text(before.saturating_sub(1)), "Group" | "Gang" | "Club");
        let is_name =
            tokens.is_capital(before) && !PLAIN.contains(tokens.lower(before)) && !tokens.touches(at);
        // “In Kabul 46 people died”: a plural behind the number is counted by it.
        let counts = tokens.is(end, TokenKind::Word)
            && !tokens.is_capital(end)
            && (dates::is_counted(tokens.lower(end)) || is_time(tokens.lower(end)));
        is_group || is_name && !counts
    }

    /// Whether what a number counts is said, not seen: reasons, ways, sides.
    pub(super) fn is_rhetorical(&self, end: usize) -> bool {
        RHETORICAL.contains(self.plural_from(end))
    }

    /// The first word in the plural behind a small number, past a few adjectives: “features” of “four distinct
    /// features”.
    fn plural_from(&self, end: usize) -> &str {
        let words = (end..end + 4).take_while(|&at| self.tokens.is(at, TokenKind::Word));
        let mut plurals = words
            .filter(|&at| self.tokens.lower(at).ends_with('s') && !self.tokens.lower(at).ends_with("ss"));
        plurals.next().map_or("", |at| self.tokens.lower(at))
    }

    /// Whether a number in words is a figure.
    pub(super) fn word_counts(&self, at: usize, end: usize, amount: Amount, is_sure: bool) -> bool {
        let tokens = self.tokens;
        let is_behind_number = at > 0 && !tokens.begins_sentence(at) && cardinals::is_word(tokens, at - 1);
        // “nineteen eighty-four” is a year or a title; “one two three” is a count.
        if cardinals::is_word(tokens, end)
            || is_behind_number
            || tokens.touches(at) && tokens.text(at - 1) == "-"
        {
            return false;
        }
        let is_title = tokens.is_capital(at) && (!tokens.begins_sentence(at) || tokens.is_capital(end));
        if is_title {
            return false;
        }
        if is_sure {
            return true;
        }
        // “ninety-first” and “twenty-something” are no numbers.
        let hyphen = tokens.text(end) == "-" && tokens.touches(end) && tokens.touches(end + 1);
        let noun = tokens.lower(end + usize::from(hyphen));
        if is_ordinal(noun) && amount.value.checked_rem(Decimal::TEN).is_some_and(|rest| rest.is_zero())
            || hyphen && SHAPES.contains(noun)
        {
            return false;
        }
        if self.is_hour(end - 1) {
            return false;
        }
        // “fifty-fifty” shares nothing that one could count, and “a hundred reasons” are not counted.
        let is_echo = hyphen && cardinals::small(noun).is_some();
        let is_hyperbole = matches!(tokens.lower(at), "a" | "an")
            && (self.is_rhetorical(end) || matches!(noun, "times" | "years"));
        if is_echo || is_hyperbole || self.is_age(at, end) {
            return false;
        }
        if amount.value > Decimal::TEN {
            return true;
        }
        if amount.value <= Decimal::ONE {
            return false;
        }
        let before = tokens.lower_before(at, 1);
        let is_pointed = POINTING.contains(before);
        // “two were killed” counts although “two were” mostly speaks of a known pair.
        let is_toll =
            matches!(noun, "were" | "was" | "are" | "have" | "had") && TOLL.contains(tokens.lower(end + 1));
        let is_rhetorical = RHETORICAL.contains(noun) || self.is_rhetorical(end);
        if is_pointed || is_rhetorical && !is_toll || amount.value == Decimal::TWO && PAIRED.contains(noun) {
            return false;
        }
        match hyphen {
            true => {
                is_time(noun)
                    || matches!(noun, "member" | "seat" | "judge" | "mile" | "metre" | "meter" | "kilometre")
            }
            false => true,
        }
    }
}

/// Whether a word behind a bound says that it counts something and is no age: “people over 65 per cent of whom”.
fn approximation_counts(word: &str) -> bool {
    matches!(word, "per" | "percent" | "million" | "thousand" | "billion" | "kilometres" | "miles" | "metres")
}

/// Of whom one says that they are over or under an age.
static AGED: Words = Words::of(
    "people persons children adults women men pupils those anyone residents drivers girls boys patients everyone \
     somebody anybody voters workers teenagers pensioners citizens someone kids youths students readers",
);

/// Whether a word is an ordinal that could follow a number of tens.
fn is_ordinal(word: &str) -> bool {
    matches!(
        word,
        "first" | "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh" | "eighth" | "ninth"
    )
}
