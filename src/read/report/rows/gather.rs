//! Finds the rows in the blocks of a timeline.

mod in_table;
mod told;

pub use told::{names_stage, opens_with_time};

use told::{is_all_strong, is_blank, names_phase, names_task, printed_rows};

use jiff::civil::Time;

use super::raw::{before, raw_row, take_author, take_state, untimed, without_event};
use super::{Entry, RawRow};
use crate::read::report::day_line;
use crate::read::report::day_word::day_word_alone;
use crate::read::report::label::strong_start;
use crate::read::report::row_start::{self, RowStart};
use crate::read::report::scan::{Block, Kind};
use crate::read::report::visible::bare;

/// What was found in the blocks of a timeline.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The days and the rows.
    pub entries: Vec<Entry>,
    /// What belongs to no row.
    pub left_over: Vec<Block>,
    /// Lines that say which zone the times are in.
    pub zone_lines: Vec<(usize, String)>,
    /// Headings and lines that name a day or a phase.
    pub names: Vec<(usize, String)>,
}

/// How the rows are set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Heading,
    Item,
    Line,
}

/// Lines are not wrapped beyond this.
const WIDEST: usize = 120;

struct Gatherer {
    found: Gathered,
    /// The heading above the rows that has no time, its line, and whether a row has it.
    phase: Option<(usize, String, bool)>,
    /// When the phase begins, where its heading says the half of the day.
    phase_start: Option<Time>,
    /// How far the bullet is indented that is the heading, if it is one.
    phase_indent: Option<usize>,
    style: Option<Style>,
    indent: usize,
    /// The length of the longest line, as far as it tells how wide the text is.
    width: usize,
    /// Whether what stands at the margin no longer belongs to the row above.
    is_cut: bool,
}

/// Finds the rows.
pub fn gather(body: &[Block]) -> Gathered {
    let lengths =
        body.iter().filter(|block| block.kind == Kind::Text).map(|block| block.text.chars().count());
    let mut gatherer = Gatherer {
        found: Gathered::default(),
        phase: None,
        phase_start: None,
        phase_indent: None,
        style: None,
        indent: 0,
        width: lengths.max().unwrap_or_default().min(WIDEST),
        is_cut: false,
    };
    let mut at = 0;
    while at < body.len() {
        if body[at].kind == Kind::Cells {
            let length = body[at..].iter().take_while(|block| block.kind == Kind::Cells).count();
            gatherer.table(&body[at..at + length]);
            at += length;
        } else {
            let after_code = at > 0
                && matches!(body[at - 1].kind, Kind::Code(_))
                && body[at - 1].indent <= gatherer.indent;
            gatherer.block(&body[at], after_code, body.get(at + 1));
            at += 1;
        }
    }
    gatherer.end_phase();
    gatherer.found
}

impl Gatherer {
    fn block(&mut self, block: &Block, after_code: bool, next: Option<&Block>) {
        match block.kind {
            Kind::Heading(_) => self.heading(block),
            Kind::Item => self.item(block, next),
            Kind::Text if names_phase(block, next) => {
                self.end_phase();
                self.phase = Some((block.line, bare(&block.text).trim_end_matches(':').to_owned(), false));
                self.style = None;
            }
            Kind::Text => self.text(block, after_code),
            // Between bullets it is quoted, and no row.
            Kind::Quote
                if self.style != Some(Style::Item)
                    && row_start::start(&block.text).is_some_and(|it| it.label.is_none()) =>
            {
                self.text(block, after_code);
            }
            Kind::Code(_) if self.style.is_none() && printed_rows(block).is_some() => {
                for line in printed_rows(block).into_iter().flatten() {
                    self.text(&line, false);
                }
                self.is_cut = true;
            }
            Kind::Rule => {}
            Kind::Unseen => self.found.left_over.push(block.clone()),
            Kind::Code(_) | Kind::Quote | Kind::Image | Kind::Cells => self.go_on(block),
        }
    }

    fn row(&mut self) -> Option<&mut RawRow> {
        match self.found.entries.last_mut() {
            Some(Entry::Row(row)) => Some(row),
            _ => None,
        }
    }

    /// Adds a block to the row above, or leaves it over.
    fn go_on(&mut self, block: &Block) {
        let is_cut = self.is_cut;
        match self.row() {
            Some(row) if !is_cut => row.body.push(without_event(row, block)),
            _ => self.found.left_over.push(block.clone()),
        }
    }

    fn push(&mut self, style: Style, block: &Block, mut row: RawRow) {
        if is_blank(&row) {
            self.found.left_over.push(block.clone());
            return;
        }
        if let Some((_, phase, is_used)) = &mut self.phase {
            row.label.get_or_insert_with(|| phase.clone());
            *is_used = true;
        }
        row.phase = self.phase_start.filter(|_| style != Style::Heading);
        row.is_strong = style == Style::Line && is_all_strong(&block.text);
        self.style = Some(style);
        self.indent = block.indent;
        self.is_cut = false;
        take_state(&mut row);
        take_author(&mut row);
        self.found.entries.push(Entry::Row(Box::new(row)));
    }

    fn end_phase(&mut self) {
        if let Some((line, phase, is_used)) = self.phase.take()
            && !is_used
        {
            self.found.names.push((line, phase));
        }
    }

    fn day(&mut self, block: &Block) -> bool {
        let entry = match day_line::day_alone(&block.text) {
            Some((day, written)) => Entry::Day(block.line, day, written.to_owned()),
            None => match day_word_alone(&block.text) {
                Some(word) => Entry::DayWord(word),
                None => return false,
            },
        };
        self.found.entries.push(entry);
        self.found.names.push((block.line, block.text.clone()));
        self.is_cut = false;
        true
    }

    fn heading(&mut self, block: &Block) {
        self.end_phase();
        self.phase_start = None;
        if let Some(start) = row_start::start(bare(&block.text)) {
            let mut row = raw_row(block, &start);
            self.phase_start = Some(start.stamp.clock.time).filter(|_| start.stamp.clock.has_half);
            if row.label.is_none() && !start.words.is_empty() {
                row.label = Some(start.words.to_owned());
            }
            row.body.clear();
            self.push(Style::Heading, block, row);
        } else if !self.day(block) {
            self.phase = Some((block.line, bare(&block.text).trim_end_matches(':').to_owned(), false));
            self.is_cut = true;
            self.style = None;
        }
    }

    fn item(&mut self, block: &Block, next: Option<&Block>) {
        if self.phase_indent.is_some_and(|indent| block.indent <= indent) {
            self.end_phase();
            self.phase_indent = None;
            self.indent = block.indent;
        }
        let is_nested = block.indent > self.indent && self.style.is_some();
        if let Some(start) = row_start::start(&block.text)
            && !(self.style == Some(Style::Heading) && start.words.is_empty())
        {
            let is_first_below = is_nested && self.style == Some(Style::Item);
            if is_first_below {
                self.name_of_below();
            }
            let indent = self.indent;
            self.several(Style::Item, block, Some(&start));
            if is_first_below && self.phase.is_none() {
                self.indent = block.indent.max(indent);
            }
            return;
        }
        let is_line = self.style == Some(Style::Line);
        let is_below_time =
            self.row().is_some_and(|row| is_line && takes_bullets(row, block) || lacks_words(row, block));
        if is_nested || is_below_time || self.style == Some(Style::Heading) && self.phase.is_none() {
            self.go_on(block);
            return;
        }
        if let Some((day, written, words)) = day_line::day_first(&block.text) {
            self.day_row(Style::Item, block, day, written, words);
            return;
        }
        if self.day(block) {
            return;
        }
        // Bullets below a line that ends in a colon are of that line.
        let introduces = |row: &mut RawRow| row.body.first().is_some_and(|first| first.text.ends_with(':'));
        if self.style == Some(Style::Line) && self.row().is_some_and(introduces) {
            self.several(Style::Line, block, None);
            return;
        }
        // A bullet above other bullets names them.
        let is_above = next.is_some_and(|next| next.kind == Kind::Item && next.indent > block.indent);
        let mut row = untimed(block, &block.text, is_above || self.phase.is_some());
        // `- **Actions Taken:**`, with what was done in bullets below it.
        if is_above && let Some((name, "", _)) = strong_start(&block.text) {
            row.label = Some(bare(name).trim_end_matches(':').to_owned());
            row.before = block.text.clone();
            row.body.clear();
        }
        self.push(Style::Item, block, row);
    }

    /// A bullet without a time above bullets with times is the name of those.
    fn name_of_below(&mut self) {
        let Some(row) = self.row() else { return };
        if row.stamp.is_none() && row.day.is_none() && row.body.len() <= 1 {
            let (line, name) = (row.line, row.text());
            let names: Vec<String> =
                row.label.take().into_iter().chain([name]).filter(|it| !it.is_empty()).collect();
            self.found.entries.pop();
            let name = names.join(": ");
            self.end_phase();
            self.phase = Some((line, bare(&name).trim_end_matches(':').to_owned(), false));
            self.phase_indent = Some(self.indent);
        }
    }

    fn day_row(&mut self, style: Style, block: &Block, day: crate::time::Day, written: &str, words: &str) {
        let row = RawRow {
            day: Some(day),
            written: written.to_owned(),
            before: before(&block.text, words),
            ..untimed(block, words, false)
        };
        self.push(style, block, row);
    }

    fn text(&mut self, block: &Block, after_code: bool) {
        // A line end that is written with a backslash is one within the row.
        let is_broken = |row: &mut RawRow| row.body.last().is_some_and(|above| above.raw.ends_with('\\'));
        let begins_row = self.style == Some(Style::Line)
            && block.indent <= self.indent
            && row_start::start(&block.text).is_some_and(|start| start.label.is_none());
        if !block.after_blank && !begins_row && self.row().is_some_and(is_broken) {
            self.go_on(block);
            return;
        }
        let is_within = block.indent > self.indent && self.style.is_some();
        if self.style == Some(Style::Heading) && self.phase.is_none() {
            self.go_on(block);
            return;
        }
        if let Some(start) = row_start::start(&block.text) {
            let is_brief = block.text.len() < 60 && !block.text.contains(". ");
            let is_time_first = start.label.is_some() || is_brief || !is_end_of_sentence(&start, &block.text);
            if is_time_first
                && (!is_within || start.label.is_none())
                && !(self.style == Some(Style::Item) && !block.after_blank && start.words.is_empty())
            {
                self.several(Style::Line, block, Some(&start));
                return;
            }
        }
        if names_task(&block.text) {
            self.is_cut = true;
            self.found.left_over.push(block.clone());
            return;
        }
        if self.zone_line(block) || self.day(block) {
            return;
        }
        if let Some((day, written, words)) = day_line::day_first(&block.text).filter(|_| !is_within) {
            self.day_row(Style::Line, block, day, written, words);
            return;
        }
        let Some(style) = self.style else {
            // Under the heading of a phase a sentence is a row, with the time that it names.
            if self.phase.is_some() {
                let row = untimed(block, &block.text, true);
                self.push(Style::Line, block, row);
            } else {
                self.found.left_over.push(block.clone());
            }
            return;
        };
        // The words may stand below their time.
        if !block.after_blank && self.row().is_some_and(|row| row.stamp.is_some() && row.text().is_empty()) {
            self.go_on(block);
            return;
        }
        let is_new = match style {
            Style::Line => {
                let is_below_name = self.row().is_some_and(|row| row.is_strong);
                let may_begin = !is_within && !block.after_blank && !after_code && !self.is_cut;
                may_begin && !is_below_name && self.is_sentence_of_its_own(block)
            }
            Style::Item | Style::Heading => false,
        };
        if is_new {
            let row = untimed(block, &block.text, self.phase.is_some());
            self.push(Style::Line, block, row);
        } else if is_within || (!block.after_blank && !after_code) || style == Style::Line && !after_code {
            self.name_row();
            self.go_on(block);
        } else {
            self.is_cut = true;
            self.found.left_over.push(block.clone());
        }
    }

    /// Tells whether a line is no continuation of the one above: that one is whole, and this one begins with a capital.
    fn is_sentence_of_its_own(&mut self, block: &Block) -> bool {
        let width = self.width;
        let Some(row) = self.row() else { return true };
        let above = row.body.last().map_or("", |last| last.raw.as_str());
        // A line that was wrapped has no room for the word that follows.
        let next = block.text.split(' ').next().map_or(0, |word| word.chars().count());
        let has_room = row.written.chars().count() + above.chars().count() + next + 4 < width;
        let is_whole = above.ends_with(['.', '!', '?', ':', '"', '”']) || has_room;
        is_whole && block.text.starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit())
    }

    /// `All times in UTC.`
    fn zone_line(&mut self, block: &Block) -> bool {
        const LONGEST: usize = 90;
        let text = bare(&block.text);
        let lower = text.to_lowercase();
        let is_zone = text.len() < LONGEST
            && (lower.contains("time") || lower.contains("hora") || lower.contains("heure"))
            && crate::read::report::when::zone_in_text(text).is_some()
            && lower.split_whitespace().count() <= 12;
        if is_zone {
            self.found.zone_lines.push((block.line, block.text.clone()));
        }
        is_zone
    }
}

/// Tells whether a bullet is of the row above: that one has a time, and the bullet stands at once below it or its words.
fn takes_bullets(row: &RawRow, bullet: &Block) -> bool {
    let has_no_words = row.body.iter().all(|block| block.text.is_empty() || block.kind == Kind::Item);
    row.stamp.is_some() && (has_no_words || !bullet.after_blank)
}

/// Tells whether a row is a time and nothing else, so that the next bullet has its words.
fn lacks_words(row: &RawRow, bullet: &Block) -> bool {
    let is_named = strong_start(&bullet.text).is_some();
    row.stamp.is_some() && !is_named && row.body.iter().all(|block| block.text.is_empty())
}

/// Tells whether what reads as a row is a sentence that ends in a time.
fn is_end_of_sentence(start: &RowStart<'_>, text: &str) -> bool {
    text.trim_end_matches(['.', ')']).ends_with(start.written) && !start.words.is_empty()
}
