//! Events and tasks move with buttons and with the keyboard, and the focus goes with them.

use anyhow::{Result, ensure};

use super::story::{event_text, event_texts, go_to, open_example};
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    go_to(&page, "Timeline").await?;
    let mut events = event_texts(&page).await?;
    ensure!(events.len() >= 5, "the example has only {} events", events.len());

    // The arrow keys go through the times, from the entry line down and back.
    page.textbox("Time").focus().await?;
    page.press("ArrowDown").await?;
    page.textbox("Time of event 1").focused().await?;
    page.press("ArrowDown").await?;
    page.textbox("Time of event 2").focused().await?;
    page.press("ArrowUp").await?;
    page.press("ArrowUp").await?;
    page.textbox("Time").focused().await?;

    page.combobox("Kind of event 3").choose("Detected").await?;
    page.combobox("Kind of event 2").choose("Resolved").await?;
    page.button("Move event 3 up").click().await?;
    events.swap(1, 2);
    events_are(&page, &events).await?;
    page.group("Event 2").holds_focus().await?;
    for (list, kind) in [("Kind of event 2", "Detected"), ("Kind of event 3", "Resolved")] {
        let choice = page.combobox(list).choice().await?;
        ensure!(choice == kind, "the kind did not move with its event: {list} is {choice:?}, not {kind:?}");
    }

    page.button("Move event 2 down").click().await?;
    events.swap(1, 2);
    events_are(&page, &events).await?;
    page.group("Event 3").holds_focus().await?;

    event_text(&page, 4).focus().await?;
    page.press("Alt+ArrowUp").await?;
    events.swap(2, 3);
    events_are(&page, &events).await?;
    event_text(&page, 3).focused().await?;
    page.press("Alt+ArrowUp").await?;
    events.swap(1, 2);
    events_are(&page, &events).await?;
    event_text(&page, 2).focused().await?;
    page.press("Alt+ArrowDown").await?;
    events.swap(1, 2);
    events_are(&page, &events).await?;
    event_text(&page, 3).focused().await?;

    page.button("Remove event 3").click().await?;
    let removed = events.remove(2);
    events_are(&page, &events).await?;
    page.document_lacks(&removed).await?;
    ensure!(page.focus_in_words().await? != "nothing", "the focus is lost after a removal");

    tasks(&page).await
}

/// The same with tasks.
async fn tasks(page: &Page) -> Result<()> {
    go_to(page, "Measures").await?;
    let first = page.textbox("Task 1").value().await?;
    let second = page.textbox("Task 2").value().await?;
    page.button("Move task 2 up").click().await?;
    page.textbox("Task 1").has_value(&second).await?;
    page.textbox("Task 2").has_value(&first).await?;
    page.button("Remove task 2").click().await?;
    page.textbox("Task 1").has_value(&second).await?;
    page.document_lacks(&first).await
}

/// Waits until the list and the document have the events in this order.
async fn events_are(page: &Page, wanted: &[String]) -> Result<()> {
    until("the events", async || {
        let events = event_texts(page).await?;
        let text = page.document_text().await?;
        let places: Vec<Option<usize>> = wanted.iter().map(|event| text.find(event.as_str())).collect();
        let in_order = places.iter().all(Option::is_some) && places.is_sorted();
        Ok(Seen::when(events == wanted && in_order, (), || {
            format!("{events:?}, in the document at {places:?}, instead of {wanted:?}")
        }))
    })
    .await
}
