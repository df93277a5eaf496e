//! The program panics while nothing can be stored: the page says so, and the draft is in the file all the same.

use anyhow::Result;

use super::panic_yields_the_draft::panic;
use super::story::begin;
use crate::expect;
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open_with(&[Inject::FullStorage, Inject::RefusedClipboard]).await?;
    begin(&page).await?;
    page.catch_files().await?;
    page.textbox("Impact").fill("The disk was full").await?;
    panic(&page).await?;
    page.says("this browser did not keep it").await?;
    page.button("Copy it").click().await?;
    page.status_says("did not let the page copy").await?;
    page.button("Download my draft").click().await?;
    expect::contains("the file", &page.caught_file(1).await?, "The disk was full")?;
    // They are what the browser says of the panic.
    page.reported_errors().await.map(drop)
}
