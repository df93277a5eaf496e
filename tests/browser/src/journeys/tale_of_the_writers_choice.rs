//! The tale is told in the genre, as much and in the words that the writer chooses, line by line; and what the writer
//! writes in its place is checked against the record.

use anyhow::{Result, ensure};

use super::story::{go_to, open_example};
use crate::expect;
use crate::page::{Line, Page, Place as _};
use crate::wait::{Seen, until};

/// The line with which it is done, by its label.
const LINE: &str = "3:15 PM (WAT)";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    page.switch_to_tab("Tale").await?;
    page.says("22 of 22 facts kept").await?;
    genre_and_level(&page).await?;
    other_words_for_one_line(&page).await?;
    own_words(&page).await?;
    whole_screen(&page).await?;
    copied_with_what_was_just_typed(&page).await
}

/// A card changes the genre, and the dial how much is dressed.
async fn genre_and_level(page: &Page) -> Result<()> {
    let fantasy = page.document_lines().await?;
    page.button("Noir").click().await?;
    let noir = lines_other_than(page, &fantasy).await?;
    page.button("3 Full saga").click().await?;
    let saga = lines_other_than(page, &noir).await?;
    ensure!(saga.len() == noir.len(), "the saga has {} lines, the tale {}", saga.len(), noir.len());
    page.button("2 Seasoned").click().await?;
    lines_other_than(page, &saga).await.map(drop)
}

/// One line gets other words and keeps them, and no other line changes.
async fn other_words_for_one_line(page: &Page) -> Result<()> {
    let before = page.document_lines().await?;
    press_key(page, "Another way to tell this line").await?;
    let after = lines_other_than(page, &before).await?;
    let changed: Vec<&Line> = before.iter().zip(&after).filter(|(was, is)| was != is).map(|(was, _)| was).collect();
    ensure!(changed.len() == 1 && changed[0].label.starts_with(LINE), "changed: {changed:?}");

    press_key(page, "Keep these words").await?;
    let words = line(page).await?;
    page.button("All again, in other words").click().await?;
    lines_other_than(page, &after).await?;
    expect::same_text("the line that was kept", &line(page).await?.text, &words.text)
}

/// The writer's own words stand in the line's place, are copied, survive a reload, and are compared with the record.
async fn own_words(page: &Page) -> Result<()> {
    press_key(page, "Write this line yourself").await?;
    let field = page.textbox(&format!("Your words for {LINE}"));
    field.focused().await?;
    field.fill("Somebody looked, twice.").await?;
    page.says("Not in your words: suspecting, potential").await?;
    page.says("20 of 22 facts kept, 1 line is yours").await?;
    let copied = page
        .copied_by(async || {
            page.button("Copy Markdown").click().await?;
            page.status_says("Copied the tale as Markdown").await
        })
        .await?;
    expect::contains("the copied tale", &copied, "**3:15 PM (WAT):** Somebody looked, twice.")?;

    page.says("Saved").await?;
    page.reload().await?;
    page.switch_to_tab("Tale").await?;
    field.has_value("Somebody looked, twice.").await?;
    press_key(page, "Take back your words").await?;
    field.gone().await?;
    page.says("22 of 22 facts kept").await
}

/// What stands in the entry line is told before it is copied, although the tale is told elsewhere.
async fn copied_with_what_was_just_typed(page: &Page) -> Result<()> {
    go_to(page, "Timeline").await?;
    page.textbox("Time").fill("5:45 PM").await?;
    page.textbox("What happened").fill("The kettle was refilled.").await?;
    let copied = page
        .copied_by(async || {
            page.button("Copy Markdown").click().await?;
            page.status_says("Copied the tale as Markdown").await
        })
        .await?;
    // Its first word may have lost its capital after a colon.
    expect::contains("the copied tale", &copied, "he kettle was refilled.")
}

/// The tale on the whole screen: one beat, the next one, and out.
async fn whole_screen(page: &Page) -> Result<()> {
    page.button("Tell it").click().await?;
    page.group("Beats").focused().await?;
    beat_is(page, "1 of 23").await?;
    page.press("ArrowRight").await?;
    beat_is(page, "2 of 23").await?;
    page.button("Back").first().click().await?;
    beat_is(page, "1 of 23").await?;
    page.button("Close").first().click().await?;
    page.group("Beats").gone().await
}

async fn beat_is(page: &Page, wanted: &str) -> Result<()> {
    let script = "const middle = innerWidth / 2; return [...document.querySelectorAll('section.beat')].filter((beat) => \
                  { const box = beat.getBoundingClientRect(); return box.left < middle && box.right > middle; }) \
                  .map((beat) => beat.getAttribute('aria-label')).join()";
    until("the beat", async || {
        let shown = page.script(script, Vec::new()).await?.as_str().unwrap_or_default().to_owned();
        Ok(Seen::when(shown == wanted, (), || format!("{shown:?} is shown")))
    })
    .await
}

/// Presses a key of the line with the keyboard: it is seen when it has the focus, or while a pointer is on the line.
async fn press_key(page: &Page, name: &str) -> Result<()> {
    let key = page.group(&format!("Words of {LINE}")).button(name);
    key.shown().await?;
    page.tab("Tale").focus().await?;
    page.tab_to(&key).await?;
    page.press("Enter").await
}

async fn line(page: &Page) -> Result<Line> {
    let lines = page.document_lines().await?;
    let found = lines.into_iter().find(|line| line.label.starts_with(LINE));
    found.ok_or_else(|| anyhow::anyhow!("there is no line {LINE}"))
}

async fn lines_other_than(page: &Page, before: &[Line]) -> Result<Vec<Line>> {
    until("other words", async || {
        let lines = page.document_lines().await?;
        Ok(Seen::when(!lines.is_empty() && lines != before, lines, || "the tale is as it was".to_owned()))
    })
    .await
}
