//! The texts of Markdown in which a name is linked: those outside code and addresses.

use comrak::nodes::{AstNode, NodeValue};
use pulldown_cmark::{Event, Parser, Tag, TagEnd, TextMergeStream};

use super::bare;
use crate::markdown_shape::Shape;

pub fn comrak_texts(markdown: &str) -> Vec<String> {
    fn collect<'a>(node: &'a AstNode<'a>, texts: &mut Vec<String>) {
        match &node.data.borrow().value {
            NodeValue::Text(text) => texts.push(text.to_string()),
            NodeValue::Link(link) if is_own_address(&link.url, node) => {}
            _ => node.children().for_each(|child| collect(child, texts)),
        }
    }
    fn is_own_address<'a>(url: &str, node: &'a AstNode<'a>) -> bool {
        // Also where all of it is emphasised.
        let shown: String = node
            .descendants()
            .filter_map(|child| match &child.data.borrow().value {
                NodeValue::Text(text) => Some(text.to_string()),
                _ => None,
            })
            .collect();
        url == shown || url.strip_prefix("mailto:") == Some(shown.as_str())
    }
    let mut options = comrak::Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    let arena = comrak::Arena::new();
    let mut texts = Vec::new();
    collect(comrak::parse_document(&arena, markdown, &options), &mut texts);
    texts
}

pub fn pulldown_cmark_texts(markdown: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut is_code = false;
    let mut address: Option<String> = None;
    for event in TextMergeStream::new(Parser::new(markdown)) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Start(Tag::Link { dest_url, .. }) => address = Some(dest_url.to_string()),
            Event::End(TagEnd::Link) => address = None,
            Event::Text(text) if !is_code && address.as_deref() != Some(&*text) => {
                texts.push(text.to_string());
            }
            _ => {}
        }
    }
    texts
}

/// Returns what GitHub or GitLab would link in a text.
pub fn linked_by_name(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let is_word =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_alphanumeric);
    for (at, letter) in letters.iter().enumerate() {
        let is_number = letters.get(at + 1).is_some_and(char::is_ascii_digit);
        let is_linked = match letter {
            '@' => is_word(Some(at + 1)) && !is_word(at.checked_sub(1)),
            '#' | '!' | '&' => is_number,
            _ => false,
        };
        if is_linked {
            return Some(letters[at..].iter().collect());
        }
    }
    let is_commit = |word: &&str| {
        word.len() >= 7
            && word.chars().all(|it| it.is_ascii_hexdigit())
            && word.contains(|it: char| it.is_ascii_digit())
            && word.contains(|it: char| it.is_ascii_alphabetic())
    };
    text.split(|it: char| !it.is_ascii_alphanumeric()).find(is_commit).map(str::to_owned)
}

pub fn without_spaces(shape: Vec<Shape>) -> Vec<Shape> {
    let bare_shape = |shape: Shape| match shape {
        Shape::Heading(level, text) => Shape::Heading(level, bare(&text)),
        Shape::Paragraph(text) => Shape::Paragraph(bare(&text)),
        Shape::List(start, items) => Shape::List(start, items.into_iter().map(without_spaces).collect()),
        Shape::Code(text) => Shape::Code(bare(&text)),
        Shape::Rule => Shape::Rule,
        Shape::Foreign(text) => Shape::Foreign(bare(&text)),
    };
    shape.into_iter().map(bare_shape).collect()
}
