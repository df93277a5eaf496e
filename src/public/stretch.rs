//! The stretches of a text that are not for everybody.

use std::ops::Range;

use super::Why;
use super::host::machine;
use super::link::{inner, links, without_scheme};
use super::name::named;
use super::noun::Noun;
use super::people::People;
use super::place::Place;
use super::ticket::{is_ticket, marked};
use super::word::words;
use crate::postmortem::{ActionDetail, Field, Postmortem, TextField};

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its bytes.
    pub range: Range<usize>,
    /// What goes along with it: the bracket before the words of a link.
    pub mark: Option<Range<usize>>,
    /// What stood there.
    pub stood: String,
    /// What it is.
    pub thing: Thing,
    /// Why it was taken.
    pub why: Why,
}

/// What something is, and which one.
#[derive(Clone, Debug)]
pub enum Thing {
    /// Something of which nothing is left.
    Nothing,
    /// One of a kind.
    Noun(Noun, String),
}

/// Finds what is not for everybody, in order, and nothing twice.
pub fn stretches(postmortem: &Postmortem, place: Place, text: &str, people: &People) -> Vec<Found> {
    if matches!(place, Place::Field(Field::Text(TextField::ActionDetail(_, ActionDetail::Ticket)))) {
        let is_blank = ["", "-", "n/a", "none", "tbd"].contains(&text.trim().to_lowercase().as_str());
        let whole = Found {
            range: 0..text.len(),
            mark: None,
            stood: text.to_owned(),
            thing: Thing::Nothing,
            why: Why::Ticket,
        };
        return if is_blank { Vec::new() } else { vec![whole] };
    }
    let mut taken = Taken::default();
    for link in links(text) {
        match inner(link.address) {
            Some(noun) => {
                let thing = if link.opening.is_some() {
                    Thing::Nothing
                } else {
                    Thing::Noun(noun, link.address.to_owned())
                };
                let why = if noun == Noun::MailAddress { Why::Mail } else { Why::InternalLink };
                taken.add(Found {
                    range: link.range,
                    mark: link.opening,
                    stood: link.address.to_owned(),
                    thing,
                    why,
                });
            }
            // It stays to the letter, whatever is in it.
            None => taken.leave(link.range),
        }
    }
    links_without_scheme(text, &mut taken);
    for named in named(postmortem, place, text, people.speakers()) {
        let stood = text[named.range.clone()].to_owned();
        let thing = match (named.noun, people.person(&named.name)) {
            (Some(_), Some(who)) if named.why == Why::Owner => person(Some(who)),
            (Some(noun), _) => Thing::Noun(noun, named.name),
            (None, who) => person(who),
        };
        taken.add(Found { range: named.range, mark: None, stood, thing, why: named.why });
    }
    for (range, is_ticket) in marked(text) {
        let stood = text[range.clone()].to_owned();
        let (noun, why) = if is_ticket { (Noun::Ticket, Why::Ticket) } else { (Noun::Channel, Why::Channel) };
        taken.add(Found { range, mark: None, thing: Thing::Noun(noun, stood.clone()), stood, why });
    }
    by_word(text, people, &mut taken);
    taken.found.sort_by_key(|found| found.range.start);
    taken.found
}

/// Takes `acme.slack.com/archives/C1`. What is between its strokes is no name and no machine of its own.
fn links_without_scheme(text: &str, taken: &mut Taken) {
    let mut before = String::new();
    let mut done = 0;
    for word in words(text).iter().filter(|word| word.plain().contains('.')) {
        let owner = word.owner();
        let (plain, range) = (owner.plain(), owner.range());
        let after = &text[range.end..];
        if range.start >= done
            && machine(&plain, &before, after).is_none()
            && let Some((noun, more)) = without_scheme(&plain, after)
        {
            done = range.end + more;
            let stood = text[range.start..done].to_owned();
            let thing = Thing::Noun(noun, stood.clone());
            taken.add(Found { range: range.start..done, mark: None, thing, stood, why: Why::InternalLink });
        }
        before = plain.to_lowercase();
    }
}

fn by_word(text: &str, people: &People, taken: &mut Taken) {
    let words = words(text);
    let mut before = String::new();
    let mut done = 0;
    for (at, word) in words.iter().enumerate() {
        if word.start < done {
            continue;
        }
        let owner = word.owner();
        let plain = owner.plain();
        let range = owner.range();
        if let Some((noun, more)) = machine(&plain, &before, &text[range.end..]) {
            let why = match noun {
                Noun::Address | Noun::Network => Why::Address,
                Noun::Pod | Noun::Container | Noun::Resource => Why::Workload,
                _ => Why::Host,
            };
            let range = range.start..range.end + more;
            done = range.end;
            let stood = text[range.clone()].to_owned();
            taken.add(Found {
                range,
                mark: None,
                thing: Thing::Noun(noun, plain.to_lowercase()),
                stood,
                why,
            });
        } else if is_ticket(&plain) {
            let thing = Thing::Noun(Noun::Ticket, plain.to_string());
            taken.add(Found { range, mark: None, thing, stood: owner.text.to_owned(), why: Why::Ticket });
        } else if let Some((who, count)) = people.known_at(&words[at..]) {
            let range = word.start..words[at + count - 1].owner().range().end;
            let stood = text[range.clone()].to_owned();
            taken.add(Found { range, mark: None, stood, thing: person(Some(who)), why: Why::Known });
        }
        before = plain.to_lowercase();
    }
}

fn person(who: Option<usize>) -> Thing {
    // Who is named is known.
    Thing::Noun(Noun::Engineer, who.unwrap_or(usize::MAX).to_string())
}

/// What has been found so far, by bytes.
#[derive(Default)]
struct Taken {
    found: Vec<Found>,
    /// The bytes that are spoken for: from, and to.
    bytes: std::collections::BTreeMap<usize, usize>,
}

impl Taken {
    /// Takes something, unless it touches what was taken before.
    fn add(&mut self, found: Found) {
        let ranges = [Some(&found.range), found.mark.as_ref()];
        if found.range.is_empty() || ranges.into_iter().flatten().any(|it| self.touches(it)) {
            return;
        }
        for range in ranges.into_iter().flatten() {
            self.bytes.insert(range.start, range.end);
        }
        self.found.push(found);
    }

    fn leave(&mut self, range: Range<usize>) {
        self.bytes.insert(range.start, range.end);
    }

    fn touches(&self, range: &Range<usize>) -> bool {
        self.bytes.range(..range.end).next_back().is_some_and(|(_, end)| *end > range.start)
    }
}
