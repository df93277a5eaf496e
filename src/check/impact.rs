//! What the incident did to users, in numbers.

pub mod vague_quantity;
