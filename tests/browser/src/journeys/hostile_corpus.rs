//! Thousands of hostile texts, each in every place that takes a text: as a draft and as a report of somebody else's, in both
//! voices and in every step of the form, and in a link. None runs, asks for anything, or becomes an element; all are read as
//! they are.
//!
//! `RETOLD_PAYLOADS` names files with more of them, with a colon between; `RETOLD_JOURNEY_LIMIT` gives the time for that. With
//! `RETOLD_EVERY_BATCH` the engines that take longer do all of them, too.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use retold::draft::to_json;
use retold::outline::{Outline, formal, visible_text};
use retold::postmortem::Postmortem;
use retold::read::report::{Document, read_report};
use retold::share::Link;
use retold::tale;
use serde_json::json;

use super::story::{REVIEW, go_to};
use crate::corpus::{everywhere, hostile_texts, report};
use crate::options::EngineName;
use crate::page::{Line, Page, Place as _};
use crate::wait::{Seen, until_within};

/// How many texts share a draft. All places have all of them.
const AT_ONCE: usize = 200;

/// In the engines that take longer, one of so many batches is done, and the first one.
const ONE_OF: usize = 6;

/// How long a batch may take until it is drawn.
const PATIENCE: Duration = Duration::from_secs(60);

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    let texts = hostile_texts()?;
    let batches: Vec<&[String]> = texts.chunks(AT_ONCE).collect();
    let does_all =
        page.engine() == EngineName::Chromium || std::env::var_os("RETOLD_EVERY_BATCH").is_some();
    let every = if does_all { 1 } else { ONE_OF };
    for (number, batch) in batches.iter().enumerate().step_by(every) {
        one_batch(&page, batch).await.with_context(|| format!("batch {number} of {}", batches.len()))?;
    }
    Ok(())
}

async fn one_batch(page: &Page, texts: &[String]) -> Result<()> {
    let batch = &texts.join("\n");
    // Thousands of them would fill the storage.
    page.leave().await?;
    page.clear_stored().await?;
    let draft = everywhere(batch);
    read(page, &to_json(&draft, 0, 0), "Open it as a new draft").await?;
    let requests = page.requests_when_quiet().await?;
    let report = formal(&draft);
    page.switch_to_tab("Formal").await?;
    says(page, &report).await?;
    page.switch_to_tab("Tale").await?;
    says(page, &told(&draft, &report)).await?;
    for section in ["Timeline", "Root cause", "Measures", "Lessons", REVIEW, "Summary"] {
        go_to(page, section).await?;
        harmless(page).await?;
    }
    ensure!(page.textbox("Impact").value().await? == *batch, "the field has another text");
    page.switch_to_tab("Formal").await?;
    ensure!(page.requests() == requests, "the page asked for something");

    from_reports(page, texts).await?;
    from_links(page, texts).await
}

/// Reads a report with the texts in it, or several where they make it look like none.
async fn from_reports(page: &Page, texts: &[String]) -> Result<()> {
    let report = report(&texts.join("\n"));
    if let Document::NotAReport(reason) = read_report(&report) {
        // A single text that says of itself that it is to be filled in.
        if let [_] = texts {
            println!("not read, rightly: {reason}");
            return Ok(());
        }
        let (first, second) = texts.split_at(texts.len() / 2);
        Box::pin(from_reports(page, first)).await?;
        return Box::pin(from_reports(page, second)).await;
    }
    page.leave().await?;
    page.clear_stored().await?;
    read(page, &report, "Make it a draft").await?;
    let requests = page.requests_when_quiet().await?;
    for voice in ["Tale", "Formal"] {
        page.switch_to_tab(voice).await?;
        page.document_says("10:05").await?;
        harmless(page).await?;
    }
    ensure!(page.requests() == requests, "the page asked for something");
    Ok(())
}

/// Opens a link with the texts in it, or several where they are too much for one.
async fn from_links(page: &Page, texts: &[String]) -> Result<()> {
    let draft = everywhere(&texts.join("\n"));
    match Link::of(&draft).and_then(|link| link.fragment()) {
        Ok(fragment) => from_link(page, &fragment, &formal(&draft)).await,
        Err(problem) => {
            ensure!(texts.len() > 1, "a single text is too much for a link: {problem}");
            let (first, second) = texts.split_at(texts.len() / 2);
            Box::pin(from_links(page, first)).await?;
            Box::pin(from_links(page, second)).await
        }
    }
}

/// Opens a link, looks at what it shows, and makes it a draft.
async fn from_link(page: &Page, fragment: &str, report: &Outline) -> Result<()> {
    page.leave().await?;
    page.clear_stored().await?;
    page.open().await?;
    page.heading("Your drafts").shown().await?;
    let requests = page.requests_when_quiet().await?;
    page.go_to_fragment(fragment).await?;
    let add = page.button("Add as new draft");
    until_within(PATIENCE, "what is in the link", async || {
        Ok(Seen::when(add.is_there().await?, (), || "it is not there yet".to_owned()))
    })
    .await?;
    harmless(page).await?;
    add.click().await?;
    page.region("Document").shown().await?;
    page.switch_to_tab("Formal").await?;
    says(page, report).await?;
    ensure!(page.requests() == requests, "the page asked for something");
    Ok(())
}

/// Has a text read by way of the dialog, looks at what was found, and makes it a draft.
async fn read(page: &Page, text: &str, key: &str) -> Result<()> {
    page.open().await?;
    page.button("Read an existing postmortem").click().await?;
    page.textbox("The postmortem, as Markdown, plain text or HTML").set_at_once(text).await?;
    let open = page.button_starting(key);
    until_within(PATIENCE, key, async || {
        Ok(Seen::when(open.is_there().await?, (), || "it is not there yet".to_owned()))
    })
    .await?;
    page.script("document.querySelectorAll('dialog details').forEach((it) => { it.open = true; })", Vec::new()).await?;
    harmless(page).await?;
    open.click().await?;
    page.region("Document").shown().await
}

/// Waits until the document says, line by line, what it is to say, and looks at its elements.
async fn says(page: &Page, expected: &Outline) -> Result<()> {
    let expected: Vec<(String, String)> = expected.lines().map(|line| {
        let label: String = line.label.iter().map(|span| span.text.as_str()).collect();
        (line.id.name(), bare(&format!("{label}{}", visible_text(&line.body))))
    }).collect();
    until_within(PATIENCE, "the document as it was written", async || {
        let lines = page.document_lines().await?;
        let wrong = expected.iter().find(|(key, text)| {
            !lines.iter().any(|line: &Line| line.key == *key && bare(&line.text) == *text)
        });
        Ok(Seen::when(wrong.is_none(), (), || {
            let (key, text) = wrong.map_or(("", ""), |(key, text)| (key, text));
            let there = lines.iter().find(|line| line.key == key).map(|line| bare(&line.text)).unwrap_or_default();
            let same = there.chars().zip(text.chars()).take_while(|(one, other)| one == other).count();
            let from = |text: &str| text.chars().skip(same.saturating_sub(20)).take(80).collect::<String>();
            format!("{key} says {:?} and not {:?}", from(&there), from(text))
        }))
    })
    .await?;
    harmless(page).await
}

/// The tale, without the line that stands in a field for the writer's own words.
fn told(draft: &Postmortem, report: &Outline) -> Outline {
    let mut tale = tale::tell(draft, report);
    let rewritten: Vec<_> = draft.tale.lines.iter().map(|choice| choice.line).collect();
    for section in &mut tale.sections {
        section.entries.retain(|entry| entry.lines().iter().all(|line| !rewritten.contains(&line.id)));
    }
    tale
}

/// A text without its blanks.
fn bare(text: &str) -> String {
    text.split(|it: char| it.is_whitespace() || it == '\u{feff}').collect()
}

/// Nothing on the page is of another kind than what the page makes. What runs or loads is told by the probe.
async fn harmless(page: &Page) -> Result<()> {
    let wrong = page.script(include_str!("../page/not_allowed.js"), Vec::new()).await?;
    ensure!(wrong == json!([]), "not allowed on the page: {wrong}");
    Ok(())
}
