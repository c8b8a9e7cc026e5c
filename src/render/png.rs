//! Pictures in pixels, drawn from the SVG of a map with the fonts of the machine or of a folder.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::fmt;
use std::path::Path;

/// No picture has more pixels than this: four times that many bytes are held in memory.
const MOST_PIXELS: f64 = 120e6;

/// What stands in for `sans-serif`, best first: the metrics of the first ones are those that boxes are sized by.
const FACES: [&str; 7] =
    ["Arial", "Liberation Sans", "Arimo", "Helvetica", "DejaVu Sans", "Noto Sans", "Segoe UI"];

/// A picture that cannot be drawn.
#[derive(Debug)]
pub enum PngError {
    /// There is no font to set its text in.
    NoFonts,
    /// It would have too many pixels: so many across and down.
    TooLarge(f64, f64),
    /// It is no picture, which only templates of a user's own bring about.
    Unreadable(String),
}

impl fmt::Display for PngError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PngError::NoFonts => write!(
                formatter,
                "there is no font to set the text in: install one (on Debian `apt install fonts-liberation`), or name a \
                 folder that holds some with --fonts DIR"
            ),
            PngError::TooLarge(across, down) => write!(
                formatter,
                "it would have {across:.0} × {down:.0} pixels: choose a smaller --scale, or one figure of the map with \
                 --figure"
            ),
            PngError::Unreadable(fault) => write!(formatter, "the picture cannot be read: {fault}"),
        }
    }
}

impl std::error::Error for PngError {}

/// The picture of an SVG, as a PNG. Text is set in the fonts of `fonts` where a folder is named, else in those of the
/// machine.
///
/// # Errors
///
/// When there is no font, or the picture is too large.
pub fn png(svg: &str, fonts: Option<&Path>) -> Result<Vec<u8>, PngError> {
    let mut options = Options::default();
    let known = options.fontdb_mut();
    match fonts {
        Some(folder) => known.load_fonts_dir(folder),
        None => known.load_system_fonts(),
    }
    let face = sans_serif(known).ok_or(PngError::NoFonts)?;
    known.set_sans_serif_family(&face);
    // What is looked up last when a letter is in none of the fonts asked for.
    known.set_serif_family(&face);
    let unreadable = |fault: &dyn fmt::Display| PngError::Unreadable(fault.to_string());
    let tree = Tree::from_str(svg, &options).map_err(|error| unreadable(&error))?;
    let (across, down) = (f64::from(tree.size().width()).ceil(), f64::from(tree.size().height()).ceil());
    if across * down > MOST_PIXELS {
        return Err(PngError::TooLarge(across, down));
    }
    let picture = Pixmap::new(across as u32, down as u32);
    let mut picture = picture.ok_or(PngError::TooLarge(across, down))?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().map_err(|error| unreadable(&error))
}

/// The family that text is set in: a known one, else the first there is.
fn sans_serif(fonts: &fontdb::Database) -> Option<String> {
    let families = || fonts.faces().flat_map(|face| face.families.iter().map(|(name, _)| name.as_str()));
    let known = FACES.into_iter().find(|known| families().any(|name| name == *known));
    known.or_else(|| families().min()).map(str::to_owned)
}
