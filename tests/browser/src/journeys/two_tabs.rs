//! One draft in two tabs: one saves, the other follows and takes over; what was typed in both is two drafts.

use anyhow::{Result, ensure};

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};

/// What the tab says that does not save.
const ELSEWHERE: &str = "Open in another tab, which saves it";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Contested").await?;
    saved(&page).await?;
    let (first, address) = (page.tab_in_front().await?, page.address().await?);

    // The second tab says that it does not save, and follows the first.
    let second = page.new_tab().await?;
    page.open_address(&address).await?;
    page.says(ELSEWHERE).await?;
    page.textbox("Title").has_value("Contested").await?;
    page.go_to_tab(&first).await?;
    page.textbox("Impact").fill("Typed in the first tab").await?;
    saved(&page).await?;
    page.go_to_tab(&second).await?;
    page.textbox("Impact").has_value("Typed in the first tab").await?;

    // When the first is closed, the second saves.
    page.go_to_tab(&first).await?;
    page.close_tab(&second).await?;
    saved(&page).await?;
    page.textbox("Impact").fill("Typed in the second tab").await?;
    saved(&page).await?;

    // What is typed in both is two drafts: nothing is written over.
    let third = page.new_tab().await?;
    page.open_address(&address).await?;
    page.says(ELSEWHERE).await?;
    page.textbox("Impact").fill("Typed in the third tab").await?;
    page.go_to_tab(&second).await?;
    page.textbox("Impact").type_text(", and more").await?;
    saved(&page).await?;
    page.close_tab(&third).await?;
    page.says("a draft of its own now").await?;
    page.textbox("Title").has_value("Contested (copy)").await?;
    page.textbox("Impact").has_value("Typed in the third tab").await?;
    saved(&page).await?;

    page.open().await?;
    page.link("Contested (copy)").shown().await?;
    page.link("Contested").click().await?;
    page.textbox("Impact").has_value("Typed in the second tab, and more").await?;

    // A draft that is open elsewhere is not deleted under its writer's hands.
    let address = page.address().await?;
    let fourth = page.new_tab().await?;
    page.open().await?;
    page.button("Delete Contested").click().await?;
    page.status_says("open in another tab").await?;
    ensure!(page.link("Contested").is_there().await?, "it is gone from the list");
    page.open_address(&address).await?;
    page.says(ELSEWHERE).await?;
    page.go_to_tab(&third).await?;
    page.close_tab(&fourth).await?;
    saved(&page).await
}
