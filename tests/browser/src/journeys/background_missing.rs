//! Without the program that writes documents the draft can be written, is saved, and can be copied in plain words.

use anyhow::Result;

use super::story::{copy_markdown, saved};
use crate::expect;
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open_with(&[Inject::MissingBackground]).await?;
    page.button("New postmortem").click().await?;
    page.textbox("Title").fill("Disk full").await?;
    page.textbox("Impact").fill("Nobody could log in.").await?;
    saved(&page).await?;
    page.says("The part of the page that writes the document could not be loaded.").await?;
    page.switch_to_tab("Tale").await?;
    page.says("The words of the tale could not be loaded.").await?;
    page.switch_to_tab("Formal").await?;
    let copied = copy_markdown(&page).await?;
    expect::same_text("the copied text", &copied, "Disk full\n\nImpact: Nobody could log in.\n\n")
}
