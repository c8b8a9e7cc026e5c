//! The reader's words for what the model says in its own.

use super::parts::StatusView;
use crate::model::{Attack, Bound, Force, Kind, MeasureKind, Status, StepKind, Strength};
use crate::period::Period;

/// All statuses in the order of the legend.
pub(super) const STATUSES: [Status; 5] =
    [Status::Accepted, Status::Granted, Status::Contested, Status::Rejected, Status::Unsupported];

/// A status in the reader's words.
pub(super) fn status_view(status: Status) -> StatusView {
    let (meaning, sign) = match status {
        Status::Granted => ("put forward without argument; nobody here disputes it", "○"),
        Status::Accepted => ("a reason that stands carries it, and every objection is answered", "●"),
        Status::Contested => {
            ("reasons and objections both stand; the map does not say which weighs more", "◐")
        }
        Status::Rejected => ("an objection stands, and nothing answers it", "✕"),
        Status::Unsupported => ("not refuted, but no reason given for it survives", "◌"),
    };
    StatusView { name: status.name(), word: status.name(), meaning, sign }
}

/// The relation of a step, the word that introduces its premises, and what the word means.
pub(super) fn relation(
    kind: &StepKind,
    attack: Option<Attack>,
) -> (&'static str, &'static str, &'static str) {
    let is_light = matches!(kind, StepKind::Rebuttal(Force::Doubts));
    match (kind, attack) {
        (StepKind::Support, _) => ("support", "because", "a reason for it"),
        (StepKind::Explanation, _) => {
            ("explanation", "explained by", "a cause of it, which is no reason to believe it")
        }
        (StepKind::Rebuttal(Force::Concedes), _) => {
            ("rebut", "conceded", "a point that the other side concedes")
        }
        (_, Some(Attack::Undercut)) if is_light => {
            ("undercut", "but does it follow?", "a doubt about the step")
        }
        (_, Some(Attack::Undercut)) => (
            "undercut",
            "but it does not follow",
            "an objection to the step: the premises may hold and yet not carry it",
        ),
        (_, Some(Attack::Undermine)) if is_light => ("undermine", "a doubt", "a doubt about a premise"),
        (_, Some(Attack::Undermine)) => ("undermine", "but", "an objection to a premise"),
        _ if is_light => ("rebut", "a doubt", "a doubt about the conclusion"),
        _ => ("rebut", "but", "an objection to the conclusion"),
    }
}

/// The letter by which a side is marked: A, B, …, Z, A2, B2, …
pub(super) fn side_letter(side: usize) -> String {
    let letter = char::from(b'A' + (side % 26) as u8);
    if side < 26 { letter.to_string() } else { format!("{letter}{}", side / 26 + 1) }
}

/// An EDTF date as readers write it: `2021~` is "about 2021", `2021/2025` is "2021 to 2025".
pub(super) fn date_words(date: &Period) -> String {
    let date = date.written();
    let one = |date: &str| match (date.strip_suffix(['~', '%']), date.strip_suffix('?')) {
        (Some(about), _) => format!("about {about}"),
        (_, Some(unsure)) => format!("probably {unsure}"),
        _ => date.to_owned(),
    };
    if !date.chars().all(|letter| letter.is_ascii_digit() || "-~?%/.X".contains(letter)) {
        return date.to_owned();
    }
    match date.split_once('/') {
        None => one(date),
        Some(("" | "..", to)) => format!("until {}", one(to)),
        Some((from, "" | "..")) => format!("since {}", one(from)),
        Some((from, to)) => format!("{} to {}", one(from), one(to)),
    }
}

/// A term's id as words.
pub(super) fn term_name(id: &str) -> String {
    id.replace('-', " ")
}

pub(super) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Fact => "fact",
        Kind::Cause => "cause",
        Kind::Value => "value",
        Kind::Policy => "policy",
        Kind::Definition => "definition",
        Kind::Prediction => "prediction",
    }
}

pub(super) fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Does => "does",
        Strength::Can => "can",
        Strength::Might => "might",
    }
}

pub(super) fn force_word(force: &Force) -> &'static str {
    match force {
        Force::Contests => "contests",
        Force::Decides { .. } => "decides",
        Force::Doubts => "doubts",
        Force::Concedes => "concedes",
    }
}

pub(super) fn bound_word(bound: Option<Bound>) -> &'static str {
    match bound {
        None => "",
        Some(Bound::AtLeast) => "at least ",
        Some(Bound::AtMost) => "at most ",
        Some(Bound::About) => "about ",
        Some(Bound::Over) => "over ",
        Some(Bound::Under) => "under ",
        Some(Bound::Nearly) => "nearly ",
    }
}

/// What the values of a series are, in brackets behind its name.
pub(super) fn measure_kind_word(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Total => "total",
        MeasureKind::Level => "level",
        MeasureKind::Share => "share",
    }
}
