//! The draft as a link: what the page offers, and the writing of it.

use super::findings::Secrets;
use super::panel::{Element, Node, Part, answer, classed, element};
use super::public_choice::{PublicChoice, tick};
use super::sending::LINKED;
use super::{Act, Text};
use crate::postmortem::Postmortem;
use crate::public::public;
use crate::share::{Fit, Link, LinkError};
use crate::words;

/// The words by which the link is asked for.
pub const LINK: &str = "link copy";

/// The id of the field for the passphrase.
const PASSPHRASE: &str = "link-passphrase";

/// Draws the choice, and where the link is asked for its length, what it means to send it, and the key that copies it.
pub fn link_part(postmortem: &Postmortem, choice: &PublicChoice) -> Node {
    let part = classed("section", "share-part")
        .with("aria-labelledby", "share-by-link")
        .holding(
            classed("h3", "share-heading").with("id", "share-by-link").saying(words::draft_link::HEADING),
        )
        .holding(tick(
            LINKED.to_owned(),
            choice.sending.is_linked,
            words::draft_link::SHARE,
            words::draft_link::SHARE,
        ))
        .holding(classed("p", "hint").saying(words::draft_link::ABOUT));
    if choice.sending.is_linked { part.holding_all(offered(postmortem, choice)).into() } else { part.into() }
}

fn offered(postmortem: &Postmortem, choice: &PublicChoice) -> Vec<Node> {
    let address = match Link::of(&sent(postmortem, choice)).and_then(|link| address(&link, choice)) {
        Ok(address) => address,
        Err(error) => {
            return vec![
                classed("p", "warning").saying(words::draft_link::no_link(&error.to_string())).into(),
            ];
        }
    };
    let copy = classed("button", "key")
        .with("type", "button")
        .with("data-field", PASSPHRASE)
        .act(&Act::Take(LINK.to_owned(), String::new()))
        .saying(words::draft_link::COPY);
    let mut nodes: Vec<Node> = vec![element("p").saying(words::draft_link::WHO_SEES_IT).into()];
    if choice.is_public {
        nodes.push(element("p").saying(words::draft_link::IS_PUBLIC).into());
    } else if postmortem.imported.is_some() {
        nodes.push(element("p").saying(words::draft_link::WITHOUT_SOURCE).into());
    }
    if choice.sending.page.starts_with("file:") {
        nodes.push(element("p").saying(words::draft_link::ON_THIS_COMPUTER).into());
    }
    nodes.push(passphrase(choice.sending.is_secure).into());
    nodes.push(classed("div", "link-foot").holding(meter(address.chars().count())).holding(copy).into());
    nodes
}

fn passphrase(is_secure: bool) -> Element {
    let field = classed("div", "link-passphrase");
    if !is_secure {
        return field.holding(classed("p", "hint").saying(words::draft_link::NO_PASSPHRASE));
    }
    let input = classed("input", "field")
        .with("id", PASSPHRASE)
        .with("type", "password")
        .with("autocomplete", "new-password")
        .with("aria-describedby", "link-passphrase-about");
    field
        .holding(
            classed("label", "label")
                .with("for", PASSPHRASE)
                .saying(words::draft_link::PASSPHRASE)
                .holding(classed("span", "optional").saying(words::fields::OPTIONAL)),
        )
        .holding(input)
        .holding(
            classed("p", "hint")
                .with("id", "link-passphrase-about")
                .saying(words::draft_link::PASSPHRASE_ABOUT),
        )
}

/// Draws how long the link is, beside the lengths at which links break.
fn meter(characters: usize) -> Element {
    let fit = Fit::of(characters);
    let line = |x: usize| element("path").with("class", "link-limit").with("d", format!("M{x} 0V10"));
    let bar = classed("svg", if fit == Fit::Nowhere { "link-meter is-over" } else { "link-meter" })
        .with("viewBox", format!("0 0 {} 10", Fit::MOST))
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .holding(
            element("rect")
                .with("class", "link-length")
                .with("width", characters.min(Fit::MOST).to_string())
                .with("height", "10"),
        )
        .holding_all([2000, 4000].map(line));
    let told = element("p")
        .holding(classed("b", "mono").saying(words::draft_link::grouped(characters)))
        .saying(words::draft_link::of_characters(Fit::MOST, fit.words()));
    classed("div", "link-size").holding(bar).holding(told)
}

/// Returns the draft as it is sent: the public version if that is taken, and without the document that it was read from and the
/// notes about that, which quote it: both may say what the writer has taken out.
pub fn sent(postmortem: &Postmortem, choice: &PublicChoice) -> Postmortem {
    if choice.is_public {
        return public(postmortem, &choice.kept).postmortem;
    }
    Postmortem { imported: None, ..postmortem.clone() }
}

fn address(link: &Link, choice: &PublicChoice) -> Result<String, LinkError> {
    Ok(format!("{}#{}", choice.sending.page, link.fragment()?))
}

/// Writes the answer with a link. One that was to be locked, and is not, is never written.
pub fn copied(postmortem: &Postmortem, choice: &PublicChoice, link: Result<Link, LinkError>) -> String {
    let is_to_be_locked = !choice.sending.typed.is_empty();
    let link = link.and_then(|link| Ok((address(&link, choice)?, matches!(link, Link::Locked(_)))));
    let (written, told) = match link {
        Ok((address, true)) => {
            let told = words::draft_link::copied_locked(address.chars().count());
            (address, told)
        }
        Ok(_) if is_to_be_locked => (String::new(), words::draft_link::NOT_ENCRYPTED.to_owned()),
        Ok((address, false)) => {
            let told = words::draft_link::copied(address.chars().count());
            (address, told)
        }
        Err(error) => (String::new(), words::draft_link::not_copied(&error.to_string())),
    };
    answer([
        (Text::Written.name(), Part::Text(written)),
        (Text::Secrets.name(), Part::Text(Secrets::of(postmortem).told())),
        (Text::Told.name(), Part::Text(told)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::to_json;
    use crate::errand::{Made, answer as answer_to};
    use crate::postmortem::{Imported, ReadingNote, example};
    use crate::read::timeline::with_answers;
    use crate::words::draft_link::grouped;

    fn ask(answers: &[&str], postmortem: &Postmortem) -> Made {
        let answers: Vec<String> = answers.iter().map(|it| (*it).to_owned()).collect();
        let question = with_answers(&answers, &to_json(postmortem, 3, 4));
        Made::from_json(&answer_to(&format!("write\nlink copy formal\n{question}")))
    }

    fn drawn(answers: &[&str], postmortem: &Postmortem) -> String {
        let answers: Vec<String> = answers.iter().map(|it| (*it).to_owned()).collect();
        let question = with_answers(&answers, &to_json(postmortem, 3, 4));
        format!("{:?}", Made::from_json(&answer_to(&format!("draw\n{question}"))).take_panel("share"))
    }

    fn draft_in(link: &str) -> Postmortem {
        let Link::Open(packed) = Link::read(link).unwrap() else { panic!("it has no passphrase") };
        packed.draft().unwrap()
    }

    #[test]
    fn the_link_leads_to_the_page_and_holds_the_draft() {
        let made = ask(&["page https://retold.example/a/"], &example());
        let link = made.text(Text::Written);
        assert!(link.starts_with("https://retold.example/a/#share/1."), "{link}");
        assert_eq!(draft_in(link), example());
        assert_eq!(made.text(Text::Told), format!("Copied the link: {} characters.", grouped(link.len())));
    }

    #[test]
    fn nothing_is_drawn_of_it_before_it_is_asked_for() {
        let page = "page https://retold.example/";
        let before = drawn(&[page], &example());
        assert!(before.contains("answer share by link") && !before.contains("Copy link"), "{before}");
        let after = drawn(&[page, LINKED], &example());
        for shown in
            ["ask-again share by link", "take link copy", "of 8,000 characters. Fine", "link-passphrase"]
        {
            assert!(after.contains(shown), "{shown} is not in {after}");
        }
        let plain = drawn(&["plain page http://retold.example/", LINKED], &example());
        assert!(plain.contains("pages that come by https") && !plain.contains("password"), "{plain}");
    }

    #[test]
    fn the_public_version_is_sent_where_it_is_taken() {
        let mut postmortem = example();
        postmortem.summary.impact = "We paged Dana, who looked at web01.".to_owned();
        let note = ReadingNote {
            about: None,
            source_line: 2,
            text: "read from the sentence \u{201c}Globex was down.\u{201d}".into(),
        };
        let original = "With everything that was taken out.";
        postmortem.imported = Some(Imported { original: original.into(), to_check: vec![note] });
        let whole = draft_in(ask(&["page https://h/"], &postmortem).text(Text::Written));
        assert_eq!(whole.summary, postmortem.summary);
        assert_eq!(whole.imported, None);
        let public = draft_in(ask(&["page https://h/", "public version"], &postmortem).text(Text::Written));
        assert!(!public.summary.impact.contains("Dana"), "{}", public.summary.impact);
    }

    #[test]
    fn a_link_that_was_to_be_locked_is_never_open() {
        let made = ask(&["page https://h/", "typed open sesame"], &example());
        assert_eq!(made.text(Text::Written), "");
        assert_eq!(made.text(Text::Told), "Not copied: this browser did not encrypt the draft.");
    }

    #[test]
    fn secrets_are_named_before() {
        let mut postmortem = example();
        postmortem.summary.impact = "The key was AKIAQWERTYUIOPASDFGH.".to_owned();
        assert!(!ask(&[], &postmortem).text(Text::Secrets).is_empty());
    }

    #[test]
    fn a_draft_that_no_link_holds_says_so() {
        let mut postmortem = example();
        let mut number = 7_u64;
        for _ in 0..40_000 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            postmortem.summary.impact.push(char::from(b' ' + (number >> 58) as u8));
        }
        let shown = drawn(&[LINKED], &postmortem);
        assert!(shown.contains("No link can be made") && shown.contains("too long"), "{shown}");
        assert!(ask(&[], &postmortem).text(Text::Told).starts_with("Not copied: this link is too long"));
    }
}
