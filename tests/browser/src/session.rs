//! One browser session, and the `WebDriver` commands that fantoccini has no method for.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::engine::{Driver, Engine};

/// Opens a session with a fresh profile.
pub async fn open(engine: &Engine, driver: &Driver) -> Result<Client> {
    connect(engine, driver, engine.capabilities()).await
}

/// Opens a session of Chromium with a profile in this folder, which stays.
pub async fn open_with_profile(engine: &Engine, driver: &Driver, profile: &Path) -> Result<Client> {
    let mut asked = engine.capabilities();
    let arguments = asked.get_mut("goog:chromeOptions").and_then(|options| options["args"].as_array_mut());
    let arguments = arguments.context("only Chromium takes a profile")?;
    arguments.push(json!(format!("--user-data-dir={}", profile.display())));
    connect(engine, driver, asked).await
}

async fn connect(engine: &Engine, driver: &Driver, asked: Capabilities) -> Result<Client> {
    ClientBuilder::new(HttpConnector::new())
        .capabilities(asked)
        .connect(&driver.address)
        .await
        .map_err(|problem| anyhow!("{problem}"))
        .with_context(|| format!("{} gave no session", engine.name))
}

/// A command below `/session/{id}/`.
#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        match &self.body {
            Some(body) => (http::Method::POST, Some(body.to_string())),
            None => (http::Method::GET, None),
        }
    }
}

/// Asks the driver for something.
pub async fn get(client: &Client, path: String) -> Result<Value, CmdError> {
    client.issue_cmd(Command { path, body: None }).await
}

/// Tells the driver to do something.
pub async fn post(client: &Client, path: &str, body: Value) -> Result<Value, CmdError> {
    client.issue_cmd(Command { path: path.to_owned(), body: Some(body) }).await
}

/// A command of the Chrome `DevTools` protocol; chromedriver only.
pub async fn devtools(client: &Client, command: &str, params: Value) -> Result<Value, CmdError> {
    post(client, "goog/cdp/execute", json!({ "cmd": command, "params": params })).await
}
