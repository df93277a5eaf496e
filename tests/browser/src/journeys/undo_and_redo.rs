//! Every change can be taken back and made again, with buttons and with keys.

use anyhow::{Result, bail, ensure};

use super::story::{event_texts, go_to, open_example};
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// The most times that Undo may be needed for one typed sentence.
const STEPS: usize = 40;

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    one_step_for_a_removed_event(&page).await?;
    typed_text(&page).await
}

/// A removed event comes back by one Undo and goes again by one Redo.
async fn one_step_for_a_removed_event(page: &Page) -> Result<()> {
    go_to(page, "Timeline").await?;
    let all = event_texts(page).await?;
    ensure!(all.len() >= 3, "the example has only {} events", all.len());
    let mut without = all.clone();
    without.remove(1);

    page.button("Redo").enabled(false).await?;
    page.button("Remove event 2").click().await?;
    events_are(page, &without).await?;
    page.document_lacks(&all[1]).await?;
    undo(page).await?;
    events_are(page, &all).await?;
    page.document_says(&all[1]).await?;
    page.button("Redo").click().await?;
    events_are(page, &without).await?;
    undo(page).await?;
    events_are(page, &all).await
}

/// A typed sentence comes back in few steps, and the field and the document agree at each.
async fn typed_text(page: &Page) -> Result<()> {
    go_to(page, "Summary").await?;
    let impact = page.textbox("Impact");
    let before = impact.value().await?;
    let after = "Nobody could buy anything.";
    impact.fill(after).await?;
    page.document_says(after).await?;

    let mut steps = 0;
    while impact.value().await? != before {
        if steps == STEPS {
            bail!("{STEPS} times Undo did not bring back the text: {:?}", impact.value().await?);
        }
        undo(page).await?;
        steps += 1;
    }
    page.document_lacks(after).await?;
    for _ in 0..steps {
        page.button("Redo").click().await?;
    }
    impact.has_value(after).await?;
    page.document_says(after).await?;
    page.button("Redo").enabled(false).await
}

/// Presses the Undo of the bar. A message may offer another one for what it tells.
async fn undo(page: &Page) -> Result<()> {
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
