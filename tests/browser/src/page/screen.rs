//! A screen that Chromium pretends to be: its size, what its user prefers, and paper.

use std::fmt;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};

use super::Page;
use super::window::save;
use crate::options::EngineName;
use crate::session;
use crate::wait::{Seen, until};

/// The colours that the user's system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Theme {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
    /// A few colours of the user's own for everything, on a light ground.
    Forced,
}

impl fmt::Display for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        })
    }
}

impl Page {
    /// Pretends that the user's system prefers these colours; Chromium only.
    pub async fn prefer(&self, theme: Theme) -> Result<()> {
        self.be_shown("", theme).await
    }

    /// Pretends that the page is shown on paper, by a system that prefers these colours; Chromium only.
    pub async fn be_on_paper(&self, theme: Theme) -> Result<()> {
        self.be_shown("print", theme).await
    }

    async fn be_shown(&self, media: &str, theme: Theme) -> Result<()> {
        let scheme = if theme == Theme::Dark { "dark" } else { "light" };
        let forced = if theme == Theme::Forced { "active" } else { "none" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            // A picture is not taken in the middle of a movement.
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        let shown = json!({ "media": media, "features": features });
        self.devtools("Emulation.setEmulatedMedia", shown).await.map(drop)
    }

    /// Pretends to be a screen of that size, and below 900 pixels one that is touched; Chromium only.
    pub async fn be_a_screen(&self, width: u32, height: u32) -> Result<()> {
        let touch = width < 900;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch })).await.map(drop)
    }

    /// Becomes the screen of a phone, upright: of 390 pixels, and touched. Only Chromium pretends to be one; the others get as
    /// narrow as they do, and keep their pointer.
    pub async fn be_a_phone(&self) -> Result<()> {
        const WIDTH: u32 = 390;
        const HEIGHT: u32 = 844;
        match self.engine() {
            EngineName::Chromium => self.be_a_screen(WIDTH, HEIGHT).await,
            EngineName::Firefox | EngineName::Webkit => self.resize(WIDTH, HEIGHT).await.map(drop),
        }
    }

    /// Puts the pointer where nothing is under it; Chromium only.
    pub async fn put_pointer_aside(&self) -> Result<()> {
        let moved = json!({ "type": "mouseMoved", "x": 0, "y": 0 });
        self.devtools("Input.dispatchMouseEvent", moved).await.map(drop)
    }

    /// Makes all text larger, as a browser does that is set to larger text; Chromium only.
    pub async fn magnify_text(&self, percent: u32) -> Result<()> {
        let sizes = json!({ "fontSizes": { "standard": 16 * percent / 100, "fixed": 13 * percent / 100 } });
        self.devtools("Page.setFontSizes", sizes).await.map(drop)
    }

    /// The height of a window in which nothing has to be scrolled: not the page, and not the parts beside each other.
    pub async fn whole_height(&self) -> Result<u32> {
        let height = self.script(include_str!("whole_height.js"), Vec::new()).await?;
        height.as_u64().and_then(|height| u32::try_from(height).ok()).context("no height")
    }

    /// What makes the page wider than its window; empty when nothing does.
    pub async fn too_wide(&self) -> Result<String> {
        let found = self.script(include_str!("too_wide.js"), Vec::new()).await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page is no wider than its window. A sheet that is being turned may be, for a moment.
    pub async fn fits_its_width(&self) -> Result<()> {
        until("a page that fits its window", async || {
            let wide = self.too_wide().await?;
            Ok(Seen::when(wide.is_empty(), (), || format!("wider: {wide}")))
        })
        .await
    }

    /// The page as a PDF, as its print dialog makes it: with what browsers leave out unless they are asked.
    pub async fn printed(&self) -> Result<Vec<u8>> {
        self.client().print(PrintConfiguration::default()).await.context("printing")
    }

    /// Saves the page as a PDF.
    pub async fn print_to(&self, file: &Path) -> Result<()> {
        save(file, &self.printed().await?)
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        ensure!(self.engine() == EngineName::Chromium, "only Chromium pretends");
        Ok(session::devtools(&self.client(), command, parameters).await?)
    }
}
