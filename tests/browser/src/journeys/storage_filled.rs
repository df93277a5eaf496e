//! The storage is filled to the last character by others: the page says so within a second, offers the draft as a file,
//! and saves by itself when there is room again.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};

/// Fills the storage until not one character more fits.
const FILL: &str = r#"
for (let size = 1 << 22; size >= 1; size >>= 1) {
  for (;;) {
    const value = (localStorage.getItem("filler") ?? "") + "x".repeat(size);
    try { localStorage.setItem("filler", value); } catch { break; }
  }
}
return localStorage.getItem("filler").length;
"#;

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Full").await?;
    saved(&page).await?;
    page.textbox("Impact").fill("Before it was full").await?;
    saved(&page).await?;
    let filled = page.script(FILL, Vec::new()).await?;
    ensure!(filled.as_u64().unwrap_or_default() > 1_000_000, "only {filled} characters fitted");

    page.textbox("Impact").fill("Typed when there was no room for one more character, and more than before").await?;
    let since = Instant::now();
    page.says("Not saved").await?;
    let waited = since.elapsed();
    println!("that it is not saved is said after {} ms", waited.as_millis());
    ensure!(waited < Duration::from_millis(1_500), "it was said after {waited:?}");
    page.button("Download now").enabled(true).await?;

    page.script("localStorage.removeItem('filler')", Vec::new()).await?;
    // Nothing is typed: it tries again by itself.
    saved(&page).await?;
    page.button("Download now").gone().await?;
    page.reload().await?;
    page.textbox("Impact").has_value("Typed when there was no room for one more character, and more than before").await
}
