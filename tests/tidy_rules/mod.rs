//! The rules by which the sources are tidy. Each says what is wrong with a file.

mod untranslatable;

pub use untranslatable::{classes, untranslatable};

use crate::rust_code::{code, paths, product_code, tokens};

/// The modules of the core: pure, and the same on every machine.
pub const CORE: [&str; 11] =
    ["postmortem", "time", "strip", "outline", "public", "tale", "write", "read", "draft", "check", "errand"];

/// Which modules a module may use. `src/lib.rs` has them in the same order, and only those before may be named.
pub const MAY_USE: [(&str, &[&str]); 17] = [
    ("words", &[]),
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
    ("share", &["words", "postmortem", "draft"]),
    ("check", &["postmortem", "time", "outline", "tale", "write"]),
    (
        "errand",
        &[
            "words",
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
            "share",
            "check",
        ],
    ),
    // For the `Storage` trait, and the names of the errands.
    ("browser", &["words", "draft", "errand"]),
    (
        "app",
        &[
            "words",
            "postmortem",
            "time",
            "strip",
            "outline",
            "write",
            "read",
            "draft",
            "export",
            "errand",
            "browser",
        ],
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
pub const MOST_LINES: usize = 400;

/// Names that say nothing about what is in a file, so that everything ends up in it.
pub const EMPTY_NAMES: [&str; 7] = ["common", "helper", "helpers", "manager", "misc", "util", "utils"];

/// A source file.
pub struct Source {
    /// Its path in the repository, with `/`.
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Returns the path as names: `src/tale/choose.rs` is `tale`, `choose`.
    pub fn modules(&self) -> Vec<&str> {
        self.path.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect()
    }

    pub fn is_core(&self) -> bool {
        self.path.starts_with("src/") && CORE.contains(&self.modules()[0])
    }

    pub fn problem(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

// The rules.

/// The core has no browser, no clock, no chance and no files: the caller passes in what it needs.
pub fn impure(file: &Source) -> Vec<String> {
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
pub fn upward(file: &Source) -> Vec<String> {
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
pub fn out_of_order(lib: &Source) -> Vec<String> {
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
pub fn reaches_for_the_browser(file: &Source) -> Vec<String> {
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
pub fn too_long(file: &Source) -> Vec<String> {
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
pub fn leftovers(file: &Source) -> Vec<String> {
    let code = code(&file.text);
    let mut problems = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let dense: String = line.split_whitespace().collect();
        for unwanted in ["todo!(", "unimplemented!(", "dbg!(", "#[ignore"].iter().chain(&TO_HTML_OR_CODE) {
            if dense.contains(unwanted) {
                problems.push(file.problem(at + 1, &format!("`{unwanted}` is not allowed")));
            }
        }
    }
    problems
}

/// How a program of ours could make HTML or code of a text: what web-sys and Leptos call it.
const TO_HTML_OR_CODE: [&str; 12] = [
    "inner_html",
    "outer_html",
    "adjacent_html",
    "html_unsafe",
    "contextual_fragment",
    "DomParser",
    "set_srcdoc",
    "document().write",
    "js_sys::eval",
    "Function::new_",
    "set_timeout_with_str",
    "exec_command_with",
];

/// The same in JavaScript.
const TO_HTML_OR_CODE_IN_SCRIPTS: [&str; 11] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "HTMLUnsafe",
    "createContextualFragment",
    "DOMParser",
    "document.write",
    "eval(",
    "Function(",
    "setTimeout(\"",
    "insertHTML",
];

/// No script of ours makes HTML or code of a text.
pub fn makes_code(script: &Source) -> Vec<String> {
    let lines = script.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let found = lines.flat_map(|(at, line)| {
        let dense: String = line.split_whitespace().collect();
        let unwanted = TO_HTML_OR_CODE_IN_SCRIPTS.into_iter().filter(move |it| dense.contains(it));
        unwanted.map(move |it| (at + 1, it))
    });
    found.map(|(line, unwanted)| script.problem(line, &format!("`{unwanted}` is not allowed"))).collect()
}

/// Each file begins by saying what it is for.
pub fn untold(file: &Source) -> Vec<String> {
    let is_told = file.text.strip_prefix("//! ").is_some_and(|rest| !rest.trim_start().is_empty());
    (!is_told).then(|| format!("{} must begin with a `//!` line", file.path)).into_iter().collect()
}

/// Each file is named after what is in it.
pub fn badly_named(file: &Source) -> Vec<String> {
    let names = file.modules();
    let empty = names.iter().filter(|name| EMPTY_NAMES.contains(*name));
    empty.map(|name| format!("{}: `{name}` does not say what is in it", file.path)).collect()
}

pub fn is_browser_crate(name: &str) -> bool {
    ["web_sys", "js_sys"].contains(&name) || name.starts_with("gloo") || name.starts_with("wasm_bindgen")
}
