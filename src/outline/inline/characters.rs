//! Characters that stand for others, and what kind of character stands beside a sign.

/// The names of characters that people write by hand. CommonMark knows all 2,125 of HTML, which would be a tenth of
/// the page's weight; any other name is shown as it was typed.
const NAMED: [(&str, &str); 28] = [
    ("amp", "&"),
    ("apos", "'"),
    ("bull", "•"),
    ("cent", "¢"),
    ("copy", "©"),
    ("deg", "°"),
    ("divide", "÷"),
    ("euro", "€"),
    ("ge", "≥"),
    ("gt", ">"),
    ("harr", "↔"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("larr", "←"),
    ("le", "≤"),
    ("lt", "<"),
    ("mdash", "—"),
    ("micro", "µ"),
    ("middot", "·"),
    ("nbsp", "\u{A0}"),
    ("ndash", "–"),
    ("ne", "≠"),
    ("plusmn", "±"),
    ("pound", "£"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rarr", "→"),
    ("times", "×"),
];

/// Reads a character reference (`&amp;`, `&#38;`, `&#x26;`) at the start of the text: what it stands for, and its
/// length.
pub fn reference(text: &str) -> Option<(String, usize)> {
    // The longest is `&#1114111;`.
    let end = text.bytes().take(10).position(|it| it == b';')?;
    let name = text.get(1..end)?;
    let shown = match name.strip_prefix('#') {
        Some(number) => numbered(number)?.to_string(),
        None => NAMED.iter().find(|(known, _)| *known == name)?.1.to_owned(),
    };
    Some((shown, end + 1))
}

fn numbered(number: &str) -> Option<char> {
    let (digits, radix, longest) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 6),
        None => (number, 10, 7),
    };
    let is_number = digits.len() <= longest && digits.chars().all(|it| it.is_digit(radix));
    let code = u32::from_str_radix(digits, radix).ok().filter(|_| is_number)?;
    Some(char::from_u32(code).filter(|it| *it != '\0').unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// Returns the text with backslashes and character references resolved, as in an address.
pub fn unescaped(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let escaped = rest.strip_prefix('\\').and_then(|it| it.chars().next());
        if let Some(escaped) = escaped.filter(char::is_ascii_punctuation) {
            shown.push(escaped);
            rest = &rest[2..];
        } else if first == '&'
            && let Some((character, length)) = reference(rest)
        {
            shown.push_str(&character);
            rest = &rest[length..];
        } else {
            shown.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    shown
}

/// What stands beside a run of signs decides what it can do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Neighbour {
    /// A blank, or the end of the line.
    Blank,
    Punctuation,
    Letter,
}

/// How characters are taken that are neither ASCII nor letters. Readers of Markdown disagree on them: to some a symbol
/// is punctuation and to some it is not, and each has the Unicode of its day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Doubtful {
    /// As CommonMark has it since version 0.31.
    AsSpecified,
    /// All those before a sign as one thing, and all those after one as another.
    Taken { before: Neighbour, after: Neighbour },
}

impl Doubtful {
    /// The ways in which they can be taken, if all of a line are taken alike.
    pub const WAYS: [Self; 4] = [
        Self::Taken { before: Neighbour::Letter, after: Neighbour::Letter },
        Self::Taken { before: Neighbour::Letter, after: Neighbour::Punctuation },
        Self::Taken { before: Neighbour::Punctuation, after: Neighbour::Letter },
        Self::Taken { before: Neighbour::Punctuation, after: Neighbour::Punctuation },
    ];

    /// Returns what stands before and after a run of signs.
    pub fn neighbours(self, before: Option<char>, after: Option<char>) -> (Neighbour, Neighbour) {
        match self {
            Self::AsSpecified => (neighbour(before, None), neighbour(after, None)),
            Self::Taken { before: if_before, after: if_after } => {
                (neighbour(before, Some(if_before)), neighbour(after, Some(if_after)))
            }
        }
    }
}

fn neighbour(character: Option<char>, if_doubtful: Option<Neighbour>) -> Neighbour {
    let Some(it) = character.filter(|it| !it.is_whitespace()) else { return Neighbour::Blank };
    let is_doubtful = !it.is_ascii() && !it.is_alphanumeric();
    if let Some(taken) = if_doubtful.filter(|_| is_doubtful) {
        return taken;
    }
    let is_punctuation = it.is_ascii_punctuation() || is_doubtful && is_in_a_block_of_punctuation(it);
    if is_punctuation { Neighbour::Punctuation } else { Neighbour::Letter }
}

/// Tells whether a character that is no letter is punctuation or a symbol. The table of all of them is large; these
/// are the blocks that hold them, without the marks and controls within.
fn is_in_a_block_of_punctuation(it: char) -> bool {
    matches!(it,
        '\u{A1}'..='\u{BF}' | '\u{D7}' | '\u{F7}' | '\u{2C2}'..='\u{2C5}' | '\u{2D2}'..='\u{2DF}' | '\u{55A}'..='\u{55F}' | '\u{589}' | '\u{58A}' | '\u{5BE}' | '\u{5C0}' | '\u{5C3}' | '\u{5F3}' | '\u{5F4}' | '\u{606}'..='\u{60F}' | '\u{61B}'..='\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{6D4}' | '\u{964}' | '\u{965}' | '\u{970}' | '\u{E3F}' | '\u{1360}'..='\u{1368}' | '\u{2010}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}'
        | '\u{3000}'..='\u{303F}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FFEF}' | '\u{FFFC}' | '\u{FFFD}' | '\u{1F000}'..='\u{1FAFF}')
        && !matches!(it,
            '\u{AD}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{20D0}'..='\u{20FF}'
            | '\u{302A}'..='\u{302F}')
}
