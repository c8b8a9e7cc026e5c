//! Names in two: what a person is filed under, and what stands before it in speech.

use hayagriva::citationberg::json::{LiteralName, NameItem, NameValue};

use crate::prose::{capitalised, on_one_line};

/// A name as bibliographies take it apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// The family name; the whole name of an institution.
    pub family: String,
    /// The given names; empty for institutions and people of one name.
    pub given: String,
    /// What stands between the two: `de la`, `van`.
    pub particle: String,
    /// What follows: `Jr.`, `III`.
    pub suffix: String,
}

/// Small words before a family name that belong to it.
const PARTICLES: &[&str] = &[
    "af", "al", "aw", "ben", "bin", "bint", "d'", "d’", "da", "dal", "das", "de", "degli", "dei", "del",
    "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "les", "lo",
    "los", "op", "ter", "ten", "'t", "van", "vom", "von", "y", "zu", "zum", "zur",
];

/// What follows a name.
const SUFFIXES: &[&str] = &["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"];

/// What stands before a name and is left out of citations.
const TITLES: &[&str] = &["Dr", "Dr.", "Prof", "Prof.", "Professor"];

/// Words that only names of institutions have.
const INSTITUTIONS: &[&str] = &[
    "academy",
    "administration",
    "agency",
    "alliance",
    "analysts",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "center",
    "centre",
    "church",
    "club",
    "college",
    "commission",
    "committee",
    "company",
    "conference",
    "congress",
    "consortium",
    "cooperation",
    "corporation",
    "council",
    "court",
    "department",
    "desk",
    "editors",
    "embassy",
    "federation",
    "forum",
    "foundation",
    "fund",
    "gazette",
    "government",
    "group",
    "hospital",
    "initiative",
    "institute",
    "institut",
    "institution",
    "journal",
    "laboratory",
    "league",
    "library",
    "magazine",
    "ministry",
    "mission",
    "movement",
    "museum",
    "nations",
    "network",
    "news",
    "office",
    "organisation",
    "organization",
    "panel",
    "parliament",
    "partnership",
    "party",
    "police",
    "press",
    "programme",
    "program",
    "project",
    "radio",
    "registry",
    "research",
    "school",
    "secretariat",
    "senate",
    "service",
    "services",
    "society",
    "staff",
    "studies",
    "team",
    "times",
    "trust",
    "union",
    "universität",
    "université",
    "university",
    "verein",
    "watch",
];

impl Name {
    /// A name in reading order taken apart. `family` is the part that it is filed under, where somebody said so.
    ///
    /// Institutions stay whole; so does what is no name of a person, such as "a shopkeeper at the square".
    pub fn of(name: &str, family: Option<&str>) -> Name {
        let name = on_one_line(name);
        let whole = || Name { family: name.clone(), ..Name::default() };
        match family.map(str::trim).filter(|family| !family.is_empty()) {
            Some(family) => with_family(&name, family).unwrap_or_else(whole),
            None => person(&name).unwrap_or_else(whole),
        }
    }

    /// The name as CSL has it.
    pub(super) fn csl(&self) -> NameValue {
        let some = |part: &str| (!part.is_empty()).then(|| part.to_owned());
        if self.given.is_empty() && self.suffix.is_empty() {
            // Lists leave the article of an institution out.
            let whole = self.whole();
            let bare = whole.strip_prefix("the ").unwrap_or(&whole);
            let literal = if bare.len() < whole.len() { capitalised(bare) } else { whole };
            return NameValue::Literal(LiteralName { literal });
        }
        NameValue::Item(NameItem {
            family: self.family.clone(),
            given: some(&self.given),
            non_dropping_particle: some(&self.particle),
            dropping_particle: None,
            suffix: some(&self.suffix),
            comma_suffix: self.suffix.starts_with(['J', 'S']).then_some(true),
        })
    }

    /// The name in reading order.
    pub fn whole(&self) -> String {
        let parts = [&self.given, &self.particle, &self.family, &self.suffix];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    }
}

/// A name of which somebody said what the family name is; nothing where it is the whole name or no part of it.
fn with_family(name: &str, family: &str) -> Option<Name> {
    let at = name.rfind(family)?;
    let (before, behind) = (name[..at].trim(), name[at + family.len()..].trim());
    let (given, suffix) = match behind {
        "" => (before, ""),
        _ if SUFFIXES.contains(&behind.trim_start_matches([',', ' '])) => {
            (before, behind.trim_start_matches([',', ' ']))
        }
        // The family name comes first, as in Chinese.
        _ if before.is_empty() => (behind.trim_start_matches([',', ' ']), ""),
        _ => return None,
    };
    let (particle, family) = without_particles(family);
    (!given.is_empty()).then(|| Name { family, given: given.to_owned(), particle, suffix: suffix.to_owned() })
}

/// The small words that a family name begins with, and the rest.
fn without_particles(family: &str) -> (String, String) {
    let words: Vec<&str> = family.split_whitespace().collect();
    let small = words
        .iter()
        .take_while(|word| PARTICLES.contains(&**word))
        .count()
        .min(words.len().saturating_sub(1));
    (words[..small].join(" "), words[small..].join(" "))
}

/// A person's name; nothing where it looks like none.
fn person(name: &str) -> Option<Name> {
    let (name, suffix) = match name.rsplit_once(' ') {
        Some((name, suffix)) if SUFFIXES.contains(&suffix) => (name.trim_end_matches(','), suffix),
        _ => (name, ""),
    };
    let words: Vec<&str> = name.split(' ').skip_while(|word| TITLES.contains(word)).collect();
    let is_name =
        |word: &&str| word.chars().next().is_some_and(|letter| letter.is_uppercase() || letter == '\'');
    let odd = |letter: char| letter.is_ascii_digit() || "&/()[]{}“”„\",;:@|".contains(letter);
    let is_odd = name.chars().any(odd);
    let is_small = |word: &&str| !is_name(word) && !PARTICLES.contains(word) && !word.starts_with("al-");
    let is_institution = |word: &&str| INSTITUTIONS.contains(&&*word.to_lowercase());
    let is_first_small = words.first().is_none_or(|first| !is_name(first));
    // "A. Shopkeeper" is an initial, "A shopkeeper" none: the small words behind it tell.
    if !(2..=6).contains(&words.len())
        || is_odd
        || is_first_small
        || words.first() == Some(&"The")
        || words.iter().any(is_small)
        || words.iter().any(is_institution)
    {
        return None;
    }
    let particle = words.iter().position(|word| PARTICLES.contains(word)).filter(|&at| at + 1 < words.len());
    let last = words.len() - 1;
    let family = particle.unwrap_or(last);
    let (particle, family_name) = without_particles(&words[family..].join(" "));
    Some(Name { family: family_name, given: words[..family].join(" "), particle, suffix: suffix.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(name: &str) -> String {
        let Name { family, given, particle, suffix } = Name::of(name, None);
        [family, particle, given, suffix].join("|")
    }

    #[test]
    fn people_are_filed_under_their_family_names() {
        assert_eq!(split("Raghav Sharma"), "Sharma||Raghav|");
        assert_eq!(split("Juan de la Cruz"), "Cruz|de la|Juan|");
        assert_eq!(split("Ludwig van Beethoven"), "Beethoven|van|Ludwig|");
        assert_eq!(split("Faiz Mohammad Zaland"), "Zaland||Faiz Mohammad|");
        assert_eq!(split("Prof. Alvin Z. Rubenstein"), "Rubenstein||Alvin Z.|");
        assert_eq!(split("Martin Luther King, Jr."), "King||Martin Luther|Jr.");
        assert_eq!(split("Ayman al-Zawahiri"), "al-Zawahiri||Ayman|");
    }

    #[test]
    fn institutions_and_descriptions_stay_whole() {
        for name in [
            "MEMRI",
            "the UNODC",
            "the Pak Institute for Peace Studies",
            "Pak Institute",
            "Reuters",
            "Ministry of Defence",
            "police protesters in Lakki Marwat",
            "a shopkeeper at the square",
            "The Economist",
            "Smith & Sons",
            "",
        ] {
            assert_eq!(split(name), format!("{name}|||"));
        }
    }

    #[test]
    fn what_the_library_says_of_a_name_holds() {
        let of = |name, family| Name::of(name, Some(family));
        assert_eq!(of("Liu Cixin", "Liu").given, "Cixin");
        assert_eq!(of("Médecins Sans Frontières", "Médecins Sans Frontières").given, "");
        assert_eq!(of("Gabriel García Márquez", "García Márquez").given, "Gabriel");
        assert_eq!(of("Juan de la Cruz", "de la Cruz").particle, "de la");
        assert_eq!(of("Ada Okafor", "Smith").family, "Ada Okafor");
    }
}
