//! Cuts a line into pieces, from left to right.

use std::ops::Range;

use super::characters::{self, Doubtful, Neighbour};
use super::emphasis;
use super::html;
use super::piece::{Kind, Piece, Signs};
use super::target::target;
use crate::outline::Link;

/// Cuts a line into pieces.
pub fn pieces(line: &str, doubtful: Doubtful) -> Vec<Piece> {
    let mut scanner = Scanner {
        line,
        doubtful,
        at: 0,
        pieces: Vec::new(),
        brackets: Vec::new(),
        before_links: 0,
        html: html::Finder::default(),
        fences: None,
    };
    while scanner.at < line.len() {
        scanner.step();
    }
    emphasis::pair(&mut scanner.pieces);
    scanner.pieces
}

/// A `[` that may begin a link.
struct Bracket {
    /// The piece that it is.
    piece: usize,
    is_image: bool,
}

struct Scanner<'a> {
    line: &'a str,
    doubtful: Doubtful,
    at: usize,
    pieces: Vec<Piece>,
    brackets: Vec<Bracket>,
    /// How many of the brackets have a link after them: those begin none, since there is no link within a link.
    before_links: usize,
    html: html::Finder,
    /// The runs of backticks in the line, each with its length and its place, in this order, once one was looked for: to go
    /// through the line for each of them would take forever.
    fences: Option<Vec<(usize, usize)>>,
}

impl Scanner<'_> {
    fn step(&mut self) {
        let rest = &self.line[self.at..];
        let Some(first) = rest.chars().next() else { return };
        match first {
            '\\' => self.backslash(rest),
            '`' => self.code(rest),
            '&' => match characters::reference(rest) {
                Some((shown, length)) => self.push(length, Kind::Shown(shown)),
                None => self.push(1, Kind::Text),
            },
            '<' => self.angle(rest),
            '*' | '_' => self.signs(rest, first),
            '[' => self.open_bracket(1, false),
            '!' if rest.starts_with("![") => self.open_bracket(2, true),
            ']' => self.close_bracket(rest),
            _ => {
                let is_special = |it: char| "\\`&<*_[]".contains(it) || it == '!';
                let length =
                    rest[first.len_utf8()..].find(is_special).unwrap_or(rest.len() - first.len_utf8());
                self.push(first.len_utf8() + length, Kind::Text);
            }
        }
    }

    fn push(&mut self, length: usize, kind: Kind) {
        self.push_range(self.at..self.at + length, kind);
        self.at += length;
    }

    fn push_range(&mut self, range: Range<usize>, kind: Kind) {
        self.pieces.push(Piece { range, kind });
    }

    fn backslash(&mut self, rest: &str) {
        if rest[1..].starts_with(|it: char| it.is_ascii_punctuation()) {
            // Without the backslash, which is not shown.
            self.at += 1;
        }
        self.push(1, Kind::Text);
    }

    fn code(&mut self, rest: &str) {
        let fence = rest.len() - rest.trim_start_matches('`').len();
        match self.closing_fence(fence) {
            Some(length) => {
                let inner = &rest[fence..fence + length];
                let is_padded =
                    inner.starts_with(' ') && inner.ends_with(' ') && !inner.trim_matches(' ').is_empty();
                let inner = if is_padded { &inner[1..inner.len() - 1] } else { inner };
                self.push(fence + length + fence, Kind::Code(inner.to_owned()));
            }
            None => self.push(fence, Kind::Text),
        }
    }

    /// Returns how far it is from the end of the run that begins here to a run of exactly as many backticks.
    fn closing_fence(&mut self, fence: usize) -> Option<usize> {
        let inner = self.at + fence;
        let fences = self.fences.get_or_insert_with(|| fences(self.line));
        let next = fences.partition_point(|it| *it < (fence, inner));
        fences.get(next).filter(|(length, _)| *length == fence).map(|(_, at)| at - inner)
    }

    fn angle(&mut self, rest: &str) {
        if let Some((address, is_email)) = address_in_angles(rest) {
            let link = if is_email { Link::new(&format!("mailto:{address}")) } else { Link::new(address) };
            match link {
                Some(link) => {
                    let start = self.at + 1;
                    self.push_range(start..start + address.len(), Kind::Address(link));
                    self.at += address.len() + 2;
                }
                None => self.push(address.len() + 2, Kind::Raw),
            }
        } else {
            match self.html.length(rest) {
                Some(length) => self.push(length, Kind::Raw),
                None => self.push(1, Kind::Text),
            }
        }
    }

    fn signs(&mut self, rest: &str, sign: char) {
        let count = rest.len() - rest.trim_start_matches(sign).len();
        let before = self.line[..self.at].chars().next_back();
        let (before, after) = self.doubtful.neighbours(before, rest[count..].chars().next());
        let opens =
            after != Neighbour::Blank && (after != Neighbour::Punctuation || before != Neighbour::Letter);
        let closes =
            before != Neighbour::Blank && (before != Neighbour::Punctuation || after != Neighbour::Letter);
        // Within a word an underscore is a letter of it.
        let (can_open, can_close) = match sign {
            '_' => (
                opens && (!closes || before == Neighbour::Punctuation),
                closes && (!opens || after == Neighbour::Punctuation),
            ),
            _ => (opens, closes),
        };
        let signs =
            Signs { sign, count, left: count, can_open, can_close, closed: Vec::new(), opened: Vec::new() };
        self.push(count, Kind::Signs(signs));
    }

    fn open_bracket(&mut self, length: usize, is_image: bool) {
        self.brackets.push(Bracket { piece: self.pieces.len(), is_image });
        self.push(length, Kind::Text);
    }

    fn close_bracket(&mut self, rest: &str) {
        let bracket = self.brackets.pop();
        let is_active = |bracket: &Bracket| bracket.is_image || self.brackets.len() >= self.before_links;
        let bracket = bracket.filter(is_active);
        self.before_links = self.before_links.min(self.brackets.len());
        let target = bracket.as_ref().and_then(|_| target(&rest[1..]));
        let (Some(bracket), Some((address, length))) = (bracket, target) else {
            self.push(1, Kind::Text);
            return;
        };
        let end = 1 + length;
        // A link with nothing to click on would hide its address.
        let is_empty = self.pieces[bracket.piece].range.end == self.at;
        match Link::new(&address) {
            Some(link) if !bracket.is_image && !is_empty => {
                emphasis::pair(&mut self.pieces[bracket.piece + 1..]);
                self.pieces[bracket.piece].kind = Kind::LinkStart(link);
                self.push(end, Kind::LinkEnd);
            }
            // An image, or an address that could run something, is shown as it was typed.
            link => {
                let start = self.pieces[bracket.piece].range.start;
                self.pieces.truncate(bracket.piece);
                let kind = if link.is_some() { Kind::Text } else { Kind::Raw };
                self.push_range(start..self.at + end, kind);
                self.at += end;
            }
        }
        if !bracket.is_image {
            self.before_links = self.brackets.len();
        }
    }
}

/// Returns the runs of backticks in a line, each with its length and its place, in this order.
fn fences(line: &str) -> Vec<(usize, usize)> {
    let mut fences = Vec::new();
    let mut at = 0;
    while let Some(found) = line[at..].find('`') {
        at += found;
        let length = line.len() - at - line[at..].trim_start_matches('`').len();
        fences.push((length, at));
        at += length;
    }
    fences.sort_unstable();
    fences
}

/// Returns the address in `<…>` at the start of the text, and whether it is one of mail.
fn address_in_angles(text: &str) -> Option<(&str, bool)> {
    let inner = &text[1..];
    let end = inner.find(|it: char| "<> ".contains(it) || it.is_ascii_control())?;
    let inner = inner[end..].starts_with('>').then(|| &inner[..end])?;
    let is_link = inner.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme));
    let is_email = !is_link && inner.split_once('@').is_some_and(|(name, host)| is_mail(name, host));
    (is_link || is_email).then_some((inner, is_email))
}

fn is_scheme(scheme: &str) -> bool {
    (2..=32).contains(&scheme.len())
        && scheme.starts_with(|it: char| it.is_ascii_alphabetic())
        && scheme.chars().all(|it| it.is_ascii_alphanumeric() || "+.-".contains(it))
}

fn is_mail(name: &str, host: &str) -> bool {
    let is_name_part = |it: char| it.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(it);
    let is_host_part = |part: &str| {
        (1..=63).contains(&part.len())
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.chars().all(|it| it.is_ascii_alphanumeric() || it == '-')
    };
    !name.is_empty() && name.chars().all(is_name_part) && host.split('.').all(is_host_part)
}
