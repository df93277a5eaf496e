//! The ways to take a document along: what the page offers, and the writing of it.

use super::findings::secrets_told;
use super::git_host::git_host_part;
use super::link::{LINK, copied as copied_link, link_part, sent};
use super::panel::{Element, Node, Part, answer, classed, element};
use super::public_choice::PublicChoice;
use super::{Act, Text};
use crate::draft::from_json;
use crate::export::{Format, Mentions, Voice, export};
use crate::postmortem::Postmortem;
use crate::share::Link;

/// Something that the page offers.
struct Offer {
    format: Format,
    mentions: Mentions,
    /// Whether it is a file, or a text on the clipboard.
    is_file: bool,
    /// What it is called.
    name: &'static str,
    /// What it is for.
    about: &'static str,
}

const fn copied(format: Format, name: &'static str, about: &'static str) -> Offer {
    Offer { format, mentions: Mentions::AsWritten, is_file: false, name, about }
}

const fn file(format: Format, name: &'static str, about: &'static str) -> Offer {
    Offer { format, mentions: Mentions::AsWritten, is_file: true, name, about }
}

static OFFERS: [Offer; 12] = [
    copied(Format::Markdown, "Markdown", "for repositories and wikis"),
    copied(Format::RichText, "Rich text", "for Google Docs, Word, Confluence and mail"),
    copied(Format::Slack, "Slack message", "the whole, in Slack's own marks"),
    copied(Format::SlackSummary, "Slack summary", "in brief, at most 3,000 characters"),
    copied(Format::Wiki, "Wiki markup", "for Jira and Confluence on a server"),
    copied(Format::Plain, "Plain text", "for tickets and mail"),
    Offer {
        format: Format::Markdown,
        mentions: Mentions::Silent,
        is_file: false,
        name: "Markdown that notifies nobody",
        about: "@names and #numbers stay plain on GitHub and GitLab",
    },
    copied(Format::Issues, "Tasks as issues", "one text for each task"),
    file(Format::Markdown, "Markdown file", "postmortem.md"),
    file(Format::Html, "Web page", "whole in one file, for sending and printing"),
    file(Format::Plain, "Text file", "postmortem.txt"),
    file(Format::Json, "Document as JSON", "for programs"),
];

/// Draws what is offered.
pub fn share(postmortem: &Postmortem, choice: &PublicChoice) -> Vec<Node> {
    let list = |is_file: bool, label: &str| {
        let is_offered =
            |offer: &&Offer| offer.is_file == is_file && (choice.is_public || !is_for_public(offer));
        let offers = OFFERS.iter().filter(is_offered).map(entry);
        let has_source = is_file && !choice.is_public && !original(postmortem).is_empty();
        let source = has_source.then(original_entry);
        classed("div", "share-list")
            .holding(classed("h3", "share-heading").saying(label))
            .holding(classed("ul", "share-offers").holding_all(offers).holding_all(source))
            .into()
    };
    vec![
        choice.panel(postmortem),
        list(false, "Copy"),
        list(true, "Download"),
        link_part(postmortem, choice),
        git_host_part(postmortem, choice),
    ]
}

/// Tells whether an offer is made for the public version only: of the whole there is a key of its own above.
fn is_for_public(offer: &Offer) -> bool {
    offer.format == Format::Markdown && !offer.is_file && offer.mentions == Mentions::AsWritten
}

fn entry(offer: &Offer) -> Element {
    let verb = if offer.is_file { "Download" } else { "Copy" };
    let act = match (offer.format, offer.is_file) {
        // What the browser takes only while the key is pressed is written before.
        (Format::RichText, false) => Act::CopyRichText,
        _ => Act::Take(words(offer), String::new()),
    };
    let key = classed("button", "key small")
        .with("type", "button")
        .with("aria-label", format!("{verb} {}", offer.name))
        .act(&act)
        .saying(offer.name);
    element("li").holding(key).saying(" ").holding(classed("span", "hint").saying(offer.about))
}

/// The words by which the source of a draft is asked for.
const ORIGINAL: &str = "original file";

fn original(postmortem: &Postmortem) -> &str {
    postmortem.imported.as_ref().map_or("", |imported| &imported.original)
}

fn original_entry() -> Element {
    let key = classed("button", "key small")
        .with("type", "button")
        .with("aria-label", "Download the source")
        .act(&Act::Take(ORIGINAL.to_owned(), String::new()))
        .saying("Source");
    let about = "the document that this draft was read from, as it was";
    element("li").holding(key).saying(" ").holding(classed("span", "hint").saying(about))
}

/// Names an offer for [`taken`].
fn words(offer: &Offer) -> String {
    let how = if offer.is_file { "file" } else { "copy" };
    let mentions = if offer.mentions == Mentions::Silent { "-silent" } else { "" };
    format!("{}{mentions} {how}", offer.format.id())
}

/// Writes what was taken: the words of an offer and the name of a voice, a line end, and a draft with the choices for its
/// public version before it. Empty for other words.
pub fn taken(question: &str) -> String {
    let (asked, draft) = question.split_once('\n').unwrap_or_default();
    let (offered, voice) = asked.rsplit_once(' ').unwrap_or_default();
    let (choice, draft) = PublicChoice::before(draft);
    if offered == LINK {
        return from_json(draft).map_or_else(
            |_| String::new(),
            |read| copied_link(&read.postmortem, &choice, Link::of(&sent(&read.postmortem, &choice))),
        );
    }
    if offered == ORIGINAL {
        return from_json(draft).map_or_else(
            |_| String::new(),
            |read| {
                answer([
                    (Text::File.name(), Part::Text("source.md".to_owned())),
                    (Text::MediaType.name(), Part::Text("text/markdown".to_owned())),
                    (Text::Written.name(), Part::Text(original(&read.postmortem).to_owned())),
                    (Text::Secrets.name(), Part::Text(secrets_told(&read.postmortem))),
                    (Text::Told.name(), Part::Text("Saved the source as source.md.".to_owned())),
                ])
            },
        );
    }
    let Some(offer) = OFFERS.iter().find(|offer| words(offer) == offered) else { return String::new() };
    let Ok(read) = from_json(draft) else { return String::new() };
    let voice = if voice == "tale" { Voice::Tale } else { Voice::Formal };
    written(offer, voice, &choice, &read.postmortem)
}

fn written(offer: &Offer, voice: Voice, choice: &PublicChoice, postmortem: &Postmortem) -> String {
    let text = if choice.is_public {
        choice.exported(postmortem, voice, offer.format, offer.mentions)
    } else {
        export(postmortem, voice, offer.format, offer.mentions)
    };
    let stem = match (voice, choice.is_public) {
        (Voice::Tale, false) => "tale",
        (Voice::Tale, true) => "public-tale",
        (Voice::Formal, false) => "postmortem",
        (Voice::Formal, true) => "public-postmortem",
    };
    let file = if offer.is_file { format!("{stem}.{}", offer.format.extension()) } else { String::new() };
    let what = if voice == Voice::Tale { "tale" } else { "report" };
    let what = format!("the {}{what}", if choice.is_public { "public " } else { "" });
    let told = if text.is_empty() {
        "There is nothing to take along yet: the document is empty.".to_owned()
    } else if offer.is_file {
        format!("Saved {what} as {file}.")
    } else {
        format!("Copied {what}: {}.", offer.name)
    };
    answer([
        (Text::File.name(), Part::Text(file)),
        (Text::MediaType.name(), Part::Text(offer.format.media_type().to_owned())),
        (Text::Written.name(), Part::Text(text)),
        (Text::Secrets.name(), Part::Text(secrets_told(postmortem))),
        (Text::Told.name(), Part::Text(told)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::to_json;
    use crate::errand::Made;
    use crate::postmortem::example;
    use crate::read::timeline::with_answers;

    #[test]
    fn whatever_is_offered_is_written() {
        let draft = to_json(&example(), 0, 0);
        for offer in &OFFERS {
            for voice in ["formal", "tale"] {
                let made = Made::from_json(&taken(&format!("{} {voice}\n{draft}", words(offer))));
                assert!(made.text(Text::Written).len() > 100, "{}", offer.name);
                assert_eq!(made.text(Text::File).is_empty(), !offer.is_file, "{}", offer.name);
                assert!(!made.text(Text::Told).is_empty());
            }
        }
        let public = with_answers(&["public version".to_owned()], &draft);
        let made = Made::from_json(&taken(&format!("plain file formal\n{public}")));
        assert_eq!(made.text(Text::File), "public-postmortem.txt");
        assert_eq!(made.text(Text::Told), "Saved the public report as public-postmortem.txt.");
        assert_eq!(taken(&format!("tea copy formal\n{draft}")), "");
        assert_eq!(taken("plain copy formal\nno draft"), "");
    }

    #[test]
    fn every_offer_can_be_told_from_the_others() {
        let all: std::collections::BTreeSet<String> = OFFERS.iter().map(words).collect();
        assert_eq!(all.len(), OFFERS.len());
    }
}
