//! The JSON form of a draft, version 2. Version 1 lacks what is new in it and is read as well: `about`, the details of
//! action items, `lessons`, `extra_sections`, `dismissed`, `imported`, and the presets but `classic`.
//!
//! ```json
//! {
//!   "format": "retold-draft",
//!   "version": 3,
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
//!     "timeline": [{ "id": 0, "time": "3:00 PM", "text": "Alerts fired.", "kind": "detected", "about": "…" }],
//!     "root_cause": { "explanation": "…", "resolution": "…" },
//!     "measures": {
//!       "improvements": [{ "id": 1, "text": "…" }],
//!       "action_items": [{ "id": 2, "text": "…", "owner": "…", "due": "…", "priority": "…", "type": "…",
//!         "ticket": "…", "state": "…" }],
//!       "closing": "…"
//!     },
//!     "lessons": { "went_well": [{ "id": 3, "text": "…" }], "went_wrong": [], "got_lucky": [], "other": [] },
//!     "extra_sections": [{ "id": 4, "heading": "…", "text": "…" }],
//!     "completed": ["summary"],
//!     "dismissed": ["event-length", "vague-quantity@impact#1d3f"],
//!     "imported": { "original": "# Outage…", "to_check": [{ "about": "impact", "source_line": 4, "text": "…" }] },
//!     "layout": { "preset": "classic", "section_style": "headings", "clock": "as-written" },
//!     "tale": { "genre": "fantasy", "seed": 0, "level": "seasoned", "lines": [{ "line": "impact", "again": 2 }] }
//!   }
//! }
//! ```
//!
//! Only `format`, `version` and `postmortem` are required; whatever else is missing or `null` is blank, and an item
//! without an `id` gets one. A date or a time is the text as it was typed, or `{ "unknown": true }`. `kind` is the kind
//! that the writer has confirmed: `detected`, `reported-by-users`, `investigating`, `hypothesis`, `ruled-out`, `found`,
//! `escalated`, `mitigated`, `deployed`, `rolled-back`, `monitoring`, `resolved`, `communicated` or `other`. `completed`
//! lists sections: `summary`, `timeline`, `root-cause`, `measures` or `lessons`. `dismissed` lists what the writer does not
//! want to be told again, as ids of rules and keys of findings. `preset` is `classic`, `sre-book`,
//! `pagerduty` or `atlassian`, `section_style` is
//! `headings` or `bold-labels`, `clock` is `as-written` or `with-utc`, `genre` is `fantasy` or `noir`, and `level` is `formal`, `pinch`, `seasoned` or `saga`.
//! `told_although_severe` tells the tale of an incident that hurt people. In `lines` stand the choices for single lines of
//! the tale: `again` counts how often it was told in other words, `kept` names the words that it keeps, and one that is
//! `rewritten` has the writer's own `text` and the `record`, which is what the formal line said then. `next_id` is the id that the next item gets. `revision` counts
//! the saves and `saved_at` is in milliseconds since 1970 (UTC), for display only. A name that is not listed here is an
//! error and not dropped.

mod form;
mod ids;
mod reading;
mod record;

use thiserror::Error;

use crate::postmortem::Postmortem;
use crate::read::Json;
use record::Record;
pub use record::{FormError, FormProblem};

/// What `format` says.
pub const FORMAT: &str = "retold-draft";

/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 3;

/// Writes a postmortem as JSON.
pub fn to_json(postmortem: &Postmortem, revision: u64, saved_at: u64) -> String {
    let mut draft = ReadDraft { postmortem: postmortem.clone(), revision, saved_at };
    Record::write(|record| {
        record.text("format", &mut FORMAT.to_owned());
        record.small_number("version", &mut VERSION.clone());
        fields(record, &mut draft);
    })
}

/// The fields of the record after those that tell what it is.
fn fields(record: &mut Record, draft: &mut ReadDraft) {
    record.number("revision", &mut draft.revision);
    record.number("saved_at", &mut draft.saved_at);
    record.object("postmortem", &mut |record| form::postmortem(record, &mut draft.postmortem));
}

/// Tells whether a text wants to be read as a draft: it may be a damaged one.
pub fn looks_like_draft(text: &str) -> bool {
    text.trim_start_matches('\u{FEFF}').trim_start().starts_with('{') && text.contains(FORMAT)
}

/// A draft as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    let json = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(|error| {
        if error.is_data() { ReadError::Ambiguous(error) } else { ReadError::NotJson(error) }
    })?;
    from_value(json)
}

/// Reads a postmortem from JSON that has been parsed.
///
/// # Errors
///
/// As [`from_json`].
pub(super) fn from_value(json: Json) -> Result<ReadDraft, ReadError> {
    let Json::Object(mut record) = json else { return Err(ReadError::NotADraft) };
    let mut take = |name| {
        let at = record.iter().position(|(known, _)| known == name)?;
        Some(record.remove(at).1)
    };
    match (take("format"), take("version")) {
        (Some(Json::Text(format)), Some(Json::Number(version))) if format == FORMAT && version > 0 => {
            if version > u64::from(VERSION) {
                return Err(ReadError::TooNew { version });
            }
        }
        _ => return Err(ReadError::NotADraft),
    }
    match record.iter_mut().find(|(name, _)| name == "postmortem") {
        Some((_, Json::Object(postmortem))) => ids::complete(postmortem)?,
        // Of another type, which is reported with the rest.
        Some((_, other)) if *other != Json::Null => {}
        Some(_) | None => {
            let path = "postmortem".to_owned();
            return Err(ReadError::Malformed(FormError { path, problem: FormProblem::Missing }));
        }
    }
    let mut draft = ReadDraft::default();
    Record::read(record, |record| fields(record, &mut draft)).map_err(ReadError::Malformed)?;
    Ok(draft)
}

/// Why a text is not read as a draft.
#[derive(Debug, Error)]
pub enum ReadError {
    /// It is no JSON object.
    #[error("this is not JSON: {0}")]
    NotJson(#[source] serde_json::Error),
    /// It is JSON, but says one thing twice.
    #[error("this draft is damaged: {0}")]
    Ambiguous(#[source] serde_json::Error),
    /// It is JSON, but no draft of Retold's.
    #[error(
        "this is not a Retold draft: \"format\" must be \"{FORMAT}\" and \"version\" a number from 1 to {VERSION}"
    )]
    NotADraft,
    /// It is not whole: its checksum or its length does not fit.
    #[error("this draft is damaged: it is not the text that was once stored")]
    Torn,
    /// A newer Retold wrote it.
    #[error("this draft was written by a newer Retold (version {version}; this one reads up to {VERSION})")]
    TooNew {
        /// The version that it says it is.
        version: u64,
    },
    /// It says that it is a draft, and does not have the form of one.
    #[error("this draft is damaged: {0}")]
    Malformed(#[source] FormError),
    /// Two items have one id, so that an edit of one could reach the other.
    #[error("this draft is damaged: the id {0} is given twice")]
    DuplicateId(u64),
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
    fn the_stored_examples_of_older_versions_are_still_read() {
        for stored in [
            include_str!("../../tests/fixtures/draft-v1.json"),
            include_str!("../../tests/fixtures/draft-v2.json"),
        ] {
            assert_eq!(from_json(stored).unwrap().postmortem, example());
        }
        let dismissed = vec!["event-length".to_owned(), "blame-word/summary.impact/9".to_owned()];
        let third = from_json(include_str!("../../tests/fixtures/draft-v3.json")).unwrap();
        assert_eq!(third.postmortem, Postmortem { dismissed, ..example() });
    }

    #[test]
    fn items_without_ids_get_some() {
        let text = r#"{"format":"retold-draft","version":1,"postmortem":{"timeline":[{"text":"a"},{"id":7,"text":"b"}]}}"#;
        let postmortem = from_json(text).unwrap().postmortem;
        assert_eq!(postmortem.timeline.iter().map(|event| event.id.0).collect::<Vec<_>>(), [8, 7]);
        assert_eq!(postmortem.next_id, 9);
    }

    #[test]
    fn an_id_that_is_null_is_none() {
        let text = r#"{"format":"retold-draft","version":1,"postmortem":{"timeline":[{"id":null,"text":"a"},{"id":null,"text":"b"}]}}"#;
        let postmortem = from_json(text).unwrap().postmortem;
        assert_eq!(postmortem.timeline.iter().map(|event| event.id.0).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(postmortem.next_id, 2);
    }

    #[test]
    fn new_ids_follow_the_form_and_not_the_order_of_the_names() {
        let text = r#"{"format":"retold-draft","version":1,"postmortem":{"measures":{"improvements":[{"text":"a"}]},"timeline":[{"text":"b"}]}}"#;
        let postmortem = from_json(text).unwrap().postmortem;
        assert_eq!((postmortem.timeline[0].id.0, postmortem.measures.improvements[0].id.0), (0, 1));
    }

    #[test]
    fn what_is_saved_at_the_end_of_the_ids_is_read_again() {
        let text = r#"{"format":"retold-draft","version":1,"postmortem":{"timeline":[{"id":4294967295}]}}"#;
        let postmortem = from_json(text).unwrap().postmortem;
        assert_eq!(from_json(&to_json(&postmortem, 0, 0)).unwrap().postmortem, postmortem);
    }

    #[test]
    fn what_is_wrong_is_said() {
        insta::assert_snapshot!(
            [
                error(""),
                error("[1]"),
                error("{}"),
                error(r#"{"format":"retold-draft","version":4,"postmortem":{"news":1}}"#),
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
                error(r#"{"format":"retold-draft","version":1,"postmortem":{"timeline":[{},5]}}"#),
                error(r#"{"format":"retold-draft","version":1,"postmortem":[]}"#),
                error(r#"{"format":"retold-draft","version":1,"postmortem":{"tale":{"seed":4294967296}}}"#),
                error(
                    r#"{"format":"retold-draft","version":1,"postmortem":{"completed":["summary","all"]}}"#
                ),
                error(
                    r#"{"format":"retold-draft","version":1,"postmortem":{"summary":{"ended":{"time":{"unknown":true,"x":1}}}}}"#
                ),
                error(r#"{"format":"retold-draft","version":1,"version":1,"postmortem":{}}"#),
                error(r#"{"format":"retold-draft","version":1,"postmortem":null}"#),
                error(r#"{"format":"retold-draft","version":1,"postmortem":{"next_id":"x"}}"#),
            ]
            .join("\n")
        );
    }
}
