//! Claims: who said them, in which sense, with which figures.

use rust_decimal::Decimal;

use super::{Resolver, rules};
use crate::diagnostic::{Diagnostic, Value, message};
use crate::model::{
    Attribution, Change, Claim, Figure, Library, Map, MapId, NameList, Number, Place, VoiceId,
};
use crate::source::{FileId, Span};
use crate::syntax::Locus;
use crate::syntax::near::nearest;
use crate::syntax::written::{self, Item};

impl<'s> Resolver<'s> {
    /// The claims of a map, in the author's order.
    pub(super) fn claims(
        &mut self,
        id: MapId,
        file: FileId,
        items: Vec<Item<written::Claim>>,
        map: &Map,
        library: &Library,
    ) -> Vec<Claim> {
        items.into_iter().map(|item| self.claim_of(id, file, item, map, library)).collect()
    }

    fn claim_of(
        &mut self,
        id: MapId,
        file: FileId,
        item: Item<written::Claim>,
        map: &Map,
        library: &Library,
    ) -> Claim {
        let place = Place { file, node: item.node };
        let mut written = item.value;
        let side = written.side.as_deref().and_then(|side| self.side(place, side, map));
        let said = self.said(place, &mut written, map, library);
        let claim_at = self.at(place);
        let base_score = self.base_score(place, written.base_score);
        Claim {
            id: item.key,
            map: id,
            place,
            text: written.text,
            short: written.short,
            kind: written.kind,
            strength: written.strength,
            base_score,
            implicit: written.implicit,
            granted: written.granted,
            side,
            scope: written.scope,
            actors: self.actors(place, &written.actors),
            said,
            senses: self.senses(place, written.senses),
            when: self.period(written.when, || claim_at.field("when").span()),
            as_printed: written.as_printed,
            figures: self.figures(place, written.figures),
            changes: self.changes(place, written.changes),
        }
    }

    fn side(&mut self, place: Place, side: &str, map: &Map) -> Option<u32> {
        if let Some(number) = map.sides.iter().position(|known| &*known.id == side) {
            return Some(number as u32);
        }
        if self.documents.was_broken(place.file, side) {
            return None;
        }
        let span = self.at(place).field("side").span();
        let finding = Diagnostic::new(
            &rules::UNKNOWN_NAME,
            span,
            message!("no side is called {name}", name = Value::code(side)),
        );
        self.diagnostics.push(match nearest(side, map.sides.iter().map(|side| &*side.id)) {
            Some(near) => finding.hint(format!("did you mean `{near}`?")),
            None => finding.hint("add it to the map's `sides`"),
        });
        None
    }

    /// A base score that is one.
    fn base_score(&mut self, place: Place, score: Option<Number>) -> Option<Number> {
        let score = score?;
        if (Decimal::ZERO..=Decimal::ONE).contains(&score.0) {
            return Some(score);
        }
        let span = self.at(place).field("base_score").span();
        let message =
            message!("a base score of {number} is not between 0 and 1", number = Value::number(score.0));
        let finding = Diagnostic::new(&rules::BASE_SCORE_OUT_OF_RANGE, span, message);
        // Whoever counts in per cent, or up to ten, means a share of the whole.
        let mut share = [10, 100].into_iter().filter_map(|whole| score.0.checked_div(Decimal::from(whole)));
        let share = share.find(|share| (Decimal::ZERO..=Decimal::ONE).contains(share));
        self.diagnostics.push(match share {
            Some(share) => finding.hint(format!("write a decimal such as {}", share.normalize())),
            None => finding
                .hint("write a decimal from 0, for what nobody believes, to 1, for what is beyond doubt"),
        });
        None
    }

    /// Everybody who said a claim: `said`, or the one attribution in short, with what is inherited.
    fn said(
        &mut self,
        place: Place,
        written: &mut written::Claim,
        map: &Map,
        library: &Library,
    ) -> Vec<Attribution> {
        let said = std::mem::take(&mut written.said);
        let short = written::Attribution {
            by: written.by.take(),
            via: std::mem::take(&mut written.via),
            source: written.source.take(),
            at: written.at.take(),
            on: written.on.take(),
            quote: written.quote.take(),
            strength: None,
            stance: written.stance,
        };
        let claim = self.at(place);
        let field = first_field(&short);
        match (said.is_empty(), field) {
            (true, None) if written.implicit => Vec::new(),
            (true, _) => vec![self.attribution(place, short, map, library)],
            (false, field) => {
                if let Some(field) = field {
                    self.diagnostics.push(double_attribution(claim, field));
                }
                let blocks = self.blocks(place, "said");
                blocks.zip(said).map(|(place, said)| self.attribution(place, said, map, library)).collect()
            }
        }
    }

    /// An attribution, whose fields stand in the block at `place`.
    fn attribution(
        &mut self,
        place: Place,
        written: written::Attribution,
        map: &Map,
        library: &Library,
    ) -> Attribution {
        let block = self.at(place);
        let named_source = written.source.as_ref().map(|name| self.source(name, || block.field("in").span()));
        let inherits_source = named_source.is_none();
        let source = named_source.unwrap_or(map.source);
        let named_voice = written.by.as_ref().map(|name| self.voice(name, || block.field("by").span()));
        let inherits_voice = named_voice.is_none();
        let author = || library.sources[source?.index()].authors.as_ref()?.first().copied();
        let by = named_voice.unwrap_or_else(author);
        let via = written.via.iter().enumerate();
        let via = via
            .filter_map(|(index, name)| self.voice(name, || block.field("via").index(index).span()))
            .collect();
        Attribution {
            place,
            by,
            via,
            source,
            at: written.at,
            on: self.period(written.on, || block.field("on").span()),
            quote: written.quote,
            strength: written.strength,
            stance: written.stance.unwrap_or_default(),
            inherits_voice,
            inherits_source,
        }
    }

    fn actors(&mut self, place: Place, names: &[Box<str>]) -> NameList<VoiceId> {
        let claim = self.at(place);
        let names = names.iter().enumerate();
        names.map(|(index, name)| self.voice(name, || claim.field("actors").index(index).span())).collect()
    }

    fn senses(
        &mut self,
        place: Place,
        written: std::collections::BTreeMap<Box<str>, Box<str>>,
    ) -> Vec<(Box<str>, Box<str>)> {
        let claim = self.at(place);
        let senses = written.into_iter().filter(|(term, sense)| {
            self.has_sense(term, sense, |is_term| {
                let entry = claim.field("senses").entry(term);
                if is_term { entry.span() } else { entry.value().span() }
            })
        });
        senses.collect()
    }

    fn figures(&mut self, place: Place, written: Vec<written::Figure>) -> Vec<Figure> {
        if written.is_empty() {
            return Vec::new();
        }
        let figures = self.blocks(place, "figures").zip(written).filter_map(|(place, figure)| {
            let block = self.at(place);
            let measure = self.measure(&figure.measure, || block.field("measure").span())?;
            let written::Figure { value, of, share, bound, as_printed, .. } = figure;
            let when = self.period(figure.when, || block.field("when").span());
            let highest_in = self.period(figure.highest_in, || block.field("highest_in").span());
            let lowest_in = self.period(figure.lowest_in, || block.field("lowest_in").span());
            Some(Figure { place, measure, when, value, of, share, bound, highest_in, lowest_in, as_printed })
        });
        figures.collect()
    }

    fn changes(&mut self, place: Place, written: Vec<written::Change>) -> Vec<Change> {
        if written.is_empty() {
            return Vec::new();
        }
        let changes = self.blocks(place, "changes").zip(written).filter_map(|(place, change)| {
            let block = self.at(place);
            let measure = self.measure(&change.measure, || block.field("measure").span())?;
            let written::Change { stated, bound, as_printed, .. } = change;
            let from = self.period(change.from, || block.field("from").span());
            let to = self.period(change.to, || block.field("to").span());
            Some(Change { place, measure, from, to, stated, bound, as_printed })
        });
        changes.collect()
    }
}

/// The first field that an attribution in short has.
fn first_field(short: &written::Attribution) -> Option<&'static str> {
    let fields = [
        ("quote", short.quote.is_some()),
        ("by", short.by.is_some()),
        ("via", !short.via.is_empty()),
        ("in", short.source.is_some()),
        ("at", short.at.is_some()),
        ("on", short.on.is_some()),
        ("stance", short.stance.is_some()),
    ];
    fields.into_iter().find(|(_, is_there)| *is_there).map(|(name, _)| name)
}

fn double_attribution(claim: Locus, field: &str) -> Diagnostic {
    let said = claim.field("said").whole();
    let message = message!(
        "the claim is attributed twice: by `said` and by {field} beside it",
        field = Value::code(field)
    );
    Diagnostic::new(&rules::DOUBLE_ATTRIBUTION, claim.field(field).span(), message)
        .related(Span { end: said.start + 1, ..said }, "`said` begins here")
        .hint(format!("move `{field}` into `said`"))
}
