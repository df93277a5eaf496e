//! Two texts, word by word.

/// A stretch of a text that is in both versions or in one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<T = String> {
    /// In both.
    Same(T),
    /// In the later one only.
    New(T),
    /// In the earlier one only.
    Gone(T),
}

impl<T> Piece<T> {
    /// Returns what it says.
    pub fn text(&self) -> &T {
        let (Self::Same(text) | Self::New(text) | Self::Gone(text)) = self;
        text
    }
}

impl Piece<&str> {
    /// Makes it independent of where it was found.
    pub fn into_owned(self) -> Piece {
        match self {
            Self::Same(text) => Piece::Same(text.to_owned()),
            Self::New(text) => Piece::New(text.to_owned()),
            Self::Gone(text) => Piece::Gone(text.to_owned()),
        }
    }
}

/// The largest table, in cells, by which two texts are compared. Beyond it, the stretch that differs is taken as a whole.
const LARGEST_TABLE: usize = 1_000_000;

/// Compares two texts: what is the same in both is a longest common subsequence of their words, signs and spaces.
///
/// The pieces but the new ones are the text before, and those but the gone ones the text after.
pub fn compared(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (words(before), words(after));
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(old, new)| old == new).count();
    let old_middle = &old_rest[..old_rest.len() - end];
    let new_middle = &new_rest[..new_rest.len() - end];
    let mut pieces = Pieces(Vec::new());
    old[..start].iter().for_each(|word| pieces.add(Piece::Same(word)));
    if (old_middle.len() + 1).saturating_mul(new_middle.len() + 1) > LARGEST_TABLE {
        old_middle.iter().for_each(|word| pieces.add(Piece::Gone(word)));
        new_middle.iter().for_each(|word| pieces.add(Piece::New(word)));
    } else {
        add_middle(&mut pieces, old_middle, new_middle);
    }
    old_rest[old_rest.len() - end..].iter().for_each(|word| pieces.add(Piece::Same(word)));
    pieces.without_bare_spaces()
}

/// Goes through the table of the longest common subsequence.
fn add_middle(pieces: &mut Pieces, old: &[&str], new: &[&str]) {
    let width = new.len() + 1;
    // How long the longest one of both rests is.
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for (row, before) in old.iter().enumerate().rev() {
        for (column, after) in new.iter().enumerate().rev() {
            let at = row * width + column;
            longest[at] = if before == after {
                longest[at + width + 1] + 1
            } else {
                longest[at + width].max(longest[at + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < old.len() || column < new.len() {
        let at = row * width + column;
        if row < old.len() && column < new.len() && old[row] == new[column] {
            pieces.add(Piece::Same(old[row]));
            (row, column) = (row + 1, column + 1);
        } else if row < old.len() && (column == new.len() || longest[at + width] >= longest[at + 1]) {
            pieces.add(Piece::Gone(old[row]));
            row += 1;
        } else {
            pieces.add(Piece::New(new[column]));
            column += 1;
        }
    }
}

/// Pieces of which no two neighbours are of one kind.
struct Pieces(Vec<Piece>);

impl Pieces {
    fn add(&mut self, piece: Piece<&str>) {
        match (self.0.last_mut(), &piece) {
            (Some(Piece::Same(text)), Piece::Same(more))
            | (Some(Piece::New(text)), Piece::New(more))
            | (Some(Piece::Gone(text)), Piece::Gone(more)) => text.push_str(more),
            _ => self.0.push(piece.into_owned()),
        }
    }

    /// Takes a space between two changes as a part of them: a sentence that was written anew is read at once, and not
    /// word for word in turns.
    fn without_bare_spaces(self) -> Vec<Piece> {
        let (mut pieces, mut gone, mut new) = (Vec::new(), String::new(), String::new());
        let flush = |pieces: &mut Vec<Piece>, gone: &mut String, new: &mut String| {
            let changes = [Piece::Gone(std::mem::take(gone)), Piece::New(std::mem::take(new))];
            pieces.extend(changes.into_iter().filter(|change| !change.text().is_empty()));
        };
        let mut rest = self.0.into_iter().peekable();
        while let Some(piece) = rest.next() {
            match piece {
                Piece::Gone(text) => gone.push_str(&text),
                Piece::New(text) => new.push_str(&text),
                Piece::Same(text) => {
                    let is_bare = text.trim().is_empty() && rest.peek().is_some();
                    if is_bare && !gone.is_empty() && !new.is_empty() {
                        gone.push_str(&text);
                        new.push_str(&text);
                    } else {
                        flush(&mut pieces, &mut gone, &mut new);
                        pieces.push(Piece::Same(text));
                    }
                }
            }
        }
        flush(&mut pieces, &mut gone, &mut new);
        pieces
    }
}

/// Returns the words of a text, its spaces and its other signs, each on its own.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let of_one_kind = |sign: char| kind(sign) != Kind::Sign && kind(sign) == kind(first);
        let length = rest.find(|sign| !of_one_kind(sign)).unwrap_or(rest.len()).max(first.len_utf8());
        let (word, after) = rest.split_at(length);
        words.push(word);
        rest = after;
    }
    words
}

#[derive(PartialEq)]
enum Kind {
    Word,
    Space,
    Sign,
}

fn kind(sign: char) -> Kind {
    match sign {
        _ if sign.is_alphanumeric() => Kind::Word,
        ' ' | '\t' => Kind::Space,
        _ => Kind::Sign,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn side(pieces: &[Piece], is_after: bool) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::New(text) if is_after => text.clone(),
            Piece::Gone(text) if !is_after => text.clone(),
            Piece::New(_) | Piece::Gone(_) => String::new(),
        };
        pieces.iter().map(text).collect()
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let pieces = compared("The disk was full at 3:00 PM.", "The disk was nearly full at 3:30 PM.");
        let expected = [
            Piece::Same("The disk was "),
            Piece::New("nearly "),
            Piece::Same("full at 3:"),
            Piece::Gone("00"),
            Piece::New("30"),
            Piece::Same(" PM."),
        ];
        assert_eq!(pieces, expected.map(Piece::into_owned));
    }

    #[test]
    fn a_text_without_words_has_no_pieces() {
        assert_eq!(compared("", ""), []);
    }

    #[test]
    fn very_long_texts_are_compared_at_once() {
        let before: String = (0..20_000).map(|number| format!("{number} ")).collect();
        let after: String = (0..20_000).map(|number| format!("{} ", number * 7)).collect();
        let pieces = compared(&before, &after);
        assert_eq!((side(&pieces, false), side(&pieces, true)), (before, after));
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_pieces(before in "[ab .\n\u{e9}]{0,40}", after in "[ab .\n\u{e9}]{0,40}") {
            let pieces = compared(&before, &after);
            prop_assert_eq!(side(&pieces, false), before);
            prop_assert_eq!(side(&pieces, true), after);
        }
    }
}
