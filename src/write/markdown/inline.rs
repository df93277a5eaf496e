//! Spans as inline Markdown.

use super::escape;
use crate::outline::{Link, Span, Style, inline_spans, inline_texts};
use crate::postmortem::{Field, TextField};

/// Where a text stands, since more characters have a meaning in some places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the start of a line, where blocks begin.
    LineStart,
    /// After other words.
    Middle,
    /// In a heading, where a final `#` is mark-up and there are no lines.
    Heading,
    /// Between the signs of strong text.
    Label,
}

/// Writes spans; a line break is a backslash at the end of the line.
pub fn write(spans: &[Span], place: Place) -> String {
    let one_line = matches!(place, Place::Heading | Place::Label);
    let mut lines = Vec::new();
    for line in spans.split(Span::is_break) {
        let at_start = place == Place::LineStart || (!one_line && !lines.is_empty());
        let written = write_line(&joined(line), at_start, place);
        if !written.is_empty() {
            lines.push(written);
        }
    }
    lines.join(if one_line { " " } else { "\\\n" })
}

fn write_line(spans: &[Span], at_start: bool, place: Place) -> String {
    let styled = write_styled(spans, at_start, place);
    // Emphasis can end up beside letters where its signs no longer count, after the tale has added words or a
    // break was trimmed. Plain text is better than stray asterisks, so what would not be read back goes bare.
    if spans.iter().any(is_emphasised) {
        let bare = write_styled(&joined(&bare(spans)), at_start, place);
        if shown(&styled) != shown(&bare) || stressed(&read_back(&styled)) != stressed(spans) {
            return bare;
        }
    }
    styled
}

fn is_emphasised(span: &Span) -> bool {
    span.style.strong.is_some() || span.style.emphasis.is_some()
}

fn bare(spans: &[Span]) -> Vec<Span> {
    let bare = |span: &Span| {
        let style = Style { strong: None, emphasis: None, ..span.style.clone() };
        Span { style, ..span.clone() }
    };
    spans.iter().map(bare).collect()
}

/// Returns what readers of the Markdown see, blanks aside.
fn shown(markdown: &str) -> [String; 4] {
    inline_texts(markdown).map(|text| text.split_whitespace().collect())
}

fn read_back(markdown: &str) -> Vec<Span> {
    inline_spans(markdown, Field::Text(TextField::Title), 0)
}

/// Returns what is strong and what is emphasised, blanks aside. A sign can close what another one has opened.
fn stressed(spans: &[Span]) -> [String; 2] {
    let letters = |is_it: fn(&Style) -> bool| {
        let texts = spans.iter().filter(|span| is_it(&span.style)).map(|span| span.text.as_str());
        texts.flat_map(str::split_whitespace).collect()
    };
    [letters(|style| style.strong.is_some()), letters(|style| style.emphasis.is_some())]
}

/// Joins spans that look the same, since what a character means depends on its neighbours.
pub fn joined(spans: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.style == span.style => last.text.push_str(&span.text),
            _ => joined.push(span.clone()),
        }
    }
    joined
}

/// What can be opened around text and must be closed in the opposite order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark<'a> {
    Link(&'a Link),
    Strong(char),
    Emphasis(char),
}

fn marks(span: &Span) -> Vec<Mark<'_>> {
    let style = &span.style;
    let link = style.link.as_ref().map(Mark::Link);
    let strong = style.strong.map(Mark::Strong);
    link.into_iter().chain(strong).chain(style.emphasis.map(Mark::Emphasis)).collect()
}

fn write_styled(spans: &[Span], at_start: bool, place: Place) -> String {
    let mut out = String::new();
    let mut open: Vec<Mark<'_>> = Vec::new();
    for (at, span) in spans.iter().enumerate() {
        let wanted = marks(span);
        let keep = open.iter().position(|mark| !wanted.contains(mark)).unwrap_or(open.len());
        while open.len() > keep {
            close(&mut out, open.pop());
        }
        let mut missing: Vec<Mark<'_>> = wanted.into_iter().filter(|mark| !open.contains(mark)).collect();
        if let Some(link) = autolink(span)
            && let [mark @ Mark::Link(_)] = missing.as_slice()
            && reach(&spans[at..], mark) == 1
        {
            out.push_str(&format!("<{}>", link.address()));
            continue;
        }
        while !missing.is_empty() {
            // What reaches furthest is opened first, so that it can be closed last.
            let furthest = (0..missing.len()).rev().max_by_key(|mark| reach(&spans[at..], &missing[*mark]));
            let mark = missing.remove(furthest.unwrap_or_default());
            open_mark(&mut out, mark);
            open.push(mark);
        }
        push_span(&mut out, span, at_start, place);
    }
    while let Some(mark) = open.pop() {
        close(&mut out, Some(mark));
    }
    out.trim_matches([' ', '\t']).to_owned()
}

fn reach(spans: &[Span], mark: &Mark<'_>) -> usize {
    spans.iter().take_while(|span| marks(span).contains(mark)).count()
}

/// Returns the link of a span that shows its own address, which `<…>` writes without any escaping.
fn autolink(span: &Span) -> Option<&Link> {
    let link = span.style.link.as_ref()?;
    let is_own = link.address() == span.text && !span.style.code && link.is_absolute();
    (is_own && !span.text.contains(['<', '>'])).then_some(link)
}

fn open_mark(out: &mut String, mark: Mark<'_>) {
    match mark {
        Mark::Link(_) => {
            // `![` would show an image.
            if out.ends_with('!') {
                out.insert(out.len() - 1, '\\');
            }
            out.push('[');
        }
        Mark::Strong(sign) => out.extend([sign, sign]),
        Mark::Emphasis(sign) => out.push(sign),
    }
}

fn close(out: &mut String, mark: Option<Mark<'_>>) {
    match mark {
        Some(Mark::Link(link)) => {
            out.push_str("](");
            out.push_str(&escape::destination(link.address()));
            out.push(')');
        }
        Some(Mark::Strong(sign)) => out.extend([sign, sign]),
        Some(Mark::Emphasis(sign)) => out.push(sign),
        None => {}
    }
}

fn push_span(out: &mut String, span: &Span, at_start: bool, place: Place) {
    if span.style.code {
        push_code(out, &span.text);
        return;
    }
    let begins_line = at_start && out.is_empty();
    let text = if begins_line { span.text.trim_start_matches([' ', '\t']) } else { &span.text };
    let from = out.len();
    escape::push_text(out, text, begins_line);
    if place == Place::Heading {
        let escaped = out.split_off(from).replace('#', "\\#");
        out.push_str(&escaped);
    }
}

fn push_code(out: &mut String, text: &str) {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let blank = text.trim_matches(' ').is_empty();
    let pad = !blank
        && (text.starts_with(['`', ' ']) && text.ends_with(['`', ' '])
            || text.starts_with('`')
            || text.ends_with('`'));
    let pad = if pad { " " } else { "" };
    out.push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
}
