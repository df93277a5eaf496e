//! A link that was opened. What is in it is shown, and becomes a draft when that is asked for; no other draft is touched.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::bar::Mark;
use super::route::Route;
use super::session::session;
use crate::browser::{background, focus, panel, title};
use crate::draft::from_json;
use crate::errand::{Act, Errand, Found, Json};
use crate::read::timeline::with_answers;
use crate::words;

/// The id of the element that holds what is in the link.
const SHARED: &str = "shared";

/// Shows what is in a link. The link is kept here, and in the address no more; `route` leads away from it.
pub fn shared(link: String, route: RwSignal<Route>) -> AnyView {
    let session = session();
    title::set(words::bar::PRODUCT);
    panel::forget();
    let drafts = StoredValue::new(Vec::<String>::new());
    let ask = move |typed: String| {
        let show = move |answer: String| {
            let Found { mut panel, drafts: read, .. } = Found::from_json(&answer);
            if panel.is_empty() {
                panel.push(Json::Text(words::link::NOT_OPENED.to_owned()));
            }
            panel::show(SHARED, panel);
            // It may have been left meanwhile.
            let _ = drafts.try_set_value(read);
            focus::on_id("shared-heading".to_owned());
        };
        let question = with_answers(&[format!("typed {typed}")], &link);
        if !background::ask(Errand::OpenLink, &question, show) {
            show(String::new());
        }
    };
    let first = ask.clone();
    // The element has to be there.
    Effect::new(move |_| first(String::new()));
    let press = move |event: MouseEvent| match panel::act_of(&event)
        .and_then(|(words, value)| Act::read(&words, &value))
    {
        Some(Act::OpenRead(at)) => {
            // The background wrote it in the form that is read here.
            if let Some(Ok(read)) = drafts.with_value(|drafts| drafts.get(at).map(|it| from_json(it))) {
                session.begin(read.postmortem);
            }
        }
        Some(Act::Take(words, _)) if words == "leave" => route.set(Route::Home),
        Some(Act::Take(_, typed)) => ask(typed),
        _ => {}
    };
    view! {
        <header class="bar">
            <span class="brand">
                <Mark />
                <span class="brand-name">{words::bar::PRODUCT}</span>
            </span>
        </header>
        <main class="shared" id=SHARED on:click=press>{words::link::OPENING}</main>
    }
    .into_any()
}
