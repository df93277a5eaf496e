//! What was found in a postmortem that somebody wrote elsewhere, drawn for the page.

use serde_json::Value;

use super::Act;
use super::document::report;
use super::panel::{Element, Node, Part, answer, classed, element};
use super::paste::counted;
use crate::draft::{from_json, looks_like_draft, to_json};
use crate::outline::formal;
use crate::postmortem::{LessonKind, Postmortem};
use crate::read::read_postmortems;
use crate::share::{Link, looks_like_link};

/// How many notes are shown before it is a draft. All of them go with it.
const MOST_NOTES: usize = 100;

/// Reads a postmortem, in whatever form it is.
pub fn read(text: &str) -> String {
    let (found, panel, drafts) = found(text);
    // The page makes a draft of its own of each: nothing of when it was saved is to be taken over.
    let drafts = drafts.iter().map(|draft| Value::from(to_json(draft, 0, 0))).collect();
    answer([("drafts", Part::Json(drafts)), ("found", Part::Text(found)), ("panel", Part::Panel(panel))])
}

fn found(text: &str) -> (String, Vec<Node>, Vec<Postmortem>) {
    if text.trim().is_empty() {
        let asked = "Paste it above, drop a file on it, or choose one. You see what was found before it becomes a draft.";
        return (asked.to_owned(), Vec::new(), Vec::new());
    }
    if looks_like_link(text) {
        return of_link(text);
    }
    if looks_like_draft(text) {
        return match from_json(text) {
            Ok(read) => {
                let panel = vec![incident(0, &read.postmortem, "Open it as a new draft", false).into()];
                ("A draft that Retold wrote.".to_owned(), panel, vec![read.postmortem])
            }
            Err(error) => (format!("Not opened: {error}. Your text stays here."), Vec::new(), Vec::new()),
        };
    }
    match read_postmortems(text) {
        Err(reason) => {
            (format!("This is no postmortem: {reason} Your text stays here."), Vec::new(), Vec::new())
        }
        Ok(drafts) => {
            let told = match drafts.as_slice() {
                [only] => in_figures(only),
                several => format!("{} in one file. Choose one.", counted(several.len(), "incident")),
            };
            let sections = drafts.iter().enumerate();
            let is_one_of_several = drafts.len() > 1;
            let panel = sections
                .map(|(at, draft)| incident(at, draft, "Make it a draft", is_one_of_several).into())
                .collect();
            (told, panel, drafts)
        }
    }
}

/// Reads a link that was pasted: a draft that somebody shared.
fn of_link(text: &str) -> (String, Vec<Node>, Vec<Postmortem>) {
    let read = match Link::read(text) {
        Ok(Link::Open(packed)) => packed.draft(),
        Ok(Link::Locked(_)) => {
            let told = "This link has a passphrase. Put it into the address bar of the browser: you are asked for it there.";
            return (told.to_owned(), Vec::new(), Vec::new());
        }
        Err(error) => Err(error),
    };
    match read {
        Ok(draft) => {
            let panel = vec![incident(0, &draft, "Open it as a new draft", false).into()];
            ("A draft that was shared by link.".to_owned(), panel, vec![draft])
        }
        Err(error) => (format!("Not opened: {error}. Your text stays here."), Vec::new(), Vec::new()),
    }
}

/// Says in a line how much was found.
pub fn in_figures(draft: &Postmortem) -> String {
    let lessons: usize = LessonKind::ALL.iter().map(|kind| draft.lessons.of(*kind).len()).sum();
    let counts = [
        (draft.timeline.len(), "event"),
        (draft.measures.improvements.len(), "improvement"),
        (draft.measures.action_items.len(), "task"),
        (lessons, "lesson"),
    ];
    let mut parts: Vec<String> = counts
        .into_iter()
        .filter(|(number, what)| *number > 0 || *what == "event")
        .map(|(number, what)| counted(number, what))
        .collect();
    if !draft.extra_sections.is_empty() {
        parts.push(format!("{} kept as it is", counted(draft.extra_sections.len(), "section")));
    }
    let to_check = draft.imported.as_ref().map_or(0, |imported| imported.to_check.len());
    parts.push(if to_check == 0 { "nothing to check".to_owned() } else { format!("{to_check} to check") });
    format!("Found: {}.", parts.join(", "))
}

fn incident(at: usize, draft: &Postmortem, label: &str, is_one_of_several: bool) -> Element {
    let title = draft.title.trim();
    let title = if title.is_empty() { "Untitled" } else { title };
    let notes = draft.imported.iter().flat_map(|imported| &imported.to_check);
    let shown = notes.clone().take(MOST_NOTES).map(|note| element("li").saying(note.text.as_str()));
    let more = notes.clone().count().saturating_sub(MOST_NOTES);
    let more = (more > 0).then(|| element("li").saying(format!("and {more} more, which go with the draft")));
    let notes = classed("ul", "paste-notes").holding_all(shown).holding_all(more);
    // The notes stand above already, and can be checked off once it is a draft.
    let bare = Postmortem { imported: None, ..draft.clone() };
    let preview = classed("details", "example")
        .holding(element("summary").saying("Show it as Retold's document"))
        .holding(classed("div", "read-preview").holding_all(report(&bare, &formal(&bare))));
    let open = classed("button", "key go")
        .with("type", "button")
        .with("aria-label", format!("{label}: {title}"))
        .act(&Act::OpenRead(at))
        .saying(label);
    classed("section", "read-incident")
        .with("aria-label", title)
        .holding(
            classed("div", "read-head")
                .holding(
                    element("div")
                        .holding(classed("h3", "read-title").with("dir", "auto").saying(title))
                        .holding_all(
                            is_one_of_several.then(|| classed("p", "hint").saying(in_figures(draft))),
                        ),
                )
                .holding(open),
        )
        .holding(notes)
        .holding(preview)
}
