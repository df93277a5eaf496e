//! A pasted chat, log, table or list as events.
//!
//! A format has a reader of its own where lines alone do not tell enough; all else goes through the reader of
//! lines, which looks for a time at the start of each. A reader gives `Entry` values in the order of the text;
//! `resolve` then works out the days, the halves of the day and the order for all formats alike.

mod columns;
mod commits;
mod day_order;
mod given;
mod line_start;
mod lines;
mod note;
mod objects;
mod preview;
mod question;
mod resolve;
mod speaker;
mod status_page;
mod table;
mod zone_names;

use jiff::civil::{Date, Time};

pub(super) use given::{Given, resolve_given};
pub(super) use line_start::words as words_after_time;
pub use note::PasteNote;
pub use preview::{Preview, PreviewEvent};
pub use question::{Answers, Choice, DayOrder, Question, Subject, answers_before, with_answers};

use question::is_ambiguous;

use crate::time::{Day, Stamp, ZoneMeaning, iso_date, strip_relative, strip_stamp, utc_offset, zone_in};

/// What was found in a pasted text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedTimeline {
    /// The events, in the order of the incident.
    pub events: Vec<PastedEvent>,
    /// What the writer should look at.
    pub notes: Vec<PasteNote>,
    /// What the text leaves open, each thing once.
    pub questions: Vec<Question>,
    /// The lines of which no event was made.
    pub left_over: Vec<LeftOver>,
    /// Whether the text had the newest first, and was turned round.
    pub was_newest_first: bool,
}

/// An event as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedEvent {
    /// The line on which it begins, from one.
    pub line: usize,
    /// The time of day; `None` if it has none.
    pub time: Option<Time>,
    /// The end of a stretch.
    pub until: Option<Time>,
    /// The seconds from the start of the incident, where the text counts from there.
    pub since_start: Option<i32>,
    /// The time as it was written, without its day.
    pub written: String,
    /// The day, and how it is known.
    pub date: Option<(Date, DateSource)>,
    /// The month and the day of a stamp that has no year.
    pub month_day: Option<(i8, i8)>,
    /// The zone as written.
    pub zone: Option<String>,
    /// The minutes of the zone to the east of UTC, if they are known.
    pub offset: Option<i16>,
    /// Whether the time is only about right.
    pub approximate: bool,
    /// Who said it.
    pub author: Option<String>,
    /// How long ago it was, where the text says that in place of a time: `38m`.
    pub age: Option<String>,
    /// What happened.
    pub text: String,
}

/// How the day of an event is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateSource {
    /// It stands with the event.
    Row,
    /// It stands above.
    Above,
    /// The clock passed midnight since the event above.
    Rollover,
}

/// A line of which no event was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// Its number, from one.
    pub line: usize,
    /// The line.
    pub text: String,
}

/// What a reader of a format gives, in the order of the text.
enum Entry {
    /// A day that holds for what follows, and its line.
    Day(usize, Day),
    Row(Box<Row>),
}

impl Entry {
    fn row(row: Row) -> Self {
        Self::Row(Box::new(row))
    }
}

/// An event before its day and its half of the day are known.
#[derive(Default)]
struct Row {
    line: usize,
    stamp: Option<Stamp>,
    /// The seconds from the start, and how they are written.
    since_start: Option<(i32, String)>,
    author: Option<String>,
    age: Option<String>,
    text: String,
    /// Whether AM or PM is inherited from the event above where it is missing.
    inherits_half: bool,
}

/// What a reader of a format has found.
#[derive(Default)]
struct Found {
    entries: Vec<Entry>,
    left_over: Vec<LeftOver>,
    notes: Vec<PasteNote>,
    /// The zone that a line above the events names for all of them, and that line.
    zone: Option<(usize, (String, ZoneMeaning))>,
}

impl Found {
    fn leave(&mut self, line: usize, text: &str) {
        if !text.trim().is_empty() {
            self.left_over.push(LeftOver { line, text: text.to_owned() });
        }
    }

    fn rows(&self) -> usize {
        self.entries.iter().filter(|entry| matches!(entry, Entry::Row(_))).count()
    }

    /// Adds a line to the event above; `false` if there is none.
    fn continue_row(&mut self, text: &str) -> bool {
        let Some(Entry::Row(row)) = self.entries.last_mut() else { return false };
        if !row.text.is_empty() {
            row.text.push('\n');
        }
        row.text.push_str(text);
        true
    }
}

/// A line of the text and its number.
#[derive(Clone, Copy)]
struct PastedLine<'a> {
    number: usize,
    text: &'a str,
}

impl PastedTimeline {
    /// Returns what the writer should look at, in words: the questions, and then the notes.
    pub fn all_notes(&self) -> Vec<String> {
        let questions = self.questions.iter().map(ToString::to_string);
        questions.chain(self.notes.iter().map(ToString::to_string)).collect()
    }

    /// Returns the time of each event as the timeline prints it; empty for none.
    ///
    /// A day is written with an event only where it differs from the day of the event above.
    fn written_times(&self) -> Vec<String> {
        let mut above = None;
        let written = |event: &PastedEvent| {
            if event.since_start.is_some() {
                return event.written.clone();
            }
            let date = event.date.map(|(date, _)| date);
            let changed = date.filter(|date| above != Some(*date));
            above = date.or(above);
            if event.time.is_none() {
                return String::new();
            }
            let day = changed.map(|date| format!("{} ", iso_date(date))).unwrap_or_default();
            let zone = match event.zone.as_deref() {
                None => String::new(),
                Some("Z") => " UTC".to_owned(),
                // What only the writer's answer tells must not be lost.
                Some(zone) => match event.offset.filter(|_| is_ambiguous(zone)) {
                    Some(offset) => format!(" {zone} ({})", utc_offset(offset)),
                    None => format!(" {zone}"),
                },
            };
            format!("{day}{}{zone}", event.written)
        };
        self.events.iter().map(written).collect()
    }
}

/// Returns the time and the words of an entry line of two fields: both may have been typed into either of them.
///
/// # Examples
///
/// ```
/// use retold::read::timeline::entry;
///
/// assert_eq!(entry("15:04", "alerts fire"), ("15:04", "alerts fire"));
/// assert_eq!(entry("", "15:04 alerts fire"), ("15:04", "alerts fire"));
/// ```
pub fn entry<'a>(time: &'a str, words: &'a str) -> (&'a str, &'a str) {
    let parted = match (time.trim().is_empty(), words.trim().is_empty()) {
        (true, _) => split_entry(words),
        (false, true) => split_entry(time),
        (false, false) => None,
    };
    parted.unwrap_or((time, words))
}

/// Parts an entry of one line into the time and the words: `15:04 alerts fire`.
///
/// # Examples
///
/// ```
/// use retold::read::timeline::split_entry;
///
/// assert_eq!(split_entry("15:04 WAT - alerts fire"), Some(("15:04 WAT", "alerts fire")));
/// assert_eq!(split_entry("alerts fire"), None);
/// ```
pub fn split_entry(entry: &str) -> Option<(&str, &str)> {
    let entry = entry.trim();
    let rest = strip_stamp(entry).map(|(_, rest)| rest);
    let rest = rest.or_else(|| strip_relative(entry).map(|(_, rest)| rest))?;
    let words = line_start::words(rest);
    let is_apart = rest.starts_with(|it: char| !it.is_alphanumeric());
    (is_apart && !words.is_empty()).then(|| (entry[..entry.len() - rest.len()].trim(), words))
}

/// How many lines are read. No incident has more, and the page has to answer within a moment.
const MOST_LINES: usize = 20_000;

/// A longer line above the events says more than when they were.
const LONGEST_HEADING: usize = 120;

/// A longer line is no line of a timeline, and is not searched for one.
const LONGEST_LINE: usize = 20_000;

/// Returns the beginning of a line of the text, as an example: an export may be one line as a whole.
fn example(text: &str, line: usize) -> &str {
    const LONGEST_EXAMPLE: usize = 160;
    let line = text.split('\n').nth(line.saturating_sub(1)).map_or("", str::trim);
    let end = line.char_indices().map(|(at, _)| at).find(|at| *at >= LONGEST_EXAMPLE);
    &line[..end.unwrap_or(line.len())]
}

/// Reads a pasted text. What it leaves open is in the questions; [`read_timeline_with`] takes the answers.
///
/// # Examples
///
/// ```
/// use retold::read::timeline::read_timeline;
///
/// let pasted = read_timeline("23:58 - alerts fire\n00:12 - pool restarted\n");
/// assert_eq!(pasted.events.len(), 2);
/// assert_eq!(pasted.events[1].text, "pool restarted");
/// ```
pub fn read_timeline(text: &str) -> PastedTimeline {
    read_timeline_with(text, &Answers::default())
}

/// Reads a pasted text with the writer's answers to what it leaves open.
pub fn read_timeline_with(text: &str, answers: &Answers) -> PastedTimeline {
    // Marks that a browser or an exporter adds and nobody sees.
    let text = text
        .replace(['\u{FEFF}', '\u{200E}', '\u{200F}', '\0'], "")
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let text = text.as_str();
    if let Some(found) = objects::read(text) {
        return resolve::resolve(found, text, answers);
    }
    let lines: Vec<PastedLine<'_>> = text
        .split('\n')
        .enumerate()
        .map(|(at, text)| PastedLine { number: at + 1, text })
        .take(MOST_LINES)
        .collect();
    let found = table::read(text, &lines)
        .or_else(|| columns::read(&lines))
        .or_else(|| commits::read(&lines))
        .or_else(|| status_page::read(&lines))
        .unwrap_or_else(|| lines::read(&lines));
    let mut found = found;
    let first = found.entries.iter().find_map(|entry| match entry {
        Entry::Row(row) => Some(row.line),
        Entry::Day(..) => None,
    });
    let above = lines.iter().take_while(|line| first.is_some_and(|first| line.number < first));
    let mut headings = above.filter(|line| line.text.len() < LONGEST_HEADING);
    found.zone = headings.find_map(|line| Some((line.number, zone_in(line.text)?)));
    let mut pasted = resolve::resolve(found, text, answers);
    if text.split('\n').nth(MOST_LINES).is_some() {
        pasted.notes.push(PasteNote::TooLong { lines: MOST_LINES });
    }
    pasted
}
