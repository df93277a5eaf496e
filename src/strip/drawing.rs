//! The strip as lines and labels, in a frame of 1000 by 136 units: what every picture of it has in common.

use std::fmt::Write as _;

use super::{LENGTH, Strip};
use crate::time::duration_in_brief;

/// How high the drawing is.
pub const HEIGHT: u16 = 136;

/// The top of the chart paper; above it the flags stand.
const PAPER: u16 = 44;
/// The top of the band.
const BAND: u16 = 60;
/// The line of the ruler.
const RULER: u16 = 88;
/// The line on which lengths are given.
const LENGTHS: u16 = 121;

/// The lines, each as the data of an SVG path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The faint lines of the paper.
    pub grid: String,
    /// Its strong lines.
    pub strong_grid: String,
    /// The outage, as an area.
    pub band: String,
    /// The ruler and its marks.
    pub ruler: String,
    /// Where another day begins.
    pub days: String,
    /// The lengths of the gaps.
    pub lengths: String,
    /// The longest silence.
    pub silence: String,
    /// What is written beside the lines.
    pub labels: Vec<Label>,
}

/// A text in the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where it is: its middle, or its end for the text on the band.
    pub x: u16,
    /// The line that it stands on.
    pub y: u16,
    /// What it is.
    pub kind: LabelKind,
    /// The text.
    pub text: String,
}

/// What a label is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelKind {
    /// A mark of the ruler.
    Tick,
    /// A mark of the ruler so near to its end that a narrow page has no room for the label.
    EdgeTick,
    /// The length of the outage.
    Outage,
    /// The length of a gap.
    Gap,
    /// The length of the longest silence.
    Silence,
}

impl LabelKind {
    /// Returns the class that style sheets know it by.
    pub fn class(self) -> &'static str {
        match self {
            Self::Tick => "strip-tick",
            Self::EdgeTick => "strip-tick is-edge",
            Self::Outage => "strip-outage",
            Self::Gap => "strip-gap",
            Self::Silence => "strip-silence",
        }
    }
}

/// Returns how far down a height in the drawing is, in thousandths of the whole.
pub fn from_top(y: u16) -> u16 {
    u16::try_from(u32::from(y) * 1000 / u32::from(HEIGHT)).unwrap_or_default()
}

/// Draws a strip.
pub fn drawing(strip: &Strip) -> Drawing {
    let mut drawing = Drawing::default();
    for y in [PAPER + 11, PAPER + 22, PAPER + 33] {
        line(&mut drawing.grid, (0, y), (LENGTH, y));
    }
    line(&mut drawing.ruler, (0, RULER), (LENGTH, RULER));
    for tick in &strip.ticks {
        let is_strong = !tick.label.is_empty();
        let grid = if is_strong { &mut drawing.strong_grid } else { &mut drawing.grid };
        line(grid, (tick.x, PAPER), (tick.x, RULER));
        line(&mut drawing.ruler, (tick.x, RULER), (tick.x, RULER + if is_strong { 8 } else { 4 }));
        if tick.is_day {
            line(&mut drawing.days, (tick.x, 0), (tick.x, RULER + 8));
        }
        // At the very edge half of it would be cut off, at the edge of a phone somewhat more of it.
        let from_edge = tick.x.min(LENGTH - tick.x);
        if is_strong && from_edge >= 24 {
            let kind = if from_edge < 60 { LabelKind::EdgeTick } else { LabelKind::Tick };
            drawing.label(tick.x, RULER + 18, kind, tick.label.clone());
        }
    }
    if let Some(outage) = &strip.outage {
        let (from, to) = (outage.from, outage.to.max(outage.from + 2));
        let _ = write!(drawing.band, "M{from} {BAND}H{to}V{RULER}H{from}z");
        if let Some(minutes) = outage.minutes {
            let text = duration_in_brief(minutes);
            if fits(&text, to - from) {
                drawing.label(to - 10, RULER - 10, LabelKind::Outage, text);
            }
        }
    }
    // The longest silence is drawn however little room there is.
    for gap in strip.gaps.iter().filter(|gap| gap.is_longest || gap.to - gap.from >= 12) {
        let lines = if gap.is_longest { &mut drawing.silence } else { &mut drawing.lengths };
        line(lines, (gap.from, LENGTHS), (gap.to, LENGTHS));
        for x in [gap.from, gap.to] {
            line(lines, (x, LENGTHS - 5), (x, LENGTHS + 5));
        }
        let about = if gap.is_approximate { "≈ " } else { "" };
        let length = format!("{about}{}", duration_in_brief(gap.minutes));
        let (kind, words) = if gap.is_longest {
            (LabelKind::Silence, format!("{length} silence"))
        } else {
            (LabelKind::Gap, length.clone())
        };
        let room = gap.to - gap.from;
        let middle = gap.from + room / 2;
        if let Some(text) = [words, length].into_iter().find(|text| fits(text, room)) {
            drawing.label(middle, LENGTHS + 4, kind, text);
        }
    }
    drawing
}

impl Drawing {
    fn label(&mut self, x: u16, y: u16, kind: LabelKind, text: String) {
        self.labels.push(Label { x, y, kind, text });
    }
}

/// Tells whether a small text and some of its line beside it have room.
fn fits(text: &str, room: u16) -> bool {
    text.chars().count() * 7 + 20 <= usize::from(room)
}

fn line(path: &mut String, from: (u16, u16), to: (u16, u16)) {
    // Writing to a text cannot fail.
    let _ = write!(path, "M{} {}L{} {}", from.0, from.1, to.0, to.1);
}
