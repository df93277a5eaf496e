//! What readers understand.

pub mod cause_repeats;
mod known_acronyms;
pub mod long_sentence;
pub mod placeholder;
pub mod undefined_acronym;
