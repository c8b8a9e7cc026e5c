//! The numbers of ICCMA 2023: `p af 3` and then an attack a line, `1 2`.

use std::io;

use super::{Format, MOST_ARGUMENTS, Mistake, Names, Piece, Reading, goes_on, rules, too_large};

pub(super) const FORMAT: Format = Format {
    name: "i23",
    summary: "`p af 3`, then an attack a line as `1 2`; `#` begins a comment",
    endings: &["af"],
    is_soon_read: true,
    read,
};

/// Room is kept ready for so many attacks of each argument.
const EXPECTED_OF_EACH: usize = 4;

fn read(reading: &mut Reading) -> io::Result<()> {
    let Reading { lines, attacks, names, mistakes } = reading;
    let mut count = None;
    while goes_on(mistakes) {
        if attacks.count() > u32::MAX as usize - 1 {
            mistakes.push(too_large(lines.end(), "attacks", u32::MAX - 1));
            return Ok(());
        }
        if let Some((from, to)) = count.and_then(|count| lines.pair(count)) {
            attacks.attack(from - 1, to - 1);
            continue;
        }
        let Some(line) = lines.next()?.map(Piece::trimmed) else { break };
        if let (Some((from, to)), Some(count)) = (pair(line.bytes), count)
            && (1..=count).contains(&from)
            && (1..=count).contains(&to)
        {
            attacks.attack(from - 1, to - 1);
            continue;
        }
        if line.bytes.is_empty() || line.bytes.starts_with(b"#") {
            continue;
        }
        match count {
            None => match header(line) {
                Ok(arguments) => {
                    attacks.expect(arguments as usize, EXPECTED_OF_EACH * arguments as usize);
                    count = Some(arguments);
                }
                Err(mistake) => {
                    mistakes.push(mistake);
                    return Ok(());
                }
            },
            Some(count) => mistakes.push(wrong(line, count)),
        }
    }
    match count {
        Some(count) => *names = Names::Numbers(count),
        None if mistakes.is_empty() => {
            let message = "the text ends without a first line `p af`".to_owned();
            mistakes.push(lines.end().mistake(&rules::NO_FRAMEWORK, message, SAY_HOW_MANY));
        }
        None => {}
    }
    Ok(())
}

const SAY_HOW_MANY: &str = "begin with `p af` and the number of arguments, as `p af 3`";

/// The two numbers of a line that is nothing else. What is larger than any number comes out as none.
fn pair(line: &[u8]) -> Option<(u32, u32)> {
    let (from, rest) = number(line)?;
    let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let (to, rest) = number(&rest[blanks..])?;
    (blanks > 0 && rest.trim_ascii().is_empty()).then_some((from, to))
}

/// The number that a text begins with, and what follows.
fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let mut value = 0_u64;
    let mut length = 0;
    while let Some(digit) = text.get(length).map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10) {
        value = value * 10 + u64::from(digit);
        length += 1;
        if value > u64::from(u32::MAX) {
            return None;
        }
    }
    (length > 0).then(|| (value as u32, &text[length..]))
}

/// The number of arguments of the first line.
fn header(line: Piece) -> Result<u32, Mistake> {
    let words: Vec<Piece> = line.words().take(4).collect();
    let [p, af, count] = words[..] else {
        return Err(no_header(line));
    };
    if p.bytes != b"p" || af.bytes != b"af" {
        return Err(no_header(line));
    }
    match number(count.bytes) {
        Some((arguments, [])) if arguments <= MOST_ARGUMENTS => Ok(arguments),
        None if !count.bytes.iter().all(u8::is_ascii_digit) => Err(no_header(line)),
        Some((_, [_, ..])) => Err(no_header(line)),
        _ => Err(too_large(count, "arguments", MOST_ARGUMENTS)),
    }
}

fn no_header(line: Piece) -> Mistake {
    let message = format!("`{}` is no first line of the format i23", line.shown());
    let mut mistake = line.mistake(&rules::NO_FRAMEWORK, message, SAY_HOW_MANY);
    if line.bytes.starts_with(b"arg(") || line.bytes.starts_with(b"att(") {
        "this looks like apx; say so with `--format apx`".clone_into(&mut mistake.hint);
    } else if line.bytes.starts_with(b"p ") && line.words().nth(1).is_some_and(|word| word.bytes == b"aba") {
        mistake.reason =
            Some("`p aba` announces assumption-based argumentation, which is another task".to_owned());
    }
    mistake
}

/// What is wrong with a line after the first.
fn wrong(line: Piece, count: u32) -> Mistake {
    let words: Vec<Piece> = line.words().take(3).collect();
    let is_number = |word: &Piece| word.bytes.iter().all(u8::is_ascii_digit);
    let is_known = |word: &Piece| matches!(number(word.bytes), Some((1.., []))) && known(word.bytes, count);
    let unknown = words.iter().find(|word| !is_known(word)).filter(|_| words.len() == 2);
    if let Some(unknown) = unknown.filter(|_| words.iter().all(is_number)) {
        let message = format!("there is no argument `{}`", unknown.shown());
        let hint = match count {
            0 => "the first line says that there are none".to_owned(),
            count => format!("arguments are numbered from 1 to {count}, as the first line says"),
        };
        return unknown.mistake(&rules::UNKNOWN_ARGUMENT, message, hint);
    }
    if words.first().is_some_and(|word| word.bytes == b"p") {
        let message = "there is a second line with `p`".to_owned();
        return line.mistake(&rules::BAD_LINE, message, "keep one, which counts all arguments");
    }
    let message = format!("`{}` is no attack", line.shown());
    let hint = "write the numbers of attacker and attacked, as `1 2`; a comment begins with `#` and has a line of its own";
    line.mistake(&rules::BAD_LINE, message, hint)
}

fn known(digits: &[u8], count: u32) -> bool {
    number(digits).is_some_and(|(value, _)| value <= count)
}
