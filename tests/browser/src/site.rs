//! The web server of the tests: serves the built page from a folder inside a folder and remembers every request.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Context as _, anyhow};
use tiny_http::{Header, Request, Response, Server};

use crate::inject::Inject;

/// Where the page lies on the server. Not the root, because on GitHub Pages it is not at the root either.
pub const BASE: &str = "/some/where/retold/";

/// An empty page of the same origin, where a test can touch the storage while the real page is not running.
pub const BLANK: &str = "/blank";

/// The file with the service worker.
const WORKER: &str = "service_worker.js";

/// The running server. It stops when dropped.
pub struct Site {
    server: Arc<Server>,
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
    shelf: Shelf,
}

/// What is served, and how.
#[derive(Clone)]
struct Shelf {
    dist: Arc<Path>,
    /// Whether the page gets its service worker. Elsewhere it gets one that does nothing, since it would answer in place of
    /// the server, which puts the faults into the page.
    has_worker: bool,
    is_down: Arc<AtomicBool>,
}

impl Site {
    /// Serves the folder `dist` on a free port of 127.0.0.1, without the service worker.
    pub fn start(dist: &Path) -> anyhow::Result<Self> {
        Self::serve(dist, false)
    }

    /// Serves the folder `dist` with the service worker in it.
    pub fn with_worker(dist: &Path) -> anyhow::Result<Self> {
        Self::serve(dist, true)
    }

    fn serve(dist: &Path, has_worker: bool) -> anyhow::Result<Self> {
        let dist = dist.canonicalize().with_context(|| format!("no folder {}", dist.display()))?;
        let server =
            Server::http(("127.0.0.1", 0)).map_err(|problem| anyhow!("no test server: {problem}"))?;
        let port = server.server_addr().to_ip().context("the test server has no port")?.port();
        let server = Arc::new(server);
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (handle, log) = (Arc::clone(&server), Arc::clone(&requests));
        let shelf = Shelf { dist: dist.into(), has_worker, is_down: Arc::default() };
        let served = shelf.clone();
        thread::spawn(move || {
            for request in handle.incoming_requests() {
                let address = request.url().to_owned();
                log.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(format!("{} {address}", request.method()));
                let shelf = served.clone();
                // Each answer waits for its own reader: a page that was left in the middle of a large file may keep its
                // connection open without reading, and no other page may have to wait for that.
                // A browser that hangs up early is no failure of the server.
                thread::spawn(move || answer(request, &shelf, &address));
            }
        });
        Ok(Self { server, port, requests, shelf })
    }

    /// The folder that is served.
    pub fn dist(&self) -> &Path {
        &self.shelf.dist
    }

    /// Gives no file out any more, or does so again.
    pub fn set_down(&self, is_down: bool) {
        self.shelf.is_down.store(is_down, Ordering::Relaxed);
    }

    /// The server's origin.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Every request since the start, as `GET /path?query`.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

/// Answers one request.
fn answer(request: Request, shelf: &Shelf, address: &str) -> std::io::Result<()> {
    if shelf.is_down.load(Ordering::Relaxed) {
        return request.respond(Response::from_string("Nobody is here.").with_status_code(503));
    }
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    if path == BLANK {
        return request.respond(typed(
            b"<!doctype html><link rel=icon href=data:,><title>Blank</title>".to_vec(),
            "text/html; charset=utf-8",
        ));
    }
    let Some(file) = path.strip_prefix(BASE).and_then(|rest| file_for(&shelf.dist, rest)) else {
        return request.respond(Response::from_string("There is no such page.").with_status_code(404));
    };
    if file.ends_with(WORKER) && !shelf.has_worker {
        return request.respond(typed(Vec::new(), mime_type(&file)));
    }
    match fs::read(&file) {
        Ok(mut bytes) => {
            let faults = faults(query);
            if !faults.is_empty() && file.ends_with("background_loader.js") {
                let scripts: String =
                    faults.iter().map(|fault| format!("(() => {{\n{}}})();\n", fault.script())).collect();
                bytes.splice(0..0, scripts.into_bytes());
            }
            if !faults.is_empty() && file.ends_with("index.html") {
                bytes = with_faults(&String::from_utf8_lossy(&bytes), &faults).into_bytes();
            }
            request.respond(typed(bytes, mime_type(&file)))
        }
        Err(_) => request.respond(Response::from_string("There is no such file.").with_status_code(404)),
    }
}

/// A response with its type, which browsers must not guess and must ask for again each time.
fn typed(bytes: Vec<u8>, mime: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let mut response = Response::from_data(bytes);
    for (name, value) in
        [("Content-Type", mime), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
    {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
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

/// The page with the faults' scripts before everything else, so also before a content security policy in a `meta`.
fn with_faults(html: &str, faults: &[Inject]) -> String {
    let lower = html.to_ascii_lowercase();
    let after_tag = |tag: &str| lower.find(tag).and_then(|at| Some(at + lower.get(at..)?.find('>')? + 1));
    let at =
        after_tag("<head>").or_else(|| after_tag("<html")).or_else(|| after_tag("<!doctype")).unwrap_or(0);
    let (before, after) = html.split_at(at);
    let scripts: String =
        faults.iter().map(|fault| format!("<script>(() => {{\n{}}})();</script>", fault.script())).collect();
    format!("{before}{scripts}{after}")
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
        let html = with_faults(page, &faults("a=b&inject=full-storage,nonsense"));
        let (fault, policy) = (html.find("QuotaExceededError"), html.find("<meta"));
        assert!(fault.is_some() && fault < policy, "{html}");
        assert!(html.starts_with("<!DOCTYPE html><html lang=en><head><script>"), "{html}");
    }
}
