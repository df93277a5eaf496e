//! The page's program panics while an event is typed that is not added yet: it is in the file that is offered then.

use anyhow::{Result, ensure};

use super::story::{go_to, new_postmortem, saved};
use crate::expect;
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Checkout was down").await?;
    page.textbox("Impact").fill("It stopped").await?;
    saved(&page).await?;
    go_to(&page, "Timeline").await?;
    page.textbox("Time").fill("15:04").await?;
    page.textbox("What happened").fill("alerts fire for the queue").await?;
    page.catch_files().await?;
    page.script(Inject::Panics.script(), Vec::new()).await?;
    // Another change of the draft, which is drawn without what is not in it.
    page.button("Undo").first().click().await?;
    page.button("Download my draft").focused().await?;
    page.button("Download my draft").click().await?;
    let file = page.caught_file(1).await?;
    for kept in ["15:04", "alerts fire for the queue", "Checkout was down"] {
        expect::contains("the file", &file, kept)?;
    }
    ensure!(!file.contains("It stopped"), "the last change is not in it: {file}");
    let read = retold::draft::from_json(&file)?;
    ensure!(read.postmortem.timeline.len() == 1, "{file}");
    page.reported_errors().await.map(drop)
}
