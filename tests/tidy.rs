//! The rules that the compiler does not know, checked over the text of the sources.
//!
//! Each rule is a function from a file to what is wrong with it, and has a test that shows it failing. The files are
//! read as code: comments and literals are blanked first, and test code where a rule is about the product only.

mod rust_code;
mod tidy_rules;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rust_code::{code, is_word};
use tidy_rules::{
    MAY_USE, MOST_LINES, Source, badly_named, classes, impure, leftovers, makes_code, out_of_order,
    reaches_for_the_browser, too_long, untold, untranslatable, upward,
};

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
fn no_script_makes_code_of_a_text() {
    assert_tidy(files("public", "js").iter().flat_map(makes_code));
}

#[test]
fn every_file_says_what_it_is_for() {
    assert_tidy(all_sources().iter().flat_map(untold));
}

#[test]
fn every_file_is_named_after_what_is_in_it() {
    assert_tidy(all_sources().iter().flat_map(badly_named));
}

#[test]
fn the_page_has_no_words_of_its_own() {
    let classes: BTreeSet<String> = files("style", "css").iter().flat_map(classes).collect();
    for folder in ["src/app", "src/errand"] {
        assert_tidy(product_sources().iter().flat_map(|file| untranslatable(file, folder, &classes)));
    }
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

/// Returns the sources under a folder, in the order of their paths.
fn sources(folder: &str) -> Vec<Source> {
    files(folder, "rs")
}

/// Returns the files of a kind under a folder, in the order of their paths.
fn files(folder: &str, kind: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == kind) {
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
fn assert_told_apart(rule: impl Fn(&Source) -> Vec<String>, path: &str, offending: &[&str], fine: &[&str]) {
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
    let offending = [
        "<p inner_html=a />",
        "e.set_inner_html(a)",
        "e.insert_adjacent_html(a, b)",
        "document().write(a)",
        "js_sys::eval(a)",
        "js_sys::Function::new_no_args(a)",
        "todo!()",
        "unimplemented!()",
        "dbg!(a)",
        "#[ignore]",
    ];
    assert_told_apart(
        leftovers,
        "src/app.rs",
        &offending,
        &["// todo!()", "f(\"inner_html\")", "let ignore = 1;"],
    );
}

#[test]
fn a_script_that_makes_code_is_found() {
    let offending = [
        "e.innerHTML = a;",
        "e.insertAdjacentHTML(a, b)",
        "document.write(a)",
        "eval(a)",
        "new Function(a)",
        "setTimeout(\"a()\", 1)",
    ];
    let fine = ["// innerHTML", "e.textContent = a; setTimeout(() => a(), 1);"];
    assert_told_apart(makes_code, "public/rescue.js", &offending, &fine);
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

#[test]
fn a_word_outside_of_the_table_is_found() {
    let style =
        Source::new("style/bar.css", "/* .no */ .key.small:hover { margin: .5rem } .bar > .bar-key { }");
    let classes = BTreeSet::from_iter(classes(&style));
    assert_eq!(classes.iter().collect::<Vec<_>>(), ["bar", "bar-key", "key", "small"]);
    let offending = [
        "<h2>\"Drafts\"</h2>",
        "<h2>Your drafts</h2>",
        "<p>\" words; 400 to 600 is a good length\"</p>",
        "<p aria-label=\"not known\"></p>",
        "<input placeholder=\"unknown\" />",
        "<i>\" (optional)\"</i>",
        "format!(\"{title} deleted.\")",
        "format!(\"1 event\")",
        "let class = \"key large\";",
        "let sample = \"## Timeline\";",
    ];
    let fine = [
        "<p class=\"bar is-open\">{words::home::DRAFTS}</p>",
        "format!(\"bar key bar-{}{}\")",
        "let path = \"M10.3 10.3zM14 14h3\";",
        "match key { \"Home\" | \"End\" => 1, \"Enter\" if it => 2 }",
        "if key != \"Enter\" { }",
        "focus::on_selector(\"#time, .row [data-line={}] :is(textarea, button)\")",
        "format!(\"{id} {revision}\\0\")",
        "format!(\"field-event-{id}\")",
        "#[cfg(test)] mod tests { const A: &str = \"Some words\"; }",
        "#[error(\"this browser stores nothing\")]\nBlocked,",
    ];
    let rule = |file: &Source| untranslatable(file, "src/app", &classes);
    assert_told_apart(rule, "src/app/bar.rs", &offending, &fine);
    assert_told_apart(rule, "src/words/bar.rs", &[], &offending);
}
