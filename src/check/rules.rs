//! The one table of rules.

use super::{Rule, blameless, clarity, impact, rubric, safety, timeline};

/// Every rule, by group, in the order in which findings of one place are shown.
pub static RULES: &[&Rule] = &[
    &rubric::word_count::RULE,
    &impact::vague_quantity::RULE,
    &timeline::event_length::RULE,
    &blameless::human_error::RULE,
    &blameless::personal_omission::RULE,
    &blameless::blame_words::RULE,
    &blameless::judging_words::RULE,
    &blameless::counterfactual::RULE,
    &blameless::named_person::RULE,
    &blameless::who_question::RULE,
    &blameless::fixes_people::RULE,
    &blameless::dramatic_language::RULE,
    &clarity::placeholder::RULE,
    &clarity::undefined_acronym::RULE,
    &clarity::long_sentence::RULE,
    &clarity::cause_repeats::RULE,
    &safety::secret::RULE,
    &safety::personal_data::RULE,
    &safety::hidden_marks::RULE,
];
