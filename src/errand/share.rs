//! The ways to take a document along: what the page offers, and the writing of it.

use super::findings::Secrets;
use super::git_host::git_host_part;
use super::link::{LINK, copied as copied_link, link_part, sent};
use super::panel::{Element, Node, Part, answer, classed, element};
use super::public_choice::PublicChoice;
use super::{Act, Command, Text};
use crate::draft::from_json;
use crate::export::{Format, Mentions, Voice, export};
use crate::postmortem::Postmortem;
use crate::share::Link;
use crate::tale::severe;
use crate::words;

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
    copied(Format::Markdown, words::sharing::MARKDOWN, words::sharing::MARKDOWN_ABOUT),
    copied(Format::RichText, words::sharing::RICH_TEXT, words::sharing::RICH_TEXT_ABOUT),
    copied(Format::SlackPaste, words::sharing::SLACK, words::sharing::SLACK_ABOUT),
    copied(Format::SlackSummaryPaste, words::sharing::SLACK_SUMMARY, words::sharing::SLACK_SUMMARY_ABOUT),
    copied(Format::Wiki, words::sharing::WIKI, words::sharing::WIKI_ABOUT),
    copied(Format::Plain, words::sharing::PLAIN, words::sharing::PLAIN_ABOUT),
    Offer {
        format: Format::Markdown,
        mentions: Mentions::Silent,
        is_file: false,
        name: words::sharing::SILENT,
        about: words::sharing::SILENT_ABOUT,
    },
    copied(Format::Issues, words::sharing::ISSUES, words::sharing::ISSUES_ABOUT),
    file(Format::Markdown, words::sharing::MARKDOWN_FILE, "postmortem.md"),
    file(Format::Html, words::sharing::WEB_PAGE, words::sharing::WEB_PAGE_ABOUT),
    file(Format::Plain, words::sharing::TEXT_FILE, "postmortem.txt"),
    file(Format::Json, words::sharing::JSON, words::sharing::JSON_ABOUT),
];

/// Draws what is offered.
pub fn share(postmortem: &Postmortem, choice: &PublicChoice) -> Vec<Node> {
    let list = |is_file: bool, label: &str| {
        let is_offered =
            |offer: &&Offer| offer.is_file == is_file && (choice.is_public || !is_for_public(offer));
        let offers = OFFERS.iter().filter(is_offered).map(entry);
        let has_source = is_file && !choice.is_public && !original(postmortem).is_empty();
        let source = has_source.then(original_entry);
        // The page prints what it shows, and that is the whole.
        let print = (is_file && !choice.is_public).then(print_entry);
        classed("div", "share-list")
            .holding(classed("h3", "share-heading").saying(label))
            .holding(classed("ul", "share-offers").holding_all(offers).holding_all(source).holding_all(print))
            .into()
    };
    vec![
        choice.panel(postmortem),
        list(false, words::sharing::COPY),
        list(true, words::sharing::DOWNLOAD),
        link_part(postmortem, choice),
        git_host_part(postmortem, choice),
    ]
}

/// Tells whether an offer is made for the public version only: of the whole there is a key of its own above.
fn is_for_public(offer: &Offer) -> bool {
    offer.format == Format::Markdown && !offer.is_file && offer.mentions == Mentions::AsWritten
}

/// Lists what is offered of the whole, each by its name with what it is for, and the act that takes it.
pub fn offered() -> impl Iterator<Item = (String, &'static str, Act)> {
    let of_the_whole = OFFERS.iter().filter(|offer| !is_for_public(offer));
    of_the_whole.map(|offer| (offer.in_words(), offer.about, offer.act()))
}

impl Offer {
    fn in_words(&self) -> String {
        if self.is_file { words::sharing::download(self.name) } else { words::sharing::copy(self.name) }
    }

    fn act(&self) -> Act {
        match (self.format, self.is_file) {
            // What the browser takes only while the key is pressed is written before.
            (Format::RichText, false) => Act::CopyRichText,
            _ => Act::Take(words(self), String::new()),
        }
    }
}

fn entry(offer: &Offer) -> Element {
    let key = classed("button", "key small")
        .with("type", "button")
        .with("aria-label", offer.in_words())
        .act(&offer.act())
        .saying(offer.name);
    element("li").holding(key).saying(" ").holding(classed("span", "hint").saying(offer.about))
}

/// The words by which the source of a draft is asked for.
const ORIGINAL: &str = "original file";

/// The name of its file.
const SOURCE_FILE: &str = "source.md";

fn original(postmortem: &Postmortem) -> &str {
    postmortem.imported.as_ref().map_or("", |imported| &imported.original)
}

fn original_entry() -> Element {
    let key = classed("button", "key small")
        .with("type", "button")
        .with("aria-label", words::sharing::DOWNLOAD_SOURCE)
        .act(&Act::Take(ORIGINAL.to_owned(), String::new()))
        .saying(words::sharing::SOURCE);
    let about = classed("span", "hint").saying(words::sharing::SOURCE_ABOUT);
    element("li").holding(key).saying(" ").holding(about)
}

fn print_entry() -> Element {
    let key = classed("button", "key small")
        .with("type", "button")
        .act(&Act::Do(Command::Print))
        .saying(words::sharing::PRINT);
    element("li")
        .holding(key)
        .saying(" ")
        .holding(classed("span", "hint").saying(words::sharing::PRINT_ABOUT))
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
                    (Text::File.name(), Part::Text(SOURCE_FILE.to_owned())),
                    (Text::MediaType.name(), Part::Text("text/markdown".to_owned())),
                    (Text::Written.name(), Part::Text(original(&read.postmortem).to_owned())),
                    (Text::Secrets.name(), Part::Text(Secrets::of(&read.postmortem).told_of_draft())),
                    (Text::Told.name(), Part::Text(words::sharing::saved_source(SOURCE_FILE))),
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
    let waits = voice == Voice::Tale && severe(postmortem).is_some() && !postmortem.tale.told_although_severe;
    let voice = if waits { Voice::Formal } else { voice };
    let stem = match (voice, choice.is_public) {
        (Voice::Tale, false) => "tale",
        (Voice::Tale, true) => "public-tale",
        (Voice::Formal, false) => "postmortem",
        (Voice::Formal, true) => "public-postmortem",
    };
    let file = if offer.is_file { format!("{stem}.{}", offer.format.extension()) } else { String::new() };
    let what = match (waits, voice, choice.is_public) {
        (true, _, false) => words::sharing::NOT_TOLD,
        (true, _, true) => words::sharing::NOT_TOLD_IN_PUBLIC,
        (false, Voice::Tale, false) => words::sharing::THE_TALE,
        (false, Voice::Tale, true) => words::sharing::THE_PUBLIC_TALE,
        (false, Voice::Formal, false) => words::sharing::THE_REPORT,
        (false, Voice::Formal, true) => words::sharing::THE_PUBLIC_REPORT,
    };
    let told = if text.is_empty() {
        nothing(offer, postmortem)
    } else if offer.is_file {
        words::sharing::saved(what, &file)
    } else {
        words::sharing::copied(what, offer.name)
    };
    answer([
        (Text::File.name(), Part::Text(file)),
        (Text::MediaType.name(), Part::Text(offer.format.media_type().to_owned())),
        (Text::Written.name(), Part::Text(text)),
        (Text::Secrets.name(), Part::Text(Secrets::of(postmortem).told())),
        (Text::Told.name(), Part::Text(told)),
    ])
}

/// Says why there is nothing to be taken.
fn nothing(offer: &Offer, postmortem: &Postmortem) -> String {
    let is_blank = postmortem.is_blank();
    let why = match (offer.format, offer.is_file) {
        (Format::Issues, _) if !is_blank => words::sharing::NO_TASKS,
        (_, true) => words::sharing::NOTHING_TO_DOWNLOAD,
        (_, false) => words::taking::NOTHING_TO_COPY,
    };
    why.to_owned()
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
        assert_eq!(taken(&format!("slack copy formal\n{draft}")), "", "that is for programs");
        assert_eq!(taken(&format!("tea copy formal\n{draft}")), "");
        assert_eq!(taken("plain copy formal\nno draft"), "");
    }

    #[test]
    fn what_was_taken_is_called_what_it_is() {
        let mut severe = example();
        severe.summary.impact = "Two people were injured.".to_owned();
        let told = |postmortem: &Postmortem, asked: &str| {
            let made = Made::from_json(&taken(&format!("{asked}\n{}", to_json(postmortem, 0, 0))));
            (made.text(Text::Told).to_owned(), made.text(Text::File).to_owned())
        };
        let untold = "the report (this incident is not told as a tale)";
        assert_eq!(told(&severe, "plain copy tale").0, format!("Copied {untold}: Plain text."));
        let (words, file) = told(&severe, "plain file tale");
        assert_eq!((words, &*file), (format!("Saved {untold} as postmortem.txt."), "postmortem.txt"));
        severe.tale.told_although_severe = true;
        assert_eq!(told(&severe, "plain copy tale").0, "Copied the tale: Plain text.");
        assert_eq!(told(&severe, "plain copy formal").0, "Copied the report: Plain text.");
    }

    #[test]
    fn where_there_is_nothing_it_is_said_of_what() {
        let mut draft = example();
        draft.measures.action_items.clear();
        let told = |postmortem: &Postmortem| {
            let made = Made::from_json(&taken(&format!("issues copy formal\n{}", to_json(postmortem, 0, 0))));
            assert_eq!(made.text(Text::Written), "");
            made.text(Text::Told).to_owned()
        };
        assert_eq!(told(&draft), "There are no tasks to copy yet: add them in Measures.");
        assert_eq!(told(&Postmortem::default()), "There is nothing to copy yet.");
    }

    #[test]
    fn every_offer_can_be_told_from_the_others() {
        let all: std::collections::BTreeSet<String> = OFFERS.iter().map(words).collect();
        assert_eq!(all.len(), OFFERS.len());
    }
}
