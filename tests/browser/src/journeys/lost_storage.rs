//! A browser that has lost local storage, but not its database, gives the drafts back, and not those that were deleted.

use anyhow::Result;

use super::story::{begin, new_postmortem, saved};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Deleted outage").await?;
    saved(&page).await?;
    page.keeps("Deleted outage").await?;
    page.open().await?;
    page.button("Delete Deleted outage").click().await?;
    page.link("Deleted outage").gone().await?;

    begin(&page).await?;
    page.textbox("Title").fill("Lost outage").await?;
    page.textbox("Impact").fill("Nobody could pay.").await?;
    saved(&page).await?;
    page.keeps("Nobody could pay.").await?;
    let found = page.region("Found again");
    page.open().await?;
    page.link("Lost outage").shown().await?;
    found.gone().await?;

    page.leave().await?;
    page.clear_stored().await?;
    page.open().await?;
    page.heading("Lost outage").shown().await?;
    page.heading("Deleted outage").gone().await?;
    page.link("Lost outage").gone().await?;
    found.button_starting("Bring it back").click().await?;
    page.textbox("Title").has_value("Lost outage").await?;
    page.textbox("Impact").has_value("Nobody could pay.").await?;
    saved(&page).await?;
    page.open().await?;
    page.link("Lost outage").shown().await?;
    found.gone().await?;

    // What nobody wants is not offered again.
    page.leave().await?;
    page.clear_stored().await?;
    page.open().await?;
    found.button_starting("Leave it").click().await?;
    found.gone().await?;
    page.reload().await?;
    page.heading("Your drafts").shown().await?;
    page.link("Lost outage").gone().await?;
    found.gone().await
}
