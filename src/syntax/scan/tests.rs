//! The tape against ron: the two read the same documents, and see the same structure in them.

use ron::extensions::Extensions;
use ron::{Options, Value};

use super::scan;
use crate::source::FileId;
use crate::syntax::tape::{NodeId, NodeKind, Tape};

/// What ron makes of a document, with the options of the format.
fn by_ron(text: &str) -> Option<Value> {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES;
    Options::default().with_default_extension(extensions).from_str(text).ok()
}

/// What the tape makes of it: ron reads the leaves, and the tape says where they are.
fn by_tape(text: &str) -> Option<Value> {
    let (tape, errors) = scan(FileId(0), text);
    if !errors.is_empty() {
        return None;
    }
    value(&tape, tape.root()?, text)
}

fn value(tape: &Tape, node: NodeId, text: &str) -> Option<Value> {
    let children: Vec<NodeId> = tape.children(node).collect();
    let all =
        |nodes: &[NodeId]| nodes.iter().map(|&node| value(tape, node, text)).collect::<Option<Vec<Value>>>();
    let entries = |key: &dyn Fn(NodeId) -> Option<Value>| {
        let pairs = children.iter().map(|&child| Some((key(child)?, value(tape, tape.value(child), text)?)));
        pairs.collect::<Option<Vec<(Value, Value)>>>().map(Value::from_iter)
    };
    match tape.node(node).kind {
        NodeKind::List => all(&children).map(Value::Seq),
        NodeKind::Map => entries(&|entry| value(tape, NodeId(entry.0 + 1), text)),
        NodeKind::Group if tape.name(node, text) == "Some" => {
            let [inner] = children[..] else { return None };
            Some(Value::Option(Some(Box::new(value(tape, inner, text)?))))
        }
        NodeKind::Group if children.iter().all(|&child| tape.node(child).kind == NodeKind::Field) => {
            if children.is_empty() {
                return by_ron(&text[tape.range(node)]);
            }
            entries(&|field| Some(Value::String(tape.name(field, text).into())))
        }
        NodeKind::Group => all(&children).map(Value::Seq),
        _ => by_ron(&text[tape.range(node)]),
    }
}

/// Documents of every form that the format has, the same for the same number.
struct Writer {
    state: u64,
    text: String,
    depth: usize,
}

impl Writer {
    fn below(&mut self, limit: usize) -> usize {
        self.state =
            self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.state >> 33) as usize) % limit
    }

    fn one_of(&mut self, words: &[&str]) {
        let word = words[self.below(words.len())];
        self.text.push_str(word);
    }

    fn blanks(&mut self) {
        const BLANKS: [&str; 10] =
            ["", "", " ", "\n", "\r\n", "\t", "/* c ) */", "// ] \"\n", "\u{85}", "/*/**/*/ "];
        self.one_of(&BLANKS);
    }

    fn value(&mut self) {
        self.blanks();
        let kinds = if self.depth > 5 { 4 } else { 8 };
        self.depth += 1;
        match self.below(kinds) {
            0 => self.one_of(&[
                "\"\"",
                "\"a\"",
                "\"é “b” ¶\"",
                "\"\\\"q\\\" \\\\ \\n \\u{e9} \\x41\"",
                "r\"\\\"",
                "r#\"a\"b\"#",
                "\"two\nlines\"",
            ]),
            1 => self.one_of(&["1", "-2.5", "+3", "0x1F", "1e5", "1_000", ".5", "7.", "0b1", "2021"]),
            2 => self.one_of(&["true", "false", "None", "\"x\"", "\"), (\"", "\"// no\""]),
            3 => self.one_of(&["[]", "{}", "\"a-b\"", "12"]),
            4 => self.list(),
            5 => self.map(),
            6 => self.group(),
            _ => {
                self.text.push_str("Some(");
                self.value();
                self.text.push(')');
            }
        }
        self.depth -= 1;
        self.blanks();
    }

    fn list(&mut self) {
        self.text.push('[');
        let count = self.below(4);
        self.parts(count, |writer, _| writer.value());
        self.text.push(']');
    }

    fn map(&mut self) {
        self.text.push('{');
        let count = self.below(4);
        self.parts(count, |writer, number| {
            writer.blanks();
            writer.text.push_str(&format!("\"key-{number}\""));
            writer.blanks();
            writer.text.push(':');
            writer.value();
        });
        self.text.push('}');
    }

    fn group(&mut self) {
        self.one_of(&["", "", "Name", "Map"]);
        self.text.push('(');
        if self.below(4) == 0 {
            let count = 2 + self.below(2);
            self.parts(count, |writer, _| writer.value());
        } else {
            let count = 1 + self.below(4);
            self.parts(count, |writer, number| {
                writer.blanks();
                writer.text.push_str(&format!("field_{number}"));
                writer.blanks();
                writer.text.push(':');
                writer.value();
            });
        }
        self.text.push(')');
    }

    fn parts(&mut self, count: usize, mut part: impl FnMut(&mut Writer, usize)) {
        for number in 0..count {
            part(self, number);
            if number + 1 < count || self.below(3) == 0 {
                self.text.push(',');
            }
        }
        self.blanks();
    }

    fn document(seed: u64) -> Writer {
        let mut writer = Writer { state: seed, text: String::new(), depth: 0 };
        writer.blanks();
        writer.group();
        writer.blanks();
        writer
    }
}

#[test]
fn what_ron_accepts_the_tape_accepts_with_the_same_structure() {
    for seed in 0..3_000 {
        let text = Writer::document(seed).text;
        let expected = by_ron(&text);
        assert!(expected.is_some(), "document {seed} is sound:\n{text}");
        let (_, errors) = scan(FileId(0), &text);
        assert!(errors.is_empty(), "document {seed}: {errors:?}\n{text}");
        assert_eq!(by_tape(&text), expected, "document {seed}:\n{text}");
    }
}

/// Whether fields and bare values stand in one group, or `Some` holds no single value: ron refuses that while it
/// reads the structure, and the program when it holds the group against the table of the format.
fn is_for_the_table(tape: &Tape, text: &str) -> bool {
    (0..tape.len() as u32).map(NodeId).filter(|&node| tape.node(node).kind == NodeKind::Group).any(|group| {
        let (mut fields, mut values) = (0, 0);
        for child in tape.children(group) {
            match tape.node(child).kind {
                NodeKind::Field => fields += 1,
                _ => values += 1,
            }
        }
        fields > 0 && values > 0 || tape.name(group, text) == "Some" && (fields, values) != (0, 1)
    })
}

#[test]
fn what_one_of_the_two_refuses_the_other_refuses() {
    let (mut refused, mut accepted) = (0, 0);
    for seed in 0..10_000 {
        let mut writer = Writer::document(seed);
        let letters: Vec<usize> = writer.text.char_indices().map(|(at, _)| at).collect();
        let at = letters[writer.below(letters.len())];
        let letter = ['(', ')', '[', ']', '{', '}', ',', ':', '"', 'A', '1', ';', '\\'][writer.below(13)];
        let mut text = writer.text.clone();
        match writer.below(3) {
            0 => drop(text.remove(at)),
            1 => text.insert(at, letter),
            _ => text.replace_range(
                at..at + text[at..].chars().next().map_or(0, char::len_utf8),
                letter.encode_utf8(&mut [0; 4]),
            ),
        }
        let (expected, (tape, errors)) = (by_ron(&text), scan(FileId(0), &text));
        // A lower-case word before a bracket, among fields, is taken for one that lacks its colon; and ron lets
        // `Some"a"` pass.
        let is_ours = |error: &crate::diagnostic::Diagnostic| {
            error.message.to_string().starts_with("there is no `:` after")
        };
        if is_for_the_table(&tape, &text) || errors.iter().any(is_ours) || text.contains("Some\"") {
            continue;
        }
        match (&expected, errors.is_empty()) {
            (Some(_), true) => {
                assert_eq!(by_tape(&text), expected, "document {seed}:\n{text}");
                accepted += 1;
            }
            (None, false) => refused += 1,
            (Some(Value::String(_)), false) => {}
            (Some(_), false) => panic!("only the tape refuses document {seed}: {errors:?}\n{text}"),
            (None, true) => panic!("only ron refuses document {seed}:\n{text}"),
        }
    }
    assert!(refused > 1_000 && accepted > 1_000, "{refused} are refused and {accepted} accepted");
}
