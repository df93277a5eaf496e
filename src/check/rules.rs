//! The one table of rules.

use super::{Rule, impact, rubric, safety, timeline};

/// Every rule, by group, in the order in which findings of one place are shown.
pub static RULES: &[&Rule] = &[
    &rubric::word_count::RULE,
    &impact::vague_quantity::RULE,
    &timeline::event_length::RULE,
    &safety::secret::RULE,
    &safety::personal_data::RULE,
    &safety::hidden_marks::RULE,
];
