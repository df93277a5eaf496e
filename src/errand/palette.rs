//! The palette: every command of the page, every place of the draft and every draft, found by a few letters. And the sheet of
//! the shortcuts.
//!
//! Both are drawn here, so that the page has no list of them: it sends what was typed and how far the arrow keys went, shows
//! what comes back, and does the act that is chosen.

mod matching;
mod offers;
mod shortcuts;

use super::mirror::PART;
use super::panel::{Element, Node, Part, answer, classed, element};
use crate::draft::from_json;
use crate::postmortem::Postmortem;
use crate::words;
use matching::{Words, rank};
use offers::{Group, Offer};

/// How many offers are shown. Whoever looks for more types another letter.
const MOST_SHOWN: usize = 50;

/// What was asked, with [`PART`] between its parts: the flags, how far the arrow keys went, what was typed, the open draft, and of each of
/// the others its address and its title.
struct Asked<'a> {
    /// Whether the keyboard is that of a Mac.
    is_mac: bool,
    /// Whether the shortcuts of a single key are on.
    has_single_keys: bool,
    /// Whether the tale is shown.
    shows_tale: bool,
    /// The other drafts: their addresses and titles.
    drafts: Vec<(&'a str, &'a str)>,
    /// By how much the arrow keys have moved the choice.
    moved: isize,
    typed: &'a str,
    /// The open draft; `None` on the page that lists them.
    draft: Option<Postmortem>,
}

impl<'a> Asked<'a> {
    fn read(question: &'a str) -> Self {
        let mut parts = question.split(PART);
        let mut next = || parts.next().unwrap_or_default();
        let (flags, moved, typed, draft) = (next(), next(), next(), next());
        let has = |flag: &str| flags.split(' ').any(|it| it == flag);
        let mut drafts = Vec::new();
        while let Some(address) = parts.next() {
            drafts.push((address, parts.next().unwrap_or_default()));
        }
        Self {
            is_mac: has("mac"),
            has_single_keys: has("single-keys"),
            shows_tale: has("tale"),
            drafts,
            moved: moved.parse().unwrap_or_default(),
            typed,
            draft: from_json(draft).ok().map(|read| read.postmortem),
        }
    }
}

/// Answers the list for what was typed, with the one that is chosen, and the sheet of the shortcuts.
pub fn palette(question: &str) -> String {
    let asked = Asked::read(question);
    let offers = offers::offers(&asked);
    let mut found = found(&offers, asked.typed);
    let left_out = found.len().saturating_sub(MOST_SHOWN);
    found.truncate(MOST_SHOWN);
    let chosen =
        usize::try_from(asked.moved.rem_euclid(found.len().max(1).cast_signed())).unwrap_or_default();
    let words = |offer: Option<&&Offer>| offer.map(|offer| offer.act.words()).unwrap_or_default();
    answer([
        ("list", Part::Panel(list(&found, chosen, &asked))),
        ("shortcuts", Part::Panel(shortcuts::sheet(&asked))),
        ("chosen", Part::Text(found.get(chosen).map(|offer| option_id(offer)).unwrap_or_default())),
        ("act", Part::Text(words(found.get(chosen)))),
        ("told", Part::Text(words::palette::found(found.len(), left_out))),
    ])
}

/// Returns what fits, in the order in which it is shown: whole groups, that with the best fit first.
fn found<'a>(offers: &'a [Offer], typed: &str) -> Vec<&'a Offer> {
    let typed = Words::of(typed);
    let mut found: Vec<(u32, &Offer)> = offers
        .iter()
        .filter(|offer| !typed.is_empty() || !offer.is_on_request)
        .filter_map(|offer| Some((rank(&typed, &offer.label, &offer.detail)?, offer)))
        .collect();
    // Nothing is moved about before something was typed.
    if typed.is_empty() {
        return found.into_iter().map(|(_, offer)| offer).collect();
    }
    found.sort_by_key(|(rank, _)| *rank);
    let mut groups: Vec<Group> = Vec::new();
    for (_, offer) in &found {
        if !groups.contains(&offer.group) {
            groups.push(offer.group);
        }
    }
    let of_group = |group: &Group| {
        let group = *group;
        found.iter().filter(move |(_, offer)| offer.group == group).map(|(_, offer)| *offer)
    };
    groups.iter().flat_map(of_group).collect()
}

fn list(found: &[&Offer], chosen: usize, asked: &Asked<'_>) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut at = 0;
    for group in found.chunk_by(|one, other| one.group == other.group) {
        let id = format!("offers-{}", group[0].group.id());
        let name = classed("div", "offers-name").with("id", id.as_str()).saying(group[0].group.label());
        let options =
            group.iter().enumerate().map(|(within, offer)| option(offer, at + within == chosen, asked));
        let drawn = classed("div", "offers")
            .with("role", "group")
            .with("aria-labelledby", id.as_str())
            .holding(name)
            .holding_all(options);
        nodes.push(drawn.into());
        at += group.len();
    }
    nodes
}

/// Returns the id of an offer's element: another one for each offer, or a screen reader would not hear that the choice is a new one.
fn option_id(offer: &Offer) -> String {
    let words = offer.act.words();
    format!("offer-{}", words.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-"))
}

fn option(offer: &Offer, is_chosen: bool, asked: &Asked<'_>) -> Element {
    let detail = (!offer.detail.is_empty()).then(|| {
        classed("span", "offer-detail").with("dir", "auto").saying(excerpt(&offer.detail, asked.typed))
    });
    let keys = (!offer.keys.is_empty()).then(|| shortcuts::keys(offer.keys, asked.is_mac));
    element("div")
        .with("class", "offer")
        .with("role", "option")
        .with("id", option_id(offer))
        .with("aria-selected", is_chosen.to_string())
        .act(&offer.act)
        .holding(classed("span", "offer-label").with("dir", "auto").saying(offer.label.as_str()))
        .holding_all(detail)
        .holding_all(keys)
}

/// How many letters of a text are shown beside its place, and how many of them come before the one that was looked for.
const EXCERPT: (usize, usize) = (120, 24);

/// Returns as much of a text as there is room for, with the word that was looked for in it.
fn excerpt(text: &str, typed: &str) -> String {
    let (most, before) = EXCERPT;
    // Small letters may take other room, and then the excerpt begins a little off.
    let lower = text.to_lowercase();
    let found = typed.split_whitespace().find_map(|word| lower.find(&word.to_lowercase()));
    let at = found.map_or(0, |found| lower[..found].chars().count());
    let from = if at + before < most { 0 } else { at - before };
    let cut: String = text.chars().skip(from).take(most).collect();
    // Not with half a word.
    let shown = cut.split_once(' ').filter(|_| from > 0).map_or(cut.as_str(), |(_, words)| words);
    let ends = text.chars().nth(from + most).is_none();
    format!("{}{}{}", if from > 0 { "…" } else { "" }, shown.trim(), if ends { "" } else { "…" })
}

#[cfg(test)]
mod tests;
