//! A draft is opened while the browser blocks the storage: what is typed then is a draft of its own, and its steps do not come
//! among those of the stored one.

use anyhow::{Result, ensure};

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Stored outage").await?;
    page.textbox("Impact").fill("Nobody could pay.").await?;
    saved(&page).await?;
    page.keeps("Nobody could pay.").await?;
    let stored = page.fragment().await?;

    page.open_at(&format!("?inject=blocked-storage#{stored}")).await?;
    page.status_says("so this is a new draft").await?;
    page.textbox("Title").has_value("").await?;
    ensure!(page.fragment().await? != stored, "it has the name of the stored one");
    page.textbox("Title").fill("Typed while it was blocked").await?;
    page.says("Not saved").await?;
    page.keeps("Typed while it was blocked").await?;

    // The stored draft is as it was, with its steps.
    page.open_at(&format!("#{stored}")).await?;
    page.textbox("Impact").has_value("Nobody could pay.").await?;
    ensure!(!page.visible_text().await?.contains("A later version"), "what was typed elsewhere is offered as its version");
    page.button("Undo").first().enabled(true).await?;
    page.button("Undo").first().click().await?;
    page.textbox("Impact").has_value("").await?;
    page.textbox("Title").has_value("Stored outage").await?;

    // What was typed meanwhile is found again.
    page.open().await?;
    let found = page.region("Found again");
    found.button_starting("Bring it back").click().await?;
    page.textbox("Title").has_value("Typed while it was blocked").await?;
    saved(&page).await
}
