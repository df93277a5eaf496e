//! `retold render --prove` and `--map`: what a tale keeps of its report, for people and for programs.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::outline::{Line, LineId, Outline, visible_text};
use crate::postmortem::TaleChoice;
use crate::tale::{Kept, LineProof, Proof, ProvenFact, seed_name};

/// Lists every line with the facts that are kept and those that are missing.
pub fn proof_in_words(proof: &Proof, choice: &TaleChoice) -> String {
    let mut text =
        format!("{}, {}, seed {}\n", choice.genre.id(), choice.level.label(), seed_name(choice.seed));
    for line in &proof.lines {
        // Nothing can go wrong when a text is written into a text.
        let _ = writeln!(text, "{}", line_in_words(line));
    }
    for unexplained in &proof.unexplained {
        let place = unexplained.line.map_or_else(|| "a heading".to_owned(), LineId::name);
        let (kind, fact) = (unexplained.fact.kind.name(), &unexplained.fact.text);
        let _ = writeln!(text, "unexplained in {place}: {fact} ({kind})");
    }
    for fault in &proof.faults {
        let _ = writeln!(text, "{}", fault.in_words());
    }
    let _ = writeln!(text, "{}", proof.in_words());
    text
}

fn line_in_words(line: &LineProof) -> String {
    let name = line.line.name();
    let shown = |kept: Kept, note: &str| {
        let facts = line.facts.iter().filter(|it| it.kept == kept);
        facts.map(|it| format!("{}{note}", it.fact.text.replace('\n', " "))).collect::<Vec<_>>()
    };
    let missing = shown(Kept::Missing, "");
    let kept = [shown(Kept::Verbatim, ""), shown(Kept::Expressed, " (expressed)")].concat();
    let mut parts = vec![match line.facts.len() {
        0 => "no facts".to_owned(),
        all => format!("{} of {all} kept", kept.len()),
    }];
    for (title, facts) in [("", kept), ("missing: ", missing)] {
        if !facts.is_empty() {
            parts.push(format!("{title}{}", facts.join(" · ")));
        }
    }
    if line.is_rewritten {
        parts.push("in the writer's own words".to_owned());
    }
    if !line.added.is_empty() {
        let added: Vec<&str> = line.added.iter().map(|fact| fact.text.as_str()).collect();
        parts.push(format!("not in the report: {}", added.join(" · ")));
    }
    format!("{name}: {}", parts.join("; "))
}

/// Lists every line of the report with that of the tale, as JSON.
pub fn map(proof: &Proof, formal: &Outline, tale: &Outline, choice: &TaleChoice) -> String {
    let line = |line: &LineProof| {
        let find = |outline: &Outline| outline.lines().find(|it| it.id == line.line).map(text);
        json!({
            "line": line.line.name(),
            "formal": find(formal),
            "tale": find(tale),
            "rewritten": line.is_rewritten,
            "facts": line.facts.iter().map(fact).collect::<Vec<_>>(),
        })
    };
    let unexplained = proof.unexplained.iter().map(
        |it| json!({ "line": it.line.map(LineId::name), "kind": it.fact.kind.name(), "text": it.fact.text }),
    );
    let map = json!({
        "format": "retold-map",
        "version": 1,
        "genre": choice.genre.id(),
        "seed": choice.seed,
        "seed_name": seed_name(choice.seed),
        "lines": proof.lines.iter().map(line).collect::<Vec<_>>(),
        "unexplained": unexplained.collect::<Vec<_>>(),
        "faults": proof.faults.iter().map(|fault| fault.in_words()).collect::<Vec<_>>(),
        "kept": proof.kept(),
        "total": proof.total(),
    });
    format!("{map:#}\n")
}

/// Returns the label and the text of a line, as they are shown.
fn text(line: &Line) -> Value {
    let label: String = line.label.iter().map(|span| span.text.as_str()).collect();
    json!({ "label": label, "text": visible_text(&line.body) })
}

fn fact(proven: &ProvenFact) -> Value {
    let ProvenFact { fact, is_in_label, kept } = proven;
    json!({
        "kind": fact.kind.name(),
        "text": fact.text,
        "in": if *is_in_label { "label" } else { "text" },
        "from": fact.range.start,
        "to": fact.range.end,
        "kept": kept.name(),
    })
}
