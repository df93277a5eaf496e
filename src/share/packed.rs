//! A draft as few bytes: its JSON, deflated after a dictionary.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::{LinkError, bounds};
use crate::draft::{from_json, to_json};
use crate::postmortem::Postmortem;

/// How many bytes the JSON of a draft in a link may have.
pub const MOST_BYTES: usize = 1024 * 1024;

/// What every draft of version 1 of the link may refer back to: the form of drafts and words of postmortems. Deflate finds
/// it like text that came before, which saves a short draft a third. It can never change, or links would become unreadable.
const DICTIONARY: &[u8] = include_bytes!("dictionary-1.txt");

/// How much room an inflated draft gets at first.
const FIRST_ROOM: usize = 32 * 1024;

/// A draft as few bytes, which may come from anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed(pub Vec<u8>);

impl Packed {
    /// Packs a draft, without when and how often it was saved.
    ///
    /// # Errors
    ///
    /// [`LinkError::TooLarge`], [`LinkError::TooMany`] or [`LinkError::TooLongText`] for a draft that no link would give
    /// back.
    pub fn of(postmortem: &Postmortem) -> Result<Self, LinkError> {
        let json = to_json(postmortem, 0, 0);
        if json.len() > MOST_BYTES {
            return Err(LinkError::TooLarge { most: MOST_BYTES });
        }
        bounds::check(&json)?;
        Ok(Self(deflated(json.as_bytes())))
    }

    /// Returns the draft.
    ///
    /// # Errors
    ///
    /// [`LinkError`] for bytes that are no packed draft, or one that is larger than a link may hold.
    pub fn draft(&self) -> Result<Postmortem, LinkError> {
        let json = inflated(&self.0)?;
        let json = String::from_utf8(json).map_err(|_| LinkError::Broken)?;
        bounds::check(&json)?;
        Ok(from_json(&json)?.postmortem)
    }
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    // The greatest care, and no header around it.
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(10, -15, 0));
    // What comes of the dictionary ends on a whole byte, and is left out.
    let mut room = vec![0; DICTIONARY.len() * 2 + 1024];
    compress(&mut compressor, DICTIONARY, &mut room, TDEFLFlush::Sync);
    let (mut packed, mut rest) = (Vec::new(), bytes);
    loop {
        let (status, taken, written) = compress(&mut compressor, rest, &mut room, TDEFLFlush::Finish);
        packed.extend_from_slice(&room[..written]);
        rest = &rest[taken..];
        if status != TDEFLStatus::Okay {
            return packed;
        }
    }
}

fn inflated(packed: &[u8]) -> Result<Vec<u8>, LinkError> {
    let most = DICTIONARY.len() + MOST_BYTES;
    let mut room = DICTIONARY.to_vec();
    room.resize(DICTIONARY.len() + FIRST_ROOM, 0);
    let (mut rest, mut end) = (packed, DICTIONARY.len());
    let mut decompressor = DecompressorOxide::new();
    loop {
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, taken, written) = decompress(&mut decompressor, rest, &mut room, end, flags);
        rest = &rest[taken..];
        end += written;
        match status {
            TINFLStatus::Done if rest.is_empty() => {
                room.truncate(end);
                return Ok(room.split_off(DICTIONARY.len()));
            }
            TINFLStatus::HasMoreOutput if room.len() < most => room.resize((room.len() * 2).min(most), 0),
            TINFLStatus::HasMoreOutput => return Err(LinkError::TooLarge { most: MOST_BYTES }),
            _ => return Err(LinkError::Broken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    #[test]
    fn what_was_deflated_is_inflated() {
        for bytes in [vec![], b"x".to_vec(), to_json(&example(), 0, 0).into_bytes(), vec![b'a'; MOST_BYTES]] {
            assert_eq!(inflated(&deflated(&bytes)).unwrap(), bytes);
        }
    }

    #[test]
    fn inflating_stops_at_the_limit() {
        let bomb = deflated(&vec![b'a'; MOST_BYTES + 1]);
        assert!(bomb.len() < 2048);
        assert!(matches!(inflated(&bomb), Err(LinkError::TooLarge { .. })));
    }

    #[test]
    fn other_bytes_are_no_draft() {
        for bytes in [&b""[..], b"\x03", b"\xFF\xFF", b"no draft at all"] {
            assert!(matches!(Packed(bytes.to_vec()).draft(), Err(LinkError::Broken)), "{bytes:?}");
        }
        let mut more = deflated(b"{}");
        more.push(0);
        assert!(matches!(inflated(&more), Err(LinkError::Broken)));
        assert!(matches!(Packed(deflated(b"{}")).draft(), Err(LinkError::NoDraft(_))));
        assert!(matches!(Packed(deflated(b"\xFF")).draft(), Err(LinkError::Broken)));
    }
}
