//! There is a new version of the page. Somebody who types is told, and is not disturbed; when they ask for it, what they have
//! just typed is saved first. Another tab, which did not ask, goes on with what it has.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::accessible::look_here;
use super::offline::is_kept;
use super::story::{begin, saved};
use crate::page::{Page, Place as _};
use crate::site::Site;
use crate::wait::{Seen, until};

/// A folder that is removed in the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    let folder = Folder(std::env::temp_dir().join(format!("retold-version-{}", std::process::id())));
    copy(page.dist(), &folder.0)?;
    let page = page.served_by(&Rc::new(Site::with_worker(&folder.0)?));
    page.open().await?;
    page.button("New postmortem").shown().await?;
    is_kept(&page).await?;
    let writing = page.tab_in_front().await?;
    let other = page.new_tab().await?;
    page.open().await?;
    page.button("New postmortem").shown().await?;
    page.script("window.isTheSame = true", Vec::new()).await?;

    publish_another(&folder.0)?;
    page.go_to_tab(&writing).await?;
    page.reload_as_kept().await?;
    page.region("New version").button("Later").click().await?;
    page.region("New version").gone().await?;
    begin(&page).await?;
    page.textbox("Title").fill("Mail").await?;
    saved(&page).await?;
    ensure!(!is_another(&page).await?, "the new version was there before anybody asked for it");

    page.reload_as_kept().await?;
    page.says("A new version is ready").await?;
    page.textbox("Title").has_value("Mail").await?;
    look_here(&page, "a new version").await?;
    page.textbox("Title").fill("Mail was slow").await?;
    // At once: the page waits for a pause before it saves.
    page.region("New version").button("Update now").click().await?;
    until("the new version", async || Ok(Seen::when(is_another(&page).await?, (), || "the old one".to_owned()))).await?;
    page.textbox("Title").has_value("Mail was slow").await?;
    ensure!(!page.region("New version").is_there().await?, "the new version is offered once more");

    page.go_to_tab(&other).await?;
    ensure!(page.script("return window.isTheSame === true", Vec::new()).await? == json!(true), "the other tab was loaded anew");
    begin(&page).await?;
    page.textbox("Title").fill("Written in the old version").await?;
    page.document_says("Written in the old version").await?;
    saved(&page).await
}

async fn is_another(page: &Page) -> Result<bool> {
    let script = "return document.readyState === 'complete' && !!document.querySelector('meta[name=another]')";
    Ok(page.script(script, Vec::new()).await? == json!(true))
}

/// Makes the site another version: its page has one more mark, and its worker another list.
fn publish_another(folder: &Path) -> Result<()> {
    let change = |name: &str, change: &dyn Fn(&str) -> Option<String>| {
        let text = fs::read_to_string(folder.join(name))?;
        let changed = change(&text).with_context(|| format!("{name} is not as it was"))?;
        fs::write(folder.join(name), changed).context("no second version")
    };
    change("index.html", &|html| {
        let (before, after) = html.split_once("<title>")?;
        Some(format!("{before}<meta name=another content=yes><title>{after}"))
    })?;
    change("service_worker.js", &|worker| {
        let (before, rest) = worker.split_once("VERSION = \"")?;
        let (version, rest) = rest.split_once('"')?;
        let (list, rest) = rest.split_once("\"./\": \"")?;
        let (_, rest) = rest.split_once('"')?;
        // Without a hash, any page is right.
        Some(format!("{before}VERSION = \"{version}2\"{list}\"./\": \"\"{rest}"))
    })
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
