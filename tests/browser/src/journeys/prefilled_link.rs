//! A form of a git host is opened with the title: what leaves is said before, and nothing leaves without a press.

use anyhow::{Result, ensure};

use super::story::{REVIEW, go_to, open_example};
use crate::expect;
use crate::page::{Page, Place as _};

/// The field for the repository.
const FIELD: &str = "Address of your repository, on GitHub or GitLab";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    page.textbox("Title").fill("Checkout & carts: 60% lost").await?;
    go_to(&page, REVIEW).await?;
    let requests = page.requests_when_quiet().await?;

    page.textbox(FIELD).fill("http://github.com/acme/site").await?;
    page.button("Prepare").click().await?;
    page.says("No link: the address has to begin with https://").await?;
    ensure!(!page.link("New issue on GitHub").is_there().await?, "there is a link to no repository");

    page.textbox(FIELD).fill("https://github.com/acme/site").await?;
    page.button("Prepare").click().await?;
    page.says("It goes to github.com/acme/site").await?;
    page.link("New issue on GitHub").shown().await?;
    expect::contains(
        "the link to a new issue",
        &links(&page).await?,
        "https://github.com/acme/site/issues/new?title=Checkout%20%26%20carts%3A%2060%25%20lost _blank noopener noreferrer",
    )?;
    let body = page
        .copied_by(async || {
            page.button("Copy the text").click().await?;
            page.status_says("Copied the report").await
        })
        .await?;
    expect::contains("the text", &body, "Upon ruling out network issues")?;

    page.textbox(FIELD).fill("https://gitlab.com/acme/web/site").await?;
    page.button("Prepare").click().await?;
    page.link("New confidential incident on GitLab").shown().await?;
    let links = links(&page).await?;
    expect::contains("the link to a new incident", &links, "confidential%5D=true")?;
    expect::contains("the link to a new incident", &links, "issue_type%5D=incident")?;
    expect::lacks("the links", &links, "github.com")?;

    // The repository is remembered as long as the draft is open.
    go_to(&page, "Timeline").await?;
    go_to(&page, REVIEW).await?;
    page.textbox(FIELD).has_value("https://gitlab.com/acme/web/site").await?;
    let later = page.requests_when_quiet().await?;
    ensure!(later == requests, "it asked for {:?} before a press", &later[requests.len()..]);
    Ok(())
}

/// The links that lead away, with how they open.
async fn links(page: &Page) -> Result<String> {
    let script = "return [...document.querySelectorAll('#share a[href]')]\
        .map((link) => [link.getAttribute('href'), link.target, link.rel].join(' ')).join('\\n')";
    Ok(page.script(script, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
}
