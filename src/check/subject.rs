//! A draft as the rules see it: its texts one by one, read once for all of them.

use std::cell::OnceCell;
use std::ops::Range;

use super::blameless::{Names, Sayings};
use super::language::Language;
use super::prose::{prose, sentences};
use super::words::words_of;
use super::{Place, Profile, Spot};
use crate::outline::formal;
use crate::postmortem::{
    ActionDetail, Answer, DateField, Event, EventId, EventKind, Field, LessonKind, Postmortem, Section,
    TextField, TimeField,
};

/// How many words that fit no field may hold what a field lacks.
const WORTH_A_LOOK: usize = 20;

/// How many words of an impact tell more than the impact.
const WHOLE_STORY: usize = 150;

/// A draft, and what several rules want to know of it.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The draft.
    pub postmortem: &'a Postmortem,
    /// For whom it is checked.
    pub profile: Profile,
    /// Every text in it that is not blank, in the order of the form, then the writer's own words for the tale.
    pub passages: Vec<Passage<'a>>,
    /// The number of words of the formal document.
    pub words: usize,
    /// The kinds of the events, once a rule has asked for them.
    kinds: OnceCell<Vec<EventKind>>,
    /// The names of people, likewise.
    names: OnceCell<Names>,
    /// The texts by their spots, sorted.
    by_spot: Vec<(Spot, usize)>,
    /// Where each spot stands in the form, sorted by the spots.
    positions: Vec<(Spot, usize)>,
}

/// A text of a draft.
#[derive(Debug)]
pub struct Passage<'a> {
    /// Where it is.
    pub spot: Spot,
    /// The text as it was typed.
    pub text: &'a str,
    /// The same number of bytes, with blanks for what is not prose of the writer's: code, addresses, quoted lines, mark-up,
    /// text copied from the assignment. Of fields such as the owner and the ticket it is blank altogether.
    pub prose: String,
    is_english: bool,
    /// Where the sentences are, once a rule has asked for them.
    sentences: OnceCell<Vec<Range<usize>>>,
    /// What is said in them, likewise.
    sayings: OnceCell<Sayings>,
}

impl Passage<'_> {
    /// Returns the prose if it is English, else nothing: for rules that look for English words.
    pub fn english(&self) -> &str {
        if self.is_english { &self.prose } else { "" }
    }

    /// Returns the text's field; `None` for words of the tale.
    pub fn field(&self) -> Option<TextField> {
        match self.spot {
            Spot::Field(Field::Text(field)) => Some(field),
            _ => None,
        }
    }

    /// Returns the section of the form in which it is.
    pub fn section(&self) -> Section {
        self.spot.section()
    }

    /// Tells whether it is the writer's own words for a line of the tale.
    pub fn is_tale(&self) -> bool {
        matches!(self.spot, Spot::OwnWords(_))
    }

    /// Returns the place of some bytes of the text.
    pub fn at(&self, span: Range<usize>) -> Place {
        Place::within(self.spot, self.text, span)
    }

    /// Returns some words of the text in quotation marks, on one line, as findings show them; long ones shortened.
    pub fn quoted(&self, span: Range<usize>) -> String {
        let words = self.text.get(span).unwrap_or_default();
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        match line.char_indices().nth(60) {
            Some((end, _)) => format!("\"{}…\"", &line[..end]),
            None => format!("\"{line}\""),
        }
    }

    /// Returns the place of the whole text.
    pub fn place(&self) -> Place {
        Place::of(self.spot)
    }

    /// Returns where the sentences of the prose are. A line of a list is one, a clause between semicolons is none.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences(&self.prose))
    }

    /// Returns what is said in them.
    pub(super) fn sayings(&self) -> &Sayings {
        self.sayings.get_or_init(|| Sayings::of(self))
    }
}

impl<'a> Subject<'a> {
    /// Reads a draft.
    pub fn of(postmortem: &'a Postmortem, profile: Profile) -> Self {
        let spots = spots(postmortem);
        let mut passages: Vec<Passage<'a>> =
            spots.iter().filter_map(|(spot, text)| passage(*spot, (*text)?)).collect();
        for choice in &postmortem.tale.lines {
            let Some(rewrite) = &choice.rewrite else { continue };
            passages.extend(passage(Spot::OwnWords(choice.line), &rewrite.text));
        }
        let counted: Vec<Language> = passages.iter().map(|passage| Language::of(&passage.prose)).collect();
        let whole_is_english = counted.iter().fold(Language::default(), |sum, it| sum.and(*it)).is_english();
        for (passage, counted) in passages.iter_mut().zip(counted) {
            passage.is_english = whole_is_english && counted.may_be_english();
        }
        let mut by_spot: Vec<(Spot, usize)> =
            passages.iter().enumerate().map(|(at, passage)| (passage.spot, at)).collect();
        by_spot.sort_unstable();
        let mut positions: Vec<(Spot, usize)> =
            spots.into_iter().enumerate().map(|(at, (spot, _))| (spot, at + 1)).collect();
        positions.sort_unstable();
        let words = words_of(&formal(postmortem));
        let (kinds, names) = (OnceCell::new(), OnceCell::new());
        Self { postmortem, profile, passages, kinds, names, words, by_spot, positions }
    }

    /// Returns the text of a field; `None` where it is blank.
    pub fn passage(&self, field: TextField) -> Option<&Passage<'a>> {
        let spot = Spot::text(field);
        let at = self.by_spot.binary_search_by_key(&spot, |(it, _)| *it).ok()?;
        self.passages.get(self.by_spot[at].1)
    }

    /// Returns the kinds of the events, in their order: those that the writer has confirmed, and guesses for the others. To
    /// guess takes longer than all the rest, so a rule asks only when words do not settle it.
    pub fn kinds(&self) -> &[EventKind] {
        self.kinds.get_or_init(|| self.postmortem.timeline.iter().map(Event::likely_kind).collect())
    }

    /// Returns the names of people in the draft.
    pub(super) fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(self))
    }

    /// Returns the texts of a section, without those of the tale.
    pub fn in_section(&self, section: Section) -> impl Iterator<Item = &Passage<'a>> {
        self.passages.iter().filter(move |passage| passage.section() == section && !passage.is_tale())
    }

    /// Tells whether a document from elsewhere has text that fits no field, so that what is missing may be in there.
    /// So may it where all of it is prose, was taken for the impact, or is in a language that the reader knows less of.
    pub fn may_hold_more(&self) -> bool {
        let extra = self.postmortem.extra_sections.iter().map(|it| it.text.split_whitespace().count());
        let impact = self.postmortem.summary.impact.split_whitespace().count();
        self.source().is_some_and(|source| {
            extra.sum::<usize>() >= WORTH_A_LOOK
                || impact >= WHOLE_STORY
                || !self.is_english()
                || has_no_sections(source)
                || self.has_sections_among_events()
        })
    }

    /// Tells whether lines of other sections were read as events, which their labels tell.
    fn has_sections_among_events(&self) -> bool {
        let others =
            ["root cause", "contributing", "resolution", "prevent", "corrective", "lesson", "action item"];
        let is_label = |event: &Event| {
            let label = event.about.to_lowercase();
            event.time == Answer::Blank && others.iter().any(|it| label.starts_with(it))
        };
        self.postmortem.timeline.iter().any(is_label)
    }

    /// Returns the document from elsewhere that the draft was read from.
    pub(super) fn source(&self) -> Option<&str> {
        self.postmortem.imported.as_ref().map(|imported| &*imported.original)
    }

    /// Tells whether a document from elsewhere has measures or lessons at all. They may be in one list, whatever its name.
    pub fn may_hold_measures(&self) -> bool {
        let measures = &self.postmortem.measures;
        let has_lessons =
            || LessonKind::ALL.into_iter().any(|kind| !self.postmortem.lessons.of(kind).is_empty());
        self.postmortem.imported.is_some()
            && (!measures.action_items.is_empty() || !measures.improvements.is_empty() || has_lessons())
    }

    /// Tells whether most of the draft is English.
    pub fn is_english(&self) -> bool {
        self.passages.iter().any(|passage| passage.is_english)
    }

    /// Returns where a place stands in the form, for sorting.
    pub(super) fn position(&self, place: &Place) -> (usize, usize) {
        let at = self.positions.binary_search_by_key(&place.spot, |(spot, _)| *spot);
        let spot = match (at, place.spot) {
            (Ok(at), _) => self.positions[at].1,
            (Err(_), Spot::Document) => 0,
            (Err(_), _) => usize::MAX,
        };
        (spot, place.span.as_ref().map_or(0, |span| span.start))
    }
}

/// Tells whether a source has no heading but its title, nor a label in bold: then it is all prose.
fn has_no_sections(source: &str) -> bool {
    let is_heading = |line: &&str| {
        let line = line.trim_start_matches(['-', '*', ' ']);
        line.starts_with('#')
            || line.trim_end().ends_with(':')
            || line.starts_with("<h")
            || line.contains(":**")
    };
    source.lines().filter(is_heading).count() <= 1
}

fn passage(spot: Spot, text: &str) -> Option<Passage<'_>> {
    if text.trim().is_empty() {
        return None;
    }
    let prose = match spot {
        Spot::Field(Field::Text(TextField::ActionDetail(_, detail))) if detail != ActionDetail::State => {
            " ".repeat(text.len())
        }
        _ => prose(text),
    };
    let (sentences, sayings) = (OnceCell::new(), OnceCell::new());
    Some(Passage { spot, text, prose, is_english: false, sentences, sayings })
}

/// Returns every spot of a draft in the order of the form, with its text where it is a text.
fn spots(postmortem: &Postmortem) -> Vec<(Spot, Option<&str>)> {
    let mut spots = Vec::new();
    let mut text = |field: TextField, text| spots.push((Spot::text(field), text));
    text(TextField::Title, Some(postmortem.title.as_str()));
    summary(postmortem, &mut spots);
    timeline(postmortem, &mut spots);
    spots.push((Spot::Section(Section::RootCause), None));
    spots.push((Spot::text(TextField::Explanation), Some(&postmortem.root_cause.explanation)));
    spots.push((Spot::text(TextField::Resolution), Some(&postmortem.root_cause.resolution)));
    measures(postmortem, &mut spots);
    spots.push((Spot::Section(Section::Lessons), None));
    for lesson in LessonKind::ALL.into_iter().flat_map(|kind| postmortem.lessons.of(kind)) {
        spots.push((Spot::text(TextField::Lesson(lesson.id)), Some(&lesson.text)));
    }
    for section in &postmortem.extra_sections {
        spots.push((Spot::text(TextField::ExtraHeading(section.id)), Some(&section.heading)));
        spots.push((Spot::text(TextField::ExtraSection(section.id)), Some(&section.text)));
    }
    spots
}

fn summary<'a>(postmortem: &'a Postmortem, spots: &mut Vec<(Spot, Option<&'a str>)>) {
    let fields = [
        Field::Date(DateField::Started),
        Field::Time(TimeField::Started),
        Field::Date(DateField::Ended),
        Field::Time(TimeField::Ended),
        Field::Text(TextField::Zone),
    ];
    spots.push((Spot::Section(Section::Summary), None));
    spots.extend(fields.map(|field| (Spot::Field(field), None)));
    let summary = &postmortem.summary;
    spots.push((Spot::text(TextField::Impact), Some(&summary.impact)));
    spots.push((Spot::text(TextField::RootCauseBrief), Some(&summary.root_cause)));
}

fn timeline<'a>(postmortem: &'a Postmortem, spots: &mut Vec<(Spot, Option<&'a str>)>) {
    spots.push((Spot::Section(Section::Timeline), None));
    for event in &postmortem.timeline {
        let id: EventId = event.id;
        spots.push((Spot::Field(Field::Time(TimeField::Event(id))), None));
        spots.push((Spot::text(TextField::Event(id)), Some(&event.text)));
        spots.push((Spot::Field(Field::Kind(id)), None));
        spots.push((Spot::text(TextField::EventAbout(id)), Some(&event.about)));
    }
}

fn measures<'a>(postmortem: &'a Postmortem, spots: &mut Vec<(Spot, Option<&'a str>)>) {
    spots.push((Spot::Section(Section::Measures), None));
    for improvement in &postmortem.measures.improvements {
        spots.push((Spot::text(TextField::Improvement(improvement.id)), Some(&improvement.text)));
    }
    for item in &postmortem.measures.action_items {
        spots.push((Spot::text(TextField::ActionItem(item.id)), Some(&item.text)));
        for detail in ActionDetail::ALL {
            spots.push((Spot::text(TextField::ActionDetail(item.id, detail)), Some(item.detail(detail))));
        }
    }
    spots.push((Spot::text(TextField::Closing), Some(&postmortem.measures.closing)));
}
