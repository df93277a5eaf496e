//! Builds the site for release.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::addresses;
use crate::policy;
use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;
use crate::size::{self, Sizes};
use crate::tools;
use crate::workspace::Workspace;

/// Builds the site into `dist/`, gives it its policy, checks its addresses, and measures and prints its sizes. The programs must be
/// installed.
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
    let sizes = Sizes::measure(&dist)?;
    println!("\n{}", sizes.table(size::budget(workspace)?));
    Ok(sizes)
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
