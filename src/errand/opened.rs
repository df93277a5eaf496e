//! A link that was opened, drawn for the page: what is in it is shown before it becomes a draft.

use serde_json::Value;

use super::Act;
use super::document::report;
use super::locking::LockError;
use super::panel::{Element, Node, Part, answer, classed, element};
use super::reading::in_figures;
use super::sending::Sending;
use crate::draft::to_json;
use crate::outline::formal;
use crate::postmortem::{Postmortem, WITHOUT_TITLE};
use crate::read::timeline::answers_before;
use crate::share::{Link, LinkError, Packed};
use crate::words;

/// The id of the field for the passphrase.
const PASSPHRASE: &str = "shared-passphrase";

/// Takes what was typed off the front of a question, and returns the link as well.
pub fn typed_before(question: &str) -> (String, &str) {
    let (answers, link) = answers_before(question);
    (Sending::among(&answers).typed, link)
}

/// Opens a link; one behind a passphrase asks for it.
pub fn opened(question: &str) -> String {
    let (_, link) = typed_before(question);
    match Link::read(link) {
        Ok(Link::Open(packed)) => of_packed(&packed),
        Ok(Link::Locked(_)) => asking(None),
        Err(error) => refused(&error),
    }
}

/// Shows what was behind a passphrase, or asks again.
pub fn opened_locked(unlocked: Result<Packed, LockError>) -> String {
    match unlocked {
        Ok(packed) => of_packed(&packed),
        Err(error) => asking(Some(error)),
    }
}

fn of_packed(packed: &Packed) -> String {
    match packed.draft() {
        Ok(postmortem) => shown(&postmortem),
        Err(error) => refused(&error),
    }
}

fn found(panel: Vec<Node>, drafts: &[&Postmortem]) -> String {
    // The page makes a draft of its own of it: nothing of when it was saved is to be taken over.
    let drafts = drafts.iter().map(|draft| Value::from(to_json(draft, 0, 0))).collect();
    answer([("drafts", Part::Json(drafts)), ("panel", Part::Panel(panel))])
}

fn shown(postmortem: &Postmortem) -> String {
    let title = postmortem.title.trim();
    let title = if title.is_empty() { WITHOUT_TITLE } else { title };
    let add = key("key go", &Act::OpenRead(0), words::opened::ADD);
    // Notes about a reading stand in the draft, and not in the document.
    let bare = Postmortem { imported: None, ..postmortem.clone() };
    let document = classed("div", "read-preview").holding_all(report(&bare, &formal(&bare)));
    let panel = vec![
        heading(words::opened::SHARED),
        element("p").saying(words::opened::SHARED_ABOUT).into(),
        classed("h2", "read-title").with("dir", "auto").saying(title).into(),
        classed("p", "hint").saying(in_figures(postmortem)).into(),
        classed("div", "shared-keys").holding(add).holding(leave(words::keys::LEAVE)).into(),
        document.into(),
    ];
    found(panel, &[postmortem])
}

fn asking(error: Option<LockError>) -> String {
    let wrong = error.map(|error| classed("p", "warning").saying(error.to_string()));
    let input =
        classed("input", "field").with("id", PASSPHRASE).with("type", "password").with("autocomplete", "off");
    let open = key("key go", &Act::Take(PASSPHRASE.to_owned(), String::new()), words::keys::OPEN)
        .with("data-field", PASSPHRASE);
    let panel = vec![
        heading(words::opened::LOCKED),
        element("p").saying(words::opened::LOCKED_ABOUT).into(),
        classed("div", "shared-passphrase")
            // Always there, so that the field keeps its element and what was typed.
            .holding(element("div").with("role", "alert").holding_all(wrong))
            .holding(classed("label", "label").with("for", PASSPHRASE).saying(words::draft_link::PASSPHRASE))
            .holding(input)
            .into(),
        classed("div", "shared-keys").holding(open).holding(leave(words::keys::LEAVE)).into(),
    ];
    found(panel, &[])
}

fn refused(error: &LinkError) -> String {
    let told = classed("p", "warning").with("role", "alert").saying(sentence(&error.to_string()));
    let panel = vec![
        heading(words::opened::REFUSED),
        told.into(),
        element("p").saying(words::opened::REFUSED_ABOUT).into(),
        classed("div", "shared-keys").holding(leave(words::keys::ALL_DRAFTS)).into(),
    ];
    found(panel, &[])
}

fn heading(words: &str) -> Node {
    classed("h1", "step-heading").with("id", "shared-heading").with("tabindex", "-1").saying(words).into()
}

fn key(class: &'static str, act: &Act, label: &str) -> Element {
    classed("button", class).with("type", "button").act(act).saying(label)
}

fn leave(label: &str) -> Element {
    key("key", &Act::Take("leave".to_owned(), String::new()), label)
}

/// Gives a message the form of a sentence.
fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::from_json;
    use crate::errand::{Found, answer as answer_to};
    use crate::postmortem::example;

    fn open(link: &str) -> Found {
        Found::from_json(&answer_to(&format!("open-link\n{link}")))
    }

    #[test]
    fn what_is_in_a_link_is_shown_and_can_be_taken() {
        let link = Link::of(&example()).unwrap().fragment().unwrap();
        let found = open(&format!("#{link}"));
        assert_eq!(from_json(&found.drafts[0]).unwrap().postmortem, example());
        let shown = format!("{:?}", found.panel);
        for words in
            ["My first postmortem", "6 events", "open-read 0", "take leave", "Upon ruling out network issues"]
        {
            assert!(shown.contains(words), "{words} is not in {shown}");
        }
    }

    #[test]
    fn what_cannot_be_opened_says_why() {
        let link = Link::of(&example()).unwrap().fragment().unwrap();
        for (link, told) in [
            (&link[..200], "This link is cut off: "),
            ("share/3.1.0.A", "A newer Retold made this link"),
            ("share/tea", "There is no shared draft in this link"),
        ] {
            let found = open(link);
            let shown = format!("{:?}", found.panel);
            assert!(found.drafts.is_empty() && shown.contains(told), "{told} is not in {shown}");
            assert!(shown.contains("take leave"));
        }
    }
}
