//! The report and the strip, drawn for the page.

use super::document::{event_line, report};
use super::findings::Secrets;
use super::panel::{Element, Node, Part, answer, classed, element};
use super::public_choice::PublicChoice;
use super::share::share;
use super::{Act, Text};
use crate::outline::{LineId, Outline, formal, visible_text};
use crate::postmortem::{Event, Postmortem, guess_kind};
use crate::strip::{
    Detail, Drawing, Flag, Hindrance, LENGTH, Shown, Strip, description, drawing, flag_in_words, from_top,
    mark, measured_in_brief, notes,
};
use crate::time::Measured;
use crate::words;
use crate::write;

/// Draws the report and the strip of a postmortem, and what can be taken along of the strip.
pub fn drawn(postmortem: &Postmortem, choice: &PublicChoice) -> String {
    let strip = Strip::of(postmortem);
    let outline = formal(postmortem);
    let secrets = Secrets::of(postmortem);
    let taken = choice.taken(postmortem);
    let to_take = formal(&taken);
    answer([
        (Text::Duration.name(), Part::Text(duration(&outline))),
        (Text::Kinds.name(), Part::Text(guessed_kinds(postmortem))),
        (Text::Markdown.name(), Part::Text(write::markdown(&to_take, taken.layout.section_style))),
        (Text::RichText.name(), Part::Text(write::rich_text(&to_take))),
        (Text::Told.name(), Part::Text(told(choice).to_owned())),
        (Text::Words.name(), Part::Text(write::word_count(&outline).to_string())),
        (Text::Mermaid.name(), Part::Text(write::mermaid(&taken, &to_take))),
        (Text::Secrets.name(), Part::Text(secrets.told())),
        (Text::DraftSecrets.name(), Part::Text(secrets.told_of_draft())),
        ("secrets-named", Part::Panel(secrets.dialog(postmortem))),
        ("metrics", Part::Panel(vec![metrics(&strip, false)])),
        ("share", Part::Panel(share(postmortem, choice))),
        ("report", Part::Panel(report(postmortem, &outline))),
        ("strip", Part::Panel(vec![metrics(&strip, true), chart(&strip)])),
        (Text::Strip.name(), Part::Text(write::svg(&taken.title, &Strip::of(&taken)))),
        (Text::Table.name(), Part::Text(write::timeline_table(&taken, &to_take))),
    ])
}

/// Says what is taken along; nothing of the whole report, which is called by its format alone.
fn told(choice: &PublicChoice) -> &'static str {
    if choice.is_public { words::sharing::THE_PUBLIC_REPORT } else { "" }
}

/// Draws the line of the only event of a draft.
pub fn drawn_line(postmortem: &Postmortem) -> String {
    answer([("line", Part::Panel(event_line(postmortem, &formal(postmortem)).into_iter().collect()))])
}

fn duration(outline: &Outline) -> String {
    let line = outline.lines().find(|line| line.id == LineId::Duration);
    line.map(|line| visible_text(&line.body)).unwrap_or_default()
}

fn guessed_kinds(postmortem: &Postmortem) -> String {
    // Each number stands between a line end and a blank, by which it is found.
    let guess = |event: &Event| format!("\n{} {}", event.id.0, guess_kind(&event.text).label());
    postmortem.timeline.iter().map(guess).collect()
}

/// Draws the metrics and what is to be said about them, in brief where there is little room.
fn metrics(strip: &Strip, is_brief: bool) -> Node {
    let rows = strip.metrics.iter().map(|measured| metric(measured, is_brief));
    let notes = notes(strip).into_iter().map(|note| piece("strip-note", note));
    classed("div", "metrics")
        .holding(piece("strip-day mono", strip.day.as_str()))
        .holding(classed("ol", "metric-list").holding_all(rows))
        .holding_all(notes)
        .into()
}

fn metric(measured: &Measured, is_brief: bool) -> Element {
    let class = match (measured.minutes, measured.is_guessed) {
        (None, _) => "metric-length",
        (Some(_), false) => "metric-length mono",
        (Some(_), true) => "metric-length mono is-guess",
    };
    let label = measured.metric.label();
    let name = if is_brief { label.rsplit(' ').next().unwrap_or_default() } else { label };
    classed("li", "metric")
        .holding(piece("metric-name", name))
        .holding(piece(class, measured_in_brief(measured)))
        .holding(piece("metric-formula", measured.metric.formula()))
}

fn chart(strip: &Strip) -> Node {
    let is_shown = |flag: &&Flag| flag.wide.detail != Detail::Hidden || flag.narrow.detail != Detail::Hidden;
    let flags = strip.flags.iter().filter(is_shown).map(flag);
    let paper = classed("svg", "strip-paper")
        .with("role", "img")
        .with("aria-label", description(strip))
        .holding_all(on_paper(drawing(strip)));
    classed("div", "strip-chart")
        .holding(paper)
        .holding(classed("ol", "flags").holding_all(flags))
        .holding(piece("strip-hint", strip.hindrance.map(Hindrance::in_words).unwrap_or_default()))
        .holding(piece("strip-zone mono", strip.zone.as_str()))
        .into()
}

/// Draws the lines, which are stretched with the strip, and what is written beside them, which is not.
fn on_paper(drawing: Drawing) -> Vec<Node> {
    let lines = [
        ("strip-grid", drawing.grid),
        ("strip-grid is-strong", drawing.strong_grid),
        ("strip-band", drawing.band),
        ("strip-ruler", drawing.ruler),
        ("strip-days", drawing.days),
        ("strip-lengths", drawing.lengths),
        ("strip-lengths is-silence", drawing.silence),
    ];
    let lines = lines.map(|(class, data)| classed("path", class).with("d", data));
    let stretched = element("svg").with("viewBox", "0 0 1000 136").with("preserveAspectRatio", "none");
    let labels = drawing.labels.into_iter().map(|label| {
        classed("text", label.kind.class())
            .with("x", percent(label.x))
            .with("y", percent(from_top(label.y)))
            .saying(label.text)
            .into()
    });
    std::iter::once(stretched.holding_all(lines).into()).chain(labels).collect()
}

/// Draws a flag, with the note that is seen on hover and focus. Its name is the note, which has the time and the kind too, and
/// how many are in its cluster.
fn flag(flag: &Flag) -> Element {
    let words = flag_in_words(flag);
    let mark = mark(flag.kind);
    let picture = classed("svg", if mark.is_filled { "kind-mark is-filled" } else { "kind-mark" })
        .with("viewBox", "0 0 16 16")
        .with("aria-hidden", "true")
        .holding(element("path").with("d", mark.path));
    let key = classed("button", "flag-key")
        .with("type", "button")
        .act(&Act::GoTo(flag.event))
        .holding(unread("flag-time mono", flag.time.as_str()))
        .holding(picture)
        .holding(unread("flag-kind", flag.kind.label()))
        .holding(piece("flag-note", words))
        .holding(count("for-wide", flag.wide))
        .holding(count("for-narrow", flag.narrow));
    classed("li", flag_class(flag))
        .with("style", format!("left:{}", percent(flag.x)))
        .with("data-line", flag.event.0.to_string())
        .holding(key)
}

fn flag_class(flag: &Flag) -> String {
    let name = |shown: Shown| match shown.detail {
        Detail::Full => "full",
        Detail::Time => "time",
        Detail::Mark => "mark",
        Detail::Hidden => "hidden",
    };
    let is = |is: bool, class: &'static str| if is { class } else { "" };
    format!(
        "flag wide-{} narrow-{}{}{}{}{}",
        name(flag.wide),
        name(flag.narrow),
        is(flag.wide.more > 0, " is-wide-cluster"),
        is(flag.narrow.more > 0, " is-narrow-cluster"),
        is(flag.is_guessed, " is-guess"),
        is(flag.x > LENGTH / 2, " is-late"),
    )
}

/// Says how many events are in a flag's cluster; nothing of a flag that stands for itself.
fn count(class: &'static str, shown: Shown) -> Element {
    let place = classed("span", class);
    if shown.more == 0 {
        return place;
    }
    place
        .holding(element("span").with("aria-hidden", "true").saying(format!("×{}", shown.more + 1)))
        .holding(piece("visually-hidden", words::panels::and_more_events(shown.more)))
}

/// Something that is seen, and said elsewhere.
fn unread(class: &'static str, text: impl Into<String>) -> Element {
    piece(class, text).with("aria-hidden", "true")
}

fn piece(class: &'static str, text: impl Into<String>) -> Element {
    classed("span", class).saying(text)
}

/// Writes a thousandth as CSS and SVG do.
fn percent(thousandth: u16) -> String {
    format!("{}.{}%", thousandth / 10, thousandth % 10)
}
