//! What little of HTML is read and written here.

/// Writes a text so that it stands in HTML as it is, also in an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Reads an attribute out of the inside of a tag, with or without quotes.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|character: char| character.is_whitespace() || character == '/');
        let end =
            rest.find(|character: char| character.is_whitespace() || character == '=').unwrap_or(rest.len());
        let (found, after) = rest.split_at(end);
        let Some(after) = after.strip_prefix('=') else {
            if after.is_empty() {
                return None;
            }
            rest = after;
            continue;
        };
        let (value, after) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => after[1..].split_once(quote)?,
            _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
        };
        if found.eq_ignore_ascii_case(name) {
            return Some(value.to_owned());
        }
        rest = after;
    }
}

/// The tags of this name, each with its inside.
pub fn tags<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    html.split('<').skip(1).filter_map(move |piece| {
        let rest = piece.strip_prefix(name)?;
        let inside = rest.split_once('>').map_or(rest, |(inside, _)| inside);
        (inside.is_empty() || inside.starts_with(char::is_whitespace)).then_some(inside)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_with_and_without_quotes() {
        let tag = " defer integrity=sha384-a/b+c src=\"./a b.js\" data-x='1\"2' href=./x";
        assert_eq!(attribute(tag, "src").as_deref(), Some("./a b.js"));
        assert_eq!(attribute(tag, "integrity").as_deref(), Some("sha384-a/b+c"));
        assert_eq!(attribute(tag, "data-x").as_deref(), Some("1\"2"));
        assert_eq!(attribute(tag, "href").as_deref(), Some("./x"));
        assert_eq!(attribute(tag, "defer"), None);
        assert_eq!(attribute("", "src"), None);
        assert_eq!(attribute(" src=\"torn", "src"), None);
    }

    #[test]
    fn tags_are_those_of_the_whole_name() {
        let html = "<link rel=icon><linked><script src=a></script><link\nrel=b>";
        assert_eq!(tags(html, "link").collect::<Vec<_>>(), [" rel=icon", "\nrel=b"]);
        assert_eq!(tags(html, "script").count(), 1);
    }
}
