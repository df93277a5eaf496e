//! The program in the background, as it is asked by the page (`browser/page/background.rs`).

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{cipher, mirror};
use crate::errand::Locking;
use crate::errand::mirror::Request;

/// Answers questions for as long as the page is there, those for the second place of drafts by way of it,
/// and those that need a passphrase by way of the browser's encryption. To be called by
/// the program in the background.
pub fn serve(answer: fn(&str) -> String) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
        let scope = scope.clone();
        move |event: MessageEvent| {
            let data = event.data().as_string().unwrap_or_default();
            let (number, question) = data.split_once('\n').unwrap_or(("0", &data));
            let (number, scope) = (number.to_owned(), scope.clone());
            let reply = move |answer: String| {
                // It fails only while the page is closing.
                let _ = scope.post_message(&JsValue::from_str(&format!("{number}\n{answer}")));
            };
            if let Some(request) = Request::read(question) {
                mirror::ask(request, reply);
            } else if let Some(locking) = Locking::read(question) {
                spawn_local(async move { reply(cipher::answer(locking).await) });
            } else {
                reply(answer(question));
            }
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // Without a line end: no answer, but the word that it listens.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}
