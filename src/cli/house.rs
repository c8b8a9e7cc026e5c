//! `--house` and `--language`: how documents look, and in which language their labels are.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Failure, shown};
use crate::Analysis;
use crate::diagnostic::{Diagnostic, Message};
use crate::house_style::{self, HouseStyle, Logo, Material, rules::BAD_SETTING};
use crate::language::MessageFile;
use crate::source::{Corpus, FileId};
use crate::syntax::tape::NodeId;

/// The arguments that choose the house style.
#[derive(clap::Args)]
pub(super) struct Choice {
    /// The file with the house style; else the one that the corpus file names, or the only one in the folder
    #[arg(long, value_name = "FILE")]
    house: Option<PathBuf>,
    /// The language of the labels, such as `de`; else that of the house style or the corpus
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
}

/// A house style that is ready, and what was found while its files were read.
pub(super) struct Dressed {
    pub(super) style: HouseStyle,
    pub(super) findings: Vec<Diagnostic>,
}

impl Choice {
    /// Takes the named house style into a corpus, so that what is wrong with it is found with everything else.
    pub(super) fn add_to(&self, corpus: &mut Corpus) -> Result<(), Failure> {
        if let Some(path) = &self.house
            && file_of(path, corpus).is_none()
        {
            let unreadable = |error| Failure(format!("cannot read the house style {}: {error}", shown(path)));
            let bytes = fs::read(path).map_err(unreadable)?;
            let file = corpus.sources.add_bytes(path, bytes);
            corpus.asked.insert(file.0);
        }
        Ok(())
    }

    /// The house style for an analysed corpus. Messages in the folder `words` of the user's own templates take the place
    /// of the program's, and those of the house style the place of these.
    pub(super) fn dress(
        &self,
        corpus: &Corpus,
        analysis: &Analysis,
        templates: Option<&Path>,
    ) -> Result<Dressed, Failure> {
        let settings = &analysis.settings;
        let file = match &self.house {
            Some(path) => file_of(path, corpus),
            None => house_style::chosen(settings, &corpus.sources),
        };
        let known = file.and_then(|file| settings.houses.iter().find(|(known, _)| *known == file));
        if let (Some(path), None) = (&self.house, known) {
            return Err(Failure(format!("{} holds no house style: it begins with `House(`", shown(path))));
        }
        let mut material = Material { language: self.language.clone(), ..Material::default() };
        if let Some(templates) = templates.filter(|templates| templates.join("words").is_dir()) {
            material.words = words(templates, "words").map_err(Failure)?;
        }
        let mut findings = Vec::new();
        if let Some((file, house)) = known {
            let folder = corpus.sources.file(*file).path().parent().unwrap_or(Path::new("")).to_owned();
            let at = analysis.documents.at(*file, NodeId(0));
            let wrong = |field: &str, fault: String| {
                Diagnostic::new(&BAD_SETTING, at.field(field).span(), Message::plain(fault))
            };
            match house.logo.as_deref().map(|name| logo(&folder, name)) {
                Some(Ok(logo)) => material.logo = Some(logo),
                // What is wrong with its name has been found already.
                Some(Err(_)) if house.logo.as_deref().and_then(house_style::logo_fault).is_some() => {}
                Some(Err(fault)) => findings.push(wrong("logo", fault)),
                None => {}
            }
            match house.words.as_deref().map(|name| words(&folder, name)) {
                Some(Ok(words)) => material.words.extend(words),
                Some(Err(fault)) => findings.push(wrong("words", fault)),
                None => {}
            }
        }
        Ok(Dressed { style: HouseStyle::of(settings, file, material)?, findings })
    }
}

/// The file of a path in a corpus, by whichever way the path leads there.
fn file_of(path: &Path, corpus: &Corpus) -> Option<FileId> {
    let wanted = fs::canonicalize(path).ok();
    let is_it = |known: &Path| known == path || wanted.is_some() && fs::canonicalize(known).ok() == wanted;
    corpus.sources.iter().find(|(_, file)| is_it(file.path())).map(|(id, _)| id)
}

fn logo(folder: &Path, name: &str) -> Result<Logo, String> {
    house_style::logo_fault(name).map_or(Ok(()), Err)?;
    let bytes = fs::read(folder.join(name)).map_err(|error| format!("`{name}` cannot be read: {error}"))?;
    Logo::new(name, bytes)
}

/// The files `<language>/<name>.ftl` of a folder, in the order of their names.
fn words(folder: &Path, name: &str) -> Result<Vec<MessageFile>, String> {
    let is_upward = Path::new(name).is_absolute() || name.split(['/', '\\']).any(|part| part == "..");
    if is_upward {
        return Err(format!("`{name}` does not lie beside the house style’s file, or below"));
    }
    let unreadable = |path: &Path, error| format!("`{}` cannot be read: {error}", path.display());
    let list = |path: &Path| -> Result<Vec<PathBuf>, String> {
        let entries = fs::read_dir(path).map_err(|error| unreadable(path, error))?;
        let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        paths.sort();
        Ok(paths)
    };
    let part = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut words = Vec::new();
    for language in list(&folder.join(name))?.into_iter().filter(|path| path.is_dir()) {
        for path in list(&language)? {
            if path.extension().is_some_and(|ending| ending == "ftl") {
                let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
                let name = format!("{}/{}", part(&language), part(&path));
                words.push(MessageFile { name, path: shown(&path), text });
            }
        }
    }
    Ok(words)
}
