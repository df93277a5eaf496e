//! The proof in a line: how many facts of the report the tale keeps, and which it does not.

use super::super::panel::{Node, classed, element};
use super::Telling;
use super::sheet::{icon, in_words};
use crate::tale::Proof;
use crate::words;

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
    let told = words::tale_sheet::with_your_lines(&proof.in_words(), own);
    let told = classed("span", "badge-words").saying(told);
    if problems.is_empty() {
        return vec![classed("p", class).holding(mark).holding(told).into()];
    }
    let list =
        classed("ul", "badge-list").holding_all(problems.into_iter().map(|it| element("li").saying(it)));
    let summary = element("summary").holding(mark).holding(told);
    vec![classed("details", class).holding(summary).holding(list).into()]
}

/// Says what is not as in the report, a sentence each.
fn problems(telling: &Telling<'_>, proof: &Proof) -> Vec<String> {
    let lines = proof.lines.iter().filter_map(|line| {
        let missing: Vec<&str> = line.missing().map(|fact| fact.text.as_str()).collect();
        (!missing.is_empty()).then(|| {
            let name = in_words(telling, line.line);
            if line.is_rewritten {
                words::tale_sheet::your_words_leave_out(&name, &missing)
            } else {
                words::tale_sheet::tale_leaves_out(&name, &missing)
            }
        })
    });
    let added = proof.lines.iter().filter(|line| !line.added.is_empty()).map(|line| {
        let added: Vec<&str> = line.added.iter().map(|fact| fact.text.as_str()).collect();
        words::tale_sheet::your_words_add(&in_words(telling, line.line), &added)
    });
    let unexplained = proof.unexplained.iter().map(|it| words::tale_sheet::genre_says(&it.fact.text));
    let faults = proof.faults.iter().map(|fault| fault.in_words());
    lines.chain(added).chain(unexplained).chain(faults).collect()
}

const CHECK: &str = "M2.5 8.5l3.5 3.5 7.5-8";
const PEN: &str = "M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2z";
const WARNING: &str = "M8 3v6M8 11.5v1.5";
