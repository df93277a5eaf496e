//! The names of the lines of a document.

use super::{ActionItemId, EventId, ExtraSectionId, Field, ImprovementId, LessonId, TextField, TimeField};

/// Names a line of the document in every voice, by what it tells.
///
/// It is part of the model, since the writer's choices for a line of the tale are kept with the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineId {
    /// The title.
    Title,
    /// The tale's first paragraph.
    Opening,
    /// The tale's word on what is fact and what is not.
    Disclaimer,
    /// When it was.
    Duration,
    /// What it did to users.
    Impact,
    /// The cause in brief.
    RootCauseBrief,
    /// An event.
    Event(EventId),
    /// The cause at length.
    Explanation,
    /// How it was resolved.
    Resolution,
    /// An improvement opportunity.
    Improvement(ImprovementId),
    /// An action item.
    ActionItem(ActionItemId),
    /// A lesson.
    Lesson(LessonId),
    /// The text of a section of the writer's own.
    ExtraSection(ExtraSectionId),
    /// The writer's closing sentence.
    Closing,
    /// The tale's last words.
    Farewell,
}

/// The lines of which there is one each, with their names.
const SINGLE: [(LineId, &str); 10] = [
    (LineId::Title, "title"),
    (LineId::Opening, "opening"),
    (LineId::Disclaimer, "disclaimer"),
    (LineId::Duration, "duration"),
    (LineId::Impact, "impact"),
    (LineId::RootCauseBrief, "root-cause"),
    (LineId::Explanation, "explanation"),
    (LineId::Resolution, "resolution"),
    (LineId::Closing, "closing"),
    (LineId::Farewell, "farewell"),
];

impl LineId {
    /// Returns the name that the line has in JSON and on the page: `impact`, `event-3`.
    pub fn name(self) -> String {
        match self {
            Self::Event(EventId(id)) => format!("event-{id}"),
            Self::Improvement(ImprovementId(id)) => format!("improvement-{id}"),
            Self::ActionItem(ActionItemId(id)) => format!("action-item-{id}"),
            Self::Lesson(LessonId(id)) => format!("lesson-{id}"),
            Self::ExtraSection(ExtraSectionId(id)) => format!("section-{id}"),
            _ => SINGLE.iter().find(|(line, _)| *line == self).map_or("", |(_, name)| name).to_owned(),
        }
    }

    /// Returns the line of this name; `None` for what no line is called.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::postmortem::{EventId, LineId};
    ///
    /// assert_eq!(LineId::named("event-3"), Some(LineId::Event(EventId(3))));
    /// assert_eq!(LineId::named("event-03"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        if let Some((line, _)) = SINGLE.iter().find(|(_, known)| *known == name) {
            return Some(*line);
        }
        let (list, id) = name.rsplit_once('-')?;
        let id = id.parse().ok()?;
        let line = match list {
            "event" => Self::Event(EventId(id)),
            "improvement" => Self::Improvement(ImprovementId(id)),
            "action-item" => Self::ActionItem(ActionItemId(id)),
            "lesson" => Self::Lesson(LessonId(id)),
            "section" => Self::ExtraSection(ExtraSectionId(id)),
            _ => return None,
        };
        // `event-03` and `event-+3` would be further names for one line.
        (line.name() == name).then_some(line)
    }

    /// Returns the field to go to when somebody wants to change the line; `None` for the tale's own words.
    pub fn field(self) -> Option<Field> {
        let text = match self {
            Self::Opening | Self::Disclaimer | Self::Farewell => return None,
            Self::Duration => return Some(Field::Time(TimeField::Started)),
            Self::Title => TextField::Title,
            Self::Impact => TextField::Impact,
            Self::RootCauseBrief => TextField::RootCauseBrief,
            Self::Event(id) => TextField::Event(id),
            Self::Explanation => TextField::Explanation,
            Self::Resolution => TextField::Resolution,
            Self::Improvement(id) => TextField::Improvement(id),
            Self::ActionItem(id) => TextField::ActionItem(id),
            Self::Lesson(id) => TextField::Lesson(id),
            Self::ExtraSection(id) => TextField::ExtraSection(id),
            Self::Closing => TextField::Closing,
        };
        Some(Field::Text(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_name_that_leads_back_to_it() {
        let items = [
            LineId::Event(EventId(0)),
            LineId::Improvement(ImprovementId(7)),
            LineId::ActionItem(ActionItemId(u32::MAX)),
            LineId::Lesson(LessonId(3)),
            LineId::ExtraSection(ExtraSectionId(4)),
        ];
        for line in SINGLE.iter().map(|(line, _)| *line).chain(items) {
            assert!(!line.name().is_empty(), "{line:?}");
            assert_eq!(LineId::named(&line.name()), Some(line));
        }
        for no_name in ["", "event", "event-", "event-03", "event-+3", "event-4294967296", "tea-3"] {
            assert_eq!(LineId::named(no_name), None, "{no_name}");
        }
    }
}
