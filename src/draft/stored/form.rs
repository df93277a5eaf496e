//! The JSON form as types, field by field.

use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap as _, Serializer};
use serde::{Deserialize, Serialize};

use crate::postmortem::{EventKind, Genre, Preset, Section, SectionStyle};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredDraft {
    pub(super) format: String,
    pub(super) version: u32,
    #[serde(default)]
    pub(super) revision: u64,
    #[serde(default)]
    pub(super) saved_at: u64,
    pub(super) postmortem: StoredPostmortem,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
pub(super) struct StoredPostmortem {
    pub(super) title: String,
    pub(super) summary: StoredSummary,
    pub(super) timeline: Vec<StoredEvent>,
    pub(super) root_cause: StoredRootCause,
    pub(super) measures: StoredMeasures,
    pub(super) completed: Vec<SectionName>,
    pub(super) layout: StoredLayout,
    pub(super) tale: StoredTale,
    pub(super) next_id: u32,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct StoredSummary {
    pub(super) started: StoredPoint,
    pub(super) ended: StoredPoint,
    pub(super) zone: String,
    pub(super) impact: String,
    pub(super) root_cause: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct StoredPoint {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<StoredAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) time: Option<StoredAnswer>,
}

/// An answer: a text, or an object that says that it is not known.
pub(super) enum StoredAnswer {
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
pub(super) struct StoredEvent {
    pub(super) id: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) time: Option<StoredAnswer>,
    #[serde(default)]
    pub(super) text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<KindName>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct StoredRootCause {
    pub(super) explanation: String,
    pub(super) resolution: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct StoredMeasures {
    pub(super) improvements: Vec<StoredItem>,
    pub(super) action_items: Vec<StoredItem>,
    pub(super) closing: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredItem {
    pub(super) id: Option<u32>,
    #[serde(default)]
    pub(super) text: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct StoredLayout {
    pub(super) preset: PresetName,
    pub(super) section_style: SectionStyleName,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct StoredTale {
    pub(super) genre: GenreName,
    pub(super) seed: u32,
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
pub(super) struct KindName(#[serde(with = "StoredKind")] pub(super) EventKind);

#[derive(Serialize, Deserialize)]
pub(super) struct SectionName(#[serde(with = "StoredSection")] pub(super) Section);

#[derive(Default, Serialize, Deserialize)]
pub(super) struct PresetName(#[serde(with = "StoredPreset")] pub(super) Preset);

#[derive(Default, Serialize, Deserialize)]
pub(super) struct SectionStyleName(#[serde(with = "StoredSectionStyle")] pub(super) SectionStyle);

#[derive(Default, Serialize, Deserialize)]
pub(super) struct GenreName(#[serde(with = "StoredGenre")] pub(super) Genre);
