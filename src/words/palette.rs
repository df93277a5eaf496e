//! The palette, and the sheet of the shortcuts.

/// The name of the group of what is to be done now.
pub const DO: &str = "Do";

/// The name of the group of places.
pub const GO_TO: &str = "Go to";

/// The name of the group of what can be taken along.
pub const TAKE_ALONG: &str = "Take with you";

/// The name of the group of the words of the draft.
pub const IN_THIS_DRAFT: &str = "In this draft";

/// The name of the group of the other drafts.
pub const DRAFTS: &str = "Drafts";

/// The command that begins a draft.
pub const START: &str = "New postmortem";

/// The command that begins a draft with the example.
pub const EXAMPLE: &str = "Open the example";

/// The command that turns the sheet.
pub const TURN: &str = "Turn the sheet: report or tale";

/// The command that shows the other of the two panes.
pub const OTHER_PANE: &str = "Write or read, on a small screen";

/// The command that prints the document.
pub const PRINT: &str = "Print, or save as PDF";

/// The command that begins another draft with the same words.
pub const DUPLICATE: &str = "Duplicate this draft";

/// The command that tells the tale for the whole screen.
pub const TELL: &str = "Tell the tale, full screen";

/// The command for the shortcuts of a single key.
pub const SINGLE_KEYS: &str = "Turn single keys off or on";

/// The offer that tells the whole tale in other words.
pub const REROLL: &str = "Reroll all lines";

/// The offer that reads the tale aloud, and stops it.
pub const READ_ALOUD: &str = "Read the tale aloud, or stop";

/// Names the offer of a genre.
pub fn tell_it_as(genre: &str) -> String {
    format!("Tell it as {genre}")
}

/// Names the offer of a level.
pub fn how_much(level: &str) -> String {
    format!("How much of a tale: {level}")
}

/// Says how many fit what was typed: those that are shown, and those for which there is no room.
pub fn found(shown: usize, left_out: usize) -> String {
    match (shown, left_out) {
        (0, _) => "Nothing has these letters.".to_owned(),
        (1, 0) => "1 found.".to_owned(),
        (shown, 0) => format!("{shown} found."),
        (shown, left_out) => format!("The first {shown} of {} found.", shown + left_out),
    }
}

/// The part of the sheet with the keys that hold with a modifier.
pub const EVERYWHERE: &str = "Everywhere";

/// The part of the sheet with the keys that can be turned off.
pub const OUTSIDE_OF_FIELDS: &str = "Single keys, outside of fields";

/// What the keys do that belong to a place and to no command: the name of each place, and its keys as the browser names them with
/// what they do.
pub const OF_PLACES: [(&str, &[(&str, &str)]); 4] = [
    (
        "In the timeline",
        &[
            ("Enter", "Add what stands in the entry line"),
            ("ArrowUp", "Go to the time above"),
            ("ArrowDown", "Go to the time below"),
        ],
    ),
    (
        "In a field of an event or of a list",
        &[("Alt+ArrowUp", "Move it up"), ("Alt+ArrowDown", "Move it down")],
    ),
    ("On the switch", &[("ArrowRight", "The other voice"), ("Home", "Formal"), ("End", "Tale")]),
    (
        "In the tale, full screen",
        &[
            ("ArrowRight", "Next beat"),
            ("ArrowLeft", "The beat before"),
            ("Home", "First beat"),
            ("End", "Last beat"),
            ("Escape", "Close"),
        ],
    ),
];

/// The key that shortcuts have on the keyboard of a Mac.
pub const COMMAND_KEY: &str = "Cmd";

/// The key that shortcuts have on other keyboards.
pub const CONTROL_KEY: &str = "Ctrl";

/// The key on the keyboard of a Mac that others call Alt.
pub const OPTION_KEY: &str = "Option";

/// The arrow key that points up.
pub const UP_KEY: &str = "Up";

/// The arrow key that points down.
pub const DOWN_KEY: &str = "Down";

/// The arrow key that points to the left.
pub const LEFT_KEY: &str = "Left";

/// The arrow key that points to the right.
pub const RIGHT_KEY: &str = "Right";

/// The key that closes what is open.
pub const ESCAPE_KEY: &str = "Esc";
