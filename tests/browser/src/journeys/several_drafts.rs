//! Two drafts side by side; one is deleted and comes back.

use anyhow::Result;

use super::story::{begin, new_postmortem, saved};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("First outage").await?;
    page.document_says("First outage").await?;
    saved(&page).await?;
    page.open().await?;
    page.heading("Your drafts").shown().await?;
    page.link("First outage").shown().await?;

    begin(&page).await?;
    page.textbox("Title").has_value("").await?;
    page.textbox("Title").fill("Second outage").await?;
    page.document_says("Second outage").await?;
    saved(&page).await?;
    // Whoever leaves at once has no version of it yet.
    page.keeps_any_of("Second outage", true).await?;
    page.open().await?;
    both_are_listed(&page).await?;

    page.button("Delete First outage").click().await?;
    page.link("First outage").gone().await?;
    page.link("Second outage").shown().await?;
    page.status().button("Undo").first().click().await?;
    both_are_listed(&page).await?;

    page.reload().await?;
    both_are_listed(&page).await?;
    page.link("First outage").click().await?;
    page.textbox("Title").has_value("First outage").await?;

    // A deletion that is not taken back lasts.
    page.open().await?;
    page.button("Delete Second outage").click().await?;
    page.link("Second outage").gone().await?;
    page.reload().await?;
    page.link("First outage").shown().await?;
    page.link("Second outage").gone().await?;

    // For a month it can be brought back from the trash; what is deleted there is gone.
    page.button("Trash (1)").click().await?;
    page.button("Bring back").click().await?;
    both_are_listed(&page).await?;
    page.button("Delete Second outage").click().await?;
    page.button("Trash (1)").click().await?;
    page.keeps_any_of("Second outage", true).await?;
    page.button("Delete for good").click().await?;
    page.button("Trash (1)").gone().await?;
    page.keeps_any_of("Second outage", false).await?;
    page.reload().await?;
    page.link("First outage").shown().await?;
    page.link("Second outage").gone().await
}

/// Waits until the home page lists both drafts.
async fn both_are_listed(page: &Page) -> Result<()> {
    page.link("First outage").shown().await?;
    page.link("Second outage").shown().await
}
