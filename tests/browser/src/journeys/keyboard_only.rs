//! The whole job works without a pointer, from the first page to a copied tale, and the focus can always be seen.

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
    page.tab_to(&page.textbox("Impact")).await?;
    page.type_into_focus("Nobody could pay.").await?;

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

    page.tab_to(&section_link(&page, "Root cause")).await?;
    page.press("Enter").await?;
    page.textbox("Root cause explanation").shown().await?;
    page.tab_to(&page.textbox("Root cause explanation")).await?;
    page.type_into_focus("A key was stuck.").await?;

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
    expect::contains("the copied Markdown", &markdown, "The keyboard worked.")?;
    tale(&page, &markdown).await
}

/// Turns the sheet and copies its other side.
async fn tale(page: &Page, report: &str) -> Result<()> {
    page.tab_to(&page.tab("Formal")).await?;
    page.press("ArrowRight").await?;
    page.tab("Tale").selected().await?;
    page.document_says("The keyboard worked.").await?;
    let tale = page
        .copied_by(async || {
            page.tab_to(&page.button("Copy Markdown").first()).await?;
            page.press("Enter").await?;
            page.status_says("Copied the tale").await
        })
        .await?;
    for kept in ["Nobody could pay.", "3:00 PM", "The keyboard worked.", "key was stuck."] {
        expect::contains("the copied tale", &tale, kept)?;
    }
    ensure!(tale != report, "the report was copied in the place of the tale");
    Ok(())
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
