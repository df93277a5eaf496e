//! What should not leave by mistake: secrets, personal data, and marks that nobody sees.

pub mod secrets;
