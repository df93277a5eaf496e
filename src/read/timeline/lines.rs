//! Any text, line by line: an event begins where a time stands at the start of a line, or in brackets behind a name.

use super::line_start::{Start, start, words};
use super::{Entry, Found, PasteNote, PastedLine, Row, speaker};
use crate::time::{Day, Stamp, may_begin_day, strip_day, strip_stamp};

/// Reads the lines.
pub fn read(lines: &[PastedLine<'_>]) -> Found {
    let mut starts: Vec<Option<Start<'_>>> = lines.iter().map(|line| start(line.text)).collect();
    // `+15m users affected` alone is a sum.
    let is_sum = |start: &Option<Start<'_>>| matches!(start, Some(Start::Relative { is_bare: true, .. }));
    if starts.iter().filter(|start| is_sum(start)).count() == 1 {
        starts.iter_mut().filter(|start| is_sum(start)).for_each(|start| *start = None);
    }
    let style = Style::of(lines, &starts);
    let mut reader = Reader {
        style,
        found: Found::default(),
        after_blank: false,
        in_block: false,
        last_was_header: false,
        indent: 0,
        authors: Vec::new(),
    };
    for at in 0..lines.len() {
        reader.line(lines, &starts, at);
    }
    reader.found
}

/// How the text is written as a whole.
struct Style {
    /// A name stands alone after the bracketed time, and the words below.
    names_after_time: bool,
    /// A time stands alone on its line, with the name above and the words below.
    times_alone: bool,
    /// Whether those times say AM or PM.
    halves: bool,
    /// `date, time - Name: words`, where a line without a name is the program's.
    names_with_colon: bool,
}

impl Style {
    fn of(lines: &[PastedLine<'_>], starts: &[Option<Start<'_>>]) -> Self {
        let (mut bracketed, mut names, mut alone, mut halves, mut others, mut dashed) =
            (0, 0, 0, false, 0, 0);
        for (at, start) in starts.iter().enumerate() {
            match start {
                Some(Start::Stamp { stamp, rest, is_bracketed }) => {
                    others += 1;
                    let words_below = lines.get(at + 1).is_some_and(|line| !line.text.trim().is_empty())
                        && starts[at + 1].is_none();
                    if *is_bracketed {
                        bracketed += 1;
                        let name = rest.trim_end_matches(" (pinned)").trim();
                        names += usize::from(
                            speaker::is_name(name)
                                && !name.contains(':')
                                && (words_below || name.len() < rest.len()),
                        );
                    }
                    let has_day = matches!(stamp.day, Some(Day::Date(_) | Day::Ambiguous { .. }));
                    dashed += usize::from(has_day && speaker::colon(words(rest)).is_some());
                }
                Some(Start::Alone(stamp)) => {
                    alone += 1;
                    halves |= stamp.clock.has_half;
                }
                _ => {}
            }
        }
        Self {
            names_after_time: bracketed > 1 && names * 2 > bracketed,
            times_alone: alone > 1 && alone > others,
            halves,
            names_with_colon: dashed > 1 && dashed * 2 > others,
        }
    }
}

struct Reader {
    style: Style,
    found: Found,
    after_blank: bool,
    /// Whether the lines are of a block of the program: attachments, reactions.
    in_block: bool,
    last_was_header: bool,
    /// How far the last event was indented.
    indent: usize,
    /// Who has spoken.
    authors: Vec<String>,
}

impl Reader {
    fn line(&mut self, lines: &[PastedLine<'_>], starts: &[Option<Start<'_>>], at: usize) {
        let line = lines[at];
        let text = line.text;
        if text.trim().is_empty() {
            self.after_blank = true;
            self.in_block = false;
            return;
        }
        let was_after_blank = std::mem::take(&mut self.after_blank);
        let starts_here =
            starts[at].as_ref().filter(|start| self.style.times_alone || !matches!(start, Start::Alone(_)));
        if let Some(start) = starts_here {
            let author = if self.style.times_alone { self.author_above(line, &starts[at]) } else { None };
            self.authors.extend(author.clone());
            self.start(line, start, author);
            return;
        }
        self.in_block |=
            text.trim_start().starts_with('{') && text.trim_end().ends_with('}') && speaker::is_noise(text);
        if self.in_block
            || speaker::is_noise(text)
            || is_rule(text)
            || self.is_count_below_reaction(lines, at)
        {
            self.found.leave(line.number, text);
        } else if let Some(day) = day_marker(text) {
            self.found.entries.push(Entry::Day(line.number, day));
            self.found.leave(line.number, text);
        } else if !self.goes_on(text, was_after_blank) || !self.continue_row(text) {
            self.found.leave(line.number, text);
        }
    }

    /// `3` below `:eyes:`
    fn is_count_below_reaction(&self, lines: &[PastedLine<'_>], at: usize) -> bool {
        let is_count = lines[at].text.trim().bytes().all(|it| it.is_ascii_digit());
        is_count && at > 0 && speaker::is_noise(lines[at - 1].text)
    }

    /// Tells whether a line belongs to the event above it.
    fn goes_on(&self, text: &str, was_after_blank: bool) -> bool {
        let is_chat = self.style.names_after_time || self.style.times_alone || self.last_was_header;
        !was_after_blank || is_chat || indent(text) > self.indent
    }

    fn continue_row(&mut self, text: &str) -> bool {
        let text = if indent(text) > self.indent && !self.last_was_header {
            text.trim().trim_start_matches(['-', '*', '+', '•']).trim_start()
        } else {
            text.trim()
        };
        self.found.continue_row(edited(text))
    }

    fn start(&mut self, line: PastedLine<'_>, start: &Start<'_>, author_above: Option<String>) {
        self.indent = indent(line.text);
        self.last_was_header = false;
        self.in_block = false;
        let row = Row { line: line.number, ..Row::default() };
        let row = match start {
            Start::Unknown(words) => {
                self.found.notes.push(PasteNote::NoTime { line: line.number });
                Row { text: (*words).to_owned(), ..row }
            }
            Start::Relative { seconds, written, rest, .. } => {
                let text = edited(words(rest)).to_owned();
                self.last_was_header = text.is_empty();
                Row { since_start: Some((*seconds, (*written).to_owned())), text, ..row }
            }
            Start::Within { stamp, before, rest } => {
                let before = before.trim().trim_end_matches(['-', ' ']);
                let text = format!("{before} {}", words(rest)).trim().to_owned();
                Row { stamp: Some((**stamp).clone()), text, ..row }
            }
            Start::TimeLast { words, stamp } => {
                Row { stamp: stamp.as_deref().cloned(), text: (*words).to_owned(), ..row }
            }
            Start::NameFirst { name, stamp } => {
                self.last_was_header = true;
                Row { stamp: Some((**stamp).clone()), author: Some((*name).to_owned()), ..row }
            }
            Start::Alone(stamp) => {
                self.last_was_header = true;
                let inherits_half = self.style.halves && !stamp.clock.has_half;
                Row { stamp: Some((**stamp).clone()), author: author_above, inherits_half, ..row }
            }
            Start::Stamp { stamp, rest, is_bracketed } => match self.said(rest, *is_bracketed, stamp) {
                Some((author, text)) => Row { stamp: Some((**stamp).clone()), author, text, ..row },
                None => {
                    self.found.leave(line.number, line.text);
                    return;
                }
            },
        };
        self.found.entries.push(Entry::row(row));
    }

    /// Parts what follows a time into a name and words; `None` if it is of the program.
    fn said(&mut self, rest: &str, is_bracketed: bool, stamp: &Stamp) -> Option<(Option<String>, String)> {
        let words = words(rest);
        if speaker::is_noise(words) || words.starts_with("mode/") {
            return None;
        }
        if let Some(said) =
            speaker::irc(words).filter(|said| words.starts_with('<') || is_bracketed && said.author.is_some())
        {
            return Some((said.author.map(str::to_owned), edited(said.text).to_owned()));
        }
        if let Some(name) = zoom_name(words) {
            self.last_was_header = true;
            return Some((Some(name.to_owned()), String::new()));
        }
        if self.style.names_after_time && is_bracketed {
            self.last_was_header = true;
            let name = words.trim_end_matches("(pinned)").trim().trim_end_matches(':');
            return Some((Some(name.to_owned()), String::new()));
        }
        let has_day = matches!(stamp.day, Some(Day::Date(_) | Day::Ambiguous { .. }));
        let may_have_name = is_bracketed || self.style.names_with_colon && has_day;
        if let Some(said) = speaker::colon(words).filter(|_| may_have_name) {
            self.last_was_header = said.text.is_empty();
            let text = edited(said.text);
            return (!speaker::is_noise(text) || text.is_empty())
                .then(|| (said.author.map(str::to_owned), text.to_owned()));
        }
        if self.style.names_with_colon && has_day {
            // `Depot lead created group "Gate B stuck"`
            return None;
        }
        // `- 2025-10-21 15:28 UTC kestrel`, with the words in bullets below.
        Some((None, edited(words).to_owned()))
    }

    /// Takes the name off the end of what stands above a time: it is the header's, and not the words of the event before.
    fn author_above(&mut self, line: PastedLine<'_>, start: &Option<Start<'_>>) -> Option<String> {
        let Some(Start::Alone(stamp)) = start else { return None };
        if self.style.halves && !stamp.clock.has_half {
            // A follow-up of the same person.
            return None;
        }
        if let Some(left) = self
            .found
            .left_over
            .last()
            .filter(|left| left.line + 1 == line.number && speaker::is_name(&left.text))
        {
            let name = left.text.trim().to_owned();
            self.found.left_over.pop();
            return Some(name);
        }
        let Some(Entry::Row(row)) = self.found.entries.last_mut() else { return None };
        let (before, name) = row.text.rsplit_once('\n').unwrap_or(("", &row.text));
        // In a day of 24 hours a follow-up looks like a header, and the line above it is what was said before.
        let is_known = self.authors.iter().any(|known| known == name);
        let is_short = name.split_whitespace().count() <= 2;
        if before.is_empty() || !speaker::is_name(name) || !(is_known || is_short) {
            return None;
        }
        let name = name.to_owned();
        row.text = before.to_owned();
        Some(name)
    }
}

/// Returns the day that a line without an event names: `----- March 3rd, 2025 -----`, `Friday 31 January 2025, all SAST`.
fn day_marker(text: &str) -> Option<Day> {
    // A sentence that mentions a day is no marker; two numbers and little else are.
    const LONGEST_MARKER: usize = 90;
    const LONGEST_OPEN_MARKER: usize = 40;
    let longest = |day: &Day| match day {
        Day::Date(_) => LONGEST_MARKER,
        Day::WithoutYear { .. } | Day::Ambiguous { .. } => LONGEST_OPEN_MARKER,
    };
    (text.len() <= LONGEST_MARKER).then(|| day_in(text))?.filter(|day| text.len() <= longest(day))
}

/// Returns the first whole day that is named in a text; also one whose month is open, if there is no other.
pub fn day_in(text: &str) -> Option<Day> {
    let begins = |at: usize| !text[..at].ends_with(|it: char| it.is_alphanumeric() || "./-".contains(it));
    let mut open = None;
    // Without a figure there is no day, and most words name neither a month nor a weekday.
    let last = text.rfind(|it: char| it.is_ascii_digit())?;
    let starts = text[..=last].char_indices().filter(|(at, it)| it.is_alphanumeric() && begins(*at));
    for (at, _) in starts.filter(|(at, _)| may_begin_day(&text[*at..])) {
        match day_at(&text[at..]) {
            Some(Day::Ambiguous { .. }) if open.is_some() => {}
            Some(day @ Day::Ambiguous { .. }) => open = Some(day),
            Some(day) => return Some(day),
            None => {}
        }
    }
    open
}

fn day_at(text: &str) -> Option<Day> {
    // `Wed Apr 09 23:41:07 2025` has its year behind the time.
    let stamp = strip_stamp(text).and_then(|(stamp, _)| stamp.day);
    let days = [stamp, strip_day(text).map(|(day, _)| day)].into_iter().flatten();
    days.into_iter().find(|day| !matches!(day, Day::WithoutYear { .. }))
}

/// `From Alice to Everyone:`, with the words below. Whom else it was said to belongs to the name.
fn zoom_name(words: &str) -> Option<&str> {
    let both = words.strip_prefix("From ")?.strip_suffix(':')?;
    let (name, to) = both.split_once(" to ")?;
    Some(if to.trim().eq_ignore_ascii_case("everyone") { name.trim() } else { both.trim() })
}

fn indent(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

fn is_rule(text: &str) -> bool {
    let text = text.trim();
    text.len() > 2 && text.chars().all(|it| "-=_*~#".contains(it))
}

fn edited(text: &str) -> &str {
    text.strip_suffix("(edited)").map_or(text, str::trim_end)
}
