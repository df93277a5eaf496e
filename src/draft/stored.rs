//! The JSON form of a draft, version 1.
//!
//! ```json
//! {
//!   "format": "retold-draft",
//!   "version": 1,
//!   "revision": 12,
//!   "saved_at": 1732453200000,
//!   "postmortem": {
//!     "title": "Checkout was down",
//!     "summary": {
//!       "started": { "date": "January 28, 2024", "time": "3:00 PM" },
//!       "ended": { "time": { "unknown": true } },
//!       "zone": "WAT",
//!       "impact": "Nobody could pay.",
//!       "root_cause": "An expired certificate."
//!     },
//!     "timeline": [{ "id": 0, "time": "3:00 PM", "text": "Alerts fired.", "kind": "detected" }],
//!     "root_cause": { "explanation": "…", "resolution": "…" },
//!     "measures": {
//!       "improvements": [{ "id": 1, "text": "…" }],
//!       "action_items": [{ "id": 2, "text": "…" }],
//!       "closing": "…"
//!     },
//!     "completed": ["summary"],
//!     "layout": { "preset": "classic", "section_style": "headings" },
//!     "tale": { "genre": "fantasy", "seed": 0 }
//!   }
//! }
//! ```
//!
//! Only `format`, `version` and `postmortem` are required; whatever else is missing is blank, and an item without an
//! `id` gets one. A date or a time is the text as it was typed, or `{ "unknown": true }`. `kind` is the kind that
//! the writer has confirmed: `detected`, `reported-by-users`, `investigating`, `hypothesis`, `ruled-out`, `found`,
//! `escalated`, `mitigated`, `deployed`, `rolled-back`, `monitoring`, `resolved`, `communicated` or `other`.
//! `section_style` is `headings` or `bold-labels`. `revision` counts the saves and `saved_at` is in milliseconds
//! since 1970 (UTC), for display only. A name that is not listed here is an error and not dropped.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap as _, Serializer};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::postmortem::{
    ActionItem, ActionItemId, Answer, Event, EventId, EventKind, Genre, Improvement, ImprovementId, Layout,
    Measures, Point, Postmortem, Preset, RootCause, Section, SectionStyle, Summary, TaleChoice, Written,
};
use crate::time::{read_date, read_time};

/// What `format` says.
pub const FORMAT: &str = "retold-draft";

/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;

/// Writes a postmortem as JSON.
pub fn to_json(postmortem: &Postmortem, revision: u64, saved_at: u64) -> String {
    let stored = StoredDraft {
        format: FORMAT.to_owned(),
        version: VERSION,
        revision,
        saved_at,
        postmortem: StoredPostmortem::from(postmortem),
    };
    // Only maps with odd keys and types that refuse can fail to serialise; these are plain structs.
    serde_json::to_string(&stored).unwrap_or_default()
}

/// A draft as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadDraft {
    /// The postmortem.
    pub postmortem: Postmortem,
    /// How often it was saved.
    pub revision: u64,
    /// When it was saved, in milliseconds since 1970 (UTC).
    pub saved_at: u64,
}

/// Reads a postmortem from JSON.
///
/// # Errors
///
/// [`ReadError`] says what is wrong and where. Nothing is repaired or left out silently.
///
/// # Examples
///
/// ```
/// use retold::draft::from_json;
///
/// let text = r#"{ "format": "retold-draft", "version": 1, "postmortem": { "title": "DNS" } }"#;
/// assert_eq!(from_json(text)?.postmortem.title, "DNS");
/// # Ok::<(), retold::draft::ReadError>(())
/// ```
pub fn from_json(text: &str) -> Result<ReadDraft, ReadError> {
    let header: Header = serde_json::from_str(text)
        .map_err(|error| if error.is_data() { ReadError::NotADraft } else { ReadError::NotJson(error) })?;
    if header.format.as_deref() != Some(FORMAT) {
        return Err(ReadError::NotADraft);
    }
    match header.version {
        Some(version) if version > u64::from(VERSION) => return Err(ReadError::TooNew { version }),
        Some(1) => {}
        _ => return Err(ReadError::NotADraft),
    }
    let stored: StoredDraft = serde_json::from_str(text).map_err(ReadError::Malformed)?;
    let postmortem = stored.postmortem.into_postmortem()?;
    Ok(ReadDraft { postmortem, revision: stored.revision, saved_at: stored.saved_at })
}

/// Why a text is not read as a draft.
#[derive(Debug, Error)]
pub enum ReadError {
    /// It is no JSON object.
    #[error("this is not JSON: {0}")]
    NotJson(#[source] serde_json::Error),
    /// It is JSON, but no draft of Retold's.
    #[error(
        "this is not a Retold draft: \"format\" must be \"{FORMAT}\" and \"version\" a number from 1 to {VERSION}"
    )]
    NotADraft,
    /// A newer Retold wrote it.
    #[error("this draft was written by a newer Retold (version {version}; this one reads up to {VERSION})")]
    TooNew {
        /// The version that it says it is.
        version: u64,
    },
    /// It says that it is a draft, and does not have the form of one.
    #[error("this draft is damaged: {0}")]
    Malformed(#[source] serde_json::Error),
    /// Two items have one id, so that an edit of one could reach the other.
    #[error("this draft is damaged: the id {0} is given twice")]
    DuplicateId(u32),
}

/// The part of every version that tells which version it is.
#[derive(Deserialize)]
struct Header {
    format: Option<String>,
    version: Option<u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredDraft {
    format: String,
    version: u32,
    #[serde(default)]
    revision: u64,
    #[serde(default)]
    saved_at: u64,
    postmortem: StoredPostmortem,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct StoredPostmortem {
    title: String,
    summary: StoredSummary,
    timeline: Vec<StoredEvent>,
    root_cause: StoredRootCause,
    measures: StoredMeasures,
    completed: Vec<SectionName>,
    layout: StoredLayout,
    tale: StoredTale,
    next_id: u32,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct StoredSummary {
    started: StoredPoint,
    ended: StoredPoint,
    zone: String,
    impact: String,
    root_cause: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct StoredPoint {
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<StoredAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<StoredAnswer>,
}

/// An answer: a text, or an object that says that it is not known.
enum StoredAnswer {
    Given(String),
    Unknown { unknown: bool },
}

impl Serialize for StoredAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Given(text) => serializer.serialize_str(text),
            Self::Unknown { unknown } => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("unknown", unknown)?;
                map.end()
            }
        }
    }
}

// Not `#[serde(untagged)]`: that keeps a copy of any value there can be, and its code weighs more than all the rest
// of the reading.
impl<'de> Deserialize<'de> for StoredAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = StoredAnswer;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text in quotes, or { \"unknown\": true }")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<StoredAnswer, E> {
        Ok(StoredAnswer::Given(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<StoredAnswer, A::Error> {
        match map.next_key::<String>()?.as_deref() {
            Some("unknown") => {}
            _ => return Err(de::Error::custom("expected a text in quotes, or { \"unknown\": true }")),
        }
        let unknown = map.next_value()?;
        match map.next_key::<String>()? {
            None => Ok(StoredAnswer::Unknown { unknown }),
            Some(other) => Err(de::Error::unknown_field(&other, &["unknown"])),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredEvent {
    id: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time: Option<StoredAnswer>,
    #[serde(default)]
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<KindName>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct StoredRootCause {
    explanation: String,
    resolution: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct StoredMeasures {
    improvements: Vec<StoredItem>,
    action_items: Vec<StoredItem>,
    closing: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredItem {
    id: Option<u32>,
    #[serde(default)]
    text: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct StoredLayout {
    preset: PresetName,
    section_style: SectionStyleName,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct StoredTale {
    genre: GenreName,
    seed: u32,
}

// The names of the model's choices. Each list is checked against the model's by the compiler.

#[derive(Serialize, Deserialize)]
#[serde(remote = "EventKind", rename_all = "kebab-case")]
enum StoredKind {
    Detected,
    ReportedByUsers,
    Investigating,
    Hypothesis,
    RuledOut,
    Found,
    Escalated,
    Mitigated,
    Deployed,
    RolledBack,
    Monitoring,
    Resolved,
    Communicated,
    Other,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Section", rename_all = "kebab-case")]
enum StoredSection {
    Summary,
    Timeline,
    RootCause,
    Measures,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Preset", rename_all = "kebab-case")]
enum StoredPreset {
    Classic,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SectionStyle", rename_all = "kebab-case")]
enum StoredSectionStyle {
    Headings,
    BoldLabels,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Genre", rename_all = "kebab-case")]
enum StoredGenre {
    Fantasy,
}

#[derive(Serialize, Deserialize)]
struct KindName(#[serde(with = "StoredKind")] EventKind);

#[derive(Serialize, Deserialize)]
struct SectionName(#[serde(with = "StoredSection")] Section);

#[derive(Default, Serialize, Deserialize)]
struct PresetName(#[serde(with = "StoredPreset")] Preset);

#[derive(Default, Serialize, Deserialize)]
struct SectionStyleName(#[serde(with = "StoredSectionStyle")] SectionStyle);

#[derive(Default, Serialize, Deserialize)]
struct GenreName(#[serde(with = "StoredGenre")] Genre);

impl From<&Postmortem> for StoredPostmortem {
    fn from(postmortem: &Postmortem) -> Self {
        let Postmortem { title, summary, timeline, root_cause, measures, completed, layout, tale, next_id } =
            postmortem.clone();
        let event = |event: Event| StoredEvent {
            id: Some(event.id.0),
            time: stored_answer(event.time),
            text: event.text,
            kind: event.kind.map(KindName),
        };
        let item = |id: u32, text: String| StoredItem { id: Some(id), text };
        Self {
            title,
            summary: StoredSummary {
                started: summary.started.into(),
                ended: summary.ended.into(),
                zone: summary.zone,
                impact: summary.impact,
                root_cause: summary.root_cause,
            },
            timeline: timeline.into_iter().map(event).collect(),
            root_cause: StoredRootCause {
                explanation: root_cause.explanation,
                resolution: root_cause.resolution,
            },
            measures: StoredMeasures {
                improvements: measures.improvements.into_iter().map(|it| item(it.id.0, it.text)).collect(),
                action_items: measures.action_items.into_iter().map(|it| item(it.id.0, it.text)).collect(),
                closing: measures.closing,
            },
            completed: completed.into_iter().map(SectionName).collect(),
            layout: StoredLayout {
                preset: PresetName(layout.preset),
                section_style: SectionStyleName(layout.section_style),
            },
            tale: StoredTale { genre: GenreName(tale.genre), seed: tale.seed },
            next_id,
        }
    }
}

impl From<Point> for StoredPoint {
    fn from(point: Point) -> Self {
        Self { date: stored_answer(point.date), time: stored_answer(point.time) }
    }
}

impl StoredPostmortem {
    fn into_postmortem(self) -> Result<Postmortem, ReadError> {
        let mut ids = Ids::of(&self)?;
        let summary = self.summary;
        let timeline = self.timeline.into_iter().map(|event| Event {
            id: EventId(ids.given_or_new(event.id)),
            time: answer(event.time, read_time),
            text: event.text,
            kind: event.kind.map(|name| name.0),
        });
        let timeline = timeline.collect();
        let improvements = self.measures.improvements.into_iter();
        let improvements =
            improvements.map(|it| Improvement { id: ImprovementId(ids.given_or_new(it.id)), text: it.text });
        let improvements = improvements.collect();
        let action_items = self.measures.action_items.into_iter();
        let action_items =
            action_items.map(|it| ActionItem { id: ActionItemId(ids.given_or_new(it.id)), text: it.text });
        let action_items = action_items.collect();
        Ok(Postmortem {
            title: self.title,
            summary: Summary {
                started: point(summary.started),
                ended: point(summary.ended),
                zone: summary.zone,
                impact: summary.impact,
                root_cause: summary.root_cause,
            },
            timeline,
            root_cause: RootCause {
                explanation: self.root_cause.explanation,
                resolution: self.root_cause.resolution,
            },
            measures: Measures { improvements, action_items, closing: self.measures.closing },
            completed: self.completed.into_iter().map(|name| name.0).collect(),
            layout: Layout { preset: self.layout.preset.0, section_style: self.layout.section_style.0 },
            tale: TaleChoice { genre: self.tale.genre.0, seed: self.tale.seed },
            next_id: ids.next,
        })
    }
}

/// The ids that a draft gives, and those that are still free.
struct Ids {
    next: u32,
}

impl Ids {
    fn of(stored: &StoredPostmortem) -> Result<Self, ReadError> {
        let events = stored.timeline.iter().filter_map(|event| event.id);
        let items = stored.measures.improvements.iter().chain(&stored.measures.action_items);
        let mut given = BTreeSet::new();
        for id in events.chain(items.filter_map(|item| item.id)) {
            if !given.insert(id) {
                return Err(ReadError::DuplicateId(id));
            }
        }
        let above_all = given.last().map_or(0, |id| id.saturating_add(1));
        Ok(Self { next: stored.next_id.max(above_all) })
    }

    fn given_or_new(&mut self, id: Option<u32>) -> u32 {
        id.unwrap_or_else(|| {
            let id = self.next;
            self.next = id.saturating_add(1);
            id
        })
    }
}

fn point(stored: StoredPoint) -> Point {
    Point { date: answer(stored.date, read_date), time: answer(stored.time, read_time) }
}

fn answer<T>(stored: Option<StoredAnswer>, read: impl Fn(&str) -> Option<T>) -> Answer<Written<T>> {
    match stored {
        None | Some(StoredAnswer::Unknown { unknown: false }) => Answer::Blank,
        Some(StoredAnswer::Unknown { unknown: true }) => Answer::Unknown,
        Some(StoredAnswer::Given(text)) => crate::time::answer(&text, read),
    }
}

fn stored_answer<T>(answer: Answer<Written<T>>) -> Option<StoredAnswer> {
    match answer {
        Answer::Blank => None,
        Answer::Unknown => Some(StoredAnswer::Unknown { unknown: true }),
        Answer::Given(written) => Some(StoredAnswer::Given(written.text().to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    fn error(text: &str) -> String {
        from_json(text).unwrap_err().to_string()
    }

    #[test]
    fn the_example_is_read_back() {
        let read = from_json(&to_json(&example(), 3, 4)).unwrap();
        assert_eq!(read, ReadDraft { postmortem: example(), revision: 3, saved_at: 4 });
    }

    #[test]
    fn the_stored_example_of_version_1_is_still_read() {
        let read = from_json(include_str!("../../tests/fixtures/draft-v1.json")).unwrap();
        assert_eq!(read.postmortem, example());
    }

    #[test]
    fn items_without_ids_get_some() {
        let text = r#"{"format":"retold-draft","version":1,"postmortem":{"timeline":[{"text":"a"},{"id":7,"text":"b"}]}}"#;
        let postmortem = from_json(text).unwrap().postmortem;
        assert_eq!(postmortem.timeline.iter().map(|event| event.id.0).collect::<Vec<_>>(), [8, 7]);
        assert_eq!(postmortem.next_id, 9);
    }

    #[test]
    fn what_is_wrong_is_said() {
        insta::assert_snapshot!(
            [
                error(""),
                error("[1]"),
                error("{}"),
                error(r#"{"format":"retold-draft","version":2,"postmortem":{"news":1}}"#),
                error(r#"{"format":"retold-draft","version":0,"postmortem":{}}"#),
                error(r#"{"format":"retold-draft","version":1}"#),
                error(r#"{"format":"retold-draft","version":1,"postmortem":{"tmeline":[]}}"#),
                error(
                    r#"{"format":"retold-draft","version":1,"postmortem":{"summary":{"started":{"time":5}}}}"#
                ),
                error(
                    r#"{"format":"retold-draft","version":1,"postmortem":{"timeline":[{"id":1},{"id":1}]}}"#
                ),
                error(
                    r#"{"format":"retold-draft","version":1,"postmortem":{"timeline":[{"kind":"magic"}]}}"#
                ),
            ]
            .join("\n")
        );
    }
}
