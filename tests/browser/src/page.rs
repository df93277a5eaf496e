//! The page as a person meets it: things have roles and names, keys are pressed, texts are read.

mod accessibility;
mod clipboard;
mod document;
mod files;
mod keyboard;
mod role;
mod screen;
mod storage;
mod tabs;
mod target;
mod touch;
mod window;

use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use fantoccini::Client;
use fantoccini::elements::Element;
use serde_json::{Value, json};

pub use self::accessibility::Violation;
pub use self::document::Line;
pub use self::role::{Compare, Place, Role};
pub use self::screen::Theme;
pub use self::target::Target;

use self::target::Wait;
use crate::engine::{Driver, Engine};
use crate::inject::Inject;
use crate::options::EngineName;
use crate::session;
use crate::site::{BASE, BLANK, Site};
use crate::wait::{Seen, until};

/// How `WebDriver` marks an element in JSON.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One browser window with the page in it. Clones are the same window.
#[derive(Clone)]
pub struct Page(Rc<Inner>);

struct Inner {
    client: Client,
    engine: Engine,
    site: Rc<Site>,
    /// The script of axe-core.
    axe: Option<Rc<str>>,
}

impl Place for Page {
    fn find(&self, role: Role, compare: Compare, name: &str) -> Target {
        Target::new(self, role, compare, name)
    }
}

impl Page {
    /// The page in a session's window. Nothing is loaded yet.
    pub fn new(client: Client, engine: Engine, site: Rc<Site>, axe: Option<Rc<str>>) -> Self {
        Self(Rc::new(Inner { client, engine, site, axe }))
    }

    /// The session.
    fn client(&self) -> Client {
        self.0.client.clone()
    }

    /// The engine that the page runs in.
    pub fn engine(&self) -> EngineName {
        self.0.engine.name
    }

    /// Whether this is `WebKitGTK`, whose driver differs in small things.
    fn is_webkit(&self) -> bool {
        self.engine() == EngineName::Webkit
    }

    /// The page in another browser, with a profile that is there afterwards; Chromium only. The first of the two ends when
    /// it is dropped.
    pub async fn in_profile(&self, profile: &Path) -> Result<(Driver, Self)> {
        let driver = self.0.engine.start_driver().await?;
        let client = session::open_with_profile(&self.0.engine, &driver, profile).await?;
        Ok((driver, Self::new(client, self.0.engine.clone(), Rc::clone(&self.0.site), self.0.axe.clone())))
    }

    /// The same window, with another server behind the page.
    pub fn served_by(&self, site: &Rc<Site>) -> Self {
        Self::new(self.client(), self.0.engine.clone(), Rc::clone(site), self.0.axe.clone())
    }

    /// The folder with the built page.
    pub fn dist(&self) -> &Path {
        self.0.site.dist()
    }

    /// Opens the page at its start, as someone who types the address.
    pub async fn open(&self) -> Result<()> {
        self.open_with(&[]).await
    }

    /// Opens the page with faults put in before its own code.
    pub async fn open_with(&self, faults: &[Inject]) -> Result<()> {
        let names: Vec<&str> = faults.iter().map(|fault| fault.name()).collect();
        let query = if names.is_empty() { String::new() } else { format!("?inject={}", names.join(",")) };
        self.open_at(&query).await
    }

    /// Opens the page with a query, and perhaps a fragment, behind its address.
    pub async fn open_at(&self, rest: &str) -> Result<()> {
        self.go(&format!("{}{BASE}{rest}", self.0.site.origin())).await
    }

    /// Leaves the page for an empty one of the same origin, where only the storage is the same.
    pub async fn leave(&self) -> Result<()> {
        self.go(&format!("{}{BLANK}", self.0.site.origin())).await
    }

    async fn go(&self, address: &str) -> Result<()> {
        self.0.client.goto(address).await.with_context(|| format!("opening {address}"))
    }

    /// Loads the page anew.
    pub async fn reload(&self) -> Result<()> {
        self.0.client.refresh().await.context("reloading")
    }

    /// Loads the page anew as a person does. [`Page::reload`] asks the server in Firefox, also where a worker has the page.
    pub async fn reload_as_kept(&self) -> Result<()> {
        self.script("window.isOld = true; setTimeout(() => location.reload())", Vec::new()).await?;
        until("the page to be loaded anew", async || {
            let script = "return !window.isOld && document.readyState === 'complete'";
            let is_new = self.script(script, Vec::new()).await? == json!(true);
            Ok(Seen::when(is_new, (), || "the old one is there".to_owned()))
        })
        .await
    }

    /// Presses the browser's Back.
    pub async fn back(&self) -> Result<()> {
        self.0.client.back().await.context("going back")
    }

    /// Goes to a fragment of the page's address, as a link or a bookmark does.
    pub async fn go_to_fragment(&self, fragment: &str) -> Result<()> {
        self.script("location.hash = arguments[0]", vec![json!(fragment)]).await.map(drop)
    }

    /// The address with query and fragment.
    pub async fn address(&self) -> Result<String> {
        Ok(self.0.client.current_url().await?.to_string())
    }

    /// The fragment of the address, without its `#`.
    pub async fn fragment(&self) -> Result<String> {
        Ok(self.0.client.current_url().await?.fragment().unwrap_or_default().to_owned())
    }

    /// The title that the browser's tab shows.
    pub async fn title(&self) -> Result<String> {
        Ok(self.0.client.title().await?)
    }

    /// Runs a script in the page; `arguments` holds the arguments.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.0.client.execute(script, arguments).await?)
    }

    /// Runs a script that hands its answer to its last argument, some time.
    pub async fn script_later(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.0.client.execute_async(script, arguments).await?)
    }

    /// An element of a script's answer.
    fn element(&self, value: &Value) -> Option<Element> {
        target::element_of(self, value)
    }

    /// Moves the focus to the element.
    async fn focus(&self, element: &Element) -> Result<()> {
        let script = "arguments[0].focus(); return document.activeElement === arguments[0]";
        let took = self.script(script, vec![json!(element)]).await?;
        ensure!(took == json!(true), Wait("it does not take the focus".to_owned()));
        Ok(())
    }

    /// Replaces an element's value by typing; for the fields of [`Target::all`].
    pub async fn fill_element(&self, element: &Element, text: &str) -> Result<()> {
        self.focus(element).await?;
        self.clear(element).await?;
        self.type_text(element, text).await?;
        let value = element.prop("value").await?.unwrap_or_default();
        ensure!(value == text, "a field has {value:?} after {text:?} was typed");
        Ok(())
    }

    /// Whether the element has the focus.
    async fn is_focused(&self, element: &Element) -> Result<bool> {
        let script = "return document.activeElement === arguments[0]";
        Ok(self.script(script, vec![json!(element)]).await? == json!(true))
    }

    /// What has the focus, for an error message.
    pub async fn focus_in_words(&self) -> Result<String> {
        let answer = self.script(include_str!("page/focus_in_words.js"), Vec::new()).await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    /// An element's whole text, white space folded.
    async fn text_of(&self, element: &Element) -> Result<String> {
        let text = self.script("return arguments[0].textContent", vec![json!(element)]).await?;
        Ok(text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Everything that can be read on the page now.
    pub async fn visible_text(&self) -> Result<String> {
        let text = self.script("return document.body?.innerText ?? ''", Vec::new()).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page says this somewhere, without regard to small and capital letters made by style.
    pub async fn says(&self, wanted: &str) -> Result<()> {
        until(&format!("the words “{wanted}”"), async || {
            let text = self.visible_text().await?;
            let there = text.to_lowercase().contains(&wanted.to_lowercase());
            Ok(Seen::when(there, (), || {
                format!("the page says {:?}", text.chars().take(600).collect::<String>())
            }))
        })
        .await
    }

    /// What the messages say now, one after the other.
    pub async fn status_text(&self) -> Result<String> {
        let mut texts = Vec::new();
        for element in self.status().all().await? {
            texts.push(self.text_of(&element).await?);
        }
        Ok(texts.join("\n"))
    }

    /// Waits until a message says this.
    pub async fn status_says(&self, wanted: &str) -> Result<()> {
        until(&format!("the message “{wanted}”"), async || {
            let text = self.status_text().await?;
            Ok(Seen::when(text.contains(wanted), (), || format!("the messages are {text:?}")))
        })
        .await
    }

    /// The requests that the page's server has received since it started.
    pub fn requests(&self) -> Vec<String> {
        self.0.site.requests()
    }

    /// Takes what pages have told of what must never happen, once nothing more is told.
    pub async fn take_problems(&self) -> Result<Vec<String>> {
        let mut problems = Vec::new();
        loop {
            tokio::time::sleep(Duration::from_millis(300)).await;
            let more = self.0.site.take_problems();
            if more.is_empty() {
                return Ok(problems);
            }
            problems.extend(more);
        }
    }

    /// Waits until the page is loaded and has asked for nothing more for half a second, and returns the requests so
    /// far. Browsers ask for an icon late and by themselves.
    pub async fn requests_when_quiet(&self) -> Result<Vec<String>> {
        let mut last = (self.requests(), Instant::now());
        until("the end of loading", async || {
            let ready = self.script("return document.readyState", Vec::new()).await? == json!("complete");
            let now = self.requests();
            if now.len() != last.0.len() || !ready {
                last = (now, Instant::now());
            }
            let quiet = ready && last.1.elapsed() > Duration::from_millis(500);
            Ok(Seen::when(quiet, last.0.clone(), || format!("the last request is {:?}", last.0.last())))
        })
        .await
    }

    /// Everything that the page itself has loaded, from any server, as the browser counted it. This also knows of
    /// requests to foreign servers, which the test server cannot see.
    pub async fn loaded_resources(&self) -> Result<Vec<String>> {
        let script = "return performance.getEntriesByType('resource').map((it) => it.name)";
        let answer = self.script(script, Vec::new()).await?;
        Ok(answer.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// Whether the page has opened an alert, a question or a prompt. Those only come from injected scripts here.
    pub async fn has_alert(&self) -> Result<bool> {
        match self.0.client.get_alert_text().await {
            Ok(_) => Ok(true),
            Err(problem) if problem.is_no_such_alert() => Ok(false),
            Err(problem) => Err(problem.into()),
        }
    }
}
