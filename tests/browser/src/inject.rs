//! Faults that are put into the page before any of its own code runs.
//!
//! The test server writes a script into `index.html` that has those for which the address asks (`?inject=full-storage`),
//! which works alike in every engine. The page itself is the one that users get.

/// What is in every page, and in the program in its background: it tells the test server of what must never happen.
pub const PROBE: &str = include_str!("inject/probe.js");

/// A fault, and the script that makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inject {
    /// Reading `localStorage` throws, as in a browser that blocks site data.
    BlockedStorage,
    /// Writing to `localStorage` throws, as when the quota is used up. Ends with `window.storageIsFull = false`.
    FullStorage,
    /// The browser refuses every way to write to the clipboard.
    RefusedClipboard,
    /// The program in the background cannot be started.
    MissingBackground,
    /// `localStorage` is `null`, as in a browser that has none.
    MissingStorage,
    /// The page's own program panics when it next shows something that may come and go; at the start, it does so at once.
    Panics,
    /// The program in the background has no database.
    MissingDatabase,
    /// Reading a postmortem takes half a minute.
    SlowReader,
}

impl Inject {
    /// All faults.
    pub const ALL: [Self; 8] = [
        Self::BlockedStorage,
        Self::FullStorage,
        Self::RefusedClipboard,
        Self::MissingBackground,
        Self::MissingStorage,
        Self::Panics,
        Self::MissingDatabase,
        Self::SlowReader,
    ];

    /// The name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::BlockedStorage => "blocked-storage",
            Self::FullStorage => "full-storage",
            Self::RefusedClipboard => "refused-clipboard",
            Self::MissingBackground => "missing-background",
            Self::MissingStorage => "missing-storage",
            Self::Panics => "panics",
            Self::MissingDatabase => "missing-database",
            Self::SlowReader => "slow-reader",
        }
    }

    /// The script.
    pub fn script(self) -> &'static str {
        match self {
            Self::BlockedStorage => include_str!("inject/blocked-storage.js"),
            Self::FullStorage => include_str!("inject/full-storage.js"),
            Self::RefusedClipboard => include_str!("inject/refused-clipboard.js"),
            Self::MissingBackground => include_str!("inject/missing-background.js"),
            Self::MissingStorage => include_str!("inject/missing-storage.js"),
            Self::Panics => include_str!("inject/panics.js"),
            Self::MissingDatabase => include_str!("inject/missing-database.js"),
            Self::SlowReader => include_str!("inject/slow-reader.js"),
        }
    }

    /// The probe and the scripts of some faults, as one script.
    pub fn joined(faults: &[Self]) -> String {
        let scripts = std::iter::once(PROBE).chain(faults.iter().map(|fault| fault.script()));
        scripts.map(|script| format!("(() => {{\n{script}}})();\n")).collect()
    }

    /// The fault of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|inject| inject.name() == name)
    }
}
