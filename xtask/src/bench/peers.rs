//! The page beside its peers: installs them, writes the documents, and starts `bench/run.mjs`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browsers::EngineName;
use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;
use crate::site;
use crate::tools;
use crate::workspace::Workspace;

/// Measures these parts.
pub fn measure(
    workspace: &Workspace,
    search: &SearchPath,
    parts: &[&str],
    others: &[String],
) -> Result<(), Problem> {
    let chromium = EngineName::Chromium.find(search).map_err(|missing| {
        Problem::missing("Chromium", format!("The pages are measured in it: {missing}."))
    })?;
    if workspace.dist().join("index.html").is_file() {
        println!("Measuring what is in dist/; cargo xtask build makes it anew.");
    } else {
        tools::install_for_building(workspace, search)?;
        site::build(workspace, search)?;
    }
    let work = workspace.target().join("bench");
    build_peers(workspace, search, &work.join("peers"))?;
    let documents = work.join("documents");
    let mut cargo = workspace.cargo();
    // It writes a few files, and what it needs is compiled for the tests already.
    cargo.args(["bench", "--profile", "dev", "--bench", "documents", "--"]);
    process::run(cargo.arg(&documents))?;
    let mut run = Command::new(search.find("node").unwrap_or_else(|| PathBuf::from("node")));
    run.current_dir(workspace.root()).arg(workspace.path("bench/run.mjs"));
    run.arg("--chromium").arg(chromium.browser).arg("--dist").arg(workspace.dist());
    run.arg("--work").arg(work).arg("--results").arg(workspace.path("bench"));
    process::run(run.args(["--only", &parts.join(",")]).args(others))
}

/// Installs the peers at the versions in their lock file, and makes one script of each, as a site would.
fn build_peers(workspace: &Workspace, search: &SearchPath, into: &Path) -> Result<(), Problem> {
    let from = workspace.path("bench/peers");
    let installed = workspace.tools().join("bench");
    copy(&from, &installed, |name| name.ends_with(".js") || name.ends_with(".json"))?;
    let Some(npm) = search.find("npm") else {
        return Err(Problem::missing("npm", "The peers are installed with it. Install Node.js."));
    };
    let lock = fs::read(installed.join("package-lock.json")).unwrap_or_default();
    let stamp = installed.join("installed");
    if fs::read(&stamp).unwrap_or_default() != lock {
        println!("Installing the peers into .tools/bench/ (some seconds, once)");
        let mut install = Command::new(npm);
        install.current_dir(&installed);
        process::run(install.args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]))?;
        fs::write(&stamp, lock).map_err(|source| Problem::file("write", &stamp, source))?;
    }
    copy(&from, into, |name| name.ends_with(".html") || name.ends_with(".css"))?;
    let mut bundle = Command::new(installed.join("node_modules/.bin/esbuild"));
    bundle.current_dir(&installed).args(names(&from, ".html")?.iter().filter_map(|name| {
        let script = format!("{}.js", name.trim_end_matches(".html"));
        from.join(&script).is_file().then_some(script)
    }));
    bundle.args([
        "--bundle",
        "--minify",
        "--define:process.env.NODE_ENV=\"production\"",
        "--log-level=warning",
    ]);
    process::run(bundle.arg(format!("--outdir={}", into.display())))
}

/// Copies the files of a folder whose names are of a kind.
fn copy(from: &Path, into: &Path, is_of_kind: fn(&str) -> bool) -> Result<(), Problem> {
    fs::create_dir_all(into).map_err(|source| Problem::file("make", into, source))?;
    for name in names(from, "")?.iter().filter(|name| is_of_kind(name)) {
        let file = into.join(name);
        fs::copy(from.join(name), &file).map_err(|source| Problem::file("write", &file, source))?;
    }
    Ok(())
}

/// Lists the files of a folder with an ending, in order.
fn names(folder: &Path, ending: &str) -> Result<Vec<String>, Problem> {
    let unreadable = |source| Problem::file("read", folder, source);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(ending) && entry.path().is_file() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
