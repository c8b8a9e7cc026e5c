//! Files that nobody means well with: each has a clear outcome, without panic, overflow or a long wait.

use std::fmt::Write;

use elenchus::diagnostic::{FORMATS, Found};
use elenchus::source::Sources;
use elenchus::{Analysis, analyse};

use crate::chance::Chance;
use crate::support::root;

/// What became of a file: the codes of its findings without repetition, and how many findings there are.
#[derive(Debug)]
struct Outcome {
    codes: Vec<&'static str>,
    findings: usize,
    claims: usize,
    printed: String,
}

/// Reads a file with a stack as small as that of any thread, and prints what is found in every format.
fn outcome(bytes: impl Into<Vec<u8>>) -> Outcome {
    let bytes = bytes.into();
    let work = move || {
        let mut sources = Sources::default();
        sources.add_bytes("hostile.ron", bytes);
        let analysis = analyse(&sources);
        told(&analysis, &sources)
    };
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(work);
    thread.expect("a thread can be started").join().expect("reading does not panic")
}

fn told(analysis: &Analysis, sources: &Sources) -> Outcome {
    let mut codes: Vec<&str> = analysis.diagnostics.iter().map(|finding| finding.rule.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let printed = (FORMATS[0].print)(&[Found { diagnostics: &analysis.diagnostics, sources }]);
    if analysis.diagnostics.len() < 2_000 {
        (FORMATS[2].print)(&[Found { diagnostics: &analysis.diagnostics, sources }]);
    }
    let (findings, claims) = (analysis.diagnostics.len(), analysis.debate.claims().count());
    Outcome { codes, findings, claims, printed }
}

/// A map with one claim, and something in the place of its support.
fn around(inside: &str) -> String {
    format!("Map(title: \"T\", thesis: [\"a\"], claims: {{\"a\": (text: \"A.\", {inside})}})")
}

/// A small file with two claims, sound but for what is put at its end.
const SOUND: &str = "Map(title: \"T\", thesis: [\"a\"], claims: {\"a\": (text: \"A.\", supports: [(premises: \
                     [\"b\"])]), \"b\": (text: \"B.\")})\n";

#[test]
fn an_empty_file_is_called_empty() {
    assert_eq!(outcome("").codes, ["unknown-document"]);
    assert_eq!(outcome("\u{feff}").codes, ["unknown-document"]);
    assert_eq!(outcome(" \r\n\t").codes, ["unknown-document"]);
}

#[test]
fn windows_line_ends_a_byte_order_mark_and_utf_16_are_read() {
    assert_eq!(outcome(SOUND.replace(", ", ",\r\n")).findings, 0);
    assert_eq!(outcome(format!("\u{feff}{SOUND}")).findings, 0);
    let wide: Vec<u8> =
        std::iter::once(0xfeff).chain(SOUND.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let outcome = outcome(wide);
    assert_eq!((outcome.codes, outcome.claims), (vec!["not-utf8"], 2));
}

#[test]
fn bytes_that_are_no_text_spoil_nothing_else() {
    let mut bytes = SOUND.replace("B.", "B?").into_bytes();
    let place = bytes.iter().position(|&byte| byte == b'?').expect("it is there");
    bytes[place] = 0xe9;
    let outcome = outcome(bytes);
    assert_eq!((outcome.codes, outcome.claims), (vec!["not-utf8"], 2));
}

#[test]
fn zero_bytes_and_marks_of_direction_steer_nothing() {
    let outcome =
        outcome(SOUND.replace("B.", "B\0\u{1b}[31m\u{202e}.").replace("supports", "\u{202e}supports"));
    assert_eq!(outcome.codes, ["syntax"]);
    let raw = outcome.printed.replace("\u{1b}[", "");
    assert!(!raw.contains(['\0', '\u{202e}']) && !outcome.printed.contains("\u{1b}[31m\u{202e}"));
}

#[test]
fn brackets_nested_without_end_are_passed_over() {
    for (open, close) in
        [("[", "]"), ("(", ")"), ("{", "}"), ("{\"a\":", "}"), ("a(", ")"), ("(a:", ")"), ("Some(", ")")]
    {
        let closed = format!("supports: {}1{}", open.repeat(100_000), close.repeat(100_000));
        let outcome_closed = outcome(around(&closed));
        assert_eq!(outcome_closed.claims, 1, "{open}");
        assert!(outcome_closed.codes.contains(&"too-deep"), "{open}: {:?}", outcome_closed.codes);
        let never = outcome(around(&format!("supports: {}", open.repeat(100_000))));
        assert!(never.codes.contains(&"too-deep") && never.findings < 130, "{open}: {never:?}");
    }
}

#[test]
fn a_file_of_brackets_alone_is_read() {
    for brackets in ["[", "(", "{", ")", "]", "}", "([{", "Map(", "Map{"] {
        let outcome = outcome(brackets.repeat(100_000));
        assert!((1..=130).contains(&outcome.findings), "{brackets}: {} findings", outcome.findings);
    }
}

#[test]
fn rebuttals_nested_deeper_than_anybody_follows_are_cut() {
    let deep = format!("{}{}", "rebuttals: [(premises: [\"a\"], ".repeat(60), ")]".repeat(60));
    assert_eq!(outcome(around(&deep)).codes, ["self-attack", "too-deep"]);
}

#[test]
fn a_million_commas_and_a_hundred_thousand_open_quotes_are_given_up() {
    for text in [
        format!("Map({})", ",".repeat(1_000_000)),
        around(&format!("supports: [{}]", ",".repeat(1_000_000))),
        around(&"quote: \"\n".repeat(100_000)),
        around(&"“".repeat(100_000)),
        around(&"\"".repeat(100_001)),
        around(&"'".repeat(100_000)),
        around(&"/*".repeat(100_000)),
        around(&"/*\n".repeat(100_000)),
        around(&"quote: r#\"\n".repeat(100_000)),
        around(&"a = ".repeat(100_000)),
        around(&"a: ".repeat(100_000)),
        around(&"\u{a0}".repeat(100_000)),
        around(&"# a\n".repeat(100_000)),
        around(&"at: ¶4 ".repeat(100_000)),
    ] {
        let outcome = outcome(text.clone());
        let begin: String = text.chars().skip(60).take(60).collect();
        assert!((1..=1_300).contains(&outcome.findings), "{begin}: {}", outcome.findings);
    }
}

#[test]
fn ten_thousand_hashes_are_no_trap() {
    for text in [
        format!("quote: r{}", "#".repeat(10_000)),
        format!("quote: r{}\"", "#".repeat(10_000)),
        format!("quote: r{0}\"{1}\"{0}", "#".repeat(10_000), "\"#".repeat(10_000)),
        format!("quote: r{}\"{}", "#".repeat(10_000), format!("\"{}", "#".repeat(9_999)).repeat(50)),
    ] {
        outcome(around(&text));
    }
}

#[test]
fn comments_nest_as_deep_as_one_likes() {
    let comments = format!("/* {} {} */ kind: Fact", "/*".repeat(100_000), "*/".repeat(100_000));
    assert!(outcome(around(&comments)).codes.iter().all(|code| *code != "syntax"));
}

#[test]
fn random_bytes_are_told_to_be_no_map() {
    let mut chance = Chance(7);
    let bytes: Vec<u8> = (0..30_000_000).map(|_| chance.below(256) as u8).collect();
    assert!(outcome(bytes.clone()).findings < 5);
    let mut inside = around("").into_bytes();
    let place = inside.len() - 3;
    inside.splice(place..place, bytes.into_iter().take(3_000_000));
    assert!(outcome(inside).findings < 700);
}

#[test]
fn repetitions_are_reported_once_each_and_printed_in_part() {
    const MANY: usize = 100_000;
    let repeated = |write: &dyn Fn(&mut String, usize)| {
        let mut text = String::new();
        for number in 0..MANY {
            write(&mut text, number);
        }
        text
    };
    let keys = repeated(&|text, _| text.push_str("\"b\": (text: \"B.\"),"));
    let fields = repeated(&|text, number| write!(text, "field{number}: 1,").expect("it is a string"));
    let same_field = repeated(&|text, _| text.push_str("quote: \"q\","));
    let names = repeated(&|text, number| write!(text, "\"unknown-{number}\",").expect("it is a string"));
    let elsewhere = repeated(&|text, number| write!(text, "\"m{number}/b\",").expect("it is a string"));
    let senses = repeated(&|text, number| write!(text, "\"t{number}\": \"s\",").expect("it is a string"));
    let steps = repeated(&|text, _| text.push_str("(id: \"a\", premises: [\"a\"]),"));
    for (text, code, count) in [
        (format!("Map(title: \"T\", claims: {{{keys}}})"), "duplicate-name", MANY - 1),
        (around(&fields), "unknown-field", MANY),
        (around(&same_field), "duplicate-field", MANY - 1),
        (around(&format!("supports: [(premises: [{names}])]")), "unknown-name", MANY),
        (around(&format!("supports: [(premises: [{elsewhere}])]")), "unknown-name", MANY),
        (around(&format!("via: [{names}]")), "unknown-name", MANY),
        (around(&format!("senses: {{{senses}}}")), "unknown-name", MANY),
        (around(&format!("supports: [{steps}]")), "duplicate-name", MANY),
        (format!("Map(title: \"T\", {fields})"), "unknown-field", MANY),
    ] {
        let outcome = outcome(text);
        assert!(outcome.codes.contains(&code) && outcome.findings >= count, "{code}: {}", outcome.findings);
        assert!(outcome.printed.len() < 200_000, "{code} prints {} bytes", outcome.printed.len());
        assert!(outcome.printed.contains(" more findings of "), "{code} says how many are not shown");
    }
}

#[test]
fn a_program_gets_every_finding_of_a_file_in_one_line() {
    let names: String = (0..20_000).map(|number| format!("\"unknown-{number}\",")).collect();
    let mut sources = Sources::default();
    sources.add("hostile.ron", around(&format!("via: [{names}], quote: \"{}\"", "é".repeat(10_000_000))));
    let printed =
        (FORMATS[2].print)(&[Found { diagnostics: &analyse(&sources).diagnostics, sources: &sources }]);
    assert_eq!(printed.matches("\"unknown-name\"").count(), 20_000);
}

#[test]
fn a_chain_of_a_hundred_thousand_supports_is_followed() {
    let mut claims = String::new();
    for number in 0..100_000 {
        let next = number + 1;
        writeln!(claims, "\"c{number}\": (text: \"N {number}.\", supports: [(premises: [\"c{next}\"])]),")
            .expect("it is a string");
    }
    let text =
        format!("Map(title: \"T\", thesis: [\"c0\"], claims: {{{claims}\"c100000\": (text: \"End.\")}})");
    let outcome = outcome(text);
    assert_eq!((outcome.findings, outcome.claims), (0, 100_001));
}

#[test]
fn a_chain_of_fifty_thousand_sources_is_followed() {
    let mut sources = String::new();
    for number in 0..50_000 {
        let next = number + 1;
        writeln!(sources, "\"s{number}\": (title: \"N {number}\", derived_from: [\"s{next}\"]),")
            .expect("it is a string");
    }
    let outcome = outcome(format!("Library(sources: {{{sources}\"s50000\": (title: \"End\")}})"));
    assert!(!outcome.codes.contains(&"circular-sourcing"), "{outcome:?}");
}

/// A map whose thesis has so many supports, each by one claim of its own with this inside, and more fields.
fn broad(claims: usize, inside: impl Fn(usize) -> String, more: &str) -> String {
    let mut text =
        String::from("Map(title: \"T\", thesis: [\"c0\"], claims: {\"c0\": (text: \"T.\", supports: [");
    for number in 1..=claims {
        write!(text, "(premises: [\"c{number}\"], scheme: \"sign\"),").expect("it is a string");
    }
    text += "]),\n";
    for number in 1..=claims {
        writeln!(text, "\"c{number}\": ({}),", inside(number)).expect("it is a string");
    }
    text + "}," + more + ")"
}

#[test]
fn what_stands_in_one_series_proposition_or_library_without_end_is_checked_in_time() {
    const MANY: usize = 10_000;
    let library = |voices: &str| {
        format!("Library(voices: {{{voices}}}, measures: {{\"m\": (name: \"M\", unit: \"euros\")}})")
    };
    let names: String =
        (0..MANY).map(|number| format!("\"v{number}\": (name: \"Anna Okaf{number}or\"),")).collect();
    let all: String = (1..=MANY).map(|number| format!("\"c{number}\",")).collect();
    let figure = |number: usize, more: &str| {
        let year = 1000 + number % 900;
        format!("text: \"N {number}.\", figures: [(measure: \"m\", when: \"{year}\", value: {number}{more})]")
    };
    let change = "changes: [(measure: \"m\", from: \"1001\", to: \"1201\", stated: Percent(7))]";
    let shapes = [
        broad(MANY, |number| figure(number, ", highest_in: \"1000/2000\", lowest_in: \"1000/2000\""), ""),
        broad(MANY, |number| format!("{}, {change}", figure(number, "")), ""),
        broad(MANY, |number| format!("text: \"N {number}.\", kind: Fact, quote: \"the same words\""), ""),
        broad(MANY, |number| format!("text: \"N {number}.\", by: \"v1\""), &format!("restates: [[{all}]]")),
        around(&format!("by: \"v2\", actors: [{}]", "\"v1\",".repeat(MANY))),
        around(&format!("{change}, quote: \"{}\"", "may not be 1,000 per cent, ".repeat(MANY))),
    ];
    for map in shapes {
        let mut sources = Sources::default();
        sources.add("library.ron", library(&names));
        sources.add("map.ron", map);
        let analysis = analyse(&sources);
        assert!(told(&analysis, &sources).claims > 0, "the map is read");
    }
}

#[test]
fn texts_blanks_and_numbers_of_any_length_are_read() {
    for (inside, findings) in [
        (format!("quote: \"{}\"", "a b ".repeat(2_000_000)), 0..3),
        (format!("quote: \"{}\"", "\\\"".repeat(1_000_000)), 0..3),
        (format!("quote: \"{}\"", "\\q".repeat(1_000_000)), 1..3),
        (" ".repeat(10_000_000), 0..3),
        (format!("figures: [(measure: \"m\", value: {})]", "9".repeat(1_000_000)), 1..4),
        (format!("{}: 1", "a".repeat(1_000_000)), 1..4),
        (format!("by: \"{}\"", "a".repeat(1_000_000)), 1..4),
        (format!("kind: {}", "a".repeat(1_000_000)), 1..4),
    ] {
        let outcome = outcome(around(&inside));
        let begin: String = inside.chars().take(30).collect();
        assert!(findings.contains(&outcome.findings), "{begin}: {:?}", outcome.codes);
        assert!(outcome.printed.len() < 100_000, "{begin} prints {} bytes", outcome.printed.len());
    }
}

#[test]
fn numbers_at_the_end_of_what_can_be_counted_are_checked() {
    const GREATEST: &str = "9999999999999999999999999999";
    const LEAST: &str = "0.0000000000000000000000000001";
    let figure = "figures: [(measure: \"m\", when: \"2020\", value: 5)]";
    let claims = [
        format!("text: \"It was {GREATEST} of {GREATEST}, or {LEAST}.\", {figure}"),
        format!("text: \"It was 5.\", quote: \"{GREATEST} of {LEAST}, about {LEAST} times\", {figure}"),
        format!(
            "text: \"It was 5.\", figures: [(measure: \"m\", when: \"2020\", value: -{GREATEST}, of: {GREATEST}, share: 5)]"
        ),
        format!(
            "text: \"It rose by {GREATEST} per cent.\", changes: [(measure: \"m\", from: \"2020\", to: \"2021\", percent: {GREATEST})], {figure}"
        ),
        format!("text: \"Nine hundred ninety-nine trillion trillion trillion trillion.\", {figure}"),
    ];
    for claim in claims {
        let mut sources = Sources::default();
        sources.add("library.ron", "Library(measures: {\"m\": (name: \"members\")}, sources: {\"s\": (title: \"S\", text: \"s.txt\")})");
        sources.add("map.ron", around(&claim));
        let analysis = analyse(&sources);
        assert!(told(&analysis, &sources).claims > 0, "{claim}");
    }
}

#[test]
fn a_hundred_megabytes_are_read() {
    let claim = "(text: \"Rents rose by a tenth in every district that the survey covers.\", kind: Fact),\n";
    let mut text = String::from("Map(title: \"T\", thesis: [\"c0\"], claims: {\n");
    let mut number = 0;
    while text.len() < 100_000_000 {
        write!(text, "\"c{number}\": ").expect("it is a string");
        text += claim;
        number += 1;
        if number == 20_000 {
            // The rest is one comment, so that the test reads a hundred megabytes and not a million claims.
            text.push_str("/*");
            text.push_str(&"all of this is said of the rest ".repeat((99_999_000 - text.len()) / 32));
            text.push_str("*/");
            break;
        }
    }
    text.push_str("})");
    assert_eq!(outcome(text).claims, number);
}

/// Deletes, inserts or replaces bytes, or moves a piece of the text: a slip of the keyboard, the same for the same chance.
fn slip(chance: &mut Chance, bytes: &mut Vec<u8>) {
    const KEYS: &[u8] = b"()[]{},:;\"'\\/*#=-_ \n\ta0\xe2\x80\x9c\xff\0";
    let at = chance.below(bytes.len());
    let key = chance.any(KEYS);
    match chance.below(6) {
        0 => drop(bytes.remove(at)),
        1 => bytes.insert(at, key),
        2 => bytes[at] = key,
        3 => {
            let end = (at + chance.below(200)).min(bytes.len());
            bytes.drain(at..end);
        }
        4 => {
            let end = (at + chance.below(200)).min(bytes.len());
            let piece = bytes[at..end].to_vec();
            let to = chance.below(bytes.len());
            bytes.splice(to..to, piece);
        }
        _ => {
            // A bracket, quote or comma is what people lose.
            let loses = |byte: &u8| b"()[]{},:\"".contains(byte);
            if let Some(length) = bytes[at..].iter().position(loses) {
                bytes.remove(at + length);
            }
        }
    }
}

/// `SLIPS=100000 cargo test --release no_slip` makes more of them.
#[test]
fn no_slip_of_the_keyboard_breaks_the_reader() {
    let count = std::env::var("SLIPS").ok().and_then(|count| count.parse().ok()).unwrap_or(250);
    let folder = root().join("arguments");
    let corpus = elenchus::source::load(&folder).expect("the arguments can be read");
    let texts: Vec<&str> = corpus.sources.iter().map(|(_, file)| file.text()).collect();
    for seed in 0..count {
        let mut chance = Chance(seed);
        let mut bytes = chance.any(&texts).as_bytes().to_vec();
        for _ in 0..1 + chance.below(4) {
            slip(&mut chance, &mut bytes);
        }
        let mut sources = Sources::default();
        let file = sources.add_bytes("spoilt.ron", bytes);
        let text = sources.file(file).text();
        let analysis = analyse(&sources);
        for finding in &analysis.diagnostics {
            let fix = finding.fix.as_ref().map(|fix| fix.span);
            let related = finding.related.iter().map(|related| related.span);
            for span in related.chain([finding.span]).chain(fix) {
                let (start, end) = (span.start as usize, span.end as usize);
                assert!(text.get(start..end).is_some(), "seed {seed}: {start}..{end} of {finding:?}");
            }
        }
        for format in FORMATS {
            (format.print)(&[Found { diagnostics: &analysis.diagnostics, sources: &sources }]);
        }
    }
}
