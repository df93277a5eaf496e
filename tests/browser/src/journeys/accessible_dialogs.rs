//! axe-core finds nothing wrong with any window in the page.

use anyhow::Result;
use retold::postmortem::Genre;

use super::accessible::{View, look_at, read, view};
use super::seed;
use super::story::{REVIEW, go_to, new_postmortem, next_stretch, open_example, saved};
use crate::inject::Inject;
use crate::page::{Page, Place as _};

/// Every view.
const VIEWS: &[View] = &[
    view("read an existing one", |page| Box::pin(reading(page))),
    view("read an existing one, found", |page| Box::pin(found(page))),
    view("read an existing one, which is none", |page| Box::pin(none_found(page))),
    view("paste a timeline", |page| Box::pin(paste(page))),
    view("paste a timeline, found", |page| Box::pin(pasted(page))),
    view("paste a timeline, with questions", |page| Box::pin(questions(page))),
    view("find anything", |page| Box::pin(palette(page))),
    view("find anything, found", |page| Box::pin(palette_found(page))),
    view("keyboard shortcuts", |page| Box::pin(shortcuts(page))),
    view("versions", |page| Box::pin(versions(page))),
    view("secrets", |page| Box::pin(secrets(page))),
    view("copy by hand", |page| Box::pin(by_hand(page))),
    view("full screen, fantasy", |page| Box::pin(telling(page, Genre::Fantasy))),
    view("full screen, noir", |page| Box::pin(telling(page, Genre::Noir))),
    view("full screen, nature", |page| Box::pin(telling(page, Genre::Nature))),
    view("full screen, shipping", |page| Box::pin(telling(page, Genre::Shipping))),
];

/// The field for a postmortem from elsewhere.
const REPORT: &str = "The postmortem, as Markdown, plain text or HTML";

/// The field for a timeline from elsewhere.
const CHAT: &str = "Chat, log, export or table";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    look_at(page, VIEWS).await
}

async fn palette(page: Page) -> Result<()> {
    open_example(&page).await?;
    page.press("Control+k").await?;
    page.option_starting("Add an event").shown().await
}

async fn palette_found(page: Page) -> Result<()> {
    page.type_into_focus("server").await?;
    page.option_starting("Add an event").gone().await?;
    page.option_starting("Event 1").shown().await
}

async fn shortcuts(page: Page) -> Result<()> {
    page.press("Escape").await?;
    page.button("Find anything").click().await?;
    page.type_into_focus("keyboard").await?;
    page.press("Enter").await?;
    page.says("Turn the sheet: report or tale").await
}

async fn reading(page: Page) -> Result<()> {
    page.open().await?;
    page.button("Read an existing postmortem").click().await?;
    page.says("You see what was found").await
}

async fn found(page: Page) -> Result<()> {
    page.textbox(REPORT).set_at_once(&seed::FORMAL.replace("4:00 PM", "16:00 PM")).await?;
    page.says("6 events").await?;
    page.button_starting("Make it a draft").shown().await
}

async fn none_found(page: Page) -> Result<()> {
    page.textbox(REPORT).set_at_once("{\"format\":\"postmortem-draft\",\"version\":99}").await?;
    page.says("Your text stays here.").await
}

async fn paste(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    go_to(&page, "Timeline").await?;
    page.button("Paste a timeline").click().await?;
    page.dialog("Paste a timeline").shown().await
}

async fn pasted(page: Page) -> Result<()> {
    let chat = "osprey [11:32 PM]\nnightly import stands still\nWatch Bot [11:40 PM]\nALARM import_progress stalled\n\
                :eyes:\n2\nlapwing [12:11 AM]\nlease released by hand\n";
    page.textbox(CHAT).set_at_once(chat).await?;
    page.says("3 events").await
}

async fn questions(page: Page) -> Result<()> {
    let paste = "03/04/2024 10:00 IST - alerts fire\n03/04/2024 10:20 IST - pool is full\n";
    page.textbox(CHAT).set_at_once(paste).await?;
    page.group("03/04/2024: Which is it?").button("March 4, 2024").click().await?;
    page.says("You said: the month comes first").await
}

async fn versions(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Checkout was down").await?;
    saved(&page).await?;
    page.keeps("Checkout was down").await?;
    next_stretch(&page).await?;
    page.textbox("Title").fill("Checkout was slow").await?;
    go_to(&page, REVIEW).await?;
    page.button("Versions").click().await?;
    page.button_starting("Bring this version back").first().shown().await
}

async fn secrets(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Impact").fill("The key AKIAQWERTYUIOPASDFGH was in the log.").await?;
    page.document_says("was in the log").await?;
    page.button("Copy Markdown").first().click().await?;
    page.dialog("There may be a secret in it").shown().await
}

async fn by_hand(page: Page) -> Result<()> {
    page.open_with(&[Inject::RefusedClipboard]).await?;
    page.button("Open the example").click().await?;
    page.document_says(seed::after("Impact")).await?;
    page.button("Copy Markdown").first().click().await?;
    page.dialog("Copy by hand").shown().await
}

async fn telling(page: Page, genre: Genre) -> Result<()> {
    if genre == Genre::Fantasy {
        open_example(&page).await?;
        // The document is the dialog's home, and has to be shown on a narrow screen, too.
        read(&page).await?;
        page.switch_to_tab("Tale").await?;
    } else {
        page.button("Close").first().click().await?;
        page.group("Beats").gone().await?;
    }
    page.button(genre.label()).click().await?;
    page.says("22 of 22 facts kept").await?;
    page.button("Tell it").click().await?;
    page.group("Beats").focused().await
}
