//! A row of a line, with or without a time.

use super::{RawRow, words_block};
use crate::read::report::label::strong_start;
use crate::read::report::row_start::{self, RowStart};
use crate::read::report::scan::{Block, Kind};
use crate::read::report::updates::is_state;
use crate::read::timeline::words_after_time;
use crate::time::strip_relative;

pub fn raw_row(block: &Block, start: &RowStart<'_>) -> RawRow {
    RawRow {
        line: block.line,
        stamp: Some(start.stamp.clone()),
        day: None,
        day_word: start.day_word,
        written: start.written.to_owned(),
        before: before(&block.text, start.words),
        label: start.label.map(str::to_owned),
        author: None,
        zone_words: start.zone_words.map(str::to_owned),
        is_odd: start.is_odd,
        phase: None,
        is_within: false,
        is_strong: false,
        body: vec![words_block(block, strip_event(&closed(start.words)).unwrap_or(&closed(start.words)))],
    }
}

/// Takes off the sign that ends strong letters of which the beginning stands before the time: `**10:00 Alert** fired`.
fn closed(words: &str) -> String {
    let is_open = words.matches("**").count() % 2 == 1;
    if is_open { words.replacen("**", "", 1) } else { words.to_owned() }
}

/// Returns what stands before the words of a row, or all of it if the words come first.
pub fn before(text: &str, words: &str) -> String {
    text.strip_suffix(words).filter(|_| !words.is_empty()).unwrap_or(text).trim().to_owned()
}

/// Makes a row of a line that does not begin with a time; the sentence may name one.
pub fn untimed(block: &Block, words: &str, looks_within: bool) -> RawRow {
    let mut row = RawRow {
        line: block.line,
        stamp: None,
        day: None,
        day_word: None,
        written: String::new(),
        before: String::new(),
        label: None,
        author: None,
        zone_words: None,
        is_odd: false,
        phase: None,
        is_within: false,
        is_strong: false,
        body: Vec::new(),
    };
    let mut words = words;
    let whole = words;
    if let Some((name, "", true)) = strong_start(words) {
        words = name.trim_end_matches(':');
    } else if let Some((name, value, true)) = strong_start(words) {
        row.label = Some(name.trim_end_matches(':').to_owned());
        words = value;
        row.before = before(whole, words);
    }
    // How long after the beginning it was, without the time of day.
    if let Some(rest) = since_start(words.trim_start_matches(['*', '_', '`', '[', '(']))
        && let rest = words_after_time(rest)
        && !rest.is_empty()
    {
        words = rest;
        row.before = before(whole, words);
    }
    if (looks_within || row.label.is_some())
        && let Some((stamp, written)) = row_start::time_within(words)
    {
        row.stamp = Some(stamp);
        row.written = written.to_owned();
        row.is_within = true;
    }
    row.body.push(words_block(block, words));
    row
}

/// Takes a time off that counts from the beginning, with its unit or without: `T+5m`, `T+5`.
fn since_start(text: &str) -> Option<&str> {
    const MOST_FIGURES: usize = 4;
    let without_unit = || {
        let rest = text.strip_prefix(['T', 't'])?.strip_prefix(['+', '-', '\u{2212}'])?;
        let after = rest.trim_start_matches(|it: char| it.is_ascii_digit());
        let has_figures = (1..=MOST_FIGURES).contains(&(rest.len() - after.len()));
        (has_figures && !after.starts_with(char::is_alphanumeric)).then_some(after)
    };
    strip_relative(text).map(|(_, rest)| rest).or_else(without_unit)
}

/// Takes the name off the words of a row whose bullet has the time: `- Time: 10:00`, with `Event: words` below it.
pub fn without_event(row: &RawRow, block: &Block) -> Block {
    let is_empty = row.stamp.is_some() && row.body.iter().all(|block| block.text.is_empty());
    let whole = || Some(block.text.as_str()).filter(|_| block.kind == Kind::Item);
    let words = block.text.strip_prefix(": ").or_else(|| strip_event(&block.text)).or_else(whole);
    let words = words.filter(|_| is_empty);
    words.map_or_else(|| block.clone(), |words| words_block(block, words))
}

/// Takes `Event:` off.
pub fn strip_event(text: &str) -> Option<&str> {
    const NAMES: [&str; 6] = ["Event", "Description", "Details", "What happened", "Action", "Activity"];
    let (name, words) = match strong_start(text) {
        Some((name, words, true)) => (name.trim_end_matches(':'), words),
        _ => text.split_once(": ")?,
    };
    (NAMES.contains(&name.trim()) && !words.is_empty()).then_some(words)
}

/// Takes the state off the start of the words, where it is set apart: `**Monitoring** - words`.
pub fn take_state(row: &mut RawRow) {
    let Some(first) = row.body.first_mut().filter(|_| row.label.is_none()) else { return };
    let Some((name, words, _)) =
        strong_start(&first.text).filter(|(name, ..)| is_state(name.trim_end_matches(':')))
    else {
        return;
    };
    if !words.is_empty() {
        let (name, words) = (name.trim_end_matches(':').to_owned(), words.to_owned());
        first.raw.clone_from(&words);
        first.text = words;
        row.label = Some(name);
    }
}

/// Takes `` `@wren` `` off the start of the words.
pub fn take_author(row: &mut RawRow) {
    let Some(first) = row.body.first_mut().filter(|_| row.author.is_none()) else { return };
    let mut names = Vec::new();
    let mut rest = first.text.as_str();
    loop {
        let inner = rest.trim_start_matches(['`', '*']);
        let Some(after) = inner.strip_prefix('@') else { break };
        let end = after.find(|it: char| !(it.is_alphanumeric() || "_-.".contains(it))).unwrap_or(after.len());
        if end == 0 {
            break;
        }
        names.push(inner[..=end].to_owned());
        rest = after[end..].trim_start_matches(['`', '*', ':', ',']).trim_start();
        // `@wren sees that …` is a sentence.
        if after[end..].starts_with(' ') && rest.starts_with(|it: char| it.is_lowercase()) {
            return;
        }
    }
    if !names.is_empty() && !rest.is_empty() {
        let rest = rest.to_owned();
        first.raw.clone_from(&rest);
        first.text = rest;
        row.author = Some(names.join(" "));
    }
}
