//! The strip in words, for those who do not see it.

use super::{Flag, Hindrance, Strip};
use crate::time::{Measured, OutOfOrder, duration_in_brief, duration_in_words};

impl Hindrance {
    /// Says it, and what would help.
    pub fn in_words(self) -> String {
        match self {
            Self::NothingYet => {
                "When the outage has a start, or an event a time, the incident is drawn here to scale."
                    .to_owned()
            }
            Self::NoDay => {
                "The times have no day: with the date of the start, the incident is drawn here to scale."
                    .to_owned()
            }
            Self::NoStart => {
                "The times count from the start of the outage: with the day and the time of the start, the \
                incident is drawn here to scale."
                    .to_owned()
            }
            Self::Earlier(number) => {
                format!("The events are not drawn: event {number} is earlier than one above it.")
            }
            Self::SeveralZones => "Nothing is drawn: the times name different zones.".to_owned(),
        }
    }
}

/// Describes a strip.
pub fn description(strip: &Strip) -> String {
    let mut sentences = Vec::new();
    if let Some(outage) = &strip.outage {
        let [from, to] = &outage.written;
        let length = outage.minutes.map(|minutes| format!(", {}", duration_in_words(minutes)));
        sentences.push(format!("Outage from {from} to {to}{}.", length.unwrap_or_default()));
    }
    match strip.flags.as_slice() {
        [] => {}
        [only] => sentences.push(format!("1 event at {}.", only.time)),
        [first, .., last] => {
            let number = strip.flags.len();
            sentences.push(format!("{number} events from {} to {}.", first.time, last.time));
        }
    }
    if !strip.day.is_empty() {
        sentences.push(format!("It begins on {}.", strip.day));
    }
    if let Some(at) = strip.gaps.iter().position(|gap| gap.is_longest) {
        let minutes = duration_in_words(strip.gaps[at].minutes);
        let until = strip.flags.get(at + 1).map_or("", |flag| flag.time.as_str());
        sentences.push(format!("The longest silence is {minutes}, until {until}."));
    }
    if strip.hindrance != Some(Hindrance::NothingYet) {
        sentences.extend(strip.metrics.iter().map(|measured| {
            let (label, formula) = (measured.metric.label(), measured.metric.formula());
            let guess = if measured.is_guessed { ", by guessed kinds" } else { "" };
            format!("{label}: {}{guess} ({formula}).", measured_in_brief(measured))
        }));
    }
    sentences.extend(notes(strip));
    sentences.extend(strip.hindrance.map(Hindrance::in_words));
    sentences.join(" ")
}

/// Says what is wrong with the order of the milestones, and what is not drawn.
pub fn notes(strip: &Strip) -> Vec<String> {
    let mut notes: Vec<String> = strip.out_of_order.iter().map(|it| order_in_words(*it)).collect();
    if strip.hindrance.is_none() && strip.undrawn > 0 {
        notes.push(match strip.undrawn {
            1 => "1 event without a time is not drawn.".to_owned(),
            number => format!("{number} events without a time are not drawn."),
        });
    }
    notes
}

/// Says which milestones are out of order.
fn order_in_words(found: OutOfOrder) -> String {
    let (first, then) = (found.first.label(), found.then.label());
    let (initial, rest) = then.split_at(1);
    format!("{}{rest} is before {first}.", initial.to_ascii_uppercase())
}

/// Writes a metric's length: `15 min`, `≈ 2 h`, `not given`.
pub fn measured_in_brief(measured: &Measured) -> String {
    let about = if measured.is_approximate { "≈ " } else { "" };
    measured
        .minutes
        .map_or("not given".to_owned(), |minutes| format!("{about}{}", duration_in_brief(minutes)))
}

/// Says what a flag stands for: `3:15 PM, investigating: Engineers…`.
pub fn flag_in_words(flag: &Flag) -> String {
    let guess = if flag.is_guessed { " (guess)" } else { "" };
    let kind = flag.kind.label().to_ascii_lowercase();
    let text = if flag.text.is_empty() { String::new() } else { format!(": {}", flag.text) };
    format!("{}, {kind}{guess}{text}", flag.time)
}
