//! Measures, action items and lessons.

use super::Assembler;
use crate::read::report::items::{self, Items};
use crate::read::report::part::{Part, markdown};
use crate::read::report::role::{Role, role_of};
use crate::read::report::scan::{Block, Kind};
use crate::read::report::visible::bare;
use crate::read::report::{About, ExtraSection, Note, NoteKind, table, tasks};

impl Assembler<'_> {
    /// Reads the measures.
    pub fn measures(&mut self) {
        for at in (0..self.parts.len()).filter(|at| !self.used[*at]).collect::<Vec<_>>() {
            let part = &self.parts[at];
            match part.role {
                Some(Role::Improvements) => self.improvements(at, false),
                Some(Role::Measures) => self.improvements(at, part.has_words()),
                Some(Role::Tasks) => self.tasks(at),
                _ => {}
            }
        }
    }

    fn improvements(&mut self, at: usize, is_one_list: bool) {
        let part = &self.parts[at];
        self.used[at] = true;
        let found = items::read(&part.body);
        if found.others.iter().any(|block| block.kind == Kind::Cells)
            || !found.items.is_empty() && found.items.iter().all(|item| item.ticked.is_some())
        {
            self.tasks(at);
            return;
        }
        let is_last = at + 1 == self.parts.len();
        let last_list = self.parts[at + 1..]
            .iter()
            .filter(|it| {
                it.parent == Some(Role::Measures) && it.role.is_some_and(Role::is_list) && it.has_words()
            })
            .filter_map(|it| it.body.last().map(|block| block.line))
            .max();
        if let Some(last_list) = last_list.filter(|_| is_one_list && !found.has_bullets) {
            // Words around the lists: those below them close the report.
            let (below, above): (Vec<Block>, Vec<Block>) = part
                .body
                .iter()
                .filter(|block| block.kind != Kind::Unseen)
                .cloned()
                .partition(|block| block.line > last_list);
            // Where only tasks follow, what stands above them is a broad measure, unless it introduces them.
            let is_broad = above.last().is_some_and(|last| !last.text.trim_end_matches('*').ends_with(':'))
                && !self.parts.iter().any(|it| it.role == Some(Role::Improvements) && it.has_words());
            if is_broad {
                let listed = items::read(&above);
                self.around(&listed, part, false, About::Improvements);
                self.report.improvements.extend(listed.items.iter().map(items::Item::text));
            } else if let Some(first) = above.first() {
                self.extra(first.line, &part.name, &above);
            }
            if !below.is_empty() {
                self.append_closing(&below);
            }
            return;
        }
        let read = tasks::from_items(&found.items);
        let concrete = read
            .iter()
            .filter(|task| task.owner.is_some() || task.ticket.is_some() || task.kind.is_some())
            .count();
        if is_one_list && concrete * 2 > read.len() {
            self.tasks(at);
            return;
        }
        if is_one_list && !found.items.is_empty() && found.has_bullets {
            let is_split = self
                .parts
                .iter()
                .any(|it| matches!(it.role, Some(Role::Tasks | Role::Improvements)) && it.has_words());
            if !is_split {
                self.note(part.line, About::Improvements, NoteKind::OneList);
            }
        }
        self.around(&found, part, is_last, About::Improvements);
        self.report
            .improvements
            .extend(found.items.iter().map(items::Item::text).filter(|text| !text.is_empty()));
    }

    fn tasks(&mut self, at: usize) {
        let part = &self.parts[at];
        self.used[at] = true;
        let found = items::read(&part.body);
        self.report
            .action_items
            .extend(tasks::from_items(&found.items).into_iter().filter(|task| !task.text.is_empty()));
        for table in tasks::tables(&found.others) {
            match tasks::from_table(table) {
                Some(from) if from.are_improvements => {
                    if let Some((line, head)) = from.head {
                        self.name(line, &head, About::Improvements);
                    }
                    self.report.improvements.extend(from.items.into_iter().map(|item| item.text));
                }
                Some(from) => {
                    if let Some((line, head)) = from.head {
                        self.name(line, &head, About::ActionItems);
                    }
                    self.report.action_items.extend(from.items);
                    for (line, text) in from.left_over {
                        self.note(line, About::ActionItems, NoteKind::CellsLeftOver);
                        let heading = part.name.trim_end_matches(':').to_owned();
                        self.report.extra_sections.push(ExtraSection { line, heading, text });
                    }
                }
                None => self.extra(table[0].line, &part.name, table),
            }
        }
        let others: Vec<Block> =
            found.others.iter().filter(|block| !matches!(block.kind, Kind::Cells)).cloned().collect();
        let mut found = Items { others, ..found };
        self.resolution_above(&mut found, part);
        self.around(&found, part, at + 1 == self.parts.len(), About::ActionItems);
    }

    /// Where no part says how it was resolved, the words above the measures may do: they are told in the past.
    fn resolution_above(&mut self, found: &mut Items, part: &Part) {
        let text = markdown(&found.lead);
        let lower = text.to_lowercase();
        let is_told =
            [" was ", " were ", " has been ", " have been ", " had "].iter().any(|word| lower.contains(word));
        let is_wanted =
            [" will ", " should ", " must ", "to prevent", "to avoid", "following", "in the future"];
        if self.report.resolution.is_none() && is_told && !is_wanted.iter().any(|word| lower.contains(word)) {
            let kind = NoteKind::Unlabelled { heading: part.name.clone() };
            self.note(found.lead[0].line, About::Resolution, kind);
            self.report.resolution = Some(text);
            found.lead.clear();
        }
    }

    /// Keeps what stands around the items of a list.
    fn around(&mut self, found: &Items, part: &Part, is_last: bool, about: About) {
        for (line, name) in &found.names {
            self.name(*line, name, about);
        }
        let seen = |blocks: &[Block]| {
            blocks.iter().filter(|block| block.kind != Kind::Unseen).cloned().collect::<Vec<_>>()
        };
        for blocks in [&found.lead, &found.others] {
            let blocks = seen(blocks);
            if let Some(first) = blocks.first() {
                self.extra(first.line, &part.name, &blocks);
            }
        }
        let tail = seen(&found.tail);
        match tail.first() {
            Some(_) if is_last => self.append_closing(&tail),
            Some(first) => self.extra(first.line, &part.name, &tail),
            None => {}
        }
    }

    /// Adds to the words at the end.
    pub fn append_closing(&mut self, blocks: &[Block]) {
        let text = markdown(blocks);
        let closing = self.report.closing.get_or_insert_default();
        if !closing.is_empty() {
            closing.push_str("\n\n");
        }
        closing.push_str(&text);
    }

    /// Reads the lessons.
    pub fn lessons(&mut self) {
        for at in 0..self.parts.len() {
            let part = &self.parts[at];
            if self.used[at]
                || !matches!(
                    part.role,
                    Some(Role::Lessons | Role::WentWell | Role::WentWrong | Role::GotLucky)
                )
            {
                continue;
            }
            self.used[at] = true;
            let found = items::read(&part.body);
            let texts: Vec<String> = found.items.iter().map(items::Item::text).collect();
            let mut notes = Vec::new();
            let lessons = &mut self.report.lessons;
            match part.role {
                Some(Role::WentWell) => lessons.went_well.extend(texts),
                Some(Role::WentWrong) => lessons.went_wrong.extend(texts),
                Some(Role::GotLucky) => lessons.got_lucky.extend(texts),
                _ => {
                    for (text, item) in texts.into_iter().zip(&found.items) {
                        let line = item.line;
                        // `Good:` and `Bad:` above the bullets.
                        let above =
                            found.names.iter().filter(|(name, _)| *name < line).max_by_key(|(name, _)| *name);
                        let named = above
                            .and_then(|(_, name)| role_of(bare(name)))
                            .filter(|role| matches!(role, Role::WentWell | Role::WentWrong | Role::GotLucky));
                        match named.or_else(|| sorted_lesson(&text)) {
                            Some(Role::GotLucky) => lessons.got_lucky.push(text),
                            Some(Role::WentWrong) => lessons.went_wrong.push(text),
                            Some(_) => lessons.went_well.push(text),
                            None => {
                                lessons.other.push(text);
                                continue;
                            }
                        }
                        notes.push(Note { line, about: About::Lessons, kind: NoteKind::LessonSorted });
                    }
                }
            }
            self.report.notes.append(&mut notes);
            let mut found = found;
            self.lessons_of_tables(&mut found);
            self.around(&found, part, at + 1 == self.parts.len(), About::Lessons);
        }
    }
}

impl Assembler<'_> {
    /// Takes the items of a conclusion as lessons.
    pub fn conclusions(&mut self, at: usize, found: &Items) {
        let part = &self.parts[at];
        self.name(part.line, &part.name, About::Lessons);
        self.report.lessons.other.extend(found.items.iter().map(items::Item::text));
        self.around(found, part, at + 1 == self.parts.len(), About::Lessons);
    }

    /// Reads tables with a column for each kind of lesson.
    fn lessons_of_tables(&mut self, found: &mut Items) {
        let mut others: Vec<Block> = Vec::new();
        for table in tasks::tables(&found.others) {
            let read = table::read(table);
            let roles: Vec<Option<Role>> = read.head.iter().map(|head| role_of(bare(head))).collect();
            if !roles
                .iter()
                .any(|role| matches!(role, Some(Role::WentWell | Role::WentWrong | Role::GotLucky)))
            {
                others.extend_from_slice(table);
                continue;
            }
            self.name(table[0].line, &read.head.join(" | "), About::Lessons);
            for row in read.rows {
                for (at, cell) in row.cells.into_iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                    let lessons = &mut self.report.lessons;
                    match roles.get(at) {
                        Some(Some(Role::WentWell)) => lessons.went_well.push(cell),
                        Some(Some(Role::WentWrong)) => lessons.went_wrong.push(cell),
                        Some(Some(Role::GotLucky)) => lessons.got_lucky.push(cell),
                        _ => lessons.other.push(cell),
                    }
                }
            }
        }
        others.extend(found.others.iter().filter(|block| block.kind != Kind::Cells).cloned());
        found.others = others;
    }
}

/// Tells which kind of lesson one is that stands under no name for it, where its sign or its words say so.
fn sorted_lesson(text: &str) -> Option<Role> {
    match text.chars().next() {
        Some('👍' | '➕' | '😀' | '🙂' | '💚' | '🎉') => return Some(Role::WentWell),
        Some('👎' | '➖' | '🙁' | '😞' | '💔') => return Some(Role::WentWrong),
        Some('🍀' | '🤞' | '🎲') => return Some(Role::GotLucky),
        _ => {}
    }
    let lower = text.to_lowercase();
    let begins = |words: &[&str]| {
        let name = lower
            .trim_start_matches(['*', '_'])
            .split([':', '*', '_', '-', '–', '—'])
            .next()
            .unwrap_or_default();
        words.contains(&name.trim()) && name.len() < lower.len()
    };
    if begins(&["good", "well", "went well", "what went well", "worked", "positive"]) {
        return Some(Role::WentWell);
    }
    if begins(&[
        "bad",
        "badly",
        "poor",
        "poorly",
        "wrong",
        "went wrong",
        "what went wrong",
        "negative",
        "went badly",
    ]) {
        return Some(Role::WentWrong);
    }
    if begins(&["luck", "lucky", "we got lucky", "got lucky"]) {
        return Some(Role::GotLucky);
    }
    let first = lower.lines().next().unwrap_or_default();
    let has = |words: &[&str]| words.iter().any(|word| first.contains(word));
    if has(&["luck", "fortunately", "could have been"]) {
        Some(Role::GotLucky)
    } else if has(&["saved us", "went well", "worked well", "worked as expected"]) {
        Some(Role::WentWell)
    } else {
        None
    }
}
