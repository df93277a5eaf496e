//! Puts each block into the part in which it stands.

mod ends;

use ends::{asks_further, closes, is_outside, is_told_within, timeline_ends};

use super::day_line::day_alone;
use super::label::{Form, Label, label};
use super::part::Part;
use super::role::{Role, role_of};
use super::row_start;
use super::rows::{names_stage, opens_with_time};
use super::scan::{Block, Kind};
use super::visible::bare;

/// Parts the blocks; the first part is what stands above all names.
pub fn parts(blocks: Vec<Block>) -> Vec<Part> {
    let lead = Part {
        role: None,
        parent: None,
        is_nested: false,
        name: String::new(),
        line: blocks.first().map_or(1, |block| block.line),
        form: None,
        body: Vec::new(),
    };
    let times = times_below(&blocks);
    // A paragraph that begins with `At 2:00 PM` is no row that a name stands above.
    let rows: Vec<bool> = (0..blocks.len())
        .map(|at| blocks.get(at + 1).is_some_and(|next| is_row(next) && !is_told(next)))
        .collect();
    let is_joint =
        |block: &&Block| label(block).is_some_and(|label| label.role == Some(Role::CauseAndResolution));
    let last_joint = blocks.iter().rfind(is_joint).map_or(0, |block| block.line);
    let mut reader =
        Reader { parts: vec![lead], open: vec![0], headings: Vec::new(), section: None, last_joint };
    for (at, block) in blocks.into_iter().enumerate() {
        reader.block(block, times[at], rows[at]);
    }
    reader.parts
}

fn is_row(block: &Block) -> bool {
    block.is_prose() && row_start::start(&block.text).is_some_and(|start| start.label.is_none())
}

/// Tells whether a block is a row with a time, or a line of a table that has one.
fn holds_time(block: &Block) -> bool {
    let may_be = block.is_prose() || matches!(block.kind, Kind::Cells | Kind::Heading(_));
    may_be && row_start::start(bare(block.text.trim_start_matches(['|', ' ']))).is_some()
}

/// Tells whether a heading names a phase, and is neither a row nor a day.
fn names_phase(block: &Block) -> bool {
    let text = bare(&block.text);
    matches!(block.kind, Kind::Heading(_)) && row_start::start(text).is_none() && day_alone(text).is_none()
}

/// Tells whether a paragraph is told, and begins with a word such as `At` before its time.
fn is_told(block: &Block) -> bool {
    block.kind == Kind::Text && block.after_blank && opens_with_time(&block.text)
}

/// Tells for each block whether a time stands in what follows, up to the next heading.
fn times_below(blocks: &[Block]) -> Vec<bool> {
    let mut below = vec![false; blocks.len()];
    let mut has_time = false;
    for (at, block) in blocks.iter().enumerate().rev() {
        below[at] = has_time;
        if matches!(block.kind, Kind::Heading(_)) {
            has_time = false;
        } else if block.is_prose() && !has_time {
            has_time =
                row_start::start(&block.text).is_some() || row_start::time_within(&block.text).is_some();
        }
    }
    below
}

struct Reader {
    parts: Vec<Part>,
    /// The parts that are open, the innermost last. The first has a heading or none.
    open: Vec<usize>,
    /// The levels of the headings that are open, and what they say.
    headings: Vec<(u8, Option<Role>)>,
    /// The last section that began.
    section: Option<Role>,
    /// The line of the last name that says cause and resolution in one.
    last_joint: usize,
}

impl Reader {
    fn block(&mut self, block: Block, has_times: bool, is_above_row: bool) {
        match label(&block) {
            Some(label) if self.opens(label, &block, has_times, is_above_row) => {
                self.begin(label.clone(), &block);
            }
            _ => self.content(block),
        }
    }

    fn top(&self) -> &Part {
        &self.parts[self.open.last().copied().unwrap_or_default()]
    }

    fn base(&self) -> &Part {
        &self.parts[self.open.first().copied().unwrap_or_default()]
    }

    /// Returns the innermost open part that is a timeline.
    fn timeline(&self) -> Option<&Part> {
        self.open.iter().rev().map(|at| &self.parts[*at]).find(|part| part.role == Some(Role::Timeline))
    }

    fn content(&mut self, block: Block) {
        while self.open.len() > 1 && is_outside(self.top(), &block) {
            self.open.pop();
        }
        let at = self.open.last().copied().unwrap_or_default();
        self.parts[at].body.push(block);
    }

    fn opens(&self, label: &Label, block: &Block, has_times: bool, is_above_row: bool) -> bool {
        match label.form {
            Form::Heading(level) => self.heading_opens(label, level, block, has_times),
            Form::Item(_) | Form::Line(_) => self.name_opens(label, block, is_above_row),
        }
    }

    fn heading_opens(&self, label: &Label, level: u8, block: &Block, has_times: bool) -> bool {
        let base = self.base();
        let Some(Form::Heading(open)) = base.form else {
            // A name in a line that begins a timeline is below any heading.
            return !(self.timeline().is_some() && row_start::start(&block.text).is_some());
        };
        let is_deeper = level > open;
        let exact = role_of(bare(&label.words));
        match base.role {
            Some(Role::Timeline) => {
                if row_start::start(&block.text).is_some() {
                    return false;
                }
                let is_section = label
                    .role
                    .is_some_and(|role| role.is_section() || role.is_list() || role == Role::Conclusion);
                if is_section {
                    return true;
                }
                let holds_rows = base.body.iter().any(holds_time);
                let holds_phases = base.body.iter().any(names_phase);
                // Where the first name in a timeline is that of a stage, the others are as well.
                let begins_with_stage = base
                    .body
                    .first()
                    .is_none_or(|it| matches!(it.kind, Kind::Heading(_)) && names_stage(&it.text));
                let is_stage = names_stage(&label.words) && begins_with_stage;
                let is_phase = (has_times || is_stage) && (holds_phases || !holds_rows);
                match label.role {
                    None | Some(Role::Other) if is_deeper => false,
                    // No phase of an incident is its cause, unless it has rows.
                    Some(Role::RootCause | Role::Factors) if is_deeper && !has_times => true,
                    Some(_) if is_deeper => !(is_phase || holds_phases),
                    _ => !(is_phase && level == open),
                }
            }
            // `Technical improvements` below `Action items` is a group of them.
            Some(Role::Tasks) if is_deeper && exact == Some(Role::Improvements) => {
                !bare(&label.words).trim_end_matches(':').contains(' ')
            }
            Some(role) if is_deeper && role.is_list() => {
                exact.is_some_and(|it| it != role && it != Role::Other)
            }
            Some(Role::Summary) if is_deeper => label.role.is_some(),
            Some(Role::Other) | None if is_deeper => label.role.is_some_and(|role| role != Role::Other),
            Some(_) if is_deeper => exact.is_some_and(|it| it != Role::Other),
            _ => true,
        }
    }

    fn name_opens(&self, label: &Label, block: &Block, is_above_row: bool) -> bool {
        let Some(role) = label.role else { return self.unknown_opens(label, block, is_above_row) };
        if let Some(timeline) = self.timeline() {
            // `Resolution:` above rows names them.
            let is_phase = is_above_row
                && label.value.is_empty()
                && matches!(
                    (timeline.form, label.form),
                    (Some(Form::Line(_) | Form::Heading(_)), Form::Line(_))
                )
                && !(role.is_section() || role.is_list() || role == Role::Conclusion);
            // The last of several stages, before the part that tells how it was resolved.
            let is_last_stage = role == Role::Resolution
                && matches!((label.form, label.value.as_str()), (Form::Line(_), ""))
                && block.line < self.last_joint
                && timeline.body.iter().any(|it| it.kind == Kind::Text && names_stage(&it.text));
            if is_phase || is_last_stage {
                return false;
            }
            return timeline_ends(timeline, label, role, block);
        }
        let top = self.top();
        let is_outside =
            matches!((top.form, label.form), (Some(Form::Item(open)), Form::Item(it)) if it <= open);
        let inside = if is_outside { self.base().role } else { top.role };
        // A field that a bullet names has text, and no names of other fields.
        let is_text_of_item = matches!((top.form, label.form), (Some(Form::Item(open)), Form::Line(at)) if at > open)
            && !top.role.is_some_and(Role::is_section)
            && !label.is_strong;
        if is_text_of_item {
            return false;
        }
        let is_when = matches!(role, Role::Start | Role::End | Role::Date | Role::Duration | Role::Zone);
        match inside {
            Some(Role::Tasks) if role == Role::Tasks => {
                block.after_blank && label.value.is_empty() && matches!(label.form, Form::Line(_))
            }
            Some(open) if open.is_list() => {
                role.is_list()
                    || role.is_section()
                    || role == Role::Conclusion
                    || label.is_strong
                        && matches!(label.form, Form::Line(_))
                        && role != Role::Other
                        && !is_when
            }
            Some(Role::RootCause | Role::Factors) if asks_further(label) => false,
            Some(
                Role::RootCause
                | Role::Resolution
                | Role::CauseAndResolution
                | Role::Factors
                | Role::Recovery,
            ) => !(is_when || role == Role::Other && is_told_within(top, label, block)),
            Some(Role::Conclusion) => label.is_strong && role != Role::Other,
            Some(Role::Impact) if matches!(label.form, Form::Item(_)) => {
                !matches!(role, Role::Other | Role::Impact | Role::Recovery | Role::Factors)
            }
            _ => true,
        }
    }

    /// A strong name of no known meaning ends a part that was named in a line as well.
    fn unknown_opens(&self, label: &Label, block: &Block, is_above_row: bool) -> bool {
        let top = self.top();
        // After the rows, a strong line like the one that named them names something else.
        if let Some(timeline) = self.timeline() {
            return label.value.is_empty()
                && block.after_blank
                && !is_above_row
                && matches!((timeline.form, label.form), (Some(Form::Line(_)), Form::Line(_)))
                && timeline.body.iter().any(is_row)
                && row_start::start(&block.text).is_none();
        }
        let is_line = matches!(top.form, Some(Form::Line(_))) && matches!(label.form, Form::Line(_));
        let takes_groups = top.role.is_some_and(|role| role.is_list() || role.is_section());
        label.is_strong && is_line && !takes_groups && self.timeline().is_none()
    }

    fn begin(&mut self, label: Label, block: &Block) {
        let mut label = label;
        // What could be better is a lesson by itself, and a measure among measures.
        if label.role == Some(Role::WentWrong)
            && self.section == Some(Role::Measures)
            && (label.words.to_lowercase().contains("improve")
                || label.words.to_lowercase().contains("mejor"))
        {
            label.role = Some(Role::Improvements);
        }
        let mut is_nested = false;
        let parent = match label.form {
            Form::Heading(level) => {
                self.open.clear();
                while self.headings.last().is_some_and(|(open, _)| *open >= level) {
                    self.headings.pop();
                }
                let around =
                    self.headings.iter().rev().find_map(|(_, role)| role.filter(|role| role.is_section()));
                is_nested = around.is_some();
                self.headings.push((level, label.role));
                around.or(self.section)
            }
            form => {
                let is_section = label.role.is_some_and(Role::is_section);
                while self.open.len() > 1 && closes(self.top(), form, is_section) {
                    self.open.pop();
                }
                let around = self
                    .open
                    .iter()
                    .rev()
                    .find_map(|at| self.parts[*at].role.filter(|role| role.is_section()));
                is_nested |= around.is_some();
                around.or(self.section)
            }
        };
        let takes_fields = label.value.is_empty() || label.role != Some(Role::Summary);
        if let Some(role) = label.role.filter(|role| role.is_section() && takes_fields) {
            self.section = Some(role);
        }
        let mut body = Vec::new();
        self.parts.push(Part {
            role: label.role,
            parent,
            is_nested,
            name: label.words.clone(),
            line: block.line,
            form: Some(label.form),
            body: Vec::new(),
        });
        let at = self.parts.len() - 1;
        self.open.push(at);
        if !label.value.is_empty() {
            let value = Block {
                kind: Kind::Text,
                text: label.value.clone(),
                // In the middle of a line a sign begins no list and no heading.
                raw: in_line(&label.value),
                after_blank: true,
                label: None,
                line: block.line,
                indent: block.indent,
            };
            // `Issue Summary: Duration: …`
            match super::label::find(&value).filter(|inner| {
                label.role == Some(Role::Summary) && inner.role.is_some_and(|role| role != Role::Summary)
            }) {
                Some(inner) => {
                    self.section = Some(Role::Summary);
                    let inner = Label { form: Form::Line(block.indent + 1), ..inner };
                    self.begin(inner, block);
                    return;
                }
                None => body.push(value),
            }
        }
        self.parts[at].body = body;
    }
}

/// Writes a text that stands in the middle of a line so that it begins no list, heading or quotation at its start.
fn in_line(text: &str) -> String {
    const MOST: usize = 9;
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let signs = text.len() - text.trim_start_matches(['-', '*', '+', '#', '>']).len();
    let at = match (digits, signs) {
        (1..=MOST, _) if text[digits..].starts_with(['.', ')']) => digits,
        (0, 1..=MOST) if text[signs..].starts_with(char::is_whitespace) => 0,
        _ => return text.to_owned(),
    };
    format!("{}\\{}", &text[..at], &text[at..])
}
