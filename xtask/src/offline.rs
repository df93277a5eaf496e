//! The service worker, which keeps the site for the times without a network: the list of the site's files is put into it.

use std::fs;
use std::path::Path;

use crate::hash;
use crate::problem::Problem;
use crate::single_file;
use crate::size;
use crate::workspace::Workspace;

/// The worker's file, in the site and in `public/`.
const WORKER: &str = "service_worker.js";

/// The endings of what a page may ask for. Anything else in the site is for its server.
const KEPT: [&str; 7] = ["html", "js", "css", "wasm", "svg", "png", "webmanifest"];

/// Writes the worker into the built site. Everything else must be there already.
pub fn write_worker(workspace: &Workspace, dist: &Path) -> Result<(), Problem> {
    let source = workspace.path("public").join(WORKER);
    let template = fs::read_to_string(&source).map_err(|problem| Problem::file("read", &source, problem))?;
    let mut files = Vec::new();
    for path in size::files_below(dist)? {
        let bytes = fs::read(&path).map_err(|problem| Problem::file("read", &path, problem))?;
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if is_kept(&name) {
            files.push((name, hash::integrity(&bytes)));
        }
    }
    let worker = filled(&template, &files)
        .ok_or_else(|| Problem::content(&source, "it has no place for the version and the list of files."))?;
    let target = dist.join(WORKER);
    fs::write(&target, worker).map_err(|problem| Problem::file("write", &target, problem))
}

fn is_kept(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    KEPT.contains(&ending) && !name.starts_with(['_', '.']) && ![WORKER, single_file::NAME].contains(&name)
}

/// Puts the files with their hashes into the worker, and a version that depends on them and on the worker itself.
fn filled(template: &str, files: &[(String, String)]) -> Option<String> {
    let list: Vec<String> = files
        .iter()
        // By the folder's address, which no server leads on to another one.
        .map(|(name, hash)| (if name == "index.html" { "./" } else { name.as_str() }, hash))
        .map(|(name, hash)| format!("{name:?}: {hash:?},"))
        .collect();
    let (before, after) = template.split_once("/*@FILES@*/")?;
    let worker = format!("{before}{}{after}", list.join("\n  "));
    let version = hash::short(worker.as_bytes());
    worker.contains("\"@VERSION@\"").then(|| worker.replace("@VERSION@", &version))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = include_str!("../../public/service_worker.js");

    fn files(hash: &str) -> Vec<(String, String)> {
        [("index.html", "1"), ("a.css", hash)].map(|(name, hash)| (name.to_owned(), hash.to_owned())).into()
    }

    #[test]
    fn the_worker_has_every_file_and_a_version_of_its_own() {
        let worker = filled(TEMPLATE, &files("2")).unwrap();
        assert!(worker.contains("const FILES = {\n  \"./\": \"1\",\n  \"a.css\": \"2\",\n};"), "{worker}");
        let version = |worker: &str| worker.split("const VERSION = \"").nth(1).unwrap()[..16].to_owned();
        assert_ne!(version(&worker), version(&filled(TEMPLATE, &files("3")).unwrap()));
        assert_eq!(worker, filled(TEMPLATE, &files("2")).unwrap());
        assert_eq!(filled("no place", &files("2")), None);
    }

    #[test]
    fn what_is_for_the_server_is_not_kept() {
        assert!(is_kept("icons/icon-192.png") && is_kept("background_bg.wasm"));
        assert!(
            !is_kept("_headers")
                && !is_kept(".htaccess")
                && !is_kept("service_worker.js")
                && !is_kept("web.config")
        );
    }
}
