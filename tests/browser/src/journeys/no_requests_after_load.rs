//! Nothing that is typed leaves the page: after it has loaded, it asks no server for anything, whatever is done with it. That
//! its policy is never violated is checked after each story.

use anyhow::{Result, ensure};

use super::story::{REVIEW, add_event, begin, copy_markdown, go_to, saved};
use crate::expect;
use crate::page::{Page, Place as _};
use crate::site::BASE;

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
    for section in ["Root cause", "Measures", "Lessons", REVIEW] {
        go_to(&page, section).await?;
    }
    page.says("What to look at").await?;
    page.catch_files().await?;
    page.button("Download the draft").click().await?;
    expect::contains("the file", &page.caught_file(1).await?, "Secret outage")?;
    page.switch_to_tab("Tale").await?;
    page.document_says("Secret outage").await?;
    page.button("Tale as .md").click().await?;
    expect::contains("the file", &page.caught_file(2).await?, "Secret outage")?;
    page.button("Cover as .png").click().await?;
    page.button("Tell it").click().await?;
    page.button("Close").first().click().await?;
    page.switch_to_tab("Formal").await?;
    copy_markdown(&page).await?;
    saved(&page).await?;
    asked_for_nothing(&page, &requests, &resources).await?;

    // Once more with the draft that was kept.
    let before = page.requests().len();
    page.reload().await?;
    page.document_says("Secret outage").await?;
    let requests = page.requests_when_quiet().await?;
    let foreign: Vec<_> = requests[before..].iter().filter(|it| !it.starts_with(&format!("GET {BASE}"))).collect();
    ensure!(foreign.is_empty(), "the page loaded {foreign:?}");
    let resources = page.loaded_resources().await?;
    page.switch_to_tab("Tale").await?;
    page.document_says("Secret outage").await?;
    go_to(&page, "Summary").await?;
    page.textbox("Title").fill("Another outage").await?;
    saved(&page).await?;
    asked_for_nothing(&page, &requests, &resources).await
}

/// The server was asked for nothing since, nor was any other, as the browser counts it.
async fn asked_for_nothing(page: &Page, requests: &[String], resources: &[String]) -> Result<()> {
    let later = page.requests_when_quiet().await?;
    ensure!(later == requests, "the page asked for {:?}", later.get(requests.len()..).unwrap_or_default());
    // Nor is a picture that holds itself, or a file that the page made, anything that was asked for.
    let loaded = page.loaded_resources().await?;
    let asked: Vec<_> = loaded
        .iter()
        .filter(|it| !resources.contains(it) && !it.starts_with("data:") && !it.starts_with("blob:"))
        .collect();
    ensure!(asked.is_empty(), "the page loaded {asked:?}");
    Ok(())
}
