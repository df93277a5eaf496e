//! axe-core finds nothing wrong with what is there without an open draft: the list of drafts, links, and what is shown when
//! things break.

use anyhow::Result;

use super::accessible::{View, look_at, view};
use super::panic_yields_the_draft::panic;
use super::share_link::type_secret;
use super::story::{REVIEW, begin, go_to, new_postmortem, open_example, saved};
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Every view.
const VIEWS: &[View] = &[
    view("home without drafts", |page| Box::pin(home(page))),
    view("home with drafts and trash", |page| Box::pin(drafts(page))),
    view("home after a deletion", |page| Box::pin(deleted(page))),
    view("home with a draft that cannot be read", |page| Box::pin(damaged(page))),
    view("home with a lost draft", |page| Box::pin(lost(page))),
    view("home where nothing can be stored", |page| Box::pin(blocked(page))),
    view("home with a draft that is not saved", |page| Box::pin(unsaved(page))),
    view("a draft that is not there", |page| Box::pin(not_there(page))),
    view("how to check", |page| Box::pin(how_to_check(page))),
    view("a link", |page| Box::pin(link(page))),
    view("a link that is cut off", |page| Box::pin(cut_off(page))),
    view("a link behind a passphrase", |page| Box::pin(locked(page))),
    view("safe mode", |page| Box::pin(safe_mode(page))),
    view("a panic", |page| Box::pin(broken(page))),
];

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    look_at(page, VIEWS).await
}

async fn home(page: Page) -> Result<()> {
    page.open().await?;
    page.button("New postmortem").shown().await?;
    page.requests_when_quiet().await.map(drop)
}

/// A draft with this title.
async fn draft(page: &Page, title: &str) -> Result<()> {
    new_postmortem(page).await?;
    page.textbox("Title").fill(title).await?;
    saved(page).await
}

async fn drafts(page: Page) -> Result<()> {
    for title in ["Checkout was down", "Mail was slow", "A test"] {
        draft(&page, title).await?;
    }
    page.open().await?;
    page.button("Back up all drafts").click().await?;
    page.says("backed up ").await?;
    page.button("Delete A test").click().await?;
    page.button("Trash (1)").click().await?;
    page.button("Bring back").shown().await
}

async fn deleted(page: Page) -> Result<()> {
    page.open().await?;
    page.button("Delete Mail was slow").click().await?;
    // As long as something in it has the focus it stays.
    page.status().button("Undo").first().focus().await
}

async fn damaged(page: Page) -> Result<()> {
    page.leave().await?;
    page.store("retold/draft/bad", "{ torn").await?;
    page.open().await?;
    page.button("Download the unreadable draft").shown().await
}

async fn lost(page: Page) -> Result<()> {
    draft(&page, "Lost outage").await?;
    page.keeps("Lost outage").await?;
    page.leave().await?;
    page.clear_stored().await?;
    page.open().await?;
    page.region("Found again").button_starting("Bring it back").first().shown().await
}

async fn blocked(page: Page) -> Result<()> {
    page.open_with(&[Inject::BlockedStorage]).await?;
    page.says("Drafts cannot be kept").await?;
    page.requests_when_quiet().await.map(drop)
}

async fn unsaved(page: Page) -> Result<()> {
    page.button("New postmortem").click().await?;
    page.textbox("Title").fill("Not saved").await?;
    page.button("Download now").shown().await?;
    page.link("Retold, all drafts").click().await?;
    page.says("gone when the page is closed").await
}

async fn not_there(page: Page) -> Result<()> {
    draft(&page, "Torn").await?;
    page.leave().await?;
    for (key, _) in page.stored().await? {
        page.store(&key, "{ torn").await?;
    }
    page.open().await?;
    page.button("Download the unreadable draft").first().shown().await?;
    let address = page.script(FIRST_DRAFT, Vec::new()).await?;
    page.go_to_fragment(address.as_str().unwrap_or_default()).await?;
    page.heading("This draft could not be opened").shown().await
}

/// The address of a draft that is stored, without its `#`.
const FIRST_DRAFT: &str = "const key = Object.keys(localStorage).find((key) => /^retold.draft.[0-9a-f]{6,}/.test(key));
    return `draft/${key.split('/')[2]}`";

async fn how_to_check(page: Page) -> Result<()> {
    page.open_at("how-to-check.html").await?;
    page.heading("How to check that nothing leaves").shown().await?;
    open_all(&page).await
}

/// Opens whatever is folded up.
async fn open_all(page: &Page) -> Result<()> {
    let script = "for (const it of document.querySelectorAll('details')) it.open = true";
    page.script(script, Vec::new()).await.map(drop)
}

/// The link to the example.
async fn linked(page: &Page, passphrase: &str) -> Result<String> {
    open_example(page).await?;
    go_to(page, REVIEW).await?;
    page.checkbox("Share by link").click().await?;
    page.button("Copy link").shown().await?;
    type_secret(page, "link-passphrase", passphrase).await?;
    page.copied_by(async || {
        page.button("Copy link").click().await?;
        page.status_says("Copied the link").await
    })
    .await
}

async fn link(page: Page) -> Result<()> {
    let link = linked(&page, "").await?;
    page.leave().await?;
    page.open_address(&link).await?;
    page.heading("A shared postmortem").shown().await
}

async fn cut_off(page: Page) -> Result<()> {
    page.open_at("#share/1.AAAA").await?;
    page.heading("This link could not be opened").shown().await
}

async fn locked(page: Page) -> Result<()> {
    let link = linked(&page, "open sesame").await?;
    page.leave().await?;
    page.open_address(&link).await?;
    page.button("Open it").shown().await?;
    type_secret(&page, "shared-passphrase", "open barley").await?;
    page.button("Open it").click().await?;
    page.says("This is not the passphrase of this link").await
}

async fn safe_mode(page: Page) -> Result<()> {
    page.open_at("?safe=1").await?;
    page.heading("Safe mode").shown().await?;
    page.button_starting("Download as it is").first().shown().await
}

async fn broken(page: Page) -> Result<()> {
    home(page.clone()).await?;
    begin(&page).await?;
    page.textbox("Title").fill("Checkout was down").await?;
    saved(&page).await?;
    panic(&page).await?;
    // They are what the browser says of the panic.
    page.reported_errors().await.map(drop)
}
