//! What a tab has put by because another one saves is offered once that tab is gone, and not before.

use anyhow::Result;

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};

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
    // As long as it takes to put it by, and to look who is there.
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    page.reload().await?;
    page.link("Contested").shown().await?;
    page.button("Make it a draft").gone().await?;

    page.go_to_tab(&second).await?;
    page.close_tab(&third).await?;
    page.reload().await?;
    page.button("Make it a draft").click().await?;
    page.textbox("Impact").has_value("Typed beside it").await?;
    page.go_to_tab(&first).await?;
    page.textbox("Impact").has_value("").await
}
