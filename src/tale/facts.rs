//! The facts of a text: the spans that every telling of it must keep, letter for letter.
//!
//! A fact is told by its form: a time, a number with its unit, a name, code, a quotation. Hedges and negations count, too:
//! without them the others would say something else. What is no fact by its form (`the disk was full`) is not found here;
//! the tale keeps it since it keeps the whole sentence.
//!
//! Each text is read once from its beginning to its end, so a long one takes as long as it is.

mod doubt;
mod name;
mod number;
mod shown;
mod verbatim;
mod word;

use std::ops::Range;

pub use shown::{Part, Shown};

use crate::outline::{Block, Line, Origin};
use word::Word;

/// What sort of fact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// A time of day: `3:00 PM`, `14:02Z`.
    Time,
    /// A day: `January 28, 2024`, `2024-01-28`, `Friday`.
    Date,
    /// A zone: `WAT`, `UTC+1`.
    Zone,
    /// A number, with its unit where it has one: `180 ms`, `three`.
    Number,
    /// A percentage: `60%`.
    Percentage,
    /// A version: `v2.3.1`.
    Version,
    /// A name: a word with a capital that does not merely begin a sentence.
    Name,
    /// A word in capitals: `DNS`.
    Acronym,
    /// Code.
    Code,
    /// An address in the text: `https://status.example`.
    Address,
    /// Where a link in Markdown leads to.
    Link,
    /// A host, or a file: `db.example.com`, `nginx.conf`.
    Host,
    /// A name that a machine reads: `customer_id`, `db-prod-03`, `MySQL`, `/var/log`.
    Identifier,
    /// The number of a ticket: `LARK-3302`, `#418`.
    Ticket,
    /// What is between quotation marks.
    Quotation,
    /// A word for what is not certain: `approximately`, `we believe`.
    Hedge,
    /// A word for what is not so: `no`, `never`, `didn't`.
    Negation,
}

impl FactKind {
    /// Every kind, with the name that people and programs read.
    pub const ALL: [(Self, &'static str); 17] = [
        (Self::Time, "time"),
        (Self::Date, "date"),
        (Self::Zone, "zone"),
        (Self::Number, "number"),
        (Self::Percentage, "percentage"),
        (Self::Version, "version"),
        (Self::Name, "name"),
        (Self::Acronym, "acronym"),
        (Self::Code, "code"),
        (Self::Address, "address"),
        (Self::Link, "link"),
        (Self::Host, "host"),
        (Self::Identifier, "identifier"),
        (Self::Ticket, "ticket"),
        (Self::Quotation, "quotation"),
        (Self::Hedge, "hedge"),
        (Self::Negation, "negation"),
    ];

    /// Returns the name that people and programs read.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What sort of fact it is.
    pub kind: FactKind,
    /// Its bytes in the text of the line.
    pub range: Range<usize>,
    /// What must be kept: its text, or for a link in Markdown the address.
    pub text: String,
}

/// Returns the facts of a text as somebody typed it, in their order.
///
/// # Examples
///
/// ```
/// use retold::tale::{FactKind, facts};
///
/// let found = facts("At 14:02 the p99 fell to 180 ms.");
/// let found: Vec<_> = found.iter().map(|fact| (fact.kind, fact.text.as_str())).collect();
/// assert_eq!(found, [(FactKind::Time, "14:02"), (FactKind::Identifier, "p99"), (FactKind::Number, "180 ms")]);
/// ```
pub fn facts(text: &str) -> Vec<Fact> {
    read(text, verbatim::code(text))
}

/// Returns the facts of what a line says, in their order. Their bytes are those of its visible text.
pub fn body_facts(body: &[Block]) -> Vec<Fact> {
    shown_facts(&Shown::of(body))
}

/// Returns the facts of the label of a line, such as a time. What every document has there is none, and what was worked out
/// from the writer's own follows from it.
pub fn label_facts(line: &Line) -> Vec<Fact> {
    let shown = Shown::of(&[Block::Paragraph(line.label.clone())]);
    let is_own = |fact: &Fact| {
        let holds = |part: &Part| part.range.start <= fact.range.start && fact.range.end <= part.range.end;
        let is_other = |part: &Part| matches!(part.origin, Some(Origin::Structure | Origin::Derived));
        !shown.parts.iter().any(|part| is_other(part) && holds(part))
    };
    shown_facts(&shown).into_iter().filter(is_own).collect()
}

/// Returns the facts of a visible text, where marks are shown and no longer written.
pub fn shown_facts(shown: &Shown) -> Vec<Fact> {
    let parts = || shown.parts.iter().filter(|part| !part.range.is_empty());
    let code = parts().filter(|part| part.is_code).map(|part| (FactKind::Code, part.range.clone()));
    let mut found = read(&shown.text, code.collect());
    let mut last: Option<(&str, usize)> = None;
    for part in parts() {
        let Some(address) = part.address.as_deref() else { continue };
        // A link with emphasis in it comes in parts, and is one.
        let is_more = last.is_some_and(|(before, end)| before == address && end == part.range.start);
        last = Some((address, part.range.end));
        // An address that is shown as it is has been found as such.
        if !is_more && shown.text[part.range.clone()] != *address {
            found.push(Fact { kind: FactKind::Link, range: part.range.clone(), text: address.to_owned() });
        }
    }
    found.sort_by_key(|fact| (fact.range.start, fact.range.end));
    found
}

fn read(text: &str, mut verbatim: Vec<(FactKind, Range<usize>)>) -> Vec<Fact> {
    verbatim.extend(verbatim::quotations(text, &verbatim));
    verbatim.sort_by_key(|(_, range)| range.start);
    let taken: Vec<Range<usize>> = verbatim.iter().map(|(_, range)| range.clone()).collect();
    let words = word::words(text, &taken);
    let mut ranges = verbatim;
    let mut rest = words.as_slice();
    let mut is_after_time = false;
    while !rest.is_empty() {
        let (fact, count) = fact_at(rest, is_after_time);
        is_after_time = fact.as_ref().is_some_and(|(kind, _)| *kind == FactKind::Time);
        ranges.extend(fact);
        rest = &rest[count..];
    }
    ranges.sort_by_key(|(_, range)| range.start);
    let fact =
        |(kind, range): (FactKind, Range<usize>)| Fact { kind, text: text[range.clone()].to_owned(), range };
    ranges.into_iter().map(fact).collect()
}

/// Reads what begins at the first word, and returns how many words were read; at least one.
fn fact_at(words: &[Word<'_>], is_after_time: bool) -> (Option<(FactKind, Range<usize>)>, usize) {
    let first = &words[0];
    let over = |kind, lead: usize, from: usize, count: usize| {
        (Some((kind, words[from].start - lead..words[from + count - 1].end())), from + count)
    };
    if is_after_time && number::can_be_zone(first.text) {
        return over(FactKind::Zone, 0, 0, 1);
    }
    let is_marked = first.lead.ends_with(['#', '@']);
    if !is_marked && let Some((kind, count)) = number::number_at(words) {
        let lead = if kind == FactKind::Zone { 0 } else { sign(first.lead) };
        return over(kind, lead, 0, count);
    }
    if let Some((kind, count)) = doubt::doubt_at(words) {
        return over(kind, 0, 0, count);
    }
    if let Some((kind, lead)) = name::formed_name(first) {
        return over(kind, lead, 0, 1);
    }
    match name::capitalised_run(words) {
        (left_out, 0) => (None, left_out),
        (left_out, count) => over(FactKind::Name, 0, left_out, count),
    }
}

/// Returns how many bytes before a number belong to it: `$5`, `<1%`, `~14h`, `-3`.
fn sign(lead: &str) -> usize {
    lead.chars().rev().take_while(|it| "$€£¥<>~≈+-\u{2212}±≤≥".contains(*it)).map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests;
