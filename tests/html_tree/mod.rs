//! HTML as a browser's parser reads it.

use std::cell::RefCell;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_document, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::markdown_shape::Shape;

/// A document or a part of one.
pub struct Tree(RcDom);

/// Reads a whole document.
pub fn document(html: &str) -> Tree {
    Tree(parse_document(RcDom::default(), ParseOpts::default()).one(html))
}

/// Reads what stands in a body.
pub fn fragment(html: &str) -> Tree {
    let body = QualName::new(None, ns!(html), local_name!("body"));
    Tree(parse_fragment(RcDom::default(), ParseOpts::default(), body, Vec::new(), false).one(html))
}

/// Returns a text as it is shown: each run of blanks as one.
pub fn normal(text: &str) -> String {
    text.split([' ', '\t', '\n', '\r', '\u{c}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Tree {
    /// Returns what the parser complained about: what is not closed, or closed in the wrong order.
    pub fn mistakes(&self) -> Vec<String> {
        self.0.errors.borrow().iter().map(ToString::to_string).collect()
    }

    /// Returns what may not be in it: mistakes, elements, attributes and addresses that are not allowed.
    pub fn faults(&self, allowed: &[(&str, &[&str])], addresses: &[&str]) -> Vec<String> {
        let mut faults = self.mistakes();
        each(&self.0.document, &mut |node| match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let name = &*name.local;
                let attributes =
                    allowed.iter().find(|(it, _)| *it == name).map(|(_, attributes)| *attributes);
                // The parser puts a fragment into an element of its own.
                if attributes.is_none() && name != "html" {
                    faults.push(format!("<{name}>"));
                }
                for attribute in attrs.borrow().iter() {
                    let key = &*attribute.name.local;
                    if !attributes.unwrap_or_default().contains(&key) {
                        faults.push(format!("<{name} {key}>"));
                    }
                    if key == "href" && !addresses.contains(&&*attribute.value) {
                        faults.push(format!("to {}", attribute.value));
                    }
                }
            }
            NodeData::Comment { contents } => faults.push(format!("<!--{contents}-->")),
            NodeData::ProcessingInstruction { .. } => faults.push("<?".to_owned()),
            NodeData::Document | NodeData::Doctype { .. } | NodeData::Text { .. } => {}
        });
        faults
    }

    /// Returns where links lead.
    pub fn addresses(&self) -> Vec<String> {
        let mut addresses = Vec::new();
        each(&self.0.document, &mut |node| {
            if let NodeData::Element { attrs, .. } = &node.data {
                let attributes = attrs.borrow();
                let href = attributes.iter().find(|it| &*it.name.local == "href");
                addresses.extend(href.map(|it| it.value.to_string()));
            }
        });
        addresses
    }

    /// Returns the texts within the first element of a name, one for each block.
    pub fn texts(&self, within: &str) -> Vec<String> {
        let found = RefCell::new(None);
        each(&self.0.document, &mut |node| {
            if name(node) == within {
                found.borrow_mut().get_or_insert_with(|| node.clone());
            }
        });
        let mut texts = vec![String::new()];
        if let Some(element) = found.into_inner() {
            push_texts(&element, &mut texts);
        }
        texts.iter().map(|text| normal(text)).filter(|text| !text.is_empty()).collect()
    }

    /// Returns the blocks of a fragment.
    pub fn shape(&self) -> Vec<Shape> {
        self.0.document.children.borrow().iter().flat_map(shape).collect()
    }
}

fn each(node: &Handle, see: &mut dyn FnMut(&Handle)) {
    see(node);
    for child in node.children.borrow().iter() {
        each(child, see);
    }
}

fn name(node: &Handle) -> String {
    match &node.data {
        NodeData::Element { name, .. } => name.local.to_string(),
        _ => String::new(),
    }
}

fn push_texts(node: &Handle, texts: &mut Vec<String>) {
    // A label is a block in the style sheet.
    let is_inline = matches!(name(node).as_str(), "" | "a" | "bdi" | "code" | "em" | "span" | "strong");
    if name(node) == "br" {
        texts.last_mut().expect("there is always one").push(' ');
    }
    if !is_inline && name(node) != "br" {
        texts.push(String::new());
    }
    if let NodeData::Text { contents } = &node.data {
        texts.last_mut().expect("there is always one").push_str(&contents.borrow());
    }
    for child in node.children.borrow().iter() {
        push_texts(child, texts);
    }
    if !is_inline && name(node) != "br" {
        texts.push(String::new());
    }
}

/// Returns the blocks in an element; words that stand bare in it are a paragraph.
fn shape(node: &Handle) -> Vec<Shape> {
    let mut blocks = Vec::new();
    let mut bare = String::new();
    for child in node.children.borrow().iter() {
        let block = match name(child).as_str() {
            "h1" => Some(Shape::Heading(1, normal(&text(child)))),
            "h2" => Some(Shape::Heading(2, normal(&text(child)))),
            "p" => Some(Shape::Paragraph(normal(&text(child)))),
            "hr" => Some(Shape::Rule),
            "pre" => Some(Shape::Code(text(child))),
            "ul" => Some(Shape::List(None, items(child))),
            "ol" => Some(Shape::List(Some(start(child)), items(child))),
            "table" => Some(Shape::List(None, rows(child))),
            "" | "a" | "bdi" | "br" | "code" | "em" | "strong" => None,
            other => Some(Shape::Foreign(other.to_owned())),
        };
        match block {
            None => bare.push_str(&text(child)),
            Some(block) => {
                blocks.extend(paragraph(&mut bare));
                blocks.push(block);
            }
        }
    }
    blocks.extend(paragraph(&mut bare));
    blocks
}

fn paragraph(bare: &mut String) -> Option<Shape> {
    let text = normal(&std::mem::take(bare));
    (!text.is_empty()).then_some(Shape::Paragraph(text))
}

fn items(list: &Handle) -> Vec<Vec<Shape>> {
    list.children.borrow().iter().map(shape).collect()
}

/// Returns the rows of a table with the times of events and what happened, each as a list would have it. The names of its
/// columns are left out.
fn rows(table: &Handle) -> Vec<Vec<Shape>> {
    let mut rows = Vec::new();
    each(table, &mut |node| {
        if name(node) != "tr" {
            return;
        }
        let cells: Vec<Handle> =
            node.children.borrow().iter().filter(|it| name(it) == "td").cloned().collect();
        let [time, said] = cells.as_slice() else { return };
        let mut row = shape(said);
        let time = text(time);
        if !time.is_empty() {
            match row.first_mut() {
                Some(Shape::Paragraph(text)) => *text = normal(&format!("{time}: {text}")),
                _ => row.insert(0, Shape::Paragraph(normal(&format!("{time}:")))),
            }
        }
        rows.push(row);
    });
    rows
}

fn start(list: &Handle) -> u64 {
    let NodeData::Element { attrs, .. } = &list.data else { return 0 };
    let attributes = attrs.borrow();
    let start = attributes.iter().find(|it| &*it.name.local == "start");
    start.map_or(1, |it| it.value.parse().expect("a number"))
}

fn text(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        NodeData::Element { .. } if name(node) == "br" => "\n".to_owned(),
        _ => node.children.borrow().iter().map(text).collect(),
    }
}
