//! Each section has an address of its own: Back, a bookmark and a reload lead to it.

use anyhow::{Result, ensure};

use super::story::{go_to, open_example};
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    go_to(&page, "Timeline").await?;
    let timeline = page.fragment().await?;
    go_to(&page, "Measures").await?;
    let measures = page.fragment().await?;
    ensure!(timeline != measures, "both sections have the address #{timeline}");

    page.back().await?;
    page.button("Add event").shown().await?;
    page.button("Add improvement").gone().await?;
    page.go_to_fragment(&measures).await?;
    page.button("Add improvement").shown().await?;
    page.reload().await?;
    page.button("Add improvement").shown().await?;
    page.button("Back").click().await?;
    page.textbox("Root cause explanation").shown().await
}
