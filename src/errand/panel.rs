//! A part of the page as a tree, drawn in the background: the page only puts its elements where they belong.
//!
//! An element is a list in JSON: its name, its attributes as an object, and what it holds. A text is a text. So no
//! text of the writer's can become a tag.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::Act;

/// A part of an answer.
#[derive(Clone, Debug)]
pub enum Part {
    /// What the page puts in place.
    Panel(Vec<Node>),
    /// What the page puts in several places, each under the id of its element.
    Places(Vec<(String, Vec<Node>)>),
    /// A text.
    Text(String),
    /// Anything else.
    Json(Value),
}

/// Writes an answer: an object with the parts under their names. Written at once and not made of values, which would
/// take as long as all the rest of a tale.
pub fn answer<const N: usize>(parts: [(&'static str, Part); N]) -> String {
    struct Answer<'a>(&'a [(&'static str, Part)]);
    impl Serialize for Answer<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.0.iter().map(|(name, part)| (name, part)))
        }
    }
    // Texts under names are written without fail.
    serde_json::to_string(&Answer(&parts)).unwrap_or_default()
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Panel(nodes) => serializer.collect_seq(nodes),
            Self::Places(places) => serializer.collect_map(places.iter().map(|(id, nodes)| (id, nodes))),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Json(value) => value.serialize(serializer),
        }
    }
}

/// A part of the page.
#[derive(Clone, Debug)]
pub enum Node {
    /// A text.
    Text(String),
    /// An element.
    Element(Element),
}

impl Node {
    /// Makes a text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Element(element) => {
                let mut list = serializer.serialize_seq(Some(2 + element.children.len()))?;
                list.serialize_element(element.name)?;
                list.serialize_element(&Attributes(&element.attributes))?;
                element.children.iter().try_for_each(|child| list.serialize_element(child))?;
                list.end()
            }
        }
    }
}

struct Attributes<'a>(&'a [(&'static str, String)]);

impl Serialize for Attributes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
        map.end()
    }
}

/// An element that is being made.
#[derive(Clone, Debug)]
pub struct Element {
    name: &'static str,
    /// In the order of their names.
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// Begins an element.
pub fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

/// Begins an element of a class.
pub fn classed(name: &'static str, class: impl Into<String>) -> Element {
    element(name).with("class", class)
}

impl Element {
    /// Gives it an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        match self.attributes.binary_search_by_key(&name, |(name, _)| name) {
            Ok(at) => self.attributes[at].1 = value.into(),
            Err(at) => self.attributes.insert(at, (name, value.into())),
        }
        self
    }

    /// Says what pressing it does, or typing into it.
    pub fn act(self, act: &Act) -> Self {
        self.with("data-act", act.words())
    }

    /// Puts something into it.
    pub fn holding(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// Puts several things into it.
    pub fn holding_all<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// Puts a text into it.
    pub fn saying(self, text: impl Into<String>) -> Self {
        self.holding(Node::text(text))
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_element_is_its_name_its_attributes_and_what_it_holds() {
        let key = classed("button", "key").act(&Act::Reroll).saying("<Again>");
        let line = element("p").holding(key).holding_all([Node::text("a"), Node::text("b")]);
        assert_eq!(
            serde_json::to_value(Node::from(line)).unwrap(),
            json!(["p", {}, ["button", { "class": "key", "data-act": "reroll" }, "<Again>"], "a", "b"]),
        );
    }
}
