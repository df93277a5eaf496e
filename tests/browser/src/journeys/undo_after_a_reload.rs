//! A change can be taken back, and made again, after the page was loaded anew.

use anyhow::Result;

use super::story::{event_texts, go_to, open_example, saved};
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    go_to(&page, "Timeline").await?;
    let all = event_texts(&page).await?;
    let mut without = all.clone();
    without.remove(1);
    page.button("Remove event 2").click().await?;
    events_are(&page, &without).await?;
    go_to(&page, "Summary").await?;
    let title = page.textbox("Title").value().await?;
    page.textbox("Title").fill("Another title").await?;
    saved(&page).await?;
    page.keeps("Another title").await?;
    // On a busy machine the steps follow the draft: it must be known first what was before.
    page.keeps_step("Another title").await?;

    page.reload().await?;
    page.textbox("Title").has_value("Another title").await?;
    page.button("Redo").enabled(false).await?;
    // Typing may have been a step or several, by how long it took.
    while page.textbox("Title").value().await? != title {
        undo(&page).await?;
    }
    go_to(&page, "Timeline").await?;
    events_are(&page, &without).await?;
    undo(&page).await?;
    events_are(&page, &all).await?;
    saved(&page).await?;
    page.keeps(&all[1]).await?;

    // What was undone can be made again after a second time.
    page.reload().await?;
    events_are(&page, &all).await?;
    page.button("Redo").click().await?;
    events_are(&page, &without).await
}

/// Presses the Undo of the bar once it can be pressed: the steps come a moment after the page.
async fn undo(page: &Page) -> Result<()> {
    page.button("Undo").first().enabled(true).await?;
    page.button("Undo").first().click().await
}

/// Waits until the list has these events.
async fn events_are(page: &Page, wanted: &[String]) -> Result<()> {
    until("the events", async || {
        let events = event_texts(page).await?;
        Ok(Seen::when(events == wanted, (), || format!("{events:?} instead of {wanted:?}")))
    })
    .await
}
