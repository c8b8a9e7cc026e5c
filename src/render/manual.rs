//! The manual of templates: what each document gives its templates, told from the documents' own types.

use schemars::Schema;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

use super::GIVEN;
use super::escape::FILTERS;
use crate::prose::{capitalised, on_one_line};
use crate::view::{self, View};

/// The manual as Markdown: the documents with their fields, the parts that fields are made of, and what every
/// template can name besides.
pub fn manual() -> String {
    let schemas: Vec<(&View, Schema)> = view::ALL.iter().map(|view| (view, (view.schema)())).collect();
    let mut parts: BTreeMap<String, Value> = BTreeMap::new();
    let mut manual = INTRODUCTION.to_owned();
    manual += "\n## What every template can name\n\n| name | what it is |\n|---|---|\n";
    for (name, is) in GIVEN {
        manual += &format!("| `{name}` | {} |\n", cell(is));
    }
    manual += "\n## Filters and functions\n\nBesides [those of minijinja](https://docs.rs/minijinja):\n\n";
    manual += "| name | what it does |\n|---|---|\n";
    for (name, does) in FILTERS {
        manual += &format!("| `{name}` | {} |\n", cell(does));
    }
    manual += "\n## The documents\n";
    for (view, mut schema) in schemas {
        rename_clashing(view, &mut schema, &parts);
        manual += &format!(
            "\n### `{}`\n\n{}; templates `{}` and `{}`.\n",
            view.name,
            capitalised(view.summary),
            view.html,
            view.markdown
        );
        let Some(schema) = schema.as_object() else { continue };
        for (name, part) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
            parts.entry(name.clone()).or_insert_with(|| part.clone());
        }
        manual += &fields(resolved(schema, &parts));
    }
    manual += "\n## The parts\n";
    for (name, part) in &parts {
        manual += &format!("\n### {name}\n\n");
        let Some(part) = part.as_object() else { continue };
        if let Some(is) = text(part, "description") {
            manual += &format!("{is}\n");
        }
        let words = words(part);
        if !words.is_empty() {
            manual += &format!("\nOne of {}.\n", words.join(", "));
        }
        manual += &fields(part);
    }
    manual
}

const INTRODUCTION: &str = "# Templates and what they are given

A document is data, and templates print it: [minijinja](https://docs.rs/minijinja) templates, in the language of Jinja. `elenchus
templates DIR` writes those of the program into a folder. Change what you like, leave out the rest, and name the
folder with `--templates DIR`: a file there takes the place of the template of the same name. `elenchus render FILE --view
guide --to json` prints what the templates of a document are given for a map; this page says what the fields mean.

A template sees other templates and what it is given, and no file besides. Whatever an author wrote is escaped as the medium
needs it. A mistake is shown with its file, its line and the marked place, and nothing is printed then; a template that runs
or prints without end is stopped.
";

/// Where a document has a part that is called as another part of another document, calls it after the document too.
fn rename_clashing(view: &View, schema: &mut Schema, parts: &BTreeMap<String, Value>) {
    let Some(own) = schema.get("$defs").and_then(Value::as_object) else { return };
    let clashes = own.iter().filter(|(name, part)| parts.get(*name).is_some_and(|known| known != *part));
    let clashes: Vec<String> = clashes.map(|(name, _)| name.clone()).collect();
    if clashes.is_empty() {
        return;
    }
    let named = |name: &str| format!("{}{name}", capitalised(view.name).replace('-', ""));
    let mut left: Vec<&mut Value> =
        schema.as_object_mut().into_iter().flat_map(|object| object.values_mut()).collect();
    while let Some(value) = left.pop() {
        match value {
            Value::String(text) => {
                let name =
                    text.strip_prefix("#/$defs/").filter(|name| clashes.iter().any(|clash| clash == name));
                if let Some(name) = name {
                    *text = format!("#/$defs/{}", named(name));
                }
            }
            Value::Array(values) => left.extend(values),
            Value::Object(object) => left.extend(object.values_mut()),
            _ => {}
        }
    }
    if let Some(own) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for name in clashes {
            if let Some(part) = own.remove(&name) {
                own.insert(named(&name), part);
            }
        }
    }
}

/// The schema of a document, or what it only points at.
fn resolved<'s>(
    schema: &'s Map<String, Value>,
    parts: &'s BTreeMap<String, Value>,
) -> &'s Map<String, Value> {
    let part = text(schema, "$ref").and_then(|name| parts.get(part_name(name))?.as_object());
    part.unwrap_or(schema)
}

/// A table of the fields of an object; nothing where it has none.
fn fields(object: &Map<String, Value>) -> String {
    let Some(properties) = object.get("properties").and_then(Value::as_object) else { return String::new() };
    let mut table = "\n| field | holds | what it is |\n|---|---|---|\n".to_owned();
    for (name, property) in properties {
        let is = property.as_object().and_then(|property| text(property, "description")).unwrap_or_default();
        table += &format!("| `{name}` | {} | {} |\n", holds(property), cell(is));
    }
    table
}

/// What a value is, in words: text, a number, a list of parts.
fn holds(schema: &Value) -> String {
    let Some(schema) = schema.as_object() else { return "anything".to_owned() };
    if let Some(name) = text(schema, "$ref") {
        let name = part_name(name);
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(either) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array) {
        let kinds: Vec<String> = either.iter().map(holds).collect();
        return kinds.join(" or ");
    }
    let items = || match (schema.get("items"), schema.get("prefixItems").and_then(Value::as_array)) {
        (_, Some(each)) => format!("list: {}", each.iter().map(holds).collect::<Vec<_>>().join(", ")),
        (Some(item), None) => format!("list of {}", holds(item)),
        (None, None) => "list".to_owned(),
    };
    let kind = |name: &str| match name {
        "string" => "text".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "array" => items(),
        "null" => "nothing".to_owned(),
        other => other.to_owned(),
    };
    match schema.get("type") {
        Some(Value::String(name)) => kind(name),
        Some(Value::Array(names)) => {
            let names: Vec<String> = names.iter().filter_map(Value::as_str).map(kind).collect();
            names.join(" or ")
        }
        _ => "anything".to_owned(),
    }
}

/// The words of which a value is one.
fn words(part: &Map<String, Value>) -> Vec<String> {
    let plain = part.get("enum").and_then(Value::as_array).into_iter().flatten();
    let told = part.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let told = told.filter_map(|one| one.get("const"));
    plain.chain(told).filter_map(Value::as_str).map(|word| format!("`{word}`")).collect()
}

fn text<'s>(object: &'s Map<String, Value>, name: &str) -> Option<&'s str> {
    object.get(name)?.as_str()
}

/// `#/$defs/ClaimRef` is `ClaimRef`.
fn part_name(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

/// A text in a cell of a table.
fn cell(text: &str) -> String {
    on_one_line(text).replace('|', "\\|")
}
