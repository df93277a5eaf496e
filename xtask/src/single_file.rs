//! The page as one file, which runs from the disk: everything that the site loads from its files stands in it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::check_page::{self, Facts};
use crate::hash;
use crate::libraries::Library;
use crate::markup::{attribute, escaped, tags};
use crate::policy_words;
use crate::problem::Problem;
use crate::workspace::Workspace;

/// Its name, in the folder of the site.
pub const NAME: &str = "retold.html";

/// How hard the programs are compressed, of 10. It takes some seconds.
const EFFORT: u8 = 9;

/// Where the file is put.
pub fn path(workspace: &Workspace) -> PathBuf {
    workspace.dist().join(NAME)
}

/// Writes the file out of the built site, and returns its size in bytes.
pub fn write(workspace: &Workspace, version: &str, libraries: &[Library]) -> Result<usize, Problem> {
    let parts = Parts::read(&workspace.dist(), &workspace.path("public"))?;
    let policy = parts.policy();
    let facts = Facts { policy: &policy, version, libraries };
    let page = parts.page(&policy, &check_page::part(&parts.check, &facts));
    let target = path(workspace);
    fs::write(&target, &page).map_err(|source| Problem::file("write", &target, source))?;
    Ok(page.len())
}

/// Holds what the file is put together from.
struct Parts {
    index: String,
    icon: String,
    style: String,
    scripts: Vec<String>,
    page_program: Vec<u8>,
    background_script: String,
    background_program: Vec<u8>,
    check: String,
}

impl Parts {
    fn read(dist: &Path, public: &Path) -> Result<Self, Problem> {
        let index = text(&dist.join("index.html"))?;
        let linked = |relation: &str| {
            let mut links =
                tags(&index, "link").filter(|tag| attribute(tag, "rel").as_deref() == Some(relation));
            let address = links.next().and_then(|tag| attribute(tag, "href"));
            address.map(|it| dist.join(it)).ok_or_else(|| {
                Problem::content(&dist.join("index.html"), format!("it has no link to its {relation}."))
            })
        };
        let mut scripts = Vec::new();
        for address in tags(&index, "script").filter_map(|tag| attribute(tag, "src")) {
            scripts.push(script(&dist.join(address))?);
        }
        scripts.push(script(&public.join("single_file.js"))?);
        let programs = |tag: &&str| attribute(tag, "type").as_deref() == Some("application/wasm");
        let program = tags(&index, "link").find(programs).and_then(|tag| attribute(tag, "href"));
        let program =
            program.ok_or_else(|| Problem::content(&dist.join("index.html"), "it names no program."))?;
        let style = text(&linked("stylesheet")?)? + &text(&dist.join("background.css"))?;
        Ok(Self {
            icon: text(&linked("icon")?)?,
            style: harmless(style, "</style", dist)?,
            scripts,
            page_program: deflated(&dist.join(program))?,
            background_script: script(&dist.join("background.js"))?,
            background_program: deflated(&dist.join("background_bg.wasm"))?,
            check: text(&public.join("how-to-check.html"))?,
            index,
        })
    }

    /// The policy of the file. It allows what stands in it, by its hash, and no request at all.
    fn policy(&self) -> String {
        let hashes = |texts: &[String]| {
            let hashes: Vec<String> =
                texts.iter().map(|text| format!("'{}'", hash::integrity(text.as_bytes()))).collect();
            hashes.join(" ")
        };
        let mut policy = format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
             worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
            hashes(&self.scripts),
            hashes(std::slice::from_ref(&self.style))
        );
        if policy_words::of(&self.index).is_some_and(|site| site.contains("require-trusted-types-for")) {
            policy.push_str("; require-trusted-types-for 'script'; trusted-types default single-file");
        }
        policy
    }

    fn page(&self, policy: &str, check: &str) -> String {
        let told = |tag: &&str| attribute(tag, "name").is_some();
        let metas: String =
            tags(&self.index, "meta").filter(told).map(|tag| format!("<meta{tag}>\n")).collect();
        let scripts: String =
            self.scripts.iter().map(|script| format!("<script>{script}</script>\n")).collect();
        // The first view, which the scripts show: so they come after it.
        let body = self.index.split_once("<body>").map_or("", |(_, body)| body);
        let body = body.split_once("</body>").map_or("", |(body, _)| body);
        let data = |id: &str, kind: &str, text: &str| {
            format!("<script type=\"{kind}\" id=\"{id}\">{text}</script>\n")
        };
        [
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n".to_owned(),
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", escaped(policy)),
            format!("<title>Retold</title>\n{metas}"),
            format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n",
                hash::base64(self.icon.as_bytes())
            ),
            format!("<style>{}</style>\n</head>\n<body>\n{body}\n{scripts}", self.style),
            data("page-program", "application/base64", &hash::base64(&self.page_program)),
            data("background-script", "text/plain", &self.background_script),
            data("background-program", "application/base64", &hash::base64(&self.background_program)),
            format!("<template id=\"how-to-check\">{check}</template>\n</body>\n</html>\n"),
        ]
        .concat()
    }
}

fn text(path: &Path) -> Result<String, Problem> {
    // A browser reads other line ends as these, and takes the hash of what it has read.
    let text = fs::read_to_string(path).map_err(|source| Problem::file("read", path, source))?;
    Ok(text.replace("\r\n", "\n"))
}

/// Reads a script that can stand within a page.
fn script(path: &Path) -> Result<String, Problem> {
    harmless(harmless(text(path)?, "</script", path)?, "<!--", path)
}

/// Refuses a text that would end the element in which it stands.
fn harmless(text: String, end: &str, path: &Path) -> Result<String, Problem> {
    if text.to_ascii_lowercase().contains(end) {
        return Err(Problem::content(
            path,
            format!("it has {end:?} in it, so it cannot stand within a page."),
        ));
    }
    Ok(text)
}

fn deflated(path: &Path) -> Result<Vec<u8>, Problem> {
    let bytes = fs::read(path).map_err(|source| Problem::file("read", path, source))?;
    Ok(miniz_oxide::deflate::compress_to_vec(&bytes, EFFORT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        let index = "<!doctype html><html lang=en><meta charset=utf-8><meta content=\"default-src 'self'; \
                     require-trusted-types-for 'script'\" http-equiv=Content-Security-Policy><meta content=\"a b\" \
                     name=description><body><noscript>None.</noscript></body></html>";
        Parts {
            index: index.to_owned(),
            icon: "<svg/>".to_owned(),
            style: "a{}".to_owned(),
            scripts: vec!["one()".to_owned(), "two()".to_owned()],
            page_program: vec![1],
            background_script: "three()".to_owned(),
            background_program: vec![2],
            check: String::new(),
        }
    }

    #[test]
    fn the_policy_allows_what_stands_in_the_file_and_nothing_else() {
        let policy = parts().policy();
        for text in ["one()", "two()", "a{}"] {
            assert!(policy.contains(&format!("'{}'", hash::integrity(text.as_bytes()))), "{policy}");
        }
        assert!(
            !policy.contains("'self'")
                && !policy.contains("unsafe-inline")
                && policy.contains("trusted-types default")
        );
    }

    #[test]
    fn the_file_asks_for_no_other() {
        let parts = parts();
        let page = parts.page(&parts.policy(), "<main></main>");
        assert!(
            !page.contains("src=") && !page.contains("rel=manifest") && page.matches("href=").count() == 1
        );
        assert_eq!(policy_words::of(&page), Some(parts.policy()));
        assert!(
            page.contains("<meta content=\"a b\" name=description>") && page.contains("None.</noscript>"),
            "{page}"
        );
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        let path = Path::new("a.js");
        assert!(harmless("'</SCRIPT>'".to_owned(), "</script", path).is_err());
        assert!(harmless("1 < 2".to_owned(), "</script", path).is_ok());
    }
}
