//! A part of the page as a tree, drawn in the background: the page only puts its elements where they belong.
//!
//! An element is a list in JSON: its name, its attributes as an object, and what it holds. A text is a text. So no
//! text of the writer's can become a tag.

use serde_json::{Map, Value};

use super::Act;

/// A part of the page.
#[derive(Clone, Debug)]
pub struct Node(Value);

impl Node {
    /// Makes a text.
    pub fn text(text: impl Into<String>) -> Self {
        Self(Value::String(text.into()))
    }

    /// Returns it as JSON.
    pub fn into_json(self) -> Value {
        self.0
    }
}

/// An element that is being made.
#[derive(Clone, Debug)]
pub struct Element {
    name: &'static str,
    attributes: Map<String, Value>,
    children: Vec<Value>,
}

/// Begins an element.
pub fn element(name: &'static str) -> Element {
    Element { name, attributes: Map::new(), children: Vec::new() }
}

/// Begins an element of a class.
pub fn classed(name: &'static str, class: impl Into<String>) -> Element {
    element(name).with("class", class)
}

impl Element {
    /// Gives it an attribute.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.attributes.insert(name.to_owned(), Value::String(value.into()));
        self
    }

    /// Says what pressing it does, or typing into it.
    pub fn act(self, act: &Act) -> Self {
        self.with("data-act", act.words())
    }

    /// Puts something into it.
    pub fn holding(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into().0);
        self
    }

    /// Puts several things into it.
    pub fn holding_all<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        self.children.extend(children.into_iter().map(|child| child.into().0));
        self
    }

    /// Puts a text into it.
    pub fn saying(self, text: impl Into<String>) -> Self {
        self.holding(Node::text(text))
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        let head = [Value::String(element.name.to_owned()), Value::Object(element.attributes)];
        Self(Value::Array(head.into_iter().chain(element.children).collect()))
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
            Node::from(line).into_json(),
            json!(["p", {}, ["button", { "class": "key", "data-act": "reroll" }, "<Again>"], "a", "b"]),
        );
    }
}
