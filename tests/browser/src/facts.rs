//! The hard facts of a line as a reader sees them, found without any of the page's own code.

/// The months, as the formal voice writes them.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The times, dates, zones, percentages and other numbers of the text, in their order.
pub fn facts(text: &str) -> Vec<String> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '–' | '—'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut facts = Vec::new();
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%');
        if bare.contains(|c: char| c.is_ascii_digit()) {
            let half = words.peek().map(|next| next.trim_matches(|c: char| !c.is_alphanumeric()));
            match half.filter(|half| matches!(*half, "AM" | "PM")) {
                Some(half) => facts.push(format!("{bare} {half}")),
                None => facts.push(bare.to_owned()),
            }
        } else if MONTHS.contains(&bare) || is_zone(word, bare) {
            facts.push(bare.to_owned());
        }
    }
    facts
}

/// A zone's abbreviation stands in brackets: `(WAT)`.
fn is_zone(word: &str, bare: &str) -> bool {
    word.starts_with('(')
        && (2..=5).contains(&bare.len())
        && bare.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The first of `wanted` that `found` does not have in the same order, if any.
pub fn first_lost<'a>(wanted: &'a [String], found: &[String]) -> Option<&'a str> {
    let mut found = found.iter();
    wanted.iter().find(|fact| !found.any(|other| other == *fact)).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_found_in_their_order() {
        let line =
            "on January 28, 2024, from 3:00 PM–5:30 PM (WAT). About 60% of (many) users, 1,200 in all.";
        assert_eq!(
            facts(line),
            ["January", "28", "2024", "3:00 PM", "5:30 PM", "WAT", "60%", "1,200"].map(String::from)
        );
    }

    #[test]
    fn a_lost_fact_and_a_changed_order_are_noticed() {
        let wanted = facts("3:00 PM then 60% of 5");
        assert_eq!(first_lost(&wanted, &facts("at 3:00 PM, 7 dragons ate 60% of 5 sheep")), None);
        assert_eq!(first_lost(&wanted, &facts("60% at 3:00 PM of 5")), Some("60%"));
        assert_eq!(first_lost(&wanted, &facts("3:00 PM, 60%")), Some("5"));
    }
}
