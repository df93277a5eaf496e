//! A browser that has no storage at all, and throws nothing: the page starts, works, and says that nothing is saved.

use anyhow::Result;

use super::story::begin;
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open_with(&[Inject::MissingStorage]).await?;
    begin(&page).await?;
    page.textbox("Impact").fill("Nothing was saved.").await?;
    page.document_says("Nothing was saved.").await?;
    page.says("Not saved").await
}
