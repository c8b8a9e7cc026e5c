//! Maps of many shapes, as text.

use std::fmt::Write;

use crate::chance::Chance;

/// A map of so many claims, `c0` the thesis, with what stands at each.
fn map(claims: usize, text: impl Fn(usize) -> String, more: impl Fn(usize) -> String) -> String {
    let mut written = String::from("Map(title: \"T\", thesis: [\"c0\"], claims: {");
    for claim in 0..claims {
        let _ = write!(written, "\"c{claim}\": (text: \"{}\", {}),", text(claim), more(claim));
    }
    written + "})"
}

fn plain(claim: usize) -> String {
    format!("Claim number {claim} says so.")
}

fn list(claims: impl Iterator<Item = usize>) -> String {
    claims.map(|claim| format!("(premises: [\"c{claim}\"]),")).collect()
}

/// A thesis `c0` with four branches: `c1` to `c4` each have seven reasons, and each of these has one. An objection to the
/// thesis, `c61`, is answered by the last claim of all, `c60`.
pub fn branches() -> String {
    map(62, plain, |claim| match claim {
        0 => format!("supports: [{}], rebuttals: [{}]", list(1..5), list(61..62)),
        1..=4 => format!("supports: [{}]", list(claim * 14 - 9..claim * 14 - 2)),
        61 => "rebuttals: [(premises: [\"c60\"], force: Decides(because: \"It does.\"))]".to_owned(),
        _ if (claim - 5) % 14 < 7 => format!("supports: [{}]", list(claim + 7..claim + 8)),
        _ => String::new(),
    })
}

/// Shapes that maps have now and then, by name.
pub fn all() -> Vec<(&'static str, String)> {
    let next = |last: usize| {
        move |claim: usize| {
            if claim == last {
                String::new()
            } else {
                format!("supports: [(premises: [\"c{}\"])]", claim + 1)
            }
        }
    };
    let star = |field: &'static str| {
        move |claim: usize| if claim == 0 { format!("{field}: [{}]", list(1..81)) } else { String::new() }
    };
    let tree = |claim: usize| match claim {
        0..5 => format!(
            "supports: [{}], rebuttals: [{}]",
            list(claim * 3 + 1..claim * 3 + 3),
            list(claim * 3 + 3..claim * 3 + 4)
        ),
        _ => String::new(),
    };
    let long = |claim: usize| format!("{claim} {}", "a long text that goes on and on ".repeat(20));
    let ring = |claim: usize| format!("rebuttals: [(premises: [\"c{}\"])]", (claim + 1) % 6);
    vec![
        ("one", map(1, plain, |_| String::new())),
        ("chain", map(60, plain, next(59))),
        ("rebuttals", map(81, plain, star("rebuttals"))),
        ("long", map(16, long, tree)),
        ("arabic", map(16, |claim| format!("لا ينبغي أن يكون موقف السيارات في الساحة مجانيًا {claim}"), tree)),
        (
            "chinese",
            map(16, |claim| format!("广场上的停车位应当收费因为每天早上九点就已经停满了 {claim}"), tree),
        ),
        ("urdu", map(16, |claim| format!("چوک میں گاڑی کھڑی کرنے کی قیمت ہونی چاہیے {claim}"), tree)),
        ("ring", map(6, plain, ring)),
        ("circle", map(6, plain, |claim| format!("supports: [(premises: [\"c{}\"])]", (claim + 1) % 6))),
        (
            "parts",
            map(33, plain, |claim| match claim % 3 {
                0 => format!("supports: [(premises: [\"c{}\", \"c{}\"])]", claim + 1, claim + 2),
                _ => String::new(),
            }),
        ),
    ]
}

/// A map by chance, the same for the same seed: supports in circles or not, rebuttals of every force, undercuts,
/// contraries, restatements and weighings.
pub fn random(seed: u64) -> String {
    let mut chance = Chance(seed);
    let mut below = |bound: usize| chance.below(bound);
    let claims = 6 + below(7);
    let mut written = String::from("Map(title: \"T\", thesis: [\"c0\"], claims: {");
    let mut steps = 0;
    for claim in 0..claims {
        let _ = write!(written, "\"c{claim}\": (text: \"Claim {claim}\"");
        if below(8) == 0 {
            written += ", granted: true";
        }
        for field in ["supports", "rebuttals"] {
            let _ = write!(written, ", {field}: [");
            for _ in 0..below(3) {
                let premises: Vec<usize> =
                    (0..1 + below(2)).map(|_| below(claims)).filter(|other| *other != claim).collect();
                let Some(first) = premises.first() else { continue };
                let _ = write!(written, "(id: \"s{steps}\", premises: [\"c{first}\"");
                if let Some(second) = premises.get(1).filter(|second| *second != first) {
                    let _ = write!(written, ", \"c{second}\"");
                }
                written += "]";
                steps += 1;
                if field == "rebuttals" {
                    written +=
                        [", force: Decides(because: \"It does.\")", "", ", force: Doubts", ""][below(4)];
                } else if below(4) == 0 {
                    let _ = write!(written, ", rebuttals: [(premises: [\"c{}\"])]", below(claims));
                }
                written += "),";
            }
            written += "]";
        }
        written += "),";
    }
    written += "}";
    let pair = |below: &mut dyn FnMut(usize) -> usize| {
        let one = below(claims);
        (one, (one + 1 + below(claims - 1)) % claims)
    };
    for (field, times) in [("contraries", 2), ("restates", 4)] {
        if below(times) == 0 {
            let (one, other) = pair(&mut below);
            let _ = write!(written, ", {field}: [[\"c{one}\", \"c{other}\"]]");
        }
    }
    if below(3) == 0 {
        let (one, other) = pair(&mut below);
        let _ = write!(
            written,
            ", outweighs: [(stronger: \"c{one}\", weaker: \"c{other}\", because: \"It does.\")]"
        );
    }
    written + ")"
}
