//! What a genre draws, as data, and how its colours get in.

use std::fmt::Write as _;

use super::facts::{Daypart, WINDOWS};
use crate::tale::topic::Topic;

/// The drawings of a genre. Each is SVG with a token for every colour: `fill="$r"`.
///
/// What is put at a place of its own is drawn around the point on which it stands, which is `0,0`.
pub struct Scene {
    /// The colours, each by its letter.
    pub palette: &'static [Colour],
    /// The stack of typefaces.
    pub fonts: &'static str,
    /// How wide the type runs, in percent of a common bold face.
    pub stretch: u32,
    /// More attributes of the title.
    pub title_style: &'static str,
    /// Whether the title is in capitals.
    pub is_in_capitals: bool,
    /// The sky behind everything.
    pub sky: &'static str,
    /// What stands in the sky at each part of the day.
    pub lights: [&'static str; 4],
    /// What stands in the sky when the hour is not known.
    pub no_light: &'static str,
    /// The land, and the house with its windows still missing.
    pub land: &'static str,
    /// A window with its light on.
    pub lit: &'static str,
    /// A window in the dark.
    pub dark: &'static str,
    /// Where each window is.
    pub window: fn(usize) -> (u16, u16),
    /// What stands before the house.
    pub front: &'static str,
    /// Where the things for the causes stand: where the first of two does, the second, and a single one.
    pub places: [(u16, u16); 3],
    /// The thing for each cause.
    pub prop: fn(Topic) -> Prop,
    /// The thing that the genre cannot do without, and where it stands.
    pub gag: (u16, u16, Prop),
    /// The mark of an event.
    pub mark: &'static str,
    /// The grey mark of an event in which something was ruled out.
    pub cleared: &'static str,
    /// The ruler's ground.
    pub ruler: &'static str,
    /// The words: "a castle with fifty windows".
    pub house: &'static str,
    /// "dark", after the number of windows.
    pub in_the_dark: &'static str,
    /// What stands at each event: "a pennant".
    pub mark_words: &'static str,
}

/// A drawing and the words for it.
pub struct Prop {
    /// What is drawn.
    pub drawing: &'static str,
    /// What it is, to those who do not see it.
    pub words: &'static str,
}

/// A letter, and the colour that it stands for at dawn, by day, at dusk and by night.
pub type Colour = (char, [&'static str; 4]);

impl Scene {
    /// Writes a drawing in the colours of a part of the day.
    pub fn paint(&self, out: &mut String, drawing: &str, daypart: Option<Daypart>) {
        let mut parts = drawing.split('$');
        out.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let letter = part.chars().next();
            out.push_str(letter.map_or("", |letter| self.colour(letter, daypart)));
            out.push_str(part.get(1..).unwrap_or_default());
        }
    }

    /// Writes a drawing at a place.
    pub fn place(&self, out: &mut String, drawing: &str, (x, y): (u16, u16), daypart: Option<Daypart>) {
        let _ = write!(out, "<g transform=\"translate({x} {y})\">");
        self.paint(out, drawing, daypart);
        out.push_str("</g>");
    }

    /// Returns a colour. Without an hour it is day.
    pub fn colour(&self, letter: char, daypart: Option<Daypart>) -> &'static str {
        let at = Daypart::ALL.iter().position(|it| Some(*it) == daypart).unwrap_or(1);
        self.palette.iter().find(|(it, _)| *it == letter).map_or("none", |(_, colours)| colours[at])
    }
}

/// Returns the windows in the order in which they go dark: scattered, and the same in every cover.
///
/// A larger share darkens the windows of a smaller one and some more.
pub fn darkening() -> [usize; WINDOWS] {
    let mut order = [0; WINDOWS];
    for (at, window) in order.iter_mut().enumerate() {
        *window = at;
    }
    let mut state: u32 = 412;
    for at in (1..WINDOWS).rev() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let other = usize::try_from(state >> 16).unwrap_or_default() % (at + 1);
        order.swap(at, other);
    }
    order
}
