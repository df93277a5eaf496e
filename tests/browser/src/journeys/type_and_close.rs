//! Something is typed, and the tab is closed before there was a pause to save in: nothing is lost.

use anyhow::{Result, ensure};
use serde_json::json;

use super::story::{new_postmortem, saved};
use crate::page::{Page, Place as _};

/// How often. `RETOLD_CLOSINGS` asks for another number.
const CLOSINGS: usize = 20;

/// Adds a character to the field that a script finds by its label, as typing does.
const TYPE: &str = r#"
const field = [...document.querySelectorAll("input, textarea")].find((it) => it.labels?.[0]?.textContent.startsWith("Impact"));
const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set;
set.call(field, field.value + arguments[0]);
field.dispatchEvent(new InputEvent("input", { bubbles: true }));
"#;

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    let closings = std::env::var("RETOLD_CLOSINGS").ok().and_then(|it| it.parse().ok()).unwrap_or(CLOSINGS);
    new_postmortem(&page).await?;
    page.textbox("Impact").fill("0").await?;
    saved(&page).await?;
    let address = page.address().await?;
    page.leave().await?;
    let home = page.tab_in_front().await?;
    let mut expected = "0".to_owned();
    for round in 0..closings {
        page.new_tab().await?;
        page.open_address(&address).await?;
        page.textbox("Impact").has_value(&expected).await?;
        let typed = char::from(b'a' + u8::try_from(round % 26)?);
        page.script(TYPE, vec![json!(typed.to_string())]).await?;
        expected.push(typed);
        // At once: the page waits for a pause of 300 ms.
        page.close_tab(&home).await?;
    }
    page.open_address(&address).await?;
    page.textbox("Impact").has_value(&expected).await?;
    ensure!(expected.len() == closings + 1);
    Ok(())
}
