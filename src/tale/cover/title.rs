//! A title in lines that fit, without knowing the reader's fonts.

use crate::outline::{extent, extent_of};

/// A title as it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The size of the letters.
    pub size: u16,
    /// The lines.
    pub lines: Vec<String>,
}

/// The sizes to try, the largest first.
const SIZES: [u16; 6] = [44, 40, 36, 32, 28, 25];
/// The smallest of them that is still as large as a title should be.
const SMALL: u16 = 32;
/// How many lines there are at most.
const MOST_LINES: usize = 3;

/// Sets a title in a width. `stretch` is how wide the type runs, in percent of a common bold face.
///
/// The largest size wins at which it fits in three lines. What fits at no size is cut off, with an ellipsis.
pub fn set(title: &str, width: u16, stretch: u32) -> Setting {
    let words: Vec<&str> = title.split_whitespace().collect();
    // A title in two lines reads better than a larger one in three.
    let larger = SIZES.iter().take_while(|size| **size >= SMALL).map(|size| (*size, MOST_LINES - 1));
    for (size, most) in larger.chain(SIZES.iter().map(|size| (*size, MOST_LINES))) {
        let room = room(width, size, stretch);
        // A single word may be longer than any line.
        let fits = words.iter().all(|word| extent(word) <= room);
        let lines = lines(&words, room);
        if fits && lines.len() <= most {
            return Setting { size, lines: balanced(&words, room, lines) };
        }
    }
    let size = SIZES[SIZES.len() - 1];
    let room = room(width, size, stretch);
    let broken: Vec<String> = words.iter().flat_map(|word| broken(word, room)).collect();
    let broken: Vec<&str> = broken.iter().map(String::as_str).collect();
    let mut lines = lines(&broken, room);
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && extent(last) + extent("…") > room {
                last.pop();
            }
            *last = format!("{}…", last.trim_end_matches([' ', ',', '.', ':', ';']));
        }
    }
    Setting { size, lines }
}

fn room(width: u16, size: u16, stretch: u32) -> u32 {
    u32::from(width) * 100_000 / (u32::from(size) * stretch)
}

fn lines(words: &[&str], room: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if extent(line) + extent(" ") + extent(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push((*word).to_owned()),
        }
    }
    lines
}

/// Returns the same number of lines in the narrowest room that has them, so that none is left with a single word.
fn balanced(words: &[&str], room: u32, mut best: Vec<String>) -> Vec<String> {
    const STEP: u32 = 250;
    let widest = words.iter().map(|word| extent(word)).max().unwrap_or_default();
    let mut narrower = room;
    while narrower > widest + STEP {
        narrower -= STEP;
        let lines = lines(words, narrower);
        if lines.len() > best.len() {
            break;
        }
        best = lines;
    }
    best
}

fn broken(word: &str, room: u32) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut width = 0;
    for letter in word.chars() {
        width += extent_of(letter);
        if width > room {
            parts.push(String::new());
            width = extent_of(letter);
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_title_is_large_and_a_long_one_smaller() {
        assert_eq!(set("Slight", 460, 100), Setting { size: 44, lines: vec!["Slight".to_owned()] });
        let long = "An Unusual Number of Pilgrims, and a Question Put to the Ledger";
        let setting = set(long, 460, 100);
        assert_eq!(setting.lines, ["An Unusual Number of", "Pilgrims, and a Question", "Put to the Ledger"]);
        assert!(setting.size < 40);
        assert_eq!(set("", 460, 100).lines, [""; 0]);
    }

    #[test]
    fn what_does_not_fit_is_cut_off_and_says_so() {
        let setting = set(&"Pilgrims ".repeat(30), 460, 100);
        assert_eq!(setting.lines.len(), 3);
        assert!(setting.lines[2].ends_with("Pilgrims…"), "{setting:?}");
        assert_eq!(set(&"x".repeat(500), 460, 100).lines.len(), 3);
    }

    #[test]
    fn every_line_fits() {
        use proptest::prelude::*;
        proptest!(|(title in "\\PC{0,200}", stretch in 60_u32..130)| {
            let setting = set(&title, 460, stretch);
            prop_assert!(setting.lines.len() <= MOST_LINES);
            for line in &setting.lines {
                prop_assert!(extent(line) <= room(460, setting.size, stretch), "{line}");
            }
        });
    }
}
