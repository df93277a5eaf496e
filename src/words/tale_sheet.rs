//! What stands around the tale: on its sheet, beneath it in the tray, and full screen.

/// The sheet before anything was written.
pub const EMPTY: &str = "What you write appears here as a tale.";

/// The name of the keys at the end of the sheet.
pub const WAYS_OUT: &str = "Take the tale along";

/// The key that reads the tale to its writer.
pub const READ_ALOUD: &str = "Read it aloud";

/// The key that saves the tale.
pub const AS_MARKDOWN: &str = "Tale as .md";

/// The hint of that key.
pub const AS_MARKDOWN_ABOUT: &str = "It shows cover.svg, if that lies beside it";

/// The key that saves the cover as it is drawn.
pub const COVER_AS_SVG: &str = "Cover as .svg";

/// The key that saves the cover as pixels.
pub const COVER_AS_PNG: &str = "Cover as .png";

/// Says above the report that it stands in the place of a tale, with the words that told so.
pub fn withheld(cue: &str) -> String {
    format!(
        "This is the report, since the incident may have hurt people or lost what they had (“{cue}”), and \
         such a thing is not retold in fun before you say so."
    )
}

/// The key below it that asks for the tale.
pub const TELL_ALL_THE_SAME: &str = "Tell it all the same";

/// Says above the tale of such an incident that the writer has asked for it.
pub fn told_although_severe(cue: &str) -> String {
    format!("This incident may have hurt people (“{cue}”), and you chose to tell it as a tale.")
}

/// The key below it that goes back to the report.
pub const SHOW_REPORT: &str = "Show the report";

/// Names the field for the writer's own words for a line.
pub fn your_words_for(line: &str) -> String {
    format!("Your words for {line}")
}

/// The note below that field when the words are about an earlier report.
pub const RECORD_HAS_CHANGED: &str =
    "The report has changed since you wrote this. Read it against the record.";

/// Says below that field which facts the words leave out.
pub fn not_in_your_words(facts: &[&str]) -> String {
    format!("Not in your words: {}.", facts.join(", "))
}

/// Says below that field which facts the words add.
pub fn not_in_the_record(facts: &[&str]) -> String {
    format!("Not in the record: {}.", facts.join(", "))
}

/// What stands before the line of the report, beneath that of the tale.
pub const RECORD: &str = "Record";

/// Names the keys of a line.
pub fn words_of(line: &str) -> String {
    format!("Words of {line}")
}

/// The key that takes the writer's own words away.
pub const TAKE_BACK: &str = "Take back";

/// The name of that key.
pub const TAKE_BACK_YOUR_WORDS: &str = "Take back your words";

/// The key that tells a line anew.
pub const ANOTHER: &str = "Another";

/// The name of that key.
pub const ANOTHER_WAY: &str = "Another way to tell this line";

/// The name of the key that keeps the words of a line.
pub const KEEP_WORDS: &str = "Keep these words";

/// The name of the key that opens the field for the writer's own words.
pub const WRITE_YOURSELF: &str = "Write this line yourself";

/// The name of the cards of the tray.
pub const GENRE: &str = "Genre";

/// The name of the dial of the tray.
pub const HOW_MUCH: &str = "How much of it";

/// The name of the last part of the tray, which has the seed.
pub const WORDS: &str = "Words";

/// The hint of the seed.
pub const SEED: &str = "The seed of these words";

/// The key that tells all lines anew.
pub const ALL_AGAIN: &str = "All again";

/// The name of that key.
pub const ALL_AGAIN_NAME: &str = "All again, in other words";

/// Adds to the proof how many lines are in the writer's own words.
pub fn with_your_lines(proof: &str, lines: usize) -> String {
    match lines {
        0 => proof.to_owned(),
        1 => format!("{proof}, 1 line is yours"),
        _ => format!("{proof}, {lines} lines are yours"),
    }
}

/// Says which facts the tale of a line does not have.
pub fn tale_leaves_out(line: &str, facts: &[&str]) -> String {
    format!("The tale of {line} leaves out {}.", quoted(facts))
}

/// Says which facts the writer's own words for a line do not have.
pub fn your_words_leave_out(line: &str, facts: &[&str]) -> String {
    format!("Your words for {line} leave out {}.", quoted(facts))
}

/// Says which facts the writer's own words for a line have that the report has not.
pub fn your_words_add(line: &str, facts: &[&str]) -> String {
    format!("Your words for {line} say {}, which the report does not.", quoted(facts))
}

fn quoted(facts: &[&str]) -> String {
    facts.iter().map(|fact| format!("“{fact}”")).collect::<Vec<_>>().join(", ")
}

/// Says which fact the genre has that the report has not.
pub fn genre_says(fact: &str) -> String {
    format!("The genre says “{fact}”.")
}

/// Says which beat this is, full screen.
pub fn beat_of(beat: usize, all: usize) -> String {
    format!("{beat} of {all}")
}
