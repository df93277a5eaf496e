//! All that the page makes HTML of, and all that it starts, is its own: no text that somebody typed gets there.

use anyhow::{Result, ensure};
use retold::draft::to_json;
use serde_json::Value;

use super::story::{REVIEW, copy_markdown, go_to};
use crate::corpus::everywhere;
use crate::page::{Page, Place as _};

/// What is in every place of the draft, and nowhere else.
const MARK: &str = "qzxmarkqzx";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    page.button("Read an existing postmortem").click().await?;
    let draft = to_json(&everywhere(&format!("{MARK} <b>*{MARK}*</b> `{MARK}`")), 0, 0);
    page.textbox("The postmortem, as Markdown, plain text or HTML").set_at_once(&draft).await?;
    page.button_starting("Open it as a new draft").click().await?;
    page.document_says(MARK).await?;
    page.switch_to_tab("Tale").await?;
    page.document_says(MARK).await?;
    page.button("Tell it").click().await?;
    page.button("Close").first().click().await?;
    for section in ["Timeline", "Root cause", "Measures", "Lessons", REVIEW] {
        go_to(&page, section).await?;
    }
    copy_markdown(&page).await?;
    page.link("Retold, all drafts").click().await?;
    page.says(MARK).await?;

    let sinks = page.script("return window.sinks", Vec::new()).await?;
    let texts: Vec<(&str, &str)> = sinks.as_array().into_iter().flatten().filter_map(|sink| {
        Some((sink[0].as_str()?, sink[1].as_str()?))
    }).collect();
    // The page makes HTML of little but its own drawings.
    let is_drawing = |(rule, text): &(&str, &str)| *rule == "createHTML" && text.contains("mark-sheet");
    ensure!(texts.iter().any(is_drawing), "the sinks were not seen: {texts:?}");
    let told: Vec<_> = texts.iter().filter(|(_, text)| text.contains(MARK)).collect();
    ensure!(told.is_empty(), "what was typed became HTML: {told:?}");
    let started: Vec<&str> =
        texts.iter().filter(|(rule, _)| *rule != "createHTML").map(|(_, text)| *text).collect();
    let known = ["background_loader.js", "offline.js", "service_worker.js"];
    ensure!(started.contains(&known[0]), "the background was not seen: {started:?}");
    ensure!(started.iter().all(|it| known.contains(it)), "what was started: {started:?}");
    refused(&page).await
}

/// The page's own policy lets nothing through that could run.
async fn refused(page: &Page) -> Result<()> {
    let tried = "const tries = {
        script: () => { document.createElement('div').innerHTML = '<script>1</script>'; },
        handler: () => { document.createElement('div').innerHTML = '<img src=x onerror=1>'; },
        frame: () => { document.createElement('div').innerHTML = '<iframe></iframe>'; },
        address: () => { document.createElement('div').innerHTML = '<a href=javascript:1>x</a>'; },
        source: () => { document.createElement('script').src = 'https://evil.example/x.js'; },
        text: () => { document.createElement('script').text = '1'; },
        write: () => { document.write('<script>1</script>'); },
      };
      return Object.keys(tries).filter((name) => { try { tries[name](); return true; } catch { return false; } });";
    let passed = page.script(tried, Vec::new()).await?;
    ensure!(passed == Value::Array(Vec::new()), "the policy lets through: {passed}");
    // The browser has told of each, as it should.
    let told = page.take_problems().await?;
    ensure!(told.len() >= 7, "only {told:?} was told");
    page.reported_errors().await.map(drop)
}
