//! A postmortem that somebody wrote, in Markdown, as plain text or with HTML, as the parts that the model knows.
//!
//! The text is read line by line and not by a parser of Markdown. People write `##Heading` and `12;20PM`, put rows in one
//! line or indent them until they are code, and leave fences open. To CommonMark the first is a paragraph and the last
//! swallows the rest of the document; a line still says what it is. So `scan` gives blocks, mostly one a line, `label`
//! finds which of them name a part, `sections` puts each block into the part it stands in, and a reader for each kind of
//! part takes it from there.
//!
//! What fits no field is in the extra sections, so every word of the source occurs in what was read. Every decision that
//! could have been another is a [`Note`] with its line.

mod assemble;
mod cause;
mod clean;
mod day;
mod day_line;
mod day_word;
mod fields;
mod foreign_markup;
mod front_matter;
mod html;
mod incidents;
mod into_postmortem;
mod items;
mod label;
mod layout;
mod moment;
mod note;
mod own;
mod part;
mod prose;
mod references;
mod refuse;
mod role;
mod row_start;
mod rows;
mod run_on;
mod scan;
mod sections;
mod share;
mod sweep;
mod table;
mod tasks;
mod title;
mod unnamed_timeline;
mod updates;
mod visible;
mod when;

use jiff::civil::Date;

pub use note::{About, Note, NoteKind};
pub use refuse::Reason;

pub(super) use into_postmortem::{parted_details, without_utc};
pub(super) use own::{read_plain as read_own_duration, unescaped};
pub(super) use part::names_part;

use crate::postmortem::{Answer, ClockReading, Point, Written};

/// What was found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// The incidents it reports, each whole in itself; most files have one.
    Reports(Vec<Report>),
    /// It reports none.
    NotAReport(Reason),
}

/// A report of one incident.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The title, as Markdown.
    pub title: Option<String>,
    /// When it began, as far as that is said outside the timeline or marked in it.
    pub started: Option<Point>,
    /// When it ended. Without a date it is the day on which it began, or the next if the clock went back.
    pub ended: Option<Point>,
    /// The zone of the times, as written.
    pub zone: Option<String>,
    /// Which share of the users was affected.
    pub affected_percent: Option<Percent>,
    /// What it did to users, as Markdown.
    pub impact: Option<String>,
    /// The timeline, in the order of the file.
    pub rows: Vec<Row>,
    /// The cause in brief, as Markdown.
    pub root_cause_brief: Option<String>,
    /// The cause at length, as Markdown.
    pub root_cause: Option<String>,
    /// How it was resolved, as Markdown.
    pub resolution: Option<String>,
    /// Broad measures, as Markdown.
    pub improvements: Vec<String>,
    /// Concrete measures.
    pub action_items: Vec<ReadActionItem>,
    /// What was learnt.
    pub lessons: Lessons,
    /// The words at the end, as Markdown.
    pub closing: Option<String>,
    /// What fits no field.
    pub extra_sections: Vec<ExtraSection>,
    /// The headings and labels of the source, and what each was taken for.
    pub headings: Vec<Heading>,
    /// What the writer should look at, in the order of the file.
    pub notes: Vec<Note>,
    /// The title of a file that holds several incidents, which is that of none of them.
    pub file_title: Option<String>,
    /// Other names that such a file has.
    pub file_names: Vec<String>,
}

/// A share of a hundred, to two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent {
    /// The share in hundredths of a percent, from 0 to 10,000.
    pub basis_points: u32,
}

/// How the day of a row is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowDate {
    /// It stands with the row.
    Row,
    /// It stands above.
    Above,
    /// It is the day of the incident, from elsewhere in the file.
    Summary,
    /// The clock passed midnight since the row above.
    Rollover,
}

/// A row of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, from one.
    pub line: usize,
    /// The day, if it is known.
    pub date: Option<Date>,
    /// How the day is known.
    pub date_source: Option<RowDate>,
    /// The time as written, without the day and the zone, and what was read.
    pub time: Answer<Written<ClockReading>>,
    /// The zone that stands with the time, as written.
    pub zone: Option<String>,
    /// All that stands before the words in the source: day, time, zone and signs.
    pub written: String,
    /// Who it was, where that stands apart from the words.
    pub author: Option<String>,
    /// The words before the time, or the heading above the row.
    pub label: Option<String>,
    /// What happened, as Markdown, with the bullets and paragraphs below it.
    pub text: String,
}

/// A concrete measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadActionItem {
    /// The line on which it begins, from one.
    pub line: usize,
    /// What is to be done, as Markdown.
    pub text: String,
    /// The name that stands above it.
    pub name: Option<String>,
    /// Who does it.
    pub owner: Option<String>,
    /// Until when, as written.
    pub due: Option<String>,
    /// How urgent it is, as written.
    pub priority: Option<String>,
    /// What kind of measure it is, as written.
    pub kind: Option<String>,
    /// The ticket, as Markdown.
    pub ticket: Option<String>,
    /// How far it is, as written.
    pub status: Option<String>,
    /// Whether it is done, if that is said.
    pub done: Option<bool>,
}

/// What was learnt, as Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lessons {
    /// What went well.
    pub went_well: Vec<String>,
    /// What went wrong.
    pub went_wrong: Vec<String>,
    /// Where there was luck.
    pub got_lucky: Vec<String>,
    /// Lessons of no named kind.
    pub other: Vec<String>,
}

/// A section that fits no field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraSection {
    /// The line on which it begins, from one.
    pub line: usize,
    /// Its heading, as Markdown.
    pub heading: String,
    /// Its text, as Markdown.
    pub text: String,
}

/// A heading or a label of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its line, from one.
    pub line: usize,
    /// The words of the source.
    pub text: String,
    /// What it was taken for.
    pub about: About,
}

impl Row {
    /// Returns the whole of the row but for its time: the label, the words and who it was.
    pub fn whole(&self) -> String {
        let label = self.label.as_deref().map(|label| format!("{label}: ")).unwrap_or_default();
        let author = self.author.as_deref().map(|author| format!(" ({author})")).unwrap_or_default();
        format!("{label}{}{author}", self.text).trim().to_owned()
    }
}

/// Reads a file. It never fails: what cannot be made out is in the extra sections.
///
/// # Examples
///
/// ```
/// use retold::read::report::{Document, read_report};
///
/// let text = "# Disk full\n\n**Root cause:** a debug log.\n\n## Timeline\n\n- 15:04 UTC: alerts fire\n";
/// let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
/// assert_eq!(reports[0].title.as_deref(), Some("Disk full"));
/// assert_eq!(reports[0].rows[0].text, "alerts fire");
/// ```
pub fn read_report(text: &str) -> Document {
    let source = Source::of(text);
    if let Some(reason) = source.refused() {
        return Document::NotAReport(reason);
    }
    let text = source.text.clone();
    let reports = source.read();
    match refuse::after_reading(&reports, &text) {
        Some(reason) => Document::NotAReport(reason),
        None => Document::Reports(reports),
    }
}

/// Reads a file that may be no report as if it were one. What it looks like is the first note of the first report.
///
/// # Examples
///
/// ```
/// use retold::read::report::{NoteKind, Reason, read_report_anyway};
///
/// let text = "# Postmortem template\n\n## Timeline\n\n- [HH:MM] [event]\n\n## Root cause\n\n[cause]\n\n## Impact\n\n[who]\n";
/// let reports = read_report_anyway(text);
/// assert_eq!(reports[0].title.as_deref(), Some("Postmortem template"));
/// assert_eq!(reports[0].notes[0].kind, NoteKind::LooksLikeNone { reason: Reason::Template });
/// ```
pub fn read_report_anyway(text: &str) -> Vec<Report> {
    let source = Source::of(text);
    let (text, refused) = (source.text.clone(), source.refused());
    let mut reports = source.read();
    let reason = refused.or_else(|| refuse::after_reading(&reports, &text));
    if let (Some(reason), Some(first)) = (reason, reports.first_mut()) {
        let note = Note { line: 1, about: About::Document, kind: NoteKind::LooksLikeNone { reason } };
        first.notes.insert(0, note);
    }
    reports
}

/// A file, cut into blocks.
struct Source {
    text: String,
    matter: front_matter::FrontMatter,
    blocks: Vec<scan::Block>,
}

impl Source {
    fn of(text: &str) -> Self {
        let text = clean::clean(text);
        let text = foreign_markup::as_markdown(&text).unwrap_or(text);
        let text = references::with_addresses(&text).into_owned();
        let (matter, start) = front_matter::read(&text);
        let blocks = fields::as_items(run_on::parted(scan::blocks(&text, start)));
        Self { text, matter, blocks }
    }

    fn refused(&self) -> Option<Reason> {
        refuse::before_reading(&self.blocks, &self.matter)
    }

    fn read(self) -> Vec<Report> {
        incidents::read(updates::as_rows(self.blocks), self.matter)
    }
}
