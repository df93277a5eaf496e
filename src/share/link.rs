//! The writing and reading of links.

use thiserror::Error;

use super::tidied::tidied;
use super::{Locked, Packed, base64};
use crate::draft::{ReadError, checksum};
use crate::postmortem::Postmortem;

/// How many characters the body of a link may have.
pub const MOST_CHARACTERS: usize = 32 * 1024;

/// How many bytes are looked at: a link in which every character is percent-encoded, and twice at that.
const MOST_TEXT: usize = MOST_CHARACTERS * 5;

/// What comes before the version.
const MARK: &str = "share/";

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A draft that everybody can read.
    Open(Packed),
    /// A draft behind a passphrase.
    Locked(Locked),
}

impl Link {
    /// Makes a link of a draft.
    ///
    /// # Errors
    ///
    /// As [`Packed::of`].
    pub fn of(postmortem: &Postmortem) -> Result<Self, LinkError> {
        Ok(Self::Open(Packed::of(postmortem)?))
    }

    /// Writes the link as the fragment of an address, without its `#`.
    ///
    /// # Errors
    ///
    /// [`LinkError::TooLong`] for one that could not be read again.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::postmortem::example;
    /// use retold::share::Link;
    ///
    /// let link = Link::of(&example())?;
    /// let address = format!("https://retold.example/#{}", link.fragment()?);
    /// assert_eq!(Link::read(&address)?, link);
    /// # Ok::<(), retold::share::LinkError>(())
    /// ```
    pub fn fragment(&self) -> Result<String, LinkError> {
        let (version, body) = match self {
            Self::Open(packed) => ("1", base64::encode(&packed.0)),
            Self::Locked(locked) => ("1p", base64::encode(&locked.bytes())),
        };
        if body.len() > MOST_CHARACTERS {
            return Err(LinkError::TooLong { characters: body.len(), most: MOST_CHARACTERS });
        }
        Ok(format!("{MARK}{version}.{}.{:08x}.{body}", body.len(), sum_of(&body)))
    }

    /// Reads a link: a whole address, or its fragment. White space and line breaks within, percent-encoding, and what stands
    /// after its end do no harm.
    ///
    /// # Errors
    ///
    /// [`LinkError`] says what is wrong with it. What is in an open link is checked when it is unpacked.
    pub fn read(text: &str) -> Result<Self, LinkError> {
        if text.len() > MOST_TEXT {
            return Err(LinkError::TooLong { characters: text.len(), most: MOST_CHARACTERS });
        }
        let text = tidied(text);
        // The address of a page may have the same word in it.
        let (_, link) =
            text.split_once("#share/").or_else(|| text.split_once(MARK)).ok_or(LinkError::NotALink)?;
        let (version, rest) = link.split_once('.').unwrap_or((link, ""));
        let is_locked = match version {
            "1" => false,
            "1p" => true,
            _ => return Err(of_no_version(version)),
        };
        let body = body(rest)?;
        let bytes = base64::decode(body).ok_or(LinkError::Broken)?;
        Ok(if is_locked { Self::Locked(Locked::read(&bytes)?) } else { Self::Open(Packed(bytes)) })
    }
}

/// Tells whether a text wants to be read as a link: it is an address, or a part of one, and may be a damaged link.
pub fn looks_like_link(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(2048).collect();
    let start = tidied(&start);
    let is_address = ["https://", "http://", "file://", "#", MARK].iter().any(|it| start.starts_with(it));
    is_address && (start.contains("#share/1") || start.starts_with("share/1"))
}

fn of_no_version(version: &str) -> LinkError {
    let digits = version.find(|letter: char| !letter.is_ascii_digit()).map_or(version, |at| &version[..at]);
    match digits.parse() {
        Ok(version) if version > 1 => LinkError::TooNew { version },
        _ if version.is_empty() => LinkError::CutOff { there: 0, whole: None },
        _ => LinkError::NotALink,
    }
}

/// Returns the body of a link from its length on, once both fit.
fn body(rest: &str) -> Result<&str, LinkError> {
    let cut_off = LinkError::CutOff { there: 0, whole: None };
    let Some((length, rest)) = rest.split_once('.') else { return Err(cut_off) };
    let whole: usize = length.parse().map_err(|_| LinkError::Damaged)?;
    if whole > MOST_CHARACTERS {
        return Err(LinkError::TooLong { characters: whole, most: MOST_CHARACTERS });
    }
    let Some((sum, rest)) = rest.split_once('.') else { return Err(cut_off) };
    let there = rest.find(|letter| !base64::is_letter(letter)).unwrap_or(rest.len());
    // What comes after the end is a full stop, a bracket, or what a scanner has put there.
    let Some(body) = rest.get(..whole).filter(|_| there >= whole) else {
        return Err(cut_or_stray(rest, there, whole));
    };
    let is_whole = u32::from_str_radix(sum, 16).is_ok_and(|sum| sum == sum_of(body));
    if is_whole { Ok(body) } else { Err(LinkError::Damaged) }
}

/// Says why a body is shorter than its length: something stands in it, or nothing more comes.
fn cut_or_stray(rest: &str, there: usize, whole: usize) -> LinkError {
    let after = &rest[there..];
    match after.chars().next() {
        Some(stray) if after.chars().any(base64::is_letter) => LinkError::Stray { stray, at: there + 1 },
        _ => LinkError::CutOff { there, whole: Some(whole) },
    }
}

/// Returns the checksum of a body.
fn sum_of(body: &str) -> u32 {
    let [a, b, c, d, rest @ ..] = checksum(body).to_be_bytes();
    u32::from_be_bytes([a, b, c, d]) ^ u32::from_be_bytes(rest)
}

/// Why a link cannot be made or read.
#[derive(Debug, Error)]
pub enum LinkError {
    /// There is no link in the text.
    #[error("there is no shared draft in this link. Copy the whole link again, from #share/ to its end")]
    NotALink,
    /// A newer Retold made it.
    #[error(
        "a newer Retold made this link (version {version}; this one reads version 1). Open it with that one, or ask for the draft as a file"
    )]
    TooNew {
        /// The version that it says it is.
        version: u32,
    },
    /// Its end is missing.
    #[error(
        "this link is cut off: {}. Copy the whole link again, or ask for the draft as a file",
        share_of(*there, *whole)
    )]
    CutOff {
        /// How many characters of the draft are there.
        there: usize,
        /// How many there were, if that can still be read.
        whole: Option<usize>,
    },
    /// Something stands in it that belongs in no link.
    #[error(
        "this link is damaged: {stray:?} stands in the draft, at character {at}, where only letters, digits, - and _ can. Copy the link again, or ask for the draft as a file"
    )]
    Stray {
        /// What stands there.
        stray: char,
        /// At which character of the draft, from 1.
        at: usize,
    },
    /// Characters are not what they were.
    #[error(
        "this link is damaged: some of its characters are not those that were sent. Copy the link again, or ask for the draft as a file"
    )]
    Damaged,
    /// The characters are those that were sent, but no draft is in them.
    #[error("this link is whole, but what is in it cannot be unpacked. Ask for the draft as a file")]
    Broken,
    /// The link is longer than one may be.
    #[error(
        "this link is too long: {characters} characters, and {most} are the most. Send the draft as a file instead"
    )]
    TooLong {
        /// How many characters it has.
        characters: usize,
        /// How many it may have.
        most: usize,
    },
    /// The draft is larger than one in a link may be.
    #[error("this draft is too large for a link: it has more than {most} bytes. Send it as a file instead")]
    TooLarge {
        /// How many bytes it may have.
        most: usize,
    },
    /// It has more entries.
    #[error(
        "this draft is too large for a link: it has more than {most} entries and fields. Send it as a file instead"
    )]
    TooMany {
        /// How many it may have.
        most: usize,
    },
    /// A text in it is longer.
    #[error(
        "a text in this draft is too long for a link: it has {bytes} bytes, and {most} are the most. Send the draft as a file instead"
    )]
    TooLongText {
        /// How many bytes the text has.
        bytes: usize,
        /// How many it may have.
        most: usize,
    },
    /// Its lists lie deeper within each other than those of any draft.
    #[error("this link holds no draft: there are more than {most} levels in it. Ask for the draft as a file")]
    TooDeep {
        /// How many levels there may be.
        most: usize,
    },
    /// What is in it has not the form of a draft.
    #[error("this link holds no draft that can be read: {0}")]
    NoDraft(#[from] ReadError),
}

fn share_of(there: usize, whole: Option<usize>) -> String {
    match whole {
        Some(whole) => format!("{there} of the {whole} characters of the draft are here"),
        None => "only its beginning is here".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    fn fragment() -> String {
        Link::of(&example()).unwrap().fragment().unwrap()
    }

    #[test]
    fn the_example_is_short_enough_for_every_chat() {
        let length = fragment().len();
        assert!(length < 1700, "{length}");
    }

    #[test]
    fn a_link_is_read_however_it_arrives() {
        let fragment = fragment();
        let link = Link::of(&example()).unwrap();
        let (first, last) = fragment.split_at(fragment.len() / 2);
        for arrived in [
            fragment.clone(),
            format!("#{fragment}"),
            format!("https://retold.example/share/#{fragment}"),
            format!("https://retold.example/%23{}", fragment.replace('/', "%2F")),
            format!("https://retold.example/?a=%2523{}", fragment.replace('/', "%252F")),
            format!("<https://retold.example/#{first}\n{last}>."),
            format!("> https://retold.example/#{first}=\r\n> {last}),"),
            format!("#{fragment}&utm_source=mail"),
            format!("#{fragment}\u{2026}"),
        ] {
            assert_eq!(Link::read(&arrived).unwrap(), link, "{arrived}");
            assert!(looks_like_link(arrived.trim_start_matches(['<', '>', ' '])), "{arrived}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let fragment = fragment();
        let body = fragment.rfind('.').unwrap() + 1;
        let mut damaged = fragment.clone();
        let other = if damaged.as_bytes()[body + 9] == b'A' { "B" } else { "A" };
        damaged.replace_range(body + 9..body + 10, other);
        let mut stray = fragment.clone();
        stray.replace_range(body + 9..body + 10, "*");
        let told: Vec<String> = [
            "",
            "#draft/1f/summary",
            "#share/",
            "#share/1.34",
            "#share/2.12.00000000.AAAA",
            "#share/x",
            "#share/1.tea.00.AAAA",
            "#share/1.99999.00000000.AAAA",
            "#share/1.4.00000000.AAAA",
            "#share/1p.4.00000000.AAAA",
            &fragment[..body + 100],
            &format!("{}...", &fragment[..body + 100]),
            &damaged,
            &stray,
            &"%".repeat(MOST_TEXT + 1),
        ]
        .iter()
        .map(|text| Link::read(text).expect_err(text).to_string())
        .collect();
        insta::assert_snapshot!(told.join("\n"));
    }

    #[test]
    fn a_sum_that_fits_does_not_make_a_draft() {
        let body = base64::encode(b"no draft");
        let with = |version: &str| {
            Link::read(&format!("share/{version}.{}.{:08x}.{body}", body.len(), sum_of(&body)))
        };
        let Ok(Link::Open(packed)) = with("1") else { panic!("the link is whole") };
        assert!(matches!(packed.draft(), Err(LinkError::Broken)));
        assert!(matches!(with("1p"), Err(LinkError::Broken)));
    }

    #[test]
    fn a_locked_link_is_read_as_it_was_written() {
        let locked = Locked { salt: [1; 16], nonce: [2; 12], cipher_text: vec![3; 17] };
        let link = Link::Locked(locked);
        assert_eq!(Link::read(&link.fragment().unwrap()).unwrap(), link);
    }
}
