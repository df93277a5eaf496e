//! The formats in which a document leaves Retold: what each is called, and what writes it.
//!
//! A new format is a file in [`mod@crate::write`] and an entry here; the page and the command line offer it then.

use crate::outline::{Outline, formal};
use crate::postmortem::Postmortem;
use crate::public::public;
use crate::tale::cover::cover;
use crate::write::Sender;
use crate::{tale, write};

/// A voice in which a document is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The report.
    Formal,
    /// The tale; the report where the incident is severe and the writer has not said that it may be told.
    Tale,
}

/// A format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GitHub Flavored Markdown.
    Markdown,
    /// A web page that is whole in itself.
    Html,
    /// The HTML that is pasted into documents, wikis and mail.
    RichText,
    /// Text without any mark-up.
    Plain,
    /// A message for Slack, for a program that posts it.
    Slack,
    /// The incident in brief, for such a program.
    SlackSummary,
    /// A message for Slack, to be pasted.
    SlackPaste,
    /// The incident in brief, to be pasted into Slack.
    SlackSummaryPaste,
    /// Wiki markup of Jira and Confluence.
    Wiki,
    /// The document as data.
    Json,
    /// The action items, each as the text of an issue.
    Issues,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 11] = [
        Self::Markdown,
        Self::Html,
        Self::RichText,
        Self::Plain,
        Self::Slack,
        Self::SlackSummary,
        Self::SlackPaste,
        Self::SlackSummaryPaste,
        Self::Wiki,
        Self::Json,
        Self::Issues,
    ];

    /// Returns the name by which it is asked for.
    pub fn id(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::RichText => "rich-text",
            Self::Plain => "plain",
            Self::Slack => "slack",
            Self::SlackSummary => "slack-summary",
            Self::SlackPaste => "slack-paste",
            Self::SlackSummaryPaste => "slack-summary-paste",
            Self::Wiki => "wiki",
            Self::Json => "json",
            Self::Issues => "issues",
        }
    }

    /// Returns the ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown | Self::Issues => "md",
            Self::Html | Self::RichText => "html",
            Self::Json => "json",
            Self::Plain
            | Self::Slack
            | Self::SlackSummary
            | Self::SlackPaste
            | Self::SlackSummaryPaste
            | Self::Wiki => "txt",
        }
    }

    /// Returns the media type of its files.
    pub fn media_type(self) -> &'static str {
        match self.extension() {
            "md" => "text/markdown",
            "html" => "text/html",
            "json" => "application/json",
            _ => "text/plain",
        }
    }
}

/// What becomes of names and numbers that notify or link somebody where Markdown is pasted: `@ada`, `#12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mentions {
    /// They stand as the writer has them.
    AsWritten,
    /// A sign that nobody sees keeps them from being taken for names.
    Silent,
}

/// Returns the document of a postmortem in a voice.
pub fn outline_of(postmortem: &Postmortem, voice: Voice) -> Outline {
    let formal = formal(postmortem);
    match voice {
        Voice::Formal => formal,
        Voice::Tale => tale::tell(postmortem, &formal),
    }
}

/// Writes the document of a postmortem.
///
/// # Examples
///
/// ```
/// use retold::export::{Format, Mentions, Voice, export};
/// use retold::postmortem::example;
///
/// let text = export(&example(), Voice::Formal, Format::Plain, Mentions::AsWritten);
/// assert!(text.starts_with("My first postmortem"));
/// ```
pub fn export(postmortem: &Postmortem, voice: Voice, format: Format, mentions: Mentions) -> String {
    let outline = outline_of(postmortem, voice);
    let outline = match mentions {
        Mentions::AsWritten => outline,
        Mentions::Silent => write::mention_safe(&outline),
    };
    match format {
        Format::Markdown => write::markdown(&outline, postmortem.layout.section_style),
        Format::Html => page(postmortem, &outline, voice),
        Format::RichText => write::rich_text(&outline),
        Format::Plain => write::plain_text(&outline),
        Format::Slack => write::slack(&outline, Sender::Program),
        Format::SlackSummary => write::slack_summary(&outline, Sender::Program),
        Format::SlackPaste => write::slack(&outline, Sender::Person),
        Format::SlackSummaryPaste => write::slack_summary(&outline, Sender::Person),
        Format::Wiki => write::wiki(&outline),
        Format::Json => write::json(&outline),
        Format::Issues => {
            let issues = write::action_items(&outline);
            issues.into_iter().map(|issue| issue.markdown).collect::<Vec<_>>().join("\n---\n\n")
        }
    }
}

/// Writes the public version of the document of a postmortem, without what is kept from everybody but for what stands in
/// `kept` ([`public`]).
///
/// The tale waits as it does for the whole: what makes the incident severe may be what is left out.
pub fn export_public(
    postmortem: &Postmortem,
    kept: &[String],
    voice: Voice,
    format: Format,
    mentions: Mentions,
) -> String {
    let waits = tale::severe(postmortem).is_some() && !postmortem.tale.told_although_severe;
    let voice = if waits { Voice::Formal } else { voice };
    export(&public(postmortem, kept).postmortem, voice, format, mentions)
}

/// Writes a page, with the genre's cover and colours if a tale is told on it.
fn page(postmortem: &Postmortem, outline: &Outline, voice: Voice) -> String {
    let plain = write::Page { language: "en", cover: None, dress: None };
    let title = tale::plan(postmortem, &formal(postmortem)).title;
    if voice == Voice::Formal || title.is_empty() {
        return write::html_page(outline, plain);
    }
    let genre = postmortem.tale.genre;
    let cover = cover(postmortem, &title, genre);
    let class = format!("is-{}", genre.id());
    let dress = Some(write::Dress { class: &class, style: tale::look(genre) });
    write::html_page(outline, write::Page { cover: Some(&cover.svg), dress, ..plain })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    #[test]
    fn every_format_writes_both_voices_and_has_a_name_of_its_own() {
        let mut ids = std::collections::BTreeSet::new();
        for format in Format::ALL {
            assert!(ids.insert(format.id()), "{format:?}");
            let texts = [Voice::Formal, Voice::Tale]
                .map(|voice| export(&example(), voice, format, Mentions::AsWritten));
            assert!(
                texts.iter().all(|text| text.contains("Optimize")) || format.id().contains("summary"),
                "{format:?}"
            );
            assert_ne!(texts[0], texts[1], "{format:?}");
        }
    }

    #[test]
    fn a_severe_incident_stays_so_without_its_names() {
        let mut postmortem = example();
        let text = |it: &Postmortem, voice| export_public(it, &[], voice, Format::Plain, Mentions::AsWritten);
        assert_ne!(text(&postmortem, Voice::Tale), text(&postmortem, Voice::Formal));
        // The cue is in what is left out.
        postmortem.summary.impact = "See https://hospital.corp/died/1 for all.".to_owned();
        assert!(tale::severe(&postmortem).is_some());
        assert_eq!(tale::severe(&public(&postmortem, &[]).postmortem), None);
        assert_eq!(text(&postmortem, Voice::Tale), text(&postmortem, Voice::Formal));
        postmortem.tale.told_although_severe = true;
        assert_ne!(text(&postmortem, Voice::Tale), text(&postmortem, Voice::Formal));
    }

    #[test]
    fn nobody_is_notified_who_is_not_meant_to_be() {
        let mut postmortem = example();
        postmortem.summary.impact = "Ask @ada.".to_owned();
        let text = |mentions| export(&postmortem, Voice::Formal, Format::Markdown, mentions);
        assert!(text(Mentions::AsWritten).contains("@ada") && !text(Mentions::Silent).contains("@ada"));
    }
}
