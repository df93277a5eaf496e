//! Pressing with a thumb.

use anyhow::{Result, ensure};
use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use serde_json::json;

use super::target::{Target, Wait};
use crate::options::EngineName;

impl Target {
    /// Presses it with a thumb, where the engine pretends to have one, and else with the pointer.
    pub async fn tap(&self) -> Result<()> {
        if self.page.engine() != EngineName::Chromium {
            return self.click().await;
        }
        self.act("a tap on ", async |element| {
            let into_view = "arguments[0].scrollIntoView({ block: 'nearest', behavior: 'instant' })";
            self.page.script(into_view, vec![json!(element)]).await?;
            let problem = self.page.script(include_str!("tap_problem.js"), vec![json!(element)]).await?;
            let problem = problem.as_str().unwrap_or_default().to_owned();
            ensure!(problem.is_empty(), Wait(problem));
            let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
            let thumb = TouchActions::new("thumb".to_owned())
                .then(there)
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            Ok(self.page.client().perform_actions(thumb).await?)
        })
        .await
    }
}
