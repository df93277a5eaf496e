//! Findings for people.

use std::fmt::Write as _;

use super::{Checked, Located, counts};
use crate::check::Severity;

/// Writes each finding with its reason and what to write instead, then how many there are.
pub fn write(checked: &[Checked]) -> String {
    let mut text = String::new();
    for report in checked {
        for (finding, located) in report.findings() {
            // Nothing can go wrong when a text is written into a text.
            let _ = writeln!(
                text,
                "{}: {}: {} [{}]\n    {} ({})\n    {}\n",
                place(report, located),
                finding.severity.id(),
                finding.what,
                finding.rule.id,
                finding.rule.why,
                finding.rule.source.name,
                finding.instead
            );
        }
    }
    for report in checked {
        let dismissed = match report.review.dismissed.len() {
            0 => String::new(),
            count => format!(", {count} dismissed"),
        };
        let _ = writeln!(
            text,
            "{}: {} words, {}{dismissed}",
            name(report),
            report.review.words.formal,
            in_words(counts(report.review.findings.iter()))
        );
    }
    text
}

/// Returns the place as compilers write it, as far as it is known.
fn place(report: &Checked, located: &Located) -> String {
    let name = name(report);
    match located {
        Located::Words((line, column), _) => format!("{name}:{line}:{column}"),
        Located::Section(line) => format!("{name}:{line}"),
        Located::File => name,
    }
}

fn name(report: &Checked) -> String {
    match report.incident {
        Some(number) => format!("{} (incident {number})", report.file),
        None => report.file.clone(),
    }
}

fn in_words(counts: [usize; 3]) -> String {
    let parts = Severity::ALL.into_iter().rev().filter_map(|severity| match counts[severity as usize] {
        0 => None,
        1 => Some(format!("1 {}", severity.id())),
        count => Some(format!("{count} {}s", severity.id())),
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "nothing found".to_owned() } else { parts.join(", ") }
}
