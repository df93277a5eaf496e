//! One stored record of a draft: a line that tells what it is, and the draft's JSON.
//!
//! ```text
//! retold/1 ⇥ checksum ⇥ revision ⇥ base ⇥ length ⇥ saved at ⇥ events ⇥ day ⇥ title
//! { "format": "retold-draft", … }
//! ```
//!
//! The checksum (64 bits, in hexadecimal digits) is of all that follows it, by Fowler, Noll and Vo's FNV-1a: it is a
//! multiplication for each byte, and since that can be undone, no change of a single byte is missed. `base` is the
//! checksum of the record that this one was made from. The length is that of the JSON in bytes. What follows it spares
//! the list of drafts the reading of each.

use super::stored::{ReadError, from_json, to_json};
use crate::postmortem::Postmortem;

/// What a record of this form begins with.
const FORM: &str = "retold/1";

/// What records of every form begin with.
const FORMS: &str = "retold/";

/// Tells one stored record from every other: how often the draft was saved, and the checksum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// How often the draft was saved. It counts, so no clock that is set back can mislead it.
    pub revision: u64,
    /// The checksum of the record.
    pub sum: u64,
}

/// What a record says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generation {
    /// Which record it is.
    pub stamp: Stamp,
    /// The checksum of the record that it was made from; 0 for the first.
    pub base: u64,
    /// When it was saved, in milliseconds since 1970 (UTC); for display only.
    pub saved_at: u64,
    /// How many events the draft has.
    pub events: u64,
    /// The day of the incident as written; may be empty.
    pub started: String,
    /// The title as typed, in one line; may be empty.
    pub title: String,
    /// The draft's JSON.
    pub json: String,
}

/// Makes the record of a draft that was made from the record `seen`. `now` is in milliseconds since 1970 (UTC).
pub fn seal(postmortem: &Postmortem, seen: Stamp, now: u64) -> (Stamp, String) {
    let revision = seen.revision + 1;
    let json = to_json(postmortem, revision, now);
    let started = postmortem.summary.started.date.given().map_or("", |written| written.text());
    let sealed = [
        &revision.to_string(),
        &format!("{:x}", seen.sum),
        &json.len().to_string(),
        &now.to_string(),
        &postmortem.timeline.len().to_string(),
        &in_one_field(started),
        &in_one_field(&postmortem.title),
    ]
    .map(String::as_str)
    .join("\t");
    let sealed = [&sealed, "\n", &json].concat();
    let sum = checksum(&sealed);
    (Stamp { revision, sum }, format!("{FORM}\t{sum:x}\t{sealed}"))
}

/// Reads a record, of any form that there was, and checks that it is whole. Its JSON is not read.
///
/// # Errors
///
/// [`ReadError`] when it is not what was once sealed, or of a newer form.
pub fn unseal(text: &str) -> Result<Generation, ReadError> {
    let Some((form, rest)) = text.split_once('\t').filter(|(form, _)| form.starts_with(FORMS)) else {
        return bare(text);
    };
    if form != FORM {
        let version = form[FORMS.len()..].parse().unwrap_or(0);
        return Err(if version > 1 { ReadError::TooNew { version } } else { ReadError::NotADraft });
    }
    whole(rest).ok_or(ReadError::Torn)
}

/// Returns the checksum of a text: FNV-1a of 64 bits.
pub fn checksum(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Reads a record from its checksum on; `None` if it does not fit.
fn whole(text: &str) -> Option<Generation> {
    let (sum, sealed) = text.split_once('\t')?;
    let sum = u64::from_str_radix(sum, 16).ok().filter(|sum| *sum == checksum(sealed))?;
    let (header, json) = sealed.split_once('\n')?;
    let mut fields = header.split('\t');
    let mut number = |radix| u64::from_str_radix(fields.next()?, radix).ok();
    let (revision, base, length, saved_at, events) =
        (number(10)?, number(16)?, number(10)?, number(10)?, number(10)?);
    let (started, title) = (fields.next()?.to_owned(), fields.next()?.to_owned());
    (length == json.len() as u64).then(|| Generation {
        stamp: Stamp { revision, sum },
        base,
        saved_at,
        events,
        started,
        title,
        json: json.to_owned(),
    })
}

/// Reads a draft as the first versions stored it.
fn bare(text: &str) -> Result<Generation, ReadError> {
    let read = from_json(text)?;
    let postmortem = &read.postmortem;
    Ok(Generation {
        stamp: Stamp { revision: read.revision, sum: checksum(text) },
        base: 0,
        saved_at: read.saved_at,
        events: postmortem.timeline.len() as u64,
        started: postmortem.summary.started.date.given().map_or("", |written| written.text()).to_owned(),
        title: postmortem.title.clone(),
        json: text.to_owned(),
    })
}

/// Returns a text as one field of the header, where it is for display only.
fn in_one_field(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    fn sealed() -> (Stamp, String) {
        seal(&example(), Stamp { revision: 6, sum: 0xabc }, 1_700_000_000_000)
    }

    #[test]
    fn a_record_is_read_back_with_what_it_says_of_itself() {
        let (stamp, text) = sealed();
        let read = unseal(&text).unwrap();
        assert_eq!((read.stamp, read.stamp.revision, read.base), (stamp, 7, 0xabc));
        assert_eq!(
            (read.saved_at, read.events, read.started.as_str()),
            (1_700_000_000_000, 6, "January 28, 2024")
        );
        assert_eq!(read.title, example().title);
        assert_eq!(from_json(&read.json).unwrap().postmortem, example());
    }

    #[test]
    fn no_change_of_a_byte_and_no_cut_is_missed() {
        let (_, text) = sealed();
        for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
            assert!(unseal(&text[..at]).is_err(), "cut at {at}");
            let Some(character) = text[at..].chars().next().filter(char::is_ascii) else { continue };
            let other = if character == 'x' { 'y' } else { 'x' };
            let changed = [&text[..at], &String::from(other), &text[at + 1..]].concat();
            assert!(unseal(&changed).is_err(), "changed at {at}");
        }
    }

    #[test]
    fn a_title_cannot_break_out_of_its_field() {
        let mut postmortem = example();
        postmortem.title = "a\tb\nc".to_owned();
        let read = unseal(&seal(&postmortem, Stamp::default(), 0).1).unwrap();
        assert_eq!(read.title, "a b c");
        assert_eq!(from_json(&read.json).unwrap().postmortem, postmortem);
    }

    #[test]
    fn the_form_before_this_one_is_read_and_a_later_one_is_told() {
        let bare = include_str!("../../tests/fixtures/draft-v1.json");
        assert_eq!(unseal(bare).unwrap().title, example().title);
        assert!(matches!(unseal("retold/2\tnews"), Err(ReadError::TooNew { version: 2 })));
        assert!(matches!(unseal("retold/x\tnews"), Err(ReadError::NotADraft)));
        assert!(matches!(unseal(""), Err(ReadError::NotJson(_))));
    }

    #[test]
    fn the_checksum_is_the_one_that_its_authors_published() {
        assert_eq!((checksum(""), checksum("a")), (0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c));
    }
}
