//! One line of mrkdwn.

use super::Sender;
use crate::outline::{Link, Span};
use crate::write::markdown::joined;

const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// The signs of mrkdwn.
const SIGNS: [char; 4] = ['*', '_', '~', '`'];

/// What a client could take for all people in a channel.
const EVERYBODY: [&str; 4] = ["all", "channel", "everyone", "here"];

/// A character of the line, and whose it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    /// Our mark-up.
    Mark(char),
    /// What somebody reads.
    Word(char),
    /// Where signs mean nothing: code, and the addresses of links.
    Verbatim(char),
}

impl Letter {
    fn character(self) -> char {
        match self {
            Self::Mark(it) | Self::Word(it) | Self::Verbatim(it) => it,
        }
    }
}

/// Writes spans without a line break in them; `at_start` tells that they begin a line.
pub fn write(spans: &[Span], at_start: bool, sender: Sender) -> String {
    let mut letters = Vec::new();
    for span in joined(spans) {
        push_span(&mut letters, &span, sender);
    }
    let is_blank = |letter: &Letter| matches!(letter, Letter::Word(it) if it.is_whitespace());
    let end = letters.iter().rposition(|letter| !is_blank(letter)).map_or(0, |at| at + 1);
    let start = letters.iter().position(|letter| !is_blank(letter)).unwrap_or(end);
    written(&letters[start..end], at_start, sender)
}

/// Writes text for within a block of code.
pub fn within_code(text: &str, sender: Sender) -> String {
    let mut out = String::new();
    for character in text.replace("```", "`\u{200B}`\u{200B}`").chars() {
        push_escaped(&mut out, character, sender);
    }
    out
}

fn push_span(letters: &mut Vec<Letter>, span: &Span, sender: Sender) {
    let core = span.text.trim();
    if core.is_empty() {
        letters.extend(span.text.chars().map(Letter::Word));
        return;
    }
    // Marks count only right beside what they mark, so blanks stay outside.
    let before = &span.text[..span.text.len() - span.text.trim_start().len()];
    let after = &span.text[span.text.trim_end().len()..];
    letters.extend(before.chars().map(Letter::Word));
    // No code can hold the sign that ends it.
    let is_code = span.style.code && !core.contains('`');
    let link = span.style.link.as_ref();
    let is_own = !is_code && link.is_some_and(|link| is_own_address(link, core));
    // People's addresses are known by their form, and a sign beside one would belong to it.
    let is_bare = is_own && sender == Sender::Person;
    let marks = [span.style.strong.map(|_| '*'), span.style.emphasis.map(|_| '_'), is_code.then_some('`')];
    let marks: Vec<char> = marks.into_iter().flatten().filter(|_| !is_bare).collect();
    let (opening, closing): (&[char], &[char]) =
        if is_code { marks.split_at(marks.len() - 1) } else { (&marks, &[]) };
    let next = marks.first().copied().or_else(|| core.chars().next());
    letters.extend(gap(letters, next, !marks.is_empty(), is_bare));
    letters.extend(opening.iter().map(|it| Letter::Mark(*it)));
    let shown = core.chars().map(if is_code || is_bare { Letter::Verbatim } else { Letter::Word });
    let shown: Vec<Letter> = [mark_up(closing), shown.collect(), mark_up(closing)].concat();
    match link.filter(|link| link.is_absolute() && sender == Sender::Program) {
        Some(link) => push_linked(letters, link, if is_own { &[] } else { &shown }),
        None => letters.extend(shown),
    }
    letters.extend(opening.iter().rev().map(|it| Letter::Mark(*it)));
    let written_out = link.filter(|link| !is_own && (sender == Sender::Person || !link.is_absolute()));
    letters.extend(written_out.into_iter().flat_map(address_after));
    letters.extend(after.chars().map(Letter::Word));
}

/// Returns what has to stand between two spans, so that the signs of each count and no address goes on in the next.
fn gap(letters: &[Letter], next: Option<char>, is_marked: bool, is_bare: bool) -> Option<Letter> {
    // The bracket that ends a link is not seen, and its last word stands beside what follows.
    let last = letters.iter().rfind(|letter| **letter != Letter::Mark('>'))?;
    let touches = |it: char| it.is_alphanumeric() || SIGNS.contains(&it);
    let (touches_last, touches_next) = (touches(last.character()), next.is_some_and(touches));
    let ends_bare = matches!(letters.last(), Some(Letter::Verbatim(_)));
    if (ends_bare && touches_next) || (is_bare && touches_last) {
        return Some(Letter::Word(' '));
    }
    let ends_mark = matches!(letters.last(), Some(Letter::Mark(it)) if SIGNS.contains(it));
    let is_joined = touches_last && touches_next && (is_marked || ends_mark);
    is_joined.then_some(Letter::Mark(ZERO_WIDTH_SPACE))
}

fn mark_up(signs: &[char]) -> Vec<Letter> {
    signs.iter().map(|it| Letter::Mark(*it)).collect()
}

/// Tells whether a link shows nothing but where it leads.
fn is_own_address(link: &Link, core: &str) -> bool {
    link.is_absolute() && link.address() == core && !core.contains(['<', '>', '|'])
}

fn push_linked(letters: &mut Vec<Letter>, link: &Link, shown: &[Letter]) {
    letters.push(Letter::Mark('<'));
    let address = link.address().replace('<', "%3C").replace('>', "%3E").replace('|', "%7C");
    letters.extend(address.chars().map(Letter::Verbatim));
    letters.extend((!shown.is_empty()).then_some(Letter::Mark('|')));
    letters.extend_from_slice(shown);
    letters.push(Letter::Mark('>'));
}

/// Writes an address out behind the words of its link, in brackets that it does not have itself.
fn address_after(link: &Link) -> Vec<Letter> {
    let letter = if link.is_absolute() { Letter::Verbatim } else { Letter::Word };
    let address = link.address().replace('(', "%28").replace(')', "%29");
    let address = address.replace('<', "%3C").replace('>', "%3E");
    let mut letters = vec![Letter::Word(' '), Letter::Word('(')];
    letters.extend(address.chars().map(letter));
    letters.push(Letter::Word(')'));
    letters
}

fn written(letters: &[Letter], at_start: bool, sender: Sender) -> String {
    let last_ends = SIGNS.map(|sign| (0..letters.len()).rev().find(|at| can_end(letters, *at, sign)));
    let mut out = String::new();
    // Signs of our own that are open.
    let mut open: Vec<char> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        match *letter {
            Letter::Mark(sign) => {
                if open.last() == Some(&sign) {
                    open.pop();
                } else if SIGNS.contains(&sign) {
                    open.push(sign);
                }
                out.push(sign);
            }
            Letter::Verbatim(character) => push_escaped(&mut out, character, sender),
            Letter::Word(character) => {
                if at == 0 && at_start && character == '>' {
                    out.push(ZERO_WIDTH_SPACE);
                }
                let sign = SIGNS.iter().position(|sign| *sign == character);
                let is_mark_up = sign.is_some_and(|sign| {
                    let is_ended = last_ends[sign].is_some_and(|end| end > at + 1);
                    open.contains(&character) || is_ended && can_begin(letters, at)
                });
                push_escaped(&mut out, if is_mark_up { look_alike(character) } else { character }, sender);
                if character == '@' && calls_everybody(&letters[at + 1..]) {
                    out.push(ZERO_WIDTH_SPACE);
                }
            }
        }
    }
    out
}

/// Tells whether a sign here could begin mark-up: it is at the edge of a word, and the word follows.
fn can_begin(letters: &[Letter], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| letters[at].character());
    let after = letters.get(at + 1).map(|it| it.character());
    letters[at].character() == '`'
        || !before.is_some_and(char::is_alphanumeric) && after.is_some_and(|it| !it.is_whitespace())
}

/// Tells whether this sign stands here and could end mark-up.
fn can_end(letters: &[Letter], at: usize, sign: char) -> bool {
    let before = at.checked_sub(1).map(|at| letters[at].character());
    let after = letters.get(at + 1).map(|it| it.character());
    let is_sign = matches!(letters[at], Letter::Mark(it) | Letter::Word(it) if it == sign);
    let is_at_edge =
        before.is_some_and(|it| !it.is_whitespace()) && !after.is_some_and(char::is_alphanumeric);
    is_sign && (sign == '`' || is_at_edge)
}

fn look_alike(sign: char) -> char {
    match sign {
        '*' => '\u{2217}',
        '_' => '\u{2CD}',
        '~' => '\u{223C}',
        '`' => '\u{2CB}',
        other => other,
    }
}

fn calls_everybody(after: &[Letter]) -> bool {
    let word = after.iter().map(|it| it.character()).take_while(|it| it.is_alphanumeric());
    // One letter more than the longest, so that a longer word is none of them.
    let word: String = word.take(9).collect::<String>().to_lowercase();
    EVERYBODY.contains(&word.as_str())
}

fn push_escaped(out: &mut String, character: char, sender: Sender) {
    match character {
        _ if sender == Sender::Person => out.push(character),
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        _ => out.push(character),
    }
}
