//! A frame around the writer's words.

mod words;

use self::words::{ALSO_LOWERED, LEADING_TO_NAMES, is_common, is_doubt};
use super::render::{Cut, Framing};
use crate::outline::{Block, Origin, Span, rewritten};

/// Where a frame's text has the writer's sentence.
pub const SENTENCE: &str = "{S}";

/// The same after a colon, where a common first word loses its capital.
const AFTER_COLON: &str = "{s}";

/// Returns the body with the words around it and, where there are cuts, within it.
pub fn dressed(framing: &Framing, body: &[Block]) -> Vec<Block> {
    let text = framing.text.as_str();
    if framing.is_rewritten {
        return rewritten(text);
    }
    let (before, after, lower) = if let Some((before, after)) = text.split_once(SENTENCE) {
        (before, after, false)
    } else if let Some((before, after)) = text.split_once(AFTER_COLON) {
        (before, after, true)
    } else {
        (text, "", false)
    };
    let mut facts = framing.facts.iter();
    let before = framed_spans(before, &mut facts);
    let after = framed_spans(after, &mut facts);
    let mut body = body.to_vec();
    if let Some(Block::Paragraph(spans)) = body.first_mut() {
        // From the end, so that the places before stay where they are.
        for cut in framing.cuts.iter().rev() {
            put_in(spans, cut);
        }
    }
    if lower {
        lower_first_word(&mut body);
    } else if before.is_empty() || ends_a_sentence(&before) {
        raise_first_word(&mut body);
    }
    if !after.is_empty() {
        append(&mut body, after);
    }
    if !before.is_empty() {
        prepend(&mut body, before);
    }
    body
}

/// Puts words into a paragraph, if what they belong to still stands there.
fn put_in(spans: &mut Vec<Span>, cut: &Cut) {
    let mut start = 0;
    for at in 0..spans.len() {
        let span = &spans[at];
        let Some(within) = cut.at.checked_sub(start) else { return };
        let rest = span.text.get(within..).unwrap_or_default();
        if rest.starts_with(&cut.was) && !cut.was.is_empty() {
            let before = Span { text: span.text[..cut.at - start].to_owned(), ..span.clone() };
            let rest = if cut.is_replaced { &rest[cut.was.len()..] } else { rest };
            let after = Span { text: rest.to_owned(), ..span.clone() };
            let words = Span::plain(cut.words.as_str(), Origin::Frame);
            spans.splice(at..=at, [before, words, after].into_iter().filter(|span| !span.text.is_empty()));
            return;
        }
        start += span.text.len();
    }
}

/// Returns the names of the facts in a frame's text, in their order.
pub fn slots(text: &str) -> impl Iterator<Item = &str> {
    let names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    names.filter(|name| !["S", "s"].contains(name))
}

/// Turns `A Question` into `a Question`, for a title in the middle of another.
pub fn lower_article(title: &str) -> String {
    let articles = [("A ", "a "), ("An ", "an "), ("The ", "the "), ("Of ", "of ")];
    let found = articles
        .iter()
        .find_map(|(upper, lower)| title.strip_prefix(upper).map(|rest| format!("{lower}{rest}")));
    found.unwrap_or_else(|| title.to_owned())
}

/// Splits a frame's text into its own words and the facts in it.
fn framed_spans<'a>(text: &str, facts: &mut impl Iterator<Item = &'a String>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once('{') {
        push(&mut spans, words, Origin::Frame);
        push(&mut spans, facts.next().map_or("", String::as_str), Origin::Derived);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    push(&mut spans, rest, Origin::Frame);
    spans
}

fn push(spans: &mut Vec<Span>, text: &str, origin: Origin) {
    if !text.is_empty() {
        spans.push(Span::plain(text, origin));
    }
}

fn prepend(body: &mut Vec<Block>, mut spans: Vec<Span>) {
    match body.first_mut() {
        Some(Block::Paragraph(own)) => {
            spans.append(own);
            *own = spans;
        }
        _ => body.insert(0, Block::Paragraph(trimmed(spans))),
    }
}

fn append(body: &mut Vec<Block>, spans: Vec<Span>) {
    match body.last_mut() {
        Some(Block::Paragraph(own)) => {
            let quotes = ['"', '\'', ')', '\u{201D}', '\u{2019}'];
            let last =
                own.last().and_then(|span| span.text.trim_end().trim_end_matches(quotes).chars().next_back());
            if !last.is_some_and(|character| ".!?…:;".contains(character)) {
                own.push(Span::plain(".", Origin::Frame));
            }
            own.extend(spans);
        }
        _ => body.push(Block::Paragraph(trimmed(spans))),
    }
}

/// Takes the blank off that would part the words from a sentence beside them.
fn trimmed(mut spans: Vec<Span>) -> Vec<Span> {
    if let Some(first) = spans.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = spans.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
    spans
}

/// Lowers the capital of the first word where it is a word that is no name.
fn lower_first_word(body: &mut [Block]) {
    let Some(Block::Paragraph(spans)) = body.first_mut() else { return };
    // What is code or leads somewhere is the writer's to the letter.
    let is_text = |span: &&mut Span| !span.style.code && span.style.link.is_none();
    let Some(span) = spans.first_mut().filter(is_text) else { return };
    let word = span.text.split(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
    // A capital in the next word, too, makes a name of both: New Relic, Alert Manager.
    let next = span.text[word.len()..].trim_start().chars().next();
    let is_common = is_common(word) || is_doubt(word) || ALSO_LOWERED.contains(&word);
    let is_alone = next.is_some_and(char::is_lowercase) || LEADING_TO_NAMES.contains(&word);
    if is_common && is_alone {
        span.text = span.text[..1].to_ascii_lowercase() + &span.text[1..];
    }
}

/// Tells whether what stands before is a sentence of its own.
fn ends_a_sentence(before: &[Span]) -> bool {
    before.last().is_some_and(|span| span.text.trim_end().ends_with(['.', '?']))
}

/// Gives the first word its capital, where it is a word that is no name: many a row begins `alerts fire`.
fn raise_first_word(body: &mut [Block]) {
    let Some(Block::Paragraph(spans)) = body.first_mut() else { return };
    let is_text = |span: &&mut Span| !span.style.code && span.style.link.is_none();
    let Some(span) = spans.first_mut().filter(is_text) else { return };
    let word = span.text.split(' ').next().unwrap_or_default();
    let is_small = word.starts_with(|it: char| it.is_ascii_lowercase());
    if is_small && word.len() < span.text.len() && (is_common(word) || is_doubt(word)) {
        span.text = span.text[..1].to_ascii_uppercase() + &span.text[1..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::visible_text;

    fn framing(text: &str) -> Framing {
        Framing { text: text.to_owned(), facts: vec!["45 minutes".to_owned()], ..Framing::default() }
    }

    fn told(text: &str, sentence: &str) -> String {
        let body = vec![Block::Paragraph(vec![Span::plain(sentence, Origin::Structure)])];
        visible_text(&dressed(&framing(text), &body))
    }

    #[test]
    fn words_before_and_after() {
        let silence = "Blank for {silence}. {S} So.";
        assert_eq!(told(silence, "It went on."), "Blank for 45 minutes. It went on. So.");
        assert_eq!(told(silence, "It went on"), "Blank for 45 minutes. It went on. So.");
        assert_eq!(slots(silence).collect::<Vec<_>>(), ["silence"]);
    }

    #[test]
    fn a_quotation_ends_its_sentence_itself() {
        assert_eq!(told("{S} So.", "It \"broke.\""), "It \"broke.\" So.");
        assert_eq!(told("{S} So.", "It \"broke\""), "It \"broke\". So.");
    }

    #[test]
    fn a_capital_is_lowered_only_where_it_is_no_name() {
        let carved = "Carved: {s}";
        assert_eq!(told(carved, "Optimize queries."), "Carved: optimize queries.");
        assert_eq!(told(carved, "Postgres needs care."), "Carved: Postgres needs care.");
        assert_eq!(told(carved, "Émile checks."), "Carved: Émile checks.");
        assert_eq!(told(carved, "New Relic showed it."), "Carved: New Relic showed it.");
    }

    #[test]
    fn a_row_in_small_letters_gets_its_capital_wherever_a_sentence_stands_beside_it() {
        assert_eq!(told("{S} So.", "maybe the printer"), "Maybe the printer. So.");
        assert_eq!(told("So. {S}", "cable pulled out"), "So. Cable pulled out");
        assert_eq!(told("{S} So.", "nginx is down"), "nginx is down. So.");
        assert_eq!(told("Told: {s}", "On Sunday it fell."), "Told: on Sunday it fell.");
        assert_eq!(told("Told: {s}", "Escalated to Ann."), "Told: escalated to Ann.");
    }

    #[test]
    fn words_are_put_into_a_line_only_where_it_is_as_it_was() {
        let cut = |at, was: &str, is_replaced| Cut {
            at,
            was: was.to_owned(),
            words: "WORDS ".to_owned(),
            is_replaced,
        };
        let body = [Block::Paragraph(vec![Span::plain("The server fell.", Origin::Structure)])];
        let told = |cut: Cut| {
            let framing = Framing { text: SENTENCE.to_owned(), cuts: vec![cut], ..Framing::default() };
            visible_text(&dressed(&framing, &body))
        };
        assert_eq!(told(cut(4, "server", false)), "The WORDS server fell.");
        assert_eq!(told(cut(4, "server ", true)), "The WORDS fell.");
        for stale in
            [cut(5, "server", true), cut(4, "queue", true), cut(99, "server", true), cut(4, "", true)]
        {
            assert_eq!(told(stale), "The server fell.");
        }
    }

    #[test]
    fn words_are_put_into_any_part_of_a_paragraph() {
        let spans = ["The ", "big", " server fell."].map(|text| Span::plain(text, Origin::Structure));
        let body = [Block::Paragraph(spans.to_vec())];
        for at in [0, 4, 8] {
            let was = ["The", "big", "server"][at / 4].to_owned();
            let cut = Cut { at, was, words: "WORDS ".to_owned(), is_replaced: false };
            let framing = Framing { text: SENTENCE.to_owned(), cuts: vec![cut], ..Framing::default() };
            assert!(visible_text(&dressed(&framing, &body)).contains("WORDS"), "{at}");
        }
    }

    #[test]
    fn the_words_of_a_link_are_left_alone() {
        let told = dressed(&framing("Carved: {s}"), &rewritten("[The board](https://a.example) fell."));
        assert_eq!(visible_text(&told), "Carved: The board fell.");
    }

    #[test]
    fn code_and_lists_get_a_paragraph_beside_them() {
        let code = Block::Code { language: String::new(), text: "x".into() };
        let body = dressed(&framing("Before. {S} After."), std::slice::from_ref(&code));
        assert_eq!(visible_text(&body), "Before.\nx\nAfter.");
        assert_eq!(body[1], code);
    }
}
