//! Parts of the page that the background draws: their elements are put in place here, and changed where they differ.
//!
//! The form of a tree is described in `src/errand/panel.rs`, where it is written.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node, NodeList};

use crate::errand::Json;

thread_local! {
    static PANELS: RefCell<Vec<Panel>> = const { RefCell::new(Vec::new()) };
}

struct Panel {
    /// The id of the element that holds it.
    id: String,
    /// Whether it goes when it is not among what is to be shown in places.
    is_in_place: bool,
    tree: Vec<Json>,
    /// The element in which the tree stands. Another one of this id may have come since.
    host: Option<Element>,
}

/// Shows a tree in the element with this id, now or once it is there.
pub fn show(id: &str, tree: Vec<Json>) {
    PANELS.with_borrow_mut(|panels| match panels.iter_mut().find(|panel| panel.id == id) {
        Some(panel) => panel.show(tree),
        None => add(panels, id.to_owned(), false, tree),
    });
}

/// Shows a paragraph in the element with this id, for want of a tree.
pub fn say(id: &str, class: &str, words: &str) {
    let text = |text: &str| Json::Text(text.to_owned());
    let attributes = Json::Object(vec![("class".to_owned(), text(class))]);
    show(id, vec![Json::List(vec![text("p"), attributes, text(words)])]);
}

/// Shows trees in the elements with these ids, and nothing where the last ones stood that are not among them.
pub fn show_in_places(mut places: Vec<(String, Json)>) {
    let tree = |json| if let Json::List(tree) = json { tree } else { Vec::new() };
    let focused = document().active_element().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    PANELS.with_borrow_mut(|panels| {
        for panel in panels.iter_mut().filter(|panel| panel.is_in_place) {
            let at = places.iter().position(|(id, _)| *id == panel.id);
            panel.show(at.map_or_else(Vec::new, |at| tree(places.swap_remove(at).1)));
        }
        for (id, json) in places {
            add(panels, id, true, tree(json));
        }
    });
    // A browser drops the focus when its element moves.
    if let Some(focused) = focused.filter(|it| document().active_element().as_ref() != Some(it)) {
        // It fails only for what is gone.
        let _ = focused.focus();
    }
}

/// Shows one line anew in the element with this id; nothing where the line does not stand yet.
pub fn change(id: &str, line: Json) {
    PANELS.with_borrow_mut(|panels| {
        let panel = panels.iter_mut().find(|panel| panel.id == id);
        if let Some(Panel { tree, host: Some(host), .. }) = panel {
            change_within(host, tree, line, 0);
        }
    });
}

/// Looks for the line among the children from one on, and in them. Gives it back where it is not.
fn change_within(parent: &Element, tree: &mut [Json], line: Json, from: usize) -> Option<Json> {
    let children = parent.child_nodes();
    let mut line = line;
    for (at, old) in tree.iter_mut().skip(from).enumerate() {
        let is_line = key_of(old).is_some();
        if is_line && key_of(old) == key_of(&line) {
            if let Some(child) = child(&children, at) {
                fit_node(parent, &child, old, &line);
                *old = line;
            }
            return None;
        }
        // A line holds no other line.
        if let (false, Json::List(inner)) = (is_line, old)
            && let Some(element) = child(&children, at).and_then(|it| it.dyn_into().ok())
        {
            line = change_within(&element, inner, line, 2)?;
        }
    }
    Some(line)
}

fn add(panels: &mut Vec<Panel>, id: String, is_in_place: bool, tree: Vec<Json>) {
    let mut panel = Panel { id, is_in_place, tree: Vec::new(), host: None };
    panel.show(tree);
    panels.push(panel);
}

/// Forgets every tree, so that nothing of one draft is seen in another.
pub fn forget() {
    PANELS.with_borrow_mut(Vec::clear);
}

/// Shows what was last to be shown in elements that are new on the page.
pub fn show_again() {
    PANELS.with_borrow_mut(|panels| {
        for panel in panels {
            if document().get_element_by_id(&panel.id) != panel.host {
                let tree = std::mem::take(&mut panel.tree);
                panel.show(tree);
            }
        }
    });
}

/// Reads the act of what was pressed or typed into: its words, and the value that goes with it. A key may name a field, whose
/// value it is then.
pub fn act_of(event: &Event) -> Option<(String, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let is_typed = event.type_() == "input";
    let element = target.closest("[data-act]").ok()??;
    let value = if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        is_typed.then(|| area.value())
    } else {
        // A long value stands once, for all keys beside each other.
        let value = element.closest("[data-value]").ok()?.and_then(|it| it.get_attribute("data-value"));
        let field = element.get_attribute("data-field").and_then(|id| document().get_element_by_id(&id));
        let typed = field.and_then(|it| it.dyn_into().ok()).map(|it: HtmlInputElement| it.value());
        (!is_typed).then(|| typed.or(value).unwrap_or_default())
    };
    Some((element.get_attribute("data-act")?, value?))
}

impl Panel {
    fn show(&mut self, tree: Vec<Json>) {
        let host = document().get_element_by_id(&self.id);
        if let Some(host) = &host {
            let is_new = self.host.as_ref() != Some(host);
            if is_new {
                // Whatever marks an empty place for the page's own program.
                host.set_text_content(None);
            }
            fit(host, if is_new { &[] } else { &self.tree }, &tree, 0);
        }
        (self.host, self.tree) = (host, tree);
    }
}

/// Makes what stands in an element from one tree into what another one says. `from` is the place of the first child in
/// both trees.
///
/// A child that is about a line keeps its element while the line is there, wherever it stands.
fn fit(parent: &Element, old: &[Json], new: &[Json], from: usize) {
    let children = parent.child_nodes();
    let mut old: Vec<Option<&Json>> = old.iter().skip(from).map(Some).collect();
    for (at, new) in new.iter().skip(from).enumerate() {
        let key = key_of(new);
        // Not looked for without a key: a text of many words would be compared with itself again and again.
        let is_it = |old: &Option<&Json>| old.is_some_and(|old| key_of(old) == key);
        if key.is_some()
            && let Some(there) = old.iter().skip(at).position(is_it)
        {
            // Most stay where they are, and in a long list to move one is to move all after it.
            if there > 0 {
                let moved = old.remove(at + there);
                old.insert(at, moved);
                if let Some(moved) = child(&children, at + there) {
                    // It fails only for a child of another element.
                    let _ = parent.insert_before(&moved, child(&children, at).as_ref());
                }
            }
        } else if key.is_some() && old.get(at).is_some() {
            // A line that is new here stands before what was here.
            old.insert(at, None);
            if let Some(made) = made(parent, new) {
                let _ = parent.insert_before(&made, child(&children, at).as_ref());
            }
            continue;
        }
        match (child(&children, at), old.get(at).copied().flatten()) {
            (Some(_), Some(old)) if old == new => {}
            (Some(child), Some(old)) => fit_node(parent, &child, old, new),
            (_, _) => {
                if let Some(made) = made(parent, new) {
                    // It fails only for a tree within itself.
                    let _ = parent.append_child(&made);
                }
            }
        }
    }
    while children.length() as usize > new.len().saturating_sub(from) {
        match parent.last_child() {
            Some(last) => _ = parent.remove_child(&last),
            None => break,
        }
    }
}

fn child(children: &NodeList, at: usize) -> Option<Node> {
    children.item(u32::try_from(at).ok()?)
}

fn key_of(json: &Json) -> Option<&Json> {
    match json {
        Json::List(element) => key(element),
        _ => None,
    }
}

fn fit_node(parent: &Element, child: &Node, old: &Json, new: &Json) {
    match (old, new, child.dyn_ref::<Element>()) {
        (Json::List(old), Json::List(new), Some(element)) if is_same(old, new) => {
            let (was, is) = (attributes(old), attributes(new));
            for (name, _) in was.iter().filter(|(name, _)| !is.iter().any(|(known, _)| known == name)) {
                let _ = element.remove_attribute(name);
            }
            for attribute in is.iter().filter(|attribute| !was.contains(attribute)) {
                set(element, attribute);
            }
            fit(element, old, new, 2);
            keep_value(element);
        }
        (Json::Text(_), Json::Text(text), None) => child.set_text_content(Some(text)),
        _ => {
            if let Some(made) = made(parent, new) {
                let _ = parent.replace_child(&made, child);
            }
        }
    }
}

/// Lets a field show the text that it holds, as after Undo. Only the answer to the last question is shown, so what is being
/// typed is never set back.
fn keep_value(element: &Element) {
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let text = area.text_content().unwrap_or_default();
        if area.value() != text {
            area.set_value(&text);
        }
    }
}

/// Tells whether an element can be changed into another: of the same name, and about the same thing.
fn is_same(old: &[Json], new: &[Json]) -> bool {
    old.first() == new.first() && key(old) == key(new)
}

fn key(element: &[Json]) -> Option<&Json> {
    attributes(element).iter().find(|(name, _)| name == "data-line").map(|(_, line)| line)
}

fn attributes(element: &[Json]) -> &[(String, Json)] {
    match element.get(1) {
        Some(Json::Object(attributes)) => attributes,
        _ => &[],
    }
}

fn set(element: &Element, (name, value): &(String, Json)) {
    let Json::Text(value) = value else { return };
    // A policy against styles in the page's text lets those through that a program sets.
    if let Some(styled) = element.dyn_ref::<HtmlElement>().filter(|_| name == "style") {
        styled.style().set_css_text(value);
    } else {
        // It fails only for a name that is none.
        let _ = element.set_attribute(name, value);
    }
}

fn made(parent: &Element, json: &Json) -> Option<Node> {
    match json {
        Json::Text(text) => Some(document().create_text_node(text).into()),
        Json::List(list) => {
            let Some(Json::Text(name)) = list.first() else { return None };
            let space = if name == "svg" {
                Some("http://www.w3.org/2000/svg".to_owned())
            } else {
                parent.namespace_uri()
            };
            let element = document().create_element_ns(space.as_deref(), name).ok()?;
            for attribute in attributes(list) {
                set(&element, attribute);
            }
            fit(&element, &[], list, 2);
            Some(element.into())
        }
        _ => None,
    }
}
