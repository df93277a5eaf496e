//! Files for the reader.

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers a text as a file and tells whether the browser took it.
pub fn text(name: &str, kind: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let made = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options);
    made.is_ok_and(|made| blob(name, &made).is_some())
}

/// Offers bytes as a file; `None` if the browser did not take it.
pub fn blob(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    document().body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser has begun to read the file by now; revoking frees the memory when it is done.
    Url::revoke_object_url(&address).ok()
}
