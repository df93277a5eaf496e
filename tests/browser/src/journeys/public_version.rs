//! A public version is taken along: the writer sees what is replaced, keeps one name, and copies and downloads the rest.

use anyhow::Result;

use super::story::{REVIEW, go_to, open_example};
use crate::expect;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    page.textbox("Impact")
        .fill("Checkout failed for 60% of users. We paged Dana Reyes and Zorba, who restarted `db-prod-3.internal` ([graph](https://grafana.corp/d/1)).")
        .await?;
    page.document_says("Dana Reyes").await?;

    go_to(&page, REVIEW).await?;
    page.checkbox("Public version").click().await?;
    page.says("4 names are replaced").await?;
    page.checkbox("Replace Dana Reyes").shown().await?;
    page.checkbox("Replace db-prod-3.internal").shown().await?;
    page.checkbox("Replace Zorba").click().await?;
    page.says("\u{2192} stays").await?;

    let public = copied(&page, "Copy Markdown that notifies nobody", "Copied the public report").await?;
    expect::contains("the public version", &public, "We paged engineer A and Zorba, who restarted `a database host` (graph).")?;
    expect::contains("the public version", &public, "60% of users")?;
    // The document is the writer's own.
    page.document_says("Dana Reyes").await?;

    let rich = page
        .copied_as_html(async || {
            page.button("Copy Rich text").click().await?;
            page.status_says("Copied as rich text.").await
        })
        .await?;
    for gone in ["Dana", "db-prod-3", "grafana"] {
        expect::lacks("the public rich text", &rich, gone)?;
    }

    // The same in the tale.
    page.switch_to_tab("Tale").await?;
    page.document_says("Dana Reyes").await?;
    let tale = copied(&page, "Copy Plain text", "Copied the public tale").await?;
    expect::lacks("the public tale", &tale, "Dana")?;
    expect::contains("the public tale", &tale, "60% of users")?;
    page.switch_to_tab("Formal").await?;

    // What was chosen is remembered as long as the draft is open.
    go_to(&page, "Timeline").await?;
    go_to(&page, REVIEW).await?;
    page.says("\u{2192} stays").await?;
    page.checkbox("Public version").click().await?;
    page.checkbox("Replace Zorba").gone().await?;
    Ok(())
}

async fn copied(page: &Page, key: &str, told: &str) -> Result<String> {
    page.copied_by(async || {
        page.button(key).click().await?;
        page.status_says(told).await
    })
    .await
}
