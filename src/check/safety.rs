//! What should not leave by mistake: secrets, personal data, and marks that nobody sees.

pub mod hidden_marks;
mod personal;
pub mod personal_data;
pub mod secret;
mod secrets;

pub use secrets::{masked, secrets_in_words};
