//! The browser's local storage, as a test may look at it and spoil it.

use anyhow::Result;
use serde_json::{Value, json};

use super::Page;

impl Page {
    /// Every stored key with its value.
    pub async fn stored(&self) -> Result<Vec<(String, String)>> {
        let script = "return Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)])";
        let answer = self.script(script, Vec::new()).await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(answer.as_array().into_iter().flatten().map(|pair| (text(&pair[0]), text(&pair[1]))).collect())
    }

    /// Stores a value behind the page's back.
    pub async fn store(&self, key: &str, value: &str) -> Result<()> {
        self.script("localStorage.setItem(arguments[0], arguments[1])", vec![json!(key), json!(value)])
            .await
            .map(drop)
    }
}
