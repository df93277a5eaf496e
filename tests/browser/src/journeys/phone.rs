//! The whole job with a thumb, on a screen of 390 pixels: from the first page to a copied tale.

use anyhow::Result;

use super::story::{REVIEW, arrived, section_link};
use crate::expect;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    page.be_a_phone().await?;
    page.button("New postmortem").tap().await?;
    page.textbox("Title").shown().await?;
    page.fits_its_width().await?;
    fill(&page, "Title", "Written with a thumb").await?;
    fill(&page, "Impact", "Nobody could pay for 40 minutes.").await?;

    page.button("Continue").tap().await?;
    arrived(&page, "Timeline").await?;
    page.fits_its_width().await?;
    fill(&page, "Time", "3:00 PM").await?;
    fill(&page, "What happened", "The thumb found its key.").await?;
    page.button("Add event").tap().await?;
    page.group("Event 1").shown().await?;

    for section in ["Root cause", "Measures", "Lessons", REVIEW] {
        section_link(&page, section).tap().await?;
        arrived(&page, section).await?;
        page.fits_its_width().await?;
    }

    // The document is the other pane.
    page.button("Read").tap().await?;
    page.document_says("The thumb found its key.").await?;
    page.fits_its_width().await?;
    page.tab("Tale").tap().await?;
    page.tab("Tale").selected().await?;
    page.document_says("The thumb found its key.").await?;
    page.fits_its_width().await?;
    let tale = page
        .copied_by(async || {
            page.button("Copy Markdown").first().tap().await?;
            page.status_says("Copied the tale").await
        })
        .await?;
    for kept in ["40 minutes", "3:00 PM", "The thumb found its key."] {
        expect::contains("the copied tale", &tale, kept)?;
    }
    page.button("Write").tap().await?;
    page.heading(REVIEW).shown().await?;

    // Whatever is opened can be closed again, and what is chosen is seen.
    page.button("Find anything").tap().await?;
    page.fits_its_width().await?;
    page.button("Close").tap().await?;
    page.button("Find anything").tap().await?;
    page.type_into_focus("noir").await?;
    page.option_starting("Tell it as Noir").tap().await?;
    page.tab("Tale").selected().await?;
    page.button("Write").tap().await?;
    page.heading(REVIEW).shown().await
}

async fn fill(page: &Page, field: &str, text: &str) -> Result<()> {
    page.textbox(field).tap().await?;
    page.type_into_focus(text).await?;
    page.textbox(field).has_value(text).await
}
