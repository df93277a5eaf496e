//! Somebody does not believe the promise, and reads how to check it.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// The policy of a page, as the browser has read it.
const POLICY: &str = "return document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? ''";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    page.button("New postmortem").shown().await?;
    let policy = page.script(POLICY, Vec::new()).await?;
    let loaded = page.loaded_resources().await?.len();
    page.link("How to check it").click().await?;
    page.go_to_newest_tab().await?;
    page.says("How to check that nothing leaves").await?;
    ensure!(page.script(POLICY, Vec::new()).await? == policy, "it has another policy than the page");
    let shown = page.script("return document.querySelector('pre').textContent", Vec::new()).await?;
    let shown = shown.as_str().context("no policy is shown")?.replace('\n', " ");
    ensure!(json!(shown) == policy, "it shows {shown:?} in place of {policy}");
    until("the count of the requests", async || {
        let text = page.visible_text().await?;
        let counted = text.split("has made ").nth(1).and_then(|it| it.split(' ').next()?.parse::<usize>().ok());
        Ok(Seen::when(counted >= Some(loaded), (), || format!("{counted:?} of {loaded}")))
    })
    .await?;
    page.says("none went to another server").await?;
    ensure!(page.script("return document.querySelectorAll('tbody tr').length > 50", Vec::new()).await? == json!(true));
    Ok(())
}
