//! Without a database everything works but versions, and that is said where they would be.

use anyhow::Result;

use super::story::{REVIEW, go_to, saved};
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open_with(&[Inject::MissingDatabase]).await?;
    page.button("New postmortem").click().await?;
    page.textbox("Title").fill("Disk full").await?;
    page.document_says("Disk full").await?;
    saved(&page).await?;
    go_to(&page, REVIEW).await?;
    page.button("Versions").click().await?;
    page.says("There are no versions to show: this browser does not let the page keep versions").await?;
    page.button("Close").click().await?;
    page.reload().await?;
    page.document_says("Disk full").await?;

    page.open_with(&[Inject::MissingBackground]).await?;
    page.link("Disk full").click().await?;
    page.textbox("Title").has_value("Disk full").await?;
    go_to(&page, REVIEW).await?;
    page.button("Versions").click().await?;
    page.says("the part of the page that keeps them could not be loaded").await
}
