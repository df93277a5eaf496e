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

    publish_another(&page, &folder.0).await?;
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

/// The hash of a text, as the list of the worker has it.
const INTEGRITY: &str = "const [text, done] = arguments;
    crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then((hash) => {
      done(`sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`);
    });";

/// Makes the site another version: its page has one more mark, and its worker another list.
async fn publish_another(page: &Page, folder: &Path) -> Result<()> {
    let html = fs::read_to_string(folder.join("index.html"))?;
    let (before, after) = html.split_once("<title>").context("the page has no title")?;
    let html = format!("{before}<meta name=another content=yes><title>{after}");
    fs::write(folder.join("index.html"), &html)?;
    let hash = page.script_later(INTEGRITY, vec![json!(html)]).await?;
    let worker = fs::read_to_string(folder.join("service_worker.js"))?;
    let changed = with_page(&worker, hash.as_str().unwrap_or_default()).context("the worker is not as it was")?;
    fs::write(folder.join("service_worker.js"), changed).context("no second version")
}

/// Gives a worker another version, whose page has this hash.
fn with_page(worker: &str, hash: &str) -> Option<String> {
    let (before, rest) = worker.split_once("VERSION = \"")?;
    let (version, rest) = rest.split_once('"')?;
    let (list, rest) = rest.split_once("\"./\": \"")?;
    let (_, rest) = rest.split_once('"')?;
    Some(format!("{before}VERSION = \"{version}2\"{list}\"./\": \"{hash}\"{rest}"))
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
