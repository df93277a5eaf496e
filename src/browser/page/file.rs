//! Files that the writer gives to the page.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use web_sys::{DragEvent, Event, File, FileReader, HtmlInputElement};

/// Reads the file that was chosen in an input or dropped, as text, and hands it on; `None` if it cannot be read, as with a
/// folder. What is not UTF-8 becomes U+FFFD.
///
/// Returns `false` if there is none, or the browser does not read it.
pub fn read(event: &Event, on_text: impl FnOnce(Option<String>) + 'static) -> bool {
    given(event).is_some_and(|file| start(&file, on_text).is_some())
}

/// Lets a file be dropped, which the browser otherwise opens in the place of the page. Words that are dragged from field to field
/// are the browser's.
pub fn allow_drop(event: &DragEvent) {
    let types = event.data_transfer().map(|data| data.types());
    if types.is_some_and(|types| types.includes(&"Files".into(), 0)) {
        event.prevent_default();
    }
}

fn given(event: &Event) -> Option<File> {
    if let Some(drop) = event.dyn_ref::<DragEvent>() {
        let file = drop.data_transfer()?.files()?.get(0);
        if file.is_some() {
            event.prevent_default();
        }
        return file;
    }
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    // The same file may be chosen again, after it was changed.
    input.set_value("");
    file
}

fn start(file: &File, on_text: impl FnOnce(Option<String>) + 'static) -> Option<()> {
    let reader = FileReader::new().ok()?;
    let read = reader.clone();
    // Called once, whether it went well or not.
    let on_end = Closure::once_into_js(move || {
        on_text(read.result().ok().and_then(|text| text.as_string()));
    });
    reader.set_onloadend(Some(on_end.unchecked_ref()));
    reader.read_as_text(file).ok()
}
