//! Reading frameworks: one file a format, in pieces, so that a text never has to be in memory whole.

use std::collections::HashMap;
use std::io::{self, Read, Seek, SeekFrom, Write};

use super::framework::{Argument, Framework};
use crate::diagnostic::{Diagnostic, Message, Rule};
use crate::source::{FileId, Span};

mod apx;
mod attacks;
mod i23;
mod lines;
pub mod rules;
mod tgf;

use attacks::{Attacks, Finished};
use lines::Lines;

/// A way to write frameworks down.
pub struct Format {
    /// The name on the command line, which is also how names of such files end.
    pub name: &'static str,
    /// What it looks like.
    pub summary: &'static str,
    /// Other endings of names of such files.
    pub endings: &'static [&'static str],
    /// Whether reading a text again is cheaper than keeping what cannot be put in its place at once: it is where
    /// arguments are numbers.
    is_soon_read: bool,
    read: fn(&mut Reading) -> io::Result<()>,
}

impl std::fmt::Debug for Format {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name)
    }
}

/// All formats, the default first.
pub const FORMATS: &[Format] = &[i23::FORMAT, apx::FORMAT, tgf::FORMAT];

impl Format {
    /// The format of a file, by the ending of its name.
    pub fn of_path(path: &std::path::Path) -> Option<&'static Format> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        FORMATS.iter().find(|format| format.name == ending || format.endings.contains(&&*ending))
    }

    /// Reads a framework from what comes once.
    ///
    /// # Errors
    ///
    /// Where the text cannot be had, or is no framework.
    pub fn read(&self, input: &mut dyn Read) -> Result<Named, Failed> {
        let (finished, names) = self.read_to(input, Attacks::once())?;
        whole(finished, names)
    }

    /// Reads a framework from a file, which can be read again where that saves memory. What is none, such as a pipe, is
    /// read once.
    ///
    /// # Errors
    ///
    /// Where the text cannot be had, is no framework, or has changed between two readings.
    pub fn read_file<F: Read + Seek>(&self, file: &mut F) -> Result<Named, Failed> {
        let Some(start) = file.stream_position().ok().filter(|_| self.is_soon_read) else {
            return self.read(file);
        };
        match self.read_to(file, Attacks::first())? {
            (Finished::Again(attacks), _) => {
                file.seek(SeekFrom::Start(start)).map_err(Failed::Unread)?;
                let (finished, names) = self.read_to(file, attacks).map_err(|failed| match failed {
                    // There was none of this a moment ago.
                    Failed::Wrong(_) => changed(),
                    unread => unread,
                })?;
                whole(finished, names)
            }
            (finished, names) => whole(finished, names),
        }
    }

    /// Reads a text, whose attacks go there.
    fn read_to(&self, input: &mut dyn Read, attacks: Attacks) -> Result<(Finished, Names), Failed> {
        let mut reading =
            Reading { lines: Lines::of(input), attacks, names: Names::Numbers(0), mistakes: Vec::new() };
        (self.read)(&mut reading).map_err(Failed::Unread)?;
        match reading.mistakes.is_empty() {
            true => Ok((reading.attacks.finish(reading.names.len()), reading.names)),
            false => Err(Failed::Wrong(reading.mistakes)),
        }
    }
}

fn whole(finished: Finished, names: Names) -> Result<Named, Failed> {
    match finished {
        Finished::Whole(framework) if framework.len() == names.len() as usize => {
            Ok(Named { framework, names })
        }
        Finished::Whole(_) | Finished::Again(_) | Finished::Changed => Err(changed()),
    }
}

fn changed() -> Failed {
    Failed::Unread(io::Error::other("it changed while it was read"))
}

/// A framework, and what its arguments are called.
#[derive(Debug)]
pub struct Named {
    /// The framework.
    pub framework: Framework,
    /// The names of its arguments.
    pub names: Names,
}

/// Why there is no framework.
#[derive(Debug)]
pub enum Failed {
    /// The text could not be read.
    Unread(io::Error),
    /// The text is no framework of the format.
    Wrong(Vec<Mistake>),
}

/// What arguments are called.
#[derive(Debug)]
pub enum Names {
    /// By their numbers, from 1 to this.
    Numbers(u32),
    /// By words.
    Words(Words),
}

/// The words that arguments are called by, in the order of the arguments.
#[derive(Debug, Default)]
pub struct Words {
    numbers: HashMap<Box<str>, Argument>,
    /// All words one after the other, and where each ends.
    text: String,
    ends: Vec<usize>,
}

impl Words {
    /// The argument of a word, if there is one.
    fn number(&self, word: &str) -> Option<Argument> {
        self.numbers.get(word).copied()
    }

    /// Adds an argument, unless it is there already.
    fn add(&mut self, word: &str) -> Argument {
        if let Some(known) = self.number(word) {
            return known;
        }
        let number = self.ends.len() as Argument;
        self.numbers.insert(word.into(), number);
        self.text.push_str(word);
        self.ends.push(self.text.len());
        number
    }

    fn word(&self, argument: Argument) -> &str {
        let at = argument as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start..self.ends[at]]
    }
}

impl Names {
    fn len(&self) -> u32 {
        match self {
            Names::Numbers(count) => *count,
            Names::Words(words) => words.ends.len() as u32,
        }
    }

    /// The argument of a name, if there is one.
    pub fn find(&self, name: &str) -> Option<Argument> {
        match self {
            Names::Numbers(count) => {
                let number: u32 = name.parse().ok()?;
                (1..=*count).contains(&number).then(|| number - 1)
            }
            Names::Words(words) => words.number(name),
        }
    }

    /// All names, in the order of the arguments; nothing where they are numbers.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let words = match self {
            Names::Numbers(_) => None,
            Names::Words(words) => Some(words),
        };
        words.into_iter().flat_map(|words| (0..words.ends.len() as Argument).map(|one| words.word(one)))
    }

    /// Writes the name of an argument.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn write(&self, argument: Argument, output: &mut impl Write) -> io::Result<()> {
        match self {
            Names::Numbers(_) => output.write_all(itoa(argument + 1, &mut [0; 10])),
            Names::Words(words) => output.write_all(words.word(argument).as_bytes()),
        }
    }
}

/// The digits of a number.
fn itoa(mut number: u32, digits: &mut [u8; 10]) -> &[u8] {
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    &digits[at..]
}

/// Something in a text that keeps it from being a framework.
#[derive(Debug)]
pub struct Mistake {
    /// Its rule.
    pub rule: &'static Rule,
    /// The line, from 1.
    pub line: u64,
    /// The bytes of the text that it is about.
    pub span: std::ops::Range<u64>,
    /// What is wrong: lower case, without full stop.
    pub message: String,
    /// Why that is wrong.
    pub reason: Option<String>,
    /// What to do.
    pub hint: String,
}

impl Mistake {
    /// The same as a finding in a file with this text; nothing where the file is too large to be pointed into.
    pub fn diagnostic(&self, file: FileId) -> Option<Diagnostic> {
        let (start, end) = (u32::try_from(self.span.start).ok()?, u32::try_from(self.span.end).ok()?);
        let mut diagnostic =
            Diagnostic::new(self.rule, Span { file, start, end }, Message::plain(self.message.clone()))
                .hint(&*self.hint);
        diagnostic.reason = self.reason.clone().map(Message::plain);
        Some(diagnostic)
    }
}

/// No more mistakes than this are looked for: a file of another format has one in each line.
const MOST_MISTAKES: usize = 20;

/// There are no more arguments than this, since each takes room whether it is used or not.
const MOST_ARGUMENTS: u32 = 200_000_000;

/// A framework that is being read.
struct Reading<'r> {
    lines: Lines<'r>,
    attacks: Attacks,
    names: Names,
    mistakes: Vec<Mistake>,
}

/// A piece of a line: where it starts in the text, and its bytes.
#[derive(Clone, Copy)]
struct Piece<'l> {
    line: u64,
    start: u64,
    bytes: &'l [u8],
}

impl<'l> Piece<'l> {
    /// The words of it that white space separates.
    fn words(self) -> impl Iterator<Item = Piece<'l>> {
        let within = move |word: &'l [u8]| {
            let offset = word.as_ptr() as usize - self.bytes.as_ptr() as usize;
            Piece { start: self.start + offset as u64, bytes: word, ..self }
        };
        self.bytes.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).map(within)
    }

    fn trimmed(self) -> Piece<'l> {
        let blanks = self.bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        Piece { start: self.start + blanks as u64, bytes: self.bytes.trim_ascii(), ..self }
    }

    /// Itself for a message, no longer than anybody reads.
    fn shown(self) -> String {
        let text = String::from_utf8_lossy(self.bytes).replace('`', "'");
        match text.char_indices().nth(40) {
            Some((cut, _)) => format!("{}…", &text[..cut]),
            None => text,
        }
    }

    fn mistake(self, rule: &'static Rule, message: String, hint: impl Into<String>) -> Mistake {
        let span = self.start..self.start + self.bytes.len() as u64;
        Mistake { rule, line: self.line, span, message, reason: None, hint: hint.into() }
    }
}

/// Whether to read on.
fn goes_on(mistakes: &[Mistake]) -> bool {
    mistakes.len() < MOST_MISTAKES
}

/// A name of an argument; a mistake where it would not be one line of text when it is printed.
fn name(piece: Piece<'_>) -> Result<&str, Mistake> {
    let name = std::str::from_utf8(piece.bytes).ok().filter(|name| !name.chars().any(char::is_control));
    name.ok_or_else(|| {
        let message = format!("`{}` cannot be the name of an argument", piece.shown());
        let mut mistake = piece.mistake(&rules::BAD_LINE, message, "name arguments in plain UTF-8 text");
        mistake.reason = Some("it holds control characters, or bytes that are not UTF-8".to_owned());
        mistake
    })
}

/// Too many arguments or attacks.
fn too_large(piece: Piece, what: &str, most: u32) -> Mistake {
    let message = format!("there are more than {most} {what}");
    piece.mistake(&rules::TOO_LARGE, message, "split the framework into parts that no attack connects")
}
