//! The keys and values above a document: YAML between `---`, TOML between `+++`.

/// What stands above the document.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// The keys of the outermost level and their values.
    pub pairs: Vec<Pair>,
    /// The lines as they are, without those of the signs.
    pub text: String,
    /// The line of the first of them, from one.
    pub line: usize,
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The key, in small letters.
    pub key: String,
    /// The value without quotes.
    pub value: String,
    /// Its line, from one.
    pub line: usize,
}

impl FrontMatter {
    /// Returns the value of the first of these keys that has one.
    pub fn value(&self, keys: &[&str]) -> Option<&Pair> {
        keys.iter().find_map(|key| self.pairs.iter().find(|pair| pair.key == *key && !pair.value.is_empty()))
    }
}

/// Reads what stands above the document, and returns how many bytes it is.
pub fn read(text: &str) -> (FrontMatter, usize) {
    const MOST_LINES: usize = 200;
    let none = (FrontMatter::default(), 0);
    let mut at = 0;
    let mut number = 0;
    let mut sign = None;
    let mut matter = FrontMatter::default();
    for line in text.split_inclusive('\n') {
        at += line.len();
        number += 1;
        let line = line.trim_end();
        let Some(sign) = sign else {
            if line.is_empty() {
                continue;
            }
            if line != "---" && line != "+++" {
                return none;
            }
            sign = Some(line);
            matter.line = number + 1;
            continue;
        };
        if line == sign {
            return if matter.pairs.is_empty() { none } else { (matter, at) };
        }
        if number > MOST_LINES {
            return none;
        }
        let pair = pair(line, sign);
        // A rule with a document below it has no key in its first line.
        if matter.pairs.is_empty() && pair.is_none() && !line.starts_with('#') {
            return none;
        }
        matter.pairs.extend(pair.map(|(key, value)| Pair { key, value, line: number }));
        matter.text.push_str(line);
        matter.text.push('\n');
    }
    none
}

fn pair(line: &str, sign: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(if sign == "+++" { '=' } else { ':' })?;
    let key = key.trim_end();
    let is_key = !key.is_empty()
        && key.len() < 40
        && key.chars().all(|it| it.is_alphanumeric() || it == '_' || it == '-');
    let value = value.trim();
    let unquoted = ['"', '\''].iter().find_map(|it| value.strip_prefix(*it)?.strip_suffix(*it));
    is_key.then(|| (key.to_lowercase(), unquoted.unwrap_or(value).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_and_rules_are_none() {
        let (matter, length) = read("---\ntitle: \"A: b\"\ndate: 2024-03-12\nhubs:\n  - x\n---\n# T\n");
        assert_eq!(matter.value(&["title"]).map(|pair| pair.value.as_str()), Some("A: b"));
        assert_eq!(length, 51);
        assert_eq!(read("+++\ntitle = \"x\"\n[extra]\nteam = \"y\"\n+++\n").0.pairs.len(), 2);
        for text in ["---\n\n# T\n\n---\n", "---\ntitle: x\n", "# T\n", "", "---\n---\n"] {
            assert_eq!(read(text).1, 0, "{text}");
        }
    }
}
