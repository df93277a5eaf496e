//! The strip put into pieces for the page.

use serde_json::{Value, json};

use crate::outline::formal;
use crate::postmortem::Postmortem;
use crate::strip::{
    Detail, Flag, Hindrance, LENGTH, Shown, Strip, description, drawing, flag_in_words, from_top, mark,
    measured_in_brief, notes,
};
use crate::write;

/// Draws the strip of a postmortem.
pub fn drawn(postmortem: &Postmortem) -> Value {
    let strip = Strip::of(postmortem);
    let outline = formal(postmortem);
    let drawing = drawing(&strip);
    let lines = [
        ("strip-grid", drawing.grid),
        ("strip-grid is-strong", drawing.strong_grid),
        ("strip-band", drawing.band),
        ("strip-ruler", drawing.ruler),
        ("strip-days", drawing.days),
        ("strip-lengths", drawing.lengths),
        ("strip-lengths is-silence", drawing.silence),
    ];
    let labels = drawing.labels.into_iter();
    let labels = labels.map(|it| json!([it.kind.class(), percent(it.x), percent(from_top(it.y)), it.text]));
    let metrics = strip.metrics.iter().map(|measured| {
        let class = match (measured.minutes, measured.is_guessed) {
            (None, _) => "metric-length",
            (Some(_), false) => "metric-length mono",
            (Some(_), true) => "metric-length mono is-guess",
        };
        json!([measured.metric.label(), class, measured_in_brief(measured), measured.metric.formula()])
    });
    let is_shown = |flag: &&Flag| flag.wide.detail != Detail::Hidden || flag.narrow.detail != Detail::Hidden;
    json!({
        "description": description(&strip),
        "day": strip.day,
        "zone": strip.zone,
        "hint": strip.hindrance.map(Hindrance::in_words).unwrap_or_default(),
        "notes": notes(&strip),
        "metrics": metrics.collect::<Vec<_>>(),
        "lines": lines.iter().map(|(class, data)| json!([class, data])).collect::<Vec<_>>(),
        "labels": labels.collect::<Vec<_>>(),
        "flags": strip.flags.iter().filter(is_shown).map(flag).collect::<Vec<_>>(),
        "svg": write::svg(&postmortem.title, &strip),
        "mermaid": write::mermaid(postmortem, &outline),
        "table": write::timeline_table(postmortem, &outline),
    })
}

/// Lists the parts of a flag, in the order of [`FlagPart`](super::FlagPart).
fn flag(flag: &Flag) -> Value {
    let words = flag_in_words(flag);
    let mark = mark(flag.kind);
    let mark_class = if mark.is_filled { "kind-mark is-filled" } else { "kind-mark" };
    json!([
        flag.event.0.to_string(),
        flag_class(flag),
        percent(flag.x),
        format!("{words}{}", more(flag.wide)),
        flag.time,
        mark_class,
        mark.path,
        flag.kind.label(),
        words,
        count(flag.wide),
        count(flag.narrow),
    ])
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

/// Says how many more events are in a flag's cluster.
fn more(shown: Shown) -> String {
    if shown.more > 0 { format!(" and {} more", shown.more) } else { String::new() }
}

fn count(shown: Shown) -> String {
    if shown.more > 0 { format!("×{}", shown.more + 1) } else { String::new() }
}

/// Writes a thousandth as CSS and SVG do.
fn percent(thousandth: u16) -> String {
    format!("{}.{}%", thousandth / 10, thousandth % 10)
}
