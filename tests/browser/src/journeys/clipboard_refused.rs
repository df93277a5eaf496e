//! The browser refuses the clipboard: the Markdown is shown, selected, to be copied by hand.

use anyhow::{Result, ensure};
use serde_json::json;

use super::seed;
use super::story::begin;
use crate::expect;
use crate::inject::Inject;
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open_with(&[Inject::RefusedClipboard]).await?;
    begin(&page).await?;
    page.textbox("Title").fill("Copy me").await?;
    page.textbox("Impact").fill(seed::after("Impact")).await?;
    page.document_says(seed::after("Impact")).await?;
    page.button("Copy Markdown").first().click().await?;

    let dialog = page.dialog("Copy by hand");
    dialog.shown().await?;
    let field = dialog.textboxes().first();
    let markdown = field.value().await?;
    ensure!(markdown.starts_with("# Copy me\n\n## Issue Summary\n"), "the dialog offers {markdown:?}");
    expect::contains("the dialog's text", &markdown, seed::after("Impact"))?;
    ensure!(markdown.ends_with('\n'), "the dialog's text is cut: {markdown:?}");
    field.focused().await?;
    until("the whole text to be selected", async || {
        let script = "const it = document.activeElement; return [it.selectionStart, it.selectionEnd, it.value.length]";
        let selection = page.script(script, Vec::new()).await?;
        let everything = json!([0, selection[2], selection[2]]);
        Ok(Seen::when(selection == everything, (), || format!("the selection is {selection}")))
    })
    .await?;

    page.press("Escape").await?;
    dialog.gone().await?;
    until("the focus back on the page", async || {
        let focus = page.focus_in_words().await?;
        Ok(Seen::when(focus.contains("Copy Markdown"), (), || focus))
    })
    .await
}
