//! The second step: what was seen, tried, ruled out and fixed, in order.

/// What is asked.
pub const LEAD: &str = "One line for each thing that was seen, tried, ruled out or fixed";

/// What is said when nothing stands in it.
pub const NOTHING_TO_ADD: &str = "Enter a time, such as 15:04, or what happened";

/// Its field for the time.
pub const TIME: &str = "Time";

/// What stands in that field as long as it is blank.
pub const SAMPLE_TIME: &str = "15:04";

/// Its field for the words.
pub const WHAT_HAPPENED: &str = "What happened";

/// What stands in that field as long as it is blank.
pub const SAMPLE_EVENT: &str = "alerts fire";

/// Its key.
pub const ADD_EVENT: &str = "Add event";

/// What is said of words without a time.
pub const WITHOUT_TIME: &str = "without a time";

/// What is said of a time that is not read.
pub const TIME_NOT_UNDERSTOOD: &str = "the time is not understood, and printed as it is";

/// What marks the kind that an event seems to have.
pub const GUESS: &str = "guess";

/// What an event is about, where its kind has no question of its own.
pub const ABOUT: &str = "About";

/// The key that opens the dialog for a whole timeline, and its heading.
pub const PASTE: &str = "Paste a timeline";

/// What stands beside the key.
pub const WHAT_TO_PASTE: &str = " A chat, a log, an export or a table, as it is.";

/// What goes into the field of the dialog.
pub const WANTED: &str = "Chat, log, export or table";

/// The choice that keeps the names in a chat.
pub const KEEP_NAMES: &str = "Keep who said it";

/// What is said when the reader is not there.
pub const PASTE_NOT_READ: &str = "The part of the page that reads pastes could not be loaded. Your text stays here; reload the page to try again.";

/// Says that the entry line has become an event.
pub fn added_as(number: usize) -> String {
    format!("Added as event {number}")
}

/// Says how the time in the entry line is read.
pub fn read_as(time: &str) -> String {
    format!("read as {time}")
}

/// Names the key that adds what was found in a paste.
pub fn add(events: usize) -> String {
    match events {
        0 => "Add events".to_owned(),
        1 => "Add 1 event".to_owned(),
        _ => format!("Add {events} events"),
    }
}

/// Says that the events of a paste are in the timeline.
pub fn added(events: usize) -> String {
    if events == 1 { "1 event added.".to_owned() } else { format!("{events} events added.") }
}

/// Names an event.
pub fn event(number: &str) -> String {
    format!("Event {number}")
}

/// Names it within a sentence.
pub fn event_in_sentence(number: &str) -> String {
    format!("event {number}")
}

/// Names the field of its time.
pub fn time_of(number: &str) -> String {
    format!("Time of event {number}")
}

/// Names the field of its words.
pub fn what_happened_in(number: &str) -> String {
    format!("What happened in event {number}")
}

/// Names the field of what it is about, by what is asked for its kind.
pub fn about_of(asked: &str, number: &str) -> String {
    format!("{asked}, event {number}")
}

/// Names the choice of its kind.
pub fn kind_of(number: &str) -> String {
    format!("Kind of event {number}")
}

/// Marks a kind that is a guess.
pub fn guessed(kind: &str) -> String {
    format!("{kind} (guess)")
}
