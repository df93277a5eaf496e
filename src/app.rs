//! The page.
//!
//! [`Session`] holds what outlives a view: the drafts and the notices. A [`Workspace`] is one open draft; every
//! change goes through its `dispatch`. The rest are views, which read signals and dispatch edits.

mod bar;
mod commands;
mod components;
mod copy;
mod document;
mod draft_view;
mod findings;
mod home;
mod notice;
mod palette;
mod rail;
mod reactive;
mod reading;
mod route;
mod secrets;
mod session;
mod shared;
mod steps;
mod strip;
mod versions;
mod workspace;

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::{self, leaving};
use crate::draft::DraftId;
use draft_view::DraftView;
use home::Home;
use notice::NoticeView;
use reactive::changing;
use route::Route;
use session::Session;
use shared::shared;

/// Puts the page into the document.
pub fn mount() {
    browser::rescue::on_panic();
    // The first view shows it again, in the same task.
    browser::shell::hide();
    mount_to_body(App);
    // After the first view, which is what a visitor waits for.
    set_timeout(browser::background::load, Duration::ZERO);
}

#[component]
fn App() -> impl IntoView {
    let session = Session::new();
    provide_context(session);
    leaving::ask_before(move || session.unsaved.with_untracked(|unsaved| !unsaved.is_empty()));
    let route = RwSignal::new(Route::of_address());
    browser::address::on_change(move || route.set(Route::of_address()));
    // A step of the same draft is not another page: the workspace stays as it is, with its undo.
    let draft = Memo::new(move |_| route.with(Route::draft).map_or_else(String::new, |id| id.to_string()));
    let step = Memo::new(move |_| route.with(Route::step));
    let link = Memo::new(move |_| route.with(Route::link));
    let view = move || {
        let link = link.get();
        if !link.is_empty() {
            return shared(link, route);
        }
        match draft.with(|id| DraftId::parse(id)) {
            Some(id) => view! { <DraftView id=id step=step /> }.into_any(),
            None => view! { <Home /> }.into_any(),
        }
    };
    view! {
        {changing(view)}
        <NoticeView />
    }
}
