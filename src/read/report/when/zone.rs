//! The zone of the times.

use super::When;
use crate::read::report::Row;
use crate::read::report::part::Part;
use crate::read::report::role::Role;
use crate::read::report::scan::Kind;
use crate::read::report::visible::bare;
use crate::time::strip_zone;

/// Returns the first zone that a text names, `UTC-5` among them.
pub fn zone_in_text(text: &str) -> Option<String> {
    const FARTHEST: usize = 400;
    let mut found: Option<String> = None;
    for (at, character) in text.char_indices().take(FARTHEST) {
        if !character.is_alphabetic()
            || text[..at].ends_with(|it: char| it.is_alphanumeric() || it == '_' || it == '/')
        {
            continue;
        }
        if let Some(place) = of_database(&text[at..]) {
            return Some(place.to_owned());
        }
        if let Some((_, rest)) = strip_zone(&text[at..]) {
            let written = text[at..text.len() - rest.len()].trim();
            if written.len() < 2 {
                continue;
            }
            let short = abbreviated(written);
            // What has an offset tells more than a name in front of it.
            if found
                .as_ref()
                .is_none_or(|before| before.len() < short.len() && short.starts_with(before.as_str()))
            {
                found = Some(short);
            }
            if found.is_some() {
                return found;
            }
        }
    }
    found
}

/// Returns the name that a text begins with, if it is one of the database of zones: `US/Pacific`, `Africa/Lagos`.
fn of_database(text: &str) -> Option<&str> {
    const AREAS: [&str; 11] = [
        "Africa",
        "America",
        "Asia",
        "Atlantic",
        "Australia",
        "Brazil",
        "Canada",
        "Etc",
        "Europe",
        "Pacific",
        "US",
    ];
    let (area, rest) = text.split_once('/')?;
    let length =
        rest.find(|it: char| !(it.is_ascii_alphanumeric() || "_+-/".contains(it))).unwrap_or(rest.len());
    let is_place = AREAS.contains(&area) && rest.starts_with(|it: char| it.is_ascii_uppercase());
    is_place.then(|| text[..area.len() + 1 + length].trim_end_matches(['-', '+', '/']))
}

/// Returns the letters of a zone in words, where all know them.
pub fn abbreviated(written: &str) -> String {
    const LETTERS: [(&str, &str); 20] = [
        ("z", "UTC"),
        ("greenwich mean time", "GMT"),
        ("coordinated universal time", "UTC"),
        ("west africa time", "WAT"),
        ("west african time", "WAT"),
        ("east africa time", "EAT"),
        ("east african time", "EAT"),
        ("central africa time", "CAT"),
        ("central african time", "CAT"),
        ("south africa standard time", "SAST"),
        ("south african standard time", "SAST"),
        ("central european time", "CET"),
        ("central european summer time", "CEST"),
        ("eastern standard time", "EST"),
        ("eastern daylight time", "EDT"),
        ("pacific standard time", "PST"),
        ("pacific daylight time", "PDT"),
        ("central daylight time", "CDT"),
        ("mountain standard time", "MST"),
        ("mountain daylight time", "MDT"),
    ];
    let found = LETTERS.iter().find(|(name, _)| written.eq_ignore_ascii_case(name));
    found.map_or(written, |(_, letters)| letters).to_owned()
}

/// Returns the zone of the report: of its duration, of the head of its timeline, or of most rows.
pub fn zone(when: &When, parts: &[Part], zone_lines: &[(usize, String)], rows: &[Row]) -> Option<String> {
    let in_names = parts
        .iter()
        .filter(|part| part.role == Some(Role::Timeline))
        .find_map(|part| zone_in_text(&part.name));
    let in_lines = zone_lines.iter().find_map(|(_, line)| zone_in_text(bare(line)));
    let in_zone = parts.iter().filter(|part| part.role == Some(Role::Zone)).find_map(|part| {
        let text = part.markdown();
        zone_in_text(&text)
            .or_else(|| Some(text.trim().to_owned()).filter(|text| !text.is_empty() && text.len() < 40))
    });
    let mut zones: Vec<(&str, usize)> = Vec::new();
    for zone in rows.iter().filter_map(|row| row.zone.as_deref()) {
        match zones.iter().position(|(known, _)| *known == zone) {
            Some(at) => zones[at].1 += 1,
            None if zones.len() < 50 => zones.push((zone, 1)),
            None => {}
        }
    }
    let most = zones.iter().map(|(_, count)| *count).max();
    let in_rows = zones.iter().find(|(_, count)| Some(*count) == most).map(|(zone, _)| (*zone).to_owned());
    let in_rows = in_rows.map(|zone| if zone == "Z" { "UTC".to_owned() } else { zone });
    if when.is_own {
        return when.zone.clone().or(in_rows);
    }
    in_zone
        .or_else(|| when.zone.clone())
        .or(in_names)
        .or(in_lines)
        .or(in_rows)
        .or_else(|| said(parts))
        .or_else(|| of_place(parts))
}

/// Finds the zone of a place: `heure de Paris`, `hora de Madrid`.
fn of_place(parts: &[Part]) -> Option<String> {
    const MOST: usize = 200;
    let mut texts = parts.iter().flat_map(|part| &part.body).take(MOST).map(|block| block.text.as_str());
    texts.find_map(|text| {
        let at = ["heure de ", "hora de ", "hor\u{e1}rio de "]
            .iter()
            .find_map(|words| Some((text.find(words)?, words.len())))?;
        let rest = &text[at.0 + at.1..];
        let end = rest.find(|it: char| !(it.is_alphabetic() || it == '-')).unwrap_or(rest.len());
        let is_place = rest.starts_with(char::is_uppercase);
        is_place.then(|| text[at.0..at.0 + at.1 + end].to_owned())
    })
}

/// Finds where a text says it for all times: `All times are in UTC`, or the head of a table.
fn said(parts: &[Part]) -> Option<String> {
    const MOST: usize = 1_000;
    const SAYS: [&str; 6] = ["all times", "times are", "times in", "heures sont", "horas son", "horários"];
    let blocks = parts.iter().flat_map(|part| &part.body).take(MOST);
    let mut texts = blocks.filter(|block| block.text.len() < 400).filter(|block| match block.kind {
        Kind::Cells => block.text.contains("UTC)") || block.text.contains("GMT)"),
        Kind::Text | Kind::Item | Kind::Quote => {
            let lower = block.text.to_lowercase();
            SAYS.iter().any(|words| lower.contains(words))
        }
        _ => false,
    });
    texts.find_map(|block| zone_in_text(bare(&block.text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_italics_says_the_zone() {
        use crate::read::report::{Document, read_report};
        let text = "# Gate stuck\n\n## Timeline\n\n_All times in EDT_\n\n- 07:10 it sticks\n- 07:30 (or a bit later) it opens\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        assert_eq!(reports[0].zone.as_deref(), Some("EDT"));
        // A remark on a time is no zone.
        assert_eq!(reports[0].rows[1].zone, None);
    }

    #[test]
    fn zones_of_the_database() {
        assert_eq!(zone_in_text("(All times US/Pacific, 24-hour clock.)").as_deref(), Some("US/Pacific"));
        assert_eq!(zone_in_text("times in Africa/Lagos").as_deref(), Some("Africa/Lagos"));
        assert_eq!(zone_in_text("the US/east door"), None);
    }
}
