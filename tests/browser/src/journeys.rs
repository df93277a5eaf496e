//! What people do with the page, one story per file. A story's name is its file's name.

pub mod story;

mod accessible;
mod seed;

use crate::page::Page;
use crate::run::Story;

/// One story.
pub struct Journey {
    /// Its name.
    pub name: &'static str,
    /// Tells it in a fresh window.
    pub run: fn(Page) -> Story,
}

/// Declares the modules and the table of the stories: one line makes a story known.
macro_rules! journeys {
    ($($name:ident,)*) => {
        $(mod $name;)*

        /// All stories.
        pub const JOURNEYS: &[Journey] =
            &[$(Journey { name: stringify!($name), run: |page| Box::pin($name::run(page)) }),*];
    };
}

journeys![
    seed_incident_bold_labels,
    title_and_headings,
    tale_keeps_every_fact,
    tale_of_the_writers_choice,
    same_tale_everywhere,
    undo_and_redo,
    paste_a_timeline,
    paste_with_questions,
    read_a_postmortem,
    stopped_reading,
    lessons_and_presets,
    public_version,
    share_link,
    prefilled_link,
    findings,
    findings_lead_to_their_fields,
    rich_text_is_kept,
    reorder_and_remove,
    hostile_text,
    hostile_corpus,
    html_sinks,
    nested_markup,
    storage_blocked,
    blocked_storage_mixes_nothing,
    storage_full,
    storage_filled,
    two_tabs,
    two_tabs_race,
    put_by_in_an_open_tab,
    type_and_close,
    storage_missing,
    unreadable_draft,
    panic_yields_the_draft,
    panic_with_a_full_storage,
    panic_with_an_unfinished_event,
    safe_mode_after_two_failures,
    safe_mode_when_asked,
    several_drafts,
    backed_up_drafts,
    two_hundred_drafts,
    only_the_edited_line_changes,
    long_timeline,
    timeline_grows,
    no_requests_after_load,
    offline,
    new_version,
    single_file,
    how_to_check,
    clipboard_refused,
    background_missing,
    keyboard_only,
    palette,
    phone,
    accessible_start,
    accessible_steps,
    accessible_states,
    accessible_document,
    accessible_dialogs,
    long_field,
    addresses_lead_back,
    left_and_back,
    out_of_sight,
    strip,
    printed,
    undo_after_a_reload,
    versions_brought_back,
    lost_storage,
    no_database,
    killed_browser,
];

/// The stories that try something many times or at its worst, and count what is lost: once is too often.
pub const COUNTS_LOSSES: [&str; 6] =
    ["two_tabs_race", "type_and_close", "killed_browser", "storage_filled", "lost_storage", "out_of_sight"];
