//! Findings for scripts.

use serde_json::{Value, json};

use super::{Checked, Located, Unchecked, counts};
use crate::check::{Finding, Severity, Spot};
use crate::postmortem::Section;

/// Writes all that is known as one object.
pub fn write(checked: &[Checked], unchecked: &[Unchecked]) -> String {
    let all = counts(checked.iter().flat_map(|report| &report.review.findings));
    let document = json!({
        "format": "retold-check",
        "version": 1,
        "counts": counts_object(all),
        "reports": checked.iter().map(report).collect::<Vec<_>>(),
        "unchecked": unchecked
            .iter()
            .map(|it| json!({ "file": it.file, "reason": it.reason }))
            .collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

fn report(report: &Checked) -> Value {
    let progress = report.review.progress.map(|(section, progress)| {
        json!({ "section": section_name(section), "passed": progress.passed, "all": progress.all })
    });
    json!({
        "file": report.file,
        "incident": report.incident,
        "title": report.title,
        "preset": report.profile.id(),
        "words": report.review.words.formal,
        "progress": progress,
        "counts": counts_object(counts(report.review.findings.iter())),
        "dismissed": report.review.dismissed.iter().map(|it| &it.key).collect::<Vec<_>>(),
        "findings": report.findings().map(|(it, located)| finding(it, located)).collect::<Vec<_>>(),
    })
}

fn finding(finding: &Finding, located: &Located) -> Value {
    let (precision, line, column) = match located {
        Located::Words((line, column), _) => ("words", Some(*line), Some(*column)),
        Located::Section(line) => ("section", Some(*line), None),
        Located::File => ("file", None, None),
    };
    json!({
        "rule": finding.rule.id,
        "group": finding.rule.group.id(),
        "severity": finding.severity.id(),
        "key": finding.key,
        "section": section_name(finding.place.section),
        "field": finding.place.spot.name(),
        "span": finding.place.span.as_ref().map(|span| json!([span.start, span.end])),
        "located": precision,
        "line": line,
        "column": column,
        "what": finding.what,
        "why": finding.rule.why,
        "source": { "name": finding.rule.source.name, "address": finding.rule.source.address },
        "instead": finding.instead,
        "fix": finding.fix.as_ref().map(|fix| &fix.label),
    })
}

fn section_name(section: Section) -> String {
    Spot::Section(section).name().trim_start_matches("section-").to_owned()
}

fn counts_object(counts: [usize; 3]) -> Value {
    Severity::ALL
        .into_iter()
        .map(|severity| (severity.id().to_owned(), Value::from(counts[severity as usize])))
        .collect()
}
