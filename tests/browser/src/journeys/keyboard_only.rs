//! Everything works without a pointer, and the focus can always be seen.

use anyhow::{Result, ensure};

use super::story::{REVIEW, section_link};
use crate::expect;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    page.button("New postmortem").shown().await?;
    page.tab_to(&page.button("New postmortem")).await?;
    page.press("Enter").await?;
    page.heading("Summary").shown().await?;

    page.tab_to(&page.textbox("Title")).await?;
    page.type_into_focus("Written without a mouse").await?;
    page.document_says("Written without a mouse").await?;

    page.tab_to(&page.button("Continue")).await?;
    page.press("Enter").await?;
    page.button("Add event").shown().await?;
    page.tab_to(&page.textbox("Time")).await?;
    page.type_into_focus("3:00 PM").await?;
    page.tab_to(&page.textbox("What happened")).await?;
    page.type_into_focus("The keyboard worked.").await?;
    page.press("Enter").await?;
    page.group("Event 1").shown().await?;
    page.document_says("The keyboard worked.").await?;

    tabs(&page).await?;

    // Through a long step, so that every stop in it is seen.
    page.tab_to(&section_link(&page, "Measures")).await?;
    page.press("Enter").await?;
    page.button("Add improvement").shown().await?;
    page.tab_to(&page.button("Continue")).await?;

    page.tab_to(&section_link(&page, REVIEW)).await?;
    page.press("Enter").await?;
    page.radiogroup("Section style").shown().await?;
    page.tab_to(&page.radio("Markdown headings")).await?;
    page.press("ArrowDown").await?;
    page.radio("Bold labels").chosen().await?;

    let markdown = page
        .copied_by(async || {
            page.tab_to(&page.button("Copy Markdown").first()).await?;
            page.press("Enter").await?;
            page.status_says("Copied").await
        })
        .await?;
    expect::contains("the copied Markdown", &markdown, "**Timeline:**")?;
    expect::contains("the copied Markdown", &markdown, "The keyboard worked.")
}

/// One Tab stop for the two tabs, arrow keys between them.
async fn tabs(page: &Page) -> Result<()> {
    let (formal, tale) = (page.tab("Formal"), page.tab("Tale"));
    page.tab_to(&formal).await?;
    for (key, tab) in [("ArrowRight", &tale), ("ArrowLeft", &formal), ("End", &tale), ("Home", &formal)] {
        page.press(key).await?;
        tab.selected().await?;
        tab.focused().await?;
    }
    page.press("Tab").await?;
    ensure!(!page.focus_in_words().await?.contains("Tale"), "the tab that is not selected is a Tab stop");
    Ok(())
}
