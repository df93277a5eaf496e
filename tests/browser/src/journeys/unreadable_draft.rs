//! A stored draft that nobody can read any more is told, offered as it is, and never deleted.

use anyhow::{Result, ensure};

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};

/// What is left of the draft: not JSON, not even text of one kind.
const GARBAGE: &str = "{\"title\":\"cut off\u{0}\u{1f4a5}\u{e9}";

/// What the draft was.
const TITLE: &str = "Draft that gets damaged";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill(TITLE).await?;
    page.document_says(TITLE).await?;
    saved(&page).await?;

    // The page is left, so that it cannot save once more over the damage. Which key holds the draft is the page's
    // own affair: it is the one with the title in it.
    page.leave().await?;
    let mut damaged = Vec::new();
    for (key, value) in page.stored().await? {
        if value.contains(TITLE) {
            page.store(&key, GARBAGE).await?;
            damaged.push(key);
        }
    }
    ensure!(!damaged.is_empty(), "the title is nowhere in the storage: {:?}", page.stored().await?);

    for _ in ["first visit", "second visit"] {
        page.open().await?;
        page.heading("Your drafts").shown().await?;
        page.says("could not be read").await?;
        page.button("Download the unreadable draft").first().enabled(true).await?;
    }
    let stored = page.stored().await?;
    ensure!(
        stored.iter().any(|(_, value)| value == GARBAGE),
        "the damaged bytes of {damaged:?} are gone: {stored:?}"
    );

    // And the page is as good as ever for a new draft.
    page.button("New postmortem").click().await?;
    page.textbox("Title").fill("A new beginning").await?;
    saved(&page).await
}
