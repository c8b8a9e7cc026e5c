//! `--citation-style`: how sources are cited.

use std::path::PathBuf;

use super::Failure;
use crate::citation::Style;
use crate::citation::style::is_style;
use crate::source::Corpus;
use crate::syntax::near::nearest;

/// The argument that names the style.
#[derive(clap::Args)]
pub(super) struct Citing {
    /// How sources are cited: `chicago-notes`, `apa`, `mla` or another CSL style that comes along, or a `.csl` file;
    /// else as the corpus file says, else `chicago-notes`
    #[arg(long, value_name = "STYLE", value_parser = style_name)]
    citation_style: Option<String>,
}

fn style_name(name: &str) -> Result<String, String> {
    if Style::named(name).is_some() || is_style(name.as_ref()) {
        return Ok(name.to_owned());
    }
    Err(match nearest(name, Style::names()) {
        Some(near) => format!("no style is called so; did you mean `{near}`?"),
        None => "no style is called so; there are `chicago-notes`, `apa`, `mla`, those listed in docs/citations.md, and `.csl` files".to_owned(),
    })
}

impl Citing {
    /// The style asked for; one in a file is added to the files of the corpus, where its mistakes are shown.
    pub(super) fn style(&self, corpus: &mut Corpus) -> Result<Option<String>, Failure> {
        let Some(name) = self.citation_style.as_ref().filter(|name| Style::named(name).is_none()) else {
            return Ok(self.citation_style.clone());
        };
        let path = PathBuf::from(name);
        if !corpus.sources.paths().any(|known| known == path) {
            let bytes =
                std::fs::read(&path).map_err(|error| Failure(format!("cannot read {name}: {error}")))?;
            let file = corpus.sources.add_bytes(path, bytes);
            corpus.asked.insert(file.0);
        }
        Ok(Some(name.clone()))
    }
}
