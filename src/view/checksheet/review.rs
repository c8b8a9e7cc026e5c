//! What reviewers say of claims, and what their verdicts come to for the argument.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use crate::evaluate::Lost;
use crate::model::{ClaimId, ReviewStatus};
use crate::review::Standing;

/// Where the review of a claim has got to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReviewView {
    /// `unchecked`, `settled`, `reopened` or `conflict`.
    pub standing: &'static str,
    /// The word for it; of a settled claim the status on which its reviewers agree.
    pub word: String,
    /// Whether the claim may go to print as far as its reviewers are concerned: confirmed, or a matter of opinion.
    pub is_cleared: bool,
    /// Whether its reviewers hold it up: they ask for something, differ, or it has changed since they looked.
    pub holds_up: bool,
    /// What each reviewer says by now.
    pub verdicts: Vec<VerdictView>,
}

/// What a reviewer says of a claim.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VerdictView {
    /// The status in words.
    pub word: String,
    /// Who checked.
    pub by: Option<String>,
    /// When.
    pub on: Option<String>,
    /// The note.
    pub note: Option<String>,
    /// Whether the claim is still as it was then.
    pub is_current: bool,
}

/// What becomes of a claim when those that reviewers take out are gone.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Effect {
    /// The name of the message that says it.
    pub message: &'static str,
    /// The claim that loses a support.
    pub claim: ClaimRef,
    /// The premise that is gone.
    pub premise: ClaimRef,
    /// How many supports it loses, or how many it keeps where it keeps some.
    pub count: usize,
}

/// The review of a claim.
pub(super) fn review(desk: &Desk, claim: ClaimId) -> ReviewView {
    let reviews = &desk.analysis.reviews;
    let standing = reviews.standing(claim);
    let (name, word) = match standing {
        Standing::Unchecked => ("unchecked", desk.site.house.review_status(ReviewStatus::Unchecked)),
        Standing::Settled(status) => ("settled", desk.site.house.review_status(status)),
        Standing::Reopened => ("reopened", desk.word("review-reopened")),
        Standing::InConflict => ("conflict", desk.word("review-conflict")),
    };
    let is_cleared = matches!(standing, Standing::Settled(ReviewStatus::Confirmed | ReviewStatus::Opinion));
    let verdicts = reviews.latest(claim).map(|verdict| VerdictView {
        word: desk.site.house.review_status(verdict.status),
        by: verdict.by.as_deref().map(str::to_owned),
        on: verdict.on.as_ref().map(|on| desk.date(on)),
        note: verdict.note.as_deref().map(str::to_owned),
        is_current: verdict.is_current,
    });
    ReviewView {
        standing: name,
        word,
        is_cleared,
        holds_up: !is_cleared && standing != Standing::Unchecked,
        verdicts: verdicts.collect(),
    }
}

/// What the claims of a map lose when all that reviewers take out is gone: conclusions that lose their only support
/// first, then those that keep another.
pub(super) fn effects(desk: &Desk, order: &[ClaimId]) -> Vec<Effect> {
    let debate = &desk.analysis.debate;
    let fallout = desk.analysis.reviews.fallout();
    let effect = |message, claim, lost: Lost, count| Effect {
        message,
        claim: desk.claim_in_sentence(claim),
        premise: desk.claim_in_sentence(lost.premise),
        count,
    };
    let mut effects = Vec::new();
    for fallen in order.iter().filter_map(|&claim| fallout.falls(claim)) {
        let is_thesis = debate[desk.map].theses.contains(&fallen.claim);
        let message = match (is_thesis, fallen.lost.len()) {
            (false, 1) => "review-loses-only",
            (false, _) => "review-loses-all",
            (true, 1) => "review-thesis-loses-only",
            (true, _) => "review-thesis-loses-all",
        };
        effects.push(effect(message, fallen.claim, fallen.cause(), fallen.lost.len()));
    }
    effects.sort_by_key(|effect| !effect.message.starts_with("review-thesis"));
    let range = &debate[desk.map].claims;
    let weakened = fallout.weakened();
    let first = weakened.partition_point(|one| one.claim.0 < range.start);
    let own = weakened[first..].iter().take_while(|one| one.claim.0 < range.end);
    effects.extend(own.map(|one| effect("review-keeps", one.claim, one.lost[0], one.left)));
    effects
}
