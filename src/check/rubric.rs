//! What the students' assignment asks for.

pub mod word_count;
