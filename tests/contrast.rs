//! The colours of the page can be read in both themes: the contrast of each pair that the design uses is worked out from the
//! style sheets, by the formula of WCAG 2.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The themes, as `light-dark()` has them.
const THEMES: [&str; 2] = ["light", "dark"];

/// What is seen on what in the page, and the contrast that it needs at least: 7 for text that is read, 4.5 for other text, and 3
/// for lines and marks without which something is not understood.
const PAIRS: [(&str, &[&str], f64); 11] = [
    ("ink", &["sheet", "panel", "desk", "key", "signal-wash"], 7.0),
    ("ink-2", &["sheet", "panel", "desk"], 4.5),
    ("ink-3", &["sheet", "panel", "desk"], 4.5),
    ("signal-ink", &["sheet", "panel", "desk", "signal-wash"], 4.5),
    ("on-signal", &["signal"], 4.5),
    ("signal", &["sheet", "panel", "desk"], 3.0),
    ("rule-2", &["sheet", "panel", "desk"], 3.0),
    ("sheet", &["ink"], 7.0),
    ("on-bar", &["bar"], 7.0),
    ("on-bar-2", &["bar"], 4.5),
    ("saved", &["bar"], 3.0),
];

/// The same for each genre.
const GENRE_PAIRS: [(&str, &[&str], f64); 6] = [
    ("t-ink", &["t-page", "t-wash"], 7.0),
    ("t-mute", &["t-page", "t-wash"], 4.5),
    ("t-rub", &["t-page", "t-wash"], 4.5),
    ("t-mark", &["t-page", "t-wash"], 3.0),
    ("t-edge", &["t-page"], 3.0),
    ("t-on-initial", &["t-initial"], 4.5),
];

/// A colour as red, green and blue.
type Colour = [u8; 3];

/// The colours of a rule by their names, in each theme.
type Tokens = BTreeMap<String, [Colour; 2]>;

#[test]
fn what_is_read_in_the_page_can_be_read() {
    assert_readable("the page", &tokens(&style("tokens.css"), ":root"), &PAIRS);
}

#[test]
fn every_genre_can_be_read() {
    let sheet = style("genres.css");
    for genre in genres(&sheet) {
        assert_readable(&genre, &tokens(&sheet, &genre), &GENRE_PAIRS);
    }
}

#[test]
fn the_description_has_the_figures() {
    let tables = format!("{}\n{}", page_table(), genre_table());
    assert!(style("README.md").contains(&tables), "style/README.md should have these figures:\n\n{tables}");
}

#[test]
fn black_on_white_has_the_contrast_that_the_formula_gives() {
    assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 0.01);
    assert!((contrast([119, 119, 119], [255, 255, 255]) - 4.48).abs() < 0.01);
}

fn style(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the selectors of the genres.
fn genres(sheet: &str) -> Vec<String> {
    let found: Vec<String> = sheet
        .lines()
        .filter_map(|line| line.strip_suffix(" {"))
        .filter(|it| it.starts_with(".is-") && !it.contains(' '))
        .map(str::to_owned)
        .collect();
    assert!(found.len() >= 4, "{found:?}");
    found
}

/// Reads the colours of one rule.
fn tokens(sheet: &str, selector: &str) -> Tokens {
    let rule = sheet.split_once(&format!("{selector} {{")).unwrap_or_else(|| panic!("no {selector}")).1;
    let rule = rule.split_once("\n}").map_or(rule, |(inner, _)| inner);
    let mut found = Tokens::new();
    for declaration in rule.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let Some((_, name)) = name.split_once("--") else { continue };
        let (name, value) = (name.trim(), value.trim());
        let both = value.strip_prefix("light-dark(").and_then(|it| it.strip_suffix(')')?.split_once(", "));
        let colours = match both {
            Some((light, dark)) => colour(light).zip(colour(dark)).map(|(light, dark)| [light, dark]),
            None => match value.strip_prefix("var(--").and_then(|it| it.strip_suffix(')')) {
                Some(other) => found.get(other).copied(),
                None => colour(value).map(|it| [it, it]),
            },
        };
        if let Some(colours) = colours {
            found.insert(name.to_owned(), colours);
        }
    }
    found
}

/// Reads `#rrggbb`.
fn colour(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|it| it.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

fn luminance(colour: Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn of(tokens: &Tokens, name: &str, theme: usize) -> Colour {
    tokens.get(name).unwrap_or_else(|| panic!("--{name} is no colour"))[theme]
}

fn assert_readable(what: &str, tokens: &Tokens, pairs: &[(&str, &[&str], f64)]) {
    let mut problems = String::new();
    for (on, grounds, least) in pairs {
        for ground in *grounds {
            for (at, theme) in THEMES.iter().enumerate() {
                let contrast = contrast(of(tokens, on, at), of(tokens, ground, at));
                if contrast < *least {
                    let _ = writeln!(problems, "{theme}: {on} on {ground} has {contrast:.2}, not {least}");
                }
            }
        }
    }
    assert!(problems.is_empty(), "{what} cannot be read:\n{problems}");
}

/// Returns the contrast as it is shown: rounded down, so that none is shown better than it is.
fn shown(tokens: &Tokens, on: &str, ground: &str, theme: usize) -> f64 {
    (contrast(of(tokens, on, theme), of(tokens, ground, theme)) * 10.0).floor() / 10.0
}

/// Writes the contrasts of the page as a table in Markdown.
fn page_table() -> String {
    let tokens = tokens(&style("tokens.css"), ":root");
    let mut table = "| What | At least | On | Light | Dark |\n| --- | --- | --- | --- | --- |\n".to_owned();
    for (on, grounds, least) in PAIRS {
        let names: Vec<String> = grounds.iter().map(|ground| format!("`{ground}`")).collect();
        let figures = [0, 1].map(|theme| {
            let all = grounds.iter().map(|ground| format!("{:.1}", shown(&tokens, on, ground, theme)));
            all.collect::<Vec<_>>().join(", ")
        });
        let [light, dark] = figures;
        let _ = writeln!(table, "| `{on}` | {least} | {} | {light} | {dark} |", names.join(", "));
    }
    table
}

/// Writes the contrasts of the genres as a table: the least over the grounds, in the light and in the dark theme.
fn genre_table() -> String {
    let sheet = style("genres.css");
    let names: Vec<String> = GENRE_PAIRS.iter().map(|(on, ..)| format!("`{on}`")).collect();
    let mut table = format!("| Genre | {} |\n|{}\n", names.join(" | "), " --- |".repeat(names.len() + 1));
    for genre in genres(&sheet) {
        let tokens = tokens(&sheet, &genre);
        let least = |on: &str, grounds: &[&str], theme: usize| {
            grounds.iter().map(|ground| shown(&tokens, on, ground, theme)).fold(f64::INFINITY, f64::min)
        };
        let figures = GENRE_PAIRS
            .map(|(on, grounds, _)| format!("{:.1} / {:.1}", least(on, grounds, 0), least(on, grounds, 1)));
        let _ = writeln!(table, "| {} | {} |", genre.trim_start_matches(".is-"), figures.join(" | "));
    }
    table
}
