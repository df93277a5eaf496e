//! The incident to scale stands above every step, leads to its events, and can be taken along.

use anyhow::{Result, ensure};

use super::story::{REVIEW, event_text, go_to, open_example};
use crate::expect;
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// The beginning of what the flag of the second event is called.
const FLAG: &str = "3:15 PM, investigating (guess)";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    let strip = page.region("Incident to scale");
    strip.shown().await?;
    let script = "return document.querySelector('section svg[role=img]')?.getAttribute('aria-label')";
    // It is drawn in the background.
    let words = until("the strip in words", async || {
        let words = page.script(script, Vec::new()).await?.as_str().unwrap_or_default().to_owned();
        Ok(Seen::when(!words.is_empty(), words, || "nothing yet".to_owned()))
    })
    .await?;
    let words = words.as_str();
    expect::contains("the strip in words", words, "The longest silence is 45 minutes, until 4:45 PM.")?;
    expect::contains("the strip in words", words, "Time to mitigate: not given")?;

    // From another step, with the pointer.
    strip.button_starting(FLAG).click().await?;
    page.button("Add event").shown().await?;
    event_text(&page, 2).focused().await?;
    // In the step itself, with the keyboard.
    page.tab_to(&strip.button_starting(FLAG)).await?;
    page.press("Enter").await?;
    event_text(&page, 2).focused().await?;

    // An edit is seen at once.
    page.textbox("Time of event 2").fill("3:20 PM").await?;
    strip.button_starting("3:20 PM, investigating (guess)").shown().await?;
    page.textbox("Time of event 2").fill("6:20 PM").await?;
    until("no flags of events out of order", async || {
        let flags = strip.button_starting("6:20 PM").count().await? + strip.button_starting("3:30 PM").count().await?;
        Ok(Seen::when(flags == 0, (), || format!("{flags} flags")))
    })
    .await?;
    page.textbox("Time of event 2").fill("3:15 PM").await?;
    strip.button_starting(FLAG).shown().await?;

    go_to(&page, REVIEW).await?;
    for (button, told, beginning) in [
        ("Copy the timeline as Mermaid", "as Mermaid", "```mermaid\nflowchart LR\n"),
        ("Copy the timeline as a table", "as a table", "| Time | Kind | Event |\n"),
    ] {
        let copied = page
            .copied_by(async || {
                page.button(button).click().await?;
                page.status_says(told).await
            })
            .await?;
        ensure!(copied.starts_with(beginning), "{button} copied {copied:?}");
        expect::contains(button, &copied, "Engineers initiated investigation")?;
    }
    Ok(())
}
