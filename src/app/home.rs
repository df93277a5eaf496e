//! The drafts, and the ways to begin one.

use leptos::prelude::*;

use super::bar::{Mark, UNTITLED};
use super::components::{icon_button, word_button};
use super::notice::Notice;
use super::reactive::{changing, text};
use super::reading::{Reading, reading as reading_dialog};
use super::route::{Route, Step};
use super::session::{Session, session};
use super::versions::recalled;
use super::workspace::mark;
use crate::browser::{clock, download, file, focus, title};
use crate::draft::{Draft, DraftId, DraftSummary, Listing, Reason, StorageError, UnreadableDraft, to_json};
use crate::postmortem::{Postmortem, example};

/// The id of the heading of the list.
const LIST_ID: &str = "drafts-heading";

/// The page on which Retold opens.
#[component]
pub fn Home() -> impl IntoView {
    let session = session();
    title::set("Retold");
    let listing = session.library.with_value(|library| library.list());
    let recalled = recalled(session, &listing);
    let listing = RwSignal::new_local(listing);
    let listing = DraftList { session, listing };
    let reading = Reading::new(session);
    view! {
        <header class="bar">
            <a class="brand" href="#" aria-label="Retold, all drafts">
                <Mark />
                <span class="brand-name">"Retold"</span>
            </a>
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
            </section>
            {reading_dialog(reading)}
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
            <p class="privacy-claim">"Nothing you type leaves this page"</p>
            <ol class="privacy-proofs">
                <li>"Open a draft, then switch your network off. Everything still works."</li>
                <li>"Open your browser's network panel and type. It stays empty."</li>
                <li>"Copying and downloading are the only ways out, and they are yours."</li>
            </ol>
        </section>
    }
}

/// The list of drafts as it was last read.
#[derive(Clone, Copy)]
struct DraftList {
    session: Session,
    listing: RwSignal<Result<Listing, StorageError>, LocalStorage>,
}

impl DraftList {
    fn refresh(self) {
        // The notice with its Undo may outlive the list.
        let _ = self.listing.try_set(self.session.library.with_value(|library| library.list()));
    }

    fn view(self) -> AnyView {
        self.listing.with(|listing| match listing {
            Err(error) => view! {
                <p class="warning">
                    {format!("Drafts cannot be kept: {error}. You can write and copy all the same; download the draft before you close the page.")}
                </p>
            }
            .into_any(),
            Ok(listing) => {
                let none = listing.drafts.is_empty() && listing.unreadable.is_empty();
                // One that could not be stored is shown once, as what it is now.
                let is_unsaved = |id: &DraftId| {
                    self.session.unsaved.with(|unsaved| unsaved.iter().any(|draft| draft.id == *id))
                };
                let stored = listing.drafts.iter().filter(|draft| !is_unsaved(&draft.id));
                let drafts = stored.map(|draft| self.row(draft)).collect::<Vec<_>>();
                let unreadable = listing.unreadable.iter().map(unreadable_row).collect::<Vec<_>>();
                view! {
                    {none.then(|| view! { <p class="drafts-none">"None yet."</p> }.into_any())}
                    <div class="unreadable-rows">{unreadable}</div>
                    <ul class="draft-rows">{drafts}</ul>
                }
                .into_any()
            }
        })
    }

    fn row(self, draft: &DraftSummary) -> AnyView {
        let title = title_or_untitled(&draft.title);
        let delete = {
            let (id, title) = (draft.id.clone(), title.clone());
            move || self.delete(&id, &title)
        };
        let name = {
            let title = title.clone();
            text(move || format!("Delete {title}"))
        };
        let events = match draft.events {
            0 => "no events yet".to_owned(),
            1 => "1 event".to_owned(),
            events => format!("{events} events"),
        };
        let about = match &draft.started {
            Some(date) => format!("{date}, {events}"),
            None => events,
        };
        view! {
            <li class="draft-row">
                <a class="draft-link" href=format!("#{}", Route::Draft(draft.id.clone(), Step::FIRST).fragment())>
                    <span class="draft-title" dir="auto">{title.clone()}</span>
                </a>
                <span class="draft-about" dir="auto">{about}</span>
                <span class="draft-saved">"Saved " {clock::day_and_time(draft.saved_at)}</span>
                {icon_button("key small square", "remove", name, delete).view()}
            </li>
        }
        .into_any()
    }

    fn delete(self, id: &DraftId, title: &str) {
        let deleted = self.session.library.try_update_value(|library| library.delete(id)).unwrap_or(Ok(None));
        let notice = match deleted {
            Ok(Some(deleted)) => {
                mark(id, Reason::Deleted);
                // The next draft moves to where this one was, so a second press may follow before it is read what the
                // first has done: one Undo brings back all that have gone since the notice came.
                let gone = self
                    .session
                    .notice
                    .with_untracked(|notice| notice.as_ref().and_then(|it| it.undo.clone()));
                let told = if gone.is_some() {
                    format!("{title} and others deleted.")
                } else {
                    format!("{title} deleted.")
                };
                Notice::with_undo(told, move || {
                    let restored = self.session.library.try_update_value(|library| library.restore(&deleted));
                    if let Some(Err(error)) = restored {
                        self.session.notice.set(Some(Notice::new(format!("Not restored: {error}."))));
                    }
                    if let Some(gone) = &gone {
                        gone();
                    }
                    self.refresh();
                })
            }
            Ok(None) => Notice::new(format!("{title} was deleted already.")),
            Err(error) => Notice::new(format!("{title} was not deleted: {error}.")),
        };
        self.session.notice.set(Some(notice));
        self.refresh();
        // The button has gone with its row.
        focus::on_id(LIST_ID.to_owned());
    }
}

fn title_or_untitled(title: &str) -> String {
    let title = title.trim();
    if title.is_empty() { UNTITLED.to_owned() } else { title.to_owned() }
}

fn unreadable_row(unreadable: &UnreadableDraft) -> AnyView {
    let text = unreadable.text.clone();
    let download = move || {
        download::text("unreadable-draft.txt", "text/plain", &text);
    };
    view! {
        <div class="warning">
            <p>
                {format!("One draft could not be read: {}. It was left as it is.", unreadable.error)}
            </p>
            {word_button("key small", "Download the unreadable draft", download)}
        </div>
    }
    .into_any()
}

/// Drafts that could not be stored and last as long as the page.
#[component]
fn Unsaved(session: Session) -> impl IntoView {
    let row = |draft: &Draft| {
        let title = title_or_untitled(&draft.postmortem.title);
        let json = to_json(&draft.postmortem, draft.revision, clock::now());
        let download = move || {
            download::text("postmortem.retold.json", "application/json", &json);
        };
        view! {
            <li class="draft-row">
                <a class="draft-link" href=format!("#{}", Route::Draft(draft.id.clone(), Step::FIRST).fragment())>
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
