//! Findings for programs: one JSON document.

use serde::Serialize;

use super::{About, Diagnostic, Format, Found, Tally};
use crate::source::{Sources, Span};

pub(super) const FORMAT: Format =
    Format { name: "json", summary: "for programs, one document with every finding", print };

/// The whole report. Members are added over time; none is renamed or dropped within one `version`.
#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    errors: usize,
    warnings: usize,
    notes: usize,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    family: &'a str,
    level: &'a str,
    about: &'a str,
    message: String,
    #[serde(flatten)]
    place: Mark<'a>,
    related: Vec<Mark<'a>>,
    reason: Option<String>,
    hint: Option<&'a str>,
    fix: Option<Replacement<'a>>,
    concerns: &'a [String],
    claim: Option<&'a str>,
    load: usize,
    allowed: Option<&'a str>,
}

/// A place: lines and columns count from 1 and columns count characters; offsets count bytes of the text.
#[derive(Serialize)]
struct Mark<'a> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: u32,
    end: u32,
    label: &'a str,
}

#[derive(Serialize)]
struct Replacement<'a> {
    #[serde(flatten)]
    place: Mark<'a>,
    replacement: &'a str,
}

fn print(found: &[Found]) -> String {
    let tally = found.iter().fold(Tally::default(), |tally, found| tally + Tally::of(found.diagnostics));
    let findings = found
        .iter()
        .flat_map(|found| found.diagnostics.iter().map(|diagnostic| finding(diagnostic, found.sources)));
    let report = Report {
        version: 1,
        errors: tally.errors,
        warnings: tally.warnings,
        notes: tally.notes,
        findings: findings.collect(),
    };
    serde_json::to_string_pretty(&report).expect("a report is plain data") + "\n"
}

fn finding<'a>(diagnostic: &'a Diagnostic, sources: &Sources) -> Finding<'a> {
    Finding {
        code: diagnostic.rule.code,
        family: diagnostic.family,
        level: diagnostic.level.name(),
        about: match diagnostic.rule.about {
            About::Map => "map",
            About::Material => "material",
        },
        message: diagnostic.message.to_string(),
        place: mark(diagnostic.span, &diagnostic.label, sources),
        related: diagnostic
            .related
            .iter()
            .map(|related| mark(related.span, &related.label, sources))
            .collect(),
        reason: diagnostic.reason.as_ref().map(ToString::to_string),
        hint: diagnostic.hint.as_deref(),
        fix: diagnostic
            .fix
            .as_ref()
            .map(|fix| Replacement { place: mark(fix.span, "", sources), replacement: &fix.replacement }),
        concerns: &diagnostic.concerns,
        claim: diagnostic.subject.as_ref().map(|subject| &*subject.name),
        load: diagnostic.load,
        allowed: diagnostic.allowed.as_deref(),
    }
}

fn mark<'a>(span: Span, label: &'a str, sources: &Sources) -> Mark<'a> {
    let file = sources.file(span.file);
    let (start, end) = (file.position(span.start), file.position(span.end));
    Mark {
        file: file.portable_path(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start: span.start,
        end: span.end,
        label,
    }
}
