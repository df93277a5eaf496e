//! What was found in a postmortem that somebody wrote elsewhere, drawn for the page.

use serde_json::Value;

use super::Act;
use super::document::report;
use super::panel::{Element, Node, Part, answer, classed, element};
use crate::draft::{from_json, looks_like_draft, to_json};
use crate::outline::formal;
use crate::postmortem::{LessonKind, Postmortem, WITHOUT_TITLE};
use crate::read::{read_postmortems, read_postmortems_anyway};
use crate::share::{Link, looks_like_link};
use crate::words;
use crate::words::found::Figures;

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
        return (words::found::PASTE_REPORT.to_owned(), Vec::new(), Vec::new());
    }
    if looks_like_link(text) {
        return of_link(text);
    }
    if looks_like_draft(text) {
        return match from_json(text) {
            Ok(read) => {
                let panel = vec![incident(0, &read.postmortem, words::found::OPEN, false).into()];
                (words::found::DRAFT.to_owned(), panel, vec![read.postmortem])
            }
            Err(error) => (words::found::not_opened(&error.to_string()), Vec::new(), Vec::new()),
        };
    }
    let (told, key, drafts) = match read_postmortems(text) {
        Ok(drafts) => {
            let told = match drafts.as_slice() {
                [only] => in_figures(only),
                several => words::found::incidents(several.len()),
            };
            (told, words::keys::MAKE_DRAFT, drafts)
        }
        // The writer knows better what it is.
        Err(reason) => (
            words::found::no_postmortem(&reason.to_string()),
            words::found::READ_ANYWAY,
            read_postmortems_anyway(text),
        ),
    };
    let is_one_of_several = drafts.len() > 1;
    let sections = drafts.iter().enumerate();
    let panel = sections.map(|(at, draft)| incident(at, draft, key, is_one_of_several).into()).collect();
    (told, panel, drafts)
}

/// Reads a link that was pasted: a draft that somebody shared.
fn of_link(text: &str) -> (String, Vec<Node>, Vec<Postmortem>) {
    let read = match Link::read(text) {
        Ok(Link::Open(packed)) => packed.draft(),
        Ok(Link::Locked(_)) => {
            return (words::found::LOCKED_LINK.to_owned(), Vec::new(), Vec::new());
        }
        Err(error) => Err(error),
    };
    match read {
        Ok(draft) => {
            let panel = vec![incident(0, &draft, words::found::OPEN, false).into()];
            (words::found::SHARED_DRAFT.to_owned(), panel, vec![draft])
        }
        Err(error) => (words::found::not_opened(&error.to_string()), Vec::new(), Vec::new()),
    }
}

/// Says in a line how much was found.
pub fn in_figures(draft: &Postmortem) -> String {
    words::found::in_figures(Figures {
        events: draft.timeline.len(),
        improvements: draft.measures.improvements.len(),
        tasks: draft.measures.action_items.len(),
        lessons: LessonKind::ALL.iter().map(|kind| draft.lessons.of(*kind).len()).sum(),
        extra_sections: draft.extra_sections.len(),
        to_check: draft.imported.as_ref().map_or(0, |imported| imported.to_check.len()),
    })
}

fn incident(at: usize, draft: &Postmortem, label: &str, is_one_of_several: bool) -> Element {
    let title = draft.title.trim();
    let title = if title.is_empty() { WITHOUT_TITLE } else { title };
    let notes = draft.imported.iter().flat_map(|imported| &imported.to_check);
    let shown = notes.clone().take(MOST_NOTES).map(|note| element("li").saying(note.text.as_str()));
    let more = notes.clone().count().saturating_sub(MOST_NOTES);
    let more = (more > 0).then(|| element("li").saying(words::found::and_more_notes(more)));
    let notes = classed("ul", "paste-notes").holding_all(shown).holding_all(more);
    // The notes stand above already, and can be checked off once it is a draft.
    let bare = Postmortem { imported: None, ..draft.clone() };
    let preview = classed("details", "example")
        .holding(element("summary").saying(words::found::SHOW))
        .holding(classed("div", "read-preview").holding_all(report(&bare, &formal(&bare))));
    let open = classed("button", "key go")
        .with("type", "button")
        .with("aria-label", words::panels::key_about(label, title))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errand::{Errand, Found, answer as answer_to};

    fn ask(text: &str) -> Found {
        Found::from_json(&answer_to(&format!("{}\n{text}", Errand::ReadReport.name())))
    }

    #[test]
    fn what_is_refused_can_be_read_anyway() {
        let found = ask("# Weekly minutes\n\n- The printer was moved.\n- Lunch is at noon.\n");
        assert!(found.found.starts_with("This is no postmortem: "), "{}", found.found);
        assert_eq!(found.drafts.len(), 1);
        let panel = format!("{:?}", found.panel);
        assert!(panel.contains("Read it anyway") && !panel.contains("Make it a draft"), "{panel}");
        let draft = from_json(&found.drafts[0]).unwrap().postmortem;
        let kept =
            formal(&draft).lines().map(|line| crate::outline::visible_text(&line.body)).collect::<String>();
        assert!(kept.contains("The printer was moved."), "{kept}");
    }

    #[test]
    fn of_nothing_nothing_is_made() {
        let found = ask(" \n");
        assert!(found.panel.is_empty() && found.drafts.is_empty());
    }
}
