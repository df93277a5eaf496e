//! A draft is sent as a link: it is shown before it is a draft, and nothing else is touched. Links that were cut off say so, and
//! one behind a passphrase opens with it only.

use anyhow::{Result, ensure};
use serde_json::json;

use super::story::{REVIEW, go_to, new_postmortem, open_example, saved};
use crate::expect;
use crate::page::{Page, Place as _};

/// What the page says of a link that it shows.
const SHARED: &str = "A shared postmortem";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    // Another draft, which has to stay as it is.
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Untouched").await?;
    saved(&page).await?;

    open_example(&page).await?;
    page.textbox("Impact").fill("Sent: 60% of users <script>alert(1)</script>").await?;
    saved(&page).await?;
    go_to(&page, REVIEW).await?;
    let requests = page.requests_when_quiet().await?;
    ensure!(!page.button("Copy link").is_there().await?, "the link is there before it is asked for");
    page.checkbox("Share by link").click().await?;
    page.says("of 8,000 characters. Fine for chat").await?;
    page.says("keep the whole link").await?;
    let link = copied(&page).await?;
    expect::contains("the link", &link, "/#share/1.")?;
    let locked = locked(&page, "open sesame").await?;
    let later = page.requests_when_quiet().await?;
    ensure!(later == requests, "sharing asked for {:?}", &later[requests.len()..]);

    // In another tab it is shown, and is no draft yet.
    let first = page.tab_in_front().await?;
    let before = drafts(&page).await?;
    page.new_tab().await?;
    page.open_address(&link).await?;
    page.heading(SHARED).shown().await?;
    page.says("Sent: 60% of users <script>alert(1)</script>").await?;
    page.says("6 events").await?;
    ensure!(page.fragment().await?.is_empty(), "the link is still in the address");
    page.button("Leave it").click().await?;
    page.heading("Your drafts").shown().await?;
    page.link("Untouched").shown().await?;
    ensure!(drafts(&page).await? == before, "a draft came of it");

    // The page is open already, and a link comes, as mail and chat have made it.
    let fragment = link.split_once('#').map(|(_, fragment)| fragment).unwrap_or_default();
    page.go_to_fragment(&format!("%23{}%0A).", fragment.replace('/', "%2F"))).await?;
    page.heading(SHARED).shown().await?;
    let requests = page.requests_when_quiet().await?;
    page.button("Add as new draft").click().await?;
    page.textbox("Impact").has_value("Sent: 60% of users <script>alert(1)</script>").await?;
    saved(&page).await?;
    let later = page.requests_when_quiet().await?;
    ensure!(later == requests, "opening asked for {:?}", &later[requests.len()..]);

    // One that was cut off says so, also while a draft is open.
    page.go_to_fragment(&fragment[..fragment.len() - 100]).await?;
    page.heading("This link could not be opened").shown().await?;
    page.says("This link is cut off: ").await?;
    page.button("All drafts").click().await?;
    page.link("Untouched").shown().await?;

    // One behind a passphrase is kept until the passphrase is right.
    page.open_address(&locked).await?;
    page.heading("A postmortem behind a passphrase").shown().await?;
    type_secret(&page, "shared-passphrase", "open barley").await?;
    page.button("Open it").click().await?;
    page.says("This is not the passphrase of this link").await?;
    type_secret(&page, "shared-passphrase", "open sesame").await?;
    page.button("Open it").click().await?;
    page.heading(SHARED).shown().await?;
    page.says("Sent: 60% of users").await?;
    page.button("Leave it").click().await?;
    page.link("Untouched").click().await?;
    page.textbox("Title").has_value("Untouched").await?;
    page.textbox("Impact").has_value("").await?;

    // What may be a secret is named before.
    page.go_to_tab(&first).await?;
    go_to(&page, "Summary").await?;
    page.textbox("Impact").fill("The key AKIAQWERTYUIOPASDFGH was in the log.").await?;
    go_to(&page, REVIEW).await?;
    let shared = page
        .copied_by(async || {
            page.button("Copy link").click().await?;
            page.dialog("There may be a secret in it").shown().await?;
            page.button("Copy anyway").click().await?;
            page.status_says("Copied the link").await
        })
        .await?;
    expect::contains("the link", &shared, "#share/1.")
}

/// Copies the link.
async fn copied(page: &Page) -> Result<String> {
    page.copied_by(async || {
        page.button("Copy link").click().await?;
        page.status_says("Copied the link").await
    })
    .await
}

/// Copies it behind a passphrase.
async fn locked(page: &Page, passphrase: &str) -> Result<String> {
    type_secret(page, "link-passphrase", passphrase).await?;
    let link = page
        .copied_by(async || {
            page.button("Copy link").click().await?;
            page.status_says("behind the passphrase").await
        })
        .await?;
    expect::contains("the link", &link, "/#share/1p.")?;
    type_secret(page, "link-passphrase", "").await?;
    Ok(link)
}

/// Fills in a passphrase. Engines do not agree on what the role of its field is.
pub async fn type_secret(page: &Page, id: &str, secret: &str) -> Result<()> {
    page.script("document.getElementById(arguments[0]).value = arguments[1]", vec![json!(id), json!(secret)])
        .await
        .map(drop)
}

/// The keys under which drafts are stored.
async fn drafts(page: &Page) -> Result<Vec<String>> {
    let mut keys: Vec<String> = page.stored().await?.into_iter().map(|(key, _)| key).collect();
    keys.retain(|key| key.starts_with("retold/draft/"));
    keys.sort();
    Ok(keys)
}
