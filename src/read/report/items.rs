//! The items of a list, whether it has bullets or not.

mod ending;

use ending::{closes, sums_up};

use super::label::{split_at_colon, strong_start};
use super::part::{markdown, paragraphs};
use super::scan::{Block, Kind};
use super::visible::bare;

/// An item.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its line, from one.
    pub line: usize,
    /// Whether it is ticked off, if it has a box.
    pub ticked: Option<bool>,
    /// Its blocks; the first has its words.
    pub blocks: Vec<Block>,
}

impl Item {
    /// Returns the text as Markdown.
    pub fn text(&self) -> String {
        markdown(&self.blocks).trim().to_owned()
    }
}

/// A list, and what stands around it.
#[derive(Debug, Default)]
pub struct Items {
    /// The items.
    pub items: Vec<Item>,
    /// What stands above the first.
    pub lead: Vec<Block>,
    /// What stands below the last, and is no item.
    pub tail: Vec<Block>,
    /// Tables, and what else belongs to no item.
    pub others: Vec<Block>,
    /// Names of groups, with their lines.
    pub names: Vec<(usize, String)>,
    /// Whether the items have bullets.
    pub has_bullets: bool,
}

/// Reads the items of a part.
pub fn read(body: &[Block]) -> Items {
    let mut found = Items::default();
    let has_bullets = body.iter().any(|block| block.kind == Kind::Item);
    let has_tables = body.iter().any(|block| block.kind == Kind::Cells);
    let numbered = body.iter().filter(|block| is_numbered_heading(block)).count();
    found.has_bullets = has_bullets;
    if numbered > 1 || numbered == 1 && !has_bullets || !has_bullets && !has_tables && heads_items(body) {
        under_headings(body, &mut found);
    } else if has_bullets {
        bullets(body, &mut found);
    } else if has_tables {
        found.others = body.to_vec();
    } else {
        lines(body, &mut found);
    }
    found
}

/// Tells whether there are several headings, each with words of its own below it.
fn heads_items(body: &[Block]) -> bool {
    let is_heading = |block: &Block| matches!(block.kind, Kind::Heading(_));
    let headings = body.iter().filter(|block| is_heading(block));
    let are_items = headings.clone().all(|block| !groups(&block.text));
    are_items
        && headings.count() > 1
        && body.first().is_some_and(is_heading)
        && body.windows(2).all(|pair| !(is_heading(&pair[0]) && is_heading(&pair[1])))
        && body.last().is_some_and(|last| !is_heading(last))
}

/// `### 1) Do this`, `### Task 2: Do that`
fn is_numbered_heading(block: &Block) -> bool {
    let text = numbered(&block.text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    matches!(block.kind, Kind::Heading(_))
        && (1..=2).contains(&digits)
        && text[digits..].starts_with(['.', ')', ':'])
}

/// Returns a heading from its number on, if it has one: `Task 2: Do that`.
fn numbered(text: &str) -> &str {
    let words = bare(text);
    let rest = ["Task ", "Action item ", "Action ", "Improvement ", "Step ", "Fix "]
        .iter()
        .find_map(|name| words.strip_prefix(name));
    rest.map(|rest| rest.trim_start_matches('#'))
        .filter(|rest| rest.starts_with(|it: char| it.is_ascii_digit()))
        .unwrap_or(words)
}

/// `### 1) Do this`, with the words below.
fn under_headings(body: &[Block], found: &mut Items) {
    let has_numbers = body.iter().any(is_numbered_heading);
    let begins =
        |block: &Block| is_numbered_heading(block) || !has_numbers && matches!(block.kind, Kind::Heading(_));
    for block in body {
        if begins(block) {
            let number = numbered(&block.text)
                .trim_start_matches(|it: char| it.is_ascii_digit() || ".): ".contains(it));
            // What stands behind the words is theirs: `1) Alerts configured `@dma``.
            let text = block.text.find(number).map_or(number, |at| block.text[at..].trim_end());
            let text = if text.matches("**").count() % 2 == 0 { text } else { number };
            let first =
                Block { kind: Kind::Text, text: text.to_owned(), raw: text.to_owned(), ..block.clone() };
            found.items.push(Item { line: block.line, ticked: None, blocks: vec![first] });
        } else if let Some(item) = found.items.last_mut() {
            item.blocks.push(block.clone());
        } else {
            found.lead.push(block.clone());
        }
    }
}

fn bullets(body: &[Block], found: &mut Items) {
    let nested = nested_below_numbers(body);
    let body = nested.as_deref().unwrap_or(body);
    let mut base = None;
    // Bullets that are set further in by chance are no further in than the first.
    let first_indent = body.iter().find(|block| block.kind == Kind::Item).map_or(0, |block| block.indent);
    let heads_one_each = head_one_each(body, first_indent);
    let mut parent: Option<usize> = None;
    for (at, block) in body.iter().enumerate() {
        match block.kind {
            Kind::Item => {
                let least = base.get_or_insert(block.indent);
                *least = (*least).min(block.indent);
                let is_outer = block.indent <= first_indent.max(*least + 1);
                if is_outer {
                    parent = None;
                }
                let is_name = !heads_one_each && names_bullets_below(block, body.get(at + 1));
                if is_outer && is_name {
                    parent = Some(block.indent);
                    found.names.push((block.line, block.text.clone()));
                } else if is_outer || parent.is_some_and(|indent| block.indent <= indent + 4) {
                    // Words that stood below the items so far stand between them.
                    let between = std::mem::take(&mut found.tail);
                    found.others.extend(between);
                    found.items.push(item(block));
                } else if let Some(item) = found.items.last_mut() {
                    item.blocks.push(block.clone());
                }
            }
            Kind::Heading(_) => {
                found.names.push((block.line, block.text.clone()));
            }
            Kind::Text if is_group_name(block, body.get(at + 1)) => {
                found.names.push((block.line, block.text.clone()));
            }
            Kind::Cells | Kind::Unseen => found.others.push(block.clone()),
            _ => {
                let base = base.unwrap_or(0);
                match found.items.last_mut() {
                    Some(item) if found.tail.is_empty() && (!block.after_blank || block.indent > base) => {
                        item.blocks.push(block.clone());
                    }
                    Some(_) => found.tail.push(block.clone()),
                    None => found.lead.push(block.clone()),
                }
            }
        }
    }
}

/// Sets the bullets of a numbered list further in that stand no deeper than its numbers: they belong to them.
fn nested_below_numbers(body: &[Block]) -> Option<Vec<Block>> {
    const DEEPER: usize = 4;
    let is_numbered = |block: &Block| block.raw.trim_start().starts_with(|it: char| it.is_ascii_digit());
    let items = || body.iter().filter(|block| block.kind == Kind::Item);
    let first = items().next()?;
    let outer = || items().filter(|block| block.indent == first.indent);
    let numbers = outer().filter(|block| is_numbered(block)).count();
    let is_mixed = is_numbered(first) && numbers > 1 && numbers < outer().count();
    is_mixed.then(|| {
        let mut nested = body.to_vec();
        for block in nested.iter_mut().filter(|block| block.kind == Kind::Item && !is_numbered(block)) {
            block.indent += DEEPER;
        }
        nested
    })
}

/// Tells whether several outer bullets are names in strong letters, each with a single bullet below it: `1. **Tests:**`
/// with what is tested. Then they are the items, and no groups of them.
fn head_one_each(body: &[Block], indent: usize) -> bool {
    const LEAST: usize = 2;
    let items: Vec<&Block> = body.iter().filter(|block| block.kind == Kind::Item).collect();
    let outer = items.iter().filter(|block| block.indent <= indent).count();
    let is_name = |block: &Block| {
        strong_start(&block.text)
            .is_some_and(|(name, value, _)| value.is_empty() && !groups(name.trim_end_matches(':')))
    };
    let pairs = items.chunks(2).filter(|pair| {
        pair.len() == 2 && pair[0].indent <= indent && pair[1].indent > indent && is_name(pair[0])
    });
    outer >= LEAST && items.len() == outer * 2 && pairs.count() == outer
}

/// `- **Immediate:**`, with the items below it.
fn names_bullets_below(block: &Block, next: Option<&Block>) -> bool {
    let has_below = next.is_some_and(|next| next.kind == Kind::Item && next.indent > block.indent);
    let is_name = match strong_start(&block.text) {
        Some((_, value, _)) => value.is_empty(),
        None => groups(&block.text),
    };
    has_below && is_name
}

/// Tells whether a text only says when or of which kind the items below it are.
fn groups(text: &str) -> bool {
    const GROUPS: [&str; 24] = [
        "short term",
        "long term",
        "medium term",
        "mid term",
        "immediate",
        "immediately",
        "now",
        "later",
        "soon",
        "next",
        "prevent",
        "prevention",
        "mitigate",
        "mitigation",
        "detect",
        "detection",
        "process",
        "technical",
        "people",
        "monitoring",
        "communication",
        "this week",
        "this month",
        "this quarter",
    ];
    GROUPS.contains(&super::visible::normal(text).as_str())
}

fn is_group_name(block: &Block, next: Option<&Block>) -> bool {
    let is_strong = strong_start(&block.text).is_some_and(|(_, value, _)| value.is_empty());
    let ends_in_colon = block.text.ends_with(':') && block.text.len() < 60;
    block.after_blank && (is_strong || ends_in_colon) && next.is_some_and(|next| next.kind == Kind::Item)
}

/// Makes an item, without the box before its words.
fn item(block: &Block) -> Item {
    let (ticked, words) = boxed(&block.text);
    let first = Block { kind: Kind::Text, text: words.to_owned(), raw: words.to_owned(), ..block.clone() };
    Item { line: block.line, ticked, blocks: vec![first] }
}

/// Takes `[x]` off.
pub fn boxed(text: &str) -> (Option<bool>, &str) {
    for (sign, ticked) in [("[ ]", false), ("[]", false), ("[x]", true), ("[X]", true)] {
        if let Some(rest) = text.strip_prefix(sign).filter(|it| !it.starts_with('(')) {
            return (Some(ticked), rest.trim_start());
        }
    }
    (None, text)
}

/// Items without bullets: a paragraph each, or a line each where the lines are not wrapped.
fn lines(body: &[Block], found: &mut Items) {
    let all = paragraphs(body);
    // The words above the items introduce them, and those below them close the document.
    let has_lead = all.len() > 1 && all[0].iter().all(|block| block.kind == Kind::Text) && introduces(all[0]);
    if has_lead {
        found.lead.extend_from_slice(all[0]);
    }
    let end = all.iter().rposition(|paragraph| !closes(&paragraph[0].text)).map_or(0, |at| at + 1);
    let is_last = |at: usize| at > usize::from(has_lead) + 1 && sums_up(&all[at - 1][0].text);
    let end = if is_last(end) { end - 1 } else { end };
    found.tail.extend(all[end..].iter().copied().flatten().cloned());
    for paragraph in all[..end].iter().copied().skip(usize::from(has_lead)) {
        let first = &paragraph[0];
        if matches!(first.kind, Kind::Heading(_)) {
            found.names.push((first.line, first.text.clone()));
        }
        let mut paragraph: Vec<&Block> =
            paragraph.iter().filter(|block| !matches!(block.kind, Kind::Heading(_))).collect();
        // `We will do three things:`, with a line for each at once below it.
        let introduced = found.items.is_empty() && introduces_lines(&paragraph);
        if introduced {
            found.lead.push(paragraph.remove(0).clone());
        }
        let Some(first) = paragraph.first() else { continue };
        if first.kind != Kind::Text {
            match found.items.last_mut() {
                Some(item) if first.kind != Kind::Unseen => {
                    item.blocks.extend(paragraph.into_iter().cloned());
                }
                _ => found.others.extend(paragraph.into_iter().cloned()),
            }
            continue;
        }
        // A name above deeper lines holds them together.
        let is_named = paragraph.len() > 1
            && first.text.ends_with(':')
            && paragraph[1..].iter().all(|block| block.indent > first.indent);
        if is_named || heads_paragraph(&paragraph) || !introduced && is_wrapped(&paragraph) {
            found.items.push(Item {
                line: first.line,
                ticked: None,
                blocks: paragraph.into_iter().cloned().collect(),
            });
        } else {
            let last = paragraph.len() - 1;
            for (at, block) in paragraph.iter().enumerate() {
                if at > 1 && at == last && sums_up(&block.text) {
                    found.tail.insert(0, (*block).clone());
                    continue;
                }
                let is_name = at + 1 < paragraph.len() && names_lines_below(&block.text);
                if is_name {
                    found.names.push((block.line, block.text.clone()));
                } else {
                    found.items.push(item(block));
                }
            }
        }
    }
}

/// Tells whether the first line is a name in strong letters, perhaps behind a sign, and the others are about it.
fn heads_paragraph(paragraph: &[&Block]) -> bool {
    let is_name = |block: &Block| {
        let text = block.text.trim_start_matches(|it: char| !it.is_ascii() || it == ' ');
        strong_start(text).is_some_and(|(name, value, _)| value.is_empty() && !name.is_empty())
    };
    paragraph.len() > 1 && is_name(paragraph[0]) && !paragraph[1..].iter().any(|block| is_name(block))
}

/// Tells whether a paragraph only says that a list follows.
fn introduces(paragraph: &[Block]) -> bool {
    const MOST_WORDS: usize = 4;
    paragraph.last().is_some_and(|last| last.text.ends_with(':'))
        && paragraph[0].text.split_whitespace().count() > MOST_WORDS
}

/// Tells whether the first line introduces the others, each of which begins with a capital.
fn introduces_lines(paragraph: &[&Block]) -> bool {
    let begins = |block: &&Block| block.kind == Kind::Text && block.text.starts_with(char::is_uppercase);
    paragraph.len() > 2
        && introduces(&[paragraph[0].clone()])
        && paragraph.iter().all(|block| block.indent == paragraph[0].indent)
        && paragraph[1..].iter().all(begins)
}

/// `Short-term:`, with a line for each item below it.
fn names_lines_below(text: &str) -> bool {
    const MOST_WORDS: usize = 4;
    text.ends_with(':') && text.split_whitespace().count() <= MOST_WORDS
}

/// Tells whether the lines are one text that was wrapped.
fn is_wrapped(paragraph: &[&Block]) -> bool {
    const WIDE: usize = 60;
    paragraph.len() > 1
        && paragraph.windows(2).any(|pair| {
            let begins_task = pair[1].text.trim_start_matches('`').to_lowercase().starts_with("todo");
            let goes_on = !begins_task
                && pair[1].text.starts_with(|it: char| it.is_lowercase() || "([`\"".contains(it));
            let is_cut = !pair[0].text.trim_end_matches(')').ends_with(['.', '!', '?', ':', ';'])
                && pair[0].text.chars().count() > WIDE
                && paragraph.iter().any(|it| it.text.ends_with('.'));
            goes_on || is_cut
        })
}

/// Returns the name and the value of a field in a line: `Owner: platform`.
pub fn field(text: &str) -> Option<(String, &str)> {
    let (name, value) = match strong_start(text) {
        Some((name, value, true)) => (name, value),
        _ => split_at_colon(text)?,
    };
    let name = super::visible::normal(bare(name));
    (!name.is_empty() && !value.is_empty()).then_some((name, value))
}
