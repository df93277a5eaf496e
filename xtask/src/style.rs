//! Joins the style sheets: the page loads one file at first and one for what comes later, and people write several.
//!
//! `style/main.css` and `style/background.css` name the others in order with `@import`. Trunk calls this before every
//! build and takes the joined files from there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::problem::Problem;
use crate::workspace::Workspace;

/// The files that import others, and those into which they are joined. `index.html` names the latter, too.
const JOINED: [(&str, &str); 2] =
    [("main.css", "target/style/retold.css"), ("background.css", "target/style/background.css")];

/// Writes the joined style sheets, where they are not as they should be already.
pub fn join(workspace: &Workspace) -> Result<(), Problem> {
    let folder = workspace.path("style");
    let mut imported: BTreeSet<String> = JOINED.iter().map(|(main, _)| (*main).to_owned()).collect();
    for (main, joined) in JOINED {
        let main = folder.join(main);
        let names = imports(&read(&main)?).map_err(|reason| Problem::content(&main, reason))?;
        write_joined(&folder, &names, &workspace.path(joined))?;
        imported.extend(names);
    }
    match style_sheets(&folder)?.into_iter().find(|file| !imported.contains(file)) {
        None => Ok(()),
        Some(file) => Err(Problem::content(
            &folder.join(JOINED[0].0),
            format!("neither it nor \"{}\" imports \"{file}\", which lies beside it.", JOINED[1].0),
        )),
    }
}

fn write_joined(folder: &Path, names: &[String], target: &Path) -> Result<(), Problem> {
    let mut joined = String::new();
    for name in names {
        joined.push_str(&read(&folder.join(name))?);
        joined.push('\n');
    }
    if fs::read_to_string(target).is_ok_and(|present| present == joined) {
        return Ok(());
    }
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).map_err(|source| Problem::file("make", parent, source))?;
    }
    fs::write(target, joined).map_err(|source| Problem::file("write", target, source))
}

/// Reads the names out of a file that holds imports and comments only.
fn imports(main: &str) -> Result<Vec<String>, String> {
    let mut rest = main.trim_start();
    let mut names = Vec::new();
    while !rest.is_empty() {
        let after = if let Some(comment) = rest.strip_prefix("/*") {
            comment.split_once("*/").map(|(_, after)| after)
        } else if let Some(import) = rest.strip_prefix("@import \"") {
            import.split_once("\";").map(|(name, after)| {
                names.push(name.to_owned());
                after
            })
        } else {
            None
        };
        rest = after
            .ok_or_else(|| {
                let line = rest.lines().next().unwrap_or_default();
                format!("only lines like `@import \"base.css\";` and comments may stand here, not `{line}`.")
            })?
            .trim_start();
    }
    Ok(names)
}

/// Lists the names of the style sheets in a folder.
fn style_sheets(folder: &Path) -> Result<Vec<String>, Problem> {
    let unreadable = |source| Problem::file("read", folder, source);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Reads a file.
fn read(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|source| Problem::file("read", path, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_keep_their_order() {
        let main = "/* The order matters. */\n@import \"tokens.css\";\n@import \"base.css\"; /* next */\n";
        assert_eq!(imports(main).unwrap(), ["tokens.css", "base.css"]);
        assert!(imports("").unwrap().is_empty());
    }

    #[test]
    fn anything_else_is_refused_and_shown() {
        for wrong in
            ["body { margin: 0 }", "@import url(base.css);", "/* never closed", "@import \"a.css\" layer(x);"]
        {
            let reason = imports(wrong).unwrap_err();
            assert!(reason.contains(wrong), "{reason}");
        }
    }
}
