//! The proof in a line: how many facts of the report the tale keeps, and which it does not.

use super::super::panel::{Node, classed, element};
use super::Telling;
use super::sheet::{icon, in_words};
use crate::tale::Proof;

/// Draws it; nothing where nothing is told.
pub fn badge(telling: &Telling<'_>) -> Vec<Node> {
    if !telling.is_told() {
        return Vec::new();
    }
    let proof = &telling.proof;
    let problems = problems(telling, proof);
    let class = if proof.is_whole() { "badge" } else { "badge is-broken" };
    let mark = classed("span", "badge-mark").holding(icon(if proof.is_whole() { CHECK } else { WARNING }));
    let words = classed("span", "badge-words").saying(proof.in_words());
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
const WARNING: &str = "M8 3v6M8 11.5v1.5";
