//! The network is gone. Retold starts all the same, a draft is written, its tale is told and copied, and is there after
//! another reload; then somebody takes the copy of the page away.

use std::rc::Rc;
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use serde_json::json;

use super::story::write_tell_and_copy;
use crate::page::{Page, Place as _};
use crate::run::Skip;
use crate::site::Site;
use crate::wait::{Seen, until, until_within};

/// How long a browser may take to load and keep all files.
const TO_KEEP: Duration = Duration::from_secs(30);

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    let site = Rc::new(Site::with_worker(page.dist())?);
    let page = page.served_by(&site);
    page.open().await?;
    page.button("New postmortem").shown().await?;
    is_kept(&page).await?;

    site.set_down(true);
    let before = site.requests().len();
    page.reload_as_kept().await?;
    page.note_refusals().await?;
    write_tell_and_copy(&page, "The network was gone", "The cable was cut").await?;
    page.refused_nothing().await?;
    page.reload_as_kept().await?;
    page.document_says("The network was gone").await?;
    page.open_at("how-to-check.html").await?;
    page.says("How to check that nothing leaves").await?;
    page.open_at("?safe=1").await?;
    page.heading("Safe mode").shown().await?;
    page.says("The network was gone").await?;
    // A browser asks by itself whether there is a newer worker.
    let requests = site.requests().split_off(before);
    ensure!(requests.iter().all(|it| it.ends_with("service_worker.js")), "the server was asked for {requests:?}");

    site.set_down(false);
    page.button("Remove the offline copy").click().await?;
    until("the copy of the page to be gone", async || {
        let script = "navigator.serviceWorker.getRegistration().then(async (it) => { \
                      window.left = [it ? 1 : 0, (await caches.keys()).length].join(); }); return window.left ?? ''";
        let left = page.script(script, Vec::new()).await?;
        Ok(Seen::when(left == json!("0,0"), (), || format!("left: {left}")))
    })
    .await
}

/// Waits until the browser has kept the page.
pub async fn is_kept(page: &Page) -> Result<()> {
    if page.script("return !navigator.serviceWorker", Vec::new()).await? == json!(true) {
        bail!(Skip("this browser has no service workers here"));
    }
    until_within(TO_KEEP, "the page to be kept", async || {
        let script = "navigator.serviceWorker.getRegistration().then((it) => { \
                      window.kept = [it?.installing, it?.waiting, it?.active].map((it) => it?.state ?? '').join(); }); \
                      return window.kept ?? ''";
        let states = page.script(script, Vec::new()).await?;
        Ok(Seen::when(states == json!(",,activated"), (), || format!("{states} after {:?}", page.requests())))
    })
    .await
}
