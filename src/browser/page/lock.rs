//! The browser's locks, by which one tab knows that another has the same draft.
//!
//! A lock is held until it is let go, or its tab is gone in whatever way: so none is left behind by a crash.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;

use crate::draft::{DraftId, Lock};

#[wasm_bindgen]
extern "C" {
    /// What a browser with locks has; `web_sys` counts them among what is not settled yet.
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, options: &Object, granted: &JsValue) -> Result<Promise, JsValue>;
}

/// What is told of the lock as long as it is wanted.
type Tell = Box<dyn Fn(Lock)>;

/// The lock of a draft, held or waited for.
#[derive(Clone, Default)]
pub struct Holding(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    tell: Option<Rc<Tell>>,
    let_go: Option<Function>,
}

impl Holding {
    /// Lets the lock go, or stops waiting for it.
    pub fn end(&self) {
        let state = self.0.take();
        if let Some(let_go) = state.let_go {
            // It is a resolving function of a promise, which takes anything.
            let _ = let_go.call0(&JsValue::UNDEFINED);
        }
    }

    fn tell(&self, lock: Lock) {
        // Not while it is borrowed: whoever is told may end it.
        let tell = self.0.borrow().tell.clone();
        if let Some(tell) = tell {
            tell(lock);
        }
    }

    /// Keeps the lock that was granted until it is let go; at once if it is not wanted any more.
    fn hold(&self) -> JsValue {
        if self.0.borrow().tell.is_none() {
            return JsValue::UNDEFINED;
        }
        let held = Promise::new(&mut |let_go, _| self.0.borrow_mut().let_go = Some(let_go));
        self.tell(Lock::Mine);
        held.into()
    }
}

/// Asks for the lock of a draft, and waits for it if another tab has it. `tell` is called with each answer.
pub fn hold(draft: &DraftId, tell: impl Fn(Lock) + 'static) -> Holding {
    let holding = Holding::default();
    holding.0.borrow_mut().tell = Some(Rc::new(Box::new(tell)));
    let (asked, name) = (holding.clone(), name(draft));
    let is_asked = ask(
        &name.clone(),
        true,
        &holding,
        Box::new(move |lock| {
            if !lock.is_null() {
                return asked.hold();
            }
            asked.tell(Lock::Theirs);
            let waiting = asked.clone();
            ask(&name, false, &asked, Box::new(move |_| waiting.hold()));
            JsValue::UNDEFINED
        }),
    );
    if !is_asked {
        holding.tell(Lock::Missing);
    }
    holding
}

/// Does something with a draft if no tab has it open, or where that cannot be known; `act` is told whether it may.
pub fn if_free(draft: &DraftId, act: impl Fn(bool) + 'static) {
    ask_briefly(draft, true, Box::new(act));
}

/// Does something as soon as no tab has the lock of a draft, or at once where that cannot be known.
pub fn once_free(draft: &DraftId, act: impl Fn() + 'static) {
    ask_briefly(draft, false, Box::new(move |_| act()));
}

/// Asks for a lock, which nobody keeps, and tells whether it is free.
fn ask_briefly(draft: &DraftId, if_available: bool, act: Box<dyn Fn(bool)>) {
    let act = Rc::new(act);
    let holding = Holding::default();
    let acts = act.clone();
    // Where the page may have no locks.
    holding.0.borrow_mut().tell = Some(Rc::new(Box::new(move |_| acts(true))));
    let asked = holding.clone();
    let is_asked = ask(
        &name(draft),
        if_available,
        &holding,
        Box::new(move |lock| {
            asked.end();
            act(!lock.is_null());
            JsValue::UNDEFINED
        }),
    );
    if !is_asked {
        holding.tell(Lock::Missing);
    }
}

/// Requests a lock. Returns `false` if there are none.
fn ask(
    name: &str,
    if_available: bool,
    holding: &Holding,
    granted: Box<dyn FnOnce(JsValue) -> JsValue>,
) -> bool {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok().filter(JsValue::is_object);
    let Some(locks) = locks else { return false };
    let options = Object::new();
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(&options, &"ifAvailable".into(), &if_available.into());
    let requested = locks.unchecked_ref::<Locks>().request(name, &options, &Closure::once_into_js(granted));
    let Ok(requested) = requested else { return false };
    // A page that may not have locks is told so by a rejection.
    let refused = holding.clone();
    let refused = Closure::once_into_js(move |_: JsValue| refused.tell(Lock::Missing));
    let _ = requested.unchecked_ref::<WithCatch>().catch(&refused);
    true
}

#[wasm_bindgen]
extern "C" {
    type WithCatch;

    #[wasm_bindgen(method)]
    fn catch(this: &WithCatch, refused: &JsValue) -> JsValue;
}

fn name(draft: &DraftId) -> String {
    format!("retold/draft/{draft}")
}
