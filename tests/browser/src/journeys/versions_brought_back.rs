//! What the draft said a while ago is listed with what has changed since, and can be brought back.

use anyhow::Result;

use super::story::{REVIEW, go_to, new_postmortem, next_stretch, saved};
use crate::expect;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Checkout was down").await?;
    saved(&page).await?;
    page.keeps("Checkout was down").await?;
    next_stretch(&page).await?;
    page.textbox("Title").fill("Checkout was slow").await?;
    saved(&page).await?;
    page.keeps("Checkout was slow").await?;

    go_to(&page, REVIEW).await?;
    page.button("Versions").click().await?;
    let versions = page.dialog("Versions of this draft");
    page.says("The same as now.").await?;
    page.says("Title changed since").await?;
    expect::contains("the versions", &page.visible_text().await?, "downslow")?;
    versions.button_starting("Bring this version back").first().click().await?;
    versions.gone().await?;
    page.document_says("Checkout was down").await?;
    page.status().button("Undo").first().click().await?;
    page.document_says("Checkout was slow").await?;

    page.button("Versions").click().await?;
    versions.button_starting("Open as a new draft").first().click().await?;
    page.textbox("Title").has_value("Checkout was down").await?;
    saved(&page).await?;
    page.open().await?;
    page.link("Checkout was slow").shown().await?;
    page.link("Checkout was down").shown().await
}
