//! The table against the types that serde fills, against its own examples, and against the printed manual.

use serde::de::{Deserialize, Deserializer, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use super::Shape::{Choice as C, Map as M, Several, Wrapped};
use super::corpus::*;
use super::library::*;
use super::map::*;
use super::schemes::*;
use super::steps::*;
use super::*;
use crate::source::{FileId, Sources};
use crate::syntax::{reference, scan, shape, written};

/// A deserializer that has no data and only hears what a type asks for.
struct Asked;

/// What a type asks for, by way of an error.
#[derive(Debug)]
struct Names(BTreeSet<&'static str>);

impl fmt::Display for Names {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

impl std::error::Error for Names {}

impl serde::de::Error for Names {
    fn custom<T: fmt::Display>(_: T) -> Names {
        Names(BTreeSet::new())
    }
}

impl<'de> Deserializer<'de> for Asked {
    type Error = Names;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Names> {
        Err(Names(fields.iter().copied().collect()))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Names> {
        Err(Names(variants.iter().copied().collect()))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Names> {
        Err(Names(BTreeSet::new()))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// The fields of a struct, or the variants of an enum.
fn asked<T: for<'de> Deserialize<'de>>() -> BTreeSet<&'static str> {
    match T::deserialize(Asked) {
        Ok(_) => BTreeSet::new(),
        Err(Names(names)) => names,
    }
}

/// Every block and every choice that a file can hold.
fn all() -> (Vec<&'static Block>, Vec<&'static [Variant]>) {
    let mut blocks: Vec<&'static Block> = DOCUMENTS.iter().map(|(_, block)| *block).collect();
    let mut choices: Vec<&'static [Variant]> = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let mut shapes: Vec<&'static Shape> = blocks[at].fields.iter().map(|field| field.shape).collect();
        at += 1;
        while let Some(shape) = shapes.pop() {
            match shape {
                List(inner) | M(inner) | Several(inner) => shapes.push(inner),
                Shape::Rebuttals => shapes.push(&REBUTTALS),
                B(block) | Wrapped(block) if !blocks.iter().any(|known| known.what == block.what) => {
                    blocks.push(block)
                }
                C(variants) if !choices.iter().any(|known| std::ptr::eq(*known, *variants)) => {
                    choices.push(variants);
                    for variant in *variants {
                        match variant.holds {
                            Holds::Fields(block) => blocks.push(block),
                            Holds::Value(shape) => shapes.push(shape),
                            Holds::Nothing => {}
                        }
                    }
                }
                _ => {}
            }
        }
    }
    (blocks, choices)
}

fn names(block: &Block) -> BTreeSet<&'static str> {
    block.fields.iter().map(|field| field.name).collect()
}

#[test]
fn every_block_has_the_fields_of_its_type() {
    let types: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::from([
        (ENCODER.what, asked::<written::Encoder>()),
        (CLAIM.what, asked::<written::Claim>()),
        (ATTRIBUTION.what, asked::<written::Attribution>()),
        (FIGURE.what, asked::<written::Figure>()),
        (CHANGE.what, asked::<written::Change>()),
        (CONTRARY.what, asked::<written::Contrary>()),
        (ENTAILS.what, asked::<written::Entails>()),
        (OUTWEIGHS.what, asked::<written::Outweighs>()),
        (QUESTION.what, asked::<written::Question>()),
        (ALLOW.what, asked::<written::Allow>()),
        (ALLOW_IN_LIBRARY.what, asked::<written::Allow>()),
        (SOURCE.what, asked::<written::Source>()),
        (SECTION.what, asked::<written::Section>()),
        (VOICE.what, asked::<written::Voice>()),
        (MEASURE.what, asked::<written::Measure>()),
        (RATE.what, asked::<written::Rate>()),
        (TOPIC.what, asked::<written::Topic>()),
        (VERDICT.what, asked::<written::Verdict>()),
        (SCHEME_BLOCK.what, asked::<written::Scheme>()),
        (SCHEME_PREMISE.what, asked::<written::SchemePremise>()),
        (CRITICAL_QUESTION.what, asked::<written::CriticalQuestion>()),
        (house::PALETTE.what, asked::<written::Palette>()),
    ]);
    // One type serves supports and rebuttals, at claims and elsewhere; a reason is part of its word.
    let steps = [&SUPPORT, &SUPPORT_ELSEWHERE, &REBUTTAL, &REBUTTAL_ELSEWHERE];
    let of_steps: BTreeSet<&str> = steps.iter().flat_map(|block| names(block)).collect();
    assert_eq!(of_steps, asked::<written::Step>());
    for block in all().0 {
        let is_elsewhere = steps.iter().any(|step| step.what == block.what)
            || block.what == DECIDES.what
            || DOCUMENTS.iter().any(|(_, document)| document.what == block.what);
        match types.get(block.what) {
            Some(fields) => assert_eq!(&names(block), fields, "{}", block.what),
            None => assert!(is_elsewhere, "{} has no type", block.what),
        }
    }
}

#[test]
fn every_choice_has_the_words_of_its_type() {
    let types = [
        asked::<written::Kind>(),
        asked::<written::Strength>(),
        asked::<written::Stance>(),
        asked::<written::SupportKind>(),
        asked::<written::Force>(),
        asked::<written::Stated>(),
        asked::<written::Bound>(),
        asked::<written::MeasureKind>(),
        asked::<written::Design>(),
        asked::<written::TextKind>(),
        asked::<written::Status>(),
        asked::<written::Bloom>(),
        asked::<written::LevelSetting>(),
        asked::<written::ReviewStatus>(),
        asked::<written::Family>(),
        asked::<written::Attacks>(),
        asked::<written::Burden>(),
        asked::<written::Provenance>(),
        asked::<written::Paper>(),
        asked::<written::Size>(),
        asked::<written::Face>(),
        asked::<written::Markdown>(),
    ];
    let words: Vec<BTreeSet<&str>> =
        all().1.into_iter().map(|variants| variants.iter().map(|variant| variant.name).collect()).collect();
    for names in &types {
        assert!(words.contains(names), "the table has the words {names:?}");
    }
    for names in &words {
        assert!(types.contains(names), "a type has the words {names:?}");
    }
}

#[test]
fn every_example_fits_its_own_field() {
    for block in all().0 {
        for field in block.fields {
            let (tape, errors) = scan::scan_value(FileId(0), field.example);
            assert!(errors.is_empty(), "`{}` of {}: {errors:?}", field.name, block.what);
            let root = tape.root().expect("an example is a value");
            let fit = shape::fit(&tape, field.example, FileId(0), root, field.shape, field, false);
            let findings: Vec<String> =
                fit.diagnostics.iter().map(|finding| finding.message.to_string()).collect();
            // Examples are short, and leave out what a block needs besides.
            let told: Vec<&String> =
                findings.iter().filter(|message| !message.contains(" needs `")).collect();
            assert!(told.is_empty(), "`{}` of {}: {told:?}", field.name, block.what);
        }
    }
}

#[test]
fn every_field_of_a_file_is_read() {
    for (word, block) in DOCUMENTS {
        for field in block.fields.iter().filter(|field| field.name != FORMAT.name) {
            let read = |text: String| {
                let mut sources = Sources::default();
                sources.add("example.ron", text);
                let (_, values, _) = crate::syntax::parse(&sources);
                format!("{values:?}")
            };
            let value = match field.name {
                // The example leaves out what a scheme needs.
                "schemes" => "[(id: \"a\", name: \"A\")]",
                _ => field.example,
            };
            let (with, without) =
                (read(format!("{word}({}: {value})", field.name)), read(format!("{word}()")));
            assert_ne!(with, without, "`{}` of `{word}` is read", field.name);
        }
    }
}

/// `UPDATE=1 cargo test the_manual` writes it anew.
#[test]
fn the_manual_of_the_format_is_printed_from_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
        std::fs::write(&path, reference()).expect("the manual can be written");
    }
    let printed = std::fs::read_to_string(&path).expect("the manual is there");
    assert!(printed == reference(), "docs/format.md is not what the table says: run the tests with UPDATE=1");
}
