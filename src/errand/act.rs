//! What a press within a panel asks the page to do.
//!
//! The background writes an act as words into an attribute of an element; the page reads them when the element is
//! pressed or typed into.

use super::Command;
use crate::draft::DraftId;
use crate::postmortem::{EventId, Genre, Level, LineId, Rewrite, TaleChange};

/// Something that a panel asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Changes the tale.
    Change(TaleChange),
    /// Goes to the field of an event.
    GoTo(EventId),
    /// Answers a question of a paste, or makes a choice for the public version, as
    /// [`with_answers`](crate::read::timeline::with_answers) takes it.
    Answer(String),
    /// Takes such an answer back.
    AskAgain(String),
    /// Takes the document along, in the way that the words name, with what was typed into the field of the key.
    Take(String, String),
    /// Copies the document as rich text.
    CopyRichText,
    /// Makes a draft of an incident that was read, by its place.
    OpenRead(usize),
    /// Brings back a version of the open draft, which has this text.
    Restore(String),
    /// Makes a draft of its own of a version, which has this text.
    OpenCopy(String),
    /// Opens a draft that was found again.
    BringBack(DraftId),
    /// Offers what was found of a draft no more.
    LetGo(DraftId),
    /// Takes a note about the reading off the list, by what it says: by its place a second press would take another.
    Checked(String),
    /// Dismisses a finding or a rule by its key, or brings it back.
    Dismiss(String, bool),
    /// Does the fix of a finding, by its key.
    Fix(String),
    /// Goes to a step, by its name in addresses, and to the element with an id in it.
    Jump(String, String),
    /// Does what the page does by itself.
    Do(Command),
    /// Goes to a view, by the fragment of its address.
    Visit(String),
    /// Goes to the writer's own words for a line of the tale.
    GoToOwnWords(LineId),
    /// Takes a document along although there may be a secret in it.
    CopyAnyway,
    /// Tells the whole tale in other words.
    Reroll,
    /// Goes by so many beats, there and back.
    Turn(i8),
    /// Reads the tale aloud, or stops.
    ReadAloud,
    /// Offers the tale as a file of Markdown.
    SaveMarkdown,
    /// Offers the cover as a file.
    SaveCover(Picture),
}

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Drawn, and sharp at every size.
    Svg,
    /// Painted, for whatever takes no drawings.
    Png,
}

/// The acts that need no more words.
const BARE: [(&str, Act); 9] = [
    ("copy-rich-text", Act::CopyRichText),
    ("copy-anyway", Act::CopyAnyway),
    ("reroll", Act::Reroll),
    ("on", Act::Turn(1)),
    ("back", Act::Turn(-1)),
    ("read-aloud", Act::ReadAloud),
    ("save-markdown", Act::SaveMarkdown),
    ("save-svg", Act::SaveCover(Picture::Svg)),
    ("save-png", Act::SaveCover(Picture::Png)),
];

impl Act {
    /// Writes the act as words.
    pub fn words(&self) -> String {
        match self {
            Self::Change(change) => change_in_words(change),
            Self::GoToOwnWords(line) => format!("go-to-own {}", line.name()),
            Self::GoTo(event) => format!("go-to {}", LineId::Event(*event).name()),
            Self::Answer(answer) => format!("answer {answer}"),
            Self::AskAgain(answer) => format!("ask-again {answer}"),
            // What was typed is the value.
            Self::Take(words, _) => format!("take {words}"),
            Self::OpenRead(at) => format!("open-read {at}"),
            Self::Checked(note) => format!("checked {note}"),
            Self::Dismiss(key, true) => format!("dismiss {key}"),
            Self::Dismiss(key, false) => format!("bring-up {key}"),
            Self::Fix(key) => format!("fix {key}"),
            Self::Jump(step, id) => format!("jump {step} {id}"),
            Self::Do(command) => format!("do {}", command.name()),
            Self::Visit(fragment) => format!("visit {fragment}"),
            // The text is the value.
            Self::Restore(_) => "restore".to_owned(),
            Self::OpenCopy(_) => "open-copy".to_owned(),
            Self::BringBack(draft) => format!("bring-back {draft}"),
            Self::LetGo(draft) => format!("let-go {draft}"),
            bare => BARE.iter().find(|(_, act)| act == bare).map_or("", |(words, _)| words).to_owned(),
        }
    }

    /// Reads an act; `value` is what stands in the field, if it is one that was typed into, or what goes with the key. `None` for other words.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::errand::Act;
    /// use retold::postmortem::{Level, TaleChange};
    ///
    /// let act = Act::Change(TaleChange::Level(Level::Saga));
    /// assert_eq!(Act::read(&act.words(), ""), Some(act));
    /// assert_eq!(Act::read("level of detail", ""), None);
    /// ```
    pub fn read(words: &str, value: &str) -> Option<Self> {
        if let Some((_, act)) = BARE.iter().find(|(known, _)| *known == words) {
            return Some(act.clone());
        }
        match words {
            "restore" => return Some(Self::Restore(value.to_owned())),
            "open-copy" => return Some(Self::OpenCopy(value.to_owned())),
            _ => {}
        }
        let (name, rest) = words.split_once(' ')?;
        match name {
            // A key may have a field, for the end of the answer.
            "answer" => return Some(Self::Answer(format!("{rest}{value}"))),
            "ask-again" => return Some(Self::AskAgain(rest.to_owned())),
            "take" => return Some(Self::Take(rest.to_owned(), value.to_owned())),
            "open-read" => return rest.parse().ok().map(Self::OpenRead),
            "checked" => return Some(Self::Checked(rest.to_owned())),
            "dismiss" => return Some(Self::Dismiss(rest.to_owned(), true)),
            "bring-up" => return Some(Self::Dismiss(rest.to_owned(), false)),
            "fix" => return Some(Self::Fix(rest.to_owned())),
            "do" => return Command::named(rest).map(Self::Do),
            "visit" => return Some(Self::Visit(rest.to_owned())),
            "bring-back" => return DraftId::parse(rest).map(Self::BringBack),
            "let-go" => return DraftId::parse(rest).map(Self::LetGo),
            _ => {}
        }
        let (first, more) = rest.split_once(' ').unwrap_or((rest, ""));
        if name == "go-to-own" {
            return LineId::named(first).map(Self::GoToOwnWords);
        }
        if name == "jump" {
            return Some(Self::Jump(first.to_owned(), more.to_owned()));
        }
        let line = || LineId::named(first);
        let change = match name {
            "go-to" => match line()? {
                LineId::Event(event) => return Some(Self::GoTo(event)),
                _ => return None,
            },
            "genre" => TaleChange::Genre(Genre::ALL.into_iter().find(|genre| genre.id() == first)?),
            "level" => TaleChange::Level(*Level::ALL.get(first.parse::<usize>().ok()?)?),
            "seed" => TaleChange::Seed(first.parse().ok()?),
            "severe" => TaleChange::ToldAlthoughSevere(first == "told"),
            "again" => TaleChange::Again(line()?),
            "keep" => TaleChange::Keep(line()?, more.to_owned()),
            "rewrite" => {
                let rewrite = Rewrite { text: value.to_owned(), record: more.to_owned() };
                TaleChange::Rewrite(line()?, Some(rewrite))
            }
            "take-back" => TaleChange::Rewrite(line()?, None),
            _ => return None,
        };
        Some(Self::Change(change))
    }
}

fn change_in_words(change: &TaleChange) -> String {
    match change {
        TaleChange::Genre(genre) => format!("genre {}", genre.id()),
        TaleChange::Level(level) => {
            format!("level {}", Level::ALL.iter().position(|it| it == level).unwrap_or_default())
        }
        TaleChange::Seed(seed) => format!("seed {seed}"),
        TaleChange::ToldAlthoughSevere(told) => format!("severe {}", if *told { "told" } else { "kept" }),
        TaleChange::Again(line) => format!("again {}", line.name()),
        TaleChange::Keep(line, frame) => format!("keep {} {frame}", line.name()),
        // The text is the field's.
        TaleChange::Rewrite(line, Some(rewrite)) => format!("rewrite {} {}", line.name(), rewrite.record),
        TaleChange::Rewrite(line, None) => format!("take-back {}", line.name()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_is_read_as_it_was_written() {
        let event = LineId::Event(EventId(3));
        let rewrite =
            |record: &str| Rewrite { text: "Told  \nby hand.".to_owned(), record: record.to_owned() };
        let changes = [
            TaleChange::Level(Level::Pinch),
            TaleChange::Seed(u32::MAX),
            TaleChange::ToldAlthoughSevere(true),
            TaleChange::ToldAlthoughSevere(false),
            TaleChange::Again(LineId::Impact),
            TaleChange::Keep(event, "detected-bell".to_owned()),
            TaleChange::Keep(event, String::new()),
            TaleChange::Rewrite(event, Some(rewrite("The  record,\nin two lines. "))),
            TaleChange::Rewrite(event, Some(rewrite(""))),
            TaleChange::Rewrite(event, None),
        ];
        let genres = Genre::ALL.map(TaleChange::Genre);
        let changes = changes.into_iter().chain(genres).map(Act::Change).chain([
            Act::GoTo(EventId(3)),
            Act::GoToOwnWords(LineId::Impact),
            Act::AskAgain("days day-first".to_owned()),
            Act::Take("plain file".to_owned(), "Told  \nby hand.".to_owned()),
            Act::OpenRead(2),
            Act::Checked("Line 3, row 4: check it.".to_owned()),
            Act::Dismiss("secret@event-3#1f".to_owned(), true),
            Act::Dismiss("secret".to_owned(), false),
            Act::Fix("secret@event-3#1f".to_owned()),
            Act::Jump("root-cause".to_owned(), "field-explanation".to_owned()),
            Act::Do(Command::Turn),
            Act::Visit("draft/1f/summary".to_owned()),
            Act::Restore("Told  \nby hand.".to_owned()),
            Act::OpenCopy("Told  \nby hand.".to_owned()),
            Act::BringBack(DraftId::new(31)),
            Act::LetGo(DraftId::new(31)),
        ]);
        for act in changes.chain(BARE.into_iter().map(|(_, act)| act)) {
            assert!(!act.words().is_empty(), "{act:?}");
            assert_eq!(Act::read(&act.words(), "Told  \nby hand."), Some(act));
        }
    }

    #[test]
    fn an_answer_ends_with_what_was_typed() {
        let act = Act::Answer("zone IST +05:30".to_owned());
        assert_eq!(Act::read(&act.words(), ""), Some(act));
        let typed = Act::read(&Act::Answer("repository ".to_owned()).words(), "https://a.example/b/c");
        assert_eq!(typed, Some(Act::Answer("repository https://a.example/b/c".to_owned())));
    }

    #[test]
    fn other_words_are_no_act() {
        for words in [
            "",
            "make tea",
            "genre opera",
            "level 4",
            "seed -1",
            "again",
            "keep tea bell",
            "go-to impact",
            "rerolls",
            "bring-back tea",
            "let-go",
            "do",
            "do nothing",
        ] {
            assert_eq!(Act::read(words, ""), None, "{words}");
        }
    }
}
