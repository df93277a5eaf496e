//! What the incident did to users, in numbers.

pub mod impact_number;
pub mod vague_quantity;
