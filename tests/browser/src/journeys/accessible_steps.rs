//! axe-core finds nothing wrong with the steps of the form, blank and filled in.

use anyhow::Result;

use super::accessible::{View, look_at, view};
use super::seed;
use super::story::{REVIEW, go_to, new_postmortem, open_example};
use crate::page::{Page, Place as _};

/// Every view.
const VIEWS: &[View] = &[
    view("a blank draft", |page| Box::pin(blank(page, "Summary"))),
    view("timeline, blank", |page| Box::pin(blank(page, "Timeline"))),
    view("root cause, blank", |page| Box::pin(blank(page, "Root cause"))),
    view("measures, blank", |page| Box::pin(blank(page, "Measures"))),
    view("lessons, blank", |page| Box::pin(blank(page, "Lessons"))),
    view("review, blank", |page| Box::pin(blank(page, REVIEW))),
    view("summary", |page| Box::pin(filled(page, "Summary"))),
    view("timeline", |page| Box::pin(filled(page, "Timeline"))),
    view("root cause", |page| Box::pin(filled(page, "Root cause"))),
    view("measures", |page| Box::pin(filled(page, "Measures"))),
    view("lessons", |page| Box::pin(lessons(page))),
    view("review", |page| Box::pin(filled(page, REVIEW))),
];

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    look_at(page, VIEWS).await
}

async fn blank(page: Page, section: &str) -> Result<()> {
    if section == "Summary" {
        return new_postmortem(&page).await;
    }
    go_to(&page, section).await?;
    open_all(&page).await
}

async fn filled(page: Page, section: &str) -> Result<()> {
    if section == "Summary" {
        open_example(&page).await?;
        page.document_says(seed::after("Impact")).await?;
    } else {
        go_to(&page, section).await?;
    }
    if section == REVIEW {
        page.button("Copy Markdown that notifies nobody").shown().await?;
    }
    open_all(&page).await
}

/// Opens whatever is folded up: examples, and why something was found.
async fn open_all(page: &Page) -> Result<()> {
    let script = "for (const it of document.querySelectorAll('main details')) it.open = true";
    page.script(script, Vec::new()).await.map(drop)
}

async fn lessons(page: Page) -> Result<()> {
    go_to(&page, "Lessons").await?;
    for (add, field) in [("Add good point", "Good point 1"), ("Add problem", "Problem 1")] {
        page.button(add).click().await?;
        page.textbox(field).fill("The alert came in time.").await?;
    }
    page.button("Add section").click().await?;
    page.textbox("Heading of section 1").fill("Supporting information").await?;
    page.textbox("Section 1").fill("The graphs of the night.").await?;
    page.document_says("The graphs of the night.").await.map(drop)
}
