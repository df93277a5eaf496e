//! `retold read --anyway`, run as a user runs it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const TEMPLATE: &str = "# Outage template\n\n**Impact:** [who was hit]\n\n## Timeline\n\n- [HH:MM] [what was seen]\n\n\
    ## Root cause\n\n[why]\n\n## Resolution\n\n[how]\n\n## Action items\n\n- [ ] Oil the hinges of the gate\n";

fn read(arguments: &[&str], text: &str) -> Output {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("template.md");
    fs::write(&path, text).expect("it can be written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_retold"));
    command.arg("read").args(arguments).arg(&path).output().expect("the program runs")
}

#[test]
fn what_looks_like_no_report_is_read_when_that_is_asked_for() {
    let labels = |arguments: &[&str]| -> Value {
        serde_json::from_slice(&read(arguments, TEMPLATE).stdout).expect("it is JSON")
    };
    assert_eq!(labels(&[])["report"], false);
    let anyway = labels(&["--anyway"]);
    assert_eq!(anyway["title"], "Outage template");
    assert_eq!(anyway["tasks"][0], "Oil the hinges of the gate");
    let run = read(&["--anyway", "--to", "markdown"], TEMPLATE);
    let (document, told) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(document.contains("Oil the hinges") && told.contains("This is a template"), "{document}{told}");
    assert_eq!(run.status.code(), Some(1));
}
