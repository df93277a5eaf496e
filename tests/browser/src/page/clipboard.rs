//! The clipboard, as the next program would get it.
//!
//! In all three engines this is the real clipboard: a scratch field takes a real Ctrl+V and the paste event's plain
//! text is read. No permission is asked for and nothing of the page is replaced. Chromium and Firefox have a
//! clipboard of their own when headless; `WebKitGTK` uses the one of the virtual display.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Page;
use crate::wait::{Seen, until};

/// What lies on the clipboard before a test copies, so that an older copy is never taken for a new one.
const NOTHING_YET: &str = "nothing was copied yet";

/// What a reader sees of rich text.
#[derive(Debug)]
pub struct RichText {
    /// The headings, each with its level before it: `2 Timeline`.
    pub headings: Vec<String>,
    /// The entries of lists, each with the sort of list before it: `ol Optimize`.
    pub entries: Vec<String>,
    /// What is bold.
    pub bold: Vec<String>,
    /// The rows of tables, with ` | ` between their cells.
    pub rows: Vec<String>,
}

impl Page {
    /// The plain text on the clipboard.
    pub async fn clipboard_text(&self) -> Result<String> {
        self.script(include_str!("clipboard_open.js"), vec![Value::Null]).await?;
        self.press("Control+v").await?;
        let text = until("a paste from the clipboard", async || {
            let pasted = self.script("return window.scratchPasted ?? null", Vec::new()).await?;
            Ok(match pasted.as_str() {
                Some(text) => Seen::Yes(text.to_owned()),
                None => Seen::NotYet("nothing was pasted".to_owned()),
            })
        })
        .await;
        self.script(include_str!("clipboard_close.js"), Vec::new()).await?;
        text
    }

    /// What an action puts onto the clipboard, as a place that takes rich text has it after a real Ctrl+V: HTML.
    pub async fn copied_as_html(&self, action: impl AsyncFnOnce() -> Result<()>) -> Result<String> {
        Ok(self.pasted(action, "return ''").await?.0)
    }

    /// What such a place has then, as a reader sees it: its headings, the entries of its lists, what is bold, and the rows of
    /// its tables.
    pub async fn copied_as_seen(&self, action: impl AsyncFnOnce() -> Result<()>) -> Result<RichText> {
        let (_, seen) = self.pasted(action, include_str!("clipboard_seen.js")).await?;
        let texts = |name: &str| {
            let texts = seen[name].as_array().into_iter().flatten();
            texts.map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
        };
        Ok(RichText {
            headings: texts("headings"),
            entries: texts("entries"),
            bold: texts("bold"),
            rows: texts("rows"),
        })
    }

    /// Pastes what an action copies, and returns the HTML that the place has then and what a script makes of it.
    async fn pasted(
        &self,
        action: impl AsyncFnOnce() -> Result<()>,
        script: &str,
    ) -> Result<(String, Value)> {
        self.put_on_clipboard(NOTHING_YET).await?;
        action().await?;
        self.script(include_str!("clipboard_rich.js"), Vec::new()).await?;
        self.press("Control+v").await?;
        let html = until("rich text from the clipboard", async || {
            let script = "return document.getElementById('scratch-for-the-clipboard').innerHTML";
            let pasted = self.script(script, Vec::new()).await?;
            let pasted = pasted.as_str().unwrap_or_default().to_owned();
            let is_there = !pasted.is_empty() && !pasted.contains(NOTHING_YET);
            Ok(Seen::when(is_there, pasted.clone(), || format!("{pasted:?}")))
        })
        .await;
        let made = self.script(script, Vec::new()).await;
        self.script(include_str!("clipboard_close.js"), Vec::new()).await?;
        Ok((html?, made?))
    }

    /// Puts a text onto the clipboard with a real Ctrl+C, and makes sure that it is there.
    async fn put_on_clipboard(&self, text: &str) -> Result<()> {
        self.script(include_str!("clipboard_open.js"), vec![json!(text)]).await?;
        self.press("Control+c").await?;
        self.script(include_str!("clipboard_close.js"), Vec::new()).await?;
        until(&format!("{text:?} on the clipboard"), async || {
            let found = self.clipboard_text().await?;
            Ok(Seen::when(found == text, (), || format!("{found:?}")))
        })
        .await
    }

    /// What an action puts onto the clipboard.
    pub async fn copied_by(&self, action: impl AsyncFnOnce() -> Result<()>) -> Result<String> {
        self.put_on_clipboard(NOTHING_YET).await?;
        action().await?;
        let text = until("a copy on the clipboard", async || {
            let text = self.clipboard_text().await?;
            Ok(Seen::when(text != NOTHING_YET, text, || "the clipboard is as it was".to_owned()))
        })
        .await?;
        ensure!(!text.is_empty(), "an empty text was copied");
        Ok(text)
    }
}
