//! The rich text is pasted into a place that takes it, as documents and wikis do: headings, lists, bold and the table are kept.

use anyhow::{Result, ensure};

use super::seed;
use super::story::{REVIEW, go_to, open_example};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    let impact = "Checkout failed for **60%** of users.\n\n- carts\n- orders";
    page.textbox("Impact").set_at_once(impact).await?;
    page.document_says("Checkout failed").await?;
    go_to(&page, REVIEW).await?;
    let seen = page
        .copied_as_seen(async || {
            page.button("Copy Rich text").click().await?;
            page.status_says("Copied as rich text.").await
        })
        .await?;

    let headings = ["1 My first postmortem", "2 Issue Summary", "2 Timeline", "2 Root Cause and Resolution", "2 Corrective and Preventative Measures"];
    ensure!(seen.headings.iter().map(String::as_str).eq(headings), "{seen:?}");
    let starts = |start: &str| seen.entries.iter().any(|entry| entry.starts_with(start));
    for entry in ["ul Impact: Checkout failed for 60% of users.", "ul carts", "ul orders", "ul Root Cause:"] {
        ensure!(starts(entry), "{entry:?} is not in {seen:?}");
    }
    for task in seed::tasks() {
        ensure!(starts(&format!("ol {task}")), "{task:?} is not in {seen:?}");
    }
    for bold in ["Impact:", "60%", "3:00 PM (WAT)"] {
        ensure!(seen.bold.iter().any(|text| text == bold), "{bold:?} is not bold in {seen:?}");
    }
    ensure!(!seen.bold.iter().any(|text| text.contains("Checkout failed")), "all is bold: {seen:?}");
    let events = seed::events().into_iter().map(|(time, text)| format!("{time} (WAT) | {text}"));
    let rows: Vec<String> = std::iter::once("Time | What happened".to_owned()).chain(events).collect();
    ensure!(seen.rows == rows, "{:?} are not {rows:?}", seen.rows);
    Ok(())
}
