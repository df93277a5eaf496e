//! The commands of the page by name, each with the single key that gives it, if it has one.
//!
//! The page carries them out; the background draws their list (`palette.rs`).

/// Something that the page does by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Shows the list of all commands.
    Palette,
    /// Shows the list of all shortcuts.
    Shortcuts,
    /// Turns the shortcuts of a single key off, or on again.
    SingleKeys,
    /// Goes to the list of drafts.
    AllDrafts,
    /// Begins a draft.
    Start,
    /// Begins a draft with the example.
    Example,
    /// Reads a postmortem that somebody wrote elsewhere.
    Read,
    /// Offers all drafts as a file.
    BackUp,
    /// Goes to the entry line of the timeline.
    AddEvent,
    /// Turns the sheet: to the tale, or to the report.
    Turn,
    /// Copies the document as Markdown.
    Copy,
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
    /// Tells the tale for the whole screen.
    Tell,
    /// Shows the other of the two panes of a small screen.
    OtherPane,
    /// Prints the document that is shown.
    Print,
    /// Begins another draft with the same words.
    Duplicate,
    /// Offers the draft as a file.
    Download,
    /// Offers the incident to scale as a picture.
    DownloadStrip,
}

/// Every command with its name and its key. A key that only some layouts have is none for a shortcut.
const COMMANDS: [(Command, &str, &str); 19] = [
    (Command::Palette, "palette", ""),
    (Command::Shortcuts, "shortcuts", "?"),
    (Command::SingleKeys, "single-keys", ""),
    (Command::AllDrafts, "all-drafts", ""),
    (Command::Start, "start", ""),
    (Command::Example, "example", ""),
    (Command::Read, "read", ""),
    (Command::BackUp, "back-up", ""),
    (Command::AddEvent, "add-event", "n"),
    (Command::Turn, "turn", "t"),
    (Command::Copy, "copy", "c"),
    (Command::Undo, "undo", ""),
    (Command::Redo, "redo", ""),
    (Command::Tell, "tell", "f"),
    (Command::OtherPane, "other-pane", "w"),
    (Command::Print, "print", ""),
    (Command::Duplicate, "duplicate", ""),
    (Command::Download, "download", ""),
    (Command::DownloadStrip, "download-strip", ""),
];

impl Command {
    /// Returns every command.
    pub fn all() -> impl Iterator<Item = Self> {
        COMMANDS.into_iter().map(|(command, ..)| command)
    }

    /// Returns the name by which the two programs call it.
    pub fn name(self) -> &'static str {
        COMMANDS.iter().find(|(command, ..)| *command == self).map_or("", |(_, name, _)| name)
    }

    /// Finds a command by its name.
    pub fn named(name: &str) -> Option<Self> {
        COMMANDS.into_iter().find(|(_, known, _)| *known == name).map(|(command, ..)| command)
    }

    /// Returns the single key that gives it, as the browser names the key; empty if there is none.
    pub fn key(self) -> &'static str {
        COMMANDS.iter().find(|(command, ..)| *command == self).map_or("", |(.., key)| key)
    }

    /// Finds the command that a single key gives.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::errand::Command;
    ///
    /// assert_eq!(Command::of_key("?"), Some(Command::Shortcuts));
    /// assert_eq!(Command::of_key("Enter"), None);
    /// ```
    pub fn of_key(key: &str) -> Option<Self> {
        COMMANDS
            .into_iter()
            .find(|(.., known)| !known.is_empty() && *known == key)
            .map(|(command, ..)| command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_found_by_its_name_and_by_its_key() {
        for command in Command::all() {
            assert_eq!(Command::named(command.name()), Some(command), "{command:?}");
            if !command.key().is_empty() {
                assert_eq!(Command::of_key(command.key()), Some(command), "two commands have its key");
            }
        }
    }

    #[test]
    fn a_key_without_a_command_gives_none() {
        for key in ["", "x", "Shift", "T"] {
            assert_eq!(Command::of_key(key), None, "{key}");
        }
    }
}
