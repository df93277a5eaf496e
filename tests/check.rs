//! The reviewer over whole documents: what each rule owes, what the corpus raises, and what nasty drafts do to it.

#[expect(dead_code, reason = "no draft is edited here")]
mod generate;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use retold::check::{Finding, Group, Profile, RULES, Rule, Severity, Spot, check, findings_of};
use retold::draft::{from_json, to_json};
use retold::postmortem::{Edit, Field, History, Postmortem, apply, example};
use retold::read::read_postmortems;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    files.retain(|path| path.extension().is_some_and(|it| it == ending));
    files.sort();
    assert!(!files.is_empty(), "the fixtures are gone");
    files
}

fn read(path: &Path) -> Vec<Postmortem> {
    read_postmortems(&fs::read_to_string(path).expect("it is text")).expect("it is a postmortem")
}

fn findings(draft: &Postmortem, profile: Profile) -> Vec<Finding> {
    check(draft, profile, None).findings
}

/// Returns the source file of a rule.
fn source_of(id: &str, group: Group) -> String {
    let path = format!("src/check/{}/{}.rs", group.id(), id.replace('-', "_"));
    fs::read_to_string(root().join(&path)).unwrap_or_else(|_| panic!("{id} is not in {path}"))
}

#[test]
fn each_rule_has_what_it_owes() {
    let mut ids = BTreeSet::new();
    for rule in RULES {
        let id = rule.id;
        assert!(ids.insert(id), "{id} is there twice");
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{id}");
        for (name, text) in [("asks", rule.asks), ("why", rule.why)] {
            assert!(text.ends_with(['.', '?']) && text.contains(' '), "{id}: {name} is no sentence: {text}");
        }
        assert!(!rule.source.name.is_empty() && rule.source.address.starts_with("https://"), "{id}");
        assert!(rule.classic.is_some() || rule.sre.is_some(), "{id} is off everywhere");

        let source = source_of(id, rule.group);
        let docs: String = source.lines().take_while(|line| line.starts_with("//!")).collect();
        let calls = docs.matches(&format!("findings_of(\"{id}\", &draft)")).count();
        assert!(docs.contains("# Examples") && calls >= 2, "{id} has no two examples");
        assert!(
            docs.contains(&format!("findings_of(\"{id}\", &draft)[0]")),
            "{id} has no example that fires"
        );
        assert!(
            docs.contains(&format!("findings_of(\"{id}\", &draft).is_empty()")),
            "{id} has no example that is silent"
        );
    }
}

/// Returns drafts in which something is wrong for every rule.
fn bad_drafts() -> Vec<Postmortem> {
    let texts = files("tests/fixtures/bad-reports", "json");
    let texts = texts.iter().map(|path| fs::read_to_string(path).expect("it is text"));
    texts.map(|text| from_json(&text).expect("it is a draft").postmortem).collect()
}

fn bad(profile: Profile) -> Vec<Finding> {
    bad_drafts().iter().flat_map(|draft| findings(draft, profile)).collect()
}

#[test]
fn bad_reports_trigger_every_rule() {
    for profile in Profile::ALL {
        let found: BTreeSet<&str> = bad(profile).iter().map(|finding| finding.rule.id).collect();
        let wanted = RULES.iter().filter(|rule| rule.severity(profile).is_some()).map(|rule| rule.id);
        let silent: Vec<&str> = wanted.filter(|id| !found.contains(id)).collect();
        assert!(silent.is_empty(), "{}: {silent:?}", profile.id());
    }
}

/// What a finding says obeys the rules that it comes from: it blames nobody, and asks for nothing vague.
#[test]
fn findings_pass_the_rules() {
    let found = Profile::ALL.into_iter().flat_map(bad);
    let texts: BTreeSet<String> = found
        .flat_map(|it| {
            [it.instead, it.rule.asks.to_owned(), it.rule.why.to_owned(), without_quotations(&it.what)]
        })
        .collect();
    for text in texts {
        let mut draft = example();
        // Where the words are quoted they are an example of what to avoid, or of what to write.
        draft.root_cause.explanation = without_quotations(&text);
        let blames = |rule: &&&Rule| rule.group == Group::Blameless;
        for rule in RULES.iter().filter(blames) {
            assert!(findings_of(rule.id, &draft).is_empty(), "{}: {text}", rule.id);
        }
        assert!(text.len() < 240, "too long: {text}");
        for jargon in ["MTTR", "utilize", "leverage", "actionable", "regex", "span", "passage"] {
            assert!(!text.contains(jargon), "{jargon}: {text}");
        }
    }
}

fn without_quotations(text: &str) -> String {
    text.split('"').step_by(2).collect::<Vec<_>>().join(" ")
}

/// The table of all findings in the corpus, which is committed: a change of a rule shows there.
#[test]
fn the_corpus_raises_what_is_written_down() {
    let mut table: BTreeMap<&str, BTreeMap<Profile, Vec<String>>> = BTreeMap::new();
    let paths = files("tests/fixtures/report-corpus/reports", "md");
    for path in &paths {
        let name = path.file_stem().unwrap().to_string_lossy()[..2].to_owned();
        for draft in read(path) {
            for profile in Profile::ALL {
                for finding in findings(&draft, profile) {
                    let files = table.entry(finding.rule.id).or_default().entry(profile).or_default();
                    files.push(name.clone());
                }
            }
        }
    }
    let mut text =
        format!("{} documents. For each rule its findings, and the documents with any.\n", paths.len());
    for rule in RULES {
        let _ = write!(text, "\n{}\n", rule.id);
        for profile in Profile::ALL {
            let Some(severity) = rule.severity(profile) else { continue };
            let files = table.get(rule.id).and_then(|it| it.get(&profile)).cloned().unwrap_or_default();
            let documents: BTreeSet<&String> = files.iter().collect();
            let documents: Vec<&str> = documents.into_iter().map(String::as_str).collect();
            let _ = writeln!(
                text,
                "  {:8} {:8} {:3}  {}",
                profile.id(),
                severity.id(),
                files.len(),
                documents.join(" ")
            );
        }
    }
    let judged = judged(&table);
    insta::assert_snapshot!(format!("{text}\n{judged}"));
}

/// What a careful reader of the corpus does not agree with: rule, document, how many of its findings, and why.
const FALSE_ALARMS: &str = include_str!("fixtures/check-false-alarms.tsv");

/// Counts the errors and warnings of each profile that a reader agrees with, and checks that they are nine in ten.
fn judged(table: &BTreeMap<&str, BTreeMap<Profile, Vec<String>>>) -> String {
    let mut text = String::new();
    for profile in Profile::ALL {
        let counts = |id: &str| {
            RULES.iter().any(|rule| rule.id == id && rule.severity(profile) > Some(Severity::Hint))
        };
        let found = |id: &str| table.get(id).and_then(|it| it.get(&profile)).cloned().unwrap_or_default();
        let all: usize = RULES.iter().filter(|rule| counts(rule.id)).map(|rule| found(rule.id).len()).sum();
        let mut wrong = 0;
        for row in FALSE_ALARMS.lines().skip(1) {
            let [id, document, count, _] = row.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{row:?} has not four columns");
            };
            if counts(id) {
                let there = found(id).iter().filter(|it| *it == document).count();
                let count: usize = count.parse().expect("it is a number");
                assert!(there >= count || there == 0, "{row:?} is no longer raised as often");
                wrong += count.min(there);
            }
        }
        assert!(wrong * 10 <= all, "{}: {wrong} of {all} are false alarms", profile.id());
        let _ = writeln!(text, "{}: {} of {all} errors and warnings agreed with", profile.id(), all - wrong);
    }
    text
}

/// Documents in French and Spanish, and what is no report at all: no rule that looks for words says anything.
#[test]
fn other_languages_raise_nothing_that_is_read_from_words() {
    for name in ["20-french", "21-spanish"] {
        for draft in read(&root().join(format!("tests/fixtures/report-corpus/reports/{name}.md"))) {
            for finding in Profile::ALL.into_iter().flat_map(|profile| findings(&draft, profile)) {
                let from_words = finding.place.span.is_some();
                assert!(!from_words, "{name}: {} {}", finding.rule.id, finding.what);
            }
        }
    }
}

/// Returns the rules that find something in a document from elsewhere.
fn rules_for(document: &str, profile: Profile) -> Vec<&'static str> {
    let drafts = read_postmortems(document).expect("it is a postmortem");
    drafts.iter().flat_map(|draft| findings(draft, profile)).map(|it| it.rule.id).collect()
}

const FERRY: &str = "# The map stood still

## Summary
The map of the ferry app showed old positions from 7:12 AM to 8:03 AM PT on May 6th 2024, to all passengers.

## Timeline
07:12 AM - The first request for positions fails.

07:20 AM - An alert for old positions fires.

08:03 AM - The queue is restored by a restart.

## Root cause and resolution
A consumer of the queue had stopped because its disk was full. The issue was resolved when the disk was cleared.

## Corrective and preventative measures
- Warn when the disk is 80 % full
- Keep the logs for 7 days
";

#[test]
fn what_stands_elsewhere_in_a_document_is_not_missing() {
    let found = rules_for(FERRY, Profile::Classic);
    for rule in ["zone-named", "fix-explained", "outage-times", "events-timed"] {
        assert!(!found.contains(&rule), "{rule}");
    }
    let dashes = FERRY.replace("\n07:", "\n- 2024–05–06, 7:").replace("\n08:", "\n- 2024–05–06, 8:");
    assert!(!rules_for(&dashes, Profile::Classic).contains(&"events-timed"));
    let milestones = "# The map stood still\n\n- **Key events**\n  - First detected 2024-05-06 07:20
  - Incident declared 2024-05-06 08:41\n  - Repaired 2024-05-06 08:03\n
- **Impact**: Old positions were shown to all passengers.\n\n- **Resolution**: The disk was cleared.\n";
    assert!(!rules_for(milestones, Profile::Sre).contains(&"events-in-order"));
}

#[test]
fn what_a_document_lacks_is_said_wherever_it_may_stand() {
    assert!(rules_for(FERRY, Profile::Sre).contains(&"action-owner"));
    let start = FERRY.find("## Timeline").expect("it is there");
    let end = FERRY.find("## Root").expect("it is there");
    let untimed = FERRY.replace(&FERRY[start..end], "").replace("from 7:12 AM to 8:03 AM PT ", "");
    assert!(rules_for(&untimed, Profile::Classic).contains(&"timeline-told"));
    let unzoned = FERRY.replace(" PT ", " ");
    assert!(rules_for(&unzoned, Profile::Classic).contains(&"zone-named"));
}

#[test]
fn tasks_are_judged_by_what_they_ask_for() {
    let found = |text: &str, rule: &str| {
        let mut draft = example();
        draft.measures.action_items.truncate(1);
        draft.measures.action_items[0].text = text.into();
        !findings_of(rule, &draft).is_empty()
    };
    assert!(!found("Improve alerts: Page the ferry team for old positions.", "action-vague"));
    assert!(found("Alerts: Improve our alerts.", "action-vague"));
    assert!(!found("The probe asks the wrong host. (fixed by a second probe)", "action-owner"));
    assert!(!found("Who knows the queue?", "action-owner"));
    assert!(!found("Clear the disk by 3 May.", "action-tracked") && found("Clear it.", "action-tracked"));
}

#[test]
fn innocent_words_raise_nothing() {
    let texts = [
        "The failover failed to start, and the probe did not fire.",
        "Disaster recovery was tested; the loss was negligible.",
        "The rate of user error reporting rose to 12 %.",
        "between 400 to 600 words. Brief and straight to the point, between 400 to 600 words",
        "which team/individuals was the incident escalated to",
    ];
    let mut before = example();
    before.summary.impact = "About 60 % of the users saw errors.".into();
    for profile in Profile::ALL {
        let quiet = findings(&before, profile).len();
        for text in texts {
            let mut draft = before.clone();
            draft.root_cause.explanation = format!("{} {text}", draft.root_cause.explanation);
            let found = findings(&draft, profile);
            // The words may bring the report to its length; nothing else changes.
            let more: Vec<_> = found.iter().map(|it| (it.rule.id, &it.what)).collect();
            assert!(found.len() <= quiet, "{text}: {more:?}");
        }
    }
}

/// What the report that started it all truly lacks.
#[test]
fn the_example_passes_classic_but_for_what_it_lacks() {
    let review = check(&example(), Profile::Classic, Some(512));
    let shown = review.findings.iter().fold(String::new(), |mut text, it| {
        let _ = writeln!(text, "{} {} {}: {}", it.severity.id(), it.rule.id, it.place.spot.name(), it.what);
        text
    });
    let progress: Vec<String> =
        review.progress.iter().map(|(section, it)| format!("{section:?} {}/{}", it.passed, it.all)).collect();
    insta::assert_snapshot!(format!(
        "{shown}\n{}, tale {:?}\n{}",
        review.words.formal,
        review.words.tale,
        progress.join(", ")
    ));
}

#[test]
fn a_dismissal_is_of_one_finding_or_of_a_rule_and_is_undone() {
    let mut draft = example();
    draft.measures.action_items[1].text = "Improve monitoring.".into();
    let keys = |draft: &Postmortem| -> Vec<String> {
        let found = findings(draft, Profile::Classic).into_iter().filter(|it| it.rule.id == "action-vague");
        found.map(|it| it.key).collect()
    };
    let before = keys(&draft);
    assert!(before.len() > 1);
    let mut history = History::new(draft);
    let dismiss = |key: &str| Edit::SetDismissed { key: key.to_owned(), dismissed: true };
    history.apply(dismiss(&before[0]), 0).unwrap();
    assert_eq!(keys(history.postmortem()), before[1..]);

    // It survives an edit elsewhere, and a look into storage.
    let mut draft = history.postmortem().clone();
    draft.title.push_str(" again");
    draft.timeline.remove(0);
    let stored = to_json(&draft, 0, 0);
    let draft = from_json(&stored).unwrap().postmortem;
    assert_eq!(keys(&draft), before[1..]);

    history.apply(dismiss("action-vague"), 10).unwrap();
    assert!(keys(history.postmortem()).is_empty());
    assert!(history.undo() && history.undo());
    assert_eq!(keys(history.postmortem()), before);
}

#[test]
fn a_draft_that_was_not_begun_lacks_nothing() {
    for profile in Profile::ALL {
        let review = check(&Postmortem::default(), profile, None);
        assert!(review.findings.is_empty());
        assert!(review.progress.iter().all(|(_, progress)| progress.passed == 0));
    }
}

#[test]
fn the_fixes_of_bad_drafts_settle_what_they_fix() {
    for draft in bad_drafts() {
        let found = findings(&draft, Profile::Classic);
        for finding in found.iter().filter(|it| it.fix.is_some()) {
            let mut history = History::new(draft.clone());
            let edit = finding.fix.as_ref().expect("it has one").edit();
            history.apply(edit, 0).expect("it can be applied");
            let fixed = history.postmortem().clone();
            assert!(history.undo() && !history.can_undo() && *history.postmortem() == draft);
            let count = |found: &[Finding]| found.iter().filter(|it| it.rule.id == finding.rule.id).count();
            let after = findings(&fixed, Profile::Classic);
            assert!(count(&after) < count(&found), "{}: {}", finding.rule.id, finding.what);
        }
    }
}

proptest! {
    #[test]
    fn no_draft_makes_a_rule_fail(postmortem in generate::postmortem()) {
        for profile in Profile::ALL {
            let review = check(&postmortem, profile, None);
            for finding in review.findings.iter().chain(&review.dismissed) {
                if let (Some(span), Spot::Field(Field::Text(field))) =
                    (&finding.place.span, finding.place.spot)
                {
                    let text = field.text(&postmortem).expect("the field is there");
                    prop_assert!(text.get(span.clone()).is_some(), "{}: {span:?} of {text:?}", finding.rule.id);
                }
                prop_assert!(finding.severity >= Severity::Hint && !finding.what.is_empty());
            }
            for (_, progress) in review.progress {
                prop_assert!(progress.passed <= progress.all);
            }
            for fix in review.findings.into_iter().filter_map(|finding| finding.fix) {
                prop_assert!(apply(&mut postmortem.clone(), fix.edit()).is_ok());
            }
        }
    }
}
