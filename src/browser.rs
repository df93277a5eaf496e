//! The edge to the browser: the only code that uses `web-sys`, `js-sys` and gloo. One module for each contact.

mod cipher;
pub mod clock;
mod mirror;
#[cfg(feature = "page")]
mod page;
pub mod serving;

#[cfg(feature = "page")]
pub use page::*;
