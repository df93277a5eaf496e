//! The page "How to check that nothing leaves": with the policy that the page really has, and with what it is made of.

use std::collections::BTreeMap;

use crate::libraries::Library;
use crate::markup::escaped;
use crate::policy_words::{directives, in_words};

/// What stands around the part that is shown within the page that is one file.
const BEGIN: &str = "<!--@BEGIN@-->";
const END: &str = "<!--@END@-->";

/// Holds what the page says that is not written in its source.
pub struct Facts<'a> {
    /// The policy of the page that it speaks of.
    pub policy: &'a str,
    /// The version of Retold.
    pub version: &'a str,
    /// What the page ships.
    pub libraries: &'a [Library],
}

/// Writes the whole page, which lies beside `index.html` and has the same style and icon.
pub fn page(source: &str, facts: &Facts, style: &str, icon: &str) -> String {
    let meta =
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\" />", escaped(facts.policy));
    let page = source.replace("@POLICY_META@", &meta).replace("@STYLE@", style).replace("@ICON@", icon);
    filled(&page.replace(BEGIN, "").replace(END, ""), facts)
}

/// Writes the part that is shown within the page that is one file.
pub fn part(source: &str, facts: &Facts) -> String {
    let part = source.split_once(BEGIN).map_or("", |(_, rest)| rest);
    let part = part.split_once(END).map_or("", |(part, _)| part);
    filled(part.trim(), facts)
}

fn filled(page: &str, facts: &Facts) -> String {
    let policy: Vec<String> = directives(facts.policy).map(escaped).collect();
    // The texts of others come last, so that nothing in them is taken for a place to fill.
    page.replace("@POLICY@", &policy.join(";\n"))
        .replace("@POLICY_WORDS@", &in_words(facts.policy))
        .replace("@VERSION@", &escaped(facts.version))
        .replace("@COUNT@", &facts.libraries.len().to_string())
        .replace("@CRATES@", &table(facts.libraries))
        .replace("@LICENCES@", &licences(facts.libraries))
}

fn table(libraries: &[Library]) -> String {
    let rows: String = libraries
        .iter()
        .map(|it| {
            let cells =
                [&it.name, &it.version, &it.licence].map(|text| format!("<td>{}</td>", escaped(text)));
            format!("<tr>{}</tr>", cells.concat())
        })
        .collect();
    format!(
        "<table><thead><tr><th>Library</th><th>Version</th><th>Licence</th></tr></thead><tbody>{rows}\
         <tr><td>Rust's standard library</td><td></td><td>MIT OR Apache-2.0</td></tr></tbody></table>"
    )
}

/// Writes each text once, under the names of all whose text it is.
fn licences(libraries: &[Library]) -> String {
    let mut names_of: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for library in libraries {
        for text in &library.texts {
            names_of.entry(text).or_default().push(&library.name);
        }
    }
    let mut found: Vec<(String, &str)> =
        names_of.into_iter().map(|(text, names)| (names.join(", "), text)).collect();
    found.sort();
    found
        .iter()
        .map(|(names, text)| format!("<h3>{}</h3>\n<pre>{}</pre>\n", escaped(names), escaped(text)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "<head>@POLICY_META@<link href=\"@STYLE@\"><link href=\"@ICON@\">\n<!--@BEGIN@--> <main>@POLICY@ \
                          @POLICY_WORDS@ @VERSION@ @COUNT@ @CRATES@ @LICENCES@</main> <!--@END@-->";

    fn library(name: &str, text: &str) -> Library {
        let text = text.to_owned();
        Library {
            name: name.to_owned(),
            version: "1.0".to_owned(),
            licence: "MIT".to_owned(),
            texts: vec![text],
        }
    }

    #[test]
    fn the_page_shows_the_policy_that_it_has_and_each_text_once() {
        let libraries =
            [library("one", "Ann <ann>"), library("two", "@COUNT@"), library("three", "Ann <ann>")];
        let facts =
            Facts { policy: "default-src 'none'; img-src data:", version: "0.1.0", libraries: &libraries };
        let page = page(SOURCE, &facts, "a.css", "b.svg");
        assert!(page.contains("content=\"default-src 'none'; img-src data:\""), "{page}");
        assert!(page.contains("<main>default-src 'none';\nimg-src data: <ul>"), "{page}");
        assert!(page.contains("<h3>one, three</h3>\n<pre>Ann &lt;ann&gt;</pre>"), "{page}");
        assert!(page.contains("<pre>@COUNT@</pre>"), "{page}");
        assert!(page.contains(" 0.1.0 3 <table>"), "{page}");
        let part = part(SOURCE, &facts);
        assert!(part.starts_with("<main>") && part.ends_with("</main>"), "{part}");
        assert!(page.contains(&part));
    }
}
