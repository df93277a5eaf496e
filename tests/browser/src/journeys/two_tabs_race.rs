//! Two tabs type into one draft at the same moment, time and again: every word of both is to be found afterwards.

use anyhow::{Result, ensure};
use serde_json::json;

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// How often. `RETOLD_RACES` asks for another number.
const ROUNDS: usize = 10;

/// Types a word at a moment, as the last word of the field that a script finds by its label.
const TYPE_AT: &str = r#"
const [word, moment] = arguments;
const field = [...document.querySelectorAll("input, textarea")].find((it) => it.labels?.[0]?.textContent.startsWith("Impact"));
setTimeout(() => {
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set;
  set.call(field, `${field.value} ${word}`);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}, moment - Date.now());
"#;

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    let rounds = std::env::var("RETOLD_RACES").ok().and_then(|it| it.parse().ok()).unwrap_or(ROUNDS);
    new_postmortem(&page).await?;
    page.textbox("Title").fill("Raced").await?;
    page.textbox("Impact").fill("Start").await?;
    saved(&page).await?;
    let (first, address) = (page.tab_in_front().await?, page.address().await?);
    let mut second = page.new_tab().await?;
    let mut words = Vec::new();
    for round in 0..rounds {
        page.open_address(&address).await?;
        page.textbox("Impact").shown().await?;
        let moment = page.script("return Date.now() + 60", Vec::new()).await?;
        for (tab, name) in [(&second, "b"), (&first, "a")] {
            page.go_to_tab(tab).await?;
            let word = format!("<{name}{round}>");
            page.script(TYPE_AT, vec![json!(word), moment.clone()]).await?;
            words.push(word);
        }
        until("the word in the first tab", async || {
            let value = page.textbox("Impact").value().await?;
            Ok(Seen::when(value.contains(&format!("<a{round}>")), (), || value.clone()))
        })
        .await?;
        page.go_to_tab(&second).await?;
        until("the word in the second tab", async || {
            let value = page.textbox("Impact").value().await?;
            Ok(Seen::when(value.contains(&format!("<b{round}>")), (), || value.clone()))
        })
        .await?;
        page.close_tab(&first).await?;
        second = page.new_tab().await?;
    }
    page.close_tab(&first).await?;
    page.leave().await?;

    let stored: Vec<String> = page.stored().await?.into_iter().map(|(_, text)| text).collect();
    let lost: Vec<&String> = words.iter().filter(|word| !stored.iter().any(|text| text.contains(*word))).collect();
    ensure!(lost.is_empty(), "of {} words these are lost: {lost:?}", words.len());
    // A visitor finds them: those of the tab that could not save are offered.
    page.open().await?;
    page.link("Raced").shown().await?;
    page.says("and not saved then").await
}
