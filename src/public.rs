//! The public version of a postmortem: for a status page, without the people, the machines and the inner places.
//!
//! People become roles (`engineer A`), machines become what they are (`a database host`), and links into the company
//! lose their address. One person is the same role everywhere. Times and figures stay, and so does what was guessed of an
//! event's kind, which the metrics are worked out from.
//!
//! What is found is told by its form and by the words around it, so something may be missed, and something may be taken
//! that could stay. That is why every replacement is listed, and why the writer can keep any of them.

mod address;
mod host;
mod link;
mod name;
mod noun;
mod people;
mod place;
mod service;
mod stretch;
mod ticket;
mod word;

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use noun::{Labels, phrase};
use people::People;
use stretch::{Found, Thing, stretches};

pub use place::{Place, places};

use crate::postmortem::{Edit, Event, EventId, EventKind, Postmortem, apply};

/// A public version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Public {
    /// The postmortem without what was replaced. It knows nothing of the document that it may have been read from.
    pub postmortem: Postmortem,
    /// What was found, in the order of the form, with what the writer has kept.
    pub replacements: Vec<Replacement>,
}

/// Something that was found, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Where it is.
    pub place: Place,
    /// Its bytes in the text of that place.
    pub range: Range<usize>,
    /// What stood there, in one line: the name, the address.
    pub stood: String,
    /// What stands there now; empty where it is left out.
    pub stands: String,
    /// Why it was taken.
    pub why: Why,
    /// Whether the writer keeps it, so that nothing was replaced.
    pub is_kept: bool,
}

impl Replacement {
    /// Says what stands now, also where that is nothing.
    pub fn stands_in_words(&self) -> &str {
        match (self.stands.as_str(), &self.why) {
            ("", Why::InternalLink | Why::Mail) => "the words of the link alone",
            ("", _) => "(left out)",
            (stands, _) => stands,
        }
    }
}

/// Why something was taken for what is not public.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The task has it as its owner.
    Owner,
    /// It follows a word such as `paged`.
    After(String),
    /// It follows a label such as `Author:`, or stands under such a heading.
    Labelled,
    /// It stands before the words of a row of chat.
    Speaker,
    /// `@dana`
    Handle,
    /// An address of mail.
    Mail,
    /// Many people have this name.
    GivenName,
    /// It is named elsewhere as a person.
    Known,
    /// It is called as machines are.
    Host,
    /// An address in a network.
    Address,
    /// It is called as pods, containers and instances are.
    Workload,
    /// It leads to a tracker, a dashboard, a chat, a document, or into a network of one's own.
    InternalLink,
    /// `ABC-123`
    Ticket,
    /// `#inc-2024-checkout`
    Channel,
}

impl fmt::Display for Why {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Owner => "the owner of a task",
            Self::After(word) => return write!(formatter, "a name after \u{201C}{word}\u{201D}"),
            Self::Labelled => "a name after a label",
            Self::Speaker => "who wrote the row",
            Self::Handle => "a handle",
            Self::Mail => "an address of mail",
            Self::GivenName => "a given name",
            Self::Known => "a name that stands elsewhere as well",
            Self::Host => "the name of a machine",
            Self::Address => "an address in a network",
            Self::Workload => "a pod, a container or an instance",
            Self::InternalLink => "a link that leads inside",
            Self::Ticket => "a ticket",
            Self::Channel => "a channel of a chat",
        })
    }
}

/// Makes the public version of a postmortem. What stands in `kept`, as [`Replacement::stood`] has it, is left as it is.
///
/// # Examples
///
/// ```
/// use retold::postmortem::{Edit, Postmortem, TextField, apply};
/// use retold::public::public;
///
/// let mut postmortem = Postmortem::default();
/// let text = "At 15:04 we paged Dana, who restarted `db-prod-3.internal`.".to_owned();
/// apply(&mut postmortem, Edit::SetText { field: TextField::Impact, text })?;
///
/// let made = public(&postmortem, &[]);
/// assert_eq!(made.postmortem.summary.impact, "At 15:04 we paged an engineer, who restarted `a database host`.");
///
/// let made = public(&postmortem, &["Dana".to_owned()]);
/// assert_eq!(made.postmortem.summary.impact, "At 15:04 we paged Dana, who restarted `a database host`.");
/// # Ok::<(), retold::postmortem::EditError>(())
/// ```
pub fn public(postmortem: &Postmortem, kept: &[String]) -> Public {
    let kept: BTreeSet<&str> = kept.iter().map(String::as_str).collect();
    let places = places(postmortem);
    let people = People::of(postmortem, &places);
    let found: Vec<Vec<Found>> =
        places.iter().map(|(place, text)| stretches(postmortem, *place, text, &people)).collect();
    let labels = Labels::of(found.iter().flatten().map(|found| &found.thing));

    let mut made = Postmortem { imported: None, ..postmortem.clone() };
    let mut replacements = Vec::new();
    for ((place, text), found) in places.iter().zip(found) {
        let mut changes: Vec<(Range<usize>, String)> = Vec::new();
        for found in found {
            let mark = found.mark.clone();
            let replacement = replacement(*place, text, found, &labels, &kept);
            if !replacement.is_kept {
                changes.extend(mark.map(|mark| (mark, String::new())));
                changes.push((replacement.range.clone(), replacement.stands.clone()));
            }
            replacements.push(replacement);
        }
        if !changes.is_empty() {
            place.set(&mut made, changed(text, changes));
        }
    }
    keep_kinds(postmortem, &mut made);
    Public { postmortem: made, replacements }
}

/// Writes down the kinds that would be guessed otherwise now. A kind is guessed from all words of an event, so that a
/// name less can change it, and with it every metric. In the public version such a kind is one that was said, and no guess.
fn keep_kinds(postmortem: &Postmortem, made: &mut Postmortem) {
    let kinds = postmortem.timeline.iter().map(Event::likely_kind);
    let changed: Vec<(EventId, EventKind)> = made
        .timeline
        .iter()
        .zip(kinds)
        .filter(|(event, kind)| event.likely_kind() != *kind)
        .map(|(event, kind)| (event.id, kind))
        .collect();
    for (event, kind) in changed {
        // The event is there.
        let _ = apply(made, Edit::SetEventKind { event, kind: Some(kind) });
    }
}

fn replacement(
    place: Place,
    text: &str,
    found: Found,
    labels: &Labels,
    kept: &BTreeSet<&str>,
) -> Replacement {
    let Found { range, stood, thing, why, .. } = found;
    let (range, stands) = match &thing {
        Thing::Nothing => (range, String::new()),
        Thing::Noun(noun, identity) => phrase(text, range, *noun, &labels.of_thing(*noun, identity)),
    };
    let stood = stood.replace(['\n', '\r'], " ");
    let is_kept = kept.contains(stood.as_str());
    Replacement { place, range, stood, stands, why, is_kept }
}

/// Puts what stands now in the place of what stood there.
fn changed(text: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(range, _)| range.start);
    let mut new = String::with_capacity(text.len());
    let mut done = 0;
    for (range, stands) in changes {
        // They are apart from each other.
        new.push_str(text.get(done..range.start).unwrap_or_default());
        new.push_str(&stands);
        done = range.end;
    }
    new.push_str(text.get(done..).unwrap_or_default());
    new
}

#[cfg(test)]
mod tests;
