//! The page's program panics. What was typed last is in the file that is offered then, and nothing is stored over the
//! draft any more.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::story::{new_postmortem, saved};
use crate::expect;
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// What is typed last: no pause follows it in which it could be saved.
const LAST_WORDS: &str = " and \"nobody\" noticed — 30 %";

/// What a page does when it is left or out of sight. Each would save the draft, if the program still ran.
const LEAVES: &str = "for (const name of ['pagehide', 'beforeunload']) dispatchEvent(new Event(name, { cancelable: true }));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    document.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }));";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Checkout was down").await?;
    page.textbox("Impact").fill("It stopped").await?;
    saved(&page).await?;
    page.catch_files().await?;
    page.textbox("Impact").type_text(LAST_WORDS).await?;
    panic(&page).await?;

    page.button("Download my draft").focused().await?;
    page.says("and kept in this browser").await?;
    let stored = page.stored().await?;
    page.script(LEAVES, Vec::new()).await?;
    // Longer than the pause after which a draft is saved.
    tokio::time::sleep(Duration::from_millis(700)).await;
    ensure!(page.stored().await? == stored, "something was stored after the panic: {:?}", page.stored().await?);

    page.press("Escape").await?;
    page.press("Escape").await?;
    page.button("Download my draft").click().await?;
    let file = page.caught_file(1).await?;
    let rescued = stored.iter().find(|(key, _)| key.starts_with("retold/rescued/"));
    ensure!(rescued.is_some_and(|(_, text)| *text == file), "the file is not what was kept: {stored:?}");
    page.status_says("Downloaded").await?;
    page.button("Copy it").click().await?;
    page.status_says("Copied").await?;
    // They are what the browser says of the panic. That there are no more later is checked at the end: nothing of the
    // program runs when the page is left.
    page.reported_errors().await?;

    // The program is as good as ever when it is loaded anew, and reads the file.
    page.button("Reload").click().await?;
    page.dialog("Retold has stopped").gone().await?;
    page.open().await?;
    expect::same_text("the copied draft", &page.clipboard_text().await?, &file)?;
    page.button("Read an existing postmortem").click().await?;
    page.textbox("The postmortem, as Markdown, plain text or HTML").set_at_once(&file).await?;
    page.button_starting("Open it as a new draft").click().await?;
    page.textbox("Title").has_value("Checkout was down").await?;
    page.textbox("Impact").has_value(&format!("It stopped{LAST_WORDS}")).await
}

/// Lets the program panic at the next thing that it shows.
pub async fn panic(page: &Page) -> Result<()> {
    page.script(Inject::Panics.script(), Vec::new()).await?;
    page.go_to_fragment(&page.fragment().await?.replace("summary", "timeline")).await?;
    page.dialog("Retold has stopped").shown().await
}
