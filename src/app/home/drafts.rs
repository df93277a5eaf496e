//! The list of drafts: those that are stored, those that could not be, and the trash.

use std::fmt::Display;

use leptos::prelude::*;

use crate::app::components::{icon_button, word_button};
use crate::app::notice::Notice;
use crate::app::reactive::text;
use crate::app::route::{Route, Step};
use crate::app::session::Session;
use crate::app::workspace::{forget, mark};
use crate::browser::storage::BrowserStorage;
use crate::browser::{address, clock, download, focus, lock, random};
use crate::draft::{
    Aside, DraftId, DraftSummary, KEPT_FOR_DAYS, Library, Listing, Reason, SaveError, StorageError, Trashed,
    UnreadableDraft, copies, copy_in_words, remember_copy,
};
use crate::postmortem::WITHOUT_TITLE;
use crate::words;

/// The id of the heading of the list.
pub const LIST_ID: &str = "drafts-heading";

/// The list of drafts as it was last read.
#[derive(Clone, Copy)]
pub struct DraftList {
    session: Session,
    listing: RwSignal<Result<Listing, StorageError>, LocalStorage>,
    /// The names of what was put by in tabs that are gone, a line each.
    left: RwSignal<String>,
}

impl DraftList {
    /// Lists what is stored.
    pub fn new(session: Session) -> Self {
        // What cannot be swept now is swept the next time.
        let _ = session.library.try_update_value(|library| library.sweep(clock::now()));
        let listing = RwSignal::new_local(session.library.with_value(|library| library.list()));
        let list = Self { session, listing, left: RwSignal::new(String::new()) };
        list.look_for_left();
        list
    }

    /// Finds what was put by in tabs that are gone, or that go now. The others may still save it.
    fn look_for_left(self) {
        let aside = self.with(|listing| {
            let aside = listing.as_ref().map_or(&[][..], |listing| &listing.aside);
            aside.iter().map(|it| it.id.clone()).collect::<Vec<_>>()
        });
        for id in aside {
            let left = id.clone();
            lock::once_free(&id, move || _ = self.left.try_update(|it| *it += &format!("{left}\n")));
        }
    }

    /// Returns how many drafts were saved after a moment, in milliseconds since 1970 (UTC).
    pub fn changed_since(self, moment: u64) -> usize {
        self.listing.with(|listing| {
            let drafts = listing.as_ref().map_or(&[][..], |listing| &listing.drafts);
            drafts.iter().filter(|draft| draft.saved_at > moment).count()
        })
    }

    /// Remembers that every draft of the list is in a file that is made now, in milliseconds since 1970 (UTC).
    pub fn are_copied(self, now: u64) {
        self.with(|listing| {
            for draft in listing.as_ref().map_or(&[][..], |listing| &listing.drafts) {
                self.session.library.update_value(|it| remember_copy(it, &draft.id, draft.revision, now));
            }
        });
        self.refresh();
    }

    /// Lends out the list as it was last read.
    pub fn with<T>(self, read: impl FnOnce(&Result<Listing, StorageError>) -> T) -> T {
        self.listing.with_untracked(read)
    }

    /// Lists it anew.
    pub fn refresh(self) {
        // The notice with its Undo may outlive the list.
        if self.listing.try_set(self.session.library.with_value(|library| library.list())).is_none() {
            self.look_for_left();
        }
    }

    /// Shows it.
    pub fn view(self) -> AnyView {
        self.listing.with(|listing| match listing {
            Err(error) => view! {
                <p class="warning">
                    {words::home::cannot_be_kept(error)}
                </p>
            }
            .into_any(),
            Ok(listing) => {
                let left = listing
                    .aside
                    .iter()
                    .filter(|it| self.left.with(|left| left.contains(&format!("{}\n", it.id))));
                let aside = left.map(|it| self.aside_row(it)).collect::<Vec<_>>();
                let none = listing.drafts.is_empty() && listing.unreadable.is_empty() && aside.is_empty();
                // One that could not be stored is shown once, as what it is now.
                let is_unsaved = |id: &DraftId| {
                    self.session.unsaved.with(|unsaved| unsaved.iter().any(|draft| draft.keeper.id == *id))
                };
                let stored = listing.drafts.iter().filter(|draft| !is_unsaved(&draft.id));
                let copies = self.session.library.with_value(copies);
                let drafts = stored.map(|draft| self.row(draft, &copies)).collect::<Vec<_>>();
                let unreadable = listing.unreadable.iter().map(unreadable_row).collect::<Vec<_>>();
                let trash = (!listing.trash.is_empty()).then(|| self.trash(&listing.trash));
                view! {
                    {none.then(|| view! { <p class="drafts-none">{words::home::NO_DRAFTS}</p> }.into_any())}
                    <div class="unreadable-rows">{unreadable}</div>
                    <ul class="draft-rows">{aside} {drafts}</ul>
                    {trash}
                }
                .into_any()
            }
        })
    }

    fn row(self, draft: &DraftSummary, copies: &str) -> AnyView {
        let title = title_or_untitled(&draft.title);
        let delete = {
            let (id, title) = (draft.id.clone(), title.clone());
            move || self.delete(&id, &title)
        };
        let name = {
            let title = title.clone();
            text(move || words::home::delete(&title))
        };
        let about = words::home::about(&draft.started, draft.events, draft.size.div_ceil(1_000));
        let copy = copy_in_words(copies, &draft.id, draft.revision, clock::day_and_time);
        view! {
            <li class="draft-row">
                <a class="draft-link" href=format!("#{}", Route::Draft(draft.id.clone(), Step::FIRST).fragment())>
                    <span class="draft-title" dir="auto">{title.clone()}</span>
                </a>
                <span class="draft-about" dir="auto">{about}</span>
                <span class="draft-saved">{words::home::SAVED} {clock::day_and_time(draft.saved_at)} ", " {copy}</span>
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
                self.tell(words::home::open_elsewhere(&title));
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
                mark(id, Reason::Deleted);
                // The next draft moves to where this one was, so a second press may follow before it is read what the
                // first has done: one Undo brings back all that have gone since the notice came.
                let gone = self
                    .session
                    .notice
                    .with_untracked(|notice| notice.as_ref().and_then(|it| it.undo.clone()));
                let told = if !deleted.is_in_trash {
                    words::home::deleted_past_trash(title)
                } else if gone.is_some() {
                    words::home::deleted_with_others(title)
                } else {
                    words::home::deleted(title)
                };
                Notice::with_undo(told, move || {
                    self.change(words::home::not_restored, |it| it.restore(&deleted));
                    if let Some(gone) = &gone {
                        gone();
                    }
                })
            }
            Ok(None) => Notice::new(words::home::deleted_already(title)),
            Err(error) => Notice::new(words::home::not_deleted(title, &error)),
        };
        self.session.notice.set(Some(notice));
        self.refresh();
        // The button has gone with its row.
        focus::on_id(LIST_ID.to_owned());
    }

    /// Tells the writer something.
    pub fn tell(self, told: String) {
        self.session.notice.set(Some(Notice::new(told)));
    }

    /// Changes what is stored, tells if it fails, and lists it anew.
    fn change(
        self,
        failed: fn(&dyn Display) -> String,
        change: impl FnOnce(&mut Drafts) -> Result<(), StorageError>,
    ) {
        if let Some(Err(error)) = self.session.library.try_update_value(change) {
            self.tell(failed(&error));
        }
        self.refresh();
        focus::on_id(LIST_ID.to_owned());
    }

    /// What was typed in a tab that could not save it.
    fn aside_row(self, aside: &Aside) -> AnyView {
        let title = title_or_untitled(&aside.postmortem.title);
        let open = {
            let aside = aside.clone();
            move || {
                let id = DraftId::new(random::unique_number());
                let added = self.session.library.try_update_value(|library| {
                    library.add(id.clone(), &aside.postmortem, clock::now())?;
                    Ok::<(), SaveError>(library.discard(&aside)?)
                });
                match added {
                    Some(Err(error)) => self.tell(words::bar::not_saved(&error)),
                    _ => address::go_to(&Route::Draft(id, Step::FIRST).fragment()),
                }
            }
        };
        let listed = aside.clone();
        let discard = move || self.change(words::home::not_discarded, |library| library.discard(&listed));
        view! {
            <li class="draft-row is-aside">
                <span class="draft-title" dir="auto">{title}</span>
                <span class="draft-about is-unsaved">
                    {words::home::typed_and_not_saved(&clock::day_and_time(aside.saved_at))}
                </span>
                {word_button("key small", words::keys::MAKE_DRAFT, open)}
                {word_button("key small", words::home::DISCARD, discard)}
            </li>
        }
        .into_any()
    }

    fn trash(self, trash: &[Trashed]) -> AnyView {
        let rows = trash.iter().map(|it| self.trash_row(it)).collect::<Vec<_>>();
        view! {
            <details class="trash">
                <summary>{words::home::trash(trash.len())}</summary>
                <p class="drafts-lead">{words::home::kept_in_trash(KEPT_FOR_DAYS)}</p>
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
                self.change(words::home::not_restored, |library| match library.in_trash(&id)? {
                    Some(deleted) => library.restore(&deleted),
                    None => Ok(()),
                });
            }
        };
        let id = trashed.id.clone();
        let forget = move || {
            self.change(words::home::not_deleted_for_good, |library| {
                if library.forget(&id, clock::now())? {
                    forget(&id, move |reason| self.tell(words::home::versions_stay(&reason)));
                }
                Ok(())
            });
        };
        view! {
            <li class="draft-row">
                <span class="draft-title" dir="auto">{title}</span>
                <span class="draft-saved">{words::home::DELETED} {clock::day_and_time(trashed.deleted_at)}</span>
                {word_button("key small", words::keys::BRING_BACK, restore)}
                {word_button("key small", words::home::DELETE_FOR_GOOD, forget)}
            </li>
        }
        .into_any()
    }
}

/// The stored drafts.
type Drafts = Library<BrowserStorage>;

/// Returns the title of a draft, or what stands in its place.
pub fn title_or_untitled(title: &str) -> String {
    let title = title.trim();
    if title.is_empty() { WITHOUT_TITLE.to_owned() } else { title.to_owned() }
}

fn unreadable_row(unreadable: &UnreadableDraft) -> AnyView {
    let text = unreadable.text.clone();
    let download = move || {
        download::text("unreadable-draft.txt", "text/plain", &text);
    };
    view! {
        <div class="warning">
            <p>
                {words::home::unreadable(&unreadable.error)}
            </p>
            {word_button("key small", words::home::DOWNLOAD_UNREADABLE, download)}
        </div>
    }
    .into_any()
}
