//! The tale's side of the sheet.

use super::super::body;
use super::super::document::{Around, as_typed, lines};
use super::super::panel::{Element, Node, classed, element};
use super::super::{Act, Picture};
use super::{Telling, address_of, said};
use crate::outline::{Line, LineId};
use crate::postmortem::{Level, Rewrite, TaleChange};
use crate::tale::{Fact, severe};
use crate::words;
use crate::write::body_as_markdown;

/// Draws it.
pub fn sheet(telling: &Telling<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    if telling.is_told() {
        nodes.push(head(telling).into());
    }
    nodes.extend(severity(telling));
    nodes.extend(lines(&telling.tale, telling));
    if telling.is_told() {
        nodes.push(ways_out().into());
    }
    if nodes.is_empty() {
        nodes.push(classed("p", "sheet-empty").saying(words::tale_sheet::EMPTY).into());
    }
    nodes
}

fn head(telling: &Telling<'_>) -> Element {
    let cover = element("img")
        .with("src", address_of(&telling.cover.svg))
        .with("alt", telling.cover.description.as_str())
        .with("width", "1008")
        .with("height", "412");
    classed("div", "sheet-head").holding(cover)
}

/// What can be done with the whole, at its end.
fn ways_out() -> Element {
    let key =
        |name: &str, act: Act| classed("button", "key small").with("type", "button").act(&act).saying(name);
    classed("div", "ways-out")
        .with("role", "group")
        .with("aria-label", words::tale_sheet::WAYS_OUT)
        .holding(key(words::tale_sheet::READ_ALOUD, Act::ReadAloud))
        .holding(
            key(words::tale_sheet::AS_MARKDOWN, Act::SaveMarkdown)
                .with("title", words::tale_sheet::AS_MARKDOWN_ABOUT),
        )
        .holding(key(words::tale_sheet::COVER_AS_SVG, Act::SaveCover(Picture::Svg)))
        .holding(key(words::tale_sheet::COVER_AS_PNG, Act::SaveCover(Picture::Png)))
}

/// Says in a plain sentence that the tale waits for the writer's word, or that it had it.
fn severity(telling: &Telling<'_>) -> Option<Node> {
    let cue = severe(telling.postmortem)?;
    if telling.postmortem.tale.level == Level::Formal {
        return None;
    }
    let is_told = telling.postmortem.tale.told_although_severe;
    let (told, key) = if is_told {
        (words::tale_sheet::told_although_severe(&cue), words::tale_sheet::SHOW_REPORT)
    } else {
        (words::tale_sheet::withheld(&cue), words::tale_sheet::TELL_ALL_THE_SAME)
    };
    let act = Act::Change(TaleChange::ToldAlthoughSevere(!is_told));
    let key = key_of("key small", key, &act).saying(key);
    Some(classed("div", "severe-note").holding(element("p").saying(told)).holding(key).into())
}

impl Around for Telling<'_> {
    fn class(&self, line: LineId) -> &'static str {
        match self.postmortem.tale.of(line) {
            Some(choice) if choice.rewrite.is_some() => " is-rewritten",
            Some(choice) if !choice.kept.is_empty() => " is-kept",
            _ => "",
        }
    }

    /// Returns what a line says, or the field for the writer's own words.
    fn body(&self, line: &Line) -> Vec<Node> {
        let choice = self.postmortem.tale.of(line.id);
        match choice.and_then(|choice| choice.rewrite.as_ref()).filter(|_| self.is_told()) {
            None => body::body(&line.body),
            Some(rewrite) => vec![own_words(self, line.id, rewrite).into()],
        }
    }

    fn after(&self, line: &Line) -> Vec<Node> {
        let mut nodes = tools(self, line);
        let of_report = self.formal.lines().find(|it| it.id == line.id);
        nodes.extend(of_report.and_then(|line| as_typed(self.postmortem, line)));
        nodes
    }
}

fn own_words(telling: &Telling<'_>, line: LineId, rewrite: &Rewrite) -> Element {
    let record = telling.record(line);
    // The words are about the record of today: typing them says that the writer has seen it.
    let act =
        Act::Change(TaleChange::Rewrite(line, Some(Rewrite { text: String::new(), record: record.clone() })));
    // A field grows with its text where the browser can do it; elsewhere it has the lines that it needs.
    let rows = rewrite.text.split('\n').map(|line| line.chars().count() / 58 + 1).sum::<usize>();
    let field = classed("textarea", "own-words")
        .act(&act)
        .with("id", format!("own-{}", line.name()))
        .with("aria-label", words::tale_sheet::your_words_for(&in_words(telling, line)))
        .with("rows", rows.to_string())
        .with("spellcheck", "true")
        .saying(rewrite.text.as_str());
    let changed = (record != rewrite.record)
        .then(|| classed("p", "own-note").saying(words::tale_sheet::RECORD_HAS_CHANGED));
    let proven = telling.proof.lines.iter().find(|proof| proof.line == line);
    let missing: Vec<&str> = proven.iter().flat_map(|it| it.missing()).map(text_of).collect();
    let added: Vec<&str> = proven.iter().flat_map(|it| &it.added).map(text_of).collect();
    let missing = (!missing.is_empty()).then(|| words::tale_sheet::not_in_your_words(&missing));
    let added = (!added.is_empty()).then(|| words::tale_sheet::not_in_the_record(&added));
    let notes = missing.into_iter().chain(added).map(|told| classed("p", "own-note").saying(told));
    classed("div", "own").holding(field).holding_all(changed).holding_all(notes)
}

fn text_of(fact: &Fact) -> &str {
    &fact.text
}

/// Returns what can be done with a line, and the record beneath it.
fn tools(telling: &Telling<'_>, line: &Line) -> Vec<Node> {
    if !telling.is_told() || line.id == LineId::Disclaimer || line.id == LineId::Closing {
        return Vec::new();
    }
    let record = telling.record(line.id);
    let slip = (!record.is_empty() && record != said(line)).then(|| {
        classed("p", "slip")
            .holding(classed("b", "slip-name").saying(words::tale_sheet::RECORD))
            .saying(" ")
            .holding(classed("span", "slip-text").with("dir", "auto").saying(record.as_str()))
            .into()
    });
    let keys = keys(telling, line, record);
    let name = words::tale_sheet::words_of(&in_words(telling, line.id));
    let bar = classed("div", "line-keys").with("role", "group").with("aria-label", name).holding_all(keys);
    std::iter::once(bar.into()).chain(slip).collect()
}

fn keys(telling: &Telling<'_>, line: &Line, record: String) -> Vec<Element> {
    let id = line.id;
    let choice = telling.postmortem.tale.of(id);
    if choice.is_some_and(|choice| choice.rewrite.is_some()) {
        let take_back = Act::Change(TaleChange::Rewrite(id, None));
        return vec![
            key_of("line-key", words::tale_sheet::TAKE_BACK_YOUR_WORDS, &take_back)
                .saying(words::tale_sheet::TAKE_BACK),
        ];
    }
    let mut keys = vec![
        key_of("line-key", words::tale_sheet::ANOTHER_WAY, &Act::Change(TaleChange::Again(id)))
            .holding(icon(AGAIN))
            .saying(words::tale_sheet::ANOTHER),
    ];
    if let Some(framing) = telling.framing(id).filter(|framing| !framing.frame.is_empty()) {
        let is_kept = choice.is_some_and(|choice| !choice.kept.is_empty());
        let frame = if is_kept { String::new() } else { framing.frame.clone() };
        keys.push(
            key_of("line-key", words::tale_sheet::KEEP_WORDS, &Act::Change(TaleChange::Keep(id, frame)))
                .with("aria-pressed", is_kept.to_string())
                .holding(icon(KEEP)),
        );
    }
    let rewrite = TaleChange::Rewrite(id, Some(Rewrite { text: String::new(), record }));
    keys.push(
        key_of("line-key", words::tale_sheet::WRITE_YOURSELF, &Act::Change(rewrite))
            .with("data-value", body_as_markdown(&line.body))
            .holding(icon(WRITE)),
    );
    keys
}

/// Names a line for those who do not see where it stands.
pub fn in_words(telling: &Telling<'_>, line: LineId) -> String {
    let label = telling
        .tale
        .lines()
        .find(|it| it.id == line)
        .map(|line| line.label.iter().map(|span| span.text.as_str()).collect::<String>());
    match label {
        Some(label) if !label.is_empty() => label,
        _ => line.name().replace('-', " "),
    }
}

/// Begins a button.
pub fn key_of(class: &str, name: &str, act: &Act) -> Element {
    classed("button", class).with("type", "button").with("aria-label", name).with("title", name).act(act)
}

/// The mark for telling in other words, in a box of 16 by 16 as the others.
pub const AGAIN: &str = "M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3";
const KEEP: &str = "M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2";
const WRITE: &str = "M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2z";

/// Draws a mark.
pub fn icon(path: &str) -> Element {
    classed("svg", "icon")
        .with("viewBox", "0 0 16 16")
        .with("aria-hidden", "true")
        .holding(element("path").with("d", path))
}
