//! Whatever the page can do is found by a few letters, and has its key; and the single keys can be turned off.

use anyhow::Result;

use super::story::{event_text, new_postmortem, open_example, saved};
use crate::expect;
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// The field of the palette.
const FIELD: &str = "A command, a place or words of the draft";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    by_letters(&page).await?;
    round_and_back(&page).await?;
    by_single_keys(&page).await?;
    sheet_and_switch(&page).await?;
    other_drafts(&page).await
}

/// Words of the draft lead to their field, commands are done, and the first that fits is taken without a look at the list.
async fn by_letters(page: &Page) -> Result<()> {
    page.press("Control+k").await?;
    let field = page.combobox(FIELD);
    field.focused().await?;
    page.type_into_focus("network connectivity").await?;
    page.option_starting("Event 3").shown().await?;
    page.press("Enter").await?;
    event_text(page, 3).focused().await?;

    // In the step that is shown already.
    page.press("Control+k").await?;
    page.type_into_focus("Event 1").await?;
    page.option_starting("Event 1").shown().await?;
    page.press("Enter").await?;
    event_text(page, 1).focused().await?;

    page.button("Find anything").click().await?;
    page.type_into_focus("noir").await?;
    page.press("Enter").await?;
    page.tab("Tale").selected().await?;
    page.button("Noir").shown().await
}

/// The arrow keys go round, Escape and the key itself close it, and the focus is where it was.
async fn round_and_back(page: &Page) -> Result<()> {
    event_text(page, 2).focus().await?;
    page.press("Control+k").await?;
    page.type_into_focus("tell it").await?;
    page.option_starting("Tell it as Nature").shown().await?;
    for (key, wanted) in [("ArrowDown", "Tell it as Nature"), ("ArrowDown", "Tell it as Shipping"), ("ArrowUp", "Tell it as Nature")] {
        page.press(key).await?;
        until("the next choice", async || {
            let chosen = page.script(include_str!("../page/active_option.js"), Vec::new()).await?;
            let chosen = chosen.as_str().unwrap_or_default().to_owned();
            Ok(Seen::when(chosen == wanted, (), || chosen))
        })
        .await?;
    }
    page.press("Escape").await?;
    page.combobox(FIELD).gone().await?;
    event_text(page, 2).focused().await?;
    page.press("Control+k").await?;
    page.combobox(FIELD).focused().await?;
    page.press("Control+k").await?;
    page.combobox(FIELD).gone().await?;
    event_text(page, 2).focused().await
}

/// Letters are letters in a field, and commands elsewhere.
async fn by_single_keys(page: &Page) -> Result<()> {
    event_text(page, 2).fill("tcn?").await?;
    event_text(page, 2).has_value("tcn?").await?;
    page.press("Control+z").await?;
    page.tab("Tale").selected().await?;
    page.tab("Tale").focus().await?;
    page.press("t").await?;
    page.tab("Formal").selected().await?;
    let copied = page
        .copied_by(async || {
            page.press("c").await?;
            page.status_says("Copied").await
        })
        .await?;
    expect::contains("the copied Markdown", &copied, "3:30 PM")?;
    page.press("n").await?;
    page.textbox("Time").focused().await
}

/// The sheet lists them, and turns them off for this visit and the next.
async fn sheet_and_switch(page: &Page) -> Result<()> {
    page.tab("Formal").focus().await?;
    page.press("?").await?;
    page.heading("Keyboard shortcuts").shown().await?;
    page.says("Turn the sheet: report or tale").await?;
    page.button("Turn single keys off").click().await?;
    page.button("Turn single keys on").shown().await?;
    page.press("Escape").await?;
    page.button("Turn single keys on").gone().await?;
    page.tab("Formal").focus().await?;
    page.press("t").await?;
    page.press("Control+k").await?;
    page.combobox(FIELD).focused().await?;
    page.press("Escape").await?;
    page.tab("Formal").selected().await?;
    saved(page).await?;
    page.reload().await?;
    page.tab("Formal").selected().await?;
    page.tab("Formal").focus().await?;
    page.press("t").await?;
    page.press("Control+k").await?;
    page.type_into_focus("single").await?;
    page.option_starting("Turn single keys").shown().await?;
    page.press("Enter").await?;
    page.button("Turn single keys off").shown().await?;
    page.press("Escape").await?;
    page.tab("Formal").selected().await?;
    page.tab("Formal").focus().await?;
    page.press("t").await?;
    page.tab("Tale").selected().await
}

/// A draft is found from within another one, and from the list.
async fn other_drafts(page: &Page) -> Result<()> {
    new_postmortem(page).await?;
    page.textbox("Title").fill("The queue stood still").await?;
    saved(page).await?;
    page.press("Control+k").await?;
    page.type_into_focus("all drafts").await?;
    page.press("Enter").await?;
    page.button("New postmortem").shown().await?;
    page.press("Control+k").await?;
    page.type_into_focus("queue stood").await?;
    page.press("Enter").await?;
    page.textbox("Title").has_value("The queue stood still").await
}
