//! What a finding says, as data: an English template, and what stands in its slots, each with what it is.
//!
//! Whoever prints a finding for an author prints the English. Whoever tells it to readers takes the values by their
//! slots and names them as readers know them, and never has to find a name or a date in a sentence.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

use super::Value;

/// A message: lower case, no full stop, and in slots whatever it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    template: Cow<'static, str>,
    /// In the order in which the check gives them; empty where the template is the whole text.
    slots: Vec<(Cow<'static, str>, Value)>,
}

impl Message {
    /// A message with its slots filled; [`message`] makes one and sees to it that none is left over.
    #[doc(hidden)]
    pub fn new(template: &'static str, slots: Vec<(&'static str, Value)>) -> Message {
        let slots = slots.into_iter().map(|(slot, value)| (Cow::Borrowed(slot), value));
        Message { template: Cow::Borrowed(template), slots: slots.collect() }
    }

    /// A message that is known as text alone.
    pub fn plain(text: impl Into<Cow<'static, str>>) -> Message {
        Message { template: text.into(), slots: Vec::new() }
    }

    /// The English with its slots, as `{claim} is said twice`.
    pub fn template(&self) -> &str {
        &self.template
    }

    /// The name under which languages other than English have words for it, which follows from the template: whoever
    /// rewords the English looks at the others too.
    pub fn id(&self) -> String {
        message_id(&self.template)
    }

    /// This message and all that stand in its slots.
    pub fn parts(&self) -> Vec<&Message> {
        let mut parts = vec![self];
        self.slots.iter().for_each(|(_, value)| value.each_part(&mut parts));
        parts
    }

    /// The names of the slots, each with what stands in it.
    pub fn slots(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.slots.iter().map(|(slot, value)| (&**slot, value))
    }

    /// What stands in a slot, here or in the first part that has one of that name.
    pub fn get(&self, slot: &str) -> Option<&Value> {
        let own = self.slots().find(|(name, _)| *name == slot).map(|(_, value)| value);
        own.or_else(|| self.slots.iter().find_map(|(_, value)| value.get(slot)))
    }

    /// Everything that stands in the slots, those of parts and lists one by one.
    pub fn values(&self) -> Vec<&Value> {
        let mut values = Vec::new();
        for (_, value) in &self.slots {
            value.each(&mut values);
        }
        values
    }

    /// The template in pieces: words, and the slots between them with what stands there.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let has_slots = !self.slots.is_empty();
        let mut rest = &*self.template;
        std::iter::from_fn(move || {
            let piece =
                match rest.strip_prefix('{').filter(|_| has_slots).and_then(|rest| rest.split_once('}')) {
                    Some((slot, after)) => {
                        rest = after;
                        let own = self.slots().find(|(name, _)| *name == slot);
                        own.map_or(Piece::Words(""), |(_, value)| Piece::Slot(value))
                    }
                    None if rest.is_empty() => return None,
                    None => {
                        let brace =
                            rest.char_indices().skip(1).find(|(_, letter)| has_slots && *letter == '{');
                        let (words, after) = rest.split_at(brace.map_or(rest.len(), |(at, _)| at));
                        rest = after;
                        Piece::Words(words)
                    }
                };
            Some(piece)
        })
    }
}

/// The name of the words for a template in languages other than English: `found-` and its words with hyphens.
pub fn message_id(template: &str) -> String {
    let words = template.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).fold("found".to_owned(), |id, word| format!("{id}-{word}"))
}

/// A piece of a message.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'m> {
    /// Words of the program.
    Words(&'m str),
    /// What stands in a slot.
    Slot(&'m Value),
}

impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in self.pieces() {
            match piece {
                Piece::Words(words) => formatter.write_str(words)?,
                Piece::Slot(value) => value.fmt(formatter)?,
            }
        }
        Ok(())
    }
}

/// Stops the build where a template and its slots do not go together: where one is not filled, or is filled and not
/// there.
pub(crate) const fn fits(template: &str, slots: &[&str]) {
    let bytes = template.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'{' {
            assert!(is_any(bytes, at + 1, slots), "a slot of the template is not filled");
        }
        at += 1;
    }
    let mut slot = 0;
    while slot < slots.len() {
        let mut at = 0;
        let mut is_there = false;
        while at < bytes.len() {
            is_there = is_there || bytes[at] == b'{' && is_at(bytes, at + 1, slots[slot].as_bytes());
            at += 1;
        }
        assert!(is_there, "the template has no slot for a value");
        slot += 1;
    }
}

/// Whether the name of any slot stands at a place, with the brace that closes it.
const fn is_any(template: &[u8], at: usize, slots: &[&str]) -> bool {
    let mut slot = 0;
    while slot < slots.len() {
        if is_at(template, at, slots[slot].as_bytes()) {
            return true;
        }
        slot += 1;
    }
    false
}

const fn is_at(template: &[u8], at: usize, slot: &[u8]) -> bool {
    let mut letter = 0;
    while letter < slot.len() {
        if at + letter >= template.len() || template[at + letter] != slot[letter] {
            return false;
        }
        letter += 1;
    }
    at + letter < template.len() && template[at + letter] == b'}'
}

/// A [`Message`] of a template and what stands in its slots, by name: `message!("{claim} is said twice", claim)`, or
/// `claim = context.called(id, map)`.
///
/// It is a macro so that a slot which is not filled, or a value for which there is no slot, stops the build.
macro_rules! message {
    ($template:literal $(, $slot:ident $(= $value:expr)?)* $(,)?) => {{
        const _: () = $crate::diagnostic::fits($template, &[$(stringify!($slot)),*]);
        $crate::diagnostic::Message::new(
            $template,
            vec![$((stringify!($slot), $crate::diagnostic::message!(@ $slot $(= $value)?))),*],
        )
    }};
    (@ $slot:ident = $value:expr) => { $crate::diagnostic::Slot::value(&$value) };
    (@ $slot:ident) => { $crate::diagnostic::Slot::value(&$slot) };
}
pub(crate) use message;

#[cfg(test)]
mod tests {
    use super::super::{Name, Thing};
    use super::*;

    fn claim(id: &str) -> Value {
        Value::Claim(Name { whole: format!("map/{id}"), called: id.to_owned() })
    }

    #[test]
    fn a_message_prints_its_values_where_the_template_has_them() {
        let (name, count) = (claim("shops"), 3_usize);
        let when = Value::Date("2024-05".to_owned());
        let message = message!("{name} came due in {when}, {count} times; {name} again", name, count, when);
        assert_eq!(message.to_string(), "`shops` came due in 2024-05, 3 times; `shops` again");
        assert_eq!(message.get("name"), Some(&name));
        assert_eq!(message.get("shops"), None);
    }

    #[test]
    fn lists_end_with_and_and_count_what_they_leave_out() {
        let list = |items: &[&str], more| {
            Value::List { items: items.iter().map(|id| claim(id)).collect(), more }.to_string()
        };
        assert_eq!(list(&["a"], 0), "`a`");
        assert_eq!(list(&["a", "b"], 0), "`a` and `b`");
        assert_eq!(list(&["a", "b", "c"], 0), "`a`, `b` and `c`");
        assert_eq!(list(&["a", "b"], 7), "`a`, `b` and 7 more");
        assert_eq!(list(&[], 0), "");
    }

    #[test]
    fn slots_of_parts_are_found_and_braces_of_others_are_left_alone() {
        let source = Value::named(Thing::Source, "post");
        let words = Value::words("a {source} b");
        let part = message!("by {source}: {words}", source, words);
        let message = message!("it is told {part}", part);
        assert_eq!(message.to_string(), "it is told by `post`: “a {source} b”");
        assert_eq!(message.get("source"), Some(&source));
        assert_eq!(message.values(), [&source, &words]);
        assert_eq!(
            Message::plain("values stand in `{ $count }`").to_string(),
            "values stand in `{ $count }`"
        );
    }
}
