//! Retold as one file, opened from the disk: a draft is written, its tale is told and copied, and it is there after a reload.

use anyhow::{Result, bail, ensure};

use super::story::{go_to, write_tell_and_copy};
use crate::options::EngineName;
use crate::page::{Page, Place as _};
use crate::run::Skip;

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    if page.engine() == EngineName::Webkit {
        bail!(Skip("WebKitGTK's driver opens no file"));
    }
    let file = page.dist().join("retold.html");
    ensure!(file.is_file(), "there is no {}", file.display());
    let requests = page.requests();
    page.open_address(&format!("file://{}", file.display())).await?;
    page.button("New postmortem").shown().await?;
    page.note_refusals().await?;

    page.link("How to check it").click().await?;
    page.says("connect-src 'none'").await?;
    page.says("At your choice").await?;
    page.button("Close").click().await?;

    write_tell_and_copy(&page, "The disk was full", "Writes failed").await?;
    page.refused_nothing().await?;

    page.reload().await?;
    page.document_says("The disk was full").await?;
    go_to(&page, "Summary").await?;
    page.textbox("Title").has_value("The disk was full").await?;
    let loaded = page.loaded_resources().await?;
    ensure!(loaded.iter().all(|it| it.starts_with("blob:") || it.starts_with("data:")), "the file loaded {loaded:?}");
    ensure!(page.requests() == requests, "the file asked the server for something");
    Ok(())
}
