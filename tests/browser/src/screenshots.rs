//! Pictures of every view for people to look at; Chromium takes them.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::options::Options;
use crate::page::{Page, Theme};
use crate::views::{VIEWS, View};

/// The highest that a picture of a whole page gets, in pixels.
const HIGHEST: u32 = 8000;

/// The views that are also printed.
const PRINTED: [&str; 2] = ["formal", "tale_"];

/// The pictures of one view in windows of one width.
pub struct Scene {
    view: &'static View,
    width: u32,
    themes: Vec<Theme>,
    text_percent: u32,
    folder: PathBuf,
}

/// The scenes that the command line asks for, with the folder for their pictures.
pub fn scenes(options: &Options, folder: &Path) -> Vec<Scene> {
    let of_view = |view: &'static View| {
        options.widths.iter().map(move |&width| Scene {
            view,
            width,
            themes: options.themes.clone(),
            text_percent: options.text_percent,
            folder: folder.to_owned(),
        })
    };
    VIEWS.iter().flat_map(of_view).collect()
}

impl Scene {
    /// The name of the scene, with which those of its files begin.
    pub fn name(&self) -> String {
        format!("{}-{}", self.view.name, self.width)
    }

    /// Takes the pictures: what the window shows in each theme, the whole of the view where that is more, and the print.
    pub async fn take(&self, page: &Page) -> Result<()> {
        let height = if self.width < 900 { 844 } else { 860 };
        page.be_a_screen(self.width, height).await?;
        page.prefer(self.themes.first().copied().unwrap_or(Theme::Light)).await?;
        (self.view.open)(page.clone()).await?;
        // What was opened may be another tab.
        page.be_a_screen(self.width, height).await?;
        page.magnify_text(self.text_percent).await?;
        page.put_pointer_aside().await?;
        page.requests_when_quiet().await?;
        for &theme in &self.themes {
            page.prefer(theme).await?;
            page.screenshot_to(&self.file(&format!("-{theme}.png"))).await?;
        }
        if PRINTED.iter().any(|start| self.view.name.starts_with(start)) {
            page.print_to(&self.file(".pdf")).await?;
        }
        let whole = page.whole_height().await?.min(HIGHEST);
        if whole > height {
            page.be_a_screen(self.width, whole).await?;
            for &theme in &self.themes {
                page.prefer(theme).await?;
                page.screenshot_to(&self.file(&format!("-{theme}-whole.png"))).await?;
            }
        }
        let too_wide = page.too_wide().await?;
        ensure!(too_wide.is_empty(), "wider than the window: {too_wide}");
        Ok(())
    }

    fn file(&self, ending: &str) -> PathBuf {
        self.folder.join(self.name() + ending)
    }
}
