//! Licence expressions as crates state them: `(MIT OR Apache-2.0) AND Unicode-3.0`.

/// Holds what an expression allows: alternatives, each of licences that hold together.
#[derive(Debug, PartialEq, Eq)]
pub struct Licence(Vec<Vec<String>>);

impl Licence {
    /// Reads an expression, also with the slash of older crates in place of `OR`.
    ///
    /// Nothing if it is none.
    pub fn parse(expression: &str) -> Option<Self> {
        let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let mut rest = words.as_slice();
        let licence = either(&mut rest)?;
        rest.is_empty().then_some(Self(licence))
    }

    /// Tells whether one of the alternatives has none but these licences.
    pub fn is_within(&self, allowed: &[String]) -> bool {
        self.0.iter().any(|together| together.iter().all(|licence| allowed.contains(licence)))
    }

    /// The licences under which we take it: MIT where that is offered, since its text is short.
    pub fn taken(&self) -> &[String] {
        let cost = |together: &&Vec<String>| together.iter().filter(|licence| *licence != "MIT").count();
        self.0.iter().min_by_key(cost).map_or(&[], Vec::as_slice)
    }
}

fn either(words: &mut &[&str]) -> Option<Vec<Vec<String>>> {
    let mut alternatives = both(words)?;
    while let Some(rest) = after(words, "OR") {
        *words = rest;
        alternatives.extend(both(words)?);
    }
    Some(alternatives)
}

fn both(words: &mut &[&str]) -> Option<Vec<Vec<String>>> {
    let mut alternatives = one(words)?;
    while let Some(rest) = after(words, "AND") {
        *words = rest;
        let others = one(words)?;
        alternatives = alternatives
            .iter()
            .flat_map(|first| others.iter().map(|second| [first.as_slice(), second].concat()))
            .collect();
    }
    Some(alternatives)
}

fn one(words: &mut &[&str]) -> Option<Vec<Vec<String>>> {
    let (&first, rest) = words.split_first()?;
    *words = rest;
    match first {
        "(" => {
            let inner = either(words)?;
            *words = after(words, ")")?;
            Some(inner)
        }
        ")" | "OR" | "AND" | "WITH" => None,
        name => {
            let mut name = name.to_owned();
            if let Some([exception, rest @ ..]) = after(words, "WITH") {
                name.push_str(&format!(" WITH {exception}"));
                *words = rest;
            }
            Some(vec![vec![name]])
        }
    }
}

/// What follows this word, if it comes next.
fn after<'a, 'b>(words: &&'a [&'b str], word: &str) -> Option<&'a [&'b str]> {
    words.split_first().and_then(|(&first, rest)| (first == word).then_some(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(expression: &str, allowed: &str) -> bool {
        let allowed: Vec<String> = allowed.split(", ").map(str::to_owned).collect();
        Licence::parse(expression).unwrap().is_within(&allowed)
    }

    #[test]
    fn one_of_the_alternatives_is_enough_and_all_that_hold_together_are_needed() {
        assert!(allows("MIT OR Apache-2.0", "MIT"));
        assert!(allows("GPL-3.0/MIT", "MIT"));
        assert!(!allows("MIT AND Unicode-3.0", "MIT"));
        assert!(allows("(MIT OR Apache-2.0) AND Unicode-3.0", "Apache-2.0, Unicode-3.0"));
        assert!(!allows("MIT AND (GPL-2.0 OR GPL-3.0)", "MIT, Apache-2.0"));
        assert!(!allows("Apache-2.0 WITH LLVM-exception", "Apache-2.0"));
        assert!(allows("Apache-2.0 WITH LLVM-exception OR MIT", "MIT"));
    }

    #[test]
    fn mit_is_taken_where_it_is_offered() {
        let taken = |text| Licence::parse(text).unwrap().taken().join("+");
        assert_eq!(taken("Unlicense OR MIT"), "MIT");
        assert_eq!(taken("(MIT OR Apache-2.0) AND Unicode-3.0"), "MIT+Unicode-3.0");
        assert_eq!(taken("Zlib"), "Zlib");
    }

    #[test]
    fn what_is_no_expression_is_none() {
        for text in ["", "MIT OR", "(MIT", "MIT)", "AND MIT", "MIT Apache-2.0", "MIT WITH"] {
            assert_eq!(Licence::parse(text), None, "{text}");
        }
    }
}
