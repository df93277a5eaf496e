//! The drafts, and the ways to begin one.

mod drafts;

use leptos::prelude::*;

use super::bar::Mark;
use super::components::word_button;
use super::palette::{Palette, Place, palette};
use super::reactive::{changing, text};
use super::reading::{Reading, reading as reading_dialog};
use super::route::{Route, Step};
use super::session::{Session, session};
use super::versions::recalled;
use crate::browser::{clock, download, file, title};
use crate::draft::{Opened, back_up, last_backup, remember_backup, to_json};
use crate::errand::{Act, Command};
use crate::postmortem::{Postmortem, example};
use drafts::{DraftList, LIST_ID, title_or_untitled};

/// The page on which Retold opens.
#[component]
pub fn Home() -> impl IntoView {
    let session = session();
    title::set("Retold");
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
    view! {
        <header class="bar">
            <a class="brand" href="#" aria-label="Retold, all drafts">
                <Mark />
                <span class="brand-name">"Retold"</span>
            </a>
            <div class="bar-keys">{finder.button()}</div>
        </header>
        <main class="home" on:dragover=|event| file::allow_drop(&event) on:drop=move |event| reading.take_file(&event)>
            <Promise session=session reading=reading />
            <Privacy />
            <section class="drafts" aria-labelledby=LIST_ID>
                <div class="drafts-head">
                    <h2 class="drafts-heading" id=LIST_ID tabindex="-1">"Your drafts"</h2>
                    <p class="drafts-lead">"Kept in this browser only"</p>
                </div>
                {changing(move || listing.view())}
                <Unsaved session=session />
                {recalled}
                {backup.view(reading)}
            </section>
            {reading_dialog(reading)}
            {palette(finder)}
        </main>
    }
}

#[component]
fn Promise(session: Session, reading: Reading) -> impl IntoView {
    view! {
        <section class="promise">
            <div class="promise-words">
                <h1>"Write the postmortem." <br /> "Make them want to read it."</h1>
                <p class="promise-lead">
                    "A guided form takes you from half a memory to a blameless report. Turn the sheet over, and the same facts are told as a tale."
                </p>
                <div class="promise-keys">
                    {word_button("key go hero", "New postmortem", move || session.begin(Postmortem::default()))}
                    {word_button("key hero", "Open the example", move || session.begin(example()))}
                    {word_button("key hero", "Read an existing postmortem", move || reading.open())}
                </div>
            </div>
            <div class="promise-sheets" aria-hidden="true">
                <div class="promise-sheet is-report">
                    <b>"Timeline"</b>
                    <p><span class="mono">"3:30 PM"</span> "Initial assumption focused on network connectivity problems."</p>
                    <p><span class="mono">"4:00 PM"</span> "Upon ruling out network issues, attention shifted to the database."</p>
                </div>
                <div class="promise-sheet is-told">
                    <b>"Timeline"</b>
                    <p>
                        <span class="promise-time">"3:30 PM"</span>
                        " A guest was shown to the cheese room. Initial assumption focused on network connectivity problems."
                    </p>
                    <p>
                        <span class="promise-time">"4:00 PM"</span>
                        " The cheese room was unlocked. Upon ruling out network issues, attention shifted to the database. The guest left somewhat heavier."
                    </p>
                </div>
            </div>
        </section>
    }
}

#[component]
fn Privacy() -> impl IntoView {
    view! {
        <section class="privacy" aria-label="Where your words are">
            <p class="privacy-claim">
                "Nothing you type leaves this page" <br />
                <a href="how-to-check.html" target="_blank" rel="opener">"How to check it"</a>
            </p>
            <ol class="privacy-proofs">
                <li>"Open a draft, then switch your network off. Everything still works."</li>
                <li>"Open your browser's network panel and type. It stays empty."</li>
                <li>"Copies, downloads and links that you press are the only ways out, and they are yours."</li>
            </ol>
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
                download::text("retold-backup.json", "application/json", &file);
                session.library.update_value(|library| remember_backup(library, now));
                listing.are_copied(now);
                last.set(now);
            }
            Err(error) => listing.tell(format!("No backup was made: {error}.")),
        }
    }

    fn view(self, reading: Reading) -> AnyView {
        let told = text(move || {
            let last = self.last.get();
            if last == 0 {
                return "No backup yet. A browser may clear what a page keeps; Safari does after seven days without a visit.".to_owned();
            }
            let changed = self.listing.changed_since(last);
            format!("Last backup: {}. Drafts changed since: {changed}.", clock::day_and_time(last))
        });
        view! {
            <div class="backup">
                <p class="drafts-lead">{told}</p>
                {word_button("key small", "Back up all drafts", move || self.make())}
                <label class="file-choice">
                    <span class="label">"Bring a backup back"</span>
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
                <span class="draft-about is-unsaved">"Not saved: gone when the page is closed"</span>
                {word_button("key small", "Download now", download)}
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
