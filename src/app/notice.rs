//! The one line in which the page tells what it has done.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::components::Icon;
use super::session::session;

/// How long a notice stays. It is no place for a loss, which stays until it is mended.
const SHOWN_FOR: Duration = Duration::from_secs(8);

/// Something that was done, and perhaps the way to take it back.
#[derive(Clone)]
pub struct Notice {
    /// What was done.
    pub text: String,
    /// Takes it back.
    pub undo: Option<Callback<()>>,
}

impl Notice {
    /// Makes a notice of something that is not to be taken back.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), undo: None }
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
    let undo = move |_| {
        let undo = notice.with(|notice| notice.as_ref().and_then(|notice| notice.undo));
        notice.set(None);
        if let Some(undo) = undo {
            undo.run(());
        }
    };
    let shown = move || {
        let Notice { text, undo: takes_back } = notice.get()?;
        Some(view! {
            <div class="notice" on:pointerenter=move |_| stop() on:pointerleave=move |_| start()>
                <Icon name="check" />
                <span>{text}</span>
                {takes_back.map(|_| view! { <button type="button" class="notice-key" on:click=undo>"Undo"</button> })}
            </div>
        })
    };
    view! { <div class="notice-place" role="status">{shown}</div> }
}
