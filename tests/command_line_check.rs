//! `retold check`, run as a user or a machine runs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use pretty_assertions::assert_eq;
use serde_json::Value;

const REPORT: &str = "# Disk full\n\n## Issue Summary\n\n- **Impact:** Many customers saw errors.\n\n## Timeline\n\n\
    - 2024-03-04 15:04 UTC: alerts fire\n- 2024-03-04 15:40 UTC: log removed\n\n## Root cause\n\na debug log.\n";

fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_retold"))
        .arg("check")
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("it is UTF-8")
}

fn json(output: &Output) -> Value {
    serde_json::from_str(text(&output.stdout)).expect("it is JSON")
}

/// Writes a file into the folder of this run's temporary files.
fn file(name: &str, content: &str) -> String {
    let path: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("it can be written");
    path.display().to_string()
}

#[test]
fn findings_stand_at_their_words() {
    let report = file("check-words.md", REPORT);
    let run = check(&[&report, "--preset", "sre"]);
    assert_eq!(run.status.code(), Some(1), "{}", text(&run.stderr));
    let printed = text(&run.stdout);
    let place = format!(
        "{report}:5:15: warning: \"Many customers\" says how many without a number. [vague-quantity]\n"
    );
    assert!(printed.contains(&place), "{printed}");
    assert!(printed.contains(&format!("{report}: ")) && printed.contains(" words, "), "{printed}");
}

#[test]
fn the_exit_code_is_that_of_the_worst_finding() {
    let report = file("check-exit.md", REPORT);
    for (arguments, code) in [
        (vec!["--fail-on", "error"], 1),
        (vec!["--fail-on", "never"], 0),
        (vec!["--preset", "sre", "--fail-on", "hint"], 1),
        (vec!["--skip", "no-such-rule"], 2),
    ] {
        let run = check(&[vec![report.as_str()], arguments.clone()].concat());
        assert_eq!(run.status.code(), Some(code), "{arguments:?}: {}", text(&run.stdout));
    }
    let skipped = check(&[&report, "--preset", "sre", "--skip", "vague-quantity", "--format", "json"]);
    let rules = json(&skipped)["reports"][0]["findings"].clone();
    assert!(rules.as_array().unwrap().iter().all(|it| it["rule"] != "vague-quantity"));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_checked() {
    let report = file("check-fine.md", REPORT);
    let list = file("check-list.md", "# Shopping\n\n- bread\n- milk\n");
    let run = check(&[&report, &list, "no-such-file.md", "--format", "json"]);
    assert_eq!(run.status.code(), Some(2));
    let errors = text(&run.stderr);
    assert!(errors.contains("no-such-file.md") && errors.contains("check-list.md"), "{errors}");
    assert!(errors.contains("2 of 3 files could not be checked"), "{errors}");
    let found = json(&run);
    assert_eq!(
        (found["reports"].as_array().unwrap().len(), found["unchecked"].as_array().unwrap().len()),
        (1, 2)
    );
}

#[test]
fn a_draft_is_checked_for_those_whom_it_is_for_and_keeps_its_dismissals() {
    let stored = fs::read_to_string("tests/fixtures/draft-v2.json").unwrap();
    let mut draft: Value = serde_json::from_str(&stored).unwrap();
    let checked = |draft: &Value| {
        let path = file("check-draft.json", &draft.to_string());
        json(&check(&[&path, "--format", "json"]))["reports"][0].clone()
    };
    let before = checked(&draft);
    assert_eq!(before["preset"], "classic");
    draft["postmortem"]["dismissed"] = serde_json::json!(["word-count", before["findings"][1]["key"]]);
    let after = checked(&draft);
    let count = |report: &Value| report["findings"].as_array().unwrap().len();
    assert_eq!(count(&after) + 2, count(&before));
    assert_eq!(after["dismissed"].as_array().unwrap().len(), 2);
    draft["postmortem"]["layout"]["preset"] = "sre-book".into();
    assert_eq!(checked(&draft)["preset"], "sre");
}

/// What SARIF 2.1.0 requires of a log, and what code hosts need to show a result beside its line.
#[test]
fn sarif_has_its_shape() {
    let report = file("check sarif.md", REPORT);
    let run = check(&[&report, "no-such-file.md", "--preset", "sre", "--format", "sarif"]);
    assert_eq!(run.status.code(), Some(2));
    let log = json(&run);
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().unwrap().ends_with("sarif-schema-2.1.0.json"));
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "retold");
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let notification = &run["invocations"][0]["toolExecutionNotifications"][0];
    assert!(notification["message"]["text"].as_str().unwrap().contains("no-such-file.md"));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for rule in rules {
        assert!(rule["helpUri"].as_str().unwrap().starts_with("https://"));
        assert!(rule["shortDescription"]["text"].is_string() && rule["help"]["text"].is_string());
        assert!(
            ["error", "warning", "note"].contains(&rule["defaultConfiguration"]["level"].as_str().unwrap())
        );
    }
    let results = run["results"].as_array().unwrap();
    assert!(!results.is_empty());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        assert!(result["partialFingerprints"]["retoldKey/v1"].is_string());
        let physical = &result["locations"][0]["physicalLocation"];
        assert!(physical["artifactLocation"]["uri"].as_str().unwrap().ends_with("check%20sarif.md"));
        if let Some(region) = physical.get("region") {
            assert!(region["startLine"].as_u64().unwrap() > 0);
            assert!(region.get("startColumn").is_none_or(|column| column.as_u64().unwrap() > 0));
        }
    }
    let vague = results.iter().find(|result| result["ruleId"] == "vague-quantity").unwrap();
    let region = serde_json::json!({ "startLine": 5, "startColumn": 15, "endLine": 5, "endColumn": 29 });
    assert_eq!(vague["locations"][0]["physicalLocation"]["region"], region);
}
