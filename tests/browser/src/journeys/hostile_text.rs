//! Text that wants to be code stays text: in the form, in the document and in the copy.

use anyhow::{Result, ensure};
use serde_json::json;

use super::story::{REVIEW, copy_markdown, go_to, new_postmortem};
use crate::expect;
use crate::page::{Page, Place as _};

/// What is typed into every field, after the field's own mark.
const HOSTILE: &str = "<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) \
                       ![y](https://example.com/y.png) <iframe srcdoc=z></iframe> a | b `c` \u{1f525} \u{5e9}\u{5dc}\u{5d5}\u{5dd}";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    let mut marks = Vec::new();
    fill_every_field(&page, "s", &mut marks).await?;

    go_to(&page, "Timeline").await?;
    page.textbox("Time").fill("3:00 PM").await?;
    page.textbox("What happened").fill(&format!("quick {HOSTILE}")).await?;
    page.button("Add event").click().await?;
    page.group("Event 1").shown().await?;
    page.textbox("What happened in event 1").fill(&format!("event {HOSTILE}")).await?;
    page.textbox("Time of event 1").fill(&format!("time {HOSTILE}")).await?;

    go_to(&page, "Root cause").await?;
    fill_every_field(&page, "r", &mut marks).await?;

    go_to(&page, "Measures").await?;
    for (row, add) in [("Improvement 1", "Add improvement"), ("Task 1", "Add task")] {
        if !page.textbox(row).is_there().await? {
            page.button(add).click().await?;
            page.textbox(row).shown().await?;
        }
    }
    fill_every_field(&page, "m", &mut marks).await?;
    ensure!(marks.len() >= 10, "only {} fields were found", marks.len());

    for voice in ["Formal", "Tale"] {
        page.switch_to_tab(voice).await?;
        page.document_says("<script>alert(1)</script>").await?;
        harmless(&page).await?;
    }
    page.switch_to_tab("Formal").await?;
    let document = page.document_text().await?;
    expect::contains("the document", &document, "<iframe srcdoc=z></iframe>")?;
    expect::contains("the document", &document, "\u{1f525} \u{5e9}\u{5dc}\u{5d5}\u{5dd}")?;
    expect::contains("the document", &document, "event <script>")?;

    go_to(&page, REVIEW).await?;
    harmless(&page).await?;
    let markdown = copy_markdown(&page).await?;
    for live in ["<script>", "<img ", "<iframe ", "](javascript:", "]( javascript:"] {
        let escaped = markdown.replace(&format!("\\{live}"), "");
        expect::lacks("the copied Markdown", &escaped, live)?;
    }
    for kept in ["alert(1)", "alert(2)", "alert(3)", "\u{1f525}", "\u{5e9}\u{5dc}\u{5d5}\u{5dd}"] {
        let unescaped = markdown.replace('\\', "");
        expect::contains("the copied Markdown", &unescaped, kept)?;
    }
    Ok(())
}

/// Types the hostile text, with a mark of its own, into every text field that is on the page.
async fn fill_every_field(page: &Page, prefix: &str, marks: &mut Vec<String>) -> Result<()> {
    let fields = page.textboxes().all().await?;
    for (number, field) in fields.iter().enumerate() {
        let mark = format!("{prefix}{number}");
        page.fill_element(field, &format!("{mark} {HOSTILE}")).await?;
        marks.push(mark);
    }
    Ok(())
}

/// Nothing in the document can act, and nothing has.
async fn harmless(page: &Page) -> Result<()> {
    ensure!(!page.has_alert().await?, "an alert was opened");
    page.region("Document")
        .act("", async |region| {
            let found = page.script(include_str!("../page/live_parts.js"), vec![json!(region)]).await?;
            ensure!(found == json!([]), "the document has live parts: {found}");
            Ok(())
        })
        .await
}
