//! The events and their order.

pub mod ambiguous_time;
pub mod before_detection;
pub mod escalated_to;
pub mod event_length;
pub mod events_in_order;
pub mod events_timed;
pub mod evidence;
pub mod outage_order;
pub mod repeated_event;
pub mod silent_gap;
pub mod time_understood;
