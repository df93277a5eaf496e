//! What the palette offers: commands, steps, ways to tell and to take along, the words of the draft, and the drafts.

use super::Asked;
use crate::check::Spot;
use crate::errand::findings::{HEADING, address, label};
use crate::errand::share::offered;
use crate::errand::{Act, Command};
use crate::postmortem::{
    Field, Genre, Level, Postmortem, Section, TaleChange, TextField, TimeField, WITHOUT_TITLE, Written,
};
use crate::public::{Place, places};
use crate::words;

/// Something that can be chosen.
pub struct Offer {
    /// Where it stands in the list.
    pub group: Group,
    /// What it is called.
    pub label: String,
    /// What is said beside it; may be empty.
    pub detail: String,
    /// The keys that do the same; may be empty.
    pub keys: &'static str,
    /// What it does.
    pub act: Act,
    /// Whether it is shown only when something was typed: there may be very many of its kind.
    pub is_on_request: bool,
}

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// To be done now.
    Do,
    /// To go to.
    GoTo,
    /// How the tale is told.
    Tale,
    /// To take along.
    TakeAlong,
    /// The words of the draft.
    Words,
    /// The drafts.
    Drafts,
}

impl Group {
    /// Returns the name that people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Do => words::palette::DO,
            Self::GoTo => words::palette::GO_TO,
            Self::Tale => words::document::TALE,
            Self::TakeAlong => words::palette::TAKE_ALONG,
            Self::Words => words::palette::IN_THIS_DRAFT,
            Self::Drafts => words::palette::DRAFTS,
        }
    }

    /// Returns its name in ids of elements.
    pub fn id(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::GoTo => "go-to",
            Self::Tale => "tale",
            Self::TakeAlong => "take",
            Self::Words => "words",
            Self::Drafts => "drafts",
        }
    }
}

/// Where a command has a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    Everywhere,
    Home,
    Draft,
}

/// What is told of a command.
pub struct Told {
    command: Command,
    place: Where,
    group: Group,
    /// What it is called.
    pub label: &'static str,
    /// The keys with a modifier; the single key is the command's.
    combined: &'static str,
}

impl Told {
    /// Returns its keys as the sheet has them; empty if there are none.
    pub fn keys(&self) -> &'static str {
        if self.combined.is_empty() { self.command.key() } else { self.combined }
    }

    /// Tells whether its key is a single one.
    pub fn is_single_key(&self) -> bool {
        self.combined.is_empty() && !self.command.key().is_empty()
    }

    const fn new(
        command: Command,
        place: Where,
        group: Group,
        label: &'static str,
        combined: &'static str,
    ) -> Self {
        Self { command, place, group, label, combined }
    }
}

/// Every command, in the order of the list.
pub static COMMANDS: [Told; 19] = [
    Told::new(Command::Start, Where::Home, Group::Do, words::palette::START, ""),
    Told::new(Command::Example, Where::Home, Group::Do, words::palette::EXAMPLE, ""),
    Told::new(Command::Read, Where::Home, Group::Do, words::keys::READ, ""),
    Told::new(Command::BackUp, Where::Home, Group::Do, words::keys::BACK_UP, ""),
    Told::new(Command::AddEvent, Where::Draft, Group::Do, words::keys::ADD_EVENT, ""),
    Told::new(Command::Turn, Where::Draft, Group::Do, words::palette::TURN, ""),
    Told::new(Command::Copy, Where::Draft, Group::Do, words::keys::COPY_MARKDOWN, ""),
    Told::new(Command::Undo, Where::Draft, Group::Do, words::keys::UNDO, "Mod+z"),
    Told::new(Command::Redo, Where::Draft, Group::Do, words::keys::REDO, "Mod+Shift+z"),
    Told::new(Command::OtherPane, Where::Draft, Group::Do, words::palette::OTHER_PANE, ""),
    Told::new(Command::Print, Where::Draft, Group::Do, words::palette::PRINT, "Mod+p"),
    Told::new(Command::Duplicate, Where::Draft, Group::Do, words::palette::DUPLICATE, ""),
    Told::new(Command::AllDrafts, Where::Draft, Group::GoTo, words::keys::ALL_DRAFTS, ""),
    Told::new(Command::Tell, Where::Draft, Group::Tale, words::palette::TELL, ""),
    Told::new(Command::Download, Where::Draft, Group::TakeAlong, words::keys::DOWNLOAD_DRAFT, ""),
    Told::new(Command::DownloadStrip, Where::Draft, Group::TakeAlong, words::keys::DOWNLOAD_STRIP, ""),
    Told::new(Command::Palette, Where::Everywhere, Group::Do, words::keys::FIND, "Mod+k"),
    Told::new(Command::Shortcuts, Where::Everywhere, Group::Do, words::keys::SHORTCUTS, ""),
    Told::new(Command::SingleKeys, Where::Everywhere, Group::Do, words::palette::SINGLE_KEYS, ""),
];

/// Lists everything that can be chosen now, group by group.
pub fn offers(asked: &Asked<'_>) -> Vec<Offer> {
    let draft = asked.draft.as_ref();
    let mut offers: Vec<Offer> = COMMANDS
        .iter()
        .filter(|told| told.is_offered(asked))
        .map(|told| Offer {
            keys: if told.is_single_key() && !asked.has_single_keys { "" } else { told.keys() },
            ..offer(told.group, told.label, Act::Do(told.command))
        })
        .collect();
    if let Some(draft) = draft {
        offers.extend(steps());
        offers.extend(tale(draft, asked.shows_tale));
        let along = offered().map(|(label, about, act)| Offer {
            detail: about.to_owned(),
            ..offer(Group::TakeAlong, &label, act)
        });
        offers.extend(along);
        offers.extend(words(draft));
    }
    offers.extend(asked.drafts.iter().map(|(address, title)| Offer {
        is_on_request: draft.is_some(),
        ..offer(
            Group::Drafts,
            if title.trim().is_empty() { WITHOUT_TITLE } else { title },
            Act::Visit((*address).to_owned()),
        )
    }));
    // Each group once, in the order of its first.
    offers.sort_by_key(|offer| offer.group as u8);
    offers
}

fn offer(group: Group, label: &str, act: Act) -> Offer {
    Offer { group, label: label.to_owned(), detail: String::new(), keys: "", act, is_on_request: false }
}

impl Told {
    /// Tells whether it has a meaning where the palette was asked.
    pub fn has_place(&self, asked: &Asked<'_>) -> bool {
        match self.place {
            Where::Everywhere => true,
            Where::Home => asked.draft.is_none(),
            Where::Draft => asked.draft.is_some(),
        }
    }

    fn is_offered(&self, asked: &Asked<'_>) -> bool {
        // It is open already.
        self.has_place(asked) && self.command != Command::Palette
    }
}

fn steps() -> impl Iterator<Item = Offer> {
    let sections = Section::ALL.into_iter().map(|section| (label(section), address(section)));
    let all = sections.chain([(words::steps::REVIEW, "review".to_owned())]);
    all.map(|(label, step)| offer(Group::GoTo, label, Act::Jump(step, HEADING.to_owned())))
}

fn tale(draft: &Postmortem, is_shown: bool) -> Vec<Offer> {
    let mut offers = Vec::new();
    if is_shown {
        offers.push(offer(Group::Tale, words::palette::REROLL, Act::Reroll));
        offers.push(offer(Group::Tale, words::palette::READ_ALOUD, Act::ReadAloud));
    }
    for genre in Genre::ALL.into_iter().filter(|genre| !is_shown || draft.tale.genre != *genre) {
        let label = words::palette::tell_it_as(genre.label());
        offers.push(offer(Group::Tale, &label, Act::Change(TaleChange::Genre(genre))));
    }
    for level in Level::ALL.into_iter().filter(|level| !is_shown || draft.tale.level != *level) {
        let label = words::palette::how_much(level.label());
        offers.push(offer(Group::Tale, &label, Act::Change(TaleChange::Level(level))));
    }
    offers
}

/// How much of a text is searched, in bytes; a longer one holds a log, and would take long at every letter.
const SEARCHED_BYTES: usize = 4_000;

/// Lists the places of the draft that are filled in, each with its words.
fn words(draft: &Postmortem) -> impl Iterator<Item = Offer> {
    let fields = places(draft).into_iter().filter_map(|(place, text)| match place {
        // The time of an event stands with its words.
        Place::Field(Field::Time(TimeField::Event(_))) | Place::OwnWords(_) | Place::Record(_) => None,
        Place::Field(field) => Some((field, text)),
    });
    fields.map(|(field, text)| {
        let spot = Spot::Field(field);
        let time = match field {
            Field::Text(TextField::Event(id)) => draft.event(id).and_then(|event| event.time.given()),
            _ => None,
        };
        let words = text[..text.floor_char_boundary(SEARCHED_BYTES)].split_whitespace();
        let detail: Vec<&str> = time.map(Written::text).into_iter().chain(words).collect();
        let act = Act::Jump(address(spot.section()), format!("field-{}", spot.name()));
        Offer {
            detail: detail.join(" "),
            is_on_request: true,
            ..offer(Group::Words, &Place::Field(field).in_words(draft), act)
        }
    })
}
