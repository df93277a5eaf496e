//! Keys, pressed through `WebDriver` so that the page gets real key and input events.

use anyhow::{Result, bail, ensure};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use super::target::Wait;
use super::{Page, Place as _, Target};
use crate::wait::{Seen, until};

/// The most Tab presses until something must have been reached.
const TAB_STOPS: usize = 150;

impl Page {
    /// Presses a key or a chord (`Tab`, `Alt+ArrowUp`, `Control+a`) wherever the focus is.
    pub async fn press(&self, chord: &str) -> Result<()> {
        let keys = chord.split('+').map(key).collect::<Result<Vec<char>>>()?;
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in &keys {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        Ok(self.client().perform_actions(actions).await?)
    }

    /// Types into the focused element.
    pub(super) async fn type_text(&self, element: &Element, text: &str) -> Result<()> {
        for piece in pieces(text, self.is_webkit()) {
            match piece {
                Piece::Keys(keys) => element.send_keys(&keys).await?,
                Piece::Inserted(text) => {
                    let script = "return document.execCommand('insertText', false, arguments[0])";
                    let inserted = self.script(script, vec![json!(text)]).await?;
                    ensure!(inserted == json!(true), "the browser did not insert {text:?}");
                }
            }
        }
        Ok(())
    }

    /// Types wherever the focus is.
    pub async fn type_into_focus(&self, text: &str) -> Result<()> {
        let element = self.client().active_element().await?;
        self.type_text(&element, text).await
    }

    /// Empties the focused field as a person does.
    pub(super) async fn clear(&self, element: &Element) -> Result<()> {
        if element.prop("value").await?.is_some_and(|value| !value.is_empty()) {
            self.press("Control+a").await?;
            self.press("Delete").await?;
        }
        let left = element.prop("value").await?.unwrap_or_default();
        ensure!(left.is_empty(), Wait(format!("{left:?} is left in it")));
        Ok(())
    }

    /// Presses Tab until the target has the focus. Every stop on the way must be visible, marked as focused and
    /// further down the document than the one before.
    pub async fn tab_to(&self, target: &Target) -> Result<()> {
        let start = "window.lastTabStop = document.activeElement; if (!document.hasFocus()) window.focus()";
        self.script(start, Vec::new()).await?;
        let mut stops = Vec::new();
        for _ in 0..TAB_STOPS {
            let wanted = target.all().await?;
            for element in &wanted {
                if self.is_focused(element).await? {
                    return Ok(());
                }
            }
            self.press("Tab").await?;
            self.focus_is_visible().await?;
            stops.push(self.focus_in_words().await?);
        }
        bail!(
            "{TAB_STOPS} times Tab did not reach {}; the stops were {}",
            target.describe(),
            stops.join(", ")
        )
    }

    /// Fails if the focused element is hidden, covered or not marked.
    async fn focus_is_visible(&self) -> Result<()> {
        until("a visible focus", async || {
            let problem = self.script(include_str!("focus_problem.js"), Vec::new()).await?;
            let problem = problem.as_str().unwrap_or_default().to_owned();
            Ok(Seen::when(problem.is_empty(), (), || problem))
        })
        .await
    }

    /// Opens the tab with the pointer and waits until it is the selected one.
    pub async fn switch_to_tab(&self, name: &str) -> Result<()> {
        let tab = self.tablist().tab(name);
        tab.click().await?;
        tab.selected().await
    }
}

/// The `WebDriver` code of a key.
fn key(name: &str) -> Result<char> {
    Ok(match name {
        "Alt" => Key::Alt.into(),
        "Control" => Key::Control.into(),
        "Shift" => Key::Shift.into(),
        "Tab" => Key::Tab.into(),
        "Enter" => Key::Enter.into(),
        "Space" => ' ',
        "Escape" => Key::Escape.into(),
        "Delete" => Key::Delete.into(),
        "Backspace" => Key::Backspace.into(),
        "Home" => Key::Home.into(),
        "End" => Key::End.into(),
        "ArrowUp" => Key::Up.into(),
        "ArrowDown" => Key::Down.into(),
        "ArrowLeft" => Key::Left.into(),
        "ArrowRight" => Key::Right.into(),
        name => {
            let mut characters = name.chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => character,
                _ => bail!("no key {name}"),
            }
        }
    })
}

/// A part of a text, by the way in which it gets into the field.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    /// Typed.
    Keys(String),
    /// Put in by the browser's own editing command, as an emoji picker does; input events follow as usual.
    Inserted(String),
}

/// Cuts a text into what the driver can type and what it cannot: `WebKitWebDriver` loses line breaks that are not
/// the Enter key, and every character that no keyboard has (emoji, joiners and direction marks).
fn pieces(text: &str, webkit: bool) -> Vec<Piece> {
    if !webkit {
        return vec![Piece::Keys(text.to_owned())];
    }
    let mut pieces = Vec::new();
    for character in text.chars() {
        let typed = if character == '\n' { char::from(Key::Enter) } else { character };
        let on_a_keyboard = matches!(character, '\n' | ' '..='\u{1fff}');
        match pieces.last_mut() {
            Some(Piece::Keys(keys)) if on_a_keyboard => keys.push(typed),
            Some(Piece::Inserted(text)) if !on_a_keyboard => text.push(typed),
            _ if on_a_keyboard => pieces.push(Piece::Keys(typed.to_string())),
            _ => pieces.push(Piece::Inserted(typed.to_string())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn webkit_gets_emoji_by_insertion() {
        let keys = |text: &str| Piece::Keys(text.to_owned());
        assert_eq!(
            pieces("aé שלום 😀\u{200d}b\nc", true),
            [keys("aé שלום "), Piece::Inserted("😀\u{200d}".to_owned()), keys("b\u{e007}c")]
        );
        assert_eq!(pieces("a😀", false), [keys("a😀")]);
    }

    #[test]
    fn chords_are_read() {
        assert_eq!(key("a").ok(), Some('a'));
        assert_eq!(key("ArrowUp").ok(), Some('\u{e013}'));
        assert!(key("Arrow").is_err());
    }
}
