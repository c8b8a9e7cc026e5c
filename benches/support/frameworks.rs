//! Frameworks of the families that the field measures itself by: the same for the same family, size and seed.

use elenchus::solve::Argument;

/// Attacks in the order in which a family draws them, which is the order in which a file has them.
pub type Attacks = Vec<(Argument, Argument)>;

/// A family of frameworks.
pub struct Family {
    /// Its name in tables and on the command line.
    pub name: &'static str,
    /// The attacks of a framework of so many arguments.
    pub make: fn(u32, &mut Chance) -> Attacks,
}

/// All families.
pub const FAMILIES: &[Family] = &[
    Family { name: "erdos-renyi", make: |count, chance| erdos_renyi(count, 0.1, chance) },
    Family { name: "erdos-renyi-dense", make: |count, chance| erdos_renyi(count, 0.2, chance) },
    Family { name: "erdos-renyi-thin", make: |count, chance| erdos_renyi(count, 0.05, chance) },
    Family { name: "erdos-renyi-thinner", make: |count, chance| erdos_renyi(count, 0.03, chance) },
    Family { name: "sparse", make: |count, chance| erdos_renyi(count, 3.0 / f64::from(count), chance) },
    Family { name: "watts-strogatz", make: |count, chance| watts_strogatz(count, 6, 0.3, 0.3, chance) },
    Family { name: "watts-strogatz-loose", make: |count, chance| watts_strogatz(count, 4, 0.2, 0.6, chance) },
    Family { name: "barabasi-albert", make: |count, chance| barabasi_albert(count, 2, 0.4, chance) },
    Family { name: "grounded-like", make: grounded_like },
    Family { name: "communities", make: communities },
    Family { name: "stable-rich", make: stable_rich },
    Family { name: "ladder", make: ladder },
];

/// Cases that nobody chose: so many of a family, of chance sizes between two numbers.
const UNSEEN: &[(u32, &str, u32, u32)] = &[
    (4, "erdos-renyi", 150, 300),
    (4, "erdos-renyi-dense", 200, 400),
    (4, "erdos-renyi-thin", 200, 450),
    (2, "erdos-renyi-thinner", 300, 500),
    (4, "sparse", 2_000, 10_000),
    (5, "watts-strogatz", 500, 3_000),
    (3, "watts-strogatz-loose", 1_000, 10_000),
    (5, "communities", 5_000, 50_000),
    (4, "stable-rich", 300, 800),
    (2, "ladder", 50_000, 500_000),
    (3, "barabasi-albert", 10_000, 100_000),
    (1, "grounded-like", 10_000, 100_000),
    (2, "barabasi-albert", 1_000_000, 1_000_000),
    (2, "grounded-like", 1_000_000, 1_000_000),
];

/// Families, sizes and seeds that follow from one seed: the same number of cases of each kind, but never seen before.
pub fn unseen(seed: u64) -> Vec<(&'static str, u32, u64)> {
    let mut chance = Chance(seed);
    let kinds = UNSEEN.iter().flat_map(|kind| (0..kind.0).map(move |_| kind));
    kinds
        .map(|&(_, family, least, most)| {
            (family, least + chance.below(most - least + 1), u64::from(chance.below(u32::MAX)))
        })
        .collect()
}

/// The family of a name.
pub fn family(name: &str) -> Option<&'static Family> {
    FAMILIES.iter().find(|family| family.name == name)
}

/// Chance that repeats itself.
///
/// Source: Steele, Lea & Flood 2014 (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: u32) -> u32 {
        ((u128::from(self.next()) * u128::from(limit)) >> 64) as u32
    }

    /// True so often.
    pub fn happens(&mut self, probability: f64) -> bool {
        ((self.next() >> 11) as f64) < probability * (1_u64 << 53) as f64
    }
}

/// Each of all attacks between two arguments is there with one probability.
///
/// Source: Erdős & Rényi 1959, as used by Cerutti, Giacomin & Vallati 2016 (AFBenchGen2).
pub fn erdos_renyi(count: u32, probability: f64, chance: &mut Chance) -> Attacks {
    // From one attack to the next the distance is geometric, so that a sparse framework is made in linear time.
    let all = u64::from(count) * u64::from(count);
    let mut attacks = Vec::new();
    let mut at = 0_u64;
    loop {
        let uniform = ((chance.next() >> 11) as f64 + 1.0) / (1_u64 << 53) as f64;
        at += (uniform.ln() / (1.0 - probability).ln()) as u64;
        if at >= all {
            break;
        }
        let (from, to) = ((at / u64::from(count)) as Argument, (at % u64::from(count)) as Argument);
        if from != to {
            attacks.push((from, to));
        }
        at += 1;
    }
    attacks
}

/// A ring in which each argument is tied to so many neighbours, some ties put elsewhere; each tie is an attack one way,
/// and the other way too with some probability.
///
/// Source: Watts & Strogatz 1998, as used in AFBenchGen2.
pub fn watts_strogatz(
    count: u32,
    neighbours: u32,
    elsewhere: f64,
    mutual: f64,
    chance: &mut Chance,
) -> Attacks {
    let mut attacks = Vec::new();
    for one in 0..count {
        for step in 1..=neighbours / 2 {
            let near = (one + step) % count;
            let other = if chance.happens(elsewhere) { chance.below(count) } else { near };
            if other != one {
                add(&mut attacks, one, other, mutual, chance);
            }
        }
    }
    attacks
}

/// Arguments come one by one and are tied to some that are there, the better tied the likelier.
///
/// Source: Barabási & Albert 1999, as used in AFBenchGen2.
pub fn barabasi_albert(count: u32, ties: u32, mutual: f64, chance: &mut Chance) -> Attacks {
    let mut attacks = Vec::new();
    // Every end of every tie, so that a chance entry is the likelier the better tied it is.
    let mut ends: Vec<Argument> = (0..=ties.min(count.saturating_sub(1))).collect();
    for one in ties + 1..count {
        for _ in 0..ties {
            let other = ends[chance.below(ends.len() as u32) as usize];
            if other != one {
                add(&mut attacks, one, other, mutual, chance);
                ends.extend([one, other]);
            }
        }
    }
    attacks
}

fn add(
    attacks: &mut Vec<(Argument, Argument)>,
    one: Argument,
    other: Argument,
    mutual: f64,
    chance: &mut Chance,
) {
    let (from, to) = if chance.happens(0.5) { (one, other) } else { (other, one) };
    attacks.push((from, to));
    if chance.happens(mutual) {
        attacks.push((to, from));
    }
}

/// Attacks go from earlier arguments to later ones but for the last few hundred, so that most is settled without a
/// choice.
///
/// Source: after the GroundedGenerator of Thimm (ICCMA 2015).
pub fn grounded_like(count: u32, chance: &mut Chance) -> Attacks {
    let tangled = count - (count / 100).min(500);
    let mut attacks = Vec::new();
    for to in 1..count {
        for _ in 0..1 + chance.below(3) {
            let from = if to < tangled { chance.below(to) } else { tangled + chance.below(count - tangled) };
            if from != to {
                attacks.push((from, to));
            }
        }
    }
    attacks
}

/// Groups of fifty with many attacks inside and a few on later groups.
///
/// Source: after the SccGenerator of Thimm (ICCMA 2015).
pub fn communities(count: u32, chance: &mut Chance) -> Attacks {
    let mut attacks = Vec::new();
    for one in 0..count {
        let first = one / 50 * 50;
        let size = 50.min(count - first);
        for _ in 0..6 {
            let other = first + chance.below(size);
            if other != one {
                attacks.push((one, other));
            }
        }
        let after = first + size;
        if after < count && chance.happens(0.2) {
            attacks.push((one, after + chance.below(count - after)));
        }
    }
    attacks
}

/// Many stable extensions: some chosen sets without attacks inside, each of which attacks all others.
///
/// Source: after the StableGenerator of Thimm (ICCMA 2015).
pub fn stable_rich(count: u32, chance: &mut Chance) -> Attacks {
    let sets: Vec<Vec<bool>> = (0..12).map(|_| (0..count).map(|_| chance.happens(0.25)).collect()).collect();
    let together =
        |one: Argument, other: Argument| sets.iter().any(|set| set[one as usize] && set[other as usize]);
    let mut attacks = Vec::new();
    for set in &sets {
        let members: Vec<Argument> = (0..count).filter(|&one| set[one as usize]).collect();
        for to in (0..count).filter(|&one| !set[one as usize]) {
            for _ in 0..2 {
                let from = members[chance.below(members.len() as u32) as usize];
                if !together(from, to) {
                    attacks.push((from, to));
                }
            }
        }
    }
    attacks
}

/// Rungs of two that attack each other, each attacked from the rung before, and the first decided: everything follows,
/// but only one rung after the other.
///
/// Source: after AdmBuster (Caminada & Podlaszewski, ICCMA 2017).
pub fn ladder(count: u32, _: &mut Chance) -> Attacks {
    let mut attacks = Vec::new();
    for left in (0..count.saturating_sub(1)).step_by(2) {
        let right = left + 1;
        attacks.push((left, right));
        if left > 0 {
            attacks.push((right, left));
            attacks.push((left - 1, right));
            attacks.push((left - 2, right));
        }
    }
    attacks
}

/// The text of a framework of so many arguments in the format i23.
pub fn text(arguments: u32, attacks: &Attacks) -> String {
    use std::fmt::Write;
    let mut text = format!("p af {arguments}\n");
    for (from, to) in attacks {
        let _ = writeln!(text, "{} {}", from + 1, to + 1);
    }
    text
}
