//! What the page alone is in contact with. The program in the background is compiled without all this, and without Leptos.

pub mod address;
pub mod aloud;
pub mod background;
pub mod beats;
pub mod clipboard;
pub mod download;
pub mod file;
pub mod focus;
mod kept_page;
pub mod leaving;
pub mod lock;
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
