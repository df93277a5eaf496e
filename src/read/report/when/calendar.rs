//! The day of the incident, and what the file says about days that leave something open.

use super::{DayWords, head_of, paragraphs_of};
use crate::read::report::day::{Calendar, any_day, days};
use crate::read::report::front_matter::FrontMatter;
use crate::read::report::part::Part;
use crate::read::report::role::Role;
use crate::read::report::scan::{Block, Kind};
use crate::read::report::title::Title;
use crate::read::timeline::DayOrder;
use crate::time::Day;

/// Works out what days without a year, or with two numbers, can be.
pub fn calendar(parts: &[Part], title: &Title, matter: &FrontMatter) -> Calendar {
    let texts = places(parts, title, matter);
    let near = texts.iter().flat_map(|(_, text)| days(text)).find_map(|(day, _)| day.certain());
    let near = near.or_else(|| {
        let body = parts
            .iter()
            .flat_map(|part| &part.body)
            .filter(|block| !matches!(block.kind, Kind::Code(_) | Kind::Unseen));
        body.take(2_000).flat_map(|block| days(&block.text)).find_map(|(day, _)| day.certain())
    });
    let year = texts.iter().find_map(|(_, text)| year_in(text));
    let blocks = || parts.iter().flat_map(|part| &part.body);
    let order = order(blocks()).or_else(|| is_foreign(blocks()).then_some(DayOrder::DayFirst));
    Calendar { near, year, order }
}

/// Returns the day of the incident: that of the duration, of the summary, of the title, or of the front matter.
pub fn incident_day(
    parts: &[Part],
    title: &Title,
    matter: &FrontMatter,
    calendar: &Calendar,
) -> Option<DayWords> {
    places(parts, title, matter).iter().find_map(|(line, text)| {
        days(text).find_map(|(day, written)| {
            let at = text.find(written)?;
            let mut from = at.saturating_sub(14);
            while !text.is_char_boundary(from) {
                from += 1;
            }
            let date = calendar.settle(day, &text[from..at + written.len()])?;
            let has_year = !matches!(day, Day::WithoutYear { .. });
            Some(DayWords {
                date,
                written: written.trim_matches([',', ' ']).to_owned(),
                has_year,
                line: *line,
            })
        })
    })
}

/// Returns the texts that may name the day, from the surest on.
fn places(parts: &[Part], title: &Title, matter: &FrontMatter) -> Vec<(usize, String)> {
    let mut texts = Vec::new();
    let of = |role: Role| parts.iter().filter(move |part| part.role == Some(role));
    for part in of(Role::Duration).chain(of(Role::Start)) {
        texts.extend(paragraphs_of(part));
    }
    for part in of(Role::Timeline) {
        texts.push((part.line, part.name.clone()));
    }
    // When it was written says less than what was written.
    let mut bylines = Vec::new();
    for part in of(Role::Summary).chain(parts.iter().take(1)) {
        let (by, said): (Vec<_>, Vec<_>) =
            paragraphs_of(part).into_iter().partition(|(_, text)| is_byline(text));
        texts.extend(said);
        bylines.extend(by);
    }
    texts.extend(title.text.iter().map(|text| (title.line, text.clone())));
    for part in of(Role::Date).chain(of(Role::Impact)).chain(of(Role::End)) {
        texts.extend(paragraphs_of(part));
    }
    for part in of(Role::Timeline) {
        texts.extend(head_of(part).map(|block| (block.line, block.text.clone())));
    }
    let dates = ["incident_date", "start", "started", "date"];
    texts.extend(matter.value(&dates).map(|pair| (pair.line, pair.value.clone())));
    let told = |part: &&Part| {
        part.role.is_none() && part.name == "Introduction" || part.name.eq_ignore_ascii_case("what happened")
    };
    for part in parts.iter().filter(told) {
        texts.extend(paragraphs_of(part));
    }
    texts.extend(matter.value(&["title"]).map(|pair| (pair.line, pair.value.clone())));
    texts.extend(bylines);
    texts
}

/// Tells whether a line says when the document was written: `October 4, 2024 | Engineering`, `Posted on May 3, 2024`.
fn is_byline(text: &str) -> bool {
    const LONGEST: usize = 100;
    const WORDS: [&str; 6] = ["posted", "published", "written", "last updated", "updated", "by "];
    let bare = text.trim_matches(['*', '_', ' ', '(', ')']);
    let lower = bare.to_lowercase();
    let says = WORDS.iter().any(|word| lower.starts_with(word));
    let begins = any_day(bare).is_some_and(|(_, rest)| {
        rest.trim().is_empty() || rest.trim_start().starts_with(['|', '\u{b7}', '\u{2014}', '\u{2013}'])
    });
    text.len() <= LONGEST && (says || begins)
}

fn year_in(text: &str) -> Option<i16> {
    let words = text.split(|it: char| !it.is_alphanumeric());
    words.filter(|word| word.len() == 4 && word.starts_with("20")).find_map(|word| word.parse().ok())
}

/// Tells whether a text is in French, Spanish or Portuguese, which write the day first.
fn is_foreign<'a>(blocks: impl Iterator<Item = &'a Block>) -> bool {
    const MOST: usize = 300;
    const FOREIGN: [&str; 18] = [
        "de", "la", "el", "los", "las", "les", "des", "du", "que", "não", "os", "uma", "para", "et", "se",
        "une", "dans", "por",
    ];
    const ENGLISH: [&str; 9] = ["the", "and", "of", "to", "was", "were", "is", "it", "in"];
    let (mut foreign, mut english) = (0, 0);
    for word in blocks.take(MOST).flat_map(|block| block.text.split_whitespace()) {
        foreign += usize::from(FOREIGN.contains(&word));
        english += usize::from(ENGLISH.contains(&word));
    }
    foreign > english
}

/// Finds a date of two numbers of which only one can be the month.
fn order<'a>(blocks: impl Iterator<Item = &'a Block>) -> Option<DayOrder> {
    const MOST: usize = 5_000;
    let dated = blocks.filter(|block| block.text.contains(['/', '-']) && block.text.len() < 2_000).take(MOST);
    dated.flat_map(|block| days(&block.text)).find_map(|(day, written)| {
        let mut numbers = written.split(['/', '-']).map(|number| number.trim().parse::<u32>().ok());
        let (Day::Date(_), Some(Some(first)), Some(Some(second))) = (day, numbers.next(), numbers.next())
        else {
            return None;
        };
        match (first, second) {
            (13..=31, 1..=12) => Some(DayOrder::DayFirst),
            (1..=12, 13..=31) => Some(DayOrder::MonthFirst),
            _ => None,
        }
    })
}
