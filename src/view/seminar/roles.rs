//! Cards for the roles of a seminar, filled from the map, and the packets for restating and for swapping sides.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::{Case, Ground, Point, named};
use super::crux::{self, Ranked};
use super::ground::{Common, OneSided, Passage, Unanswered, Weak};
use super::sentence::{Given, Telling, joined, tell};
use super::testimony::Told;
use super::walk::{Argument, Camp, Walk};
use crate::view::desk::Desk;
use crate::view::parts::ClaimRef;

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
    pub items: Vec<Item>,
}

/// Something on a card.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Item {
    /// What it is.
    pub text: Telling,
    /// What is said about it, a line each.
    pub lines: Vec<Telling>,
}

impl From<Telling> for Item {
    fn from(text: Telling) -> Item {
        Item { text, lines: Vec::new() }
    }
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

/// So many things that will be heard stand on a card.
const MOST_HEARD: usize = 4;

/// So many conflicts stand on a card.
const MOST_CONFLICTS: usize = 3;

/// What the cards are filled from.
pub(super) struct Hand<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) walk: &'a Walk,
    pub(super) cases: &'a [Case],
    /// The conflicts that decide the motion that is debated.
    pub(super) ranked: Option<&'a Ranked>,
    pub(super) common: &'a [Common],
    pub(super) one_sided: &'a [OneSided],
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
            let given = [("claim", Given::Ref(&weak.claim)), ("why", Given::Telling(&why))];
            tell(self.desk, "seminar-item-weak", &given).into()
        });
        let mut evidence = self.card("evidence", vec![self.list("weak", weak.collect())], 2);
        evidence.note = (self.weak_left_out > 0)
            .then(|| self.desk.say("seminar-weak-left-out", &[("count", self.weak_left_out.into())]));
        cards.push(evidence);
        let passages = self.passages.iter().map(|passage| self.passage(passage).into());
        cards.push(self.card("text", vec![self.list("passages", passages.collect())], 2));
        let ranked = self.ranked.into_iter();
        // Each is weighed by another question.
        let mut weighed = 0;
        let conflicts = ranked.flat_map(|ranked| ranked.conflicts()).map(|decision| Item {
            text: crux::against(self.desk, self.walk, decision),
            lines: vec![crux::ask(self.desk, self.walk, decision, &mut weighed)],
        });
        let conflicts = conflicts.take(MOST_CONFLICTS).collect();
        cards.push(self.card("umpire", vec![self.list("conflicts", conflicts)], 5));
        let common = self.common.iter().map(|common| self.claim(&common.claim)).collect();
        let told = self.one_sided.iter().map(|told| self.told(told)).collect();
        cards.push(self.card(
            "synthesiser",
            vec![self.list("common", common), self.list("one-sided", told)],
            5,
        ));
        cards
    }

    /// The packets for after the swap: what each group has to argue now.
    pub(super) fn swap(&self) -> Vec<Card> {
        Camp::BOTH
            .map(|before| {
                let (old, new) = (&self.cases[before as usize], &self.cases[before.other() as usize]);
                let sides = || [("old", old.letter.as_str().into()), ("new", new.letter.as_str().into())];
                let mut points: Vec<Item> = new.points.iter().map(|point| self.short(point)).collect();
                if points.is_empty() {
                    let side = ("side", Given::Word(&new.letter));
                    points.push(tell(self.desk, "seminar-item-build", &[side]).into());
                }
                let own = old.points.iter().take(1).map(|point| named(self.desk, point).into());
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
                    lines: 3,
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
        let mut points: Vec<Item> = own.points.iter().map(|point| self.point(point)).collect();
        points.extend(own.missing.iter().cloned().map(Item::from));
        // Each objection is named once: where it is unanswered, there.
        let owed = self.unanswered.iter().filter(|(argument, _)| argument.camp != camp);
        let mut named_already: BTreeSet<&str> = BTreeSet::new();
        let owed = owed.filter_map(|(_, open)| Some((open.claims.split_first()?, open.warrant.as_deref())));
        let owed = owed.filter(|((claim, _), _)| named_already.insert(&claim.href));
        let owed: Vec<Item> = owed
            .take(MOST_OWED)
            .map(|((claim, linked), warrant)| {
                let item = self.with_linked(self.claim(claim), linked);
                self.with_warrant(item, warrant)
            })
            .collect();
        let mut hear: Vec<Item> = Vec::new();
        for point in &own.points {
            let replies = point.replies.iter().filter_map(|reply| Some((reply.claims.split_first()?, reply)));
            let replies = replies.filter(|((claim, _), _)| named_already.insert(&claim.href));
            hear.extend(replies.map(|((claim, linked), reply)| {
                let given = [("name", Given::Word(&point.name)), ("claim", Given::Ref(claim))];
                let told = tell(self.desk, "seminar-item-against", &given);
                self.with_warrant(self.with_linked(told.into(), linked), reply.warrant.as_deref())
            }));
        }
        let is_new = |point: &&Point| !named_already.contains(point.lead.href.as_str());
        let theirs = other.points.iter().filter(is_new);
        hear.extend(theirs.map(|point| {
            let told = named(self.desk, point);
            self.with_warrant(told.into(), point.warrant.as_deref())
        }));
        hear.truncate(MOST_HEARD);
        let common = self.common.iter().map(|common| self.claim(&common.claim));
        let theirs = self.one_sided.iter().filter(|told| told.side != own.letter);
        let common = common.chain(theirs.map(|told| self.told(told))).take(2);
        let lists = [("points", points), ("hear", hear), ("owed", owed), ("grant", common.collect())];
        let lists = lists.into_iter().map(|(heading, items)| self.list(heading, items));
        let side = || [("side", own.letter.as_str().into()), ("other", other.letter.as_str().into())];
        Card {
            role: "advocate",
            name: self.desk.say("seminar-role-advocate", &side()),
            task: vec![self.desk.say("seminar-task-advocate", &side())],
            lists: lists.filter(|list| !list.items.is_empty()).collect(),
            note: None,
            lines: 3,
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

    fn list(&self, heading: &str, items: Vec<Item>) -> CardList {
        CardList { heading: self.desk.say(&format!("seminar-list-{heading}"), &[]), items }
    }

    fn claim(&self, claim: &ClaimRef) -> Item {
        tell(self.desk, "seminar-item-claim", &[("claim", Given::Ref(claim))]).into()
    }

    /// A claim that nobody has granted, with who says it.
    fn told(&self, told: &OneSided) -> Item {
        let given = [("claim", Given::Ref(&told.claim)), ("whose", Given::Telling(&told.whose))];
        tell(self.desk, "seminar-item-one-sided", &given).into()
    }

    /// The claims that only together with another make what it makes, a line each.
    fn with_linked(&self, mut item: Item, linked: &[ClaimRef]) -> Item {
        let line =
            |claim: &ClaimRef| tell(self.desk, "seminar-item-also", &[("text", Given::Text(&claim.text))]);
        item.lines.extend(linked.iter().map(line));
        item
    }

    fn with_warrant(&self, mut item: Item, warrant: Option<&str>) -> Item {
        item.lines.extend(warrant.map(|warrant| self.warrant(warrant)));
        item
    }

    fn warrant(&self, warrant: &str) -> Telling {
        tell(self.desk, "seminar-item-warrant", &[("warrant", Given::Text(warrant))])
    }

    /// A point with all that its advocate needs to put it: its sentence, what goes with it, why it counts, what is said
    /// for it, and the words of the source.
    fn point(&self, point: &Point) -> Item {
        let desk = self.desk;
        let words = named(desk, point);
        let sources = point.said.iter().map(|said| source(desk, said));
        let source = sources.filter(|source| !source.is_empty()).collect::<Vec<_>>().join("; ");
        let text = match source.is_empty() {
            true => words,
            false => {
                let given = [("point", Given::Telling(&words)), ("source", Given::Text(&source))];
                tell(desk, "seminar-item-point", &given)
            }
        };
        let mut lines: Vec<Telling> = Vec::new();
        let line = |message: &str, name: &str, given: Given| tell(desk, message, &[(name, given)]);
        if let Some(map) = &point.lead.map {
            lines.push(line("seminar-item-map", "map", Given::Text(map)));
        }
        if !says_all(&point.lead) {
            lines.push(line("seminar-item-sentence", "text", Given::Text(&point.lead.text)));
        }
        let also = point.also.iter().map(|ground| self.ground("seminar-item-also", ground));
        lines.extend(also);
        lines.extend(point.warrant.as_deref().map(|warrant| self.warrant(warrant)));
        if let Some(reason) = &point.reason {
            lines.push(self.ground("seminar-item-because", reason));
            let linked = reason.also.iter();
            lines.extend(linked.map(|claim| line("seminar-item-also", "text", Given::Text(&claim.text))));
            lines.extend(reason.warrant.as_deref().map(|warrant| self.warrant(warrant)));
        }
        let said = point.said.iter().filter_map(|said| said.sentence.as_deref().or(said.quote.as_deref()));
        lines.extend(said.map(|said| line("seminar-item-words", "quote", Given::Text(said))));
        Item { text, lines }
    }

    /// A point with its sentence and why it counts.
    fn short(&self, point: &Point) -> Item {
        let sentence = [("text", Given::Text(&point.lead.text))];
        let lines = match says_all(&point.lead) {
            true => Vec::new(),
            false => vec![tell(self.desk, "seminar-item-sentence", &sentence)],
        };
        self.with_warrant(Item { text: named(self.desk, point), lines }, point.warrant.as_deref())
    }

    /// A claim that helps to make a point, in its whole sentence.
    fn ground(&self, message: &str, ground: &Ground) -> Telling {
        tell(self.desk, message, &[("text", Given::Text(&ground.claim.text))])
    }

    fn passage(&self, passage: &Passage) -> Telling {
        let said = &passage.said;
        let words = said.sentence.as_deref().or(said.quote.as_deref());
        let (source, quote) = (source(self.desk, said), words.unwrap_or_default());
        let given = [
            ("quote", Given::Text(quote)),
            ("source", Given::Text(&source)),
            ("claim", Given::Ref(&passage.claim)),
        ];
        tell(self.desk, "seminar-item-passage", &given)
    }
}

/// Whether a claim by name is its whole sentence.
fn says_all(claim: &ClaimRef) -> bool {
    claim.text.trim_end_matches('.') == claim.label.trim_end_matches('.')
}

/// Voice, title and place in a line.
fn source(desk: &Desk, said: &Told) -> String {
    let title = said.source.as_deref().map(|title| desk.say("quoted", &[("text", title.into())]));
    let parts = [said.voice.clone(), title, said.at.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
