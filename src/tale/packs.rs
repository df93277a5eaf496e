//! The words of every genre, one file each.

#[cfg(test)]
mod lint;

use crate::postmortem::Genre;

/// Returns the file of a genre.
pub fn text(genre: Genre) -> &'static str {
    match genre {
        Genre::Fantasy => include_str!("packs/fantasy.pack"),
        Genre::Noir => include_str!("packs/noir.pack"),
        Genre::Nature => include_str!("packs/nature.pack"),
        Genre::Shipping => include_str!("packs/shipping.pack"),
    }
}
