//! The steps that many stories have in common.

use anyhow::{Result, bail, ensure};
use serde_json::json;

use crate::page::{Page, Place as _, Target};
use crate::wait::{Seen, until};

/// The last part of the wizard, where the document is copied.
pub const REVIEW: &str = "Review";

/// The shortest stretch of time, in milliseconds, of which one version is kept.
const STRETCH: u64 = 10_000;

/// Opens the page and begins a postmortem.
pub async fn new_postmortem(page: &Page) -> Result<()> {
    page.open().await?;
    begin(page).await
}

/// Begins a postmortem on the open home page.
pub async fn begin(page: &Page) -> Result<()> {
    page.button("New postmortem").click().await?;
    page.heading("Summary").shown().await?;
    arrived(page, "Summary").await
}

/// Opens the page and the example in it.
pub async fn open_example(page: &Page) -> Result<()> {
    page.open().await?;
    page.button("Open the example").click().await?;
    page.region("Document").shown().await
}

/// Goes to a section by the list of sections.
pub async fn go_to(page: &Page, section: &str) -> Result<()> {
    section_link(page, section).click().await?;
    arrived(page, section).await
}

/// The link to a section; its name may go on with the section's state.
pub fn section_link(page: &Page, section: &str) -> Target {
    page.navigation("Sections").link_starting(section)
}

/// Goes on to the next section and checks that it is this one.
pub async fn continue_to(page: &Page, section: &str) -> Result<()> {
    page.button("Continue").click().await?;
    arrived(page, section).await
}

/// Waits until a section is open: something that only it has is there.
pub async fn arrived(page: &Page, section: &str) -> Result<()> {
    match section {
        "Summary" => page.textbox("Impact").shown().await,
        "Timeline" => page.button("Add event").shown().await,
        "Root cause" => {
            page.heading("Root cause and resolution").shown().await?;
            page.textbox("Root cause explanation").shown().await
        }
        "Measures" => page.button("Add improvement").shown().await,
        "Lessons" => page.button("Add good point").shown().await,
        REVIEW => page.radiogroup("Section style").shown().await,
        _ => bail!("there is no section {section:?}"),
    }
}

/// Adds an event with the quick line of the timeline and waits until it is in the list as number `number`.
pub async fn add_event(page: &Page, number: usize, time: &str, what: &str) -> Result<()> {
    page.textbox("Time").fill(time).await?;
    page.textbox("What happened").fill(what).await?;
    page.button("Add event").click().await?;
    page.group(&format!("Event {number}")).shown().await?;
    event_text(page, number).has_value(what).await
}

/// On the open home page, begins a postmortem with an event, reads both its voices, and copies it. Ends in the review, when
/// all is saved.
pub async fn write_tell_and_copy(page: &Page, title: &str, event: &str) -> Result<()> {
    begin(page).await?;
    page.textbox("Title").fill(title).await?;
    go_to(page, "Timeline").await?;
    add_event(page, 1, "3:00 PM", event).await?;
    page.switch_to_tab("Tale").await?;
    page.document_says(event).await?;
    page.switch_to_tab("Formal").await?;
    go_to(page, REVIEW).await?;
    let copied = copy_markdown(page).await?;
    ensure!(copied.contains(event), "{copied}");
    saved(page).await
}

/// The field with an event's text.
pub fn event_text(page: &Page, number: usize) -> Target {
    page.textbox(&format!("What happened in event {number}"))
}

/// The text of every event in the list.
pub async fn event_texts(page: &Page) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for number in 1..=page.groups_starting("Event").count().await? {
        texts.push(event_text(page, number).value().await?);
    }
    Ok(texts)
}

/// Fills the rows of a list ("Task 1", "Task 2" and so on), adding the rows that are missing.
pub async fn fill_rows(page: &Page, row: &str, add: &str, texts: &[&str]) -> Result<()> {
    page.button(add).shown().await?;
    for (number, text) in (1..).zip(texts) {
        let field = page.textbox(&format!("{row} {number}"));
        if !field.is_there().await? {
            page.button(add).click().await?;
        }
        field.fill(text).await?;
    }
    Ok(())
}

/// Copies the document and returns what is on the clipboard. Both the bar and the review may offer it.
pub async fn copy_markdown(page: &Page) -> Result<String> {
    page.copied_by(async || {
        page.button("Copy Markdown").first().click().await?;
        page.status_says("Copied").await
    })
    .await
}

/// Waits until the page says that everything is stored.
pub async fn saved(page: &Page) -> Result<()> {
    page.says("Saved on this device").await
}

/// Waits until a new stretch has begun, so that what is saved next is a version of its own: first for its second half, then for the first half of the next.
pub async fn next_stretch(page: &Page) -> Result<()> {
    for is_late in [true, false] {
        until("the next stretch", async || {
            let now = page.script("return Date.now()", Vec::new()).await?.as_u64().unwrap_or_default();
            Ok(Seen::when((now % STRETCH >= STRETCH / 2) == is_late, (), || format!("it is {now}")))
        })
        .await?;
    }
    Ok(())
}

/// Lets a file fall on the page, as the browser tells of it.
pub async fn drop_file(page: &Page, name: &str, text: &str) -> Result<()> {
    const DROP: &str = "const [name, text] = arguments;
        const data = new DataTransfer();
        data.items.add(new File([text], name));
        const target = document.querySelector('main');
        return ['dragover', 'drop'].every((type) => !target.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })));";
    let is_taken = page.script(DROP, vec![json!(name), json!(text)]).await?;
    ensure!(is_taken == json!(true), "the browser would have opened the file in the place of the page");
    Ok(())
}
