//! Words and percentages in a text.

/// A word in its text.
pub struct Word {
    /// Its letters, in lower case.
    pub text: String,
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// A percentage in its text.
pub struct Figure {
    /// The share in hundredths of a percent.
    pub basis_points: u32,
    /// The word with which it begins.
    pub first: usize,
    /// The last of its words.
    pub last: usize,
    /// Where it ends, with its sign.
    pub to: usize,
}

/// Splits a text into words and numbers; a decimal sign belongs to its number.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((from, character)) = characters.next() {
        if !character.is_alphanumeric() {
            continue;
        }
        let mut to = from + character.len_utf8();
        while let Some(&(at, next)) = characters.peek() {
            let after = text[at + next.len_utf8()..].chars().next();
            let is_decimal = matches!(next, '.' | ',')
                && text[..at].ends_with(|it: char| it.is_ascii_digit())
                && after.is_some_and(|it| it.is_ascii_digit());
            if !next.is_alphanumeric() && !is_decimal {
                break;
            }
            to = at + next.len_utf8();
            characters.next();
        }
        words.push(Word { text: text[from..to].to_lowercase(), from, to });
    }
    words
}

/// Reads the percentage that begins with a word: `60%`, `17.5 %`, `60 percent`, `60 per cent`.
pub fn figure(text: &str, words: &[Word], first: usize) -> Option<Figure> {
    let basis_points = basis_points(&words[first].text)?;
    let rest = &text[words[first].to..];
    let sign = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    if sign.starts_with('%') {
        let to = text.len() - sign.len() + 1;
        return Some(Figure { basis_points, first, last: first, to });
    }
    let next = |at: usize| words.get(first + at).map(|word| word.text.as_str());
    let spelt = match (next(1), next(2)) {
        (Some("percent"), _) => 1,
        (Some("per"), Some("cent")) => 2,
        _ => return None,
    };
    Some(Figure { basis_points, first, last: first + spelt, to: words[first + spelt].to })
}

/// Reads a number of percents, with two decimal places at most.
fn basis_points(number: &str) -> Option<u32> {
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !is_number(whole) || !is_number(part) {
        return None;
    }
    let part: u32 = format!("{part:0<2}")[..2].parse().ok()?;
    let basis_points = whole.parse::<u32>().ok()? * 100 + part;
    (basis_points <= 10_000).then_some(basis_points)
}
