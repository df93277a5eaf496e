//! A page that has failed to start twice does not try a third time: it lists what is stored. Somebody who is only in a
//! hurry is not kept from their drafts.

use anyhow::{Result, ensure};

use super::story::{new_postmortem, saved};
use crate::expect;
use crate::inject::Inject;
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Draft that is \"kept\"").await?;
    saved(&page).await?;
    for _ in ["once", "twice", "three times", "four times"] {
        page.reload().await?;
    }
    page.textbox("Title").has_value("Draft that is \"kept\"").await?;

    for _ in ["once", "twice"] {
        page.open_with(&[Inject::Panics]).await?;
        page.dialog("Retold has stopped").shown().await?;
        // No draft was open.
        ensure!(!page.button("Download my draft").is_there().await?, "a draft is offered");
    }
    // They are what the browser says of the panics.
    page.reported_errors().await?;

    page.open().await?;
    page.heading("Safe mode").shown().await?;
    page.says("did not start twice").await?;
    page.says("Draft that is \"kept\"").await?;
    page.catch_files().await?;
    page.button_starting("Download as it is: retold/draft").first().click().await?;
    let file = page.caught_file(1).await?;
    let stored = page.stored().await?;
    ensure!(stored.iter().any(|(_, text)| *text == file), "the file {file:?} is not what is stored: {stored:?}");
    expect::contains("the file", &file, "Draft that is \\\"kept\\\"")?;

    page.button("Start without opening a draft").click().await?;
    page.link_starting("Draft that is").first().shown().await?;
    // Once it has been quiet for a while, the failures are forgotten.
    until("a page that counts as started", async || {
        let stored = page.stored().await?;
        let is_counted = stored.iter().any(|(key, _)| key.starts_with("retold/starts/"));
        Ok(Seen::when(!is_counted, (), || format!("{stored:?}")))
    })
    .await
}
