//! A report that somebody wrote elsewhere is dropped on the page, checked, and taken along as Markdown and as rich text.

use anyhow::{Result, ensure};

use super::seed;
use super::story::{REVIEW, copy_markdown, drop_file, go_to};
use crate::expect;
use crate::page::{Page, Place as _, Target};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    // A file that falls on a page that is not there yet goes to the browser.
    page.heading("Your drafts").shown().await?;
    // As its author had it, but for a time that is written oddly.
    let report = seed::FORMAL.replace("4:00 PM", "16:00 PM").replace("**Issue Summary:**", "**Summary of the issue:**");
    drop_file(&page, "README.md", &report).await?;
    page.heading("Read an existing postmortem").shown().await?;
    page.says("6 events").await?;
    page.says("to check").await?;
    page.button_starting("Make it a draft").click().await?;

    page.textbox("Impact").has_value(seed::after("Impact")).await?;
    // What was uncertain stands beside its field, with the line of the source, until the writer has looked.
    page.document_says("16:00").await?;
    page.says("To check in the form:").await?;
    go_to(&page, "Timeline").await?;
    let event = page.group("Event 4");
    event.button("Checked").first().shown().await?;
    page.says("Line ").await?;
    page.textbox("Time of event 4").fill("4:00 PM").await?;
    while event.button("Checked").is_there().await? {
        let before = event.button("Checked").count().await?;
        event.button("Checked").first().click().await?;
        fewer(&event, before).await?;
    }
    page.textbox("What happened in event 4").focused().await?;

    go_to(&page, REVIEW).await?;
    page.radio("Bold labels").click().await?;
    let markdown = copy_markdown(&page).await?;
    expect::contains("the copied Markdown", &markdown, "- **4:00 PM (WAT):** Upon ruling out network issues")?;
    expect::contains("the copied Markdown", &markdown, seed::closing())?;

    let rich = page
        .copied_as_html(async || {
            page.button("Copy Rich text").click().await?;
            page.status_says("Copied as rich text").await
        })
        .await?;
    for kept in ["<h2", "<li>", "<ol", "<strong>", "<table", "approximately 60% of users"] {
        expect::contains("the rich text", &rich, kept)?;
    }
    expect::lacks("the rich text", &rich, "<script")
}

async fn fewer(place: &Target, before: usize) -> Result<()> {
    crate::wait::until("a note less", async || {
        let now = place.button("Checked").count().await?;
        Ok(crate::wait::Seen::when(now < before, (), || format!("{now} notes")))
    })
    .await?;
    ensure!(before > 0, "there was none");
    Ok(())
}
