//! What the reviewer found, drawn for the page: in the step that looks at the whole, beside each field, and in the list of
//! sections.

mod beside;
mod list;
mod progress;
mod secrets;

pub use secrets::Secrets;

use super::Act;
use super::panel::{Element, Node, Part, answer, classed};
use crate::check::{Finding, Profile, Review, Spot, check, words_of};
use crate::draft::{from_json, to_json};
use crate::outline::{Outline, formal};
use crate::postmortem::{Field, Postmortem, Section, apply};
use crate::public::Place;
use crate::tale::tell;
use crate::words;

/// How many words the report may have for the words of its tale to be counted, too. The assignment asks for 400 to 600.
const LONGEST_TOLD: usize = 2_000;

/// A draft that was checked.
struct Checked<'a> {
    postmortem: &'a Postmortem,
    review: Review,
}

/// Draws what was found in a draft as an answer of its own: whoever draws the draft does not wait for it.
pub fn checked(postmortem: &Postmortem) -> String {
    answer([("places", Part::Places(findings(postmortem, &formal(postmortem))))])
}

/// Draws what was found, each part with the id of the element that it belongs into.
fn findings(postmortem: &Postmortem, formal: &Outline) -> Vec<(String, Vec<Node>)> {
    let profile = Profile::of(postmortem.layout.preset);
    // The tale of a long draft takes long, and is far beyond the words that are asked for anyhow.
    let tale = (words_of(formal) <= LONGEST_TOLD).then(|| words_of(&tell(postmortem, formal)));
    let checked = Checked { postmortem, review: check(postmortem, profile, tale) };
    let mut places = beside::beside(&checked);
    places.extend(progress::progress(&checked));
    places.push(("findings".to_owned(), list::list(&checked, profile)));
    places
}

/// Answers the draft with the fix of one finding: the finding's key, a line end, and the draft. Empty where there is none.
pub fn fixed(question: &str) -> String {
    let (key, draft) = question.split_once('\n').unwrap_or_default();
    let Ok(read) = from_json(draft) else { return String::new() };
    let mut postmortem = read.postmortem;
    let review = check(&postmortem, Profile::of(postmortem.layout.preset), None);
    let fix = review.findings.into_iter().filter(|finding| finding.key == key).find_map(|it| it.fix);
    match fix.map(|fix| apply(&mut postmortem, fix.edit())) {
        Some(Ok(_)) => to_json(&postmortem, 0, 0),
        _ => String::new(),
    }
}

/// Returns the name of the place of a finding, as the form has it.
fn place(postmortem: &Postmortem, finding: &Finding) -> String {
    match finding.place.spot {
        Spot::Document => words::findings::WHOLE.to_owned(),
        Spot::Section(section) => words::findings::the_section(label(section)),
        Spot::Field(field) => Place::Field(field).in_words(postmortem),
        Spot::OwnWords(_) => words::findings::OWN_WORDS.to_owned(),
    }
}

/// Returns the id of the element in which a field is filled in; `None` for what is no field of the form.
fn field_id(spot: Spot) -> Option<String> {
    match spot {
        Spot::Field(Field::Kind(_) | Field::Text(_) | Field::Date(_) | Field::Time(_)) => {
            Some(format!("field-{}", spot.name()))
        }
        Spot::Document | Spot::Section(_) | Spot::OwnWords(_) => None,
    }
}

/// The id of the heading of a step, which gets the focus where something is about no field.
pub const HEADING: &str = "step-heading";

/// Returns the name of a section, as the form has it.
pub fn label(section: Section) -> &'static str {
    match section {
        Section::Summary => words::steps::SUMMARY,
        Section::Timeline => words::steps::TIMELINE,
        Section::RootCause => words::steps::ROOT_CAUSE,
        Section::Measures => words::steps::MEASURES,
        Section::Lessons => words::steps::LESSONS,
    }
}

/// Returns the name of a section in addresses.
pub fn address(section: Section) -> String {
    Spot::Section(section).name().trim_start_matches("section-").to_owned()
}

/// Draws a key; `about` is added for those who do not see what it stands beside.
fn key(label: &str, about: &str, act: &Act) -> Element {
    let class = if matches!(act, Act::Dismiss(_, true)) { "key small quiet" } else { "key small" };
    classed("button", class)
        .with("type", "button")
        .with("aria-label", words::panels::key_about(label, about))
        .act(act)
        .saying(label)
}

/// Draws the keys of a finding.
fn keys(finding: &Finding, dismisses_rule: bool) -> Element {
    let fix = finding.fix.as_ref().map(|fix| key(&fix.label, &finding.what, &Act::Fix(finding.key.clone())));
    let rule = dismisses_rule.then(|| {
        key(words::findings::DISMISS_RULE, finding.rule.asks, &Act::Dismiss(finding.rule.id.to_owned(), true))
    });
    classed("div", "finding-keys")
        .holding_all(fix)
        .holding(key(words::findings::DISMISS, &finding.what, &Act::Dismiss(finding.key.clone(), true)))
        .holding_all(rule)
}

#[cfg(test)]
mod tests;
