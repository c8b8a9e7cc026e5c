//! How an open claim fares in its readings, in the words of a language.

use super::Language;
use crate::evaluate::{MOST_MEMBERS, MOST_READINGS, Outlook, Outlooks};

impl Language {
    /// In how many of the ways to settle what it depends on an open claim stands.
    pub fn outlook(&self, outlook: Outlook) -> String {
        let (stands, falls, open) = match outlook {
            Outlook::Counted { stands, falls, open } => (stands, falls, open),
            Outlook::Many { stands, falls } => {
                let case = match (stands, falls) {
                    (true, true) => "both",
                    (true, false) => "stands",
                    (false, true) => "falls",
                    (false, false) => "neither",
                };
                let values = [("most", MOST_READINGS.into()), ("case", case.into())];
                return self.say("outlook-many", &values);
            }
        };
        let ways = stands + falls + open;
        let case = match (stands, falls, open) {
            (_, 0, 0) => "every",
            (0, _, 0) => "none",
            (0, 0, _) => "open",
            (0, ..) => "never",
            _ => "some",
        };
        let id = if ways == 1 { "outlook-one-way" } else { "outlook" };
        let counts = [("ways", ways), ("stands", stands), ("falls", falls), ("open", open)];
        let mut values = vec![("case", case.into())];
        values.extend(counts.map(|(name, count)| (name, count.into())));
        self.say(id, &values)
    }

    /// That it was not worked out in how many ways an open claim stands, and why.
    pub fn no_outlook(&self, outlooks: &Outlooks) -> String {
        let case = if outlooks.are_too_large() { "large" } else { "hard" };
        self.say("outlook-none", &[("case", case.into()), ("most", MOST_MEMBERS.into())])
    }
}
