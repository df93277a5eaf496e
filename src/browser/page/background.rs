//! The program that runs errands beside the page.
//!
//! A message is a number, a line end and a text, in both directions; the number tells which question is answered. At the other
//! end is `browser/serving.rs`.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use super::{kept_page, rescue};
use crate::errand::Errand;

/// The script that starts the program; it lies beside the page.
const SCRIPT: &str = "background_loader.js";

thread_local! {
    static BACKGROUND: RefCell<Background> = const { RefCell::new(Background::new()) };
}

struct Background {
    program: Program,
    /// Whether the browser keeps the page, and nothing is to be begun.
    is_resting: bool,
    /// How many questions there were.
    asked: u32,
    /// The last question of each errand, and the one before it while that is being answered. An answer to an earlier one
    /// is of a text that has changed since. So nobody who types fast makes the program fall behind.
    open: Vec<Question>,
}

enum Program {
    /// Still to be loaded, or loading: what is sent before it says that it listens would be lost.
    Coming(Option<Worker>),
    Listening(Worker),
    /// The browser cannot load it.
    Missing,
}

impl Background {
    const fn new() -> Self {
        Self { program: Program::Coming(None), is_resting: false, asked: 0, open: Vec::new() }
    }
}

struct Question {
    errand: Errand,
    number: u32,
    message: JsValue,
    /// Whether it is being answered. It waits while nobody listens, or while another of the same errand is answered.
    is_sent: bool,
    /// Who waits for the answer; nobody, once there was a later question.
    on_answer: Option<OnAnswer>,
}

type OnAnswer = Box<dyn FnOnce(String)>;

/// How long the program may take to come. A browser does not say when its loading fails halfway.
const PATIENCE: Duration = Duration::from_secs(30);

/// Loads the program. Done once the page is there, so that the page does not wait for it and needs no network later.
///
/// A browser that cannot do it leaves the page without it, which says so when it is asked.
pub fn load() {
    start();
    kept_page::on_kept(rest, wake);
}

/// Forgets an errand, also while somebody is on it: then the program begins anew, with whatever else it was asked.
pub fn stop(errand: Errand) {
    BACKGROUND.with_borrow_mut(|background| {
        background.open.retain(|question| question.errand != errand);
        background.end_program();
    });
    start();
}

/// Sends nobody on an errand while the browser keeps the page for a visitor who goes back, and ends the program if it is on
/// one: `WebKit` would keep it in the middle of a transaction, and until then no page of this origin would get an answer
/// from the database. What is open waits, and is asked again.
fn rest() {
    BACKGROUND.with_borrow_mut(|background| {
        background.is_resting = true;
        if background.open.iter().any(|question| question.is_sent) {
            background.end_program();
        }
    });
}

fn wake() {
    let has_ended = BACKGROUND.with_borrow_mut(|background| {
        background.is_resting = false;
        background.send();
        matches!(background.program, Program::Coming(None))
    });
    if has_ended {
        start();
    }
}

fn start() {
    let Ok(worker) = Worker::new(SCRIPT) else {
        BACKGROUND.with_borrow_mut(|background| background.program = Program::Missing);
        return;
    };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let message = event.data().as_string().unwrap_or_default();
        match message.split_once('\n') {
            Some((number, answer)) => answered(number, answer),
            None => send_what_waits(),
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // Both live as long as the page: a program is seldom ended.
    on_message.forget();
    let on_error = Closure::<dyn FnMut()>::new(give_up);
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    on_error.forget();
    BACKGROUND.with_borrow_mut(|background| background.program = Program::Coming(Some(worker.clone())));
    // Another one may have been started since.
    let is_coming = move |background: &Background| matches!(&background.program, Program::Coming(Some(coming)) if *coming == worker);
    set_timeout(
        move || {
            if BACKGROUND.with_borrow(&is_coming) {
                give_up();
            }
        },
        PATIENCE,
    );
}

/// Answers what is open with nothing, so that whoever waits can say so.
fn give_up() {
    let open = BACKGROUND.with_borrow_mut(|background| {
        background.program = Program::Missing;
        std::mem::take(&mut background.open)
    });
    // Not while it is borrowed: whoever is answered may ask again.
    for on_answer in open.into_iter().filter_map(|question| question.on_answer) {
        on_answer(String::new());
    }
}

/// Sends somebody on an errand; the answer is empty if they do not come back. An earlier question of the same errand is
/// forgotten.
///
/// Returns `false` if there is nobody to send.
pub fn ask(errand: Errand, text: &str, on_answer: impl FnOnce(String) + 'static) -> bool {
    BACKGROUND.with_borrow_mut(|background| {
        background.asked = background.asked.wrapping_add(1);
        let number = background.asked;
        let message = JsValue::from_str(&format!("{number}\n{}\n{text}", errand.name()));
        // At once, and also where nobody draws: this is the draft as it is now.
        if errand == Errand::Draw {
            rescue::keep_draft(&message);
        }
        if matches!(background.program, Program::Missing) {
            return false;
        }
        if !errand.is_deed() {
            background.open.retain(|question| question.errand != errand || question.is_sent);
            for earlier in background.open.iter_mut().filter(|question| question.errand == errand) {
                earlier.on_answer = None;
            }
        }
        let on_answer: OnAnswer = Box::new(on_answer);
        background.open.push(Question {
            errand,
            number,
            message,
            is_sent: false,
            on_answer: Some(on_answer),
        });
        background.send();
        true
    })
}

impl Background {
    /// Ends the program. What it was on is asked again, if somebody waits for it.
    fn end_program(&mut self) {
        let program = std::mem::replace(&mut self.program, Program::Coming(None));
        if let Program::Coming(Some(worker)) | Program::Listening(worker) = program {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        self.open.retain(|question| question.on_answer.is_some());
        for question in &mut self.open {
            question.is_sent = false;
        }
    }

    /// Sends what waits, but for errands that somebody is still on. Deeds do not wait: the page may be about to end.
    fn send(&mut self) {
        let Program::Listening(worker) = &self.program else { return };
        if self.is_resting {
            return;
        }
        for at in 0..self.open.len() {
            let errand = self.open[at].errand;
            let is_away = self.open.iter().any(|other| other.errand == errand && other.is_sent);
            if !self.open[at].is_sent && (!is_away || errand.is_deed()) {
                self.open[at].is_sent = true;
                // It listens, so it takes the question.
                let _ = worker.post_message(&self.open[at].message);
            }
        }
    }
}

fn send_what_waits() {
    BACKGROUND.with_borrow_mut(|background| {
        if let Program::Coming(Some(worker)) = &background.program {
            background.program = Program::Listening(worker.clone());
            background.send();
        }
    });
}

fn answered(number: &str, answer: &str) {
    let on_answer = BACKGROUND.with_borrow_mut(|background| {
        let open = &mut background.open;
        let at = open.iter().position(|question| number.parse() == Ok(question.number))?;
        let on_answer = open.remove(at).on_answer;
        background.send();
        on_answer
    });
    // Not while it is borrowed: the answer may lead to the next question.
    if let Some(on_answer) = on_answer {
        on_answer(answer.to_owned());
    }
}
