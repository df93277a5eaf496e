//! The proof in a line: how many facts of the report the tale keeps, and which it does not.

use super::super::panel::{Node, classed, element};
use super::Telling;
use super::sheet::{icon, in_words};
use crate::tale::Proof;

/// Draws it; nothing where nothing is told.
pub fn badge(telling: &Telling<'_>) -> Vec<Node> {
    let proof = &telling.proof;
    if !telling.is_told() || proof.total() == 0 {
        return Vec::new();
    }
    let problems = problems(telling, proof);
    let own = proof.lines.iter().filter(|line| line.is_rewritten).count();
    let (class, icon_path) = match (proof.is_whole() && problems.is_empty(), own) {
        (true, 0) => ("badge", CHECK),
        // Only the writer knows whether they are true.
        (true, _) => ("badge is-own", PEN),
        (false, _) => ("badge is-broken", WARNING),
    };
    let mark = classed("span", "badge-mark").holding(icon(icon_path));
    let words = match own {
        0 => proof.in_words(),
        1 => format!("{}, 1 line is yours", proof.in_words()),
        _ => format!("{}, {own} lines are yours", proof.in_words()),
    };
    let words = classed("span", "badge-words").saying(words);
    if problems.is_empty() {
        return vec![classed("p", class).holding(mark).holding(words).into()];
    }
    let list =
        classed("ul", "badge-list").holding_all(problems.into_iter().map(|it| element("li").saying(it)));
    let summary = element("summary").holding(mark).holding(words);
    vec![classed("details", class).holding(summary).holding(list).into()]
}

/// Says what is not as in the report, a sentence each.
fn problems(telling: &Telling<'_>, proof: &Proof) -> Vec<String> {
    let quoted =
        |texts: Vec<&str>| texts.iter().map(|text| format!("“{text}”")).collect::<Vec<_>>().join(", ");
    let lines = proof.lines.iter().filter_map(|line| {
        let missing: Vec<&str> = line.missing().map(|fact| fact.text.as_str()).collect();
        let whose = if line.is_rewritten { "Your words for" } else { "The tale of" };
        (!missing.is_empty())
            .then(|| format!("{whose} {} leave out {}.", in_words(telling, line.line), quoted(missing)))
    });
    let added = proof.lines.iter().filter(|line| !line.added.is_empty()).map(|line| {
        let added = quoted(line.added.iter().map(|fact| fact.text.as_str()).collect());
        format!("Your words for {} say {added}, which the report does not.", in_words(telling, line.line))
    });
    let unexplained = proof.unexplained.iter().map(|it| format!("The genre says “{}”.", it.fact.text));
    let faults = proof.faults.iter().map(|fault| fault.in_words());
    lines.chain(added).chain(unexplained).chain(faults).collect()
}

const CHECK: &str = "M2.5 8.5l3.5 3.5 7.5-8";
const PEN: &str = "M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2z";
const WARNING: &str = "M8 3v6M8 11.5v1.5";
