//! What the page shows of any draft: elements and attributes of a short list, links that lead where they say, and the words
//! as they were typed.

#[expect(dead_code, reason = "no draft is edited here")]
mod generate;

use proptest::prelude::*;
use retold::draft::to_json;
use retold::errand::{Errand, answer};
use retold::outline::{Link, formal, visible_text};
use retold::postmortem::{Postmortem, TextField};
use retold::tale;
use serde_json::Value;

/// Elements and their attributes in what is drawn of a document. All but the address of a link and the number of a list are
/// chosen by Retold.
const ON_THE_PAGE: &[(&str, &[&str])] = &[
    ("a", &["class", "href", "rel", "target", "title"]),
    ("b", &["class", "dir"]),
    ("bdi", &[]),
    ("br", &[]),
    ("button", &["aria-label", "aria-pressed", "class", "data-act", "data-value", "title", "type"]),
    ("code", &[]),
    ("div", &["aria-label", "class", "data-line", "dir", "role"]),
    ("em", &[]),
    ("h2", &["class", "data-line", "dir"]),
    ("h3", &["class", "dir"]),
    ("img", &["alt", "height", "src", "width"]),
    ("li", &["class", "data-line"]),
    ("ol", &["class", "start"]),
    ("p", &["class"]),
    ("path", &["d"]),
    ("pre", &["tabindex"]),
    ("section", &["class"]),
    ("span", &["class", "dir", "title"]),
    ("strong", &[]),
    ("svg", &["aria-hidden", "class", "viewBox"]),
    ("textarea", &["aria-label", "class", "data-act", "id", "rows", "spellcheck"]),
    ("ul", &["class"]),
];

fn own_payloads() -> Vec<&'static str> {
    include_str!("fixtures/payloads/own.txt").lines().collect()
}

/// Returns a panel of the answer about a draft.
fn panel(errand: Errand, draft: &Postmortem, name: &str) -> Value {
    let answer = answer(&format!("{}\n{}", errand.name(), to_json(draft, 0, 0)));
    let answer: Value = serde_json::from_str(&answer).expect("the answer is JSON");
    assert!(answer[name].is_array(), "no panel {name}");
    answer[name].clone()
}

/// Calls a function with each element: its name and its attributes.
fn each(nodes: &[Value], seen: &mut impl FnMut(&str, &serde_json::Map<String, Value>)) {
    for node in nodes {
        let Some([name, attributes, inner @ ..]) = node.as_array().map(Vec::as_slice) else {
            assert!(node.is_string(), "neither text nor element: {node}");
            continue;
        };
        seen(name.as_str().expect("a name"), attributes.as_object().expect("attributes"));
        each(inner, seen);
    }
}

/// Returns what may not be in a panel.
fn faults(panel: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    each(panel.as_array().expect("a list"), &mut |name, attributes| {
        let Some((_, known)) = ON_THE_PAGE.iter().find(|(it, _)| *it == name) else {
            faults.push(format!("<{name}>"));
            return;
        };
        for (key, value) in attributes {
            let value = value.as_str().unwrap_or_default();
            if !known.contains(&key.as_str()) {
                faults.push(format!("<{name} {key}>"));
            }
            let is_fine = match key.as_str() {
                "href" => is_followed(value),
                "src" => value.starts_with("data:image/svg+xml,"),
                "rel" => value == "noopener noreferrer",
                // No name that a text of anybody's could have.
                "id" => value.starts_with("own-"),
                "start" => value.parse::<u32>().is_ok(),
                "class" => value.chars().all(|it| it.is_ascii_alphanumeric() || "- ".contains(it)),
                _ => true,
            };
            if !is_fine {
                faults.push(format!("<{name} {key}={value:?}>"));
            }
        }
        if name == "a" && !attributes.contains_key("rel") {
            faults.push("a link without rel".to_owned());
        }
    });
    faults
}

/// Tells whether a browser would take an address for one of the three schemes. It strips blanks and controls first.
fn is_followed(address: &str) -> bool {
    let stripped: String =
        address.trim_matches(|it: char| it <= ' ').chars().filter(|it| !"\t\n\r".contains(*it)).collect();
    let lower = stripped.to_ascii_lowercase();
    ["http:", "https:", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// Returns the words of the elements about lines of the document, without blanks, with what else stands there left out.
fn lines(panel: &Value) -> Vec<(String, String)> {
    fn words(node: &Value, out: &mut String) {
        match node {
            Value::String(text) => out.push_str(text),
            Value::Array(parts) => {
                let class = parts[1]["class"].as_str().unwrap_or_default();
                let is_beside = ["line-keys", "slip", "reading-note"].contains(&class);
                parts.iter().skip(2).filter(|_| !is_beside).for_each(|part| words(part, out));
            }
            _ => {}
        }
    }
    fn walk(nodes: &[Value], lines: &mut Vec<(String, String)>) {
        for parts in nodes.iter().filter_map(Value::as_array) {
            if let Some(line) = parts[1]["data-line"].as_str() {
                let mut text = String::new();
                parts.iter().skip(2).for_each(|part| words(part, &mut text));
                lines.push((line.to_owned(), bare(&text)));
            } else {
                walk(&parts[2..], lines);
            }
        }
    }
    let mut found = Vec::new();
    walk(panel.as_array().expect("a list"), &mut found);
    found
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn expected(outline: &retold::outline::Outline) -> Vec<(String, String)> {
    let line = |line: &retold::outline::Line| {
        let label: String = line.label.iter().map(|span| span.text.as_str()).collect();
        (line.id.name(), bare(&format!("{label}{}", visible_text(&line.body))))
    };
    outline.lines().map(line).collect()
}

fn check(draft: &Postmortem) -> Result<(), TestCaseError> {
    let report = panel(Errand::Draw, draft, "report");
    let sheet = panel(Errand::TellTale, draft, "sheet");
    prop_assert_eq!(faults(&report), Vec::<String>::new());
    prop_assert_eq!(faults(&sheet), Vec::<String>::new());
    let formal = formal(draft);
    // An empty report says so, and has no line.
    let by_key = |mut lines: Vec<(String, String)>| {
        lines.sort();
        lines
    };
    prop_assert_eq!(by_key(lines(&report)), by_key(expected(&formal)));
    // A line of the writer's own words stands in a field, with what is missing in it below.
    let is_rewritten = |name: &String| {
        draft.tale.lines.iter().any(|choice| choice.rewrite.is_some() && choice.line.name() == *name)
    };
    let others = |lines: Vec<(String, String)>| {
        by_key(lines.into_iter().filter(|(name, _)| !is_rewritten(name)).collect())
    };
    prop_assert_eq!(others(lines(&sheet)), others(expected(&tale::tell(draft, &formal))));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_draft_is_shown_in_few_elements_and_with_its_words(draft in generate::postmortem()) {
        check(&draft)?;
    }
}

#[test]
fn hostile_texts_are_shown_in_few_elements_and_with_their_words() {
    for batch in own_payloads().chunks(8) {
        for text in [batch.join("\n"), batch.join("\n\n"), format!("- {}", batch.join("\n- "))] {
            let mut draft = Postmortem { title: batch.join(" "), ..Postmortem::default() };
            draft.summary.impact = text.clone();
            draft.summary.zone = batch.join(" ");
            draft.root_cause.explanation = text;
            draft.tale.told_although_severe = true;
            check(&draft).unwrap_or_else(|problem| panic!("{batch:?}: {problem}"));
        }
    }
}

/// Returns the addresses that a text leads to.
fn addresses(text: &str) -> Vec<String> {
    let mut draft = Postmortem::default();
    draft.summary.impact = text.to_owned();
    assert_eq!(TextField::Impact.text(&draft), Some(text));
    let mut found = Vec::new();
    each(panel(Errand::Draw, &draft, "report").as_array().expect("a list"), &mut |name, attributes| {
        if name == "a" {
            found.push(attributes["href"].as_str().unwrap_or_default().to_owned());
        }
    });
    found
}

#[test]
fn only_three_schemes_lead_anywhere() {
    for text in [
        "[x](https://a.example/)",
        "[x](HTTP://a.example)",
        "<mailto:k@a.example>",
        "<k@a.example>",
        "https://a.example",
        "[x](&#104;ttps://a.example)",
        "[x](<https://a.example/a(b>)",
    ] {
        assert_eq!(addresses(text).len(), 1, "{text}");
    }
    for text in [
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](&#x6A;avascript&#58;alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](java&#9;script:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](\u{1}javascript:alert(1))",
        "[x](\u{a0}javascript:alert(1))",
        "[x](\u{200b}javascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](\\javascript:alert(1))",
        "[x](vbscript:x)",
        "[x](data:text/html,x)",
        "[x](blob:https://a.example/1)",
        "[x](file:///etc/passwd)",
        "[x](about:blank)",
        "[x](ftp://a.example)",
        "[x](//a.example)",
        "[x](/\\a.example)",
        "[x](\\\\\\\\a.example)",
        "[x](/a)",
        "[x](a.md)",
        "[x](#a)",
        "[x]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "//a.example",
    ] {
        assert_eq!(addresses(text), [""; 0], "{text}");
    }
}

#[test]
fn nothing_is_fetched_for_a_text() {
    for text in [
        "![x](https://a.example/p.png)",
        "<img src=https://a.example/p.png>",
        "![x][y]\n\n[y]: https://a.example/p.png",
    ] {
        let mut draft = Postmortem::default();
        draft.summary.impact = text.to_owned();
        let report = panel(Errand::Draw, &draft, "report");
        each(report.as_array().expect("a list"), &mut |name, attributes| {
            assert!(name != "img" && !attributes.contains_key("src"), "{text}");
        });
        assert!(report.to_string().contains("a.example/p.png"), "the address is lost: {text}");
    }
}

#[test]
fn a_link_says_where_it_leads_and_what_it_may_know() {
    let mut draft = Postmortem::default();
    draft.summary.impact = "[https://bank.example](https://evil.example/)".to_owned();
    let mut links = Vec::new();
    each(panel(Errand::Draw, &draft, "report").as_array().expect("a list"), &mut |name, attributes| {
        if name == "a" {
            links.push(attributes.clone());
        }
    });
    assert_eq!(links.len(), 1);
    assert_eq!(links[0]["title"], "https://evil.example/");
    assert_eq!(links[0]["rel"], "noopener noreferrer");
    assert_eq!(links[0]["target"], "_blank");
}

#[test]
fn words_that_turn_others_around_stand_apart_in_the_tale() {
    let mut draft = retold::postmortem::example();
    for event in &mut draft.timeline {
        event.text.insert(0, '\u{202E}');
    }
    let sheet = panel(Errand::TellTale, &draft, "sheet");
    let mut apart = 0;
    each(sheet.as_array().expect("a list"), &mut |name, _| apart += usize::from(name == "bdi"));
    assert!(apart > 0, "nothing stands apart");
}

#[test]
fn an_address_is_a_link_or_none_in_every_writer_alike() {
    for text in own_payloads() {
        let mut draft = Postmortem::default();
        draft.summary.impact = text.to_owned();
        let outline = formal(&draft);
        let links = outline.lines().flat_map(|line| &line.body).flat_map(|block| match block {
            retold::outline::Block::Paragraph(spans) => spans.clone(),
            _ => Vec::new(),
        });
        for link in links.filter_map(|span| span.style.link) {
            assert_eq!(Link::new(link.address()), Some(link.clone()), "{text}");
        }
        let page = retold::write::html_page(
            &outline,
            retold::write::Page { language: "en", cover: None, dress: None },
        );
        for (html, what) in [(page, "the page"), (retold::write::rich_text(&outline), "the rich text")] {
            for rest in html.split("<a href=\"").skip(1) {
                let address = rest.split('"').next().unwrap_or_default().replace("&amp;", "&");
                let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
                assert!(!scheme.contains(':') || is_followed(&address), "{what}: {address}");
            }
        }
    }
}
