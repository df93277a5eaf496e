//! The events and their order.

pub mod event_length;
