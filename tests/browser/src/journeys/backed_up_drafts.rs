//! The list says of each draft whether it is in a file as it is now.

use anyhow::Result;

use super::story::{REVIEW, go_to, new_postmortem, saved};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Copied outage").await?;
    saved(&page).await?;
    page.open().await?;
    page.says("not backed up").await?;
    page.catch_files().await?;
    page.button("Back up all drafts").click().await?;
    page.caught_file(1).await?;
    page.says(", backed up ").await?;

    page.link("Copied outage").click().await?;
    page.textbox("Impact").fill("Nobody could pay.").await?;
    saved(&page).await?;
    page.open().await?;
    page.says("changed since the backup of").await?;

    page.link("Copied outage").click().await?;
    go_to(&page, REVIEW).await?;
    page.catch_files().await?;
    page.button("Download the draft").click().await?;
    page.caught_file(1).await?;
    page.open().await?;
    page.says(", backed up ").await
}
