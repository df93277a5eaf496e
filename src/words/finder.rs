//! The dialog in which everything is found, and the sheet of the shortcuts. What they list is the background's.

/// The hint of the key.
pub const FIND_BY_KEY: &str = "Find anything (Ctrl K)";

/// The same on a Mac.
pub const FIND_BY_KEY_OF_MAC: &str = "Find anything (Cmd K)";

/// What is typed into the dialog.
pub const WANTED: &str = "A command, a place or words of the draft";

/// What the list of what was found is for a screen reader.
pub const FITTING: &str = "What fits";

/// The key that turns the shortcuts of a single key off.
pub const TURN_SINGLE_KEYS_OFF: &str = "Turn single keys off";

/// The key that turns them on.
pub const TURN_SINGLE_KEYS_ON: &str = "Turn single keys on";

/// What is said of them while they are on.
pub const SINGLE_KEYS_ARE_ON: &str = "Single keys are on.";

/// What is said of them while they are off.
pub const SINGLE_KEYS_ARE_OFF: &str = "Single keys are off.";
