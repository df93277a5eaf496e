//! What the writers of HTML and plain text write, read by a browser's parser.

#[expect(dead_code, reason = "no draft is edited here")]
mod generate;
mod html_tree;
#[expect(dead_code, reason = "no Markdown is read here")]
mod markdown_shape;

use html_tree::{document, fragment};
use markdown_shape::{Shape, expected_shape};
use proptest::prelude::*;
use retold::outline::{Block, Entry, Line, Outline, Span, formal};
use retold::postmortem::{Genre, Level, Postmortem, SectionStyle, example};
use retold::tale::{self, cover::cover};
use retold::write::{self, Dress, Page};

const PLAIN: Page<'static> = Page { language: "en", cover: None, dress: None };

/// Elements and their attributes in a page, the cover aside.
const ON_PAGE: &[(&str, &[&str])] = &[
    ("html", &["lang"]),
    ("head", &[]),
    ("meta", &["charset", "content", "http-equiv", "name"]),
    ("title", &[]),
    ("style", &[]),
    ("body", &[]),
    ("article", &["class"]),
    ("section", &[]),
    ("div", &["class", "dir"]),
    ("h1", &["class", "dir"]),
    ("h2", &["dir"]),
    ("p", &["class", "dir"]),
    ("ul", &["class"]),
    ("ol", &["class", "start"]),
    ("li", &["class", "dir"]),
    ("pre", &["tabindex"]),
    ("code", &[]),
    ("a", &["class", "href", "rel"]),
    ("bdi", &[]),
    ("b", &["class", "dir"]),
    ("span", &[]),
    ("strong", &[]),
    ("em", &[]),
    ("br", &[]),
];

/// Elements and their attributes on the clipboard.
const ON_CLIPBOARD: &[(&str, &[&str])] = &[
    ("h1", &[]),
    ("h2", &[]),
    ("hr", &[]),
    ("p", &[]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &[]),
    ("td", &[]),
    ("pre", &[]),
    ("code", &[]),
    ("a", &["href"]),
    ("strong", &[]),
    ("em", &[]),
    ("br", &[]),
];

/// The report and the tale of a draft.
fn voices(postmortem: &Postmortem) -> [Outline; 2] {
    let formal = formal(postmortem);
    let tale = tale::tell(postmortem, &formal);
    [formal, tale]
}

/// Drafts as nasty as users' clipboards, with links that want to be more than links.
fn drafts() -> impl Strategy<Value = Postmortem> {
    let piece = prop::sample::select(vec![
        "\"",
        "'",
        "&",
        "&quot;",
        "&#34;",
        ">",
        "/",
        "a",
        "=",
        "`",
        " ",
        "onclick=",
        "\" onclick=\"alert(1)",
        "#",
        "é",
    ]);
    let address = prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat());
    let start =
        prop::sample::select(vec!["https://k.example/", "HTTP:", "mailto:", "", "#", "javascript:", "data:"]);
    let link = (start, address).prop_map(|(start, address)| format!(" [see](<{start}{address}>)"));
    let genre = prop::sample::select(Genre::ALL.as_slice());
    let level = prop::sample::select(Level::ALL.as_slice());
    (generate::postmortem(), link, genre, level, any::<u32>()).prop_map(
        |(mut postmortem, link, genre, level, seed)| {
            postmortem.summary.impact.push_str(&link);
            let tale = &mut postmortem.tale;
            (tale.genre, tale.level, tale.seed, tale.told_although_severe) = (genre, level, seed, true);
            postmortem
        },
    )
}

fn spans_of(line: &Line) -> Vec<&Span> {
    fn within<'a>(blocks: &'a [Block], spans: &mut Vec<&'a Span>) {
        for block in blocks {
            match block {
                Block::Paragraph(inner) => spans.extend(inner),
                Block::List { items, .. } => items.iter().for_each(|item| within(item, spans)),
                Block::Code { .. } => {}
            }
        }
    }
    let mut spans = line.label.iter().collect();
    within(&line.body, &mut spans);
    spans
}

/// Returns the addresses that the document links to.
fn addresses(outline: &Outline) -> Vec<&str> {
    let headings = outline.sections.iter().flat_map(|section| &section.heading);
    let spans = outline.lines().flat_map(spans_of).chain(headings);
    spans.filter_map(|span| span.style.link.as_ref()).map(retold::outline::Link::address).collect()
}

/// Changes every span of a document.
fn change(outline: &mut Outline, with: &impl Fn(&mut Span)) {
    fn within(blocks: &mut [Block], with: &impl Fn(&mut Span)) {
        for block in blocks {
            match block {
                Block::Paragraph(spans) => spans.iter_mut().for_each(with),
                Block::List { items, .. } => items.iter_mut().for_each(|item| within(item, with)),
                Block::Code { .. } => {}
            }
        }
    }
    for section in &mut outline.sections {
        section.heading.iter_mut().for_each(with);
    }
    let entries = outline.sections.iter_mut().flat_map(|section| &mut section.entries);
    let in_entries = entries.flat_map(|entry| match entry {
        Entry::Line(line) | Entry::Prose(line) => std::slice::from_mut(line),
        Entry::Group { lines, .. } => lines.as_mut_slice(),
    });
    let lines = outline.title.iter_mut().chain(&mut outline.opening).chain(in_entries);
    for line in lines.chain(&mut outline.closing) {
        line.label.iter_mut().for_each(with);
        within(&mut line.body, with);
    }
}

/// Returns the texts that a reader sees, in order: headings, labels, and the texts of blocks.
fn visible_texts(outline: &Outline) -> Vec<String> {
    fn text(spans: &[Span]) -> String {
        spans.iter().map(|span| span.text.as_str()).collect()
    }
    fn within(blocks: &[Block], texts: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph(spans) => texts.push(text(spans)),
                Block::List { items, .. } => items.iter().for_each(|item| within(item, texts)),
                Block::Code { text, .. } => texts.push(text.clone()),
            }
        }
    }
    let mut texts = Vec::new();
    let line = |line: &Line, texts: &mut Vec<String>| {
        texts.push(text(&line.label));
        within(&line.body, texts);
    };
    outline.title.iter().chain(&outline.opening).for_each(|it| line(it, &mut texts));
    for section in &outline.sections {
        texts.push(section.heading_text());
        texts.extend(section.subtitle.clone());
        for entry in &section.entries {
            if let Entry::Group { label, .. } = entry {
                texts.push((*label).to_owned());
            }
            entry.lines().iter().for_each(|it| line(it, &mut texts));
        }
    }
    outline.closing.iter().for_each(|it| line(it, &mut texts));
    texts.retain(|text| !text.trim().is_empty());
    texts
}

/// Returns the blocks without the paragraphs in which nothing is seen, such as a code span of blanks.
fn seen(mut shapes: Vec<Shape>) -> Vec<Shape> {
    shapes.retain(|shape| *shape != Shape::Paragraph(String::new()));
    for shape in &mut shapes {
        if let Shape::List(_, items) = shape {
            items.iter_mut().for_each(|item| *item = seen(std::mem::take(item)));
        }
    }
    shapes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_page_shows_the_document_and_nothing_else(postmortem in drafts()) {
        for outline in voices(&postmortem) {
            let html = write::html_page(&outline, PLAIN);
            let page = document(&html);
            prop_assert_eq!(page.faults(ON_PAGE, &addresses(&outline)), Vec::<String>::new(), "{}", html);
            let mut seen: Vec<String> = page.texts("article");
            // A space that does not break is no word either.
            seen.retain(|text| !text.trim().is_empty());
            let meant: Vec<String> = visible_texts(&outline).iter().map(|it| html_tree::normal(it)).collect();
            prop_assert_eq!(seen, meant, "{}", html);
        }
    }

    #[test]
    fn what_is_pasted_is_read_as_it_was_meant(postmortem in drafts()) {
        for mut outline in voices(&postmortem) {
            let html = write::rich_text(&outline);
            let tree = fragment(&html);
            prop_assert_eq!(tree.faults(ON_CLIPBOARD, &addresses(&outline)), Vec::<String>::new(), "{}", html);
            prop_assert!(tree.addresses().iter().all(|it| it.contains(':')), "{}", html);
            // Where a link is relative its address is among the words.
            change(&mut outline, &|span| span.style.link = span.style.link.take().filter(|it| it.is_absolute()));
            let html = write::rich_text(&outline);
            let meant = expected_shape(&outline, SectionStyle::Headings);
            prop_assert_eq!(seen(fragment(&html).shape()), seen(meant), "{}", html);
        }
    }

    #[test]
    fn plain_text_has_every_word_in_its_order(postmortem in drafts()) {
        for mut outline in voices(&postmortem) {
            let letters = |text: &str| text.chars().filter(|it| it.is_alphabetic()).collect::<String>();
            let texts = visible_texts(&outline);
            let text = write::plain_text(&outline);
            for address in addresses(&outline) {
                // `<k@l.example>` shows where it leads.
                let address = address.strip_prefix("mailto:").unwrap_or(address);
                prop_assert!(text.contains(address), "{} is not in {}", address, text);
            }
            let mut rest = text.chars();
            prop_assert!(texts.concat().chars().filter(|it| !it.is_whitespace()).all(|it| rest.any(|at| at == it)));
            // An address can part the letters of a word. Without links all words are whole, and there is nothing else.
            change(&mut outline, &|span| span.style.link = None);
            let text = write::plain_text(&outline);
            let mut rest = text.as_str();
            for word in texts.iter().flat_map(|it| it.split_whitespace()) {
                let Some(at) = rest.find(word) else {
                    return Err(TestCaseError::fail(format!("{word:?} is not in {rest:?} of {text:?}")));
                };
                rest = &rest[at + word.len()..];
            }
            prop_assert_eq!(letters(&text), letters(&texts.concat()));
        }
    }
}

/// The draft whose documents are held below: the example, with what fields can hold besides plain words.
fn illustrated() -> Postmortem {
    let mut postmortem = example();
    postmortem.summary.impact = "**60%** of users, see [the graph](https://graphs.example/7?a=b&c) and [the \
                                 `runbook`](../runbooks/db.md):\n\n- slow pages\n  1. the list\n  2. the search\n- errors\n\n\
                                 ```\n$ curl -i https://shop.example/ | head -1\nHTTP/2 503 <unavailable>\n\n```\nSo it \
                                 was.\nEvery minute."
        .into();
    postmortem.root_cause.explanation = "3. three\n4. four\n\n```\nEXPLAIN SELECT 1;\n```".into();
    postmortem
}

#[test]
fn the_example_as_pages() {
    let postmortem = example();
    let [formal, tale] = voices(&postmortem);
    insta::assert_snapshot!("page_formal", body(&write::html_page(&formal, PLAIN)));
    let title = tale::plan(&postmortem, &formal).title;
    let genre = postmortem.tale.genre;
    let picture = cover(&postmortem, &title, genre).svg;
    let dress = Some(Dress { class: "is-fantasy", style: tale::look(genre) });
    let html = write::html_page(&tale, Page { cover: Some(&picture), dress, ..PLAIN });
    assert_eq!(html.matches(picture.trim_end()).count(), 1);
    insta::assert_snapshot!("page_tale", body(&html.replace(picture.trim_end(), "⟨cover⟩")));
    insta::assert_snapshot!("page_blocks", body(&write::html_page(&voices(&illustrated())[0], PLAIN)));
}

/// Returns a page without its style sheet.
fn body(html: &str) -> String {
    let (start, rest) = html.split_once("<style>").expect("there is a style sheet");
    let (_, end) = rest.split_once("</style>").expect("it ends");
    format!("{start}<style>⟨style⟩</style>{end}")
}

#[test]
fn the_example_as_rich_text() {
    // It has no line ends of its own.
    let in_lines = |outline: &Outline| {
        let html = write::rich_text(outline);
        ["<h2>", "<p>", "<ul>", "<ol", "<li>", "<pre>", "<table>", "<tr>"]
            .iter()
            .fold(html, |html, start| html.replace(start, &format!("\n{start}")))
    };
    let [formal, tale] = voices(&example());
    insta::assert_snapshot!("rich_text_formal", in_lines(&formal));
    insta::assert_snapshot!("rich_text_tale", in_lines(&tale));
    insta::assert_snapshot!("rich_text_blocks", in_lines(&voices(&illustrated())[0]));
}

#[test]
fn the_example_as_plain_text() {
    let [formal, tale] = voices(&example());
    insta::assert_snapshot!("plain_text_formal", write::plain_text(&formal));
    insta::assert_snapshot!("plain_text_tale", write::plain_text(&tale));
    insta::assert_snapshot!("plain_text_blocks", write::plain_text(&voices(&illustrated())[0]));
}

#[test]
fn a_blank_document_is_nothing_or_a_page_of_nothing() {
    let blank = Outline::default();
    assert_eq!((write::rich_text(&blank), write::plain_text(&blank)), (String::new(), String::new()));
    let page = document(&write::html_page(&blank, PLAIN));
    assert_eq!(page.texts("title"), ["Untitled postmortem"]);
    assert_eq!(page.texts("article"), [""; 0]);
}

#[test]
fn a_cover_is_part_of_a_page_without_faults() {
    for genre in Genre::ALL {
        let postmortem = example();
        let picture = cover(&postmortem, "A <title> & \"more\"", genre).svg;
        let html = write::html_page(&formal(&postmortem), Page { cover: Some(&picture), ..PLAIN });
        assert_eq!(document(&html).mistakes(), [""; 0], "{html}");
        assert!(!picture.contains("<style") && !picture.contains("<script"), "{picture}");
    }
}
