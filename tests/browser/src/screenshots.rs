//! Pictures of the page for people to look at; Chromium takes them.

use std::path::PathBuf;

use anyhow::Result;

use crate::journeys::story::{add_event, go_to, new_postmortem, open_example};
use crate::page::{Page, Place as _, Scheme};
use crate::run::Story;

/// One picture.
pub struct Scene {
    /// The file's name without its ending.
    pub name: &'static str,
    /// The window.
    size: (u32, u32),
    /// The colours.
    scheme: Scheme,
    /// What is done before the picture is taken.
    before: fn(Page) -> Story,
}

/// A desktop's window.
const DESKTOP: (u32, u32) = (1280, 860);
/// A phone's window.
const PHONE: (u32, u32) = (390, 844);

/// All pictures.
pub const SCENES: &[Scene] = &[
    scene("home-light", DESKTOP, Scheme::Light, |page| Box::pin(async move { page.open().await })),
    scene("home-dark", DESKTOP, Scheme::Dark, |page| Box::pin(async move { page.open().await })),
    scene("summary-light", DESKTOP, Scheme::Light, |page| Box::pin(step(page, "Summary"))),
    scene("timeline-light", DESKTOP, Scheme::Light, |page| Box::pin(step(page, "Timeline"))),
    scene("timeline-dark", DESKTOP, Scheme::Dark, |page| Box::pin(step(page, "Timeline"))),
    scene("empty-light", DESKTOP, Scheme::Light, |page| Box::pin(async move { new_postmortem(&page).await })),
    scene("crowded-light", DESKTOP, Scheme::Light, |page| Box::pin(crowded(page))),
    scene("crowded-dark", DESKTOP, Scheme::Dark, |page| Box::pin(crowded(page))),
    scene("phone-crowded-light", PHONE, Scheme::Light, |page| Box::pin(crowded(page))),
    scene("measures-light", DESKTOP, Scheme::Light, |page| Box::pin(step(page, "Measures"))),
    scene("review-light", DESKTOP, Scheme::Light, |page| Box::pin(step(page, "Review"))),
    scene("tale-light", DESKTOP, Scheme::Light, |page| Box::pin(tale(page))),
    scene("tale-dark", DESKTOP, Scheme::Dark, |page| Box::pin(tale(page))),
    scene("paste-light", DESKTOP, Scheme::Light, |page| Box::pin(paste(page))),
    scene("phone-paste-dark", PHONE, Scheme::Dark, |page| Box::pin(phone_paste(page))),
    scene("phone-light", PHONE, Scheme::Light, |page| Box::pin(phone(page))),
    scene("phone-dark", PHONE, Scheme::Dark, |page| Box::pin(phone(page))),
    scene("phone-formal-light", PHONE, Scheme::Light, |page| Box::pin(phone_document(page))),
    scene("phone-tale-light", PHONE, Scheme::Light, |page| Box::pin(phone_tale(page))),
    scene("phone-tale-dark", PHONE, Scheme::Dark, |page| Box::pin(phone_tale(page))),
];

/// An entry of the table.
const fn scene(name: &'static str, size: (u32, u32), scheme: Scheme, before: fn(Page) -> Story) -> Scene {
    Scene { name, size, scheme, before }
}

impl Scene {
    /// Takes the picture: what the window shows as `NAME.png`, and the whole page as `NAME-whole.png`.
    pub async fn take(&self, page: Page, file: PathBuf) -> Result<()> {
        page.prefer(self.scheme).await?;
        page.resize(self.size.0, self.size.1).await?;
        (self.before)(page.clone()).await?;
        page.requests_when_quiet().await?;
        page.screenshot_to(&file).await?;
        page.whole_screenshot_to(&file.with_file_name(format!("{}-whole.png", self.name))).await
    }
}

/// The example at one step.
async fn step(page: Page, section: &'static str) -> Result<()> {
    open_example(&page).await?;
    go_to(&page, section).await
}

/// An incident of two days with a crowd of events, and with a flag of the strip in focus.
async fn crowded(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    page.textbox("Date it started").fill("January 28, 2024").await?;
    page.textbox("Time it started").fill("23:00").await?;
    page.button("Continue").click().await?;
    page.button("Add event").shown().await?;
    let events = [
        ("22:50", "Alerts fire for slow pages."),
        ("23:10", "Engineers began to investigate."),
        ("23:12", "The database was suspected."),
        ("23:15", "Escalated to the database team."),
        ("2024-01-29 03:20", "The deployment was rolled back."),
        ("2024-01-29 09:00", "Service was fully restored."),
        ("", "Somebody made tea."),
    ];
    for (number, (time, text)) in (1..).zip(events) {
        add_event(&page, number, time, text).await?;
    }
    page.tab_to(&page.button("22:50, detected (guess): Alerts fire for slow pages.")).await
}

/// The example as a tale.
async fn tale(page: Page) -> Result<()> {
    open_example(&page).await?;
    page.switch_to_tab("Tale").await
}

/// A chat that is about to become a timeline.
async fn paste(page: Page) -> Result<()> {
    step(page.clone(), "Timeline").await?;
    show_paste(page).await
}

/// The same on a phone.
async fn phone_paste(page: Page) -> Result<()> {
    phone(page.clone()).await?;
    page.button("Continue").click().await?;
    show_paste(page).await
}

async fn show_paste(page: Page) -> Result<()> {
    page.button("Paste a timeline").click().await?;
    let chat = "osprey [11:32 PM]\nnightly import stands at 14% since ten o'clock\nWatch Bot [11:40 PM]\nALARM \
                import_progress stalled for 60 min\n:eyes:\n2\nlapwing [12:11 AM]\nlease released by hand\n";
    page.textbox("Chat, log, export or table").set_at_once(chat).await?;
    page.says("3 events").await
}

/// The example on a phone, where the form and the document do not stand beside each other.
async fn phone(page: Page) -> Result<()> {
    page.open().await?;
    page.button("Open the example").click().await?;
    page.textbox("Impact").shown().await
}

/// The report of the example on a phone.
async fn phone_document(page: Page) -> Result<()> {
    phone(page.clone()).await?;
    page.button("Read").click().await
}

/// The tale of the example on a phone.
async fn phone_tale(page: Page) -> Result<()> {
    phone_document(page.clone()).await?;
    page.switch_to_tab("Tale").await
}
