//! Spans in wiki markup, and which characters need a backslash.
//!
//! Source: Atlassian's text formatting notation, and the renderer that Jira and Confluence share, which takes a backslash
//! for an escape only before `- # * _ + ? ^ ~ | % { } [ ] ( ) ! @`. All else is written as an entity.

use crate::outline::{Link, Span, Style};
use crate::write::markdown::joined;

/// Writes spans that begin a paragraph or an item; a line break within them is `\\`, so that no further line begins.
pub fn write(spans: &[Span]) -> String {
    lines(spans).join(" \\\\ ")
}

/// Writes spans in one line, without emphasis: a heading is strong already.
pub fn heading(spans: &[Span]) -> String {
    lines(&unmarked(spans)).join(" ")
}

/// Takes emphasis off.
pub fn unmarked(spans: &[Span]) -> Vec<Span> {
    let mut spans = spans.to_vec();
    for span in &mut spans {
        span.style.strong = None;
        span.style.emphasis = None;
    }
    spans
}

fn lines(spans: &[Span]) -> Vec<String> {
    spans.split(Span::is_break).map(line).filter(|line| !line.is_empty()).collect()
}

fn line(spans: &[Span]) -> String {
    let runs = joined(spans);
    let mut out = String::new();
    let mut before = None;
    for (at, run) in runs.iter().enumerate() {
        push_run(&mut out, run, before, runs.get(at + 1));
        before = out.chars().next_back();
    }
    out.trim_matches([' ', '\t']).to_owned()
}

fn push_run(out: &mut String, run: &Span, before: Option<char>, next: Option<&Span>) {
    let core = run.text.trim();
    if core.is_empty() {
        out.push_str(&run.text);
        return;
    }
    // Signs count only right beside what they mark, so blanks stay outside.
    let blanks_before = &run.text[..run.text.len() - run.text.trim_start().len()];
    let blanks_after = &run.text[run.text.trim_end().len()..];
    let before = blanks_before.chars().next_back().or(before);
    let after = blanks_after.chars().next().or_else(|| next.and_then(|run| run.text.chars().next()));
    let is_within_word =
        before.is_some_and(char::is_alphanumeric) || after.is_some_and(char::is_alphanumeric);
    out.push_str(blanks_before);
    let style = &run.style;
    let marks = [style.strong.map(|_| "*"), style.emphasis.map(|_| "_")];
    let marks: Vec<&str> = marks.into_iter().flatten().collect();
    for mark in &marks {
        push_mark(out, mark, is_within_word);
    }
    // What stands beside the words themselves: a sign of ours is as good as another.
    let is_before_sign = blanks_after.is_empty() && next.is_some_and(|run| run.style != Style::default());
    let after = if is_before_sign { Some('*') } else { after };
    let (before, after) = if marks.is_empty() { (before, after) } else { (Some('*'), Some('*')) };
    let link = style.link.as_ref();
    match link.filter(|link| link.is_absolute()) {
        Some(link) => push_link(out, run, core, link),
        None => push_words(out, run.style.code, core, before, after, is_within_word),
    }
    for mark in marks.iter().rev() {
        push_mark(out, mark, is_within_word);
    }
    if let Some(link) = link.filter(|link| !link.is_absolute()) {
        push_text(out, &format!(" ({})", link.address()), None, None, false);
    }
    out.push_str(blanks_after);
}

/// Writes a sign, in the form that counts within a word where it stands in one.
fn push_mark(out: &mut String, mark: &str, is_within_word: bool) {
    if is_within_word {
        out.push_str(&format!("{{{mark}}}"));
    } else {
        out.push_str(mark);
    }
}

fn push_link(out: &mut String, run: &Span, core: &str, link: &Link) {
    let mut address = String::new();
    for character in link.address().chars() {
        match character {
            '|' | '[' | ']' | '{' | '}' | '\\' | '^' => {
                address.push_str(&format!("%{:02X}", u32::from(character)));
            }
            _ => address.push(character),
        }
    }
    out.push('[');
    if address != core || run.style.code {
        push_words(out, run.style.code, core, Some('['), Some('|'), false);
        out.push('|');
    }
    out.push_str(&address);
    out.push(']');
}

fn push_words(
    out: &mut String,
    is_code: bool,
    core: &str,
    before: Option<char>,
    after: Option<char>,
    is_within_word: bool,
) {
    if !is_code {
        let at_start = out.trim_start_matches(['*', '_']).is_empty();
        push_text(out, core, before, after, at_start);
        return;
    }
    out.push_str(if is_within_word { "{{{}" } else { "{{" });
    let mut text = String::new();
    push_text(&mut text, core, Some('{'), Some('}'), false);
    // An escaped brace would still end the code.
    out.push_str(&text.replace("\\{", "&#123;").replace("\\}", "&#125;"));
    out.push_str(if is_within_word { "{}}}" } else { "}}" });
}

/// Appends a text with everything escaped that would be taken for mark-up, between these characters.
fn push_text(out: &mut String, text: &str, before: Option<char>, after: Option<char>, at_start: bool) {
    let mut before = before;
    let begin = if at_start { push_block_marker(out, text) } else { 0 };
    for (at, character) in text.char_indices().skip_while(|(at, _)| *at < begin) {
        let rest = &text[at + character.len_utf8()..];
        let next = rest.chars().next().or(after);
        match character {
            '\\' if !next.is_some_and(|it| it.is_alphanumeric() || it == ' ') => out.push_str("&#92;"),
            '&' if begins_entity(rest) => out.push_str("&amp;"),
            ':' if begins_smiley(before, rest) => out.push_str("&#58;"),
            // They end a line for the renderer.
            '\u{2028}' | '\u{2029}' => out.push(' '),
            _ => {
                let is_first = at_start && at == 0;
                if needs_backslash(before, character, next, rest, is_first) {
                    out.push('\\');
                }
                out.push(character);
            }
        }
        before = Some(character);
    }
}

/// Writes `h1.` and `bq.` in a harmless way and returns how much of the text that was.
fn push_block_marker(out: &mut String, text: &str) -> usize {
    let mut letters = text.chars();
    let is_heading = letters.next() == Some('h') && letters.next().is_some_and(|it| it.is_ascii_digit());
    if !(is_heading && text[2..].starts_with('.') || text.starts_with("bq.")) {
        return 0;
    }
    out.push_str(&text[..2]);
    out.push_str("&#46;");
    "bq.".len()
}

fn needs_backslash(
    before: Option<char>,
    character: char,
    after: Option<char>,
    rest: &str,
    is_first: bool,
) -> bool {
    let is_blank = |it: Option<char>| it.is_some_and(char::is_whitespace);
    match character {
        '*' | '^' | '~' | '{' | '}' | '[' | ']' | '|' => true,
        '#' => is_first,
        // They count at the edge of a word only, where they may begin something or end what began before it; and two in a row
        // are a dash.
        '_' | '+' | '-' => {
            let is_word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
            let is_run = before == Some(character) || after == Some(character);
            let is_edge = if is_word(before) { !is_word(after) } else { !is_blank(after) };
            is_first || is_run || is_edge
        }
        '?' => before == Some('?') || after == Some('?'),
        '!' => after.is_some_and(|it| !it.is_whitespace()),
        '(' => is_smiley_end(before) || begins_icon(rest),
        ')' => is_smiley_end(before),
        _ => false,
    }
}

fn is_smiley_end(before: Option<char>) -> bool {
    before.is_some_and(|it| ":;-".contains(it))
}

/// Tells whether the colon begins `:D` or `:P`; a letter cannot be escaped.
fn begins_smiley(before: Option<char>, rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next().is_some_and(|it| "DPp".contains(it))
        && !letters.next().is_some_and(char::is_alphanumeric)
        && !before.is_some_and(char::is_alphanumeric)
}

/// Tells whether a bracket before this text begins an icon such as `(x)`, `(/)` or `(off)`.
fn begins_icon(rest: &str) -> bool {
    const LONGEST: usize = "flagoff".len();
    let end = rest.char_indices().take(LONGEST + 1).find(|(_, it)| *it == ')');
    end.is_some_and(|(end, _)| {
        end > 0 && rest[..end].chars().all(|it| it.is_ascii_lowercase() || "!?*+-/".contains(it))
    })
}

/// Tells whether an ampersand before this text begins an entity.
fn begins_entity(rest: &str) -> bool {
    const LONGEST: usize = 33;
    let end = rest.char_indices().take(LONGEST).find(|(_, it)| !it.is_ascii_alphanumeric() && *it != '#');
    end.is_some_and(|(at, it)| it == ';' && at > 0)
}
