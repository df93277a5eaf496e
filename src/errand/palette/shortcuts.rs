//! The sheet of the shortcuts: every key that does something, by where it does.

use super::Asked;
use super::offers::{COMMANDS, Told};
use crate::errand::panel::{Element, Node, classed, element};
use crate::words;

/// Draws the sheet.
pub fn sheet(asked: &Asked<'_>) -> Vec<Node> {
    let of_commands = |of_single_keys: bool| {
        let told = COMMANDS.iter().filter(|told| !told.keys().is_empty() && told.has_place(asked));
        let told = told.filter(move |told| told.is_single_key() == of_single_keys);
        told.map(|told: &Told| (told.keys(), told.label)).collect::<Vec<_>>()
    };
    let mut nodes = vec![group(words::palette::EVERYWHERE, &of_commands(false), asked.is_mac)];
    let single = of_commands(true);
    nodes.push(group(words::palette::OUTSIDE_OF_FIELDS, &single, asked.is_mac));
    if asked.draft.is_some() {
        let of_places = words::palette::OF_PLACES.iter();
        nodes.extend(of_places.map(|(name, keys)| group(name, keys, asked.is_mac)));
    }
    nodes
}

fn group(name: &str, rows: &[(&str, &str)], is_mac: bool) -> Node {
    let rows = rows.iter().map(|(shortcut, told)| {
        classed("div", "shortcut")
            .holding(element("dt").holding(keys(shortcut, is_mac)))
            .holding(element("dd").saying(*told))
    });
    classed("section", "shortcuts-group")
        .holding(element("h3").saying(name))
        .holding(element("dl").holding_all(rows))
        .into()
}

/// Draws a shortcut such as `Mod+Shift+z`, key by key. `Mod` is the key that shortcuts have on this keyboard.
pub fn keys(shortcut: &str, is_mac: bool) -> Element {
    let drawn = shortcut.split('+').map(|key| element("kbd").saying(key_in_words(key, is_mac)));
    let drawn: Vec<Element> = drawn.collect();
    let mut keys = classed("span", "keys");
    for (at, key) in drawn.into_iter().enumerate() {
        if at > 0 {
            keys = keys.saying(" ");
        }
        keys = keys.holding(key);
    }
    keys
}

fn key_in_words(key: &str, is_mac: bool) -> String {
    match (key, is_mac) {
        ("Mod", true) => words::palette::COMMAND_KEY.to_owned(),
        ("Mod", false) => words::palette::CONTROL_KEY.to_owned(),
        ("Alt", true) => words::palette::OPTION_KEY.to_owned(),
        ("ArrowUp", _) => words::palette::UP_KEY.to_owned(),
        ("ArrowDown", _) => words::palette::DOWN_KEY.to_owned(),
        ("ArrowLeft", _) => words::palette::LEFT_KEY.to_owned(),
        ("ArrowRight", _) => words::palette::RIGHT_KEY.to_owned(),
        ("Escape", _) => words::palette::ESCAPE_KEY.to_owned(),
        (key, _) if key.chars().count() == 1 => key.to_uppercase(),
        (key, _) => key.to_owned(),
    }
}
