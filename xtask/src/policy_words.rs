//! The security policy that the page carries, and what it means in plain words.

use crate::markup;

/// The directives that are explained, each with its words.
const WORDS: [(&str, &str); 9] = [
    ("default-src 'none'", "Whatever the line does not name is forbidden."),
    ("connect-src 'self'", "The page may ask no server but the one that it came from."),
    ("connect-src 'none'", "The page may ask no server for anything, not even the one that it came from."),
    (
        "script-src 'self' 'wasm-unsafe-eval'",
        "Only the page's own scripts run. The second part lets WebAssembly start; it turns no text into a script.",
    ),
    (
        "img-src 'self' data:",
        "Pictures come from the page itself, so none can tell anybody that you look at it.",
    ),
    ("form-action 'none'", "No form can be sent."),
    ("frame-src 'none'", "No other page is shown within this one."),
    ("base-uri 'none'", "No text can change where the page's addresses lead."),
    ("require-trusted-types-for 'script'", "No text becomes HTML or a script without a check."),
];

/// Reads the policy out of the page's `meta`, if it has one.
pub fn of(html: &str) -> Option<String> {
    let tag = html.split("<meta").skip(1).find_map(|tag| {
        let tag = tag.split_once('>').map_or(tag, |(tag, _)| tag);
        (markup::attribute(tag, "http-equiv").as_deref() == Some("Content-Security-Policy")).then_some(tag)
    })?;
    let policy = markup::attribute(tag, "content")?;
    Some(policy.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Lists the directives of a policy.
pub fn directives(policy: &str) -> impl Iterator<Item = &str> {
    policy.split(';').map(str::trim).filter(|directive| !directive.is_empty())
}

/// Writes what the directives mean that the policy has word by word.
pub fn in_words(policy: &str) -> String {
    let explained = WORDS.iter().filter(|(directive, _)| directives(policy).any(|it| it == *directive));
    let items: String = explained
        .map(|(directive, words)| format!("<li><code>{}</code>: {words}</li>", markup::escaped(directive)))
        .collect();
    if items.is_empty() { String::new() } else { format!("<ul>{items}</ul>") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_found_however_the_page_was_made_smaller() {
        let policy = "default-src 'none'; connect-src 'self'";
        for html in [
            "<meta charset=utf-8><meta content=\"default-src 'none';\n connect-src 'self'\" http-equiv=Content-Security-Policy>",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; connect-src 'self'\" />",
        ] {
            assert_eq!(of(html).as_deref(), Some(policy), "{html}");
        }
        assert_eq!(of("<meta charset=utf-8><meta content=no-referrer name=referrer>"), None);
    }

    #[test]
    fn only_what_the_policy_says_is_explained() {
        let words = in_words("default-src 'none'; connect-src 'self'");
        assert!(words.contains("the one that it came from") && !words.contains("No form"), "{words}");
        assert_eq!(in_words("connect-src *"), "");
    }
}
