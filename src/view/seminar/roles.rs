//! Cards for the roles of a seminar, filled from the map, and the packets for restating and for swapping sides.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::{Case, Point, named};
use super::decisive::{Worked, party};
use super::ground::{Common, Passage, Unanswered, Weak};
use super::sentence::{Given, Telling, begun, joined, tell};
use super::walk::{Argument, Camp, Walk};
use crate::view::desk::Desk;

/// A card for somebody with a role.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Card {
    /// `advocate`, `evidence`, `text`, `umpire`, `synthesiser` or `swap`.
    pub role: &'static str,
    /// What stands at its head.
    pub name: String,
    /// What to do.
    pub task: Vec<String>,
    /// What the map has for it.
    pub lists: Vec<CardList>,
    /// What is left out of the lists, where something is.
    pub note: Option<String>,
    /// How many lines are ruled below for notes.
    pub lines: usize,
}

/// A list on a card.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CardList {
    /// What is listed.
    pub heading: String,
    /// The items.
    pub items: Vec<Telling>,
}

/// A box in which one side restates the other before it criticises.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Restate {
    /// Who restates whom.
    pub name: String,
    /// The points that a fair restatement has to hold.
    pub points: Vec<Telling>,
    /// The four prompts in order, each with a number of ruled lines.
    pub prompts: Vec<Prompt>,
}

/// Something to write about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Prompt {
    /// The words.
    pub text: Telling,
    /// How many lines are ruled below.
    pub lines: usize,
}

/// So many unanswered objections stand on a card.
const MOST_OWED: usize = 3;

/// What the cards are filled from.
pub(super) struct Hand<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) walk: &'a Walk,
    pub(super) cases: &'a [Case],
    pub(super) worked: &'a [Worked<'a>],
    pub(super) common: &'a [Common],
    pub(super) unanswered: &'a [(&'a Argument, Unanswered)],
    pub(super) weak: &'a [Weak],
    pub(super) weak_left_out: usize,
    pub(super) passages: &'a [Passage],
}

impl Hand<'_> {
    /// The cards of all roles: one for each side, and one for each of those who help both.
    pub(super) fn cards(&self) -> Vec<Card> {
        let mut cards = vec![self.advocate(Camp::For), self.advocate(Camp::Against)];
        let weak = self.weak.iter().map(|weak| {
            let why = joined(&weak.why);
            tell(
                self.desk,
                "seminar-item-weak",
                &[("claim", Given::Ref(&weak.claim)), ("why", Given::Telling(&why))],
            )
        });
        let mut evidence = self.card("evidence", vec![self.list("weak", weak.collect())], 3);
        evidence.note = (self.weak_left_out > 0)
            .then(|| self.desk.say("seminar-weak-left-out", &[("count", self.weak_left_out.into())]));
        cards.push(evidence);
        let passages = self.passages.iter().map(|passage| self.passage(passage));
        cards.push(self.card("text", vec![self.list("passages", passages.collect())], 3));
        let conflicts = self.worked.iter().flat_map(Worked::decisions).map(|decision| {
            let [one, other] =
                [decision.stronger, decision.weaker].map(|end| party(self.desk, self.walk, end));
            let given = [("one", Given::Telling(&one)), ("other", Given::Telling(&other))];
            begun(tell(self.desk, "seminar-item-conflict", &given))
        });
        cards.push(self.card("umpire", vec![self.list("conflicts", conflicts.take(4).collect())], 5));
        let common = self.common.iter().map(|common| self.claim(&common.claim));
        cards.push(self.card("synthesiser", vec![self.list("common", common.collect())], 5));
        cards
    }

    /// The packets for after the swap: what each group has to argue now.
    pub(super) fn swap(&self) -> Vec<Card> {
        Camp::BOTH
            .map(|before| {
                let (old, new) = (&self.cases[before as usize], &self.cases[before.other() as usize]);
                let sides = || [("old", old.letter.as_str().into()), ("new", new.letter.as_str().into())];
                let mut points: Vec<Telling> =
                    new.points.iter().map(|point| named(self.desk, point)).collect();
                if points.is_empty() {
                    points.push(tell(self.desk, "seminar-item-build", &[("side", Given::Word(&new.letter))]));
                }
                let own = old.points.iter().take(1).map(|point| named(self.desk, point));
                let ask = |message: &str| self.desk.say(message, &sides());
                Card {
                    role: "swap",
                    name: ask("seminar-swap-name"),
                    task: vec![ask("seminar-swap-task"), ask("seminar-swap-last")],
                    lists: vec![self.list("swap-points", points), self.list("swap-own", own.collect())]
                        .into_iter()
                        .filter(|list| !list.items.is_empty())
                        .collect(),
                    note: None,
                    lines: 4,
                }
            })
            .into()
    }

    /// The boxes for restating the other side.
    pub(super) fn restate(&self) -> Vec<Restate> {
        Camp::BOTH
            .map(|own| {
                let (own, other) = (&self.cases[own as usize], &self.cases[own.other() as usize]);
                let common = self.common.first().map(|common| &common.claim);
                let side = || ("other", Given::Word(&other.letter));
                let agree = match common {
                    Some(claim) => {
                        tell(self.desk, "seminar-restate-agree", &[side(), ("claim", Given::Ref(claim))])
                    }
                    None => tell(self.desk, "seminar-restate-agree-blank", &[side()]),
                };
                let prompt = |text: Telling, lines: usize| Prompt { text, lines };
                Restate {
                    name: self.desk.say(
                        "seminar-restate-name",
                        &[("own", own.letter.as_str().into()), ("other", other.letter.as_str().into())],
                    ),
                    points: other.points.iter().map(|point| named(self.desk, point)).collect(),
                    prompts: vec![
                        prompt(tell(self.desk, "seminar-restate-say", &[side()]), 5),
                        prompt(agree, 3),
                        prompt(tell(self.desk, "seminar-restate-learned", &[side()]), 3),
                        prompt(tell(self.desk, "seminar-restate-criticise", &[side()]), 4),
                    ],
                }
            })
            .into()
    }

    fn advocate(&self, camp: Camp) -> Card {
        let (own, other) = (&self.cases[camp as usize], &self.cases[camp.other() as usize]);
        let mut points: Vec<Telling> = own.points.iter().map(|point| self.point(point)).collect();
        points.extend(own.missing.iter().cloned());
        // Each objection is named once: where it is unanswered, there.
        let owed = self.unanswered.iter().filter(|(argument, _)| argument.camp != camp);
        let mut named_already: BTreeSet<&str> = BTreeSet::new();
        let owed = owed.filter_map(|(_, open)| open.claims.first());
        let owed = owed.filter(|claim| named_already.insert(&claim.href));
        let owed: Vec<Telling> = owed.take(MOST_OWED).map(|claim| self.claim(claim)).collect();
        let mut hear: Vec<Telling> = Vec::new();
        for point in &own.points {
            let replies = point.replies.iter().filter_map(|reply| reply.claims.first());
            let replies = replies.filter(|claim| named_already.insert(&claim.href));
            hear.extend(replies.map(|claim| {
                let given = [("name", Given::Word(&point.name)), ("claim", Given::Ref(claim))];
                tell(self.desk, "seminar-item-against", &given)
            }));
        }
        let is_new = |point: &&Point| !named_already.contains(point.lead.href.as_str());
        hear.extend(other.points.iter().filter(is_new).map(|point| named(self.desk, point)));
        hear.truncate(5);
        let theirs = self.common.iter().filter(|common| common.side.as_ref() != Some(&own.letter));
        let common = theirs.take(2).map(|common| self.claim(&common.claim));
        let lists = [("points", points), ("hear", hear), ("owed", owed), ("grant", common.collect())];
        let lists = lists.into_iter().map(|(heading, items)| self.list(heading, items));
        let side = || [("side", own.letter.as_str().into()), ("other", other.letter.as_str().into())];
        Card {
            role: "advocate",
            name: self.desk.say("seminar-role-advocate", &side()),
            task: vec![self.desk.say("seminar-task-advocate", &side())],
            lists: lists.filter(|list| !list.items.is_empty()).collect(),
            note: None,
            lines: 8,
        }
    }

    fn card(&self, role: &'static str, lists: Vec<CardList>, lines: usize) -> Card {
        let is_empty = lists.iter().all(|list| list.items.is_empty());
        let mut task = vec![self.desk.say(&format!("seminar-task-{role}"), &[])];
        if is_empty {
            task.push(self.desk.say(&format!("seminar-none-{role}"), &[]));
        }
        Card {
            role,
            name: self.desk.say(&format!("seminar-role-{role}"), &[]),
            task,
            lists: lists.into_iter().filter(|list| !list.items.is_empty()).collect(),
            note: None,
            lines,
        }
    }

    fn list(&self, heading: &str, items: Vec<Telling>) -> CardList {
        CardList { heading: self.desk.say(&format!("seminar-list-{heading}"), &[]), items }
    }

    fn claim(&self, claim: &crate::view::parts::ClaimRef) -> Telling {
        tell(self.desk, "seminar-item-claim", &[("claim", Given::Ref(claim))])
    }

    /// A point with its sources.
    fn point(&self, point: &Point) -> Telling {
        let words = named(self.desk, point);
        let sources = point.said.iter().map(|said| source(self.desk, said));
        let source = sources.filter(|source| !source.is_empty()).collect::<Vec<_>>().join("; ");
        if source.is_empty() {
            return words;
        }
        let given = [("point", Given::Telling(&words)), ("source", Given::Text(&source))];
        tell(self.desk, "seminar-item-point", &given)
    }

    fn passage(&self, passage: &Passage) -> Telling {
        let (source, quote) =
            (source(self.desk, &passage.said), passage.said.quote.as_deref().unwrap_or_default());
        let given = [
            ("quote", Given::Text(quote)),
            ("source", Given::Text(&source)),
            ("claim", Given::Ref(&passage.claim)),
        ];
        tell(self.desk, "seminar-item-passage", &given)
    }
}

/// Voice, title and place in a line.
fn source(desk: &Desk, said: &super::cases::Told) -> String {
    let title = said.source.as_deref().map(|title| desk.say("quoted", &[("text", title.into())]));
    let parts = [said.voice.clone(), title, said.at.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
