//! Reading what others wrote: reports, pasted timelines, and JSON.
//!
//! A reader of foreign text returns what it found together with what it was unsure of and what was left over. It
//! never fails, never invents and never drops a line silently.

mod json;
pub mod report;
pub mod timeline;

pub use json::{Json, Object};
