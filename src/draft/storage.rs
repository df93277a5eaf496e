//! Where drafts are put: a few texts under keys, which may be refused.

use std::collections::BTreeMap;

use thiserror::Error;

/// Texts under keys, kept beyond the session.
///
/// Every call may fail: the browser's storage can be blocked, full, or lie.
pub trait Storage {
    /// Returns every key, ours and others', in any order.
    ///
    /// # Errors
    ///
    /// [`StorageError`] says why nothing could be read.
    fn keys(&self) -> Result<Vec<String>, StorageError>;

    /// Returns the text under a key.
    ///
    /// # Errors
    ///
    /// [`StorageError`] says why nothing could be read.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts a text under a key.
    ///
    /// # Errors
    ///
    /// [`StorageError`] says why it was not kept; what was there before is still there.
    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageError>;

    /// Takes a key away.
    ///
    /// # Errors
    ///
    /// [`StorageError`] says why it is still there.
    fn remove(&mut self, key: &str) -> Result<(), StorageError>;
}

/// Why storage did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StorageError {
    /// The browser gives this page no storage: it is switched off, or the window is private.
    #[error("this browser does not let the page store anything")]
    Blocked,
    /// There is no room left.
    #[error("the browser's storage is full")]
    Full,
    /// It said that it had stored the text, and then did not give it back.
    #[error("the browser did not keep what was stored")]
    NotKept,
    /// Anything else.
    #[error("the browser's storage failed")]
    Failed,
}

/// A storage in memory that can be made to fail, for tests.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage {
    /// The texts under their keys.
    pub texts: BTreeMap<String, String>,
    /// The error that every write gives, if any.
    pub refuses: Option<StorageError>,
    /// Whether writes are accepted and then forgotten.
    pub forgets: bool,
    /// How many bytes a text may have that is stored, if there is a limit.
    pub room: Option<usize>,
}

impl Storage for MemoryStorage {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.texts.keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.texts.get(key).cloned())
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageError> {
        if let Some(error) = self.refuses {
            return Err(error);
        }
        if self.room.is_some_and(|room| text.len() > room) {
            return Err(StorageError::Full);
        }
        if !self.forgets {
            self.texts.insert(key.to_owned(), text.to_owned());
        }
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        if let Some(error) = self.refuses {
            return Err(error);
        }
        self.texts.remove(key);
        Ok(())
    }
}
