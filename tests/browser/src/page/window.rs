//! The window: its size, and what it shows.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::Page;
use crate::options::EngineName;
use crate::session;

impl Page {
    /// Makes the page's area so large, as far as the engine lets it, and returns the real size. Only Chromium gets as
    /// narrow as a phone: Firefox stops at 500 pixels and `MiniBrowser` at about 450.
    pub async fn resize(&self, width: u32, height: u32) -> Result<(u32, u32)> {
        let client = self.client();
        client.set_window_size(width, height).await.context("resizing the window")?;
        let (inner_width, inner_height) = self.size().await?;
        // The driver sets the outer size; what the bars take is added.
        let (more_width, more_height) =
            (width.saturating_sub(inner_width), height.saturating_sub(inner_height));
        client
            .set_window_size(width + more_width, height + more_height)
            .await
            .context("resizing the window")?;
        self.size().await
    }

    /// The size of the page's area.
    pub async fn size(&self) -> Result<(u32, u32)> {
        let answer = self.script("return [innerWidth, innerHeight]", Vec::new()).await?;
        let side = |at: usize| answer[at].as_u64().and_then(|side| u32::try_from(side).ok());
        Ok((side(0).context("no width")?, side(1).context("no height")?))
    }

    /// A picture of the window.
    pub async fn screenshot(&self) -> Result<Vec<u8>> {
        // WebKitGTK takes the picture at its next repaint, which never comes when nothing on the page moves.
        let mover = self.is_webkit();
        if mover {
            self.script(include_str!("keep_repainting.js"), Vec::new()).await?;
        }
        let picture = self.client().screenshot().await?;
        if mover {
            self.script("window.stopRepainting()", Vec::new()).await?;
        }
        Ok(picture)
    }

    /// Saves a picture of the window.
    pub async fn screenshot_to(&self, file: &Path) -> Result<()> {
        save(file, &self.screenshot().await?)
    }

    /// The errors that the page has reported in the browser's console since the last call: failed assertions of the
    /// page's own code, violations of its security policy, files that are missing. Only Chromium tells.
    pub async fn reported_errors(&self) -> Result<Vec<String>> {
        if self.engine() != EngineName::Chromium {
            return Ok(Vec::new());
        }
        let log = session::post(&self.client(), "se/log", json!({ "type": "browser" })).await?;
        Ok(log
            .as_array()
            .into_iter()
            .flatten()
            .filter(|entry| entry["level"] == "SEVERE")
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect())
    }

    /// Notes from now on what the page's policy refuses, where the test server's own script is not in the page.
    pub async fn note_refusals(&self) -> Result<()> {
        let script = "window.refusals = []; \
                      addEventListener('securitypolicyviolation', (it) => refusals.push(it.blockedURI))";
        self.script(script, Vec::new()).await.map(drop)
    }

    /// Checks that the policy has refused nothing since.
    pub async fn refused_nothing(&self) -> Result<()> {
        let refused = self.script("return window.refusals", Vec::new()).await?;
        ensure!(refused == json!([]), "the policy refused {refused}");
        Ok(())
    }
}

/// Saves a file, with the folders above it.
pub fn save(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("no folder {}", folder.display()))?;
    }
    std::fs::write(file, bytes).with_context(|| format!("{} could not be written", file.display()))
}
