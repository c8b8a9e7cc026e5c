//! The options of `elenchus render` about pictures of maps.

use clap::builder::RangedU64ValueParser;
use std::path::PathBuf;

use super::Failure;
use crate::render::Picture;
use crate::view::Document;

/// The name of the medium in pixels.
pub(super) const PNG: &str = "png";

/// How a picture is made.
#[derive(clap::Args)]
#[command(next_help_heading = "Pictures, with --to svg or png")]
pub(super) struct Pictured {
    /// One figure of a large map: its number on the map's page, or a claim that is in it; else the whole map is drawn
    #[arg(long, value_name = "NUMBER|CLAIM")]
    figure: Option<String>,
    /// Light on dark
    #[arg(long)]
    dark: bool,
    /// How large the picture is, in per cent of the page's; 200 for png and 100 for svg where it is not told
    #[arg(long, value_name = "PERCENT", value_parser = RangedU64ValueParser::<u64>::new().range(10..=1000))]
    scale: Option<u64>,
    /// The folder with the fonts for png; else those of the machine
    #[arg(long, value_name = "DIR")]
    fonts: Option<PathBuf>,
}

impl Pictured {
    /// Fails where an option is given that does nothing.
    pub(super) fn check(&self, is_picture: bool) -> Result<(), Failure> {
        let given = [
            ("--figure", self.figure.is_some()),
            ("--dark", self.dark),
            ("--scale", self.scale.is_some()),
            ("--fonts", self.fonts.is_some()),
        ];
        match given.into_iter().find(|&(_, is_given)| is_given && !is_picture) {
            Some((option, _)) => Err(Failure(format!("{option} is for pictures: add --to svg or --to png"))),
            None => Ok(()),
        }
    }

    /// The picture that is asked for.
    pub(super) fn picture(&self, document: &dyn Document, is_png: bool) -> Result<Picture, Failure> {
        let scale = self.scale.unwrap_or(if is_png { 200 } else { 100 });
        let figure = match &self.figure {
            Some(name) => Some(number_of(name, document)?),
            None => None,
        };
        Ok(Picture { figure, dark: self.dark, scale: scale as f64 / 100.0 })
    }

    /// The picture in pixels.
    #[cfg(feature = "png")]
    pub(super) fn pixels(&self, svg: &str) -> Result<Vec<u8>, Failure> {
        let drawn = crate::render::png(svg, self.fonts.as_deref());
        drawn.map_err(|error| Failure(format!("cannot draw the map as png: {error}")))
    }

    /// Tells how to get a program that draws pixels.
    #[cfg(not(feature = "png"))]
    #[expect(clippy::unused_self, reason = "a program with the feature needs it")]
    pub(super) fn pixels(&self, _svg: &str) -> Result<Vec<u8>, Failure> {
        let message = "this program was built without it: build it with `cargo install --path . --features png`, or \
                       take --to svg";
        Err(Failure(format!("cannot draw the map as png: {message}")))
    }
}

/// The number of the figure that a number or a claim names.
fn number_of(name: &str, document: &dyn Document) -> Result<usize, Failure> {
    let Some((_, figures)) = document.drawn() else { return Ok(1) };
    let number = match name.parse() {
        Ok(number) => (1..=figures.len()).contains(&number).then_some(number),
        Err(_) => figures.iter().find(|figure| figure.is_home_of(name)).map(|figure| figure.number),
    };
    number.ok_or_else(|| {
        let count = match figures.len() {
            1 => "one figure".to_owned(),
            count => format!("{count} figures"),
        };
        Failure(format!(
            "no figure of the map is `{name}`: it has {count}, named by number or by a claim in them"
        ))
    })
}
