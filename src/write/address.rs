//! Addresses of links in words, for where a link cannot be followed.

use crate::outline::{Link, Span};

/// Returns the address of the link that ends with a span; nothing if the link's own words say it.
pub fn address_after(spans: &[Span], at: usize) -> Option<&str> {
    let link = link_of(spans.get(at))?;
    if link_of(spans.get(at + 1)) == Some(link) {
        return None;
    }
    let first = (0..at).rev().take_while(|before| link_of(spans.get(*before)) == Some(link)).last();
    let words: String = spans[first.unwrap_or(at)..=at].iter().map(|span| span.text.as_str()).collect();
    let address = link.address();
    let is_said = [address, address.strip_prefix("mailto:").unwrap_or(address)].contains(&words.trim());
    (!is_said).then_some(address)
}

fn link_of(span: Option<&Span>) -> Option<&Link> {
    span.and_then(|span| span.style.link.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{Origin, Style};

    fn addresses(spans: &[(&str, &str)]) -> Vec<Option<String>> {
        let span = |(text, address): &(&str, &str)| {
            let style = Style { link: Link::new(address), ..Style::default() };
            Span { text: (*text).to_owned(), style, origin: Origin::Structure }
        };
        let spans: Vec<Span> = spans.iter().map(span).collect();
        (0..spans.len()).map(|at| address_after(&spans, at).map(str::to_owned)).collect()
    }

    #[test]
    fn an_address_is_said_once_and_after_the_words() {
        let spans = [("see ", ""), ("the ", "a.md"), ("log", "a.md"), ("x", "b.md"), (".", "")];
        assert_eq!(addresses(&spans), [None, None, Some("a.md".to_owned()), Some("b.md".to_owned()), None]);
    }

    #[test]
    fn words_that_are_the_address_say_it() {
        let spans =
            [("https://a.", "https://a.b"), ("b", "https://a.b"), (" ", ""), ("k@l.m", "mailto:k@l.m")];
        assert_eq!(addresses(&spans), [None, None, None, None]);
    }
}
