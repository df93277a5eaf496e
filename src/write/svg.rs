//! The strip as a picture that stands on its own, for a wiki or a slide.
//!
//! It has a sheet of its own, so that it can be read on a light and on a dark page.

use std::fmt::Write as _;

use super::html::escaped;
use crate::outline::{extent, extent_of};
use crate::strip::{
    Detail, Drawing, Flag, HEIGHT, LENGTH, Strip, description, drawing, flag_in_words, mark,
    measured_in_brief, notes,
};

/// The air around the strip.
const MARGIN: u16 = 40;
/// Where the strip begins.
const TOP: u16 = 72;

const STYLE: &str = "text{font:400 12px 'Helvetica Neue',Helvetica,'Liberation Sans',Arial,sans-serif;fill:#101614}\
     .mono,.strip-tick,.strip-outage,.strip-gap,.strip-silence{font-family:ui-monospace,Menlo,Consolas,'Liberation Mono',monospace;font-weight:600;letter-spacing:-.03em}\
     path,line{fill:none;stroke:#101614}.head{font-size:18px;font-weight:700}.quiet{fill:#46524d}.kind{font-size:11px}\
     .grid{stroke:#d3ded8}.strong{stroke:#b4c4bc}.band{fill:#d63a00;stroke:none}.days{stroke:#74817b;stroke-dasharray:4 3}\
     .lengths,.flag{stroke:#74817b}.silence{stroke:#af2f00}.mark{stroke-width:1.6}.filled{fill:#101614}\
     .strip-tick{font-size:10px;font-weight:400;fill:#56635d;text-anchor:middle}.strip-outage{fill:#fff;text-anchor:end}\
     .strip-gap,.strip-silence{font-size:11px;text-anchor:middle;paint-order:stroke;stroke:#fcfdfc;stroke-width:8px}\
     .strip-silence{fill:#af2f00}.guess{text-decoration:underline dashed}";

/// Writes the strip as an SVG file. `title` is what the incident is called.
pub fn svg(title: &str, strip: &Strip) -> String {
    let drawing = drawing(strip);
    let facts = if strip.ticks.is_empty() { Vec::new() } else { metric_lines(strip) };
    let remarks: Vec<String> =
        notes(strip).into_iter().chain(strip.hindrance.map(|it| it.in_words())).collect();
    let lines = facts.len() + remarks.len();
    let width = LENGTH + 2 * MARGIN;
    let height = usize::from(TOP + HEIGHT + MARGIN) + lines * 20;
    let title = if title.trim().is_empty() { "Incident" } else { title.trim() };
    let place = [strip.day.as_str(), strip.zone.as_str()];
    let place = place.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");

    let mut out = String::new();
    let described = strip.flags.iter().map(|flag| format!("\n{}", flag_in_words(flag))).collect::<String>();
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\">\n<title>{}</title>\n<desc>{}{}</desc>\n<style>{STYLE}</style>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fcfdfc\"/>\n",
        escaped(title),
        escaped(&description(strip)),
        escaped(&described),
    );
    text(&mut out, (MARGIN, 34), "head", &fitted(title, 18));
    text(&mut out, (MARGIN, 54), "quiet", &fitted(&place, 12));
    let _ = writeln!(out, "<g transform=\"translate({MARGIN} {TOP})\">");
    lines_of(&mut out, &drawing);
    for flag in &strip.flags {
        flag_of(&mut out, flag);
    }
    for label in &drawing.labels {
        text(&mut out, (label.x, label.y), label.kind.class(), &label.text);
    }
    out.push_str("</g>\n");
    let mut y = TOP + HEIGHT + 28;
    for (name, class, length, formula) in facts {
        text(&mut out, (MARGIN, y), "", name);
        text(&mut out, (MARGIN + 150, y), class, &length);
        text(&mut out, (MARGIN + 270, y), "quiet", formula);
        y += 20;
    }
    for remark in remarks {
        text(&mut out, (MARGIN, y), "", &remark);
        y += 20;
    }
    out.push_str("</svg>\n");
    out
}

/// Returns as much of a line as fits into the picture at this size of its letters, if it can be to the end of a word.
fn fitted(line: &str, size: u32) -> String {
    let room = u32::from(LENGTH) * 1_000 / size;
    if extent(line) <= room {
        return line.to_owned();
    }
    let mut width = extent("…");
    let ends = |(at, letter): (usize, char)| {
        width += extent_of(letter);
        (width > room).then_some(at)
    };
    let end = line.char_indices().find_map(ends).unwrap_or(line.len());
    let words = if line[end..].starts_with(char::is_whitespace) { end } else { last_blank(line, end) };
    format!("{}…", line[..words].trim_end_matches(|it: char| it.is_whitespace() || ",.:;-".contains(it)))
}

/// Returns where the words before `end` are over, or `end` where that would leave less than half.
fn last_blank(line: &str, end: usize) -> usize {
    line[..end].rfind(char::is_whitespace).filter(|at| at * 2 > end).unwrap_or(end)
}

fn metric_lines(strip: &Strip) -> Vec<(&'static str, &'static str, String, &'static str)> {
    let line = |measured: &crate::time::Measured| {
        let class = match (measured.minutes, measured.is_guessed) {
            (None, _) => "quiet",
            (Some(_), true) => "mono guess",
            (Some(_), false) => "mono",
        };
        (measured.metric.label(), class, measured_in_brief(measured), measured.metric.formula())
    };
    strip.metrics.iter().map(line).collect()
}

fn lines_of(out: &mut String, drawing: &Drawing) {
    let paths = [
        ("grid", &drawing.grid),
        ("strong", &drawing.strong_grid),
        ("band", &drawing.band),
        ("", &drawing.ruler),
        ("days", &drawing.days),
        ("lengths", &drawing.lengths),
        ("silence", &drawing.silence),
    ];
    for (class, data) in paths.into_iter().filter(|(_, data)| !data.is_empty()) {
        let _ = writeln!(out, "<path class=\"{class}\" d=\"{data}\"/>");
    }
}

fn flag_of(out: &mut String, flag: &Flag) {
    let Flag { x, wide, .. } = flag;
    if wide.detail == Detail::Hidden {
        return;
    }
    let _ = writeln!(
        out,
        "<g transform=\"translate({x} 0)\"><title>{}</title><line class=\"flag\" y1=\"8\" y2=\"88\"/>",
        escaped(&flag_in_words(flag))
    );
    if wide.detail != Detail::Mark {
        text(out, (7, 18), "mono", &flag.time);
    }
    if wide.more > 0 {
        text(out, (7, 36), "mono", &format!("×{}", wide.more + 1));
    } else {
        let mark = mark(flag.kind);
        let filled = if mark.is_filled { "mark filled" } else { "mark" };
        let _ = writeln!(
            out,
            "<path class=\"{filled}\" transform=\"translate(7 25) scale(.8)\" d=\"{}\"/>",
            mark.path
        );
    }
    if wide.detail == Detail::Full {
        let class = if flag.is_guessed { "kind quiet" } else { "kind" };
        text(out, (23, 36), class, flag.kind.label());
    }
    out.push_str("</g>\n");
}

fn text(out: &mut String, (x, y): (u16, u16), class: &str, text: &str) {
    let _ = writeln!(out, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>", escaped(text));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::{Postmortem, example};

    #[test]
    fn the_example_as_a_picture() {
        let example = example();
        insta::assert_snapshot!(svg(&example.title, &Strip::of(&example)));
    }

    #[test]
    fn a_picture_of_nothing_says_so() {
        let picture = svg("", &Strip::of(&Postmortem::default()));
        assert!(picture.contains("When the outage has a start"), "{picture}");
    }

    #[test]
    fn a_long_title_ends_within_the_picture_and_is_named_whole() {
        let shown = |title: &str| {
            let picture = svg(title, &Strip::of(&example()));
            assert!(picture.contains(&format!("<title>{title}</title>")), "{title}");
            let row =
                picture.lines().find_map(|row| row.strip_prefix("<text class=\"head\" x=\"40\" y=\"34\">"));
            row.and_then(|row| row.strip_suffix("</text>")).unwrap_or_default().to_owned()
        };
        assert_eq!(shown("Logins failed"), "Logins failed");
        let long = shown("Nobody could log in, ".repeat(20).trim_end());
        assert!(long.starts_with("Nobody could log in, Nobody") && long.ends_with("log…"), "{long}");
        for (letter, most) in [("W", 58), ("漢", 46), ("Щ", 65), ("i", 165)] {
            let long = shown(&letter.repeat(200));
            assert!(long.ends_with(&format!("{letter}…")), "{long}");
            assert!((most / 2..=most).contains(&long.chars().count()), "{long}");
        }
        assert!(shown(&format!("{} {}", "a".repeat(9), "漢".repeat(200))).ends_with("漢…"));
    }

    #[test]
    fn no_text_becomes_mark_up() {
        let picture = svg("</title><script>\u{0}&", &Strip::of(&Postmortem::default()));
        assert!(picture.contains("&lt;/title&gt;&lt;script&gt;&amp;"), "{picture}");
    }
}
