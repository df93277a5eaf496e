//! The one table of rules.

use super::{Rule, impact, rubric, timeline};

/// Every rule, by group, in the order in which findings of one place are shown.
pub static RULES: &[&Rule] = &[
    &rubric::word_count::RULE,
    &rubric::outage_times::RULE,
    &rubric::zone_named::RULE,
    &rubric::impact_told::RULE,
    &rubric::impact_share::RULE,
    &rubric::impact_felt::RULE,
    &rubric::cause_in_brief::RULE,
    &rubric::timeline_told::RULE,
    &rubric::timeline_detected::RULE,
    &rubric::timeline_investigated::RULE,
    &rubric::timeline_misleading::RULE,
    &rubric::timeline_escalated::RULE,
    &rubric::timeline_resolved::RULE,
    &rubric::cause_explained::RULE,
    &rubric::fix_explained::RULE,
    &rubric::detail_length::RULE,
    &rubric::improvements_told::RULE,
    &rubric::tasks_told::RULE,
    &impact::impact_number::RULE,
    &impact::vague_quantity::RULE,
    &timeline::outage_order::RULE,
    &timeline::time_understood::RULE,
    &timeline::ambiguous_time::RULE,
    &timeline::events_in_order::RULE,
    &timeline::events_timed::RULE,
    &timeline::event_length::RULE,
    &timeline::escalated_to::RULE,
    &timeline::repeated_event::RULE,
    &timeline::silent_gap::RULE,
    &timeline::before_detection::RULE,
    &timeline::evidence::RULE,
];
