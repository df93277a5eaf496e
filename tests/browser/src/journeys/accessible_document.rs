//! axe-core finds nothing wrong with the document: the report, the tale in every genre, and what is around a tale.

use anyhow::Result;
use retold::postmortem::Genre;

use super::accessible::{View, look_at, read, view};
use super::seed;
use super::story::{new_postmortem, open_example};
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// Every view.
const VIEWS: &[View] = &[
    view("report, blank", |page| Box::pin(blank(page))),
    view("tale, blank", |page| Box::pin(blank_tale(page))),
    view("report with all sorts of mark-up", |page| Box::pin(rich(page))),
    view("tale that is not told in fun", |page| Box::pin(severe(page))),
    view("report", |page| Box::pin(report(page))),
    view("tale, fantasy", |page| Box::pin(tale(page, Genre::Fantasy))),
    view("tale, noir", |page| Box::pin(tale(page, Genre::Noir))),
    view("tale, nature", |page| Box::pin(tale(page, Genre::Nature))),
    view("tale, shipping", |page| Box::pin(tale(page, Genre::Shipping))),
    view("tale with its record", |page| Box::pin(record(page))),
    view("tale in the writer's own words", |page| Box::pin(own_words(page))),
];

/// Mark-up of every sort that a field takes, and a line that is wider than the sheet.
const RICH: &str = "Users saw **errors** and `503`, see [the graph](https://example.org/graph), *mostly*.\n\n- one\n\
    - two\n\n1. first\n2. second\n\n```\n2024-01-28T15:00:00Z level=error component=checkout message=\"the pool of \
    connections to the primary database is exhausted\" waited=30s\n```\n\nAnd that was that.";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    look_at(page, VIEWS).await
}

async fn blank(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.says("What you write appears here as a document.").await?;
    read(&page).await
}

async fn blank_tale(page: Page) -> Result<()> {
    page.switch_to_tab("Tale").await?;
    page.says("What you write appears here as a tale.").await
}

async fn rich(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Impact").set_at_once(RICH).await?;
    page.document_says("And that was that.").await?;
    read(&page).await
}

async fn severe(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Impact").set_at_once("Two people were injured.").await?;
    page.document_says("Two people were injured.").await?;
    read(&page).await?;
    page.switch_to_tab("Tale").await?;
    page.button("Tell it all the same").shown().await
}

async fn report(page: Page) -> Result<()> {
    open_example(&page).await?;
    page.document_says(seed::closing()).await?;
    read(&page).await
}

async fn tale(page: Page, genre: Genre) -> Result<()> {
    page.switch_to_tab("Tale").await?;
    page.button(genre.label()).click().await?;
    until("the genre", async || {
        let script = "return document.querySelector('[role=group][aria-label=Genre] [aria-pressed=true]')?.textContent";
        let chosen = page.script(script, Vec::new()).await?;
        Ok(Seen::when(chosen == genre.label(), (), || format!("{chosen}")))
    })
    .await?;
    page.says("22 of 22 facts kept").await
}

async fn record(page: Page) -> Result<()> {
    page.button("Show the record").click().await?;
    page.says("Record").await
}

async fn own_words(page: Page) -> Result<()> {
    page.button("Show the record").click().await?;
    let key = page.group("Words of 3:15 PM (WAT)").button("Write this line yourself");
    key.focus().await?;
    page.press("Enter").await?;
    page.textbox("Your words for 3:15 PM (WAT)").fill("Somebody looked, twice.").await?;
    page.says("20 of 22 facts kept").await?;
    page.button_starting("20 of 22 facts kept").click().await
}
