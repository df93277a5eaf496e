//! What a tab has put by because another one saves is offered once that tab is gone, and not before.

use anyhow::Result;

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Contested").await?;
    saved(&page).await?;
    let (first, address) = (page.tab_in_front().await?, page.address().await?);
    let second = page.new_tab().await?;
    page.open_address(&address).await?;
    page.says("Open in another tab, which saves it").await?;
    page.textbox("Impact").fill("Typed beside it").await?;

    let third = page.new_tab().await?;
    page.open().await?;
    page.link("Contested").shown().await?;
    until("what was typed beside it in the storage", async || {
        let stored = page.stored().await?;
        let is_there = stored.iter().any(|(_, value)| value.contains("Typed beside it"));
        Ok(Seen::when(is_there, (), || format!("{:?}", stored.iter().map(|(key, _)| key).collect::<Vec<_>>())))
    })
    .await?;
    page.reload().await?;
    page.link("Contested").shown().await?;
    // The page has asked who is there before this does, and has had the time to draw the answer.
    let asked = "return navigator.locks.query().then(() => new Promise((done) => setTimeout(done)))";
    page.script(asked, Vec::new()).await?;
    page.button("Make it a draft").gone().await?;

    page.go_to_tab(&second).await?;
    page.close_tab(&third).await?;
    page.reload().await?;
    page.button("Make it a draft").click().await?;
    page.textbox("Impact").has_value("Typed beside it").await?;
    page.go_to_tab(&first).await?;
    page.textbox("Impact").has_value("").await
}
