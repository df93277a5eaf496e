//! In a timeline of a thousand events only the rows near those in sight are on the page, a key changes one line of the document,
//! and the row with the focus stays where somebody scrolls away.

use anyhow::{Context as _, Result, ensure};
use retold::draft::{DraftId, Slot, Stamp, key, seal};
use retold::postmortem::{Answer, Edit, NewEvent, apply, example};
use serde_json::json;

use super::story::go_to;
use crate::page::{Page, Place as _};

const EVENTS: u32 = 1_000;

/// The most rows that are near.
const MOST: u64 = 80;

/// Scrolls the form to where this part of it is.
const SCROLL: &str = "const form = document.getElementById('form');
    form.scrollTop = form.scrollHeight * arguments[0];";

const ROWS: &str = "return document.querySelectorAll('.event-row').length";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    page.leave().await?;
    let mut draft = example();
    draft.timeline.clear();
    let event = |number| NewEvent { time: Answer::Blank, text: format!("Shard {number} was full.") };
    apply(&mut draft, Edit::AddEvents { events: (1..=EVENTS).map(event).collect() })?;
    let (_, record) = seal(&draft, Stamp::default(), 1_700_000_000_000);
    page.store(&key(Slot::First, &DraftId::new(1)), &record).await?;
    page.open().await?;
    page.link(&draft.title).click().await?;
    go_to(&page, "Timeline").await?;
    page.textbox("What happened in event 1").shown().await?;
    page.document_says(&format!("Shard {EVENTS} was full.")).await?;
    few_rows(&page).await?;

    page.script(SCROLL, vec![json!(0.5)]).await?;
    // A row is on the page a frame after it has come into sight.
    let middle = page.textbox("What happened in event 505");
    middle.shown().await?;
    few_rows(&page).await?;
    let line = page.document_says("Shard 505 was full.").await?;
    page.watch_document().await?;
    middle.type_text(" Then it rained.").await?;
    let after = page.document_says("Then it rained.").await?;
    ensure!(after.key == line.key, "the line {} became {}", line.key, after.key);
    let changed = page.changed_lines().await?;
    ensure!(changed == [line.key.clone()], "not only the line {} changed: {changed:?}", line.key);

    page.script(SCROLL, vec![json!(0.0)]).await?;
    page.textbox("What happened in event 2").shown().await?;
    middle.shown().await?;
    few_rows(&page).await
}

async fn few_rows(page: &Page) -> Result<()> {
    let rows = page.script(ROWS, Vec::new()).await?.as_u64().context("no rows were counted")?;
    ensure!(rows <= MOST, "{rows} rows are on the page");
    Ok(())
}
