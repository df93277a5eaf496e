//! What a paste leaves open is asked once, can be answered with one press and asked again.

use anyhow::Result;

use super::story::{go_to, new_postmortem};
use crate::page::{Page, Place as _};

/// Two rows of which nothing says whether they are of March or April, nor which zone is meant.
const PASTE: &str = "03/04/2024 10:00 IST - alerts fire\n03/04/2024 10:20 IST - pool is full\n";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    go_to(&page, "Timeline").await?;
    page.button("Paste a timeline").click().await?;
    page.textbox("Chat, log, export or table").set_at_once(PASTE).await?;
    page.says("2 events").await?;
    let days = page.group("03/04/2024: Which is it?");
    let zone = page.group("IST: Which zone is it?");
    days.button("March 4, 2024").click().await?;
    page.says("You said: the month comes first").await?;
    days.gone().await?;
    zone.button_starting("India").click().await?;
    page.says("You said: IST is UTC+05:30").await?;
    page.says("2024-03-04 10:00 IST (UTC+05:30)").await?;
    page.button("Ask again: the month comes first").click().await?;
    days.shown().await?;
    days.button("March 4, 2024").click().await?;
    page.says("You said: the month comes first").await?;

    // A look at another step loses nothing.
    page.press("Escape").await?;
    go_to(&page, "Measures").await?;
    go_to(&page, "Timeline").await?;
    page.button("Paste a timeline").click().await?;
    page.says("You said: the month comes first").await?;
    page.button("Add 2 events").click().await?;
    page.textbox("Time of event 1").has_value("2024-03-04 10:00 IST (UTC+05:30)").await
}
