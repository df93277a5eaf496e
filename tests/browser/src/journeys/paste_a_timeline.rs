//! A chat with a midnight in it becomes the timeline in one move, is corrected, and goes again in one move.

use anyhow::Result;

use super::story::{drop_file, event_text, event_texts, go_to, new_postmortem};
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// As Slack copies it.
const CHAT: &str = "----- March 3rd, 2025 -----
osprey [11:32 PM]
nightly import stands still
Watch Bot [11:40 PM]
ALARM import_progress stalled
:eyes:
2
----- March 4th, 2025 -----
lapwing [12:11 AM]
lease released by hand
lapwing [2:47 AM]
import complete, service restored
";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Date it started").first().fill("March 3, 2025").await?;
    page.textbox("Time it started").fill("11:30 PM").await?;
    go_to(&page, "Timeline").await?;

    // Both in one field, as it comes to mind.
    page.textbox("What happened").first().type_text("11:31 PM - import starts").await?;
    page.says("read as 23:31").await?;
    page.press("Enter").await?;
    page.textbox("Time of event 1").has_value("11:31 PM").await?;
    event_text(&page, 1).has_value("import starts").await?;

    page.button("Paste a timeline").click().await?;
    page.textbox("Chat, log, export or table").set_at_once(CHAT).await?;
    page.says("4 events, 4 lines left over").await?;
    page.button("Add 4 events").click().await?;
    events_are(&page, 5).await?;
    page.textbox("Time of event 2").has_value("2025-03-03 11:32 PM").await?;
    page.textbox("Time of event 4").has_value("2025-03-04 12:11 AM").await?;
    event_text(&page, 3).has_value("Watch Bot: ALARM import_progress stalled").await?;

    event_text(&page, 4).fill("Lease released by hand, the import moves").await?;
    page.document_says("Lease released by hand, the import moves").await?;
    page.combobox("Kind of event 3").focus().await?;
    page.type_into_focus("Det").await?;
    until("the kind is chosen by its first letters", async || {
        let choice = page.combobox("Kind of event 3").choice().await?;
        Ok(Seen::when(choice == "Detected", (), || choice.clone()))
    })
    .await?;
    // From half past eleven to the alarm, and over midnight to the end.
    page.says("10 min").await?;
    page.says("3 h 17 min").await?;

    // The kind, the words, and the paste: three steps back, the last of which takes all of it.
    for _ in 0..12 {
        if event_texts(&page).await?.len() == 1 {
            break;
        }
        page.button("Undo").first().click().await?;
    }
    events_are(&page, 1).await?;
    event_text(&page, 1).has_value("import starts").await?;
    from_a_file(&page).await
}

/// A log that falls on another step is pasted too, and comes back as the text that it was.
async fn from_a_file(page: &Page) -> Result<()> {
    go_to(page, "Summary").await?;
    drop_file(page, "import.log", CHAT).await?;
    let pasted = page.textbox("Chat, log, export or table");
    pasted.has_value(CHAT).await?;
    page.button("Add 4 events").click().await?;
    events_are(page, 5).await?;
    page.status().button("Undo").first().click().await?;
    events_are(page, 1).await?;
    page.button("Paste a timeline").click().await?;
    pasted.has_value(CHAT).await?;
    page.button("Add 4 events").shown().await
}

async fn events_are(page: &Page, count: usize) -> Result<()> {
    until("the number of events", async || {
        let events = event_texts(page).await?.len();
        Ok(Seen::when(events == count, (), || format!("{events} events")))
    })
    .await
}
