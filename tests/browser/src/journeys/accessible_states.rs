//! axe-core finds nothing wrong with what may stand around the fields of an open draft: findings, what is to be checked, a crowd of
//! events, what is said when it is not saved, and what is sent.

use anyhow::Result;

use super::accessible::{View, look_at, view};
use super::seed;
use super::story::{REVIEW, add_event, go_to, new_postmortem, open_example, saved};
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Every view.
const VIEWS: &[View] = &[
    view("review, a public version and links", |page| Box::pin(shared(page))),
    view("a crowd of events", |page| Box::pin(crowd(page))),
    view("findings beside their fields", |page| Box::pin(findings(page))),
    view("a report to be checked", |page| Box::pin(to_check(page))),
    view("a later version", |page| Box::pin(later(page))),
    view("not saved", |page| Box::pin(not_saved(page))),
    view("open in another tab", |page| Box::pin(elsewhere(page))),
];

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    look_at(page, VIEWS).await
}

async fn shared(page: Page) -> Result<()> {
    open_example(&page).await?;
    go_to(&page, REVIEW).await?;
    page.checkbox("Public version").click().await?;
    page.says("Not everything can be found").await?;
    page.checkbox("Share by link").click().await?;
    page.button("Copy link").shown().await?;
    page.textbox("Address of your repository, on GitHub or GitLab").fill("https://github.com/acme/site").await?;
    page.button("Prepare").click().await?;
    page.link("New issue on GitHub").shown().await
}

/// Events of which the strip can show some together only.
async fn crowd(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Date it started").fill("January 28, 2024").await?;
    page.textbox("Time it started").fill("23:00").await?;
    go_to(&page, "Timeline").await?;
    let events = [
        ("22:50", "Alerts fire for slow pages."),
        ("23:10", "Engineers began to investigate."),
        ("23:12", "The database was suspected."),
        ("2024-01-29 09:00", "Service was fully restored."),
    ];
    for (number, (time, text)) in (1..).zip(events) {
        add_event(&page, number, time, text).await?;
    }
    page.button_starting("23:10, investigating").shown().await
}

async fn findings(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Date it started").fill("soon").await?;
    page.textbox("Impact").fill("Many users could not pay, and @dana broke it. It was obviously slow.").await?;
    page.textbox("Title").focus().await?;
    page.button_starting("Dismiss: \"Many users\"").shown().await
}

async fn to_check(page: Page) -> Result<()> {
    page.open().await?;
    page.button("Read an existing postmortem").click().await?;
    let report = seed::FORMAL.replace("4:00 PM", "16:00 PM").replace("**Issue Summary:**", "**Summary of the issue:**");
    page.textbox("The postmortem, as Markdown, plain text or HTML").set_at_once(&report).await?;
    page.button_starting("Make it a draft").click().await?;
    page.document_says("16:00").await?;
    page.says("To check in the form").await?;
    go_to(&page, "Timeline").await?;
    page.group("Event 4").button("Checked").first().shown().await
}

/// The browser has an older draft than its database, as after a crash.
async fn later(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Checkout was down").await?;
    saved(&page).await?;
    let older = page.stored().await?;
    page.textbox("Title").fill("Checkout was slow").await?;
    saved(&page).await?;
    page.keeps("Checkout was slow").await?;
    page.leave().await?;
    page.clear_stored().await?;
    for (key, value) in older {
        page.store(&key, &value).await?;
    }
    page.open().await?;
    page.link("Checkout was down").click().await?;
    page.button("Bring it back").shown().await
}

async fn not_saved(page: Page) -> Result<()> {
    page.open_with(&[Inject::FullStorage]).await?;
    page.button("New postmortem").click().await?;
    page.textbox("Impact").fill("The disk was full").await?;
    page.button("Download now").enabled(true).await
}

async fn elsewhere(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Contested").await?;
    saved(&page).await?;
    let address = page.address().await?;
    page.new_tab().await?;
    page.open_address(&address).await?;
    page.says("Open in another tab, which saves it").await
}
