//! The reader of pastes, a program of its own that works beside the page.
//!
//! A message is a number, a line end and a text, in both directions; the number tells which question is answered.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

/// The script that starts the program, beside the page.
const SCRIPT: &str = "reader_loader.js";

thread_local! {
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
}

struct Reader {
    worker: Worker,
    /// Whether it has said that it listens. What is sent before is lost.
    is_ready: bool,
    /// The question that waits until then.
    waiting: Option<String>,
    /// The number of the last question. An answer to an earlier one is of a text that has changed since.
    asked: u32,
    on_answer: Option<Box<dyn FnOnce(String)>>,
}

/// Loads the program. Done once the page is there, so that the page does not wait for it and needs no network later.
///
/// A browser that cannot do it leaves the page without the reader, which says so when it is asked.
pub fn load() {
    let Ok(worker) = Worker::new(SCRIPT) else { return };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let message = event.data().as_string().unwrap_or_default();
        match message.split_once('\n') {
            Some((number, answer)) => answered(number, answer),
            None => is_ready(),
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It lives as long as the page.
    on_message.forget();
    READER.set(Some(Reader { worker, is_ready: false, waiting: None, asked: 0, on_answer: None }));
}

/// Asks for a text to be read. Returns `false` if there is no program to ask.
pub fn ask(text: &str, on_answer: impl FnOnce(String) + 'static) -> bool {
    READER.with_borrow_mut(|reader| {
        let Some(reader) = reader else { return false };
        reader.asked = reader.asked.wrapping_add(1);
        reader.on_answer = Some(Box::new(on_answer));
        let question = format!("{}\n{text}", reader.asked);
        if !reader.is_ready {
            reader.waiting = Some(question);
            return true;
        }
        reader.worker.post_message(&JsValue::from_str(&question)).is_ok()
    })
}

fn is_ready() {
    READER.with_borrow_mut(|reader| {
        let Some(reader) = reader else { return };
        reader.is_ready = true;
        if let Some(question) = reader.waiting.take() {
            // It listens, so it takes the question.
            let _ = reader.worker.post_message(&JsValue::from_str(&question));
        }
    });
}

fn answered(number: &str, answer: &str) {
    let on_answer = READER.with_borrow_mut(|reader| {
        let reader = reader.as_mut().filter(|reader| number.parse() == Ok(reader.asked))?;
        reader.on_answer.take()
    });
    if let Some(on_answer) = on_answer {
        on_answer(answer.to_owned());
    }
}

/// Answers questions for as long as the page is there. To be called by the program in the background.
pub fn serve(answer: fn(&str) -> String) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
        let scope = scope.clone();
        move |event: MessageEvent| {
            let data = event.data().as_string().unwrap_or_default();
            let (number, text) = data.split_once('\n').unwrap_or(("0", &data));
            let message = format!("{number}\n{}", answer(text));
            // It fails only while the page is closing.
            let _ = scope.post_message(&JsValue::from_str(&message));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // Without a line end: no answer, but the word that it listens.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}
