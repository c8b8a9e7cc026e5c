//! Findings in SARIF, which code hosts and editors read.
//!
//! Source: OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”.

use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

use super::{About, Diagnostic, Fix, Format, Found, Level, Related, Rule};
use crate::source::{Sources, Span};

pub(super) const FORMAT: Format =
    Format { name: "sarif", summary: "SARIF 2.1.0, for code hosts and editors", print };

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

fn print(found: &[Found]) -> String {
    let mut rules = Rules::default();
    let mut fingerprints = Fingerprints::default();
    let all = found.iter().flat_map(|found| found.diagnostics.iter().map(|one| (one, found.sources)));
    let results = all.map(|(diagnostic, sources)| Counted {
        diagnostic,
        sources,
        rule: rules.number(diagnostic.rule),
        fingerprint: fingerprints.of(diagnostic, sources),
    });
    let results = Results(results.collect());
    let driver = json!({
        "name": "Elenchus",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.described(),
    });
    let run = Run {
        tool: json!({"driver": driver}),
        automation_details: json!({"id": "elenchus/"}),
        column_kind: "unicodeCodePoints",
        results,
    };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    serde_json::to_string_pretty(&log).expect("a log is plain data") + "\n"
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    automation_details: Value,
    /// Columns count characters, as everywhere in the program.
    column_kind: &'static str,
    results: Results<'a>,
}

/// All results. Each is made when it is printed, since together they are far larger than the findings.
struct Results<'a>(Vec<Counted<'a>>);

/// A finding with the number of its rule and its fingerprint.
struct Counted<'a> {
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    rule: usize,
    fingerprint: String,
}

impl Serialize for Results<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(described))
    }
}

/// The rules that findings name, in the order in which they first do.
#[derive(Default)]
struct Rules {
    listed: Vec<&'static Rule>,
    numbers: BTreeMap<&'static str, usize>,
}

impl Rules {
    fn number(&mut self, rule: &'static Rule) -> usize {
        *self.numbers.entry(rule.code).or_insert_with(|| {
            self.listed.push(rule);
            self.listed.len() - 1
        })
    }

    fn described(&self) -> Vec<Value> {
        let describe = |rule: &&Rule| {
            json!({
                "id": rule.code,
                "shortDescription": {"text": format!("Finds {}.", rule.finds)},
                "fullDescription": {"text": rule.why},
                "help": {"text": rule.why, "markdown": rule.page()},
                "defaultConfiguration": {"level": level(rule.level)},
                "properties": {"tags": [match rule.about {
                    About::Map => "map",
                    About::Material => "material",
                }]},
            })
        };
        self.listed.iter().map(describe).collect()
    }
}

/// What tells findings apart from run to run, while the lines around them change.
#[derive(Default)]
struct Fingerprints {
    /// How many findings there were with the same marks before.
    seen: BTreeMap<String, usize>,
}

impl Fingerprints {
    /// A finding is known by its code, its file's name and the claims that it concerns, or the marked text where
    /// it concerns none; several with all that in common are counted.
    fn of(&mut self, diagnostic: &Diagnostic, sources: &Sources) -> String {
        let file = sources.file(diagnostic.span.file).stem();
        let marks = match diagnostic.concerns.is_empty() {
            true => sources.snippet(diagnostic.span).to_owned(),
            false => diagnostic.concerns.join("\n"),
        };
        let digest = Sha256::digest(format!("{}\n{file}\n{marks}", diagnostic.rule.code));
        let digest: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let count = self.seen.entry(digest.clone()).or_default();
        *count += 1;
        format!("{digest}:{count}")
    }
}

/// A finding with only the members that it has something to say in.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Described<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Value,
    locations: [Value; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixes: Option<[Value; 1]>,
    // All results say whether they are suppressed, or none may.
    suppressions: Vec<Value>,
    partial_fingerprints: BTreeMap<&'static str, &'a str>,
    properties: Value,
}

fn described<'a>(result: &'a Counted) -> Described<'a> {
    let Counted { diagnostic, sources, rule, fingerprint } = result;
    let mut message = diagnostic.message.to_string();
    let reason = diagnostic.reason.as_ref().map(ToString::to_string);
    for more in [reason.as_deref(), diagnostic.hint.as_deref()].into_iter().flatten() {
        message += &format!("\n{more}");
    }
    let mut location = json!({"physicalLocation": physical(diagnostic.span, sources)});
    if !diagnostic.label.is_empty() {
        location["message"] = json!({"text": diagnostic.label});
    }
    if let Some(claim) = &diagnostic.subject {
        location["logicalLocations"] = json!([{"fullyQualifiedName": claim.name, "kind": "member"}]);
    }
    let suppressions = diagnostic.allowed.iter();
    Described {
        rule_id: diagnostic.rule.code,
        rule_index: *rule,
        level: level(diagnostic.level),
        message: json!({"text": message}),
        locations: [location],
        related_locations: related(&diagnostic.related, sources),
        fixes: diagnostic.fix.as_ref().map(|fix| [change(fix, diagnostic, sources)]),
        suppressions: suppressions
            .map(|reason| json!({"kind": "inSource", "status": "accepted", "justification": reason}))
            .collect(),
        partial_fingerprints: BTreeMap::from([("elenchus/v1", &**fingerprint)]),
        properties: json!({"concerns": diagnostic.concerns, "load": diagnostic.load}),
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}

fn related(related: &[Related], sources: &Sources) -> Vec<Value> {
    let described = related.iter().enumerate().map(|(index, related)| {
        let place = physical(related.span, sources);
        json!({"id": index + 1, "physicalLocation": place, "message": {"text": related.label}})
    });
    described.collect()
}

fn change(fix: &Fix, diagnostic: &Diagnostic, sources: &Sources) -> Value {
    let text = diagnostic.hint.clone().unwrap_or_else(|| diagnostic.message.to_string());
    json!({
        "description": {"text": text},
        "artifactChanges": [{
            "artifactLocation": artifact(fix.span, sources),
            "replacements": [{
                "deletedRegion": region(fix.span, sources),
                "insertedContent": {"text": fix.replacement},
            }],
        }],
    })
}

fn physical(span: Span, sources: &Sources) -> Value {
    json!({"artifactLocation": artifact(span, sources), "region": region(span, sources)})
}

fn artifact(span: Span, sources: &Sources) -> Value {
    json!({"uri": uri(sources.file(span.file).path())})
}

fn region(span: Span, sources: &Sources) -> Value {
    let file = sources.file(span.file);
    let (start, end) = (file.position(span.start), file.position(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A path as a reference that URIs know: relative to the working folder where the path is.
fn uri(path: &Path) -> String {
    let shown = path.to_string_lossy().replace('\\', "/");
    let front = match (path.is_absolute(), shown.starts_with('/')) {
        (true, true) => "file://",
        (true, false) => "file:///",
        (false, _) => "",
    };
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encoded = shown.bytes().map(|byte| match is_plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    });
    front.to_owned() + &encoded.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_reference_that_every_reader_of_uris_understands() {
        for (path, expected) in [
            ("maps/rent.ron", "maps/rent.ron"),
            ("maps/my map: é%.ron", "maps/my%20map%3A%20%C3%A9%25.ron"),
            ("../maps/rent.ron", "../maps/rent.ron"),
        ] {
            assert_eq!(uri(Path::new(path)), expected);
        }
    }
}
