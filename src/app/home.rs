//! The drafts, and the ways to begin one.

use leptos::prelude::*;

use super::bar::{Mark, UNTITLED};
use super::components::{icon_button, word_button};
use super::notice::Notice;
use super::reactive::{changing, text};
use super::reading::{Reading, reading as reading_dialog};
use super::route::{Route, Step};
use super::session::{Session, session};
use crate::browser::storage::BrowserStorage;
use crate::browser::{address, clock, download, file, focus, lock, random, title};
use crate::draft::{
    Aside, DraftId, DraftSummary, KEPT_FOR_DAYS, Library, Listing, Opened, SaveError, Slot, StorageError,
    Trashed, UnreadableDraft, key, to_json,
};
use crate::postmortem::{Postmortem, example};

/// The id of the heading of the list.
const LIST_ID: &str = "drafts-heading";

/// The page on which Retold opens.
#[component]
pub fn Home() -> impl IntoView {
    let session = session();
    title::set("Retold");
    // What cannot be swept now is swept the next time.
    let _ = session.library.try_update_value(|library| library.sweep(clock::now()));
    let listing = RwSignal::new_local(session.library.with_value(|library| library.list()));
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
                let none = listing.drafts.is_empty() && listing.unreadable.is_empty() && listing.aside.is_empty();
                // One that could not be stored is shown once, as what it is now.
                let is_unsaved = |id: &DraftId| {
                    self.session.unsaved.with(|unsaved| unsaved.iter().any(|draft| draft.keeper.id == *id))
                };
                let stored = listing.drafts.iter().filter(|draft| !is_unsaved(&draft.id));
                let drafts = stored.map(|draft| self.row(draft)).collect::<Vec<_>>();
                let unreadable = listing.unreadable.iter().map(unreadable_row).collect::<Vec<_>>();
                let aside = listing.aside.iter().map(|it| self.aside_row(it)).collect::<Vec<_>>();
                let trash = (!listing.trash.is_empty()).then(|| self.trash(&listing.trash));
                view! {
                    {none.then(|| view! { <p class="drafts-none">"None yet."</p> }.into_any())}
                    <div class="unreadable-rows">{unreadable}</div>
                    <ul class="draft-rows">{aside} {drafts}</ul>
                    {trash}
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
        let about = if draft.started.is_empty() { events } else { format!("{}, {events}", draft.started) };
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

    /// Deletes a draft, if no tab has it open: that one would go on writing what is in the trash.
    fn delete(self, id: &DraftId, title: &str) {
        let (draft, title) = (id.clone(), title.to_owned());
        lock::if_free(id, move |is_free| {
            if is_free {
                self.delete_free(&draft, &title);
            } else {
                self.tell(format!("{title} is open in another tab. Close it there, and then delete it."));
            }
        });
    }

    fn delete_free(self, id: &DraftId, title: &str) {
        let deleted = self
            .session
            .library
            .try_update_value(|library| library.delete(id, clock::now()))
            .unwrap_or(Ok(None));
        let notice = match deleted {
            Ok(Some(deleted)) => {
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
                    self.change("Not restored", |it| it.restore(&deleted));
                    if let Some(gone) = &gone {
                        gone();
                    }
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

    fn tell(self, told: String) {
        self.session.notice.set(Some(Notice::new(told)));
    }

    /// Changes what is stored, tells if it fails, and lists it anew.
    fn change(self, failed: &str, change: impl FnOnce(&mut Drafts) -> Result<(), StorageError>) {
        if let Some(Err(error)) = self.session.library.try_update_value(change) {
            self.tell(format!("{failed}: {error}."));
        }
        self.refresh();
        focus::on_id(LIST_ID.to_owned());
    }

    /// What was typed in a tab that could not save it.
    fn aside_row(self, aside: &Aside) -> AnyView {
        let title = title_or_untitled(&aside.postmortem.title);
        let name = key(Slot::Aside, &aside.id);
        let open = {
            let (name, postmortem) = (name.clone(), aside.postmortem.clone());
            move || {
                let id = DraftId::new(random::unique_number());
                let added = self.session.library.try_update_value(|library| {
                    library.add(id.clone(), &postmortem, clock::now())?;
                    Ok::<(), SaveError>(library.discard(&name)?)
                });
                match added {
                    Some(Err(error)) => self.tell(format!("Not saved: {error}.")),
                    _ => address::go_to(&Route::Draft(id, Step::FIRST).fragment()),
                }
            }
        };
        let discard = move || self.change("Not discarded", |library| library.discard(&name));
        view! {
            <li class="draft-row">
                <span class="draft-title" dir="auto">{title}</span>
                <span class="draft-about is-unsaved">
                    {format!("Typed on {}, and not saved then", clock::day_and_time(aside.saved_at))}
                </span>
                {word_button("key small", "Make it a draft", open)}
                {word_button("key small", "Discard", discard)}
            </li>
        }
        .into_any()
    }

    fn trash(self, trash: &[Trashed]) -> AnyView {
        let rows = trash.iter().map(|it| self.trash_row(it)).collect::<Vec<_>>();
        view! {
            <details class="trash">
                <summary>{format!("Trash ({})", trash.len())}</summary>
                <p class="drafts-lead">{format!("Deleted drafts stay here for {KEPT_FOR_DAYS} days.")}</p>
                <ul class="draft-rows">{rows}</ul>
            </details>
        }
        .into_any()
    }

    fn trash_row(self, trashed: &Trashed) -> AnyView {
        let title = title_or_untitled(&trashed.title);
        let restore = {
            let id = trashed.id.clone();
            move || {
                self.change("Not restored", |library| match library.in_trash(&id)? {
                    Some(deleted) => library.restore(&deleted),
                    None => Ok(()),
                });
            }
        };
        let id = trashed.id.clone();
        let forget = move || self.change("Not deleted", |library| library.forget(&id, clock::now()));
        view! {
            <li class="draft-row">
                <span class="draft-title" dir="auto">{title}</span>
                <span class="draft-saved">"Deleted " {clock::day_and_time(trashed.deleted_at)}</span>
                {word_button("key small", "Bring back", restore)}
                {word_button("key small", "Delete for good", forget)}
            </li>
        }
        .into_any()
    }
}

/// The stored drafts.
type Drafts = Library<BrowserStorage>;

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
