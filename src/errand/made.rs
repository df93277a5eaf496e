//! What the background made of a draft in one voice, as the page takes it.

use crate::read::Json;

/// The panels of a voice, drawn already, and the texts that can be taken away, written already.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Made {
    panels: Vec<(String, Vec<Json>)>,
    /// What stands beside fields and the like, each part under the id of its element.
    pub places: Vec<(String, Json)>,
    texts: Vec<(String, String)>,
}

/// A text that the page shows or hands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// The document as Markdown.
    Markdown,
    /// The document as HTML that is pasted into documents and wikis.
    RichText,
    /// How many words it has.
    Words,
    /// When the incident was, in a sentence.
    Duration,
    /// The guessed kind of each event: a line each, with the event's number and the kind's name.
    Kinds,
    /// The strip as a file of its own.
    Strip,
    /// The timeline for Mermaid.
    Mermaid,
    /// The timeline as a table.
    Table,
    /// The cover of the tale as a file.
    Cover,
    /// The Markdown of a tale that has its cover beside it.
    Illustrated,
    /// The tale as it is read aloud, a line for each line.
    Spoken,
    /// What was taken along.
    Written,
    /// The name of its file; empty if it goes to the clipboard.
    File,
    /// The media type of its file.
    MediaType,
    /// What to tell the writer then; of a tale, what it is.
    Told,
    /// What may be a secret in it, masked; empty where nothing is.
    Secrets,
    /// What may be one in the file of the draft, which has the document that it was read from, too.
    DraftSecrets,
}

impl Text {
    /// Returns the name by which the two programs call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::RichText => "rich-text",
            Self::Words => "words",
            Self::Duration => "duration",
            Self::Kinds => "kinds",
            Self::Strip => "svg",
            Self::Mermaid => "mermaid",
            Self::Table => "table",
            Self::Cover => "cover",
            Self::Illustrated => "illustrated",
            Self::Spoken => "spoken",
            Self::Written => "written",
            Self::File => "file",
            Self::MediaType => "media-type",
            Self::Told => "told",
            Self::Secrets => "secrets",
            Self::DraftSecrets => "draft-secrets",
        }
    }
}

impl Made {
    /// Reads the answer to [`Errand::Draw`](super::Errand::Draw) or [`Errand::TellTale`](super::Errand::TellTale);
    /// nothing of what is none.
    pub fn from_json(answer: &str) -> Self {
        let mut made = Self::default();
        let Ok(Json::Object(parts)) = serde_json::from_str(answer) else { return made };
        for (name, part) in parts {
            match part {
                Json::List(panel) => made.panels.push((name, panel)),
                Json::Text(text) => made.texts.push((name, text)),
                Json::Object(places) => made.places = places,
                _ => {}
            }
        }
        made
    }

    /// Tells whether nobody has made anything.
    pub fn is_empty(&self) -> bool {
        self.panels.is_empty()
    }

    /// Hands out a panel, once; without elements if there is none of this name.
    pub fn take_panel(&mut self, name: &str) -> Vec<Json> {
        let panel = self.panels.iter_mut().find(|(known, _)| known == name);
        panel.map(|(_, panel)| std::mem::take(panel)).unwrap_or_default()
    }

    /// Returns a text; empty if this voice has none of the kind.
    pub fn text(&self, text: Text) -> &str {
        self.texts.iter().find(|(known, _)| known == text.name()).map_or("", |(_, text)| text)
    }
}
