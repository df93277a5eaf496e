//! The document in its two voices, the tale for the whole screen, and the strip.

/// What the sheet is for a screen reader.
pub const DOCUMENT: &str = "Document";

/// What the switch between the two sides of the sheet is for a screen reader.
pub const VOICE: &str = "Voice";

/// The side with the report.
pub const FORMAL: &str = "Formal";

/// The side with the tale.
pub const TALE: &str = "Tale";

/// The key that shows the line of the report beside each line of the tale.
pub const SHOW_RECORD: &str = "Show the record";

/// The key that shows the tale on the whole screen.
pub const TELL_IT: &str = "Tell it";

/// What the whole screen with the tale is for a screen reader.
pub const FULL_SCREEN: &str = "The tale, full screen";

/// What the parts of the tale are there, which are shown one by one.
pub const BEATS: &str = "Beats";

/// The key that shows the beat before.
pub const BEAT_BEFORE: &str = "Back";

/// The key that shows the beat after.
pub const BEAT_AFTER: &str = "Next";

/// What is said when the browser takes no file of the tale.
pub const TALE_NOT_SAVED: &str = "The browser did not take the file. Copy the tale instead.";

/// What is said when nobody can read the tale aloud.
pub const NO_SPEAKER: &str = "There is no voice on this device, or it is not ready yet. Others would be sent the text, so it is not read.";

/// What stands on the sheet as long as the program in the background is loading.
pub const COMING: &str = "Your document will stand here in a moment. You can write already.";

/// What is said when the program in the background does not tell.
pub const NOT_TOLD: &str = "The words of the tale could not be loaded. Reload the page to try again.";

/// What is said when it does not draw.
pub const NOT_DRAWN: &str = "The part of the page that writes the document could not be loaded. Your draft is kept; reload the page to try again.";

/// What the strip is for a screen reader.
pub const STRIP: &str = "Incident to scale";
