//! What axe-core finds wrong with the page, on the screen of somebody.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::Page;
use crate::run::Skip;

/// What a rule of axe-core finds wrong with an element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The id of the rule.
    pub rule: String,
    /// What the rule asks for.
    pub help: String,
    /// The element, as a selector.
    pub target: String,
    /// The element's own tag.
    pub html: String,
    /// Why it breaks the rule, with the colours or sizes that were measured.
    pub why: String,
}

impl Page {
    /// Whether axe-core was handed over.
    pub fn has_axe(&self) -> bool {
        self.0.axe.is_some()
    }

    /// Everything that axe-core finds wrong with what the page shows now, in an order of its own.
    pub async fn violations(&self) -> Result<Vec<Violation>> {
        let Some(axe) = &self.0.axe else { return Err(Skip("no axe-core was handed over (--axe)").into()) };
        if self.script("return !window.axe", Vec::new()).await? == json!(true) {
            self.script(axe, Vec::new()).await.context("axe-core does not load")?;
        }
        let answer = self.script_later(include_str!("violations.js"), Vec::new()).await?;
        let found = answer.as_array().with_context(|| format!("axe-core does not answer: {answer}"))?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(found
            .iter()
            .map(|it| Violation {
                rule: text(&it[0]),
                help: text(&it[1]),
                target: text(&it[2]),
                html: text(&it[3]),
                why: text(&it[4]),
            })
            .collect())
    }
}
