//! Reading a file that takes long can be stopped, and the page does all else afterwards as before.

use anyhow::Result;

use super::story::begin;
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Lets a file of two megabytes fall on the page; the argument is a line of it.
const DROP_MUCH: &str = "const [line] = arguments;
    const data = new DataTransfer();
    data.items.add(new File([line.repeat(2_500_000 / line.length)], 'long.md', { type: 'text/markdown' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";

/// Tells the story. The reader takes longer than anything here is waited for.
pub async fn run(page: Page) -> Result<()> {
    page.open_with(&[Inject::SlowReader]).await?;
    page.heading("Your drafts").shown().await?;
    page.script(DROP_MUCH, vec!["- 10:00 The *pool* ran full.\n".into()]).await?;
    let dialog = page.dialog("Read an existing postmortem");
    page.says("Reading 2 MB.").await?;
    dialog.button("Stop reading").click().await?;
    page.says("Stopped. Your text is still here.").await?;
    dialog.button("Stop reading").gone().await?;
    dialog.button("Close").click().await?;

    begin(&page).await?;
    page.textbox("Title").fill("Disk full").await?;
    page.document_says("Disk full").await?;
    Ok(())
}
