//! The one line in which the page tells what it has done.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::components::{Icon, word_button};
use super::reactive::while_some;
use super::session::session;
use crate::words;

/// How long a notice stays. It is no place for a loss, which stays until it is mended.
const SHOWN_FOR: Duration = Duration::from_secs(8);

/// Something that was done, and perhaps the way to take it back.
#[derive(Clone)]
pub struct Notice {
    /// What was done.
    pub text: String,
    /// Takes it back. Not a `Callback`: that would be gone with the view that made it, and the notice outlives it.
    pub undo: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl Notice {
    /// Makes a notice of something that is not to be taken back.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), undo: None }
    }

    /// Makes a notice of something that `undo` takes back.
    pub fn with_undo(text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) -> Self {
        Self { text: text.into(), undo: Some(Arc::new(undo)) }
    }
}

/// Shows the notice. Its region is always there, or a screen reader would not speak what is put into it.
#[component]
pub fn NoticeView() -> impl IntoView {
    let notice = session().notice;
    let timer = StoredValue::<Option<TimeoutHandle>>::new(None);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let start = move || {
        stop();
        let hide = move || notice.set(None);
        // A browser without timers would show it until the next one, which is no harm.
        timer.set_value(set_timeout_with_handle(hide, SHOWN_FOR).ok());
    };
    // The timer is part of the world outside the signals.
    Effect::new(move |_| {
        if notice.with(Option::is_some) {
            start();
        }
    });
    let undo = move || {
        let undo = notice.with(|notice| notice.as_ref().and_then(|notice| notice.undo.clone()));
        notice.set(None);
        if let Some(undo) = undo {
            undo();
        }
    };
    let shown = move || {
        let Notice { text, undo: takes_back } = notice.get()?;
        let undo_key = takes_back.map(|_| word_button("notice-key", words::keys::UNDO, undo));
        let view = view! {
            <div class="notice" on:pointerenter=move |_| stop() on:pointerleave=move |_| start() on:focusin=move |_| stop() on:focusout=move |_| start()>
                <Icon name="check" />
                <span>{text}</span>
                {undo_key}
            </div>
        };
        Some(view.into_any())
    };
    view! { <div class="notice-place" role="status">{while_some(shown)}</div> }
}
