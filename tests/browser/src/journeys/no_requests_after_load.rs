//! Nothing that is typed leaves the page: after it has loaded, it asks no server for anything.

use anyhow::{Result, ensure};

use super::story::{REVIEW, add_event, begin, copy_markdown, go_to, saved};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    page.button("New postmortem").shown().await?;
    let requests = page.requests_when_quiet().await?;
    let resources = page.loaded_resources().await?;
    ensure!(requests.iter().any(|line| line.ends_with(".wasm")), "the page loaded without WebAssembly: {requests:?}");

    begin(&page).await?;
    page.textbox("Title").fill("Secret outage").await?;
    page.textbox("Impact").fill("![pixel](https://example.com/pixel.png) <img src=pixel.png>").await?;
    page.document_says("Secret outage").await?;
    go_to(&page, "Timeline").await?;
    add_event(&page, 1, "3:00 PM", "See https://example.com/status").await?;
    for section in ["Root cause", "Measures", REVIEW] {
        go_to(&page, section).await?;
    }
    page.switch_to_tab("Tale").await?;
    page.switch_to_tab("Formal").await?;
    copy_markdown(&page).await?;
    saved(&page).await?;

    let later = page.requests_when_quiet().await?;
    ensure!(later == requests, "the page asked for {:?}", later.get(requests.len()..).unwrap_or_default());
    let loaded = page.loaded_resources().await?;
    ensure!(
        loaded == resources,
        "the page loaded {:?}",
        loaded.iter().filter(|resource| !resources.contains(resource)).collect::<Vec<_>>()
    );
    Ok(())
}
