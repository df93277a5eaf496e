//! Builds the site for release.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::addresses;
use crate::check_page::{self, Facts};
use crate::libraries;
use crate::markup::{attribute, tags};
use crate::offline;
use crate::policy;
use crate::policy_words;
use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;
use crate::single_file;
use crate::size::{self, Sizes};
use crate::tools;
use crate::workspace::Workspace;

/// Builds the site into `dist/` with its policy, and the page that is one file, checks the addresses, and measures and
/// prints the sizes. The programs must be installed.
pub fn build(workspace: &Workspace, search: &SearchPath) -> Result<Sizes, Problem> {
    let dist = workspace.dist();
    // Trunk copies into the site whatever lies there from an earlier build.
    remove_folder(&workspace.target().join("wasm-bindgen/release"))?;
    remove_folder(&dist)?;
    // Trunk is told to use no network, so that it takes the installed programs or fails; what Cargo needs is fetched
    // before.
    process::run(workspace.cargo().args(["fetch", "--locked"]))?;
    process::run(tools::trunk(workspace, search).args(["build", "--release", "--locked", "--offline"]))?;
    policy::put_into(&dist.join("index.html"), &policy::policy(workspace)?)?;
    check_addresses(&dist.join("index.html"))?;
    let (version, shipped) = libraries::shipped(workspace)?;
    write_check_page(workspace, &dist, &version, &shipped)?;
    offline::write_worker(workspace, &dist)?;
    let single_file = single_file::write(workspace, &version, &shipped)?;
    let sizes = Sizes::measure(&dist)?;
    println!("\n{}", sizes.table(size::budget(workspace)?));
    println!("The page as one file: {} bytes.", size::grouped(single_file));
    Ok(sizes)
}

/// Writes the page "How to check" beside the page of which it speaks.
fn write_check_page(
    workspace: &Workspace,
    dist: &Path,
    version: &str,
    shipped: &[libraries::Library],
) -> Result<(), Problem> {
    let read = |path: &Path| fs::read_to_string(path).map_err(|source| Problem::file("read", path, source));
    let index_path = dist.join("index.html");
    let index = read(&index_path)?;
    let linked = |relation: &str| {
        let mut links = tags(&index, "link").filter(|tag| attribute(tag, "rel").as_deref() == Some(relation));
        let found = links.next().and_then(|tag| attribute(tag, "href"));
        found.ok_or_else(|| Problem::content(&index_path, format!("it has no link to its {relation}.")))
    };
    let policy = policy_words::of(&index)
        .ok_or_else(|| Problem::content(&index_path, "it has no security policy."))?;
    let source = read(&workspace.path("public/how-to-check.html"))?;
    let facts = Facts { policy: &policy, version, libraries: shipped };
    let page = check_page::page(&source, &facts, &linked("stylesheet")?, &linked("icon")?);
    let script = read(&workspace.path("public/how-to-check.js"))?;
    for (name, text) in [("how-to-check.html", page), ("how-to-check.js", script)] {
        let path = dist.join(name);
        fs::write(&path, text).map_err(|source| Problem::file("write", &path, source))?;
    }
    check_addresses(&dist.join("how-to-check.html"))
}

/// Checks that the page works from any folder of any server, and loads nothing from elsewhere.
fn check_addresses(page: &Path) -> Result<(), Problem> {
    let html = fs::read_to_string(page).map_err(|source| Problem::file("read", page, source))?;
    let foreign = addresses::foreign(&html);
    if foreign.is_empty() {
        return Ok(());
    }
    Err(Problem::content(
        page,
        format!("it must load only files that lie beside it, and also loads {}.", foreign.join(", ")),
    ))
}

/// Removes a folder with all that is in it, if there is one.
fn remove_folder(folder: &Path) -> Result<(), Problem> {
    match fs::remove_dir_all(folder) {
        Err(source) if source.kind() != ErrorKind::NotFound => Err(Problem::file("remove", folder, source)),
        _ => Ok(()),
    }
}
