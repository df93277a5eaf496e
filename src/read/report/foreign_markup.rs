//! Mark-up that is not Markdown, as lines of Markdown: each line of the source is one of the result.

mod mediawiki;

/// Returns a text in Markdown if it is written in a mark-up that is known and is another.
pub fn as_markdown(text: &str) -> Option<String> {
    if has_lines(text, 1, |line| line.starts_with("# ") || line.starts_with("## "))
        && !is_org(text)
        && !is_jira(text)
    {
        return None;
    }
    mediawiki::as_markdown(text)
        .or_else(|| is_jira(text).then(|| by_line(text, jira_line)))
        .or_else(|| is_asciidoc(text).then(|| asciidoc(text)))
        .or_else(|| is_org(text).then(|| by_line(text, org_line)))
        .or_else(|| restructured(text))
}

fn has_lines(text: &str, least: usize, fits: impl Fn(&str) -> bool) -> bool {
    text.split('\n').filter(|line| fits(line)).take(least).count() == least
}

fn by_line(text: &str, convert: fn(&str) -> String) -> String {
    text.split('\n').map(|line| convert(line.trim_end())).collect::<Vec<_>>().join("\n")
}

/// `h2. Timeline`
fn jira_heading(line: &str) -> Option<(usize, &str)> {
    let (level, words) = line.strip_prefix('h')?.split_once(". ")?;
    let level = level.parse().ok().filter(|level| (1..=6).contains(level))?;
    Some((level, words.trim()))
}

fn is_jira(text: &str) -> bool {
    const LEAST: usize = 2;
    has_lines(text, LEAST, |line| jira_heading(line).is_some())
}

fn jira_line(line: &str) -> String {
    if let Some((level, words)) = jira_heading(line) {
        return format!("{} {words}", "#".repeat(level));
    }
    let text = line.trim();
    let is_fence = ["{code", "{noformat"].iter().any(|sign| text.starts_with(sign)) && text.ends_with('}');
    if is_fence && text.matches('{').count() == 1 {
        return "```".to_owned();
    }
    let is_macro =
        ["{panel", "{quote", "{info", "{note", "{warning", "{toc"].iter().any(|it| text.starts_with(it));
    if is_macro && text.ends_with('}') && text.matches('{').count() == 1 {
        return format!("<!-- {text} -->");
    }
    if let Some(head) = text.strip_prefix("||") {
        let cells = head.trim_end_matches('|').split("||").map(|cell| format!("**{}**", cell.trim()));
        return format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    let depth = text.bytes().take_while(|it| matches!(it, b'*' | b'#' | b'-')).count();
    if depth > 0 && text[depth..].starts_with(' ') {
        let sign = if text[..depth].ends_with('#') { "1." } else { "-" };
        return format!("{}{sign}{}", "   ".repeat(depth - 1), &text[depth..]);
    }
    with_links(line)
}

/// Writes `[words|address]` as a link.
fn with_links(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, inner)) = rest.split_once('[') {
        out.push_str(before);
        match inner.split_once(']').and_then(|(link, after)| Some((link.split_once('|')?, after))) {
            Some(((words, address), after)) if address.contains("://") && !address.contains(' ') => {
                out.push_str(&format!("[{words}]({address})"));
                rest = after;
            }
            _ => {
                out.push('[');
                rest = inner;
            }
        }
    }
    out.push_str(rest);
    out
}

/// `== Timeline`
fn asciidoc_heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|it| *it == b'=').count();
    let words = line[level..].strip_prefix(' ')?.trim();
    ((1..=6).contains(&level) && !words.is_empty() && !words.ends_with('=')).then_some((level, words))
}

fn is_asciidoc(text: &str) -> bool {
    const LEAST: usize = 3;
    has_lines(text, LEAST, |line| asciidoc_heading(line).is_some())
}

fn asciidoc(text: &str) -> String {
    let mut in_table = false;
    let lines = text.split('\n').map(|line| {
        let line = line.trim_end();
        in_table ^= line == "|===";
        // The blank line below the head of a table.
        if in_table && line.is_empty() { "|---|".to_owned() } else { asciidoc_line(line) }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn asciidoc_line(line: &str) -> String {
    if let Some((level, words)) = asciidoc_heading(line) {
        return format!("{} {words}", "#".repeat(level));
    }
    if line == "|===" {
        return String::new();
    }
    let is_attribute = line.starts_with('[') && line.ends_with(']') && line.contains('=')
        || line.starts_with(':') && line[1..].contains(':') && !line.contains(": ");
    if is_attribute {
        return format!("<!-- {line} -->");
    }
    let depth = line.bytes().take_while(|it| matches!(it, b'*' | b'.')).count();
    if depth > 0 && line[depth..].starts_with(' ') {
        let sign = if line.starts_with('.') { "1." } else { "-" };
        return format!("{}{sign}{}", "   ".repeat(depth - 1), &line[depth..]);
    }
    line.to_owned()
}

fn is_org(text: &str) -> bool {
    let has_key =
        has_lines(text, 1, |line| line.get(..8).is_some_and(|it| it.eq_ignore_ascii_case("#+title:")));
    has_key && has_lines(text, 2, |line| line.starts_with("* ") || line.starts_with("** "))
}

fn org_line(line: &str) -> String {
    if line.get(..8).is_some_and(|it| it.eq_ignore_ascii_case("#+title:")) {
        return format!("# {}", line[8..].trim());
    }
    let lower = line.trim().to_ascii_lowercase();
    if lower.starts_with("#+begin_") || lower.starts_with("#+end_") {
        return "```".to_owned();
    }
    if lower.starts_with("#+") {
        return format!("<!-- {line} -->");
    }
    let depth = line.bytes().take_while(|it| *it == b'*').count();
    if depth > 0 && line[depth..].starts_with(' ') {
        return format!("{}{}", "#".repeat((depth + 1).min(6)), &line[depth..]);
    }
    if line.trim_start().starts_with("|-") { line.replace('+', "|") } else { line.to_owned() }
}

/// Reads headings that are underlined by any sign, and fields such as `:Date: 3 May`.
fn restructured(text: &str) -> Option<String> {
    const LEAST: usize = 3;
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    let mut levels: Vec<char> = Vec::new();
    let mut out: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    let mut found = 0;
    let mut has_others = false;
    for at in 1..lines.len() {
        let Some(sign) = underline(lines[at]) else { continue };
        let words = lines[at - 1];
        let is_apart = at < 2 || lines[at - 2].is_empty() || underline(lines[at - 2]) == Some(sign);
        let fits = words.chars().count().abs_diff(lines[at].chars().count()) <= 3;
        if words.is_empty() || !is_apart || !fits || words.starts_with(['-', '*', '|', ' ']) {
            continue;
        }
        let level = levels.iter().position(|it| *it == sign).unwrap_or_else(|| {
            levels.push(sign);
            levels.len() - 1
        });
        out[at - 1] = format!("{} {words}", "#".repeat((level + 1).min(6)));
        out[at] = String::new();
        if at > 1 && underline(lines[at - 2]) == Some(sign) {
            out[at - 2] = String::new();
        }
        found += 1;
        has_others |= !matches!(sign, '=' | '-');
    }
    if found < LEAST || !has_others {
        return None;
    }
    for (line, source) in out.iter_mut().zip(&lines) {
        if let Some((name, value)) = source.strip_prefix(':').and_then(|it| it.split_once(": ")) {
            *line = format!("- **{name}:** {}", value.trim());
        }
    }
    Some(out.join("\n"))
}

/// Returns the sign of which a line consists.
fn underline(line: &str) -> Option<char> {
    const SHORTEST: usize = 4;
    let sign = line.chars().next().filter(|it| "=-~^\"*+#'`".contains(*it))?;
    (line.len() >= SHORTEST && line.chars().all(|it| it == sign)).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_up_of_others_becomes_markdown() {
        let jira = "h1. Outage\nh2. Timeline\n||Time||Event||\n|10:00|down|\n* one\n** two\n# first\n[x|https://a.example]";
        assert_eq!(
            as_markdown(jira).unwrap(),
            "# Outage\n## Timeline\n| **Time** | **Event** |\n|10:00|down|\n- one\n   - two\n1. first\n[x](https://a.example)"
        );
        let asciidoc = "= Outage\n\n== Timeline\n\n* 10:00 down\n\n== Cause\n\n|===\n|a |b\n|===";
        assert_eq!(
            as_markdown(asciidoc).unwrap(),
            "# Outage\n\n## Timeline\n\n- 10:00 down\n\n## Cause\n\n\n|a |b\n"
        );
        let org = "#+TITLE: Outage\n* Timeline\n- 10:00 down\n* Cause";
        assert_eq!(as_markdown(org).unwrap(), "# Outage\n## Timeline\n- 10:00 down\n## Cause");
        let restructured = "Outage\n======\n\n:Date: 3 May\n\nTimeline\n~~~~~~~~\n\nx\n\nCause\n~~~~~\n";
        assert_eq!(
            as_markdown(restructured).unwrap(),
            "# Outage\n\n\n- **Date:** 3 May\n\n## Timeline\n\n\nx\n\n## Cause\n\n"
        );
        for text in
            ["# Outage\n\n== x\n\n== y\n\n== z", "Outage\n======\n\nx\n\nCause\n-----\n\nCause\n-----", ""]
        {
            assert_eq!(as_markdown(text), None, "{text}");
        }
    }
}
