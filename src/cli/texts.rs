//! `--sources`: where the texts are that quotations are compared with.

use std::path::{Path, PathBuf};

use super::{Failure, shown, tell};
use crate::Analysis;
use crate::source::{Corpus, Shelf};

/// The argument that names the folder of texts.
#[derive(clap::Args)]
pub(super) struct Sources {
    /// The folder with the texts of sources, with which quotations are compared; else the one that the corpus file
    /// names
    #[arg(long, value_name = "DIR")]
    sources: Option<PathBuf>,
}

impl Sources {
    /// The texts for a corpus with this folder.
    pub(super) fn shelf(&self, root: &Path) -> Result<Shelf, Failure> {
        match &self.sources {
            None => Ok(Shelf::Named(root.to_owned())),
            Some(folder) if folder.is_dir() => Ok(Shelf::Folder(folder.clone())),
            Some(folder) => {
                Err(Failure(format!("cannot read {}: there is no such folder of texts", shown(folder))))
            }
        }
    }
}

/// Says on standard error how many quotations of a corpus could not be compared with a text.
pub(super) fn note_unread(analysis: &Analysis, corpus: &Corpus) {
    let asked = analysis.debate.claims().filter(|(_, claim)| corpus.is_asked(claim.place.file));
    let quoted = asked.flat_map(|(_, claim)| &claim.said).filter(|said| said.quote.is_some());
    let is_unread = |source| analysis.texts.text(source).is_none();
    let unread = quoted.filter(|said| said.source.is_none_or(is_unread)).count();
    let folder = analysis.settings.written.as_ref().and_then(|corpus| corpus.texts.as_deref());
    let (quotations, were) = if unread == 1 { ("quotation", "was") } else { ("quotations", "were") };
    if unread == 0 {
    } else if let Some(folder) = folder.filter(|_| !analysis.texts.is_at_hand()) {
        tell(format_args!(
            "note: {unread} {quotations} {were} not checked; the folder `{folder}` that the corpus file names is not there; put their texts there, or name another with --sources"
        ));
    } else if !analysis.texts.is_at_hand() {
        tell(format_args!(
            "note: {unread} {quotations} {were} not checked; name the folder of their texts with --sources"
        ));
    } else {
        tell(format_args!(
            "note: {unread} {quotations} {were} not checked, since their sources have no text"
        ));
    }
}
