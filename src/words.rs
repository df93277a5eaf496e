//! What the page says by itself: the labels, headings, hints, notices and questions, in plain English. No jokes: those are the
//! tale's.
//!
//! One file for each room of the page. A fixed text is a constant, named after what it is for. A sentence with something in
//! it is a function of that, so that another language can put the parts in another order; so is one that depends on a
//! number. Who translates the page begins here. Still elsewhere is what is there without the program (`index.html`,
//! `public/rescue.js`, `public/how-to-check.html`), and the places that a difference or the public version names
//! (`draft/difference/places.rs`, `public/place.rs`).
//!
//! Elsewhere are the words that belong to something else: the names of sections and kinds, which are in documents too
//! (`postmortem`, `outline`), the reviewer's findings, each with its rule (`check`), what an error says, with the error, and
//! the tales (`tale`).

pub mod bar;
pub mod document;
pub mod draft;
pub mod draft_link;
pub mod fields;
pub mod finder;
pub mod findings;
pub mod found;
pub mod git_host;
pub mod home;
pub mod kept;
pub mod keys;
pub mod lessons;
pub mod link;
pub mod measures;
pub mod opened;
pub mod palette;
pub mod panels;
pub mod public_choice;
pub mod reading;
pub mod review;
pub mod root_cause;
pub mod sharing;
pub mod steps;
pub mod summary;
pub mod taking;
pub mod tale_sheet;
pub mod timeline;
pub mod versions;
