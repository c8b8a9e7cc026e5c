//! Which questions are asked: eight to twelve, of every level, spread over the article, at most a third of them to
//! find something again.
//!
//! The choice goes question by question, each time the one whose kind, claim and part were asked about least, then the
//! best of its kind, then the author's order. So a change of the map that makes no better question changes none.
//! A question that prints what another one has pupils find is passed over.

use std::collections::{BTreeMap, BTreeSet};

use super::by_hand::{Revised, revise};
use super::{ALL, Asked, Choice, Draft, level_name};
use crate::model::{Bloom, ClaimId};
use crate::view::guide::parts::{Hides, Key, Plan};
use crate::view::guide::study::Study;
use crate::view::words::side_letter;

/// So many questions are asked, unless a person pins more.
const MOST: usize = 12;

/// Beyond its share a level gets questions only as long as there are fewer than this.
const FEWEST: usize = 8;

/// A part has no more than these.
const MOST_IN_PART: usize = 3;

/// How many questions of each level there are, in the order in which they take turns.
const SHARES: [(Bloom, usize); 5] = [
    (Bloom::Analyse, 3),
    (Bloom::Understand, 2),
    (Bloom::Remember, 3),
    (Bloom::Evaluate, 3),
    (Bloom::Create, 1),
];

/// The questions that are asked.
pub(in crate::view::guide) struct Chosen {
    /// Those asked while reading, by part.
    pub(in crate::view::guide) during: BTreeMap<Key, Vec<Asked>>,
    /// Those asked afterwards.
    pub(in crate::view::guide) after: Vec<Asked>,
    /// What readers write themselves, each with the number of the question that asks for it.
    pub(in crate::view::guide) hidden: BTreeMap<(ClaimId, Hides), usize>,
    /// What the map names and is no derived question.
    pub(in crate::view::guide) unknown: Vec<String>,
}

/// What speaks against a question, the weightiest first; the least is asked.
type Burden = ([usize; 6], u32);

/// A choice under way.
struct Choosing<'p> {
    plan: &'p Plan<'p>,
    taken: Vec<(Draft, bool)>,
    levels: BTreeMap<Bloom, usize>,
    parts: BTreeMap<Key, usize>,
    kinds: BTreeMap<&'static str, usize>,
    /// By the claim that a question is first about.
    claims: BTreeMap<ClaimId, usize>,
    /// How many questions there are, a person's own among them.
    count: usize,
}

pub(in crate::view::guide) fn choose(study: &Study, plan: &Plan) -> Chosen {
    let Revised { derived, mut own, unknown } = revise(study, drafts(study));
    let mut choosing = Choosing {
        plan,
        taken: Vec::new(),
        levels: BTreeMap::new(),
        parts: BTreeMap::new(),
        kinds: BTreeMap::new(),
        claims: BTreeMap::new(),
        count: 0,
    };
    let (pinned, mut left): (Vec<_>, Vec<_>) = derived.into_iter().partition(|(_, is_pinned)| *is_pinned);
    // A person's own come before derived ones, and what is pinned comes before everything.
    let kept = own.iter().filter(|own| own.is_pinned).count() + pinned.len();
    let mut room = MOST.saturating_sub(kept);
    own.retain(|own| {
        let is_kept = own.is_pinned || room > 0;
        room -= usize::from(is_kept && !own.is_pinned);
        is_kept
    });
    for question in &own {
        choosing.count += 1;
        *choosing.levels.entry(question.level.unwrap_or(Bloom::Evaluate)).or_default() += 1;
    }
    pinned.into_iter().for_each(|(draft, is_pinned)| choosing.take(draft, is_pinned));
    choosing.fill(study, &mut left);
    choosing.leave_recall();
    let mut asked: Vec<Asked> = own
        .into_iter()
        .map(|own| Asked {
            number: 0,
            name: None,
            level: own.level(),
            text: own.text,
            choices: Vec::new(),
            lines: if own.level == Some(Bloom::Create) { 6 } else { 3 },
            is_pinned: own.is_pinned,
            answer: own.answer.filter(|_| study.is_teachers),
        })
        .collect();
    let mut during: BTreeMap<Key, Vec<Asked>> = BTreeMap::new();
    let mut hides: BTreeMap<Key, Vec<(ClaimId, Hides)>> = BTreeMap::new();
    choosing.taken.sort_by(|(one, _), (other, _)| {
        let key = |draft: &Draft| (draft.kind.level, draft.rank, draft.name());
        key(one).cmp(&key(other))
    });
    // Where the thesis is to be found, nothing asked while reading prints it, nor does its row of the table.
    let thesis = choosing.taken.iter().map(|(draft, _)| draft).find(|draft| draft.kind.name == "thesis");
    let thesis = thesis.map(|draft| draft.about[0]);
    for (mut draft, is_pinned) in choosing.taken {
        if let Some(thesis) = thesis.filter(|_| draft.kind.is_during && draft.kind.name != "thesis") {
            let sentence = study.sentence(thesis);
            draft.text = draft.text.replace(&sentence, &study.word("guide-untold-thesis"));
        }
        let home = plan.home(draft.about[0]).filter(|_| draft.kind.is_during).cloned();
        let hidden = (draft.about[0], draft.hides);
        let question = printed(study, draft, is_pinned);
        match home {
            Some(home) => {
                hides.entry(home.clone()).or_default().push(hidden);
                during.entry(home).or_default().push(question);
            }
            None => asked.push(question),
        }
    }
    // In the order of the levels; those of no level come last.
    let order = |level: Option<&str>| SHARES_IN_ORDER.iter().position(|known| Some(*known) == level);
    asked.sort_by_key(|question| order(question.level).unwrap_or(SHARES_IN_ORDER.len()));
    let numbered = during.values_mut().flatten().chain(asked.iter_mut());
    numbered.zip(1..).for_each(|(question, number)| question.number = number);
    let hidden = hides.into_values().flatten().zip(1..).filter(|((_, hides), _)| *hides != Hides::Nothing);
    let mut hidden: BTreeMap<(ClaimId, Hides), usize> = hidden.collect();
    let asked_at = thesis.and_then(|thesis| Some((thesis, *hidden.get(&(thesis, Hides::Does))?)));
    hidden.extend(asked_at.map(|(thesis, number)| ((thesis, Hides::Says), number)));
    Chosen { during, after: asked, hidden, unknown }
}

const SHARES_IN_ORDER: [&str; 6] = ["remember", "understand", "apply", "analyse", "evaluate", "create"];

/// Every question that a map gives, each name once.
fn drafts(study: &Study) -> Vec<Draft> {
    let mut seen = BTreeSet::new();
    let drafts = ALL.iter().flat_map(|kind| (kind.ask)(study));
    drafts.filter(|draft| seen.insert(draft.name())).collect()
}

impl Choosing<'_> {
    fn take(&mut self, draft: Draft, is_pinned: bool) {
        self.count += 1;
        *self.levels.entry(draft.kind.level).or_default() += 1;
        *self.kinds.entry(draft.kind.name).or_default() += 1;
        *self.claims.entry(draft.about[0]).or_default() += 1;
        if let Some(home) = self.home(&draft) {
            *self.parts.entry(home.clone()).or_default() += 1;
        }
        self.taken.push((draft, is_pinned));
    }

    fn home(&self, draft: &Draft) -> Option<&Key> {
        self.plan.home(draft.about[0]).filter(|_| draft.kind.is_during)
    }

    /// Takes questions level by level until every level has its share, and then, where there are too few, what is
    /// left.
    fn fill(&mut self, study: &Study, left: &mut Vec<(Draft, bool)>) {
        for round in 1..=MOST {
            for (level, share) in SHARES {
                let has = self.levels.get(&level).copied().unwrap_or(0);
                if self.count < MOST && has < share.min(round) {
                    self.take_best(study, left, Some(level));
                }
            }
        }
        while self.count < FEWEST && self.take_best(study, left, None) {}
    }

    /// Takes the best question of a level, or of any but recall; whether there was one.
    fn take_best(&mut self, study: &Study, left: &mut Vec<(Draft, bool)>, level: Option<Bloom>) -> bool {
        let fits = |draft: &Draft| match level {
            Some(level) => draft.kind.level == level,
            None => draft.kind.level != Bloom::Remember,
        };
        loop {
            let best = left
                .iter()
                .enumerate()
                .filter(|(_, (draft, _))| fits(draft) && self.has_room(draft))
                .min_by_key(|(index, (draft, _))| (self.burden(study, draft), *index));
            let Some((index, _)) = best else { return false };
            let (draft, is_pinned) = left.remove(index);
            if self.taken.iter().all(|(taken, _)| !tell_each_other(study, taken, &draft)) {
                self.take(draft, is_pinned);
                return true;
            }
        }
    }

    fn has_room(&self, draft: &Draft) -> bool {
        let is_full = |home: &Key| self.parts.get(home).is_some_and(|&count| count >= MOST_IN_PART);
        let is_worn = |claim: &ClaimId| self.claims.get(claim).is_some_and(|&count| count > 1);
        !self.home(draft).is_some_and(is_full) && !is_worn(&draft.about[0])
    }

    /// How far off a question's matter is, how much was asked already in its way and about what it is about, and then
    /// how good it is.
    fn burden(&self, study: &Study, draft: &Draft) -> Burden {
        let main = draft.about[0];
        let is_apart = draft.about.iter().all(|&claim| study.distance(claim) == u32::MAX);
        let is_elsewhere = draft.kind.is_during && !study.is_here(main);
        let kinds = self.kinds.get(draft.kind.name).copied().unwrap_or(0);
        let preference = ALL.iter().position(|kind| kind.name == draft.kind.name).unwrap_or(ALL.len());
        let claims = self.claims.get(&main).copied().unwrap_or(0);
        let parts = self.home(draft).and_then(|home| self.parts.get(home)).copied().unwrap_or(0);
        ([usize::from(is_apart), usize::from(is_elsewhere), kinds, preference, claims, parts], draft.rank)
    }

    /// Gives back questions that only have something found again until they are no more than a third.
    fn leave_recall(&mut self) {
        loop {
            let recall = self.levels.get(&Bloom::Remember).copied().unwrap_or(0);
            if recall * 3 <= self.count {
                return;
            }
            let is_left =
                |(draft, is_pinned): &(Draft, bool)| draft.kind.level == Bloom::Remember && !is_pinned;
            let Some(last) = self.taken.iter().rposition(is_left) else { return };
            self.taken.remove(last);
            self.count -= 1;
            self.levels.entry(Bloom::Remember).and_modify(|count| *count -= 1);
        }
    }
}

/// Whether one of two questions that are asked while reading prints what the other has pupils find.
fn tell_each_other(study: &Study, one: &Draft, other: &Draft) -> bool {
    let tells = |teller: &Draft, asker: &Draft| {
        secrets(study, asker)
            .iter()
            .any(|secret| teller.text.contains(&**secret) || teller.choices.contains(secret))
    };
    let gives_thesis = |asker: &Draft, other: &Draft| {
        asker.kind.name == "thesis"
            && asker.about[0] == other.about[0]
            && other.text.contains(&study.sentence(asker.about[0]))
    };
    let tell = || {
        tells(one, other)
            || tells(other, one)
            || gives_thesis(one, other)
            || gives_thesis(other, one)
            || seek_one_place(study, one, other)
    };
    one.kind.is_during && other.kind.is_during && tell()
}

/// Whether both have a sentence found at one and the same place: it may be one sentence.
fn seek_one_place(study: &Study, one: &Draft, other: &Draft) -> bool {
    let seeks = |draft: &Draft| draft.hides == Hides::Anchor;
    let places = |draft: &Draft| study.said_here(draft.about[0]).filter_map(|said| said.at.as_deref());
    seeks(one) && seeks(other) && places(one).any(|place| places(other).any(|known| known == place))
}

/// What pupils find out by a question: the words of the passage, what it says, or what the statement is there for,
/// which whoever prints it as a reason tells.
fn secrets(study: &Study, draft: &Draft) -> Vec<String> {
    let claim = draft.about[0];
    let quotes = || study.said_here(claim).filter_map(|said| said.quote.as_deref()).map(str::to_owned);
    let mut secrets: Vec<String> = match draft.hides {
        Hides::Nothing => Vec::new(),
        Hides::Anchor => quotes().collect(),
        // Figures that are given as a reason may be read there: the place and the date are still to be found.
        Hides::Says if draft.kind.level == Bloom::Remember => Vec::new(),
        Hides::Says | Hides::Sense => vec![study.sentence(claim)],
        Hides::Does | Hides::Speaker => vec![study.sentence(claim)],
    };
    // What it prints itself is none.
    let is_printed = |secret: &String| draft.text.contains(&**secret) || draft.choices.contains(secret);
    secrets.retain(|secret| !secret.trim().is_empty() && !is_printed(secret));
    secrets
}

fn printed(study: &Study, draft: Draft, is_pinned: bool) -> Asked {
    let letters = (0..).map(|index| side_letter(index).to_lowercase());
    let choices = letters.zip(draft.choices.iter().cloned());
    Asked {
        number: 0,
        name: study.is_teachers.then(|| draft.name()),
        level: Some(level_name(draft.kind.level)),
        choices: choices.map(|(letter, text)| Choice { letter, text }).collect(),
        lines: draft.lines,
        is_pinned,
        answer: study.is_teachers.then_some(draft.answer),
        text: draft.text,
    }
}
