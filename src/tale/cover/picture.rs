//! The cover as a picture: the sky, the house, what stands before it, the ruler and the title.

use std::fmt::Write as _;

use super::facts::{Facts, Mark, WINDOWS};
use super::scene::{Scene, darkening};
use super::title::set;
use crate::outline::extent;

/// The width of a cover.
pub const WIDTH: u16 = 1008;
/// The height of a cover.
pub const HEIGHT: u16 = 412;
/// Where the ruler is.
const GROUND: u16 = 370;
/// Where the title begins, and how wide it may be.
const TITLE: (u16, u16, u16) = (44, 40, 452);
/// How large the times on the ruler are.
const TIME_SIZE: u16 = 19;

/// Draws a cover. `prefix` begins every id, so that covers may stand on one page.
pub fn picture(scene: &Scene, facts: &Facts, title: &str, description: &str, prefix: &str) -> String {
    let daypart = facts.began.as_ref().map(|(_, daypart)| *daypart);
    let mut out = String::new();
    let name = if title.trim().is_empty() { "The cover of a tale" } else { title.trim() };
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\">\
         <title>{}</title><desc>{}</desc><defs><clipPath id=\"{prefix}-c\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\"/></clipPath>",
        escaped(name),
        escaped(description),
    );
    for (id, drawing) in [("l", scene.lit), ("d", scene.dark), ("m", scene.mark), ("g", scene.cleared)] {
        let _ = write!(out, "<g id=\"{prefix}-{id}\">");
        scene.paint(&mut out, drawing, daypart);
        out.push_str("</g>");
    }
    let _ = write!(out, "</defs><g clip-path=\"url(#{prefix}-c)\">");
    scene.paint(&mut out, scene.sky, daypart);
    let light = daypart.map_or(scene.no_light, |daypart| scene.lights[daypart as usize]);
    scene.paint(&mut out, light, daypart);
    scene.paint(&mut out, scene.land, daypart);
    windows(&mut out, scene, facts.dark(), prefix);
    scene.paint(&mut out, scene.front, daypart);
    let (x, y, gag) = &scene.gag;
    let [first, second, single] = scene.places;
    let places = if facts.causes.len() == 1 { [single, single] } else { [first, second] };
    for (topic, place) in facts.causes.iter().zip(places) {
        scene.place(&mut out, (scene.prop)(*topic).drawing, place, daypart);
    }
    scene.place(&mut out, gag.drawing, (*x, *y), daypart);
    ruler(&mut out, scene, facts, prefix);
    headline(&mut out, scene, facts, title);
    out.push_str("</g></svg>\n");
    out
}

fn windows(out: &mut String, scene: &Scene, dark: usize, prefix: &str) {
    let order = darkening();
    for at in 0..WINDOWS {
        let id = if order[..dark].contains(&at) { 'd' } else { 'l' };
        let (x, y) = (scene.window)(at);
        let _ = write!(out, "<use href=\"#{prefix}-{id}\" x=\"{x}\" y=\"{y}\"/>");
    }
}

fn ruler(out: &mut String, scene: &Scene, facts: &Facts, prefix: &str) {
    let daypart = facts.began.as_ref().map(|(_, daypart)| *daypart);
    scene.paint(out, scene.ruler, daypart);
    if let Some((from, to)) = facts.outage {
        let (width, colour) = ((to - from).max(4), scene.colour('!', daypart));
        let _ = write!(
            out,
            "<rect x=\"{from}\" y=\"{GROUND}\" width=\"{width}\" height=\"6\" fill=\"{colour}\"/>"
        );
    }
    let mut data = String::new();
    for (x, is_strong) in &facts.ticks {
        let _ = write!(data, "M{x} {GROUND}v{}", if *is_strong { 12 } else { 8 });
    }
    if !data.is_empty() {
        let _ =
            write!(out, "<path d=\"{data}\" stroke=\"{}\" stroke-width=\"2\"/>", scene.colour('#', daypart));
    }
    let _ = write!(
        out,
        "<g font-family=\"{}\" font-size=\"{TIME_SIZE}\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{}\">",
        scene.fonts,
        scene.colour('#', daypart),
    );
    for mark in &facts.marks {
        let id = if mark.is_cleared { 'g' } else { 'm' };
        let _ = write!(out, "<use href=\"#{prefix}-{id}\" x=\"{}\" y=\"{GROUND}\"/>", mark.x);
    }
    for (x, label) in labels(&facts.marks) {
        let _ = write!(out, "<text x=\"{x}\" y=\"402\">{}</text>", escaped(&label));
    }
    out.push_str("</g>");
    for mark in facts.marks.iter().filter(|mark| mark.events > 1) {
        let (ink, paper) = (scene.colour('#', daypart), scene.colour('u', daypart));
        let _ = write!(
            out,
            "<circle cx=\"{}\" cy=\"{GROUND}\" r=\"11\" fill=\"{ink}\"/><text x=\"{}\" y=\"{}\" font-family=\"{}\" \
             font-size=\"15\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{paper}\">{}</text>",
            mark.x,
            mark.x,
            GROUND + 5,
            scene.fonts,
            mark.events,
        );
    }
}

/// Returns the times that have room on the ruler: the first, the last, and what fits in between.
///
/// A time in the same half of the day as the one before it need not say so again; one on another day says which.
fn labels(marks: &[Mark]) -> Vec<(u16, String)> {
    const AIR: u16 = 10;
    let width = |label: &str| {
        u16::try_from(extent(label) * u32::from(TIME_SIZE) / 1000).unwrap_or_default().min(WIDTH / 2)
    };
    // Within the picture, even where the mark is near its edge.
    let middle = |mark: &Mark, wide: u16| mark.x.clamp(wide / 2 + 6, WIDTH - wide / 2 - 6);
    let is_one_day = marks.iter().all(|mark| mark.day == marks[0].day);
    let mut labels: Vec<(u16, String)> = Vec::new();
    let mut before: Option<&Mark> = None;
    let mut free = 0;
    for (at, mark) in marks.iter().enumerate() {
        let label = label(mark, before, is_one_day);
        let wide = width(&label);
        let middle_of = middle(mark, wide);
        let room = match marks.last() {
            Some(last) if at + 1 < marks.len() => {
                let wide = width(&self::label(last, Some(mark), is_one_day));
                middle(last, wide) - wide / 2
            }
            _ => WIDTH + AIR,
        };
        // The first is always said: before it, everything is free.
        let fits = middle_of - wide / 2 >= free && (at == 0 || middle_of + wide / 2 + AIR <= room);
        if fits {
            labels.push((middle_of, label));
            free = middle_of + wide / 2 + AIR;
            before = Some(mark);
        }
    }
    labels
}

fn label(mark: &Mark, before: Option<&Mark>, is_one_day: bool) -> String {
    let is_same_day = before.is_some_and(|before| before.day == mark.day);
    let half = |mark: &Mark| mark.label.rsplit_once(' ').map(|(_, half)| half.to_owned());
    let is_same_half = is_same_day && before.is_some_and(|before| half(before) == half(mark));
    let time = match mark.label.rsplit_once(' ') {
        Some((time, _)) if is_same_half => time,
        _ => &mark.label,
    };
    if is_one_day || is_same_day { time.to_owned() } else { format!("{}, {time}", mark.day) }
}

fn headline(out: &mut String, scene: &Scene, facts: &Facts, title: &str) {
    let daypart = facts.began.as_ref().map(|(_, daypart)| *daypart);
    let (x, y, width) = TITLE;
    let title = if scene.is_in_capitals { title.to_uppercase() } else { title.to_owned() };
    let setting = set(&title, width, scene.stretch);
    if setting.lines.is_empty() {
        return;
    }
    let _ = write!(
        out,
        "<text font-family=\"{}\" font-size=\"{}\" fill=\"{}\" {}>",
        scene.fonts,
        setting.size,
        scene.colour('*', daypart),
        scene.title_style,
    );
    let mut baseline = y + setting.size * 4 / 5;
    for line in &setting.lines {
        let _ = write!(out, "<tspan x=\"{x}\" y=\"{baseline}\">{}</tspan>", escaped(line));
        baseline += setting.size * 23 / 20;
    }
    out.push_str("</text>");
}

/// Writes a text so that no XML reader takes any of it for mark-up, or refuses it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => escaped.push(' '),
            _ => escaped.push(character),
        }
    }
    escaped
}
