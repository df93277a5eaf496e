//! The blocks of a Markdown text and the words in them, as two parsers read them and as they were meant.

use comrak::nodes::{AstNode, ListType, NodeValue};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use retold::outline::{Block, Entry, Line, Outline, Span};
use retold::postmortem::SectionStyle;

/// A block. Words are compared with each run of blanks as one, which is how they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    Heading(u8, String),
    Paragraph(String),
    /// The first number, if it is counted, and the items.
    List(Option<u64>, Vec<Vec<Self>>),
    Code(String),
    /// The line across the page that sets the last words off.
    Rule,
    /// Anything that a draft must never turn into.
    Foreign(String),
}

fn normal(text: &str) -> String {
    text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns the shape that the outline asks for.
pub fn expected_shape(outline: &Outline, style: SectionStyle) -> Vec<Shape> {
    let mut shape = Vec::new();
    let heading = |level: u8, text: String, in_bold: String| match style {
        SectionStyle::Headings => Shape::Heading(level, normal(&text)),
        SectionStyle::BoldLabels => Shape::Paragraph(normal(&in_bold)),
    };
    if let Some(title) = &outline.title {
        let text = paragraph_text(title);
        shape.push(heading(1, text.clone(), text));
    }
    shape.extend(outline.opening.iter().flat_map(line_blocks));
    for section in &outline.sections {
        shape.push(heading(2, section.heading_text(), format!("{}:", section.heading_text())));
        shape.extend(section.subtitle.iter().map(|subtitle| Shape::Paragraph(normal(subtitle))));
        let (prose, points): (Vec<&Entry>, Vec<&Entry>) =
            section.entries.iter().partition(|entry| matches!(entry, Entry::Prose(_)));
        shape.extend(prose.iter().flat_map(|entry| entry.lines()).flat_map(line_blocks));
        let items = points.into_iter().map(|entry| match entry {
            Entry::Line(line) | Entry::Prose(line) => line_blocks(line),
            Entry::Group { label, numbered, lines } => vec![
                Shape::Paragraph(format!("{label}:")),
                Shape::List(numbered.then_some(1), lines.iter().map(line_blocks).collect()),
            ],
        });
        let items: Vec<Vec<Shape>> = items.collect();
        shape.extend((!items.is_empty()).then_some(Shape::List(None, items)));
    }
    let last = outline.sections.last();
    let is_set_off =
        last.is_some_and(|section| matches!(section.entries.last(), None | Some(Entry::Prose(_))));
    shape.extend((is_set_off && !outline.closing.is_empty()).then_some(Shape::Rule));
    shape.extend(outline.closing.iter().flat_map(line_blocks));
    shape
}

fn paragraph_text(line: &Line) -> String {
    match line.body.first() {
        Some(Block::Paragraph(spans)) => text_of(spans),
        _ => String::new(),
    }
}

fn text_of(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

fn line_blocks(line: &Line) -> Vec<Shape> {
    let mut shape = blocks(&line.body);
    if !line.label.is_empty() {
        let label = format!("{}:", text_of(&line.label));
        match shape.first_mut() {
            Some(Shape::Paragraph(text)) => *text = normal(&format!("{label} {text}")),
            _ => shape.insert(0, Shape::Paragraph(normal(&label))),
        }
    }
    shape
}

fn blocks(blocks: &[Block]) -> Vec<Shape> {
    let shape = |block: &Block| match block {
        Block::Paragraph(spans) => Shape::Paragraph(normal(&text_of(spans))),
        Block::List { start, items } => {
            Shape::List(start.map(u64::from), items.iter().map(|item| self::blocks(item)).collect())
        }
        Block::Code { text, .. } => Shape::Code(text.clone()),
    };
    blocks.iter().map(shape).collect()
}

/// Returns the shape that pulldown-cmark reads, with every extension on that GitHub has.
pub fn pulldown_cmark_shape(markdown: &str) -> Vec<Shape> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH;
    let mut parser = Parser::new_ext(markdown, options);
    pulldown_blocks(&mut parser)
}

fn pulldown_blocks<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Shape> {
    let mut shape = Vec::new();
    // The text of an item without blank lines has no paragraph around it.
    let mut bare = String::new();
    while let Some(event) = events.next() {
        match event {
            Event::End(TagEnd::Item | TagEnd::List(_) | TagEnd::BlockQuote(_)) => break,
            Event::Start(tag) => {
                let starts_block = match &tag {
                    Tag::Heading { .. } | Tag::Paragraph | Tag::List(_) | Tag::CodeBlock(_) => true,
                    Tag::Emphasis | Tag::Strong | Tag::Link { .. } => false,
                    other => {
                        shape.push(Shape::Foreign(format!("{other:?}")));
                        false
                    }
                };
                if starts_block && !bare.is_empty() {
                    shape.push(Shape::Paragraph(normal(&std::mem::take(&mut bare))));
                }
                match tag {
                    Tag::Heading { level, .. } => {
                        shape.push(Shape::Heading(level as u8, pulldown_text(events)));
                    }
                    Tag::Paragraph => shape.push(Shape::Paragraph(pulldown_text(events))),
                    Tag::CodeBlock(_) => {
                        let mut text = String::new();
                        for event in events.by_ref() {
                            match event {
                                Event::Text(part) => text.push_str(&part),
                                _ => break,
                            }
                        }
                        shape.push(Shape::Code(text.strip_suffix('\n').unwrap_or(&text).to_owned()));
                    }
                    Tag::List(start) => {
                        let mut items = Vec::new();
                        while let Some(Event::Start(Tag::Item)) = events.next() {
                            items.push(pulldown_blocks(events));
                        }
                        shape.push(Shape::List(start, items));
                    }
                    _ => {}
                }
            }
            Event::Rule => shape.push(Shape::Rule),
            Event::End(_) => {}
            other => bare.push_str(&pulldown_inline(&other)),
        }
    }
    if !bare.is_empty() {
        shape.push(Shape::Paragraph(normal(&bare)));
    }
    shape
}

fn pulldown_text<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> String {
    let mut text = String::new();
    for event in events {
        if matches!(event, Event::End(TagEnd::Paragraph | TagEnd::Heading(_))) {
            break;
        }
        text.push_str(&pulldown_inline(&event));
    }
    normal(&text)
}

fn pulldown_inline(event: &Event<'_>) -> String {
    match event {
        Event::Text(text) | Event::Code(text) => text.to_string(),
        Event::SoftBreak | Event::HardBreak => " ".to_owned(),
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
        | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => String::new(),
        other => format!("⟨{other:?}⟩"),
    }
}

/// Returns the shape that comrak reads, with every extension on that GitHub has.
pub fn comrak_shape(markdown: &str) -> Vec<Shape> {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.alerts = true;
    options.extension.math_dollars = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, markdown, &options);
    root.children().map(comrak_block).collect()
}

fn comrak_block<'a>(node: &'a AstNode<'a>) -> Shape {
    match &node.data.borrow().value {
        NodeValue::Heading(heading) => Shape::Heading(heading.level, normal(&comrak_text(node))),
        NodeValue::Paragraph => Shape::Paragraph(normal(&comrak_text(node))),
        NodeValue::CodeBlock(code) => {
            Shape::Code(code.literal.strip_suffix('\n').unwrap_or(&code.literal).to_owned())
        }
        NodeValue::List(list) => {
            let start = (list.list_type == ListType::Ordered).then_some(list.start as u64);
            Shape::List(
                start,
                node.children().map(|item| item.children().map(comrak_block).collect()).collect(),
            )
        }
        NodeValue::ThematicBreak => Shape::Rule,
        other => Shape::Foreign(format!("{other:?}")),
    }
}

fn comrak_text<'a>(node: &'a AstNode<'a>) -> String {
    node.children()
        .map(|child| match &child.data.borrow().value {
            NodeValue::Text(text) => text.to_string(),
            NodeValue::Code(code) => code.literal.clone(),
            NodeValue::SoftBreak | NodeValue::LineBreak => " ".to_owned(),
            NodeValue::Emph | NodeValue::Strong | NodeValue::Link(_) => comrak_text(child),
            other => format!("⟨{other:?}⟩"),
        })
        .collect()
}
