//! Bytes as text, whatever they were saved as.

/// The text of a file's bytes: UTF-8, UTF-16 or else Windows-1252, without a byte-order mark.
///
/// Line ends become `\n`, so that the offsets of a text are the same whoever saved it.
pub fn decode(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf_8(rest),
        _ => match unmarked_utf_16(bytes) {
            Some(read) => utf_16(bytes, read),
            None => utf_8(bytes),
        },
    };
    match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text,
    }
}

/// How to read units of UTF-16 where every other of the first bytes is zero, as in Western texts without mark.
fn unmarked_utf_16(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let head = &bytes[..bytes.len().min(64)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = head.len() / 2;
    match (zeros(0), zeros(1)) {
        (0, odd) if half >= 2 && odd * 10 >= half * 9 => Some(u16::from_le_bytes),
        (even, 0) if half >= 2 && even * 10 >= half * 9 => Some(u16::from_be_bytes),
        _ => None,
    }
}

fn utf_16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// UTF-8; where most of what is not ASCII is not UTF-8 either, Windows-1252, which reads any bytes.
fn utf_8(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            let broken = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
            let sound = bytes.utf8_chunks().flat_map(|chunk| chunk.valid().chars());
            match sound.filter(|letter| !letter.is_ascii()).count() > broken {
                true => String::from_utf8_lossy(bytes).into_owned(),
                false => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
            }
        }
    }
}

/// The character of a byte in Windows-1252, as <https://encoding.spec.whatwg.org/> has it.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_text_is_read_whatever_it_was_saved_as() {
        assert_eq!(decode(b"\xef\xbb\xbfa\xe2\x80\x99s\r\nb\rc"), "a’s\nb\nc");
        assert_eq!(decode(b"\xff\xfea\0\x19\x20"), "a’");
        assert_eq!(decode(b"a\0b\0c\0d\0"), "abcd");
        assert_eq!(decode(b"\0a\0b\0c\0d"), "abcd");
        assert_eq!(decode(b"\x93caf\xe9\x94 \x96 5 \x80"), "“café” – 5 €");
        assert_eq!(decode("größer, schöner \u{fffd}".as_bytes()), "größer, schöner \u{fffd}");
        assert_eq!(decode(b""), "");
    }
}
