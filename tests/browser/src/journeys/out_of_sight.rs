//! A page that is out of sight may be ended without a word, as phones do: what stands in the entry line is stored by then, and
//! is still a line when the page is seen again.

use anyhow::Result;
use serde_json::json;

use super::story::{go_to, new_postmortem, saved};
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// Makes the page take itself for hidden, or not. No engine hides one here: without a screen, each tab counts as seen.
const PRETEND: &str = "Object.defineProperty(document, 'hidden', { value: arguments[0], configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));";

/// What stands in the entry line.
const LINE: &str = "someone looks at the dashboard";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Interrupted").await?;
    saved(&page).await?;
    go_to(&page, "Timeline").await?;
    page.textbox("What happened").fill(LINE).await?;

    page.script(PRETEND, vec![json!(true)]).await?;
    line_is_stored(&page, true).await?;
    page.script(PRETEND, vec![json!(false)]).await?;
    line_is_stored(&page, false).await?;
    saved(&page).await?;
    page.textbox("What happened").has_value(LINE).await?;

    // The tab is ended while nobody sees it: of what is stored then, the draft has the line as an event, once.
    page.script(PRETEND, vec![json!(true)]).await?;
    line_is_stored(&page, true).await?;
    let (stored, address) = (page.stored().await?, page.address().await?);
    page.leave().await?;
    page.clear_stored().await?;
    for (key, value) in &stored {
        page.store(key, value).await?;
    }
    page.open_address(&address).await?;
    page.textbox("What happened in event 1").has_value(LINE).await?;
    page.textbox("What happened in event 2").gone().await?;
    page.textbox("What happened").has_value("").await
}

/// Waits until what stands in the line is stored, or is not any more.
async fn line_is_stored(page: &Page, wanted: bool) -> Result<()> {
    until(&format!("the line in the storage to be {wanted}"), async || {
        let stored = page.stored().await?;
        let newest = stored.iter().filter(|(key, _)| key.starts_with("retold/")).max_by_key(|(_, it)| revision(it));
        let is_there = newest.is_some_and(|(_, it)| it.contains(LINE));
        Ok(Seen::when(is_there == wanted, (), || format!("{stored:?}")))
    })
    .await
}

/// How often the draft had been saved with this record.
fn revision(record: &str) -> u64 {
    record.split('\t').nth(2).and_then(|it| it.parse().ok()).unwrap_or_default()
}
