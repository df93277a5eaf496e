//! A web page that is whole in itself, for sending, keeping and printing.

mod body;

use crate::outline::{Block, Entry, Line, LineId, Origin, Outline, OutlineSection, Span, visible_text};
use crate::postmortem::WITHOUT_TITLE;
pub use body::{Destination, Html, escaped, is_prose};

/// What a page needs besides the document.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The language of the document, as in BCP 47: `en`.
    pub language: &'a str,
    /// A picture above the title, as an SVG document without a prolog. It is trusted, and embedded as it is.
    pub cover: Option<&'a str>,
    /// Colours and letters that are not the report's.
    pub dress: Option<Dress<'a>>,
}

/// Colours and letters, as custom properties of a class. Both are trusted, and embedded as they are.
#[derive(Clone, Copy, Debug)]
pub struct Dress<'a> {
    /// The class.
    pub class: &'a str,
    /// The style sheet that sets `--t-page`, `--t-ink` and the others for the class.
    pub style: &'a str,
}

/// Writes the document as a page with its style sheet in it.
///
/// The page has no script and fetches nothing, and its policy says so. It follows the reader's light or dark theme, and
/// prints as black on white. No text of the writer's becomes mark-up.
///
/// # Examples
///
/// ```
/// use retold::postmortem::Postmortem;
/// use retold::{outline, write};
///
/// let postmortem = Postmortem { title: "Disk <full>".into(), ..Postmortem::default() };
/// let page = write::Page { language: "en", cover: None, dress: None };
/// let html = write::html_page(&outline::formal(&postmortem), page);
/// assert!(html.contains("<title>Disk &lt;full&gt;</title>"));
/// ```
pub fn html_page(outline: &Outline, page: Page<'_>) -> String {
    let mut html = Html::new(Destination::Page);
    head(&mut html, outline, page);
    match page.dress {
        Some(dress) => html.markup(&format!("<article class=\"is-dressed {}\">\n", escaped(dress.class))),
        None => html.markup("<article>\n"),
    }
    if let Some(cover) = page.cover {
        html.markup("<figure>");
        html.markup(cover.trim_end());
        html.markup("</figure>\n");
    }
    if let Some(title) = &outline.title {
        self::title(&mut html, title);
    }
    for line in &outline.opening {
        paragraphs(&mut html, line);
    }
    for section in &outline.sections {
        self::section(&mut html, section);
    }
    for line in &outline.closing {
        paragraphs(&mut html, line);
    }
    html.markup("</article>\n</body>\n</html>\n");
    html.finish()
}

fn head(html: &mut Html, outline: &Outline, page: Page<'_>) {
    html.markup(&format!("<!DOCTYPE html>\n<html lang=\"{}\">\n", escaped(page.language)));
    html.markup(
        "<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n",
    );
    let title = outline.title.as_ref().map(|title| visible_text(&title.body));
    let title = title.filter(|title| !title.trim().is_empty());
    html.element("title", &title.map_or_else(|| WITHOUT_TITLE.to_owned(), |title| title.replace('\n', " ")));
    html.markup("\n<style>\n");
    html.markup(include_str!("html/page.css"));
    html.markup(page.dress.map_or("", |dress| dress.style));
    html.markup("</style>\n</head>\n<body>\n");
}

/// Adds the title. Where words of a tale come first they are set above the writer's own.
fn title(html: &mut Html, title: &Line) {
    let [Block::Paragraph(spans)] = title.body.as_slice() else {
        html.markup("<h1 dir=\"auto\">");
        html.blocks_after_text(&title.body);
        html.markup("</h1>\n");
        return;
    };
    let is_frame = |span: &&Span| span.origin == Origin::Frame;
    let (frame, own) = spans.split_at(spans.iter().take_while(is_frame).count());
    let is_framed = !frame.is_empty() && !own.is_empty();
    html.markup(if is_framed { "<h1 class=\"is-framed\" dir=\"auto\">" } else { "<h1 dir=\"auto\">" });
    for span in frame.iter().filter(|_| is_framed) {
        html.element("span", &span.text);
    }
    html.spans(if is_framed { own } else { spans });
    html.markup("</h1>\n");
}

/// Adds paragraphs outside of the lists.
fn paragraphs(html: &mut Html, line: &Line) {
    html.markup(&format!("<div class=\"is-{}\">", line.id.name()));
    label(html, line);
    html.blocks(&line.body);
    html.markup("</div>\n");
}

fn section(html: &mut Html, section: &OutlineSection) {
    html.markup("<section>\n");
    html.markup("<h2 dir=\"auto\">");
    html.spans(&section.heading);
    html.markup("</h2>\n");
    if let Some(subtitle) = &section.subtitle {
        html.markup("<p class=\"subtitle\" dir=\"auto\">");
        html.words(subtitle);
        html.markup("</p>\n");
    }
    for entries in section.entries.chunk_by(|one, next| is_prose(one) == is_prose(next)) {
        if entries.iter().any(is_prose) {
            entries.iter().flat_map(Entry::lines).for_each(|line| paragraphs(html, line));
        } else {
            points(html, entries);
        }
    }
    html.markup("</section>\n");
}

fn points(html: &mut Html, entries: &[Entry]) {
    // The order of events means something; that of the other points is only how they stand.
    let is_event = |entry: &Entry| matches!(entry, Entry::Line(line) if matches!(line.id, LineId::Event(_)));
    let list = if entries.iter().all(is_event) { "ol" } else { "ul" };
    html.markup(&format!("<{list} class=\"points\">\n"));
    for entry in entries {
        self::entry(html, entry);
    }
    html.markup(&format!("</{list}>\n"));
}

fn entry(html: &mut Html, entry: &Entry) {
    match entry {
        Entry::Line(line) | Entry::Prose(line) => point(html, line),
        Entry::Group { label, numbered, lines } => {
            let list = if *numbered { "ol" } else { "ul" };
            html.markup("<li class=\"group\">");
            html.element("b", label);
            html.markup(&format!("<{list}>\n"));
            for line in lines {
                point(html, line);
            }
            html.markup(&format!("</{list}></li>\n"));
        }
    }
}

fn point(html: &mut Html, line: &Line) {
    html.markup("<li>");
    label(html, line);
    html.markup("<div dir=\"auto\">");
    match line.body.as_slice() {
        [Block::Paragraph(_)] => html.blocks_after_text(&line.body),
        body => html.blocks(body),
    }
    html.markup("</div></li>\n");
}

/// Adds what a line is about. The style sheet parts it from what the line says, so it needs no colon.
fn label(html: &mut Html, line: &Line) {
    if line.label.is_empty() {
        return;
    }
    let is_time = matches!(line.id, LineId::Event(_));
    html.markup(if is_time { "<b class=\"time\" dir=\"auto\">" } else { "<b dir=\"auto\">" });
    html.spans(&line.label);
    html.markup("</b> ");
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_colours_are_those_of_the_product() {
        let tokens = include_str!("../../style/tokens.css");
        let declared = |block: &str| -> Vec<(String, String)> {
            let lines = block.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
            let colours = lines.filter(|(_, value)| value.starts_with('#'));
            colours.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        };
        let blocks: Vec<_> = include_str!("html/page.css").split(":root {").skip(1).collect();
        let light = declared(blocks[0].split('}').next().unwrap());
        let dark = declared(blocks[1].split('}').next().unwrap());
        assert!(light.len() > 5);
        for ((name, light), (same, dark)) in light.into_iter().zip(dark) {
            assert_eq!(name, same);
            let token = format!("{name}: light-dark({light}, {dark});");
            assert!(tokens.contains(&token), "{token}");
        }
    }
}
