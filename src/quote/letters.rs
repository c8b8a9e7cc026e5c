//! A text as its letters: what is left when typography is taken away, and where each word stands in the text.
//!
//! Two passages say the same words when their letters are the same: quotation marks, dashes, blanks, ligatures,
//! soft hyphens, hyphens at line ends, marks of emphasis and marks of footnotes make no difference. Numbers
//! keep their points, words their apostrophes. The letters are in lower case; [`cased`] tells capitals apart.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Stands between two numbers that follow each other, so that "20 21" is not 2021.
const APART: char = '\u{1f}';

/// Short words that are followed by a number of their own.
const NUMBERED: [&str; 12] =
    ["vol", "fig", "art", "sec", "sect", "para", "nos", "pgs", "vers", "chap", "app", "tab"];

/// A word, a number or a sign: a stretch of the letters and of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it begins in the letters.
    pub(super) at: u32,
    /// Where it ends in the letters.
    pub(super) end: u32,
    /// Where it begins in the text.
    pub(super) start: u32,
    /// Where it ends in the text.
    pub(super) stop: u32,
    /// Whether only a hyphen parts it from the word before.
    pub(super) is_joined: bool,
}

/// The letters of a text.
#[derive(Debug, Default)]
pub(super) struct Letters {
    /// The letters of all words, one after the other.
    pub(super) letters: String,
    /// The words, in the order of the text.
    pub(super) words: Vec<Word>,
}

impl Letters {
    /// The letters of a text, capitals made small.
    pub(super) fn of(text: &str) -> Letters {
        read(text, false)
    }

    /// The letters of a word.
    pub(super) fn word(&self, index: usize) -> &str {
        let word = self.words[index];
        &self.letters[word.at as usize..word.end as usize]
    }
}

/// The letters of a text with its capitals.
pub(super) fn cased(text: &str) -> String {
    read(text, true).letters
}

/// What a character is to a reader of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Part of a word.
    Letter,
    /// Part of a number.
    Digit,
    /// A word of its own: a sign that is read aloud, or a letter of a script that puts no blanks between words.
    Alone,
    /// Not there at all: soft hyphens, marks of footnotes, vowel points.
    Nothing,
    /// A hyphen or short dash.
    Hyphen,
    /// Anything else between words.
    Gap,
}

fn read(text: &str, keeps_case: bool) -> Letters {
    let mut reader = Reader { text, keeps_case, ..Reader::default() };
    let mut at = 0;
    while at < text.len() {
        at = reader.step(at);
    }
    reader.close();
    reader.letters
}

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    keeps_case: bool,
    letters: Letters,
    /// The word that is being read.
    open: Option<Word>,
    /// Whether nothing but a hyphen stands since the last word.
    hyphen: bool,
    gap: bool,
}

impl Reader<'_> {
    /// Reads one character with the marks on it and tells where the next begins.
    fn step(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let Some(letter) = rest.chars().next() else { return self.text.len() };
        let next = at + letter.len_utf8();
        match sort(letter) {
            Sort::Nothing => next,
            Sort::Gap if letter == '[' => self.note_mark(at).unwrap_or_else(|| self.part(next)),
            Sort::Gap if self.is_within(at, letter, next) => {
                self.push(if matches!(letter, '.' | ',') { letter } else { '\'' });
                next
            }
            Sort::Gap if self.is_thousands(at, letter, next) => next,
            Sort::Gap => self.part(next),
            Sort::Hyphen if self.is_sign(at, letter, next) => {
                self.close();
                self.begin(at);
                self.push('-');
                next
            }
            Sort::Hyphen => self.hyphen(next),
            Sort::Alone => {
                self.close();
                self.begin(at);
                let end = self.cluster(at, next);
                self.close();
                end
            }
            Sort::Digit if self.open.is_none() && self.bare_mark(at).is_some() => {
                self.bare_mark(at).unwrap_or(next)
            }
            Sort::Letter | Sort::Digit => {
                if self.open.is_none() {
                    self.begin(at);
                }
                self.cluster(at, next)
            }
        }
    }

    fn begin(&mut self, start: usize) {
        let is_joined = self.hyphen && !self.gap && !self.letters.words.is_empty();
        (self.hyphen, self.gap) = (false, false);
        let ends_in_digit = self.letters.letters.ends_with(|letter: char| letter.is_ascii_digit());
        if ends_in_digit && self.text[start..].starts_with(|letter: char| letter.is_numeric()) {
            self.letters.letters.push(APART);
        }
        let at = self.letters.letters.len() as u32;
        self.open = Some(Word { at, end: at, start: start as u32, stop: start as u32, is_joined });
    }

    fn push(&mut self, letter: char) {
        self.letters.letters.push(letter);
    }

    /// Reads a letter with the marks that belong to it; tells where it ends.
    fn cluster(&mut self, at: usize, next: usize) -> usize {
        let letter = self.text[at..].chars().next().unwrap_or(' ');
        let followed = self.text[next..].chars().next();
        let mut end = next;
        if letter.is_ascii() && followed.is_none_or(|followed| followed.is_ascii()) {
            self.push(if self.keeps_case { letter } else { letter.to_ascii_lowercase() });
        } else {
            for mark in self.text[next..].chars().take_while(|&mark| is_mark(mark)) {
                end += mark.len_utf8();
            }
            for letter in self.text[at..end].nfkc().filter(|&letter| sort(letter) != Sort::Nothing) {
                let letters = &mut self.letters.letters;
                match (letter, self.keeps_case) {
                    ('œ' | 'æ' | 'ß' | 'Œ' | 'Æ' | 'ẞ', keeps_case) => {
                        letters.push_str(two_letters(letter, keeps_case));
                    }
                    (letter, false) => letters.extend(letter.to_lowercase()),
                    (letter, true) => letters.push(letter),
                }
            }
        }
        if let Some(open) = &mut self.open {
            open.stop = end as u32;
        }
        end
    }

    /// Ends the word that is being read.
    fn close(&mut self) {
        if let Some(mut word) = self.open.take() {
            word.end = self.letters.letters.len() as u32;
            if word.end > word.at {
                self.letters.words.push(word);
            }
        }
    }

    fn part(&mut self, next: usize) -> usize {
        self.close();
        self.gap = true;
        next
    }

    /// A hyphen, which joins what it parts; also at a line end, where the blanks behind it are no gap.
    fn hyphen(&mut self, next: usize) -> usize {
        let was_open = self.open.is_some();
        self.close();
        if !was_open {
            self.gap = true;
            return next;
        }
        self.hyphen = true;
        let rest = &self.text[next..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\n']).len();
        let line_ends = rest[..blanks].matches('\n').count();
        if line_ends == 1 { next + blanks } else { next }
    }

    /// Whether an apostrophe stands in a word, or a point or comma in a number.
    fn is_within(&self, at: usize, letter: char, next: usize) -> bool {
        let before = self.text[..at].chars().next_back().map(sort);
        let after = self.text[next..].chars().next().map(sort);
        match letter {
            '\'' | '’' | 'ʼ' | '‘' => before == Some(Sort::Letter) && after == Some(Sort::Letter),
            '.' | ',' => {
                let is_number = before == Some(Sort::Digit) && after == Some(Sort::Digit);
                is_number && !self.is_thousands(at, letter, next)
            }
            _ => false,
        }
    }

    /// Whether a mark parts the thousands of a number, as in 1,000.
    fn is_thousands(&self, at: usize, letter: char, next: usize) -> bool {
        let is_mark = matches!(letter, ',' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’');
        if !is_mark || self.open.is_none() {
            return false;
        }
        let before = self.text[..at].bytes().next_back().is_some_and(|byte| byte.is_ascii_digit());
        let digits = self.text[next..].bytes().take(4).take_while(u8::is_ascii_digit).count();
        before && digits == 3
    }

    /// Whether a hyphen is the sign of a number.
    fn is_sign(&self, at: usize, letter: char, next: usize) -> bool {
        let before = self.text[..at].chars().next_back();
        matches!(letter, '-' | '−')
            && before.is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '“' | '"'))
            && self.text[next..].starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// The end of a mark of a footnote that is set like any number, right behind a stop: “last year.12 The”.
    fn bare_mark(&self, at: usize) -> Option<usize> {
        let before = self.text[..at].trim_end_matches(['”', '"', '’', ')', '»']);
        let sentence = before.strip_suffix(['.', ',', ';', ':', '!', '?'])?;
        let digits = self.text[at..].bytes().take(4).take_while(u8::is_ascii_digit).count();
        let is_apart = self.text[at + digits..].chars().next().is_none_or(char::is_whitespace);
        let last = sentence.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        // “p.12”, “No.5”, “v.2” are numbers of something.
        let is_word = last.len() > 2 && !NUMBERED.contains(&&*last.to_lowercase());
        ((1..=3).contains(&digits) && is_apart && is_word).then_some(at + digits)
    }

    /// The end of a mark of a footnote in brackets, `[12]` or `[^12]`, where there is one behind a word.
    fn note_mark(&self, at: usize) -> Option<usize> {
        let behind = self.text[..at].chars().next_back()?;
        let end = bracketed_mark(&self.text[at..])?.1;
        (!behind.is_whitespace()).then_some(at + end)
    }
}

/// A letter that is two, as typewriters write it.
fn two_letters(letter: char, keeps_case: bool) -> &'static str {
    match (letter, keeps_case) {
        ('Œ', true) => "Oe",
        ('Æ', true) => "Ae",
        ('œ' | 'Œ', _) => "oe",
        ('æ' | 'Æ', _) => "ae",
        _ => "ss",
    }
}

/// The number and the length of a mark of a footnote in brackets.
pub(super) fn bracketed_mark(text: &str) -> Option<(u32, usize)> {
    let inner = text.strip_prefix('[')?;
    let inner = inner.strip_prefix('^').unwrap_or(inner);
    let digits = inner.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let is_mark = (1..=3).contains(&digits) && inner[digits..].starts_with(']');
    let number = inner[..digits].parse().ok()?;
    is_mark.then_some((number, text.len() - inner.len() + digits + 1))
}

/// The figure that a raised digit stands for.
pub(super) fn raised_digit(letter: char) -> Option<u32> {
    match letter {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(letter as u32 - 0x2070),
        _ => None,
    }
}

fn is_mark(letter: char) -> bool {
    !letter.is_ascii()
        && (canonical_combining_class(letter) != 0
            || matches!(letter, '\u{1160}'..='\u{11ff}' | '\u{fe00}'..='\u{fe0f}'))
}

fn sort(letter: char) -> Sort {
    match letter {
        'a'..='z' | 'A'..='Z' => Sort::Letter,
        '0'..='9' => Sort::Digit,
        '-' | '\u{2010}'..='\u{2013}' | '−' => Sort::Hyphen,
        '%' | '$' | '&' | '+' | '=' | '€' | '£' | '¥' | '‰' => Sort::Alone,
        letter if letter.is_ascii() => Sort::Gap,
        '⁰'..='⁹' | '²' | '³' | '¹' => Sort::Nothing,
        // Soft hyphens, joiners, marks of direction and the like.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' => Sort::Nothing,
        // Vowel points and lengthening of Hebrew and Arabic, which print and manuscript set or leave out.
        '\u{591}'..='\u{5bd}'
        | '\u{5bf}'
        | '\u{5c1}'
        | '\u{5c2}'
        | '\u{5c4}'
        | '\u{5c5}'
        | '\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' => Sort::Nothing,
        // Scripts that put no blanks between words: Thai to Tibetan, Khmer, kana, Han, and the old planes of it.
        '\u{e00}'..='\u{fff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}'
            if letter.is_alphanumeric() =>
        {
            Sort::Alone
        }
        '™' | '®' | '©' | 'ª' | 'º' => Sort::Gap,
        letter if letter.is_numeric() => Sort::Digit,
        letter if letter.is_alphanumeric() || canonical_combining_class(letter) != 0 => Sort::Letter,
        _ => Sort::Gap,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let letters = Letters::of(text);
        (0..letters.words.len()).map(|index| letters.word(index).to_owned()).collect()
    }

    #[test]
    fn typography_makes_no_difference() {
        let same = [
            ("“Don’t,” she said", "\"Don't\", she *said*"),
            ("the ﬁrst eﬀort", "the first effort"),
            ("a govern\u{ad}ment", "a government"),
            ("a govern-\n  ment", "a government"),
            ("policy-makers", "policymakers"),
            ("1,000 of 1\u{202f}000", "1000 of 1000"),
            ("cafe\u{301}", "café"),
            ("when I want³⁴.", "when I want."),
            ("it fell.[12] Then", "it fell. Then"),
            ("Ｆｕｌｌ", "full"),
            ("since last year.12 The next", "since last year. The next"),
            ("he said.”3", "he said.”"),
            ("l’œuvre in der Straße", "l'oeuvre in der Strasse"),
            ("שָׁלוֹם", "שלום"),
        ];
        for (one, other) in same {
            assert_eq!(Letters::of(one).letters, Letters::of(other).letters, "{one} and {other}");
        }
    }

    #[test]
    fn what_is_said_makes_a_difference() {
        let apart = [
            ("4.5", "45"),
            ("see p.12 there", "see p. there"),
            ("Vol.12", "Vol."),
            ("it rose. 12 fell", "it rose. fell"),
            ("4,5", "45"),
            ("20 21", "2021"),
            ("2020–21", "202021"),
            ("-5 degrees", "5 degrees"),
            ("5 %", "5"),
            ("its", "it's"),
            ("5,0000", "50000"),
        ];
        for (one, other) in apart {
            assert_ne!(Letters::of(one).letters, Letters::of(other).letters, "{one} and {other}");
        }
        assert_ne!(cased("The Party"), cased("The party"));
    }

    #[test]
    fn words_know_their_places() {
        let text = "Über-\nsetzung “l’eau” 5% 日本語";
        assert_eq!(words(text), ["über", "setzung", "l'eau", "5", "%", "日", "本", "語"]);
        let places: Vec<&str> = Letters::of(text)
            .words
            .iter()
            .map(|word| &text[word.start as usize..word.stop as usize])
            .collect();
        assert_eq!(places, ["Über", "setzung", "l’eau", "5", "%", "日", "本", "語"]);
    }
}
