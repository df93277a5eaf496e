//! All that was found, by section, for the step that looks at the whole.

use super::{Checked, HEADING, address, field_id, key, keys, label, place};
use crate::check::{CLASSIC_WORDS, Finding, Profile, Severity, Spot, WordMeter};
use crate::errand::Act;
use crate::errand::panel::{Element, Node, classed, element};
use crate::postmortem::Section;
use crate::words;

/// Draws the list, with the counts before it and what was dismissed after it.
pub fn list(checked: &Checked<'_>, profile: Profile) -> Vec<Node> {
    let mut nodes = vec![classed("p", "finding-count").saying(counts(checked, profile)).into()];
    if profile == Profile::Classic {
        nodes.push(lengths(checked.review.words));
    }
    let is_whole = |it: &&Finding| it.place.spot == Spot::Document;
    let (whole, parts): (Vec<&Finding>, Vec<&Finding>) = checked.review.findings.iter().partition(is_whole);
    nodes.extend(group(checked, words::findings::WHOLE, "document".to_owned(), &whole));
    for section in Section::ALL {
        let here: Vec<&Finding> = parts.iter().filter(|it| it.place.section == section).copied().collect();
        nodes.extend(group(checked, label(section), address(section), &here));
    }
    nodes.extend(dismissed(checked));
    nodes
}

fn counts(checked: &Checked<'_>, profile: Profile) -> String {
    let findings = &checked.review.findings;
    let whose = match profile {
        Profile::Classic => words::findings::RULES_OF_ASSIGNMENT,
        Profile::Sre => words::findings::RULES_OF_TEAMS,
    };
    if checked.postmortem.is_blank() {
        return words::findings::nothing_checked(whose);
    }
    if findings.is_empty() {
        return words::findings::nothing_found(whose);
    }
    let of = |severity: Severity| findings.iter().filter(|it| it.severity == severity).count();
    words::findings::found(of(Severity::Error), of(Severity::Warning), of(Severity::Hint), whose)
}

/// Draws how long both documents are, beside the length that is asked for.
fn lengths(words: WordMeter) -> Node {
    let bars = [(words::findings::REPORT, Some(words.formal)), (words::document::TALE, words.tale)];
    let bar = |(name, count): (&'static str, Option<usize>)| Some(meter(name, count?));
    classed("div", "word-meter")
        .holding_all(bars.into_iter().filter_map(bar))
        .holding(
            classed("p", "hint")
                .saying(words::findings::asked_words(*CLASSIC_WORDS.start(), *CLASSIC_WORDS.end())),
        )
        .into()
}

/// The words at the end of a meter.
const MOST: usize = 1000;

fn meter(name: &'static str, count: usize) -> Element {
    let asked = element("path")
        .with("class", "meter-asked")
        .with("d", format!("M{} 6H{}", CLASSIC_WORDS.start(), CLASSIC_WORDS.end()));
    let there = element("path").with("class", "meter-there").with("d", format!("M0 2H{}", count.min(MOST)));
    let drawing = classed("svg", "meter")
        .with("viewBox", format!("0 0 {MOST} 8"))
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .holding(asked)
        .holding(there);
    classed("p", "word-count")
        .holding(element("span").saying(words::findings::word_count(name, count)))
        .holding(drawing)
}

/// Draws what was found in a section, or in the whole. A hint is counted by itself: the ring of a section has no hints.
fn group(checked: &Checked<'_>, name: &str, line: String, found: &[&Finding]) -> Option<Node> {
    let hints = found.iter().filter(|it| it.severity == Severity::Hint).count();
    let counted = words::findings::in_section(name, found.len() - hints, hints);
    let list = classed("ul", "finding-list").holding_all(found.iter().map(|it| row(checked, it)));
    let drawn = element("section")
        .with("data-line", line)
        .holding(classed("h3", "finding-section").saying(counted))
        .holding(list);
    (!found.is_empty()).then(|| drawn.into())
}

fn row(checked: &Checked<'_>, finding: &Finding) -> Element {
    let source = element("a")
        .with("href", finding.rule.source.address)
        .with("target", "_blank")
        .with("rel", "noopener noreferrer")
        .saying(finding.rule.source.name);
    let why = classed("details", "finding-why")
        .holding(element("summary").saying(words::findings::WHY))
        .holding(element("p").saying(finding.rule.why).saying(" ").holding(source));
    classed("li", format!("finding is-{}", finding.severity.id()))
        .with("data-line", finding.key.as_str())
        .holding(
            classed("div", "finding-head")
                .holding(classed("span", "finding-severity").saying(severity(finding.severity)))
                .saying(" ")
                .holding_all(jump(checked, finding)),
        )
        .holding(classed("p", "finding-what").saying(finding.what.as_str()))
        .holding(element("p").saying(finding.instead.as_str()))
        .holding(why)
        .holding(keys(finding, true))
}

/// Draws the key that goes to where something was found; none for what is nowhere in particular.
fn jump(checked: &Checked<'_>, finding: &Finding) -> Option<Element> {
    let act = match finding.place.spot {
        Spot::Document => return None,
        Spot::OwnWords(line) => Act::GoToOwnWords(line),
        spot => {
            let target = field_id(spot).unwrap_or_else(|| HEADING.to_owned());
            Act::Jump(address(finding.place.section), target)
        }
    };
    let place = place(checked.postmortem, finding);
    let key = classed("button", "finding-place")
        .with("type", "button")
        .with("aria-label", words::findings::go_to(&place))
        .act(&act);
    Some(key.saying(place))
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Hint => words::findings::HINT,
        Severity::Warning => words::findings::WARNING,
        Severity::Error => words::findings::ERROR,
    }
}

/// Draws what was dismissed, each with a key that brings it back: a rule once, however much it finds.
fn dismissed(checked: &Checked<'_>) -> Option<Node> {
    let keys_of_rules = &checked.postmortem.dismissed;
    let mut rows: Vec<(&str, &str)> = Vec::new();
    for finding in &checked.review.dismissed {
        let is_rule = keys_of_rules.iter().any(|it| it == finding.rule.id);
        let row = if is_rule {
            (finding.rule.id, finding.rule.asks)
        } else {
            (finding.key.as_str(), finding.what.as_str())
        };
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    let count = checked.review.dismissed.len();
    let row = |(key_of, what): (&str, &str)| {
        element("li").with("data-line", key_of).holding(element("span").saying(what)).holding(key(
            words::keys::BRING_BACK,
            what,
            &Act::Dismiss(key_of.to_owned(), false),
        ))
    };
    let drawn = classed("details", "finding-dismissed")
        .holding(element("summary").saying(words::findings::dismissed(count)))
        .holding(element("ul").holding_all(rows.into_iter().map(row)));
    (count > 0).then(|| drawn.into())
}
