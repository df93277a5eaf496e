//! A browser that is killed while somebody types gives back all but the last second, although it has not put local
//! storage on the disk yet.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};

use super::story::begin;
use crate::options::EngineName;
use crate::page::{Page, Place as _};
use crate::run::Skip;
use crate::wait::{Seen, until};

/// How long somebody types.
const TYPING: Duration = Duration::from_secs(4);

/// The pause between two keys.
const BETWEEN: Duration = Duration::from_millis(60);

/// How much of the typing may be lost.
const MAY_BE_LOST: Duration = Duration::from_secs(1);

/// A profile that is removed in the end.
struct Profile(PathBuf);

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    if page.engine() != EngineName::Chromium {
        bail!(Skip("only Chromium is given a profile here"));
    }
    let profile = Profile(std::env::temp_dir().join(format!("retold-killed-{}", std::process::id())));
    fs::create_dir_all(&profile.0)?;
    let typed = {
        let (_driver, page) = page.in_profile(&profile.0).await?;
        page.open().await?;
        begin(&page).await?;
        // The program that keeps it is there.
        page.textbox("Title").fill("Killed ").await?;
        page.document_says("Killed").await?;
        page.keeps("Killed").await?;
        let typed = type_for_a_while(&page).await?;
        kill(&profile.0)?;
        typed
    };
    let end = typed.last().context("nothing was typed")?.0;
    let safe = typed.iter().rfind(|(at, _)| end.duration_since(*at) >= MAY_BE_LOST).context("too short")?;

    let (_driver, page) = page.in_profile(&profile.0).await?;
    page.open().await?;
    let title = back(&page, &safe.1).await?;
    ensure!(
        title.len() >= safe.1.len(),
        "{title:?} is left of {:?}, and {:?} was there a second before the end",
        typed.last(),
        safe.1
    );
    Ok(())
}

/// Opens the draft in the way that the page offers, and returns its title. Chromium may have put an older version on the
/// disk, or nothing, or, on a slow day, everything; then there is nothing to be found again.
async fn back(page: &Page, safe: &str) -> Result<String> {
    let found = page.region("Found again");
    let (older, nothing) = (found.button_starting("Open it"), found.button_starting("Bring it back"));
    let listed = page.link_starting("Killed").first();
    let way = until("the draft", async || {
        for way in [&older, &nothing] {
            if way.is_there().await? {
                return Ok(Seen::Yes(way));
            }
        }
        let there = page.visible_text().await?;
        let everything = there.contains(safe) && listed.is_there().await?;
        Ok(Seen::when(everything, &listed, || format!("the page says {there:?}")))
    })
    .await?;
    way.click().await?;
    let title = page.textbox("Title");
    title.shown().await?;
    let later = page.region("A later version");
    until("the title", async || {
        let now = title.value().await?;
        if now.len() < safe.len() && later.is_there().await? {
            later.button("Bring it back").click().await?;
        }
        Ok(Seen::when(now.len() >= safe.len(), now.clone(), || now))
    })
    .await
}

/// Types key by key, and returns what stood there at which time.
async fn type_for_a_while(page: &Page) -> Result<Vec<(Instant, String)>> {
    let (start, mut typed, mut text) = (Instant::now(), Vec::new(), "Killed ".to_owned());
    for letter in ('a'..='z').cycle() {
        if start.elapsed() > TYPING {
            break;
        }
        page.type_into_focus(&letter.to_string()).await?;
        text.push(letter);
        typed.push((Instant::now(), text.clone()));
        tokio::time::sleep(BETWEEN).await;
    }
    Ok(typed)
}

/// Kills the browser that has this profile, and no other process: the others of it end with it.
fn kill(profile: &Path) -> Result<()> {
    let argument = format!("--user-data-dir={}", profile.display());
    for entry in fs::read_dir("/proc")?.flatten() {
        let Ok(line) = fs::read(entry.path().join("cmdline")) else { continue };
        let line = String::from_utf8_lossy(&line);
        let mut arguments = line.split('\0');
        let is_browser = arguments.clone().any(|it| it == argument) && !arguments.any(|it| it.starts_with("--type="));
        if is_browser {
            let number = entry.file_name();
            ensure!(Command::new("kill").arg("-KILL").arg(&number).status()?.success(), "{number:?} was not killed");
            return Ok(());
        }
    }
    bail!("no browser has the profile {}", profile.display())
}
