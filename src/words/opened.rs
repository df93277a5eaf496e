//! A link that was opened.

/// The heading above a draft that was in the link.
pub const SHARED: &str = "A shared postmortem";

/// What it means to have opened it.
pub const SHARED_ABOUT: &str =
    "Somebody sent you this in the link. It is not among your drafts, and none of them has changed.";

/// The key that takes it.
pub const ADD: &str = "Add as new draft";

/// The heading where the link asks for a passphrase.
pub const LOCKED: &str = "A postmortem behind a passphrase";

/// What the passphrase is, and what becomes of it.
pub const LOCKED_ABOUT: &str = "Whoever sent you the link has the passphrase. It is not sent anywhere: the draft is decrypted in this page.";

/// The heading where there is no draft in the link.
pub const REFUSED: &str = "This link could not be opened";

/// What that means for the drafts that are there.
pub const REFUSED_ABOUT: &str = "Your drafts are as they were.";
