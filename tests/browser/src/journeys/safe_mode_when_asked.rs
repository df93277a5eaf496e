//! Somebody asks for safe mode in the address, sees what is stored, and goes on with their draft.

use anyhow::Result;

use super::story::{new_postmortem, saved};
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Mail was slow").await?;
    saved(&page).await?;
    let fragment = page.fragment().await?;
    page.leave().await?;
    page.store("retold/draft/bad", "{ torn").await?;
    page.store("somebody-else", "not ours").await?;

    page.open_at(&format!("?safe=1#{fragment}")).await?;
    page.heading("Safe mode").shown().await?;
    page.says("Mail was slow").await?;
    page.catch_files().await?;
    page.button("Download as it is: retold/draft/bad").click().await?;
    crate::expect::same_text("the file", &page.caught_file(1).await?, "{ torn")?;
    crate::expect::lacks("the page", &page.visible_text().await?, "somebody-else")?;
    page.button("Start Retold normally").click().await?;
    page.textbox("Title").has_value("Mail was slow").await?;

    // Without a storage it has nothing to show, and says so.
    page.open_at(&format!("?safe=1&inject={}", Inject::BlockedStorage.name())).await?;
    page.says("gives no access").await?;
    page.button("Start without opening a draft").click().await?;
    page.button("New postmortem").shown().await
}
