//! How drafts are stored, and read again.
//!
//! The stored form (`stored.rs`) is apart from the model, so that a change of the model cannot change what older
//! versions of Retold have written. A record of it (`generation.rs`) stands under a key of its own (`key.rs`); a draft
//! has two, written in turns. [`Keeper`] opens and saves one draft, [`Saver`] decides when, and what may be said of its
//! safety, and [`Library`] is all of them. Storage itself is a trait: the page has the browser's, tests have one that
//! fails.

mod backup;
mod copies;
mod difference;
mod found;
mod generation;
mod keeper;
mod key;
mod library;
mod listing;
mod saver;
mod storage;
mod stored;
mod trash;
mod version;

pub use backup::{
    BackupError, Restored, back_up, bring_back, last_backup, looks_like_backup, remember_backup,
};
pub use copies::{copies, copy_in_words, remember_copy};
pub use difference::{Change, ChangeKind, Piece, differences};
pub use generation::{Generation, Stamp, checksum, seal, unseal};
pub use keeper::{Keeper, LoadError, News, Opened, Save, SaveError};
pub use key::{DraftId, Slot, key};
pub use library::{Deleted, Library};
pub use listing::{Aside, DraftSummary, Listing, UnreadableDraft};
pub use saver::{LONGEST_WAIT, Lock, PAUSE, Safety, Saver, Turn};
pub use storage::{MemoryStorage, Storage, StorageError};
pub use stored::{
    FORMAT, FormError, FormProblem, ReadDraft, ReadError, VERSION, from_json, looks_like_draft, to_json,
};
pub use trash::{KEPT_FOR_DAYS, Trashed};
pub use version::{MOST_BYTES, MOST_VERSIONS, Reason, Version, is_safe, newest_not_let_go, to_drop};
