//! The impact, its share of the users, and the cause.

use super::Assembler;
use crate::read::report::role::Role;
use crate::read::report::scan::{Block, Kind};
use crate::read::report::visible::sentences;
use crate::read::report::{About, NoteKind, Percent, cause, share};

impl Assembler<'_> {
    /// The impact, or the summary where nothing is named so.
    pub fn summary(&mut self) {
        let impacts: Vec<usize> =
            self.of(Role::Impact).into_iter().filter(|at| self.parts[*at].has_words()).collect();
        if !impacts.is_empty() {
            if impacts.len() > 1 {
                self.note(self.parts[impacts[1]].line, About::Impact, NoteKind::Joined);
            }
            let texts: Vec<String> = impacts.iter().map(|at| self.parts[*at].markdown()).collect();
            self.report.impact = Some(texts.join("\n\n"));
            impacts.iter().for_each(|at| self.used[*at] = true);
            return;
        }
        let summary = self.of(Role::Summary).into_iter().find(|at| self.parts[*at].has_words());
        let lead = self.parts.first().filter(|lead| lead.form.is_none() && lead.has_words()).map(|_| 0);
        if let Some(at) = summary.or(lead) {
            let part = &self.parts[at];
            let text = part.markdown();
            self.used[at] = true;
            let heading = if part.name.is_empty() { "the beginning".to_owned() } else { part.name.clone() };
            self.note(part.line, About::Impact, NoteKind::Unlabelled { heading });
            self.report.impact = Some(text);
        }
    }

    /// Finds the cause and the resolution.
    pub fn cause(&mut self) {
        let mut notes = Vec::new();
        let found = cause::read(self.parts, &mut notes);
        for at in found.used {
            self.used[at] = true;
        }
        self.report.notes.append(&mut notes);
        (self.report.root_cause_brief, self.report.root_cause, self.report.resolution) =
            (found.brief, found.root_cause, found.resolution);
        if self.report.root_cause_brief.is_none() {
            self.brief_from_summary();
        }
    }

    /// `The root cause was …` in the text of a summary is the cause in brief.
    fn brief_from_summary(&mut self) {
        const STARTS: [&str; 7] = [
            "the root cause",
            "root cause",
            "the cause was",
            "the cause of",
            "the culprit",
            "the underlying cause",
            "the short version",
        ];
        let Some(impact) = self.report.impact.clone() else { return };
        let Some(line) = self
            .parts
            .iter()
            .find(|part| matches!(part.role, Some(Role::Summary) | None))
            .map(|part| part.line)
        else {
            return;
        };
        let all = sentences(&impact);
        let begins = |sentence: &&&str| {
            STARTS
                .iter()
                .any(|start| sentence.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start)))
        };
        let Some(sentence) = all.iter().find(begins).filter(|_| all.len() > 1 && !impact.contains("```"))
        else {
            return;
        };
        let start = sentence.as_ptr() as usize - impact.as_ptr() as usize;
        let (before, after) =
            (impact[..start].trim_end(), impact[start + sentence.len()..].trim_start_matches(' '));
        let gap = if before.is_empty() || after.is_empty() || after.starts_with('\n') { "" } else { " " };
        self.report.root_cause_brief = Some((*sentence).to_owned());
        self.report.impact = Some(format!("{before}{gap}{after}"));
        self.note(
            line,
            About::RootCauseBrief,
            NoteKind::FromProse { written: (*sentence).chars().take(60).collect() },
        );
    }

    /// Finds the share of the users.
    pub fn percent(&mut self) {
        // An item and a paragraph begin a sentence.
        let text = |block: &Block| {
            let text = block.text.replace('|', " ");
            if block.kind == Kind::Item || block.after_blank { format!(". {text}") } else { text }
        };
        let of = |role: Option<Role>| {
            self.parts.iter().filter(move |part| part.role == role).map(move |part| {
                part.body
                    .iter()
                    .filter(|block| !matches!(block.kind, Kind::Code(_) | Kind::Unseen))
                    .map(text)
                    .collect::<Vec<_>>()
            })
        };
        let impact: Vec<String> = of(Some(Role::Impact)).flatten().collect();
        let summary: Vec<String> = of(Some(Role::Summary)).flatten().collect();
        let lead: Vec<String> = of(None).take(1).flatten().collect();
        // What happened is told in parts of other names, and a line of fields may hold the share.
        let others: Vec<String> = of(Some(Role::Other))
            .chain(of(Some(Role::Duration)))
            .chain(of(Some(Role::Start)))
            .chain(of(Some(Role::End)))
            .chain(of(Some(Role::Date)))
            .chain(of(None).skip(1))
            .flatten()
            .collect();
        let join = |lines: &[String]| lines.join("\n");
        let bare = self
            .parts
            .iter()
            .filter(|part| part.role == Some(Role::Impact))
            .find_map(|part| share::bare_share(&part.markdown()));
        let found = share::share(&join(&impact), true)
            .or(bare)
            .or_else(|| share::share(&join(&summary), false))
            .or_else(|| share::share(&join(&lead), false))
            .or_else(|| share::share(&join(&others), false));
        let in_words = found.is_none().then(|| {
            let mut texts = [&impact, &summary, &lead].into_iter();
            texts.find_map(|lines| share::share_in_words(&join(lines)))
        });
        let in_words = in_words.flatten();
        let line = self
            .parts
            .iter()
            .find(|part| part.role == Some(Role::Impact))
            .or(self.parts.first())
            .map_or(1, |part| part.line);
        let says_all = || {
            share::says_all(&join(&impact))
                || share::says_all(&join(&summary)) && impact.is_empty()
                || share::says_all(&join(&lead)) && impact.is_empty() && summary.is_empty()
                || self
                    .parts
                    .iter()
                    .any(|part| part.role == Some(Role::Summary) && share::says_all(&part.markdown()))
        };
        self.report.affected_percent = found.or(in_words.as_ref().map(|(percent, _)| *percent));
        if let Some((_, written)) = in_words {
            self.note(line, About::AffectedPercent, NoteKind::FromProse { written });
        } else if found.is_none() && says_all() {
            self.report.affected_percent = Some(Percent { basis_points: 10_000 });
            self.note(line, About::AffectedPercent, NoteKind::FromProse { written: "all".to_owned() });
        }
    }
}
