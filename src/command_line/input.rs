//! Drafts from files: those of Retold's own, and postmortems that somebody wrote elsewhere.

use std::borrow::Cow;
use std::path::Path;

use super::{CommandError, read_input};
use crate::draft::{from_json, looks_like_draft};
use crate::postmortem::Postmortem;
use crate::read::report::Reason;
use crate::read::{read_postmortems, read_postmortems_anyway};

/// What a file holds.
pub struct Input {
    /// The name to call it by.
    pub file: String,
    /// Its text.
    pub text: String,
    /// The postmortems in it, at least one.
    pub drafts: Vec<Postmortem>,
    /// Whether some of it is no text.
    pub is_damaged: bool,
}

/// Reads a file of any sort.
pub fn read_file(path: &Path) -> Result<Input, CommandError> {
    read_file_by(path, read_postmortems)
}

/// Reads a file of any sort, with a reader for those that somebody wrote elsewhere.
fn read_file_by(
    path: &Path,
    read: impl Fn(&str) -> Result<Vec<Postmortem>, Reason>,
) -> Result<Input, CommandError> {
    let (file, bytes) = read_input(path)?;
    let is_json = path.extension().is_some_and(|it| it == "json");
    if is_json || std::str::from_utf8(&bytes).is_ok_and(looks_like_draft) {
        let Ok(text) = String::from_utf8(bytes) else { return Err(CommandError::NotUtf8 { file }) };
        return match from_json(&text) {
            Ok(read) => Ok(Input { file, text, drafts: vec![read.postmortem], is_damaged: false }),
            Err(source) => Err(CommandError::NotADraft { file, source }),
        };
    }
    let (text, is_damaged) = text_of(&file, &bytes);
    let text = text.into_owned();
    match read(&text) {
        Ok(drafts) => Ok(Input { file, text, drafts, is_damaged }),
        Err(reason) => Err(CommandError::NotAReport { file, reason: reason.to_string() }),
    }
}

/// Returns the drafts of a file and whether there is anything to check; notes go to standard error, if they are wanted.
pub fn read_drafts(path: &Path, tells_notes: bool) -> Result<(Vec<Postmortem>, bool), CommandError> {
    Ok(told(read_file(path)?, tells_notes))
}

/// Returns the drafts of a file as [`read_drafts`] does, with those of a file that looks like no postmortem.
pub fn read_drafts_anyway(path: &Path) -> Result<(Vec<Postmortem>, bool), CommandError> {
    Ok(told(read_file_by(path, |text| Ok(read_postmortems_anyway(text)))?, true))
}

fn told(input: Input, tells_notes: bool) -> (Vec<Postmortem>, bool) {
    let Input { file, drafts, is_damaged, .. } = input;
    let notes = drafts.iter().filter_map(|draft| draft.imported.as_ref()).flat_map(|it| &it.to_check);
    let count = notes.clone().count();
    if tells_notes {
        notes.for_each(|note| eprintln!("retold: {file}: {}", note.text));
    } else if count > 0 {
        eprintln!("retold: {file}: {count} to check; --notes says what");
    }
    let has_notes = is_damaged || count > 0;
    (drafts, has_notes)
}

/// Reads bytes as text as far as they are, and says on standard error where they are not.
pub fn text_of<'a>(file: &str, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
    let text = String::from_utf8_lossy(bytes);
    let is_damaged = matches!(text, Cow::Owned(_));
    if is_damaged {
        eprintln!(
            "retold: {file}: not all of it is text in UTF-8; what is not was read as the sign \u{FFFD}"
        );
    }
    (text, is_damaged)
}
