//! Typing in one field touches one line of the document, so that writing stays quick in a long postmortem.

use anyhow::{Result, ensure};

use super::story::{go_to, open_example};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    go_to(&page, "Summary").await?;
    let impact = page.textbox("Impact");
    impact.type_text(" ").await?;
    let line = page.document_says(impact.value().await?.trim()).await?;

    page.watch_document().await?;
    impact.type_text("Then it rained.").await?;
    let after = page.document_says("Then it rained.").await?;
    ensure!(after.key == line.key, "the line {} became {}", line.key, after.key);
    let changed = page.changed_lines().await?;
    ensure!(changed == [line.key.clone()], "not only the line {} changed: {changed:?}", line.key);
    Ok(())
}
