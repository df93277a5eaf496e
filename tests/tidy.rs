//! The rules that the compiler does not know, checked over the text of the sources.
//!
//! Each rule is a function from a file to what is wrong with it, and has a test that shows it failing. The files are
//! read as code: comments and literals are blanked first, and test code where a rule is about the product only.

mod rust_code;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rust_code::{code, is_word, paths, product_code, tokens};

/// The modules of the core: pure, and the same on every machine.
const CORE: [&str; 11] =
    ["postmortem", "time", "strip", "outline", "public", "tale", "write", "read", "draft", "check", "errand"];

/// Which modules a module may use. `src/lib.rs` has them in the same order, and only those before may be named.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("postmortem", &[]),
    ("time", &["postmortem"]),
    ("strip", &["postmortem", "time"]),
    ("outline", &["postmortem", "time"]),
    // Of the text that the writer gave, so that every voice and every format has it.
    ("public", &["postmortem"]),
    ("tale", &["postmortem", "time", "outline"]),
    // No writer knows a voice.
    ("write", &["postmortem", "time", "strip", "outline"]),
    // The presets and the Markdown, to know what Retold wrote.
    ("read", &["postmortem", "time", "outline", "write"]),
    ("draft", &["postmortem", "time", "read"]),
    ("export", &["postmortem", "outline", "public", "tale", "write"]),
    ("check", &["postmortem", "time", "outline", "tale", "write"]),
    (
        "errand",
        &[
            "postmortem",
            "time",
            "strip",
            "outline",
            "public",
            "tale",
            "write",
            "read",
            "draft",
            "export",
            "check",
        ],
    ),
    // For the `Storage` trait, and the names of the errands.
    ("browser", &["draft", "errand"]),
    (
        "app",
        &["postmortem", "time", "strip", "outline", "write", "read", "draft", "export", "errand", "browser"],
    ),
    (
        "command_line",
        &[
            "postmortem",
            "time",
            "strip",
            "outline",
            "public",
            "tale",
            "write",
            "read",
            "draft",
            "export",
            "check",
        ],
    ),
];

/// How many lines a file may have. Past that, it holds two things.
const MOST_LINES: usize = 400;

/// Names that say nothing about what is in a file, so that everything ends up in it.
const EMPTY_NAMES: [&str; 7] = ["common", "helper", "helpers", "manager", "misc", "util", "utils"];

/// A source file.
struct Source {
    /// Its path in the repository, with `/`.
    path: String,
    text: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Returns the path as names: `src/tale/choose.rs` is `tale`, `choose`.
    fn modules(&self) -> Vec<&str> {
        self.path.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect()
    }

    fn is_core(&self) -> bool {
        self.path.starts_with("src/") && CORE.contains(&self.modules()[0])
    }

    fn problem(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

// The rules.

/// The core has no browser, no clock, no chance and no files: the caller passes in what it needs.
fn impure(file: &Source) -> Vec<String> {
    let is_impure = |path: &[&str]| {
        let library = path.len() > 1 && (is_browser_crate(path[0]) || ["leptos", "rand"].contains(&path[0]));
        let outside = path[0] == "std"
            && ["env", "fs", "net", "process", "thread"].iter().any(|it| path.get(1) == Some(it));
        let clock = path.len() > 1 && path.ends_with(&["now"]);
        library || outside || clock || path.iter().any(|it| ["Instant", "SystemTime"].contains(it))
    };
    let code = product_code(&file.text);
    let found = paths(&code).into_iter().filter(|(_, path)| is_impure(path));
    found
        .map(|(line, path)| file.problem(line, &format!("the core may not use {}", path.join("::"))))
        .collect()
}

/// A module uses only those that it may; see [`MAY_USE`].
fn upward(file: &Source) -> Vec<String> {
    let modules = file.modules();
    let Some((module, may_use)) = MAY_USE.iter().find(|(module, _)| *module == modules[0]) else {
        return Vec::new();
    };
    let code = product_code(&file.text);
    let forbidden = |(line, path): (usize, Vec<&str>)| {
        let supers = path.iter().take_while(|it| **it == "super").count();
        let target = match path[0] {
            "crate" | "retold" => path.get(1),
            "super" if supers == modules.len() => path.get(supers),
            _ => None,
        }?;
        let is_other = MAY_USE.iter().any(|(other, _)| other == target) && target != module;
        (is_other && !may_use.contains(target))
            .then(|| file.problem(line, &format!("`{module}` may not use `{target}`")))
    };
    paths(&code).into_iter().filter_map(forbidden).collect()
}

/// `src/lib.rs` names every module of [`MAY_USE`], each after those that it may use.
fn out_of_order(lib: &Source) -> Vec<String> {
    let code = code(&lib.text);
    let order: Vec<&str> =
        code.lines().filter_map(|it| it.trim().strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let known: Vec<&str> = MAY_USE.iter().map(|(module, _)| *module).collect();
    let mut problems = Vec::new();
    if order != known {
        problems.push(format!("{} has the modules {order:?}, tests/tidy.rs has {known:?}", lib.path));
    }
    let position = |module: &str| order.iter().position(|it| *it == module);
    for (module, may_use) in MAY_USE {
        let later = may_use.iter().filter(|used| position(used) >= position(module));
        problems.extend(
            later.map(|used| format!("{}: `{module}` uses `{used}`, which is not before it", lib.path)),
        );
    }
    problems
}

/// Only `src/browser/` touches the browser, also where Leptos hands it on.
fn reaches_for_the_browser(file: &Source) -> Vec<String> {
    if file.modules()[0] == "browser" {
        return Vec::new();
    }
    let code = code(&file.text);
    let named = paths(&code).into_iter().filter(|(_, path)| path.iter().any(|it| is_browser_crate(it)));
    let mut problems: Vec<String> = named
        .map(|(line, path)| file.problem(line, &format!("{} is for src/browser/", path.join("::"))))
        .collect();
    for window in tokens(&code).windows(3) {
        let [(_, before), (line, word), (_, after)] = window else { continue };
        if ["document", "window"].contains(word) && *after == "(" && ![".", "fn", "::"].contains(before) {
            problems.push(
                file.problem(*line, &format!("{word}() is web-sys by way of Leptos: for src/browser/")),
            );
        }
    }
    problems
}

/// Files stay short enough to be read at a sitting.
fn too_long(file: &Source) -> Vec<String> {
    // A genre is a list of sentences, read one by one; cutting it in two would help nobody.
    let is_data = file.path.starts_with("src/tale/packs/") && !file.path.ends_with("/lint.rs");
    let lines = file.text.lines().count();
    let is_long = lines > MOST_LINES && !is_data;
    is_long
        .then(|| {
            format!("{} has {lines} lines, more than {MOST_LINES}: split it by what it holds", file.path)
        })
        .into_iter()
        .collect()
}

/// Nothing unfinished is left, and no text becomes HTML.
fn leftovers(file: &Source) -> Vec<String> {
    let code = code(&file.text);
    let mut problems = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let dense: String = line.split_whitespace().collect();
        for unwanted in
            ["inner_html", "outer_html", "adjacent_html", "todo!(", "unimplemented!(", "dbg!(", "#[ignore"]
        {
            if dense.contains(unwanted) {
                problems.push(file.problem(at + 1, &format!("`{unwanted}` is not allowed")));
            }
        }
    }
    problems
}

/// Each file begins by saying what it is for.
fn untold(file: &Source) -> Vec<String> {
    let is_told = file.text.strip_prefix("//! ").is_some_and(|rest| !rest.trim_start().is_empty());
    (!is_told).then(|| format!("{} must begin with a `//!` line", file.path)).into_iter().collect()
}

/// Each file is named after what is in it.
fn badly_named(file: &Source) -> Vec<String> {
    let names = file.modules();
    let empty = names.iter().filter(|name| EMPTY_NAMES.contains(*name));
    empty.map(|name| format!("{}: `{name}` does not say what is in it", file.path)).collect()
}

fn is_browser_crate(name: &str) -> bool {
    ["web_sys", "js_sys"].contains(&name) || name.starts_with("gloo") || name.starts_with("wasm_bindgen")
}

// The sources are tidy.

#[test]
fn the_core_is_pure() {
    assert_tidy(product_sources().iter().filter(|file| file.is_core()).flat_map(impure));
}

#[test]
fn modules_use_only_those_before_them() {
    assert_tidy(product_sources().iter().flat_map(upward));
    assert_tidy(sources("src").iter().filter(|file| file.path == "src/lib.rs").flat_map(out_of_order));
}

#[test]
fn only_the_edge_touches_the_browser() {
    assert_tidy(sources("src").iter().flat_map(reaches_for_the_browser));
}

#[test]
fn files_are_short() {
    assert_tidy(all_sources().iter().flat_map(too_long));
}

#[test]
fn nothing_is_left_over() {
    assert_tidy(all_sources().iter().flat_map(leftovers));
}

#[test]
fn every_file_says_what_it_is_for() {
    assert_tidy(all_sources().iter().flat_map(untold));
}

#[test]
fn every_file_is_named_after_what_is_in_it() {
    assert_tidy(all_sources().iter().flat_map(badly_named));
}

fn assert_tidy(problems: impl Iterator<Item = String>) {
    let problems: Vec<String> = problems.collect();
    assert!(problems.is_empty(), "not tidy:\n{}", problems.join("\n"));
}

/// Returns every source file that is written by hand.
fn all_sources() -> Vec<Source> {
    ["src", "xtask/src", "tests"].into_iter().flat_map(sources).collect()
}

/// Returns the files of `src` that are not test code as a whole, such as a module behind `#[cfg(test)]`.
fn product_sources() -> Vec<Source> {
    let sources = sources("src");
    let of_tests: BTreeSet<String> = sources.iter().flat_map(test_files).collect();
    sources.into_iter().filter(|file| !of_tests.contains(&file.path)).collect()
}

/// Returns the files under a folder, in the order of their paths.
fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = fs::read_to_string(&path).expect("the file is text");
                let path = path.strip_prefix(root).expect("it is in the repository").display().to_string();
                sources.push(Source::new(&path.replace('\\', "/"), &text));
            }
        }
    }
    assert!(!sources.is_empty(), "{folder} has no sources");
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// Returns the files of the modules that a file has for tests only.
fn test_files(file: &Source) -> Vec<String> {
    let code = code(&file.text);
    let folder = file.path.trim_end_matches(".rs");
    let declared =
        code.split("#[cfg(test)]").skip(1).filter_map(|it| it.trim().strip_prefix("mod ")?.split_once(';'));
    declared
        .filter(|(name, _)| name.chars().all(is_word))
        .map(|(name, _)| format!("{folder}/{name}.rs"))
        .collect()
}

// The rules can fail.

/// Checks that a rule finds something in each of the offending texts, and nothing in the others.
fn assert_told_apart(rule: fn(&Source) -> Vec<String>, path: &str, offending: &[&str], fine: &[&str]) {
    for text in offending {
        assert!(!rule(&Source::new(path, text)).is_empty(), "not found in {path}: {text}");
    }
    for text in fine {
        assert_eq!(rule(&Source::new(path, text)), [""; 0], "found in {path}: {text}");
    }
}

#[test]
fn what_the_core_may_not_use_is_found() {
    let offending = [
        "use leptos::prelude::*;",
        "use gloo_storage::LocalStorage;",
        "fn f() { web_sys::window(); }",
        "use wasm_bindgen::JsCast;",
        "use std::{env, fmt};",
        "fn f() { std::fs::read(p) }",
        "use std::time::Instant;",
        "fn f() { SystemTime::now(); }",
        "fn f() { jiff::Zoned::now() }",
        "fn f() { rand::random::<u32>() }",
    ];
    let fine = [
        "use std::time::Duration; fn f(now: u64) { g(now) }",
        "// std::fs::read\nconst A: &str = \"std::fs\";",
        "const A: &str = env!(\"CARGO_PKG_VERSION\");",
        "#[cfg(test)]\nmod tests { use std::fs; }",
    ];
    assert_told_apart(impure, "src/time/date.rs", &offending, &fine);
}

#[test]
fn an_upward_use_is_found() {
    let offending =
        ["use crate::tale::tell;", "use crate::{outline, draft};", "fn f() { super::super::tale::tell() }"];
    let fine = ["use crate::outline::Line; use super::tale;", "#[cfg(test)] mod tests { use crate::tale; }"];
    assert_told_apart(upward, "src/write/json.rs", &offending, &fine);
    assert_told_apart(upward, "src/browser.rs", &["use crate::app;", "use crate::postmortem::Edit;"], &[]);
}

#[test]
fn another_order_of_modules_is_found() {
    let in_order: String = MAY_USE.iter().map(|(module, _)| format!("pub mod {module};\n")).collect();
    let swapped = in_order.replace("pub mod time;\n", "") + "pub mod time;\n";
    let added = in_order.clone() + "pub mod news;\n";
    assert_told_apart(out_of_order, "src/lib.rs", &[&swapped, &added], &[&in_order]);
}

#[test]
fn a_hand_on_the_browser_is_found() {
    let offending = [
        "use web_sys::Window;",
        "use leptos::web_sys;",
        "fn f() { js_sys::Date::now(); }",
        "fn f() { document().set_title(t) }",
    ];
    let fine = ["// web_sys", "use super::document::Pane; fn f() { draft.document() }"];
    assert_told_apart(reaches_for_the_browser, "src/app/bar.rs", &offending, &fine);
    assert_told_apart(reaches_for_the_browser, "src/browser/clock.rs", &[], &offending);
}

#[test]
fn a_long_file_is_found() {
    let (long, short) = ("\n".repeat(MOST_LINES + 1), "\n".repeat(MOST_LINES));
    assert_told_apart(too_long, "src/app.rs", &[&long], &[&short]);
    assert_told_apart(too_long, "src/tale/packs/lint.rs", &[&long], &[&short]);
    assert_told_apart(too_long, "src/tale/packs/fantasy.rs", &[], &[&long]);
}

#[test]
fn a_leftover_is_found() {
    let offending =
        ["<p inner_html=a />", "e.set_inner_html(a)", "todo!()", "unimplemented!()", "dbg!(a)", "#[ignore]"];
    assert_told_apart(
        leftovers,
        "src/app.rs",
        &offending,
        &["// todo!()", "f(\"inner_html\")", "let ignore = 1;"],
    );
}

#[test]
fn a_file_without_a_word_on_itself_is_found() {
    assert_told_apart(
        untold,
        "src/app.rs",
        &["use a;", "", "//! \n", "// a\n//! b"],
        &["//! What it is for.\n"],
    );
}

#[test]
fn an_empty_name_is_found() {
    for path in ["src/utils.rs", "src/app/helpers.rs", "xtask/src/misc.rs", "tests/common/mod.rs"] {
        assert_told_apart(badly_named, path, &[""], &[]);
    }
    assert_told_apart(badly_named, "src/app/utility_bill.rs", &[], &[""]);
}
