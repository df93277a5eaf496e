//! Where in a file a finding is.
//!
//! A draft does not keep the lines that its texts were read from, so they are looked for: by their letters and figures,
//! whatever the mark-up and the line ends between them. What is not found so has the line of its section, or none.

use std::collections::BTreeMap;
use std::ops::Range;

use super::text_field;
use crate::check::{Place, Spot};
use crate::postmortem::{DateField, Field, Item, LessonKind, Postmortem, Section, TextField, TimeField};

/// How well the place of a finding is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Located {
    /// The words themselves: from here to there, each a line and a column counted from one, in characters.
    Words((usize, usize), (usize, usize)),
    /// The line of the section.
    Section(usize),
    /// The file.
    File,
}

/// Finds the places of one draft in its file.
pub struct Locator<'a> {
    text: &'a str,
    draft: &'a Postmortem,
    /// The letters and figures of the file.
    source: Letters,
    /// Where each text of the draft is in the file, as far as it was found.
    found: BTreeMap<TextField, Match>,
}

/// A text of the draft in the file.
struct Match {
    /// Where it begins, counted in the letters of the file.
    start: usize,
    /// The letters of the text, with their places in the field.
    letters: Letters,
    /// How many of them were found in a row.
    length: usize,
}

impl<'a> Locator<'a> {
    /// Looks for the texts of a draft in its file.
    pub fn of(text: &'a str, draft: &'a Postmortem) -> Self {
        let source = Letters::of(&unescaped(text));
        let mut found = BTreeMap::new();
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for field in fields(draft) {
            let letters = Letters::of(field.text(draft).unwrap_or_default());
            // The same words for the third time are the third place with them.
            let after = times.get(&letters.text).copied().unwrap_or(0);
            if let Some((start, length)) = source.find(&letters, after) {
                times.insert(letters.text.clone(), start + length);
                found.insert(field, Match { start, letters, length });
            }
        }
        Self { text, draft, source, found }
    }

    /// Finds a place, as well as can be done.
    pub fn locate(&self, place: &Place) -> Located {
        let words = match place.spot {
            Spot::Document => return Located::File,
            Spot::Section(section) => return self.section(section),
            spot => text_field(spot).and_then(|field| self.in_field(field, self.span(field, place))),
        };
        let words = words.or_else(|| self.written(place.spot));
        words.map_or_else(|| self.section(place.section), |range| self.words(range))
    }

    /// Returns the bytes of the field that a place is about, if it is about that field.
    fn span(&self, field: TextField, place: &Place) -> Option<Range<usize>> {
        (place.spot == Spot::text(field)).then(|| place.span.clone()).flatten()
    }

    /// Returns the bytes of the file in which some bytes of a field are, or all of the field.
    fn in_field(&self, field: TextField, span: Option<Range<usize>>) -> Option<Range<usize>> {
        let found = self.found.get(&field)?;
        let wanted = match span {
            None => 0..found.length,
            Some(span) => {
                let from = found.letters.at.partition_point(|at| *at < span.start);
                let to = found.letters.at.partition_point(|at| *at < span.end);
                from..to.max(from + 1)
            }
        };
        if wanted.end > found.length || wanted.is_empty() {
            return None;
        }
        self.source.bytes(found.start + wanted.start..found.start + wanted.end)
    }

    /// Finds the time or the day of the summary as it was written.
    fn written(&self, spot: Spot) -> Option<Range<usize>> {
        let summary = &self.draft.summary;
        let written = match spot {
            Spot::Field(Field::Date(DateField::Started)) => summary.started.date.given()?.text(),
            Spot::Field(Field::Date(DateField::Ended)) => summary.ended.date.given()?.text(),
            Spot::Field(Field::Time(TimeField::Started)) => summary.started.time.given()?.text(),
            Spot::Field(Field::Time(TimeField::Ended)) => summary.ended.time.given()?.text(),
            _ => return None,
        };
        let letters = Letters::of(written);
        let (start, length) =
            self.source.find(&letters, 0).filter(|(_, length)| *length == letters.at.len())?;
        self.source.bytes(start..start + length)
    }

    /// Returns the line of a section: the heading above the first of its texts that was found.
    fn section(&self, section: Section) -> Located {
        let of_section = self.found.iter().filter(|(field, _)| Spot::text(**field).section() == section);
        // A title is in the section of the summary and stands above every heading.
        let of_section = of_section.filter(|(field, _)| **field != TextField::Title);
        let starts = of_section.filter_map(|(_, it)| Some(self.source.bytes(it.start..it.start + 1)?.start));
        let Some(first) = starts.min() else { return Located::File };
        let above = &self.text[..first];
        let mut line = above.matches('\n').count() + 1;
        let first_line = line;
        for text in above.rsplit('\n') {
            if text.starts_with('#') || text.starts_with("**") || text.starts_with('<') {
                return Located::Section(line);
            }
            line = line.saturating_sub(1);
        }
        Located::Section(first_line)
    }

    fn words(&self, range: Range<usize>) -> Located {
        Located::Words(self.position(range.start), self.position(range.end))
    }

    fn position(&self, byte: usize) -> (usize, usize) {
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// The letters and figures of a text, in small letters, and where each is.
struct Letters {
    text: String,
    /// The byte of the text at which each stands; one for each byte of `text`.
    at: Vec<usize>,
    /// The byte behind each.
    end: Vec<usize>,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self { text: String::new(), at: Vec::new(), end: Vec::new() };
        for (at, character) in text.char_indices().filter(|(_, it)| it.is_alphanumeric()) {
            for small in character.to_lowercase() {
                letters.text.push(small);
                letters.at.extend(std::iter::repeat_n(at, small.len_utf8()));
                letters.end.extend(std::iter::repeat_n(at + character.len_utf8(), small.len_utf8()));
            }
        }
        letters
    }

    /// Finds other letters from `after` on, as whole words: all of them or, where a reader has joined what stood apart,
    /// as many of them as begin one sentence. Returns where, and how many.
    fn find(&self, other: &Self, after: usize) -> Option<(usize, usize)> {
        if other.text.is_empty() {
            return None;
        }
        let all = self.find_text(&other.text, after).map(|start| (start, other.text.len()));
        all.or_else(|| {
            let mut length = FIRST_WORDS.min(other.text.len());
            while !other.text.is_char_boundary(length) {
                length -= 1;
            }
            let start = self.text.get(after..)?.find(&other.text[..length])? + after;
            let same = self.text[start..].bytes().zip(other.text.bytes()).take_while(|(a, b)| a == b).count();
            (length >= FIRST_WORDS / 2).then_some((start, same))
        })
    }

    fn find_text(&self, text: &str, after: usize) -> Option<usize> {
        let mut from = after;
        loop {
            let start = self.text.get(from..)?.find(text)? + from;
            let end = start + text.len();
            let begins = start == 0 || self.end[start - 1] < self.at[start];
            let ends = end == self.at.len() || self.end[end - 1] < self.at[end];
            if begins && ends {
                return Some(start);
            }
            from = start + self.text[start..].chars().next()?.len_utf8();
        }
    }

    fn bytes(&self, range: Range<usize>) -> Option<Range<usize>> {
        let last = range.end.checked_sub(1)?;
        Some(*self.at.get(range.start)?..*self.end.get(last)?)
    }
}

/// How many letters tell the beginning of a text from everything else in a file.
const FIRST_WORDS: usize = 24;

/// Returns the text of a file with a blank for each `\n` and the like of JSON, so that their letters are not read.
fn unescaped(text: &str) -> String {
    if !text.trim_start().starts_with('{') {
        return text.to_owned();
    }
    ["\\n", "\\r", "\\t"].iter().fold(text.to_owned(), |text, escape| text.replace(escape, "  "))
}

/// Returns every text field of a draft, in the order of the form.
fn fields(draft: &Postmortem) -> Vec<TextField> {
    let mut fields = vec![TextField::Title, TextField::Impact, TextField::RootCauseBrief];
    fields.extend(draft.timeline.iter().map(|event| TextField::Event(event.id)));
    fields.extend([TextField::Explanation, TextField::Resolution]);
    fields.extend(draft.measures.improvements.iter().map(|it| TextField::Improvement(it.id)));
    fields.extend(draft.measures.action_items.iter().map(|it| TextField::ActionItem(it.id)));
    fields.push(TextField::Closing);
    let lessons = LessonKind::ALL.into_iter().flat_map(|kind| Item::lessons(draft, kind));
    fields.extend(lessons.map(Item::text_field));
    for section in &draft.extra_sections {
        fields.extend([TextField::ExtraHeading(section.id), TextField::ExtraSection(section.id)]);
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::{EventId, example};
    use crate::read::read_postmortems;

    const REPORT: &str = "# Checkout was down\n\n## Issue Summary\n\n- **Impact:** *Many* users saw\n  errors, about 40 %.\n\
        \n## Timeline\n\n- **3:00 PM (WAT):** Alerts fired.\n- **3:30 PM (WAT):** Alerts fired.\n";

    fn located(text: &str, place: &Place) -> Located {
        let draft = read_postmortems(text).unwrap().remove(0);
        Locator::of(text, &draft).locate(place)
    }

    #[test]
    fn words_are_found_through_mark_up_and_line_ends() {
        let draft = read_postmortems(REPORT).unwrap().remove(0);
        let start = draft.summary.impact.find("errors").unwrap();
        let mut place = Place::text(TextField::Impact);
        place.span = Some(start..start + 6);
        assert_eq!(located(REPORT, &place), Located::Words((6, 3), (6, 9)));
        let whole = located(REPORT, &Place::text(TextField::Impact));
        assert_eq!(whole, Located::Words((5, 16), (6, 19)));
    }

    #[test]
    fn the_same_words_are_found_each_in_their_line() {
        let draft = read_postmortems(REPORT).unwrap().remove(0);
        let lines: Vec<Located> = draft
            .timeline
            .iter()
            .map(|event| located(REPORT, &Place::text(TextField::Event(event.id))))
            .collect();
        assert_eq!(lines, [Located::Words((10, 22), (10, 34)), Located::Words((11, 22), (11, 34))]);
    }

    #[test]
    fn what_has_no_words_has_the_line_of_its_section() {
        assert_eq!(located(REPORT, &Place::section(Section::Timeline)), Located::Section(8));
        assert_eq!(located(REPORT, &Place::section(Section::Measures)), Located::File);
        assert_eq!(located(REPORT, &Place::document()), Located::File);
    }

    #[test]
    fn a_draft_in_json_has_lines_too() {
        let text = "{\n \"a\": \"Initial assumption focused on network connectivity problems, leading to\\nexploration of router configurations and external connections.\"}";
        let draft = example();
        let place = Place::text(TextField::Event(EventId(draft.timeline[2].id.0)));
        assert_eq!(Locator::of(text, &draft).locate(&place), Located::Words((2, 8), (2, 142)));
    }
}
