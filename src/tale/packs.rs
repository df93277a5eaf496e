//! The genres: data only, one file each.

mod fantasy;

pub use fantasy::FANTASY;

#[cfg(test)]
mod lint;
