//! Findings as SARIF 2.1.0, the format of OASIS for what checkers find.

use serde_json::{Value, json};

use super::{Checked, Located, Unchecked};
use crate::check::{Finding, RULES, Rule, Severity};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes one run with every rule and every finding.
pub fn write(checked: &[Checked], unchecked: &[Unchecked]) -> String {
    let results = checked
        .iter()
        .flat_map(|report| report.findings().map(|(finding, located)| result(report, finding, located)));
    let notifications = unchecked.iter().map(|it| {
        json!({
            "level": "error",
            "message": { "text": it.reason },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&it.file) } } }],
        })
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "retold",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": RULES.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
            } },
            "invocations": [{
                "executionSuccessful": unchecked.is_empty(),
                "toolExecutionNotifications": notifications.collect::<Vec<_>>(),
            }],
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

fn descriptor(rule: &Rule) -> Value {
    let severity = rule.classic.max(rule.sre).unwrap_or(Severity::Hint);
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.asks },
        "fullDescription": { "text": rule.why },
        "help": { "text": format!("{} {} Source: {}.", rule.asks, rule.why, rule.source.name) },
        "helpUri": rule.source.address,
        "defaultConfiguration": { "level": level(severity) },
        "properties": { "tags": [rule.group.id()] },
    })
}

fn result(report: &Checked, finding: &Finding, located: &Located) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(&report.file) } });
    if let Some(region) = region(located) {
        physical["region"] = region;
    }
    json!({
        "ruleId": finding.rule.id,
        "ruleIndex": RULES.iter().position(|rule| rule.id == finding.rule.id),
        "level": level(finding.severity),
        "message": { "text": format!("{} {}", finding.what, finding.instead) },
        "locations": [{
            "physicalLocation": physical,
            "logicalLocations": [{ "fullyQualifiedName": finding.place.spot.name() }],
        }],
        "partialFingerprints": { "retoldKey/v1": finding.key },
    })
}

fn region(located: &Located) -> Option<Value> {
    match located {
        Located::Words((line, column), (end_line, end_column)) => Some(json!({
            "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
        })),
        Located::Section(line) => Some(json!({ "startLine": line })),
        Located::File => None,
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

/// Returns a path as a reference within the repository: `/` between names, and what an address cannot hold as `%20`.
fn uri(file: &str) -> String {
    let mut uri = String::new();
    for byte in file.replace('\\', "/").trim_start_matches("./").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
