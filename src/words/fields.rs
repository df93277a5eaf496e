//! The fields of the form, and the keys beside an item of a list.

/// What stands after the name of a field that may be left blank.
pub const OPTIONAL: &str = " (optional)";

/// What stands in the field of a day as long as it is blank.
pub const SAMPLE_DAY: &str = "January 28, 2024";

/// What is said of a day that is not understood.
pub const NO_DAY: &str = "Printed as it is, and not read as a day. A day is January 28, 2024 or 2024-01-28";

/// What stands in the field of a time as long as it is blank.
pub const SAMPLE_TIME: &str = "3:00 PM";

/// What stands there in a row, where a sample would look like the time of the event.
pub const WITHOUT_TIME: &str = "no time";

/// What stands there when the writer has said that nobody knows.
pub const UNKNOWN_TIME: &str = "unknown";

/// What is said of a time that is not understood.
pub const NO_TIME: &str = "Printed as it is, and not read as a time. A time is 3:04 PM or 15:04";

/// Names the box by which the writer says that nobody knows a time, by the name of its field.
pub fn is_not_known(label: &str) -> String {
    format!("{label} is not known")
}

/// Says how a time was read.
pub fn time_read(time: &str, is_approximate: bool) -> String {
    let about = if is_approximate { "about " } else { "" };
    format!("{about}{time}")
}

/// Names the key that moves an item up, by the name of the item: `event 2`.
pub fn move_up(name: &str) -> String {
    format!("Move {name} up")
}

/// Names the key that moves it down.
pub fn move_down(name: &str) -> String {
    format!("Move {name} down")
}

/// Names the key that removes it.
pub fn remove(name: &str) -> String {
    format!("Remove {name}")
}
