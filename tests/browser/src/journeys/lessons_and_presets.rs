//! Lessons, a section of one's own and the details of a task are written, and stand where each preset has them.

use anyhow::{Result, ensure};
use serde_json::json;

use super::story::{REVIEW, copy_markdown, go_to, open_example};
use crate::page::{Page, Place as _};

/// Presses the first thing to unfold that has these words.
pub const UNFOLD: &str = "const [words] = arguments;
    [...document.querySelectorAll('summary')].find(it => it.textContent === words).click();";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    go_to(&page, "Measures").await?;
    // Engines differ in the role of what unfolds; its words are the same.
    page.script(UNFOLD, vec![json!("Owner, date, ticket")]).await?;
    page.textbox("Owner of task 1").fill("Ada").await?;
    page.document_says("Owner: Ada").await?;

    go_to(&page, "Timeline").await?;
    page.combobox("Kind of event 4").choose("Ruled out").await?;
    page.textbox("Ruled out, event 4").fill("the network").await?;
    page.document_says("Ruled out: the network").await?;

    go_to(&page, "Lessons").await?;
    page.button("Add good point").click().await?;
    page.textbox("Good point 1").fill("The pager went off at once.").await?;
    page.button("Add section").click().await?;
    page.textbox("Heading of section 1").fill("Who was there").await?;
    page.textbox("Section 1").fill("Ada and Grace.").await?;
    page.document_says("Ada and Grace.").await?;

    go_to(&page, REVIEW).await?;
    for (preset, first) in
        [("SRE book", "## Summary"), ("PagerDuty", "## Overview"), ("Atlassian", "## Incident Summary"), ("Classic", "## Issue Summary")]
    {
        page.radio(preset).click().await?;
        page.radio(preset).chosen().await?;
        let markdown = copy_markdown(&page).await?;
        ensure!(markdown.contains(first), "{preset}: {markdown}");
        for kept in ["The pager went off at once.", "## Who was there", "Owner: Ada", "Ruled out: the network"] {
            ensure!(markdown.contains(kept), "{preset} lost {kept:?}: {markdown}");
        }
    }
    let text = page
        .copied_by(async || {
            page.button("Copy Slack summary").click().await?;
            page.status_says("Copied the report").await
        })
        .await?;
    ensure!(text.contains("*My first postmortem*"), "{text}");
    Ok(())
}
