//! The storage of the simulated browser: shared, and made to fail.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use retold::draft::{Storage, StorageError};

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// There is no room.
    Quota,
    /// The browser forbids it.
    Forbidden,
    /// It is accepted, and nothing happens.
    Silent,
    /// Half of the text is stored.
    Truncated,
    /// What is read is garbage.
    Garbage,
    /// What is read is not there.
    Vanished,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Quota, Self::Forbidden, Self::Silent, Self::Truncated, Self::Garbage, Self::Vanished];
}

/// A fault at one call, or from that call on.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// The number of the call, from 0.
    pub at: usize,
    /// Whether all later calls fail as well.
    pub persists: bool,
    /// How.
    pub kind: Kind,
}

/// The texts, and how the next calls fail.
#[derive(Debug, Default)]
struct Disk {
    texts: BTreeMap<String, String>,
    fault: Option<Fault>,
    calls: usize,
    /// The keys that were written since they were last asked for.
    written: Vec<String>,
}

/// A handle to the storage, for each tab.
#[derive(Clone, Debug, Default)]
pub struct Faults(Rc<RefCell<Disk>>);

impl Faults {
    /// Makes calls fail from now on.
    pub fn fail(&self, fault: Option<Fault>) {
        self.0.borrow_mut().fault = fault;
    }

    /// Returns how many calls there were.
    pub fn calls(&self) -> usize {
        self.0.borrow().calls
    }

    /// Returns the keys that were written or removed since the last time.
    pub fn take_written(&self) -> Vec<String> {
        std::mem::take(&mut self.0.borrow_mut().written)
    }

    /// Returns everything as it is, past all faults.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }

    /// Tells whether some text has these words, past all faults.
    pub fn has(&self, words: &str) -> bool {
        self.0.borrow().texts.values().any(|text| text.contains(words))
    }

    /// Puts everything as it was at another time, as a browser that was killed may leave it.
    pub fn roll_back(&self, texts: BTreeMap<String, String>) {
        self.0.borrow_mut().texts = texts;
    }

    /// Counts a call, and returns how it fails.
    fn call(&self) -> Option<Kind> {
        let mut disk = self.0.borrow_mut();
        let call = disk.calls;
        disk.calls += 1;
        let fault = disk.fault?;
        (call == fault.at || (fault.persists && call > fault.at)).then_some(fault.kind)
    }
}

impl Storage for Faults {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        match self.call() {
            Some(Kind::Forbidden) => Err(StorageError::Blocked),
            Some(Kind::Vanished) => Ok(Vec::new()),
            _ => Ok(self.0.borrow().texts.keys().cloned().collect()),
        }
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        let kind = self.call();
        let text = self.0.borrow().texts.get(key).cloned();
        match kind {
            Some(Kind::Forbidden) => Err(StorageError::Blocked),
            Some(Kind::Vanished) => Ok(None),
            Some(Kind::Garbage) => Ok(text.map(|text| format!("\u{1}{}", &text[text.len() / 2..]))),
            _ => Ok(text),
        }
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageError> {
        let kind = self.call();
        let mut disk = self.0.borrow_mut();
        let stored = match kind {
            Some(Kind::Quota) => return Err(StorageError::Full),
            Some(Kind::Forbidden) => return Err(StorageError::Blocked),
            Some(Kind::Silent) => return Ok(()),
            Some(Kind::Truncated) => &text[..text.len() / 2],
            _ => text,
        };
        disk.texts.insert(key.to_owned(), stored.to_owned());
        disk.written.push(key.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        match self.call() {
            Some(Kind::Forbidden) => return Err(StorageError::Blocked),
            Some(Kind::Silent) => return Ok(()),
            _ => {}
        }
        let mut disk = self.0.borrow_mut();
        disk.texts.remove(key);
        disk.written.push(key.to_owned());
        Ok(())
    }
}
