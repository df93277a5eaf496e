//! The clipboard.

use js_sys::{Array, Function, Object, Promise};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Clipboard, ClipboardEvent, ClipboardItem, HtmlDocument, HtmlElement,
    HtmlTextAreaElement,
};

/// Puts a text on the clipboard and tells whether the browser did it.
///
/// To be called while the browser handles a key or a click, or it refuses.
pub async fn copy(text: &str) -> bool {
    copy_by_api(text).await || copy_by_command(text)
}

/// A text that the clipboard waits for.
pub struct Promised {
    give: Function,
    written: JsFuture,
}

/// Promises the clipboard a text; `None` where the browser takes no promises.
///
/// To be called while the browser handles a key or a click. Then the text may come when it is ready: a browser that
/// refuses one that comes late takes it so.
pub fn promise() -> Option<Promised> {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
    let clipboard: Clipboard = clipboard.unchecked_into();
    js_sys::Reflect::get(&window(), &"ClipboardItem".into()).ok().filter(JsValue::is_function)?;
    let mut give = None;
    let text = Promise::new(&mut |resolve, _| give = Some(resolve));
    let types = Object::new();
    js_sys::Reflect::set(&types, &"text/plain".into(), &text).ok()?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&types).ok()?;
    let written = JsFuture::from(clipboard.write(&Array::of1(&item)));
    Some(Promised { give: give?, written })
}

impl Promised {
    /// Gives the text, and tells whether the clipboard has it.
    pub async fn keep(self, text: &str) -> bool {
        let options = BlobPropertyBag::new();
        options.set_type("text/plain");
        let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options) else {
            return false;
        };
        self.give.call1(&JsValue::NULL, &blob).is_ok() && self.written.await.is_ok()
    }
}

async fn copy_by_api(text: &str) -> bool {
    // The clipboard is missing where the page is not secure, whatever the type says; calling it would throw.
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Puts rich text on the clipboard, and plain text for whatever takes nothing else. Tells whether the browser did it.
///
/// To be called while the browser handles a key or a click, or it refuses. By the copying that every browser has had for
/// long: the newer way is missing in some, and needs the same.
pub fn copy_rich(html: &str, plain: &str) -> bool {
    let (html, plain) = (html.to_owned(), plain.to_owned());
    let on_copy = Closure::<dyn FnMut(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        if let Some(data) = event.clipboard_data() {
            let is_set =
                data.set_data("text/html", &html).is_ok() && data.set_data("text/plain", &plain).is_ok();
            if is_set {
                event.prevent_default();
            }
        }
    });
    let document: HtmlDocument = document().unchecked_into();
    let listener = on_copy.as_ref().unchecked_ref();
    if document.add_event_listener_with_callback("copy", listener).is_err() {
        return false;
    }
    let copied = document.exec_command("copy").unwrap_or(false);
    // It fails only if there is no such listener.
    let _ = document.remove_event_listener_with_callback("copy", listener);
    copied
}

/// Returns the text that is being pasted.
pub fn pasted(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// The older way: select a text in the page and let the browser copy the selection.
fn copy_by_command(text: &str) -> bool {
    let Ok(area) = document().create_element("textarea") else { return false };
    let area: HtmlTextAreaElement = area.unchecked_into();
    let Some(body) = document().body() else { return false };
    let focused = document().active_element();
    area.set_value(text);
    area.set_class_name("visually-hidden");
    let copied = body.append_child(&area).is_ok() && {
        area.select();
        document().unchecked_into::<HtmlDocument>().exec_command("copy").unwrap_or(false)
    };
    area.remove();
    if let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // Losing the focus is a nuisance and no reason to call the copy a failure.
        let _ = focused.focus();
    }
    copied
}
