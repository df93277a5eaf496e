//! The parts of a postmortem in the sections of a preset.

use super::sections::{Section, Sections, items, list_sign, points, typed, typed_behind_label};
use crate::outline::inline_texts;
use crate::outline::{Part, SectionPlan, plans};
use crate::postmortem::{
    ActionItem, ActionItemId, Answer, Event, EventId, EventKind, ExtraSection, ExtraSectionId, Improvement,
    ImprovementId, Layout, Lesson, LessonId, LessonKind, Point, Postmortem, UNTITLED,
};
use crate::read::report::{parted_details, read_own_duration, unescaped, without_utc};
use crate::time::{answer, read_date, read_time};

/// Reads the parts, with the zone that is taken to stand beside the times. Returns the zones that could be it as well;
/// `None` if the document is of another form.
pub fn read(sections: &Sections<'_>, layout: Layout, zone: &str) -> Option<(Postmortem, Vec<String>)> {
    let mut reading = Reading::new(layout, zone);
    reading.draft.title = typed_title(sections.title.unwrap_or_default());
    let mut plans = plans(layout.preset).iter();
    let mut below = String::new();
    for (at, section) in sections.sections.iter().enumerate() {
        let is_last = at + 1 == sections.sections.len();
        let ahead = plans.clone().position(|plan| plan.heading == section.heading);
        let rest = ahead.and_then(|ahead| {
            let mut next = plans.clone();
            let plan = next.nth(ahead)?;
            let before = reading.clone();
            let rest = reading.section(plan, section.body);
            match rest {
                // Only below the last section there may be more.
                Some(rest) if is_last || rest.is_empty() => {
                    plans = next;
                    Some(rest)
                }
                _ => {
                    reading = before;
                    None
                }
            }
        });
        match rest {
            Some(rest) => below = rest,
            None => reading.extra_section(section),
        }
    }
    let closing = if sections.closing.is_empty() { below } else { sections.closing.to_owned() };
    reading.draft.measures.closing = typed(&closing);
    reading.draft.next_id = reading.next_id;
    Some((reading.draft, reading.zones))
}

/// What is read so far.
#[derive(Clone)]
struct Reading {
    draft: Postmortem,
    next_id: u32,
    zones: Vec<String>,
}

impl Reading {
    fn new(layout: Layout, zone: &str) -> Self {
        let mut draft = Postmortem { layout, ..Postmortem::default() };
        zone.clone_into(&mut draft.summary.zone);
        Self { draft, next_id: 0, zones: Vec::new() }
    }

    fn id(&mut self) -> u32 {
        self.next_id += 1;
        self.next_id - 1
    }

    fn extra_section(&mut self, section: &Section<'_>) {
        let heading = if section.heading == UNTITLED { String::new() } else { section.heading.clone() };
        let id = ExtraSectionId(self.id());
        self.draft.extra_sections.push(ExtraSection { id, heading, text: typed(section.body) });
    }

    /// Reads a section of the preset and returns what stands below it; `None` if it is of another form.
    fn section(&mut self, plan: &SectionPlan, body: &str) -> Option<String> {
        if let [(part, "")] = plan.parts
            && *part != Part::Events
        {
            self.text(*part, &typed(body))?;
            return Some(String::new());
        }
        let (points, below) = points(body);
        let mut parts = plan.parts.iter();
        for point in points {
            if let [(Part::Events, _)] = plan.parts {
                self.event(&point);
                continue;
            }
            let (part, rest) = parts.find_map(|(part, label)| {
                point.strip_prefix(&format!("**{label}:**")).map(|rest| (*part, rest))
            })?;
            self.part(part, rest)?;
        }
        Some(below.trim_matches('\n').to_owned())
    }

    fn part(&mut self, part: Part, rest: &str) -> Option<()> {
        let list = || items(rest.trim_start_matches('\n')).into_iter().map(|item| typed(&item));
        match part {
            Part::Improvements => {
                for text in list() {
                    let id = ImprovementId(self.id());
                    self.draft.measures.improvements.push(Improvement { id, text });
                }
            }
            Part::ActionItems => {
                for text in list() {
                    let id = ActionItemId(self.id());
                    self.draft.measures.action_items.push(action_item(id, &text));
                }
            }
            Part::Lessons(kind) => {
                for text in list() {
                    let id = LessonId(self.id());
                    let lessons = &mut self.draft.lessons;
                    let list = match kind {
                        LessonKind::WentWell => &mut lessons.went_well,
                        LessonKind::WentWrong => &mut lessons.went_wrong,
                        LessonKind::GotLucky => &mut lessons.got_lucky,
                        LessonKind::Other => &mut lessons.other,
                    };
                    list.push(Lesson { id, text });
                }
            }
            _ => self.text(part, &behind_label(rest))?,
        }
        Some(())
    }

    fn text(&mut self, part: Part, text: &str) -> Option<()> {
        let draft = &mut self.draft;
        let place = match part {
            Part::Impact => &mut draft.summary.impact,
            Part::RootCauseBrief => &mut draft.summary.root_cause,
            Part::Explanation => &mut draft.root_cause.explanation,
            Part::Resolution => &mut draft.root_cause.resolution,
            Part::Duration => {
                let shown = unescaped(text);
                let (sentences, unknown) = parted_unknown(&shown);
                let summary = &mut draft.summary;
                let beside = format!(" ({}).", summary.zone);
                let in_brackets = sentences.strip_suffix(").").unwrap_or_default();
                self.zones.extend(
                    in_brackets.match_indices(" (").map(|(at, it)| in_brackets[at + it.len()..].to_owned()),
                );
                let stripped = sentences.strip_suffix(&beside).filter(|_| !summary.zone.is_empty());
                let own = match stripped {
                    Some(before) => read_own_duration(&format!("{before}.{unknown}"))?,
                    None => read_own_duration(&shown)?,
                };
                (summary.started, summary.ended) = (own.started, own.ended);
                if let Some(zone) = own.zone {
                    name_zone(&mut summary.started, &mut summary.ended, &zone);
                }
                return Some(());
            }
            Part::Events | Part::Improvements | Part::ActionItems | Part::Lessons(_) => return None,
        };
        text.clone_into(place);
        Some(())
    }

    fn event(&mut self, point: &str) {
        let (time, rest) = match self.event_time(point) {
            Some((time, rest)) => (time, behind_label(rest)),
            None => (Answer::Blank, typed(point)),
        };
        let (text, about) = parted_about(&rest);
        let (kind, about) = about.unzip();
        let id = EventId(self.id());
        let about = about.unwrap_or_default();
        self.draft.timeline.push(Event { id, time, text, kind: kind.flatten(), about });
    }

    /// Parts a label with a time from an event.
    fn event_time<'a>(
        &mut self,
        point: &'a str,
    ) -> Option<(Answer<crate::postmortem::Written<crate::postmortem::ClockReading>>, &'a str)> {
        let (label, rest) = point.strip_prefix("**")?.split_once(":**")?;
        if label.contains("**") || !(rest.is_empty() || rest.starts_with([' ', '\n'])) {
            return None;
        }
        let label = unescaped(label);
        if label == "Time unknown" {
            return Some((Answer::Unknown, rest));
        }
        let mut shown = without_utc(&label);
        let names_utc = shown.len() < label.len();
        let zone = self.draft.summary.zone.clone();
        if let Some((_, in_brackets)) = shown.strip_suffix(')').and_then(|it| it.rsplit_once(" (")) {
            self.zones.push(in_brackets.to_owned());
        } else if names_utc && let Some((_, last)) = shown.rsplit_once(' ') {
            self.zones.push(last.to_owned());
        }
        if !zone.is_empty() {
            let beside = if names_utc { format!(" {zone}") } else { format!(" ({zone})") };
            match shown.strip_suffix(&beside) {
                Some(before) => shown = before,
                // Without the zone it says itself which one it is in, or it is no time of ours.
                None => {
                    read_time(shown).filter(|it| it.zone.is_some() || it.since_start.is_some())?;
                }
            }
        }
        Some((answer(shown, read_time), rest))
    }
}

/// Returns what stands behind a label, as it is typed into a field.
fn behind_label(rest: &str) -> String {
    match rest.strip_prefix(' ') {
        Some(text) => typed_behind_label(text),
        None => typed(rest.trim_start_matches('\n')),
    }
}

/// Returns a title as it is typed. What would be a list is shown as it is, so it must not be escaped.
fn typed_title(markdown: &str) -> String {
    let Some(at) = list_sign(markdown) else { return markdown.to_owned() };
    let shown = unescaped(markdown);
    let [seen, ..] = inline_texts(markdown);
    // With a link or the like in it, its sign was not what a list begins with.
    if seen == shown { shown } else { format!("{}\\{}", &markdown[..at], &markdown[at..]) }
}

/// Parts the sentence that says when it was from those that say what is not known.
fn parted_unknown(text: &str) -> (&str, &str) {
    let at = text.find(" When the outage ").unwrap_or(text.len());
    text.split_at(at)
}

/// Leaves the zone with the last of the answers, in which somebody may have typed it.
fn name_zone(started: &mut Point, ended: &mut Point, zone: &str) {
    let named = |text: &str| format!("{text} ({zone})");
    for point in [ended, started] {
        if let Some(time) = point.time.given() {
            point.time = answer(&named(time.text()), read_time);
            return;
        }
        if let Some(date) = point.date.given() {
            point.date = answer(&named(date.text()), read_date);
            return;
        }
    }
}

/// Parts what an event is about from its text: a last paragraph such as `Suspected: the network`.
fn parted_about(text: &str) -> (String, Option<(Option<EventKind>, String)>) {
    let (before, last) = text.rsplit_once("\n\n").unwrap_or(("", text));
    let kinds = [EventKind::Hypothesis, EventKind::RuledOut, EventKind::Escalated];
    let labels = kinds.iter().filter_map(|kind| Some((Some(*kind), kind.about()?)));
    for (kind, label) in labels.chain([(None, "About")]) {
        let about = last.strip_prefix(label).and_then(|rest| rest.strip_prefix(": "));
        if let Some(about) = about.filter(|about| !about.contains('\n')) {
            return (before.to_owned(), Some((kind, unescaped(about))));
        }
    }
    (text.to_owned(), None)
}

fn action_item(id: ActionItemId, text: &str) -> ActionItem {
    let (text, details) = parted_details(text);
    let mut item = ActionItem::new(id, text);
    for (detail, known) in details {
        *item.detail_mut(detail) = known;
    }
    item
}
