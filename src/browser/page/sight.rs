//! What of a list is in sight.

use std::cell::{Cell, RefCell};

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::EventTarget;

/// Looks again.
type Look = Box<dyn Fn()>;

thread_local! {
    static LOOK: RefCell<Option<Look>> = const { RefCell::new(None) };
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Where the children of a list are, in whole pixels below the top of the window: writing a fraction takes 12 kB of code.
pub struct Seen {
    /// The top of each child, and the bottom of the list.
    pub tops: Vec<i32>,
    /// The height of the window.
    pub window: i32,
    /// The child that has the focus within it.
    pub focused: Option<usize>,
}

/// Calls `look` before the next frame, and whenever anything has scrolled or the window has another size, in the place of
/// whoever was called before.
pub fn on_scroll(look: impl Fn() + 'static) {
    let is_first = LOOK.with_borrow_mut(|known| known.replace(Box::new(look)).is_none());
    look_soon();
    if !is_first {
        return;
    }
    let scrolled = Closure::<dyn FnMut()>::new(look_soon);
    // Captured: a pane that scrolls by itself tells nobody above it. It fails for no name of an event.
    let listener = scrolled.as_ref().unchecked_ref();
    for (target, event) in [(document().as_ref(), "scroll"), (window().as_ref(), "resize")] {
        let target: &EventTarget = target;
        let _ = target.add_event_listener_with_callback_and_bool(event, listener, true);
    }
    // It lives as long as the page.
    scrolled.forget();
}

/// Looks again before the next frame.
pub fn look_soon() {
    if !IS_ASKED.replace(true) {
        request_animation_frame(|| {
            IS_ASKED.set(false);
            LOOK.with_borrow(|look| look.iter().for_each(|look| look()));
        });
    }
}

/// Looks where the children of the list with this id are; `None` if it is not on the page.
pub fn of_list(id: &str) -> Option<Seen> {
    let list = document().get_element_by_id(id)?;
    let children = list.children();
    let focused = document().active_element();
    let (mut tops, mut at_focus) = (Vec::new(), None);
    for at in 0..children.length() {
        let child = children.item(at)?;
        tops.push(whole(child.get_bounding_client_rect().top()));
        if child.contains(focused.as_deref()) {
            at_focus = Some(at as usize);
        }
    }
    tops.push(whole(list.get_bounding_client_rect().bottom()));
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    Some(Seen { tops, window: whole(height), focused: at_focus.filter(|_| focused.is_some()) })
}

#[expect(clippy::cast_possible_truncation, reason = "no page is so long")]
fn whole(pixels: f64) -> i32 {
    pixels as i32
}
