//! Words that blame people, and what to say instead.

pub mod blame_words;
pub mod counterfactual;
pub mod dramatic_language;
pub mod fixes_people;
mod handles;
pub mod human_error;
pub mod judging_words;
pub mod named_person;
mod names;
mod people;
pub mod personal_omission;
mod said;
pub mod who_question;

pub use names::Names;
pub use said::Sayings;
