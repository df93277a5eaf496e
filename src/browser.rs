//! The edge to the browser: the only code that uses `web-sys`, `js-sys` and gloo. One module for each contact.

pub mod address;
pub mod aloud;
pub mod background;
pub mod beats;
mod cipher;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod file;
pub mod focus;
mod kept_page;
pub mod leaving;
pub mod lock;
pub mod mirror;
pub mod panel;
pub mod picture;
pub mod printing;
pub mod random;
pub mod rescue;
pub mod shell;
pub mod shortcut;
pub mod sight;
pub mod storage;
pub mod title;
