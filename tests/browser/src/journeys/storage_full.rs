//! A full storage: the page says so, offers a download, loses nothing, and saves as soon as there is room.

use anyhow::Result;

use super::story::{begin, saved};
use crate::expect;
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open_with(&[Inject::FullStorage]).await?;
    begin(&page).await?;
    page.textbox("Impact").fill("The disk was full").await?;
    page.says("Not saved").await?;
    page.button("Download now").enabled(true).await?;
    expect::lacks("the page", &page.visible_text().await?, "Saved on this device")?;
    page.document_says("The disk was full").await?;

    page.script("window.storageIsFull = false", Vec::new()).await?;
    page.textbox("Impact").type_text(" and is not now").await?;
    saved(&page).await?;
    page.button("Download now").gone().await?;

    // Without the fault now: what the page called saved is really there.
    page.open().await?;
    page.link("Untitled postmortem").click().await?;
    page.textbox("Impact").has_value("The disk was full and is not now").await
}
