//! A browser with several tabs over one storage that fails, in one thread and with a clock of its own.
//!
//! Every edit adds a token to a draft's title. What a tab has called saved is acknowledged; what a visitor finds
//! afterwards, in drafts, in the trash or among what was put by, is what there is.

mod browser;
mod faulty;
mod schedule;
mod tab;

pub use browser::{Browser, Locks};
pub use faulty::{Fault, Kind};
pub use schedule::{Chance, Schedule, random_schedule};
pub use tab::Tab;
