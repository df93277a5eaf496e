//! The one table of rules.

use super::{Rule, impact, rubric, timeline};

/// Every rule, by group, in the order in which findings of one place are shown.
pub static RULES: &[&Rule] =
    &[&rubric::word_count::RULE, &impact::vague_quantity::RULE, &timeline::event_length::RULE];
