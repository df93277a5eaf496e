//! The drafts, and the ways to begin one.

mod drafts;

use leptos::prelude::*;

use super::components::word_button;
use super::palette::{Palette, Place, palette};
use super::reactive::{changing, text};
use super::reading::{Reading, reading as reading_dialog};
use super::route::{Route, Step};
use super::session::{Session, session};
use super::versions::recalled;
use crate::browser::{clock, download, file, shell, title};
use crate::draft::{Opened, back_up, last_backup, remember_backup, to_json};
use crate::errand::{Act, Command};
use crate::postmortem::{Postmortem, example};
use crate::words;
use drafts::{DraftList, LIST_ID, title_or_untitled};

/// The page on which Retold opens.
#[component]
pub fn Home() -> impl IntoView {
    let session = session();
    title::set(words::bar::PRODUCT);
    let listing = DraftList::new(session);
    let recalled = listing.with(|listing| recalled(session, listing));
    let reading = Reading::new(session, move || listing.refresh());
    let backup = Backup::new(session, listing);
    let finder = Palette::new(Place {
        has_draft: false,
        shows_tale: Box::new(|| false),
        draft: Box::new(String::new),
        perform: Box::new(move |act| match act {
            Act::Do(Command::Start) => session.begin(Postmortem::default()),
            Act::Do(Command::Example) => session.begin(example()),
            Act::Do(Command::Read) => reading.open(),
            Act::Do(Command::BackUp) => backup.make(),
            _ => {}
        }),
    });
    shell::show();
    let on_press = window_event_listener(leptos::ev::click, move |event| {
        if let Some(act) = shell::pressed(&event).and_then(|words| Act::read(&words, "")) {
            finder.perform(act);
        }
    });
    let on_drag = window_event_listener(leptos::ev::dragover, |event| file::allow_drop(&event));
    let on_drop = window_event_listener(leptos::ev::drop, move |event| reading.take_file(&event));
    on_cleanup(move || {
        shell::hide();
        on_press.remove();
        on_drag.remove();
        on_drop.remove();
    });
    Effect::new(|_| shell::fill());
    // What stays here comes first: the next view is put before it.
    view! {
        {reading_dialog(reading)}
        {palette(finder)}
        <div class="bar-keys" id=shell::KEYS>{finder.button()}</div>
        <section class="drafts" id=shell::DRAFTS aria-labelledby=LIST_ID>
            <div class="drafts-head">
                <h2 class="drafts-heading" id=LIST_ID tabindex="-1">{words::home::YOUR_DRAFTS}</h2>
                <p class="drafts-lead">{words::home::WHERE_KEPT}</p>
            </div>
            {changing(move || listing.view())}
            <Unsaved session=session />
            {recalled}
            {backup.view(reading)}
        </section>
    }
}

/// The drafts as a file, and back.
#[derive(Clone, Copy)]
struct Backup {
    session: Session,
    listing: DraftList,
    /// When the last one was made, in milliseconds since 1970 (UTC); 0 if there is none.
    last: RwSignal<u64>,
}

impl Backup {
    fn new(session: Session, listing: DraftList) -> Self {
        let last = RwSignal::new(session.library.with_value(last_backup).unwrap_or_default());
        Self { session, listing, last }
    }

    fn make(self) {
        let Self { session, listing, last } = self;
        let now = clock::now();
        match session.library.with_value(|it| session.unsaved.with(|unsaved| back_up(it, unsaved, now))) {
            Ok(file) => {
                if !download::text("retold-backup.json", "application/json", &file) {
                    return listing.tell(words::home::BACKUP_NOT_TAKEN.to_owned());
                }
                session.library.update_value(|library| remember_backup(library, now));
                listing.are_copied(now);
                last.set(now);
            }
            Err(error) => listing.tell(words::home::no_backup_made(&error)),
        }
    }

    fn view(self, reading: Reading) -> AnyView {
        let told = text(move || {
            let last = self.last.get();
            if last == 0 {
                return words::home::NO_BACKUP.to_owned();
            }
            let changed = self.listing.changed_since(last);
            words::home::last_backup(&clock::day_and_time(last), changed)
        });
        view! {
            <div class="backup">
                <p class="drafts-lead">{told}</p>
                {word_button("key small", words::keys::BACK_UP, move || self.make())}
                <label class="file-choice">
                    <span class="label">{words::home::BRING_BACKUP_BACK}</span>
                    <input type="file" accept=".json" on:change=move |event| reading.take_file(&event) />
                </label>
            </div>
        }
        .into_any()
    }
}

/// Drafts that could not be stored and last as long as the page.
#[component]
fn Unsaved(session: Session) -> impl IntoView {
    let row = |draft: &Opened| {
        let title = title_or_untitled(&draft.postmortem.title);
        let json = to_json(&draft.postmortem, draft.keeper.revision(), clock::now());
        let download = move || {
            download::text("postmortem.retold.json", "application/json", &json);
        };
        view! {
            <li class="draft-row">
                <a class="draft-link" href=format!("#{}", Route::Draft(draft.keeper.id.clone(), Step::FIRST).fragment())>
                    <span class="draft-title" dir="auto">{title}</span>
                </a>
                <span class="draft-about is-unsaved">{words::home::NOT_STORED}</span>
                {word_button("key small", words::keys::DOWNLOAD_NOW, download)}
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="draft-rows">
            {changing(move || session.unsaved.with(|unsaved| unsaved.iter().map(row).collect::<Vec<_>>().into_any()))}
        </ul>
    }
}
