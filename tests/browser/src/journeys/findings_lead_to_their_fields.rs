//! A finding leads to its field, also into a group that is folded and into the tale; what is about the whole is none of a section.

use anyhow::{Result, ensure};
use serde_json::json;

use super::lessons_and_presets::UNFOLD;
use super::story::{REVIEW, go_to, open_example};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    go_to(&page, REVIEW).await?;
    page.heading("The whole document: 1 to look at").shown().await?;
    ensure!(!page.visible_text().await?.contains("Summary: 1 to look at"), "the words are counted in Summary");

    go_to(&page, "Measures").await?;
    page.script(UNFOLD, vec![json!("Owner, date, ticket")]).await?;
    page.textbox("Owner of task 1").fill("Ada").await?;
    page.document_says("Owner: Ada").await?;
    go_to(&page, REVIEW).await?;
    page.button("Go to Owner of task 2").first().click().await?;
    page.textbox("Owner of task 2").focused().await?;

    // The writer's own words for the tale are on the other side of the sheet.
    page.tab("Tale").click().await?;
    // It is seen when its line is pointed at, or has the focus.
    page.button("Write this line yourself").first().focus().await?;
    page.press("Enter").await?;
    page.textbox_starting("Your words for").first().fill("The careless guest was at fault.").await?;
    page.tab("Formal").click().await?;
    go_to(&page, REVIEW).await?;
    page.button("Go to Your words for the tale").first().click().await?;
    page.textbox_starting("Your words for").first().focused().await
}
