//! The web server of the tests: serves the built page from a folder inside a folder and remembers every request.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;

use crate::inject::Inject;
use crate::server::{Request, Response, Server};

/// Where the page lies on the server. Not the root, because on GitHub Pages it is not at the root either.
pub const BASE: &str = "/some/where/retold/";

/// An empty page of the same origin, where a test can touch the storage while the real page is not running.
pub const BLANK: &str = "/blank";

/// The script that is in every page before everything else; see [`Inject`].
const SCRIPT: &str = "/before-everything.js";

/// Where that script tells what must never happen.
const PROBLEM: &str = "/problem";

/// The file for hosts of the page that has the headers to be sent.
const HEADERS: &str = "_headers";

/// The file with the service worker.
const WORKER: &str = "service_worker.js";

/// The running server. It stops when dropped.
pub struct Site {
    server: Server,
    log: Arc<Log>,
    folder: Arc<Folder>,
}

/// What was asked, and what was told.
#[derive(Default)]
struct Log {
    requests: Mutex<Vec<String>>,
    problems: Mutex<Vec<String>>,
}

/// The folder with the built page, and how it is served.
struct Folder {
    dist: PathBuf,
    /// The policy that is sent with each file.
    policy: String,
    /// Whether the page gets its service worker, and is given out as it is, or a worker that does nothing: a real one would
    /// answer in place of the server, which puts scripts into the page.
    has_worker: bool,
    is_down: AtomicBool,
}

impl Site {
    /// Serves the folder `dist` on a free port of 127.0.0.1, with a service worker that does nothing.
    pub fn start(dist: &Path) -> anyhow::Result<Self> {
        Self::serve(dist, false)
    }

    /// Serves the folder `dist` with its service worker, to the letter.
    pub fn with_worker(dist: &Path) -> anyhow::Result<Self> {
        Self::serve(dist, true)
    }

    fn serve(dist: &Path, has_worker: bool) -> anyhow::Result<Self> {
        let dist = dist.canonicalize().with_context(|| format!("no folder {}", dist.display()))?;
        let log = Arc::new(Log::default());
        let policy = policy_of(&dist)?;
        let folder = Arc::new(Folder { policy, dist, has_worker, is_down: AtomicBool::new(false) });
        let (served, kept) = (Arc::clone(&folder), Arc::clone(&log));
        let server = Server::start(move |request| {
            let address = &request.address;
            // A browser asks for the worker that does nothing whenever it likes.
            let is_idle_worker = address.ends_with(WORKER) && !served.has_worker;
            if (address.starts_with(BASE) || address == BLANK) && !is_idle_worker {
                push(&kept.requests, format!("{} {address}", request.method));
            }
            answer(&request, &served, &kept)
        })?;
        Ok(Self { server, log, folder })
    }

    /// The folder that is served.
    pub fn dist(&self) -> &Path {
        &self.folder.dist
    }

    /// Gives no file out any more, or does so again.
    pub fn set_down(&self, is_down: bool) {
        self.folder.is_down.store(is_down, Ordering::Relaxed);
    }

    /// The server's origin.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.server.port())
    }

    /// Every request for the page and its files since the start, as `GET /path?query`.
    pub fn requests(&self) -> Vec<String> {
        self.log.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes what pages have told of what must never happen.
    pub fn take_problems(&self) -> Vec<String> {
        std::mem::take(&mut *self.log.problems.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn push(list: &Mutex<Vec<String>>, text: String) {
    list.lock().unwrap_or_else(PoisonError::into_inner).push(text);
}

/// The policy that hosts are told to send, which also lets the faults have a policy for Trusted Types.
fn policy_of(dist: &Path) -> anyhow::Result<String> {
    let headers =
        fs::read_to_string(dist.join(HEADERS)).with_context(|| format!("{HEADERS} in the built page"))?;
    let policy = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    let policy = policy.with_context(|| format!("{HEADERS} has no policy"))?;
    Ok(policy.replace("trusted-types default", "trusted-types default tests"))
}

/// Answers one request.
fn answer(request: &Request, folder: &Folder, log: &Log) -> Response {
    if folder.is_down.load(Ordering::Relaxed) {
        return saying(503, "Nobody is here.");
    }
    let (path, query) = request.address.split_once('?').unwrap_or((&request.address, ""));
    match path {
        BLANK => {
            let page = b"<!doctype html><link rel=icon href=data:,><title>Blank</title>";
            return typed(page.to_vec(), "text/html; charset=utf-8");
        }
        SCRIPT => {
            let script = Inject::joined(&faults(query));
            return typed(script.into_bytes(), "text/javascript; charset=utf-8");
        }
        PROBLEM => {
            push(&log.problems, String::from_utf8_lossy(&request.body).into_owned());
            return saying(200, "");
        }
        _ => {}
    }
    let Some(file) = path.strip_prefix(BASE).and_then(|rest| file_for(&folder.dist, rest)) else {
        return saying(404, "There is no such page.");
    };
    if file.ends_with(WORKER) && !folder.has_worker {
        return typed(Vec::new(), mime_type(&file));
    }
    let Ok(mut bytes) = fs::read(&file) else { return saying(404, "There is no such file.") };
    if !folder.has_worker && file.ends_with("background_loader.js") {
        bytes.splice(0..0, Inject::joined(&faults(query)).into_bytes());
    }
    if !folder.has_worker && file.ends_with("index.html") {
        bytes = with_script(&String::from_utf8_lossy(&bytes), query).into_bytes();
    }
    let mut response = typed(bytes, mime_type(&file));
    response.headers.push(("Content-Security-Policy", folder.policy.clone()));
    response
}

/// A response in words.
fn saying(status: u16, words: &str) -> Response {
    Response { status, ..typed(words.as_bytes().to_vec(), "text/plain; charset=utf-8") }
}

/// A response with its type, which browsers must not guess and must ask for again each time.
fn typed(body: Vec<u8>, mime: &str) -> Response {
    let headers =
        [("Content-Type", mime), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")];
    Response { status: 200, headers: headers.map(|(name, value)| (name, value.to_owned())).into(), body }
}

/// The file of a path below [`BASE`], or nothing when the path leads out of the folder.
fn file_for(dist: &Path, rest: &str) -> Option<PathBuf> {
    let rest = decoded(rest)?;
    let rest = if rest.is_empty() || rest.ends_with('/') { format!("{rest}index.html") } else { rest };
    let inside = Path::new(&rest).components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| dist.join(rest))
}

/// The path without percent signs.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let (digits, after) = tail.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
            rest = after;
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The faults that the query asks for: `inject=full-storage,refused-clipboard`.
fn faults(query: &str) -> Vec<Inject> {
    query
        .split('&')
        .filter_map(|pair| pair.strip_prefix("inject="))
        .flat_map(|names| names.split(','))
        .filter_map(Inject::from_name)
        .collect()
}

/// The page with the probe and the faults before everything else, so also before the policy in its `meta`. As a file, since
/// the policy in the header lets no script in the page itself run.
fn with_script(html: &str, query: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let after_tag = |tag: &str| lower.find(tag).and_then(|at| Some(at + lower.get(at..)?.find('>')? + 1));
    let at =
        after_tag("<head>").or_else(|| after_tag("<html")).or_else(|| after_tag("<!doctype")).unwrap_or(0);
    let (before, after) = html.split_at(at);
    let query = query.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!("{before}<script src=\"{SCRIPT}?{query}\"></script>{after}")
}

/// The MIME type by the file's ending.
fn mime_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leads_out_of_the_folder() {
        let dist = Path::new("/dist");
        assert_eq!(file_for(dist, ""), Some("/dist/index.html".into()));
        assert_eq!(file_for(dist, "a%20b.css"), Some("/dist/a b.css".into()));
        for bad in
            ["../secret", "a/../../secret", "%2e%2e/secret", "/etc/passwd", "%2Fetc/passwd", "%zz", "%2"]
        {
            assert_eq!(file_for(dist, bad), None, "{bad}");
        }
    }

    #[test]
    fn faults_come_before_everything_else() {
        let page = "<!DOCTYPE html><html lang=en><head><meta http-equiv=x><script>1</script></head>";
        let html = with_script(page, "inject=full-storage,nonsense");
        let script = "<script src=\"/before-everything.js?inject=full-storage,nonsense\"></script>";
        assert!(html.starts_with(&format!("<!DOCTYPE html><html lang=en><head>{script}<meta")), "{html}");
        let joined = Inject::joined(&faults("inject=full-storage,nonsense"));
        assert!(
            joined.contains("securitypolicyviolation") && joined.contains("QuotaExceededError"),
            "{joined}"
        );
    }
}
