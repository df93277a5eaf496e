//! Two hundred drafts with 4 MiB in all: the first page is there within a second, and a save takes less than 10 ms.
//!
//! `--filter two_hundred_drafts` prints both. The limits are twice as high here, and of several saves the one in the middle counts:
//! what a busy machine does beside it is not the page's.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use retold::draft::{DraftId, Slot, Stamp, key, seal};
use retold::postmortem::example;
use serde_json::json;

use super::story::saved;
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

const DRAFTS: u64 = 200;
const BYTES: usize = (4 << 20) / 200;

/// Notes how long whatever was put off takes when it is done: a save is.
const WATCH: &str = "const later = window.setTimeout;
    window.took = [];
    window.setTimeout = (what, wait, ...more) => later(() => {
        const since = performance.now();
        what();
        window.took.push(performance.now() - since);
    }, wait, ...more);";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    page.leave().await?;
    for number in 1..=DRAFTS {
        let mut draft = example();
        draft.title = format!("Outage {number}");
        let (_, record) = seal(&draft, Stamp::default(), 1_700_000_000_000 + number);
        draft.root_cause.explanation += &"x".repeat(BYTES.saturating_sub(record.len()));
        let (_, record) = seal(&draft, Stamp::default(), 1_700_000_000_000 + number);
        page.store(&key(Slot::First, &DraftId::new(number)), &record).await?;
    }
    page.open().await?;
    let listed = loop {
        let answer = page
            .script(
                "return document.querySelectorAll('.draft-row').length >= arguments[0] ? performance.now() : null",
                vec![json!(DRAFTS)],
            )
            .await?;
        if let Some(listed) = answer.as_f64() {
            break listed;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    };
    page.link("Outage 200").click().await?;
    page.textbox("Impact").shown().await?;
    page.script(WATCH, Vec::new()).await?;
    let mut took = Vec::new();
    for impact in ["Nobody could pay.", "Few could pay.", "Some could pay.", "All could pay."] {
        page.script("window.took = []", Vec::new()).await?;
        page.textbox("Impact").fill(impact).await?;
        saved(&page).await?;
        until("the save", async || {
            let is_stored = page.stored().await?.iter().any(|(_, record)| record.contains(impact));
            Ok(Seen::when(is_stored, (), || "an earlier record".to_owned()))
        })
        .await?;
        let longest = page.script("return Math.max(...window.took)", Vec::new()).await?;
        took.push(longest.as_f64().context("nothing was put off")?);
    }
    took.sort_by(f64::total_cmp);
    let usual = took[took.len() / 2 - 1];
    eprintln!("{DRAFTS} drafts are listed after {listed:.0} ms; a save takes {usual:.1} ms of the page");
    ensure!(listed < 2_000.0, "the drafts are listed after {listed} ms");
    ensure!(usual < 20.0, "a save takes {usual} ms");
    Ok(())
}
