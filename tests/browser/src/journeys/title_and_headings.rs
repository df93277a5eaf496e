//! A postmortem with a title, in Markdown headings, which is the style that nobody has to choose.

use anyhow::{Result, ensure};

use super::story::{REVIEW, add_event, copy_markdown, fill_rows, go_to, new_postmortem};
use crate::expect;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("My first postmortem").await?;
    page.textbox("Impact").fill("Half of the shop was slow.").await?;
    go_to(&page, "Timeline").await?;
    add_event(&page, 1, "9:05 AM", "Alerts fired.").await?;
    go_to(&page, "Root cause").await?;
    page.textbox("Root cause explanation").fill("A cache was cold.").await?;
    go_to(&page, "Measures").await?;
    fill_rows(&page, "Improvement", "Add improvement", &["Warm the cache."]).await?;
    go_to(&page, REVIEW).await?;
    page.radio("Markdown headings").chosen().await?;

    let markdown = copy_markdown(&page).await?;
    let start = "# My first postmortem\n\n## Issue Summary\n";
    ensure!(markdown.starts_with(start), "the Markdown does not start with {start:?}: {markdown:?}");
    for heading in ["Timeline", "Root Cause and Resolution", "Corrective and Preventative Measures"] {
        expect::contains("the Markdown", &markdown, &format!("\n\n## {heading}\n"))?;
    }
    for text in ["Half of the shop was slow.", "9:05 AM", "Alerts fired.", "A cache was cold.", "Warm the cache."] {
        expect::contains("the Markdown", &markdown, text)?;
    }
    ensure!(markdown.ends_with('\n') && !markdown.ends_with("\n\n"), "the end is not one line break");

    expect::contains("the title of the browser's tab", &page.title().await?, "Retold")
}
