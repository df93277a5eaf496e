//! The document beside the form: its lines, and what changes in them.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{Page, Place as _};
use crate::wait::{Seen, until};

/// One line of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the page calls the line (`data-line`); the same in every voice.
    pub key: String,
    /// The emphasised words at its start, such as `Impact:`; empty when it has none.
    pub label: String,
    /// Its whole text, white space folded.
    pub text: String,
}

impl Page {
    /// The lines of the region "Document", from top to bottom.
    pub async fn document_lines(&self) -> Result<Vec<Line>> {
        self.region("Document")
            .act("", async |region| {
                let answer = self.script(include_str!("document_lines.js"), vec![json!(region)]).await?;
                let field = |line: &Value, at: usize| line[at].as_str().unwrap_or_default().to_owned();
                Ok(answer
                    .as_array()
                    .context("the script returned no lines")?
                    .iter()
                    .map(|line| Line { key: field(line, 0), label: field(line, 1), text: field(line, 2) })
                    .collect())
            })
            .await
    }

    /// The document's text, one line each.
    pub async fn document_text(&self) -> Result<String> {
        let lines = self.document_lines().await?;
        Ok(lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join("\n"))
    }

    /// Waits until a line of the document contains this, and returns the line.
    pub async fn document_says(&self, wanted: &str) -> Result<Line> {
        until(&format!("“{wanted}” in the document"), async || {
            let lines = self.document_lines().await?;
            let found = lines.iter().find(|line| line.text.contains(wanted)).cloned();
            Ok(match found {
                Some(line) => Seen::Yes(line),
                None => Seen::NotYet(in_words(&lines)),
            })
        })
        .await
    }

    /// Waits until no line of the document contains this.
    pub async fn document_lacks(&self, unwanted: &str) -> Result<()> {
        until(&format!("no “{unwanted}” in the document"), async || {
            let lines = self.document_lines().await?;
            let found = lines.iter().find(|line| line.text.contains(unwanted));
            Ok(Seen::when(found.is_none(), (), || format!("the line {:?}", found.map(|line| &line.text))))
        })
        .await
    }

    /// Starts to write down which lines of the document change.
    pub async fn watch_document(&self) -> Result<()> {
        self.region("Document")
            .act("", async |region| {
                self.script(include_str!("watch_document.js"), vec![json!(region)]).await?;
                Ok(())
            })
            .await
    }

    /// The keys of the lines that changed since [`Page::watch_document`], each once. A change that belongs to no line
    /// is told in words.
    pub async fn changed_lines(&self) -> Result<Vec<String>> {
        let answer = self.script("return window.changedLines()", Vec::new()).await?;
        Ok(answer.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }
}

/// The document for an error message.
fn in_words(lines: &[Line]) -> String {
    let text = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" | ");
    let short: String = text.chars().take(800).collect();
    format!("{} lines: {short}", lines.len())
}
