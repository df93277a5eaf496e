//! The libraries that Retold is made of: which of them the page ships, under which licences, and whether all are allowed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::licence::Licence;
use crate::problem::Problem;
use crate::process;
use crate::workspace::Workspace;

/// Where libraries may come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What the names of licence files have in them that are of one licence only.
const KINDS: [&str; 7] = ["MIT", "APACHE", "UNICODE", "UNLICENSE", "ZLIB", "BSL", "BSD"];

/// Holds what is known of a library.
#[derive(Debug)]
pub struct Library {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Under which licences it may be used, as it says itself.
    pub licence: String,
    /// The texts of those under which it is used here.
    pub texts: Vec<String>,
}

/// Holds what may be used; read from `deny.toml`, which `cargo deny` reads too.
#[derive(Debug)]
struct Rules {
    licences: Vec<String>,
    banned: Vec<String>,
}

/// Lists what the page and its background are made of, by name, beside Retold itself and its version.
pub fn shipped(workspace: &Workspace) -> Result<(String, Vec<Library>), Problem> {
    let metadata = metadata(workspace, &["--filter-platform", "wasm32-unknown-unknown"])?;
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).map(|package| (text(&package["id"]), package)).collect();
    let root = packages.values().find(|package| text(&package["name"]) == "retold");
    let root = root.ok_or_else(|| Problem::check("Cargo knows no package retold."))?;
    let own = fs::read_to_string(workspace.path("LICENSE-MIT"))
        .map_err(|source| Problem::file("read", &workspace.path("LICENSE-MIT"), source))?;
    let mut found = Vec::new();
    for id in used_by(text(&root["id"]), &metadata["resolve"], &packages) {
        found.push(library(packages[id], &own)?);
    }
    found.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    Ok((text(&root["version"]).to_owned(), found))
}

/// Checks every library, also those of the tests and tools: its licence, where it is from, and whether it is banned.
pub fn check(workspace: &Workspace) -> Result<(), Problem> {
    let path = workspace.path("deny.toml");
    let rules = fs::read_to_string(&path).map_err(|source| Problem::file("read", &path, source))?;
    let rules = Rules {
        licences: names_in(&rules, "[licenses]", "allow"),
        banned: names_in(&rules, "[bans]", "deny"),
    };
    if rules.licences.is_empty() || rules.banned.is_empty() {
        return Err(Problem::content(&path, "it lists no licences or no banned libraries."));
    }
    let metadata = metadata(workspace, &[])?;
    let bad: Vec<String> =
        list(&metadata["packages"]).filter_map(|package| objection(package, &rules)).collect();
    if bad.is_empty() { Ok(()) } else { Err(Problem::check(bad.join("\n"))) }
}

/// What is to be said against a library.
fn objection(package: &Value, rules: &Rules) -> Option<String> {
    let name = format!("{} {}", text(&package["name"]), text(&package["version"]));
    // Ours, which come from here.
    if package["source"].is_null() {
        return None;
    }
    if text(&package["source"]) != REGISTRY {
        return Some(format!("{name} is not from crates.io, but from {}.", package["source"]));
    }
    if rules.banned.iter().any(|banned| banned == text(&package["name"])) {
        return Some(format!("{name} is banned in deny.toml."));
    }
    let licence = text(&package["license"]);
    let allowed = Licence::parse(licence).is_some_and(|it| it.is_within(&rules.licences));
    (!allowed).then(|| format!("{name} is under {licence:?}, which deny.toml does not allow."))
}

/// The packages that a package ships: not those that only its build or its tests need, nor macros.
fn used_by<'a>(root: &'a str, resolve: &'a Value, packages: &BTreeMap<&str, &Value>) -> BTreeSet<&'a str> {
    let nodes: BTreeMap<&str, &Value> =
        list(&resolve["nodes"]).map(|node| (text(&node["id"]), node)).collect();
    let is_macro = |id: &str| {
        let targets = packages.get(id).map(|package| list(&package["targets"]));
        targets
            .into_iter()
            .flatten()
            .flat_map(|target| list(&target["kind"]))
            .any(|kind| kind == "proc-macro")
    };
    let (mut found, mut open) = (BTreeSet::new(), vec![root]);
    while let Some(id) = open.pop() {
        for dependency in nodes.get(id).into_iter().flat_map(|node| list(&node["deps"])) {
            let is_normal = list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
            let id = text(&dependency["pkg"]);
            if is_normal && !is_macro(id) && found.insert(id) {
                open.push(id);
            }
        }
    }
    found
}

fn library(package: &Value, own: &str) -> Result<Library, Problem> {
    let name = text(&package["name"]).to_owned();
    let licence = text(&package["license"]).to_owned();
    let manifest = Path::new(text(&package["manifest_path"]));
    let folder = manifest.parent().unwrap_or(manifest);
    let taken = Licence::parse(&licence).ok_or_else(|| {
        Problem::content(manifest, format!("its licence {licence:?} is no expression of licences."))
    })?;
    let mut texts = Vec::new();
    for one in taken.taken() {
        match licence_file(folder, one)? {
            Some(text) => texts.push(text),
            // Many crates have no file. Then the licence is that of everybody who takes the same, with their names.
            None if one == "MIT" => texts.push(mit_of(package, &name, own)),
            None => {
                return Err(Problem::content(
                    folder,
                    format!("there is no text of the licence {one} in it."),
                ));
            }
        }
    }
    Ok(Library { name, version: text(&package["version"]).to_owned(), licence, texts })
}

/// Reads the text of a licence in the folder of a package: that which is named after it, or else the only one.
fn licence_file(folder: &Path, licence: &str) -> Result<Option<String>, Problem> {
    let unreadable = |source| Problem::file("read", folder, source);
    let kind = licence.split('-').next().unwrap_or_default().to_uppercase();
    let mut files: Vec<_> = fs::read_dir(folder)
        .map_err(unreadable)?
        .filter_map(Result::ok)
        .map(|entry| (entry.file_name().to_string_lossy().to_uppercase(), entry.path()))
        .filter(|(name, path)| path.is_file() && ["LICEN", "COPYING"].iter().any(|it| name.contains(it)))
        .collect();
    files.sort();
    let named = files.iter().find(|(name, _)| name.contains(&kind));
    let plain = || files.iter().find(|(name, _)| !KINDS.iter().any(|kind| name.contains(kind)));
    named
        .or_else(plain)
        .map(|(_, path)| {
            let text = fs::read_to_string(path).map_err(|source| Problem::file("read", path, source))?;
            Ok(text.replace("\r\n", "\n").trim().to_owned())
        })
        .transpose()
}

/// The MIT licence in our own wording, with the names of a package's authors.
fn mit_of(package: &Value, name: &str, own: &str) -> String {
    let authors: Vec<&str> =
        list(&package["authors"]).map(|author| text(author).split(" <").next().unwrap_or_default()).collect();
    let authors = if authors.is_empty() { format!("The authors of {name}") } else { authors.join(", ") };
    let holder = format!("Copyright (c) {authors}");
    own.trim()
        .lines()
        .map(|line| if line.starts_with("Copyright") { holder.as_str() } else { line })
        .collect::<Vec<_>>()
        .join("\n")
}

fn metadata(workspace: &Workspace, arguments: &[&str]) -> Result<Value, Problem> {
    let mut cargo = workspace.cargo();
    cargo.args(["metadata", "--locked", "--format-version", "1"]).args(arguments);
    let output = process::printed(&mut cargo)?;
    serde_json::from_str(&output).map_err(|problem| Problem::check(format!("Cargo's metadata: {problem}.")))
}

/// Reads a list of names out of a table of a file in TOML. Our own file has no more than that, and comments.
fn names_in(toml: &str, table: &str, key: &str) -> Vec<String> {
    let table = toml.split_once(&format!("\n{table}\n")).map_or("", |(_, rest)| rest);
    let table = table.split("\n[").next().unwrap_or_default();
    let list = table.split_once(&format!("\n{key} = [")).map_or("", |(_, rest)| rest);
    let list = list.split(']').next().unwrap_or_default();
    let quoted = list.lines().filter_map(|line| line.split('#').next()?.split('"').nth(1));
    quoted.map(str::to_owned).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const RULES: &str = "# a\n\n[licenses]\nversion = 2\nallow = [\n    \"MIT\", # short\n    \"Zlib\",\n]\n\n[bans]\n\ndeny = [\n  \"bad\",\n]\n";

    #[test]
    fn the_rules_are_those_of_the_file() {
        assert_eq!(names_in(RULES, "[licenses]", "allow"), ["MIT", "Zlib"]);
        assert_eq!(names_in(RULES, "[bans]", "deny"), ["bad"]);
        assert!(names_in(RULES, "[bans]", "allow").is_empty());
    }

    #[test]
    fn a_library_is_refused_for_its_licence_its_source_and_its_name() {
        let rules = Rules { licences: vec!["MIT".to_owned()], banned: vec!["bad".to_owned()] };
        let said = |name: &str, licence: &str, source: Value| {
            objection(
                &json!({ "name": name, "version": "1.0.0", "license": licence, "source": source }),
                &rules,
            )
        };
        assert_eq!(said("good", "MIT OR GPL-3.0", json!(REGISTRY)), None);
        assert_eq!(said("ours", "", Value::Null), None);
        assert!(said("good", "GPL-3.0", json!(REGISTRY)).is_some());
        assert!(said("good", "", json!(REGISTRY)).is_some());
        assert!(said("good", "MIT", json!("git+https://example.com/good")).is_some());
        assert!(said("bad", "MIT", json!(REGISTRY)).is_some());
    }

    #[test]
    fn what_only_a_build_or_a_macro_needs_is_not_shipped() {
        let package = |name: &str, kind: &str| json!({ "id": name, "targets": [{ "kind": [kind] }] });
        let all = [
            package("root", "lib"),
            package("used", "lib"),
            package("made", "proc-macro"),
            package("deep", "lib"),
        ];
        let packages = all.iter().map(|it| (text(&it["id"]), it)).collect();
        let on = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let resolve = json!({ "nodes": [
            { "id": "root", "deps": [on("used", Value::Null), on("made", Value::Null), on("tests", json!("dev"))] },
            { "id": "used", "deps": [on("deep", Value::Null), on("build", json!("build"))] },
            { "id": "made", "deps": [on("syn", Value::Null)] },
        ] });
        assert_eq!(used_by("root", &resolve, &packages), BTreeSet::from(["used", "deep"]));
    }
}
