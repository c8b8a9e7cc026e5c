//! The facts of ASPARTIX: `arg(a).` and `att(a,b).`.

use std::io;

use super::{Format, MOST_ARGUMENTS, Mistake, Names, Piece, Reading, Words, goes_on, name, rules, too_large};

pub(super) const FORMAT: Format = Format {
    name: "apx",
    summary: "facts as `arg(a).` and `att(a,b).`; `%` begins a comment",
    endings: &["asp", "lp"],
    is_soon_read: false,
    read,
};

/// An attack whose ends are named only later: where it stands, and the two names.
struct Owed {
    line: u64,
    start: u64,
    from: Box<str>,
    to: Box<str>,
}

fn read(reading: &mut Reading) -> io::Result<()> {
    let Reading { lines, attacks, names, mistakes } = reading;
    let mut words = Words::default();
    let mut owed: Vec<Owed> = Vec::new();
    while goes_on(mistakes) {
        let Some(line) = lines.next()? else { break };
        let mut left = line.trimmed();
        while !left.bytes.is_empty() && !left.bytes.starts_with(b"%") {
            let (fact, rest) = match fact(left) {
                Ok(found) => found,
                Err(mistake) => {
                    mistakes.push(mistake);
                    break;
                }
            };
            left = rest.trimmed();
            match fact {
                Fact::Argument(piece) => match word(piece) {
                    Ok(_) if words.ends.len() as u32 >= MOST_ARGUMENTS => {
                        mistakes.push(too_large(piece, "arguments", MOST_ARGUMENTS));
                        return Ok(());
                    }
                    Ok(word) => drop(words.add(word)),
                    Err(mistake) => mistakes.push(mistake),
                },
                Fact::Attack(from, to) => match (word(from), word(to)) {
                    (Ok(attacker), Ok(attacked)) => match (words.number(attacker), words.number(attacked)) {
                        (Some(attacker), Some(attacked)) => attacks.attack(attacker, attacked),
                        // Facts stand in any order.
                        _ => owed.push(Owed {
                            line: from.line,
                            start: from.start,
                            from: attacker.into(),
                            to: attacked.into(),
                        }),
                    },
                    (Err(mistake), _) | (_, Err(mistake)) => mistakes.push(mistake),
                },
            }
            if attacks.count() + owed.len() > u32::MAX as usize - 1 {
                mistakes.push(too_large(left, "attacks", u32::MAX - 1));
                return Ok(());
            }
        }
    }
    for attack in owed {
        if !goes_on(mistakes) {
            break;
        }
        match (words.number(&attack.from), words.number(&attack.to)) {
            (Some(from), Some(to)) => attacks.attack(from, to),
            (from, _) => {
                let unknown = if from.is_none() { &attack.from } else { &attack.to };
                let piece = Piece { line: attack.line, start: attack.start, bytes: attack.from.as_bytes() };
                let shown = Piece { bytes: unknown.as_bytes(), ..piece }.shown();
                let message = format!("there is no argument `{shown}`");
                let hint = format!("add the fact `arg({shown}).`");
                mistakes.push(piece.mistake(&rules::UNKNOWN_ARGUMENT, message, hint));
            }
        }
    }
    *names = Names::Words(words);
    Ok(())
}

/// The name of an argument; a mistake where it would be taken for several when answers are printed.
fn word(piece: Piece<'_>) -> Result<&str, Mistake> {
    let is_blank = |byte: u8, depth| byte.is_ascii_whitespace() && depth == 0;
    if outside(piece.bytes, is_blank).is_none() {
        return name(piece);
    }
    let message = format!("`{}` cannot be the name of an argument", piece.shown());
    let mut mistake =
        piece.mistake(&rules::BAD_LINE, message, "write it without blanks, or in quotation marks");
    mistake.reason = Some("answers are names with blanks between them".to_owned());
    Err(mistake)
}

enum Fact<'l> {
    Argument(Piece<'l>),
    Attack(Piece<'l>, Piece<'l>),
}

/// The first fact of a piece of a line, and what follows it.
fn fact(line: Piece) -> Result<(Fact, Piece), Mistake> {
    let wrong = || {
        let end = line.bytes.iter().position(|&byte| byte == b'.').map_or(line.bytes.len(), |dot| dot + 1);
        let shown = Piece { bytes: &line.bytes[..end], ..line };
        let message = format!("`{}` is no fact about a framework", shown.shown());
        let mut mistake = shown.mistake(&rules::BAD_LINE, message, "write `arg(a).` or `att(a,b).`");
        if line.line == 1 && line.bytes.starts_with(b"p af") {
            "this looks like i23; say so with `--format i23`".clone_into(&mut mistake.hint);
        }
        mistake
    };
    let (is_attack, rest) = match line.bytes {
        [b'a', b'r', b'g', rest @ ..] => (false, rest),
        [b'a', b't', b't', rest @ ..] => (true, rest),
        _ => return Err(wrong()),
    };
    let rest = rest.trim_ascii_start().strip_prefix(b"(").ok_or_else(wrong)?;
    let close = closing(rest).ok_or_else(wrong)?;
    let after = rest[close + 1..].trim_ascii_start().strip_prefix(b".").ok_or_else(wrong)?;
    let piece = |bytes: &'_ [u8]| {
        let offset = bytes.as_ptr() as usize - line.bytes.as_ptr() as usize;
        (line.start + offset as u64, bytes.len())
    };
    let at = |(start, length): (u64, usize)| {
        let from = (start - line.start) as usize;
        Piece { start, bytes: &line.bytes[from..from + length], ..line }.trimmed()
    };
    let inside = at(piece(&rest[..close]));
    let after = Piece { start: piece(after).0, bytes: after, ..line };
    let comma = comma(inside.bytes);
    let fact = match (is_attack, comma) {
        (false, None) if !inside.bytes.is_empty() => Fact::Argument(inside),
        (true, Some(comma)) => {
            let from = Piece { bytes: &inside.bytes[..comma], ..inside }.trimmed();
            let to =
                Piece { start: inside.start + comma as u64 + 1, bytes: &inside.bytes[comma + 1..], ..inside };
            let to = to.trimmed();
            if from.bytes.is_empty() || to.bytes.is_empty() || self::comma(to.bytes).is_some() {
                return Err(wrong());
            }
            Fact::Attack(from, to)
        }
        _ => return Err(wrong()),
    };
    Ok((fact, after))
}

/// Where the bracket closes that a text is in: names may have brackets of their own, or be quoted.
fn closing(text: &[u8]) -> Option<usize> {
    outside(text, |byte, depth| byte == b')' && depth == 0)
}

/// The comma that separates the two names.
fn comma(text: &[u8]) -> Option<usize> {
    outside(text, |byte, depth| byte == b',' && depth == 0)
}

/// The first byte outside quotation marks that a test accepts, given how many brackets are open.
fn outside(text: &[u8], is_it: impl Fn(u8, usize) -> bool) -> Option<usize> {
    let (mut depth, mut is_quoted) = (0_usize, false);
    for (at, &byte) in text.iter().enumerate() {
        if byte == b'"' {
            is_quoted = !is_quoted;
        }
        if is_quoted {
            continue;
        }
        if is_it(byte, depth) {
            return Some(at);
        }
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}
