//! The files that the page offers: what is in them, in every engine alike.

use anyhow::Result;
use serde_json::json;

use super::Page;
use crate::wait::{Seen, until};

/// Reads every file as the page makes an address for it. The browser goes on to download it.
const CATCH: &str = "window.caughtFiles = [];
    const made = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      file.text().then((text) => window.caughtFiles.push(text));
      return made.call(URL, file);
    };";

impl Page {
    /// Begins to catch the files that the page offers, until the page is left.
    pub async fn catch_files(&self) -> Result<()> {
        self.script(CATCH, Vec::new()).await.map(drop)
    }

    /// Waits until the page has offered `count` files, and returns what is in the last one.
    pub async fn caught_file(&self, count: usize) -> Result<String> {
        until(&format!("file number {count}"), async || {
            let files = self.script("return window.caughtFiles", Vec::new()).await?;
            let is_there =
                files.as_array().is_some_and(|files| files.len() == count) && files[count - 1] != json!("");
            let last = files[count.saturating_sub(1)].as_str().unwrap_or_default().to_owned();
            Ok(Seen::when(is_there, last, || format!("{files}")))
        })
        .await
    }
}
