//! Whoever leaves the page while it saves, and goes back, finds the draft as it was, its document and its versions.
//!
//! Browsers keep a page that was left, perhaps with what its program in the background was doing.

use anyhow::{Result, ensure};
use serde_json::json;

use super::story::{REVIEW, event_text, go_to, new_postmortem, saved};
use crate::options::EngineName;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.script("window.isTheSame = true", Vec::new()).await?;
    for title in ["Checkout was down", "Checkout was slow", "Checkout was odd", "Checkout was fine"] {
        page.textbox("Title").fill(title).await?;
        page.leave().await?;
        page.back().await?;
        page.textbox("Title").has_value(title).await?;
        page.document_says(title).await?;
    }
    if page.engine() == EngineName::Webkit {
        let is_same = page.script("return window.isTheSame === true", Vec::new()).await?;
        ensure!(is_same == json!(true), "the page was not kept, and nothing of this was tried");
    }
    // What stands in the entry line is an event then, and nothing that could become one once more.
    go_to(&page, "Timeline").await?;
    page.textbox("What happened").fill("Alerts fired").await?;
    page.leave().await?;
    page.back().await?;
    event_text(&page, 1).has_value("Alerts fired").await?;
    page.textbox("What happened").has_value("").await?;

    // The browser may have ended the program before the last of them was a version.
    go_to(&page, "Summary").await?;
    page.textbox("Title").fill("Checkout is over").await?;
    saved(&page).await?;
    page.keeps("Checkout is over").await?;
    go_to(&page, REVIEW).await?;
    page.button("Versions").click().await?;
    page.says("The same as now.").await
}
