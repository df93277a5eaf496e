//! A draft as a link, and links to the forms of git hosts.
//!
//! A draft in a link stands in the fragment of the page's own address, which a browser sends to nobody:
//!
//! ```text
//! #share/1.<length>.<checksum>.<body>
//! ```
//!
//! The version comes first, so that a later Retold can tell what it reads. `1` is a draft, `1p` one behind a passphrase.
//! The length is that of the body, in characters, and the checksum is one of the body's characters, so that a link that was
//! cut off or damaged on its way says so. The body is base64url without padding: of the draft's JSON, deflated
//! (`packed.rs`), or of the same encrypted (`locked.rs`).
//!
//! Reading a link is bounded before and while it is done ([`MOST_CHARACTERS`], [`MOST_BYTES`] and the limits in
//! `bounds.rs`), and forgives what mail and chat do to links (`tidied.rs`).

mod base64;
mod bounds;
mod fit;
mod link;
mod locked;
mod packed;
mod prefilled;
mod tidied;

pub use fit::Fit;
pub use link::{Link, LinkError, MOST_CHARACTERS, looks_like_link};
pub use locked::{Locked, NONCE_BYTES, ROUNDS, SALT_BYTES};
pub use packed::{MOST_BYTES, Packed};
pub use prefilled::{Form, Host, Prefilled, Repository, RepositoryError, file_name, prefilled};
