//! How drafts are stored, and read again.
//!
//! The stored form is apart from the model, so that a change of the model cannot change what older versions of
//! Retold have written. Storage itself is a trait: the page has the browser's, tests have one that fails.

mod difference;
mod library;
mod storage;
mod stored;
mod version;

pub use difference::{Change, ChangeKind, Piece, differences};
pub use library::{Deleted, Draft, DraftId, DraftSummary, Library, Listing, LoadError, UnreadableDraft};
pub use storage::{MemoryStorage, Storage, StorageError};
pub use stored::{
    FORMAT, FormError, FormProblem, ReadDraft, ReadError, VERSION, from_json, looks_like_draft, to_json,
};
pub use version::{MOST_BYTES, MOST_VERSIONS, Reason, Version, newest_not_let_go, to_drop};
