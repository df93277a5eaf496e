//! The browser's local storage, through gloo.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::DomException;

use crate::draft::{Storage, StorageError};

/// Local storage, which is asked anew each time: a browser may take it away while the page is open.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserStorage;

impl Storage for BrowserStorage {
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let storage = storage()?;
        let length = storage.length().map_err(error)?;
        let keys = (0..length).map(|at| storage.key(at).map_err(error));
        Ok(keys.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        storage()?.get_item(key).map_err(error)
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageError> {
        storage()?.set_item(key, text).map_err(error)
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageError> {
        storage()?.remove_item(key).map_err(error)
    }
}

/// Returns the storage, if there is one.
///
/// gloo panics where there is none, and a panic ends the page: so it is asked for only after a look. Browsers say
/// no in two ways, by throwing and by returning nothing.
fn storage() -> Result<web_sys::Storage, StorageError> {
    match window().local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) | Err(_) => Err(StorageError::Blocked),
    }
}

/// Tells a full storage from a forbidden one. Browsers have spelt "full" in three names and two codes.
#[expect(clippy::needless_pass_by_value, reason = "fits `map_err`")]
fn error(thrown: JsValue) -> StorageError {
    let Some(exception) = thrown.dyn_ref::<DomException>() else { return StorageError::Failed };
    let is_full = matches!(
        exception.name().as_str(),
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" | "QUOTA_EXCEEDED_ERR"
    ) || matches!(exception.code(), 22 | 1014);
    match exception.name().as_str() {
        _ if is_full => StorageError::Full,
        "SecurityError" => StorageError::Blocked,
        _ => StorageError::Failed,
    }
}
