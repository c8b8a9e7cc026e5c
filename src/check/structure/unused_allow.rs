use crate::check::Check;
use crate::diagnostic::{About, Level, Rule};

/// A check only in name, for the manual: whether an `allow` is used is known after all checks have run.
pub(super) const CHECK: Check = Check { rule: RULE, run: |_, _| {} };

/// The rule, for whoever applies the `allow`s.
pub(in crate::check) const RULE: Rule = Rule {
    code: "unused-allow",
    level: Level::Warning,
    about: About::Map,
    finds: "an `allow` that there is nothing to allow for",
    why: "An `allow` records that somebody saw a finding, thought about it and accepts it, with a reason. Once the \
          claim was mended, or renamed, the finding is gone and the reason explains nothing; worse, it would \
          silently cover the next finding of that kind in the same place.\n\nTake it out. If a finding was to be \
          allowed and is still reported, compare the check's code and the name in `at` with the report.",
    bad: &[(
        "map.ron",
        r#"Map(
    title: "Tea in the library",
    thesis: ["allow-tea"],
    claims: {
        "allow-tea": (
            text: "Readers should be allowed to drink tea in the library.",
            supports: [(premises: ["stay-longer"])],
        ),
        "stay-longer": (text: "Readers stay longer if they may drink tea."),
    },
    allow: [(check: "unused-claim", at: "stay-longer", because: "it will be used soon")],
)"#,
    )],
    good: &[(
        "map.ron",
        r#"Map(
    title: "Tea in the library",
    thesis: ["allow-tea"],
    claims: {
        "allow-tea": (
            text: "Readers should be allowed to drink tea in the library.",
            supports: [(premises: ["stay-longer"])],
        ),
        "stay-longer": (text: "Readers stay longer if they may drink tea."),
    },
)"#,
    )],
};
