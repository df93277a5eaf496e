//! Reading Rust, as far as `tidy.rs` needs it: code without comments and literals, its words and its paths.

/// Returns the text with comments and literals blanked; every line keeps its number.
pub fn code(text: &str) -> String {
    quoted(text).replace('"', " ")
}

/// Returns the same with a `"` where each string begins; every character keeps its place.
fn quoted(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut rest = characters.as_slice();
    let mut code = String::new();
    while !rest.is_empty() {
        let blank = blank_length(rest);
        let word = rest.iter().take_while(|it| is_word(**it)).count().max(1);
        let (read, unread) = rest.split_at(blank.unwrap_or(word).min(rest.len()));
        let begin = code.len();
        code.extend(read.iter().map(|it| if blank.is_some() && *it != '\n' { ' ' } else { *it }));
        if blank.is_some() && !matches!(read[0], '/' | '\'') {
            code.replace_range(begin..=begin, "\"");
        }
        rest = unread;
    }
    code
}

/// Returns how long the comment or the literal is that begins here; `None` for code.
fn blank_length(rest: &[char]) -> Option<usize> {
    let after = |from: usize, end: &[char]| {
        let at = rest[from..].windows(end.len()).position(|it| it == end);
        Some(at.map_or(rest.len(), |at| from + at + end.len()))
    };
    match rest {
        ['/', '/', ..] => Some(rest.iter().position(|it| *it == '\n').unwrap_or(rest.len())),
        ['/', '*', ..] => after(2, &['*', '/']),
        ['\'', '\\', _, tail @ ..] => {
            Some(tail.iter().position(|it| *it == '\'').map_or(rest.len(), |at| at + 4))
        }
        ['\'', _, '\'', ..] => Some(3),
        ['"', ..] => {
            let mut at = 1;
            while at < rest.len() && rest[at] != '"' {
                at += if rest[at] == '\\' { 2 } else { 1 };
            }
            Some(at + 1)
        }
        ['r', ..] | ['b', 'r', ..] => {
            let prefix = if rest[0] == 'b' { 2 } else { 1 };
            let hashes = rest[prefix..].iter().take_while(|it| **it == '#').count();
            let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            (rest.get(prefix + hashes) == Some(&'"')).then(|| after(prefix + hashes + 1, &end))?
        }
        _ => None,
    }
}

/// Returns the code with what stands behind `#[cfg(test)]` blanked too.
pub fn product_code(text: &str) -> String {
    without_tests(code(text))
}

fn without_tests(mut code: String) -> String {
    while let Some(start) = code.find("#[cfg(test)]") {
        let mut depth = 0;
        let end = code[start..].char_indices().find(|(_, it)| {
            depth += match it {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0 && ['}', ';'].contains(it)
        });
        let end = end.map_or(code.len(), |(at, _)| start + at + 1);
        let blank: String = code[start..end].chars().map(|it| if it == '\n' { '\n' } else { ' ' }).collect();
        code.replace_range(start..end, &blank);
    }
    code
}

/// A string in the code of the product.
pub struct Literal {
    pub line: usize,
    /// What stands between its quotes, as it is written there.
    pub text: String,
    /// Whether something is compared with it, as in a pattern. Nobody sees such a text.
    pub is_compared: bool,
    /// Whether it stands between the tags of a view, or is a name in it that is read out.
    pub is_shown: bool,
}

/// Returns every string in the code of the product.
pub fn literals(text: &str) -> Vec<Literal> {
    let characters: Vec<char> = text.chars().collect();
    let code = without_tests(quoted(text));
    let begins = code.char_indices().enumerate().filter(|(_, (_, it))| *it == '"');
    let literal = |(at, (byte, _)): (usize, (usize, char))| {
        let length = blank_length(&characters[at..]).unwrap_or_default();
        let written: String = characters[at..].iter().take(length).collect();
        let (before, after) = (code[..byte].trim_end(), code[byte + 1..].trim_start());
        let is_pattern = ["=>", "if "].iter().any(|it| after.starts_with(it))
            || after.starts_with('|') && !after.starts_with("||");
        let is_between_tags = after.starts_with("</") || before.ends_with('>') && !before.ends_with("=>");
        Literal {
            line: code[..byte].matches('\n').count() + 1,
            text: unquoted(&written).to_owned(),
            is_compared: is_pattern || ["==", "!="].iter().any(|it| before.ends_with(it)),
            is_shown: is_between_tags
                || ["aria-label=", "placeholder=", "title="].iter().any(|it| before.ends_with(it)),
        }
    };
    begins.map(literal).collect()
}

fn unquoted(literal: &str) -> &str {
    let within = literal.split_once('"').map_or("", |(_, rest)| rest);
    within.rsplit_once('"').map_or(within, |(text, _)| text)
}

/// Returns words, `::` and every other sign, each with its line.
pub fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = match first {
                _ if is_word(first) => rest.find(|it| !is_word(it)).unwrap_or(rest.len()),
                _ if rest.starts_with("::") => 2,
                _ => first.len_utf8(),
            };
            tokens.push((at + 1, &rest[..length]));
            rest = rest[length..].trim_start();
        }
    }
    tokens
}

/// Returns every path, such as `std::fs`, with its line; `use a::{b, c}` is `a::b` and `a::c`.
pub fn paths(code: &str) -> Vec<(usize, Vec<&str>)> {
    let tokens = tokens(code);
    let token = |at: usize| tokens.get(at).map_or("", |(_, token)| *token);
    let (mut found, mut path) = (Vec::new(), Vec::new());
    // What stands before each brace that is open: nothing, unless it is a group of a `use`.
    let mut prefixes: Vec<Vec<&str>> = Vec::new();
    for (at, (line, word)) in tokens.iter().enumerate() {
        match *word {
            "{" if at > 0 && token(at - 1) == "::" => {
                prefixes.push(joined(&prefixes, &path));
                path.clear();
            }
            "{" => prefixes.push(Vec::new()),
            "}" => {
                prefixes.pop();
            }
            word if word.starts_with(is_word) => {
                path.push(word);
                let goes_on =
                    token(at + 1) == "::" && (token(at + 2) == "{" || token(at + 2).starts_with(is_word));
                if !goes_on {
                    found.push((*line, joined(&prefixes, &path)));
                    path.clear();
                }
            }
            _ => {}
        }
    }
    found
}

fn joined<'a>(prefixes: &[Vec<&'a str>], path: &[&'a str]) -> Vec<&'a str> {
    prefixes.last().into_iter().flatten().chain(path).copied().collect()
}

/// Tells whether a character can stand in a name.
pub fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &str) -> Vec<String> {
        paths(code).into_iter().map(|(line, path)| format!("{line} {}", path.join("::"))).collect()
    }

    #[test]
    fn comments_and_literals_are_no_code() {
        let text = "a // b\n/* c\nd */ e \"f \\\" g\" 'h' '\\'' '\\u{1F}' r#\"i \" j\"# br\"k\" l::<'m>";
        let code = code(text);
        assert_eq!(code.split_whitespace().collect::<Vec<_>>(), ["a", "e", "l::<'m>"]);
        assert_eq!(code.matches('\n').count(), 2);
    }

    #[test]
    fn test_code_is_no_product_code() {
        let text = "a\n#[cfg(test)]\nmod tests { fn f() { b } }\nc\n#[cfg(test)]\nmod d;\ne";
        assert_eq!(product_code(text).split_whitespace().collect::<Vec<_>>(), ["a", "c", "e"]);
        assert_eq!(product_code(text).matches('\n').count(), 6);
    }

    #[test]
    fn strings_are_found_in_product_code() {
        let text = "f(\"a b\") // \"c\"\nr#\"d \" e\"#\n#[cfg(test)] mod t { \"f\" }\n'\"' \"#g\"";
        let found: Vec<_> = literals(text).into_iter().map(|it| (it.line, it.text)).collect();
        assert_eq!(found, [(1, "a b"), (2, "d \" e"), (4, "#g")].map(|(line, it)| (line, it.to_owned())));
    }

    #[test]
    fn what_is_compared_and_what_is_shown_is_told_apart() {
        let text = |is_such: fn(&Literal) -> bool| {
            let code = "match a { \"b\" | \"c\" if d => \"e\" } f != \"g\"; <p title=\"h\" id=\"i\">\"j\" {k} \"l\"</p>";
            literals(code).into_iter().filter(is_such).map(|it| it.text).collect::<String>()
        };
        assert_eq!(text(|it| it.is_compared), "bcg");
        assert_eq!(text(|it| it.is_shown), "hjl");
    }

    #[test]
    fn paths_are_found_in_groups_and_expressions() {
        assert_eq!(
            found("use a::{b, c::{self, d}, e::*};"),
            ["1 use", "1 a::b", "1 a::c::self", "1 a::c::d", "1 a::e"]
        );
        assert_eq!(found("fn f() {\n a::b::<C>(::d::e) }"), ["1 fn", "1 f", "2 a::b", "2 C", "2 d::e"]);
    }
}
