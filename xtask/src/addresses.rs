//! Checks that the built page finds its files wherever it is put, and asks nobody else for anything.

/// Lists the addresses in a page that do not lie beside it: those that start at the root of the server, and those
/// of other servers. Links that a person follows (`<a>`) may go anywhere and are not looked at.
pub fn foreign(html: &str) -> Vec<String> {
    let loads = ["link", "script", "img", "iframe", "source", "base"];
    let tags = html.split('<').skip(1).filter(|tag| {
        let name = tag.split(|character: char| !character.is_ascii_alphanumeric()).next().unwrap_or_default();
        loads.contains(&name.to_ascii_lowercase().as_str())
    });
    let mut found = Vec::new();
    for tag in tags {
        let (attributes, script) = tag.split_once('>').unwrap_or((tag, ""));
        for name in ["href=", "src="] {
            found.extend(
                attributes.split(name).skip(1).map(attribute_value).filter(|value| !is_beside(value)),
            );
        }
        // The start script names its files in string literals.
        found.extend(literals(script).filter(|value| value.contains('/') && !is_beside(value)));
    }
    found.into_iter().map(str::to_owned).collect()
}

/// Reads an attribute's value, with or without quotes, from what follows the equals sign.
fn attribute_value(text: &str) -> &str {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => text[1..].split(quote).next().unwrap_or_default(),
        _ => text.split([' ', '>']).next().unwrap_or_default(),
    }
}

/// Lists the string literals of a short script.
fn literals(script: &str) -> impl Iterator<Item = &str> {
    // Every second piece between quotes is inside of them.
    script.split(['"', '\'', '`']).skip(1).step_by(2)
}

/// Says whether an address is that of a file beside the page, or the data itself.
fn is_beside(address: &str) -> bool {
    address.starts_with("data:") || !(address.starts_with('/') || address.contains("//"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_relative_addresses_is_fine() {
        let page = "<!doctype html><link rel=stylesheet href=./retold-1f.css integrity=sha384-a/b//c><link rel=\"icon\" \
                    href=\"data:image/svg+xml,//\"><body><a href=\"https://example.org/\">read</a>\
                    <script type=module>import a from'./retold-2.js';await a({module_or_path:\"./r_bg.wasm\"})</script>";
        assert_eq!(foreign(page), Vec::<String>::new());
    }

    #[test]
    fn addresses_from_the_root_and_of_others_are_found() {
        for (page, address) in [
            ("<link rel=stylesheet href=/retold.css>", "/retold.css"),
            ("<link rel=\"icon\" href=\"/icon.svg\"/>", "/icon.svg"),
            ("<SCRIPT src='https://cdn.example/x.js'></SCRIPT>", "https://cdn.example/x.js"),
            ("<img alt=x src=//cdn.example/x.png>", "//cdn.example/x.png"),
            ("<script type=module>import a from '/retold.js'</script>", "/retold.js"),
        ] {
            assert_eq!(foreign(page), [address], "{page}");
        }
    }
}
