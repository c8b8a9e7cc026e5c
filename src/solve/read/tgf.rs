//! The trivial graph format: an argument a line, `#`, and then an attack a line, `a b`.

use std::io;

use super::{Format, MOST_ARGUMENTS, Mistake, Names, Piece, Reading, Words, goes_on, name, rules, too_large};

pub(super) const FORMAT: Format = Format {
    name: "tgf",
    summary: "an argument a line, a line with `#`, then an attack a line as `a b`",
    endings: &[],
    is_soon_read: false,
    read,
};

fn read(reading: &mut Reading) -> io::Result<()> {
    let Reading { lines, attacks, names, mistakes } = reading;
    let mut words = Words::default();
    let mut has_arguments = false;
    while goes_on(mistakes) {
        let Some(line) = lines.next()? else { break };
        let line = line.trimmed();
        if line.bytes.is_empty() {
            continue;
        }
        if line.bytes == b"#" && !has_arguments {
            has_arguments = true;
        } else if line.bytes.starts_with(b"#") {
            mistakes.push(no_comment(line));
        } else if !has_arguments {
            // What follows the name is a label that nobody asks for.
            let first = line.words().next().unwrap_or(line);
            match name(first) {
                Ok(_) if words.ends.len() as u32 >= MOST_ARGUMENTS => {
                    mistakes.push(too_large(first, "arguments", MOST_ARGUMENTS));
                    return Ok(());
                }
                Ok(word) => drop(words.add(word)),
                Err(mistake) => mistakes.push(mistake),
            }
        } else {
            match attack(line, &words) {
                Ok((from, to)) => attacks.attack(from, to),
                Err(mistake) => mistakes.push(mistake),
            }
            if attacks.count() > u32::MAX as usize - 1 {
                mistakes.push(too_large(line, "attacks", u32::MAX - 1));
                return Ok(());
            }
        }
    }
    if !has_arguments && mistakes.is_empty() {
        let message = "the text ends without a line `#`".to_owned();
        let hint = "name an argument a line, then write `#`, then an attack a line";
        mistakes.push(lines.end().mistake(&rules::NO_FRAMEWORK, message, hint));
    }
    *names = Names::Words(words);
    Ok(())
}

/// A line that begins as the one between arguments and attacks does: what it names is no argument.
fn no_comment(line: Piece) -> Mistake {
    let message = format!("`{}` names no argument and no attack", line.shown());
    let hint = "write `#` once, in a line of its own, between the arguments and the attacks; there are no comments in tgf";
    line.mistake(&rules::BAD_LINE, message, hint)
}

/// The attack of a line, whose label nobody asks for.
fn attack(line: Piece, words: &Words) -> Result<(u32, u32), Mistake> {
    let mut ends = line.words();
    let (Some(from), Some(to)) = (ends.next(), ends.next()) else {
        let message = format!("`{}` is no attack", line.shown());
        return Err(line.mistake(
            &rules::BAD_LINE,
            message,
            "write the names of attacker and attacked, as `a b`",
        ));
    };
    let find = |end: Piece| {
        words.number(name(end)?).ok_or_else(|| {
            let message = format!("there is no argument `{}`", end.shown());
            end.mistake(&rules::UNKNOWN_ARGUMENT, message, "name every argument before the line `#`")
        })
    };
    Ok((find(from)?, find(to)?))
}
