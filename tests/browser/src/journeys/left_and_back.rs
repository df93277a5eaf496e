//! Whoever leaves the page while it saves, and goes back, finds the draft as it was, its document and its versions.
//!
//! Browsers keep a page that was left, perhaps with what its program in the background was doing.

use anyhow::Result;

use super::story::{REVIEW, go_to, new_postmortem, saved};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    for title in ["Checkout was down", "Checkout was slow", "Checkout was odd", "Checkout was fine"] {
        page.textbox("Title").fill(title).await?;
        page.leave().await?;
        page.back().await?;
        page.textbox("Title").has_value(title).await?;
        page.document_says(title).await?;
    }
    // The browser may have ended the program before the last of them was a version.
    page.textbox("Title").fill("Checkout is over").await?;
    saved(&page).await?;
    page.keeps("Checkout is over").await?;
    go_to(&page, REVIEW).await?;
    page.button("Versions").click().await?;
    page.says("The same as now.").await
}
