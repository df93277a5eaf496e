//! What a paste leaves open, and what the writer answers.
//!
//! An answer is a text: `days month-first`, `zone IST +05:30`. So a page can show the choices of a question and hand the
//! chosen one back without a notion of either.

use std::fmt;

use crate::time::{ZoneMeaning, zone_meaning};

/// Something that no line of a paste settles, asked once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub subject: Subject,
    /// What was seen: `03/04/2024`, `IST`.
    pub seen: String,
    /// The first line on which it stands.
    pub line: usize,
    /// That line.
    pub example: String,
    /// What it could mean; at least two.
    pub choices: Vec<Choice>,
    /// The place of the choice that is offered first.
    pub preset: usize,
}

/// What a question is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// Whether the day or the month comes first. Until it is answered, the paste is read by the preset.
    #[default]
    Days,
    /// Which zone a name means. Until it is answered, nothing is worked out from it.
    Zone,
}

/// One of the answers to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The answer, as [`with_answers`] takes it.
    pub answer: String,
    /// The words for it.
    pub label: String,
}

/// Whether the day or the month comes first in `03/04/2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// `03/04/2024` is in April.
    DayFirst,
    /// `03/04/2024` is in March.
    MonthFirst,
}

impl DayOrder {
    /// Both, with the names that people and programs write.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::DayFirst, "day-first"), (Self::MonthFirst, "month-first")];
}

/// What the writer has answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Whether the day or the month comes first.
    pub days: Option<DayOrder>,
    /// What names of zones mean, in minutes to the east of UTC.
    pub zones: Vec<(String, i16)>,
}

impl Answers {
    /// Takes an answer: `days day-first`, `zone IST +05:30`. Returns `false` for what is none.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::read::timeline::Answers;
    ///
    /// let mut answers = Answers::default();
    /// assert!(answers.add("zone IST +05:30") && !answers.add("zone IST"));
    /// assert_eq!(answers.offset("IST"), Some(330));
    /// ```
    pub fn add(&mut self, answer: &str) -> bool {
        let parts: Vec<&str> = answer.split(' ').collect();
        match parts.as_slice() {
            ["days", name] => {
                let order = DayOrder::ALL.iter().find(|(_, known)| known == name).map(|(order, _)| *order);
                self.days = order.or(self.days);
                order.is_some()
            }
            ["zone", name, offset] => match zone_meaning(offset) {
                Some(ZoneMeaning::Offset(minutes)) => {
                    self.zones.retain(|(known, _)| known != name);
                    self.zones.push(((*name).to_owned(), minutes));
                    true
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Returns what the name of a zone means, in minutes to the east of UTC, if it was answered.
    pub fn offset(&self, zone: &str) -> Option<i16> {
        self.zones.iter().find(|(name, _)| name == zone).map(|(_, minutes)| *minutes)
    }

    /// Lists what was answered, each as [`add`](Self::add) takes it and in words.
    pub fn in_words(&self) -> Vec<(String, String)> {
        let days = DayOrder::ALL.iter().filter(|(order, _)| self.days == Some(*order));
        let days = days.map(|(order, name)| {
            let words = match order {
                DayOrder::DayFirst => "the day comes first",
                DayOrder::MonthFirst => "the month comes first",
            };
            (format!("days {name}"), words.to_owned())
        });
        let zones = self.zones.iter().map(|(name, minutes)| {
            let sign = if *minutes < 0 { '-' } else { '+' };
            let (hours, minutes) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
            let offset = format!("{sign}{hours:02}:{minutes:02}");
            (format!("zone {name} {offset}"), format!("{name} is UTC{offset}"))
        });
        days.chain(zones).collect()
    }

    /// Takes the answers off the front of what [`with_answers`] made, and returns the paste as well.
    pub fn before(text: &str) -> (Self, &str) {
        let mut answers = Self::default();
        let (lines, paste) = answers_before(text);
        for line in lines {
            answers.add(line);
        }
        (answers, paste)
    }
}

/// Takes the answers off the front of what [`with_answers`] made, as they were given, and returns what follows as well.
pub fn answers_before(text: &str) -> (Vec<&str>, &str) {
    let mut answers = Vec::new();
    let mut rest = text;
    while let Some((line, after)) = rest.strip_prefix(MARK).and_then(|line| line.split_once('\n')) {
        if line.is_empty() {
            return (answers, after);
        }
        answers.push(line);
        rest = after;
    }
    // Without an end it is a paste that begins so.
    (Vec::new(), text)
}

/// What a line of answers begins with. No reader of pastes takes it for a letter.
const MARK: char = '\0';

/// Puts answers before a paste, each on a line of its own behind a mark, and a line with nothing but the mark after them.
pub fn with_answers(answers: &[String], paste: &str) -> String {
    let mut text = String::new();
    for answer in answers {
        text.push(MARK);
        text.push_str(answer);
        text.push('\n');
    }
    if !answers.is_empty() || paste.starts_with(MARK) {
        text.push(MARK);
        text.push('\n');
    }
    text.push_str(paste);
    text
}

/// Tells whether a written zone means several things.
pub fn is_ambiguous(zone: &str) -> bool {
    matches!(zone_meaning(zone), Some(ZoneMeaning::Ambiguous(_)))
}

impl fmt::Display for Question {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, seen, .. } = self;
        let labels: Vec<&str> = self.choices.iter().map(|choice| choice.label.as_str()).collect();
        let choices = labels.join(" or ");
        match self.subject {
            Subject::Days => {
                let taken = labels.get(self.preset).unwrap_or(&"");
                write!(formatter, "Line {line}: is {seen} {choices}? It was read as {taken}.")
            }
            Subject::Zone => {
                write!(formatter, "Line {line}: is {seen} {choices}? Nothing was worked out from it.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_back_and_the_paste_stays_as_it_is() {
        let texts = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        for paste in
            ["", "15:04 x\n", "\0", "\0\n", "\0\nx", "\0days day-first\n15:04 x", "\0days day-first\n\0\nx"]
        {
            assert_eq!(Answers::before(&with_answers(&[], paste)), (Answers::default(), paste), "{paste:?}");
            let given = texts(&["days month-first", "zone IST +05:30", "zone BST +01:00", "tea with milk"]);
            let zones = vec![("IST".to_owned(), 330), ("BST".to_owned(), 60)];
            let answers = Answers { days: Some(DayOrder::MonthFirst), zones };
            assert_eq!(Answers::before(&with_answers(&given, paste)), (answers, paste), "{paste:?}");
        }
        // A page that asks nothing sends the paste alone.
        assert_eq!(Answers::before("\0days day-first\n15:04 x").1, "\0days day-first\n15:04 x");
    }

    #[test]
    fn what_is_no_answer_is_refused_and_the_last_one_counts() {
        let mut answers = Answers::default();
        for text in
            ["", "days", "days first", "zone IST", "zone IST CST", "zone IST India", "zone IST +05:30 x"]
        {
            assert!(!answers.add(text), "{text}");
        }
        assert_eq!(answers, Answers::default());
        assert!(
            answers.add("zone IST +05:30") && answers.add("zone IST +02:00") && answers.add("days day-first")
        );
        assert_eq!((answers.offset("IST"), answers.offset("CST")), (Some(120), None));
        assert!(answers.add("zone NST -02:30"));
        let again = answers.in_words().into_iter().fold(Answers::default(), |mut again, (answer, _)| {
            assert!(again.add(&answer), "{answer}");
            again
        });
        assert_eq!(again, answers);
    }
}
