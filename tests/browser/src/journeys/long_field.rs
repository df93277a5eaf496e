//! A hundred thousand characters in one field: the page answers, shows them and keeps them.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};

/// How long one more key may take to appear in the document.
const PATIENCE: Duration = Duration::from_secs(3);

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    let mut text = "The log went on and on. ".repeat(100_000 / 24);
    text.truncate(99_980);
    text.push_str("And then it stopped.");
    ensure!(text.len() == 100_000, "the test's own text has {} characters", text.len());

    new_postmortem(&page).await?;
    page.textbox("Impact").set_at_once(&text).await?;
    let line = page.document_says("And then it stopped.").await?;
    ensure!(line.text.len() >= 100_000, "the document shows only {} characters", line.text.len());

    let started = Instant::now();
    page.textbox("Title").fill("Long").await?;
    page.document_says("Long").await?;
    ensure!(started.elapsed() < PATIENCE, "a short title took {:?}", started.elapsed());

    saved(&page).await?;
    page.open().await?;
    page.link("Long").click().await?;
    let kept = page.textbox("Impact").value().await?;
    ensure!(kept == text, "{} of {} characters were kept", kept.len(), text.len());
    Ok(())
}
