//! What can be wrong with the file of a framework.

use crate::diagnostic::{About, Family, Level, Rule};

/// The family of these rules.
pub const FAMILY: Family = Family {
    name: "frameworks",
    finds: "the file that `elenchus solve` was given cannot be read as a framework",
};

/// All rules about the files of frameworks, in the order of the manual.
pub static ALL: &[&Rule] = &[&NO_FRAMEWORK, &BAD_LINE, &UNKNOWN_ARGUMENT, &TOO_LARGE];

/// A file that is no framework at all.
pub static NO_FRAMEWORK: Rule = Rule {
    code: "no-framework",
    level: Level::Error,
    about: About::Map,
    finds: "a file that does not begin, or does not end, as its format has it",
    why: "In the format i23 the first line is `p af` and the number of arguments; in tgf a line `#` stands between \
          arguments and attacks. The format goes by the ending of the file's name (`.af`, `.i23`, `.apx`, `.tgf`) and \
          is i23 where the ending is another; `--format` says it outright.",
    bad: &[("two.af", "1 2\n2 1\n")],
    good: &[("two.af", "p af 2\n1 2\n2 1\n")],
};

/// A line that says nothing of a framework.
pub static BAD_LINE: Rule = Rule {
    code: "bad-line",
    level: Level::Error,
    about: About::Map,
    finds: "a line that is no argument, no attack and no comment of its format",
    why: "Nothing is guessed: one attack that is left out can turn every answer round. Comments begin with `#` in \
          i23 and with `%` in apx; tgf has none.",
    bad: &[("two.apx", "arg(a). arg(b).\natt(a b).\n")],
    good: &[("two.apx", "arg(a). arg(b).\natt(a,b). % one way\n")],
};

/// An attack by or on an argument that there is not.
pub static UNKNOWN_ARGUMENT: Rule = Rule {
    code: "unknown-argument",
    level: Level::Error,
    about: About::Map,
    finds: "an attack that names an argument which there is not",
    why: "Arguments are numbered from 1 in i23, up to the number of the first line; in apx each has its own fact, and \
          in tgf its own line before `#`. A name is read to the letter, capitals included.",
    bad: &[("two.tgf", "a\nb\n#\na c\n")],
    good: &[("two.tgf", "a\nb\n#\na b\n")],
};

/// More than the program counts.
pub static TOO_LARGE: Rule = Rule {
    code: "too-large",
    level: Level::Error,
    about: About::Map,
    finds: "a framework of more arguments or attacks than the program counts",
    why: "Every argument takes some bytes of memory, whether anything attacks it or not, so a slip of the pen in the \
          first line could ask for all that a machine has. Two hundred million arguments and four thousand million \
          attacks are the most.",
    bad: &[("vast.af", "p af 3000000000\n")],
    good: &[("vast.af", "p af 3\n")],
};
