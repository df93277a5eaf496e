//! The security policy of the page: read from `hosting/policy.txt`, and written into the page that was built.
//!
//! It is not in `index.html`, since `cargo xtask serve` has Trunk put a script into the page that loads it anew.

use std::fs;
use std::path::Path;

use crate::problem::Problem;
use crate::workspace::Workspace;

/// The file that has the policy, a directive a line. The files for hosts beside it have the same.
const FILE: &str = "hosting/policy.txt";

/// Reads the policy as it stands in a header.
pub fn policy(workspace: &Workspace) -> Result<String, Problem> {
    let path = workspace.path(FILE);
    let text = fs::read_to_string(&path).map_err(|source| Problem::file("read", &path, source))?;
    Ok(joined(&text))
}

/// Writes the policy into a built page, before everything that it is to hold for.
pub fn put_into(page: &Path, policy: &str) -> Result<(), Problem> {
    let html = fs::read_to_string(page).map_err(|source| Problem::file("read", page, source))?;
    let html = with_policy(&html, policy).ok_or_else(|| {
        Problem::content(page, "it does not begin with the encoding, after which the policy belongs.")
    })?;
    fs::write(page, html).map_err(|source| Problem::file("write", page, source))
}

fn joined(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join("; ")
}

/// Returns the page with the policy right after the encoding, which loads nothing and must come within the first 1024 bytes.
fn with_policy(html: &str, policy: &str) -> Option<String> {
    let (before, rest) = html.split_once("<meta charset=utf-8>")?;
    let is_first = before
        .split('<')
        .skip(1)
        .all(|tag| ["!doctype", "html", "head"].iter().any(|it| tag.starts_with(it)));
    is_first.then(|| {
        format!(
            "{before}<meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"{policy}\">{rest}"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_comes_before_what_it_holds_for() {
        let page =
            "<!doctype html><html lang=en><meta charset=utf-8><link href=a.css><script src=a.js></script>";
        let policy = joined("default-src 'none'\nscript-src 'self'\n");
        assert_eq!(
            with_policy(page, &policy).unwrap(),
            "<!doctype html><html lang=en><meta charset=utf-8><meta http-equiv=Content-Security-Policy \
             content=\"default-src 'none'; script-src 'self'\"><link href=a.css><script src=a.js></script>"
        );
    }

    #[test]
    fn a_page_in_which_something_comes_earlier_is_refused() {
        for page in [
            "<!doctype html><script src=a.js></script><meta charset=utf-8>",
            "<!doctype html><title>a</title>",
        ] {
            assert_eq!(with_policy(page, "default-src 'none'"), None, "{page}");
        }
    }
}
