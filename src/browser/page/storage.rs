//! The browser's local storage, through gloo.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Function, Reflect};
use leptos::prelude::{on_cleanup, window, window_event_listener_untyped};
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

/// Calls `changed` whenever another tab has stored something of a draft, or the page has come back from where browsers
/// keep pages that were left, for as long as the view that asks is there.
pub fn on_change(changed: impl Fn(&str) + Clone + 'static) {
    let came_back = changed.clone();
    let on_storage = window_event_listener_untyped("storage", move |event| {
        let key = Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string());
        // Without a key everything was cleared.
        changed(key.as_deref().unwrap_or_default());
    });
    let on_show = window_event_listener_untyped("pageshow", move |_| came_back(""));
    on_cleanup(move || {
        on_storage.remove();
        on_show.remove();
    });
}

/// Asks the browser not to clear the drafts away by itself. What it answers is its own affair: most say no to a page that
/// is not a bookmark or installed, and nothing can be done about it.
pub fn ask_to_persist() {
    if let Ok(storage) = Reflect::get(&window().navigator(), &"storage".into())
        && let Ok(persist) = Reflect::get(&storage, &"persist".into())
        && let Some(persist) = persist.dyn_ref::<Function>()
    {
        let _ = persist.call0(&storage);
    }
}
