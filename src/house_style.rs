//! The house style: what the pages of one newsroom or school have in common.

use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::language::{Language, LanguageError, MessageFile};
use crate::model::ReviewStatus;
use crate::resolve::Settings;
use crate::review::sheet::Vocabulary;
use crate::source::FileId;
use crate::syntax::written::{Face, House, Markdown, Paper, Size};

mod colour;
mod findings;
mod logo;
mod palette;
pub mod rules;

pub use findings::{chosen, findings};
pub use logo::{Logo, logo_fault};

/// How all documents of a house are set.
#[derive(Debug, Default)]
pub struct HouseStyle {
    /// The language of labels.
    pub language: Arc<Language>,
    /// The place that Markdown is written for, where the command line names none.
    pub markdown: Option<Markdown>,
    /// What templates are given of the rest, as `house`.
    pub look: Look,
}

/// What a house style says besides words, for templates.
#[derive(Clone, Debug, Serialize)]
pub struct Look {
    /// The name at the head of every page.
    pub name: Option<String>,
    /// The logo as a `data:` address.
    pub logo: Option<String>,
    /// The line at the foot of every page.
    pub footer: Option<String>,
    /// Whether pages say what they were made with.
    pub made_with: bool,
    /// The variables of the style sheet that differ on light ground, without their hyphens.
    pub light: BTreeMap<&'static str, String>,
    /// The same on dark ground.
    pub dark: BTreeMap<&'static str, String>,
    /// The same in print.
    pub print: BTreeMap<&'static str, String>,
    /// `A4` or `Letter`.
    pub paper: &'static str,
    /// The margin of the paper in millimetres; nothing where the style sheet's own do.
    pub margin: Option<String>,
    /// Whether the type is large.
    pub is_large: bool,
    /// `sans`, `serif` or `spaced`.
    pub face: &'static str,
}

impl Default for Look {
    fn default() -> Look {
        Look::of(&House::default(), None)
    }
}

impl Look {
    fn of(house: &House, logo: Option<&Logo>) -> Look {
        let text = |field: &Option<Box<str>>| {
            field.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        Look {
            name: text(&house.name),
            logo: logo.map(Logo::address),
            footer: text(&house.footer),
            made_with: house.made_with.unwrap_or(true),
            light: palette::variables(&house.light, false),
            dark: palette::variables(&house.dark, true),
            print: palette::printed(&house.light),
            paper: match house.paper {
                Some(Paper::Letter) => "Letter",
                Some(Paper::A4) | None => "A4",
            },
            margin: house.margin.filter(findings::is_margin).map(|margin| margin.0.to_string()),
            is_large: house.size == Some(Size::Large),
            face: match house.face {
                Some(Face::Serif) => "serif",
                Some(Face::Spaced) => "spaced",
                Some(Face::Sans) | None => "sans",
            },
        }
    }
}

/// What a house style needs that does not stand in its file.
#[derive(Clone, Debug, Default)]
pub struct Material {
    /// The language of labels where it is asked for from outside, which goes before what the files say.
    pub language: Option<String>,
    /// The image of the logo.
    pub logo: Option<Logo>,
    /// The messages of its folder of words.
    pub words: Vec<MessageFile>,
}

impl HouseStyle {
    /// The house style of a corpus: that of the file, else only the language of its settings.
    ///
    /// # Errors
    ///
    /// When nothing is written in the language, or a file of messages holds some that cannot be said.
    pub fn of(
        settings: &Settings,
        file: Option<FileId>,
        material: Material,
    ) -> Result<HouseStyle, LanguageError> {
        let known = settings.houses.iter().find(|(known, _)| Some(*known) == file);
        let house = known.map(|(_, house)| house.clone()).unwrap_or_default();
        let of_corpus = || settings.written.as_ref().and_then(|corpus| corpus.language.as_deref());
        let sound = |tag: &&str| crate::language::fault_of_tag(tag).is_none();
        let tag = match (&material.language, house.language.as_deref().or_else(of_corpus)) {
            (Some(asked), _) => asked.as_str(),
            // A language of the house's own is only known with its words.
            (None, Some(written)) if house.words.is_some() => written,
            // What is wrong with it has been found in the file.
            (None, Some(written)) => Some(written).filter(sound).unwrap_or("en"),
            (None, None) => "en",
        };
        let mut words = material.words;
        words.extend(own_words(&house, tag));
        let language = Arc::new(Language::new(tag, &words)?);
        let look = Look::of(&house, material.logo.as_ref());
        Ok(HouseStyle { language, markdown: house.markdown, look })
    }

    /// The house's word for what a reviewer found.
    pub fn review_status(&self, status: ReviewStatus) -> String {
        self.language.review_status(status)
    }

    /// The words by which the house's check sheets are read back.
    pub fn review_vocabulary(&self) -> Vocabulary {
        self.language.review_vocabulary()
    }
}

/// The messages and verdicts of a house style's own file as messages of a language.
fn own_words(house: &House, tag: &str) -> Option<MessageFile> {
    let messages = house.messages.iter().map(|item| (item.key.to_string(), &item.value));
    let verdicts = house.verdicts.iter().map(|item| (findings::message_of_verdict(&item.key), &item.value));
    let sound = messages.chain(verdicts).map(|(name, text)| findings::as_message(&name, text));
    let text: String = sound.filter(|text| crate::language::faults(text).is_empty()).collect();
    // In whatever way the tag is written, the words are of that language.
    let folder =
        tag.parse().map_or_else(|_| tag.to_owned(), |id: unic_langid::LanguageIdentifier| id.to_string());
    (!text.is_empty()).then(|| MessageFile {
        name: format!("{folder}/house"),
        path: "house".to_owned(),
        text,
    })
}
