//! The mark-up of wikis such as Wikipedia's, as lines of Markdown: each line of the source is one of the result.

/// Returns a text in Markdown if it is written for a wiki.
pub fn as_markdown(text: &str) -> Option<String> {
    const FEWEST_HEADINGS: usize = 2;
    let lines = || text.split('\n').map(str::trim_end);
    let headings = lines().filter(|line| heading(line).is_some()).count();
    if headings < FEWEST_HEADINGS {
        return None;
    }
    let mut in_table = false;
    let converted = lines().map(|line| {
        if line.starts_with("{|") {
            in_table = true;
            // How the table looks is kept out of sight.
            return format!("<!-- {line} -->");
        }
        if in_table && line.starts_with("|}") {
            in_table = false;
            return String::new();
        }
        let line = if in_table { table_line(line) } else { plain_line(line) };
        with_links(&line.replace("'''", "**").replace("''", "*"))
    });
    Some(converted.collect::<Vec<_>>().join("\n"))
}

/// `== Timeline ==`
fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|it| *it == b'=').count();
    let signs = line.get(..level)?;
    let words = line[level..].strip_suffix(signs)?.trim();
    ((2..=6).contains(&level) && !words.is_empty() && !words.ends_with('=')).then_some((level, words))
}

fn plain_line(line: &str) -> String {
    match heading(line) {
        Some((level, words)) => format!("{} {words}", "#".repeat(level)),
        None => {
            // The stars of a list tell how deep it is.
            let depth = line.bytes().take_while(|it| *it == b'*').count();
            let is_item = depth > 0 && line[depth..].starts_with(' ');
            if is_item { format!("{}-{}", "  ".repeat(depth - 1), &line[depth..]) } else { line.to_owned() }
        }
    }
}

fn table_line(line: &str) -> String {
    if line.starts_with("|-") {
        return "|---|".to_owned();
    }
    let cells = match line.strip_prefix('!') {
        Some(head) => head.split("!!").collect::<Vec<_>>(),
        None => match line.strip_prefix('|') {
            Some(row) => row.split("||").collect(),
            None => return line.to_owned(),
        },
    };
    let cells: Vec<&str> = cells.into_iter().map(str::trim).collect();
    format!("| {} |", cells.join(" | "))
}

/// Writes `[[page|words]]` and `[[page]]` as links.
fn with_links(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, inner)) = rest.split_once("[[") {
        let Some((link, after)) = inner.split_once("]]") else { break };
        let (page, words) = link.split_once('|').unwrap_or((link, link));
        out.push_str(before);
        if page.contains([' ', '(', ')']) || page.is_empty() {
            out.push_str(&format!("{words} <{page}>"));
        } else {
            out.push_str(&format!("[{words}]({page})"));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wiki_page_becomes_markdown() {
        let text = "== A page ==\n=== Timeline ===\n''All times in UTC.''\n{| class=\"wikitable\"\n! Time !! Event\n|-\n\
                    | 11:20 || [[a/b|Node]] '''down'''\n|}\n* one\n** two";
        let expected = "## A page\n### Timeline\n*All times in UTC.*\n<!-- {| class=\"wikitable\" -->\n| Time | Event |\n\
                        |---|\n| 11:20 | [Node](a/b) **down** |\n\n- one\n  - two";
        assert_eq!(as_markdown(text).as_deref(), Some(expected));
        assert_eq!(as_markdown("One\n===\n== x =="), None);
    }
}
