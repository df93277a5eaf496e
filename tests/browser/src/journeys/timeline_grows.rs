//! A timeline becomes longer than what is on the page at once, and nobody scrolls: what comes is there.

use anyhow::Result;

use super::story::{event_text, go_to, new_postmortem};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    go_to(&page, "Timeline").await?;
    for number in 1..=9 {
        page.textbox("What happened").type_text(&format!("10:0{number} step {number}")).await?;
        page.press("Enter").await?;
        page.textbox("What happened").has_value("").await?;
    }
    event_text(&page, 9).has_value("step 9").await?;

    // A row that moves from one part of the list to the next keeps the focus.
    event_text(&page, 8).focus().await?;
    page.press("Alt+ArrowDown").await?;
    event_text(&page, 9).has_value("step 8").await?;
    event_text(&page, 9).focused().await?;

    let pasted: String = (10..40).map(|number| format!("11:{number} pasted {number}\n")).collect();
    page.button("Paste a timeline").click().await?;
    page.textbox("Chat, log, export or table").set_at_once(&pasted).await?;
    page.button("Add 30 events").click().await?;
    event_text(&page, 12).has_value("pasted 12").await?;
    page.status().button("Undo").first().click().await?;
    event_text(&page, 10).gone().await?;
    event_text(&page, 9).has_value("step 8").await
}
