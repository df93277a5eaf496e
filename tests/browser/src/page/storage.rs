//! The browser's storage and database, as a test may look at them and spoil them.

use anyhow::Result;
use serde_json::{Value, json};

use super::Page;
use crate::wait::{Seen, until};

impl Page {
    /// Every stored key with its value.
    pub async fn stored(&self) -> Result<Vec<(String, String)>> {
        let script = "return Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)])";
        let answer = self.script(script, Vec::new()).await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(answer.as_array().into_iter().flatten().map(|pair| (text(&pair[0]), text(&pair[1]))).collect())
    }

    /// Every text in the database with its key.
    pub async fn kept(&self) -> Result<Vec<(String, String)>> {
        let answer = self.script_later(include_str!("kept.js"), Vec::new()).await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(answer.as_array().into_iter().flatten().map(|pair| (text(&pair[0]), text(&pair[1]))).collect())
    }

    /// Waits until some version in the database has this in it, or none has.
    pub async fn keeps_any_of(&self, text: &str, wanted: bool) -> Result<()> {
        until(&format!("{text:?} in the database: {wanted}"), async || {
            let kept = self.kept().await?;
            let is_there = kept.iter().any(|(_, it)| it.contains(text));
            // Without any key it has not answered.
            let is_so = !kept.is_empty() && is_there == wanted;
            Ok(Seen::when(is_so, (), || format!("{:?}", kept.iter().map(|(key, _)| key).collect::<Vec<_>>())))
        })
        .await
    }

    /// Waits until the last version of some draft in the database has this in it.
    pub async fn keeps(&self, wanted: &str) -> Result<()> {
        until(&format!("{wanted:?} in the database"), async || {
            let mut kept = self.kept().await?;
            kept.retain(|(key, _)| key.contains("/v/"));
            let draft = |key: &str| key.split('/').next().unwrap_or_default().to_owned();
            let drafts = kept.chunk_by(|(one, _), (other, _)| draft(one) == draft(other));
            let last: Vec<_> = drafts.filter_map(<[_]>::last).collect();
            let is_kept = last.iter().any(|(_, text)| text.contains(wanted));
            Ok(Seen::when(is_kept, (), || format!("{last:?}")))
        })
        .await
    }

    /// Waits until some state in the database that Undo or Redo reaches has this in it.
    pub async fn keeps_step(&self, wanted: &str) -> Result<()> {
        until(&format!("{wanted:?} among the steps"), async || {
            let kept = self.kept().await?;
            let is_kept = kept.iter().any(|(key, text)| key.contains("/s/") && text.contains(wanted));
            Ok(Seen::when(is_kept, (), || format!("{} texts", kept.len())))
        })
        .await
    }

    /// Clears local storage, as a browser does that runs out of room.
    pub async fn clear_stored(&self) -> Result<()> {
        self.script("localStorage.clear()", Vec::new()).await.map(drop)
    }

    /// Stores a value behind the page's back.
    pub async fn store(&self, key: &str, value: &str) -> Result<()> {
        self.script("localStorage.setItem(arguments[0], arguments[1])", vec![json!(key), json!(value)])
            .await
            .map(drop)
    }
}
