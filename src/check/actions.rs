//! Action items that get done.
