//! Colours, and whether text in one can be read on another.
//!
//! Source: WCAG 2.2, "relative luminance" and "contrast ratio".

use std::fmt;

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// What text needs against its ground; WCAG 2.2, success criterion 1.4.3.
pub const LEGIBLE: f64 = 4.5;

/// A step towards black or white is this part of the way.
const STEPS: u32 = 256;

impl Colour {
    /// The colour of `#rgb` or `#rrggbb`.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits: Vec<u8> = text
            .strip_prefix('#')?
            .chars()
            .map(|digit| digit.to_digit(16).map(|digit| digit as u8))
            .collect::<Option<_>>()?;
        let [red, green, blue] = match digits[..] {
            [red, green, blue] => [red * 17, green * 17, blue * 17],
            [a, b, c, d, e, f] => [a * 16 + b, c * 16 + d, e * 16 + f],
            _ => return None,
        };
        Some(Colour { red, green, blue })
    }

    /// The contrast ratio with another colour: from 1, for the same, to 21, for black and white.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The colour that lies so many parts of [`STEPS`] on the way to another.
    fn towards(self, other: Colour, parts: u32) -> Colour {
        let mix = |one: u8, other: u8| {
            let mixed = (u32::from(one) * (STEPS - parts) + u32::from(other) * parts + STEPS / 2) / STEPS;
            mixed as u8
        };
        Colour {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }

    /// The colour that lies a share of the way to another, the share from 0 to 1.
    pub fn mixed(self, other: Colour, share: f64) -> Colour {
        self.towards(other, (share * f64::from(STEPS)).round() as u32)
    }

    /// The nearest colour, on the way to black or white, that can be read on a ground.
    pub fn legible_on(self, ground: Colour) -> Colour {
        let black = Colour { red: 0, green: 0, blue: 0 };
        let white = Colour { red: 255, green: 255, blue: 255 };
        // One of the two can be read on any ground.
        (0..=STEPS)
            .flat_map(|parts| [black, white].map(|end| self.towards(end, parts)))
            .find(|colour| colour.contrast(ground) >= LEGIBLE)
            .unwrap_or(black)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("it is a colour")
    }

    #[test]
    fn ratios_are_those_of_the_guidelines() {
        let ratio = |one: &str, other: &str| (colour(one).contrast(colour(other)) * 100.0).floor() / 100.0;
        assert_eq!(ratio("#000", "#fff"), 21.0);
        assert_eq!(ratio("#767676", "#ffffff"), 4.54);
        assert_eq!(ratio("#777777", "#ffffff"), 4.47);
        assert_eq!(ratio("#808080", "#808080"), 1.0);
    }

    #[test]
    fn the_nearest_legible_colour_is_legible_and_no_nearer_one_is() {
        for ground in ["#ffffff", "#121417", "#777777", "#f4e9d8"].map(colour) {
            for text in ["#ffd54a", "#00ff00", "#777777", "#0b5fa5", "#ffffff", "#000000"].map(colour) {
                let found = text.legible_on(ground);
                assert!(found.contrast(ground) >= LEGIBLE, "{found} on {ground}");
                assert!(
                    found == text || text.contrast(ground) < LEGIBLE,
                    "{text} on {ground} needs no other"
                );
            }
        }
        assert_eq!(colour("#767676").legible_on(colour("#fff")).to_string(), "#767676");
        assert_eq!(colour("#777777").legible_on(colour("#fff")).to_string(), "#767676");
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["", "red", "#", "#12", "#1234", "#12345g", "123456", "#ｆｆｆ"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
        assert_eq!(colour("#AbC"), colour("#aabbcc"));
    }
}
