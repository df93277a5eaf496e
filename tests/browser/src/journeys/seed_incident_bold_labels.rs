//! The incident of the assignment, typed from start to end, comes out exactly as its author wrote it.

use anyhow::Result;

use super::seed;
use super::story::{REVIEW, add_event, continue_to, copy_markdown, fill_rows, new_postmortem, saved};
use crate::expect;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    for (field, text) in [
        ("Date it started", "January 28, 2024"),
        ("Time it started", "3:00 PM"),
        ("Time it ended", "5:30 PM"),
        ("Time zone", "WAT"),
        ("Impact", seed::after("Impact")),
        ("Root cause in brief", seed::after("Root Cause")),
    ] {
        page.textbox(field).fill(text).await?;
    }

    continue_to(&page, "Timeline").await?;
    for (number, (time, what)) in (1..).zip(seed::events()) {
        add_event(&page, number, time, what).await?;
    }

    continue_to(&page, "Root cause").await?;
    page.textbox("Root cause explanation").fill(seed::after("Root Cause Explanation")).await?;
    page.textbox("Resolution details").fill(seed::after("Resolution Details")).await?;

    continue_to(&page, "Measures").await?;
    fill_rows(&page, "Improvement", "Add improvement", &seed::improvements()).await?;
    fill_rows(&page, "Task", "Add task", &seed::tasks()).await?;
    page.textbox("Closing paragraph").fill(seed::closing()).await?;

    continue_to(&page, "Lessons").await?;
    continue_to(&page, REVIEW).await?;
    page.radio("Bold labels").click().await?;
    page.radio("Bold labels").chosen().await?;
    expect::same_text("the copied Markdown", &copy_markdown(&page).await?, seed::FORMAL)?;

    saved(&page).await?;
    page.reload().await?;
    page.radiogroup("Section style").shown().await?;
    page.radio("Bold labels").chosen().await?;
    expect::same_text("the Markdown after a reload", &copy_markdown(&page).await?, seed::FORMAL)
}
