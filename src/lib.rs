//! Retold: write the postmortem of an incident, and make others want to read it.
//!
//! The modules, in reading order; each may use those before it and none of those after it (`tests/tidy.rs`
//! keeps it so):
//!
//! * [`words`]: what the page says by itself.
//! * [`postmortem`]: the model in the field's own terms, and the one gateway through which it changes.
//! * [`time`]: reading the dates and times that people write, and what follows from them.
//! * [`strip`]: the incident to scale, as plain data.
//! * [`outline`]: the document as a tree, before any syntax; the formal voice.
//! * [`mod@public`]: a postmortem without its people, machines and inner places, for everybody.
//! * [`tale`]: the humorous voice, which dresses the formal outline and keeps every fact of it.
//! * [`mod@write`]: one writer a format, each over the outline.
//! * [`read`]: reading what others wrote, such as pasted timelines.
//! * [`draft`]: how drafts are stored, and read again.
//! * [`export`]: the formats in which a document leaves, by name.
//! * [`share`]: a draft as a link, and links to the forms of git hosts.
//! * [`check`]: what a reviewer would say to the draft, as data.
//! * [`errand`]: what the page has done for it in the background.
//!
//! All of this is pure: no browser, no clock, no randomness. The page (`browser` and `app`) exists only in the
//! WebAssembly build, the `command_line` only in the native one.

pub mod words;

pub mod postmortem;

pub mod time;

pub mod strip;

pub mod outline;

pub mod public;

pub mod tale;

pub mod write;

pub mod read;

pub mod draft;

pub mod export;

pub mod share;

pub mod check;

pub mod errand;

#[cfg(target_arch = "wasm32")]
pub mod browser;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;

#[cfg(not(target_arch = "wasm32"))]
pub mod command_line;
