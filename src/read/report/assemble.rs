//! Makes a report of the parts of a document.

mod lists;
mod summary;

use super::day::Calendar;
use super::front_matter::FrontMatter;
use super::items;
use super::label::Form;
use super::own::unescaped;
use super::part::{Part, markdown};
use super::prose::name_paragraphs;
use super::role::Role;
use super::rows::{self, Gathered};
use super::scan::{Block, Kind};
use super::sweep::sweep;
use super::title::{Title, is_generic};
use super::unnamed_timeline::find_timeline;
use super::visible::is_emoji;
use super::when;
use super::{About, ExtraSection, Heading, Note, NoteKind, Report};
use crate::postmortem::{Answer, Point, Written};
use crate::time::{read_date, read_time};

/// Makes the report. No word of the parts is missing in it.
pub fn report(mut parts: Vec<Part>, title: &Title, matter: &FrontMatter) -> Report {
    find_timeline(&mut parts);
    name_paragraphs(&mut parts);
    let end = take_end(&mut parts);
    let mut assembler =
        Assembler { report: Report::default(), used: vec![false; parts.len()], parts: &parts };
    assembler.title(title, matter);
    assembler.headings(title);
    let calendar = when::calendar(&parts, title, matter);
    assembler.times(title, matter, &calendar);
    assembler.summary();
    assembler.cause();
    assembler.measures();
    assembler.lessons();
    assembler.closing();
    if !end.is_empty() {
        assembler.append_closing(&end);
    }
    assembler.percent();
    assembler.rest(matter);
    let Assembler { mut report, .. } = assembler;
    let (loose, others): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| is_when(part.role));
    sweep(&mut report, &loose, &others);
    report.extra_sections.sort_by_key(|section| section.line);
    report.notes.extend(open_fences(&parts));
    report.notes.sort_by_key(|note| note.line);
    report
}

fn is_when(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Duration | Role::Start | Role::End | Role::Date | Role::Zone | Role::Title))
}

/// Takes the paragraphs off that stand below the bullets of the last section: they close the report.
fn take_end(parts: &mut [Part]) -> Vec<Block> {
    let Some(at) = parts.iter().rposition(|part| !matches!(part.form, Some(Form::Item(_)))) else {
        return Vec::new();
    };
    let fields = parts[at + 1..].iter().map(|part| part.body.last().map_or(part.line, |block| block.line));
    let last_field = fields.max();
    let part = &mut parts[at];
    let is_timeline = part.role == Some(Role::Timeline);
    if !part.role.is_some_and(Role::is_section) || last_field.is_none() && !is_timeline {
        return Vec::new();
    }
    let is_row = |block: &Block| !matches!(block.kind, Kind::Text | Kind::Unseen) || block.indent > 0;
    let last_row = part.body.iter().rposition(is_row);
    if is_timeline && last_row.is_none() {
        return Vec::new();
    }
    let last = last_row.map_or(0, |at| part.body[at].line).max(last_field.unwrap_or_default());
    let is_end =
        |block: &Block| block.line > last && !(is_timeline && super::row_start::start(&block.text).is_some());
    let from = part.body.iter().rposition(|block| !is_end(block)).map_or(0, |at| at + 1);
    // What follows a line at once goes on in it.
    let first = (from..part.body.len()).find(|at| part.body[*at].after_blank);
    let end = first.map_or_else(Vec::new, |first| part.body.split_off(first));
    // What nobody sees closes nothing.
    let (unseen, end): (Vec<Block>, Vec<Block>) =
        end.into_iter().partition(|block| block.kind == Kind::Unseen);
    part.body.extend(unseen);
    end
}

fn open_fences(parts: &[Part]) -> impl Iterator<Item = Note> {
    let open = parts.iter().flat_map(|part| &part.body).filter(|block| block.kind == Kind::Code(true));
    open.map(|block| Note { line: block.line, about: About::Document, kind: NoteKind::OpenFence })
}

struct Assembler<'a> {
    report: Report,
    parts: &'a [Part],
    /// Which parts have their place.
    used: Vec<bool>,
}

impl Assembler<'_> {
    fn note(&mut self, line: usize, about: About, kind: NoteKind) {
        self.report.notes.push(Note { line, about, kind });
    }

    fn of(&self, role: Role) -> Vec<usize> {
        (0..self.parts.len()).filter(|at| self.parts[*at].role == Some(role) && !self.used[*at]).collect()
    }

    fn name(&mut self, line: usize, text: &str, about: About) {
        self.report.headings.push(Heading { line, text: text.to_owned(), about });
    }

    fn extra(&mut self, line: usize, heading: &str, blocks: &[Block]) {
        let text = markdown(blocks);
        if !text.is_empty() {
            let heading = heading.trim().trim_end_matches(':').to_owned();
            self.report.extra_sections.push(ExtraSection { line, heading, text });
        }
    }

    fn title(&mut self, title: &Title, matter: &FrontMatter) {
        let labelled = self.of(Role::Title).into_iter().find(|at| self.parts[*at].has_words());
        let own = title.text.as_deref().map(bare_title);
        if let Some(whole) = title.text.as_deref().filter(|text| text.contains(GAP)) {
            self.name(title.line, whole, About::Title);
        }
        self.report.title = match (own, labelled) {
            (Some(own), Some(at)) if is_generic(&own) => {
                self.name(title.line, &own, About::Title);
                Some(self.parts[at].markdown())
            }
            (Some(own), _) => Some(own),
            (None, Some(at)) => Some(self.parts[at].markdown()),
            (None, None) => matter.value(&["title"]).map(|pair| pair.value.clone()),
        };
    }

    /// Keeps the names of all parts, with what they were taken for.
    fn headings(&mut self, title: &Title) {
        for (line, name) in &title.names {
            self.name(*line, name, About::Title);
        }
        for at in 0..self.parts.len() {
            let part = &self.parts[at];
            if let Some(role) = part.role.filter(|_| !part.name.is_empty()) {
                let about = about(role);
                let (line, name) = (part.line, part.name.clone());
                self.name(line, &name, about);
            }
        }
    }

    fn times(&mut self, title: &Title, matter: &FrontMatter, calendar: &Calendar) {
        let parts = self.parts;
        let day = when::incident_day(parts, title, matter, calendar);
        let mut notes = Vec::new();
        let mut found = when::read(parts, calendar, day.as_ref(), &mut notes);
        let mut zone_lines = Vec::new();
        let mut entries = Vec::new();
        for (at, part) in parts.iter().enumerate().filter(|(_, part)| part.role == Some(Role::Timeline)) {
            self.used[at] = true;
            let gathered = rows::gather(&part.body);
            zone_lines.extend(gathered.zone_lines.iter().cloned());
            self.timeline(part, &gathered);
            entries.extend(gathered.entries);
        }
        let begun = found.started.as_ref().and_then(|it| it.date.given()?.reading().copied());
        let first = begun.or(day.as_ref().map(|day| day.date));
        self.report.rows = rows::resolve(entries, calendar, first, &mut notes);
        when::from_rows(&self.report.rows, &mut found, &mut notes);
        if found.is_own {
            // Nothing of it is left over.
            for part in parts.iter().filter(|part| part.role == Some(Role::Duration)) {
                self.name(part.line, &part.markdown(), About::Started);
            }
        }
        if found.ended.is_none()
            && let Some(pair) = matter.value(&["resolved", "end", "ended", "end_time"])
            && let Some(ended) = point(&pair.value)
        {
            found.ended = Some(ended);
        }
        if let Some(day) = day.filter(|day| !day.has_year) {
            notes.push(Note {
                line: day.line,
                about: About::Started,
                kind: NoteKind::YearFromElsewhere { year: day.date.year() },
            });
        }
        self.report.zone = when::zone(&found, parts, &zone_lines, &self.report.rows);
        (self.report.started, self.report.ended) = (found.started, found.ended);
        self.report.notes.append(&mut notes);
    }

    fn timeline(&mut self, part: &Part, gathered: &Gathered) {
        for (line, name) in gathered.zone_lines.iter().chain(&gathered.names) {
            self.name(*line, name, About::Timeline);
        }
        let seen: Vec<Block> =
            gathered.left_over.iter().filter(|block| block.kind != Kind::Unseen).cloned().collect();
        if let Some(first) = seen.first() {
            let kind = if gathered.entries.is_empty() { NoteKind::NoRows } else { NoteKind::BetweenRows };
            self.note(first.line, About::Timeline, kind);
            self.extra(first.line, &part.name, &seen);
        }
    }

    fn closing(&mut self) {
        for at in self.of(Role::Conclusion) {
            self.used[at] = true;
            let body = self.parts[at].body.clone();
            let listed = items::read(&body);
            if listed.has_bullets && listed.items.len() > 1 {
                // Conclusions in a list are what was learnt.
                self.conclusions(at, &listed);
            } else if self.parts[at].has_words() {
                self.append_closing(&body);
            }
        }
        // A second summary at the end closes the report.
        let last = self.parts.len() - 1;
        if self.parts[last].role == Some(Role::Summary)
            && !self.used[last]
            && last > 1
            && self.of(Role::Summary).len()
                < self.parts.iter().filter(|part| part.role == Some(Role::Summary)).count() + 1
        {
            let is_second = self.parts[..last].iter().any(|part| part.role == Some(Role::Summary));
            if is_second {
                self.used[last] = true;
                let body = self.parts[last].body.clone();
                self.append_closing(&body);
            }
        }
    }

    /// Keeps the parts that have no field.
    fn rest(&mut self, matter: &FrontMatter) {
        if !matter.text.trim().is_empty() {
            self.report.extra_sections.push(ExtraSection {
                line: matter.line,
                heading: "Front matter".to_owned(),
                text: format!("```\n{}\n```", matter.text.trim_end()),
            });
        }
        for at in 0..self.parts.len() {
            let part = &self.parts[at];
            if self.used[at] || is_when(part.role) || !part.has_words() {
                continue;
            }
            let heading = if part.form.is_none() { "Introduction" } else { &part.name };
            self.extra(part.line, heading, &part.body);
        }
        // A heading without a text says something all the same.
        for part in
            self.parts.iter().filter(|part| part.role.is_none() && !part.has_words() && !part.name.is_empty())
        {
            self.report.headings.push(Heading {
                line: part.line,
                text: part.name.clone(),
                about: About::Extra,
            });
        }
    }
}

/// What parts the two ends of a line.
const GAP: &str = "    ";

/// Returns a title without signs around it: `**Title**`, `Title ##`.
fn bare_title(text: &str) -> String {
    let text = Some(text.trim().trim_start_matches(|it: char| is_emoji(it) || it == '\u{200D}').trim_start())
        .filter(|it| !it.is_empty())
        .unwrap_or(text.trim());
    let inner = ["**", "__"]
        .iter()
        .find_map(|sign| text.strip_prefix(sign)?.strip_suffix(sign))
        .filter(|inner| !inner.contains("**") && !inner.contains("__"));
    let text = inner.unwrap_or(text).trim();
    // What stands at the other end of the line is no part of it.
    let text = text.split(GAP).next().unwrap_or(text).trim_end();
    // What would begin a list is no Markdown in a title, and is shown as it stands.
    if super::scan::begins_item(text) { unescaped(text) } else { text.to_owned() }
}

fn point(text: &str) -> Option<Point> {
    let (day, rest) = super::day::any_day(text)?;
    let date = text[..text.len() - rest.len()].trim();
    let rest = rest.trim_start_matches(['T', ' ', ',']);
    let time = read_time(rest);
    let _ = day;
    Some(Point {
        date: Answer::Given(Written::new(date, read_date(date))),
        time: time.map_or(Answer::Blank, |time| Answer::Given(Written::new(unescaped(rest), Some(time)))),
    })
}

fn about(role: Role) -> About {
    match role {
        Role::Title => About::Title,
        Role::Summary => About::Summary,
        Role::Duration | Role::Start | Role::Date => About::Started,
        Role::End => About::Ended,
        Role::Zone => About::Zone,
        Role::Impact => About::Impact,
        Role::Timeline => About::Timeline,
        Role::CauseAndResolution | Role::RootCause | Role::Factors => About::RootCause,
        Role::Resolution | Role::Recovery => About::Resolution,
        Role::Measures | Role::Improvements => About::Improvements,
        Role::Tasks => About::ActionItems,
        Role::Lessons | Role::WentWell | Role::WentWrong | Role::GotLucky => About::Lessons,
        Role::Conclusion => About::Closing,
        Role::Other => About::Extra,
    }
}
