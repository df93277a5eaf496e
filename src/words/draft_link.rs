//! The draft as a link.

/// The heading of that part.
pub const HEADING: &str = "Link that holds the draft";

/// The box to tick that makes the link.
pub const SHARE: &str = "Share by link";

/// What the link is, below the box.
pub const ABOUT: &str =
    "The whole draft in an address: whoever opens it can read it, and make a draft of their own of it.";

/// Who gets to see a link that is sent.
pub const WHO_SEES_IT: &str = "The browser does not send what stands behind the # to the host of the page. But chat, mail, the browser's history with its sync, and scanners of links keep the whole link, and with it the draft.";

/// The note where the public version is sent.
pub const IS_PUBLIC: &str = "The link holds the public version.";

/// The note where the draft was read from a document.
pub const WITHOUT_SOURCE: &str = "The document that this draft was read from is not in the link.";

/// The note on a page that came from a disk.
pub const ON_THIS_COMPUTER: &str = "This page is a file on your computer, so the link opens on this computer only. To send the draft, use Download the draft, below.";

/// The key that copies the link.
pub const COPY: &str = "Copy link";

/// Says why there is no link; the reason has no full stop.
pub fn no_link(reason: &str) -> String {
    format!("No link can be made: {reason}.")
}

/// The field for the passphrase.
pub const PASSPHRASE: &str = "Passphrase";

/// What the passphrase is for, below its field.
pub const PASSPHRASE_ABOUT: &str =
    "Nobody who has the link can read the draft without it. Send it another way; nobody can bring it back.";

/// The note in the place of that field on a page that may not encrypt.
pub const NO_PASSPHRASE: &str =
    "No passphrase can be set: browsers encrypt only on pages that come by https.";

/// Says after the length of the link how long one may be, and where this one arrives.
pub fn of_characters(most: usize, fit: &str) -> String {
    format!(" of {} characters. {fit}", grouped(most))
}

/// The link arrives everywhere.
pub const FITS_EVERYWHERE: &str = "Fine for chat, mail and bookmarks.";

/// The link is cut where links may be shortest.
pub const BREAKS_IN_TEAMS: &str = "May break in Teams, which cuts links at about 2,000 characters.";

/// The link arrives from the clipboard alone.
pub const CLIPBOARD_ONLY: &str =
    "Copy only, not chat: many chats and mails cut links at about 4,000 characters.";

/// The link arrives nowhere.
pub const TOO_LONG: &str =
    "Too long for a link that arrives whole. Send the draft as a file instead: Download the draft, below.";

/// Tells that the link went to the clipboard.
pub fn copied(characters: usize) -> String {
    format!("Copied the link: {} characters.", grouped(characters))
}

/// Tells that the link with a passphrase went to the clipboard.
pub fn copied_locked(characters: usize) -> String {
    format!("Copied the link: {} characters, behind the passphrase.", grouped(characters))
}

/// Tells that no link went to the clipboard, since it would have been one without a passphrase.
pub const NOT_ENCRYPTED: &str = "Not copied: this browser did not encrypt the draft.";

/// Tells why no link went to the clipboard; the reason has no full stop.
pub fn not_copied(reason: &str) -> String {
    format!("Not copied: {reason}.")
}

/// Writes a number with commas.
///
/// # Examples
///
/// ```
/// assert_eq!(retold::words::draft_link::grouped(1_234_567), "1,234,567");
/// ```
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
