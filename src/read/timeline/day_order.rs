//! Whether the day or the month comes first in `03/04/2024`: what other lines tell, and the question if none does.

use jiff::civil::Date;

use super::question::{Answers, Choice, DayOrder, Question, Subject};
use super::{Entry, example};
use crate::time::{Day, long_date, strip_day};

/// How many days an incident and the talk about it take at most. Read in the wrong order, a day is further off.
const INCIDENT: i32 = 10;

/// Two numbers of which either could be the month, and their line.
struct Open {
    line: usize,
    first: i8,
    second: i8,
    year: i16,
}

impl Open {
    fn date(&self, order: DayOrder) -> Option<Date> {
        let Self { first, second, year, .. } = *self;
        date_in(order, first, second, year)
    }
}

/// Returns the day of two numbers in an order.
pub fn date_in(order: DayOrder, first: i8, second: i8, year: i16) -> Option<Date> {
    let (day, month) = match order {
        DayOrder::DayFirst => (first, second),
        DayOrder::MonthFirst => (second, first),
    };
    Date::new(year, month, day).ok()
}

/// Returns the order of a paste; what no line settles is asked, and read with the day first.
pub fn day_order(
    entries: &[Entry],
    text: &str,
    answers: &Answers,
    questions: &mut Vec<Question>,
) -> DayOrder {
    let (mut open, mut certain) = (Vec::new(), Vec::new());
    for entry in entries {
        let (line, day) = match entry {
            Entry::Day(line, day) => (*line, Some(*day)),
            Entry::Row(row) => (row.line, row.stamp.as_ref().and_then(|stamp| stamp.day)),
        };
        match day {
            Some(Day::Ambiguous { first, second, year }) => open.push(Open { line, first, second, year }),
            Some(Day::Date(date)) => certain.push(date),
            Some(Day::WithoutYear { .. }) | None => {}
        }
    }
    let Some(first) = open.first() else { return DayOrder::DayFirst };
    if let Some(order) = answers.days.or_else(|| by_certain_days(&open, certain)).or_else(|| by_change(&open))
    {
        return order;
    }
    questions.extend(question(first, text));
    DayOrder::DayFirst
}

/// Days that can be read in one way only are near those that cannot.
fn by_certain_days(open: &[Open], mut certain: Vec<Date>) -> Option<DayOrder> {
    certain.sort_unstable();
    certain.dedup();
    let is_near = |date: Date| {
        let at = certain.partition_point(|other| *other < date);
        let around = certain[at.saturating_sub(1)..].iter().take(2);
        around
            .into_iter()
            .any(|other| date.duration_until(*other).as_hours().abs() <= i64::from(INCIDENT) * 24)
    };
    let fits = |order| open.iter().all(|open| open.date(order).is_some_and(is_near));
    match (fits(DayOrder::DayFirst), fits(DayOrder::MonthFirst)) {
        (true, false) => Some(DayOrder::DayFirst),
        (false, true) => Some(DayOrder::MonthFirst),
        (true, true) | (false, false) => None,
    }
}

/// Within one incident the month hardly changes, so the number that changes is the day.
fn by_change(open: &[Open]) -> Option<DayOrder> {
    let count = |of: fn(&Open) -> i8| {
        let mut numbers: Vec<i8> = open.iter().map(of).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.len()
    };
    match count(|open| open.first).cmp(&count(|open| open.second)) {
        std::cmp::Ordering::Greater => Some(DayOrder::DayFirst),
        std::cmp::Ordering::Less => Some(DayOrder::MonthFirst),
        std::cmp::Ordering::Equal => None,
    }
}

fn question(open: &Open, text: &str) -> Option<Question> {
    let line = example(text, open.line);
    let choice = |(order, name): (DayOrder, &str)| {
        Some(Choice { answer: format!("days {name}"), label: long_date(open.date(order)?) })
    };
    let choices = DayOrder::ALL.into_iter().map(choice).collect::<Option<_>>()?;
    let seen = seen(line, open);
    Some(Question {
        subject: Subject::Days,
        seen: seen.unwrap_or_else(|| format!("{:02}/{:02}/{}", open.first, open.second, open.year)),
        line: open.line,
        example: line.to_owned(),
        choices,
        preset: 0,
    })
}

/// Finds the two numbers as they are written.
fn seen(line: &str, open: &Open) -> Option<String> {
    let Open { first, second, year, .. } = *open;
    let day = Day::Ambiguous { first, second, year };
    let starts = line.char_indices().filter(|(_, it)| it.is_ascii_digit());
    starts
        .filter_map(|(at, _)| Some((at, strip_day(&line[at..])?)))
        .find_map(|(at, (found, rest))| (found == day).then(|| line[at..line.len() - rest.len()].to_owned()))
}
