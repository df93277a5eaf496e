//! A browser that blocks site data: the page works, says that nothing is saved, and offers a download.

use anyhow::Result;

use super::story::{begin, copy_markdown};
use crate::expect;
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open_with(&[Inject::BlockedStorage]).await?;
    begin(&page).await?;
    page.textbox("Impact").fill("Nothing was saved.").await?;
    page.document_says("Nothing was saved.").await?;
    page.says("Not saved").await?;
    page.button("Download now").enabled(true).await?;
    expect::lacks("the page", &page.visible_text().await?, "Saved on this device")?;
    let markdown = copy_markdown(&page).await?;
    expect::contains("the copied Markdown", &markdown, "Nothing was saved.")
}
