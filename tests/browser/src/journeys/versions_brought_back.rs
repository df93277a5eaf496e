//! What the draft said a while ago is listed with what has changed since, and can be brought back.

use anyhow::Result;

use super::story::{REVIEW, go_to, new_postmortem, saved};
use crate::expect;
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// The shortest stretch of time, in milliseconds, of which one version is kept.
const STRETCH: u64 = 10_000;

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

/// Waits until a new stretch has begun: first for its second half, then for the first half of the next.
async fn next_stretch(page: &Page) -> Result<()> {
    for is_late in [true, false] {
        until("the next stretch", async || {
            let now = page.script("return Date.now()", Vec::new()).await?.as_u64().unwrap_or_default();
            Ok(Seen::when((now % STRETCH >= STRETCH / 2) == is_late, (), || format!("it is {now}")))
        })
        .await?;
    }
    Ok(())
}
