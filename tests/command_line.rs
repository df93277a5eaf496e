//! The command line, run as a user runs it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use pretty_assertions::assert_eq;
use serde_json::{Value, json};

const DRAFT: &str = "tests/fixtures/draft-v1.json";

/// What a run left behind.
struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Run {
    /// Returns what was printed, after checking that all went well.
    fn printed(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (Some(0), ""));
        self.stdout
    }

    /// Checks that the input was refused, for these reasons and with nothing printed.
    fn assert_refused(&self, reasons: &[&str]) {
        assert_eq!((self.code, self.stdout.as_str()), (Some(2), ""), "{}", self.stderr);
        for reason in reasons {
            assert!(self.stderr.contains(reason), "{reason:?} is not in {:?}", self.stderr);
        }
    }
}

/// Runs the program at the top of the repository.
fn retold(arguments: &[&str]) -> Run {
    retold_with_input(arguments, b"")
}

fn retold_with_input(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_retold"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses its arguments may be gone before it has read anything.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    Run {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("the output is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("the messages are UTF-8"),
    }
}

/// Renders a draft that is given on standard input.
fn render(draft: &Value, options: &[&str]) -> Run {
    retold_with_input(&[&["render", "-"], options].concat(), draft.to_string().as_bytes())
}

/// Writes a file for one test and returns its path.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("the file can be written");
    path
}

fn fixture(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the fixture can be read")
}

fn draft() -> Value {
    serde_json::from_str(&fixture(DRAFT)).expect("the fixture is JSON")
}

#[test]
fn the_seeds_draft_without_a_title_is_the_seeds_report() {
    let mut draft = draft();
    draft["postmortem"]["title"] = json!("");
    assert_eq!(
        render(&draft, &["--sections", "bold-labels"]).printed(),
        fixture("tests/fixtures/seed-formal.md")
    );
}

#[test]
fn sections_are_marked_as_the_draft_says_unless_told_otherwise() {
    let mut draft = draft();
    assert!(render(&draft, &[]).printed().contains("\n## Timeline\n"));
    assert!(render(&draft, &["--sections", "bold-labels"]).printed().contains("\n**Timeline:**\n"));
    draft["postmortem"]["layout"]["section_style"] = json!("bold-labels");
    assert!(render(&draft, &[]).printed().contains("\n**Timeline:**\n"));
    assert!(render(&draft, &["--sections", "headings"]).printed().contains("\n## Timeline\n"));
}

#[test]
fn times_stand_in_utc_as_well_where_that_is_asked_for() {
    let mut draft = draft();
    assert!(render(&draft, &[]).printed().contains("**3:00 PM (WAT):**"));
    let with_utc = render(&draft, &["--clock", "with-utc"]).printed();
    assert!(with_utc.contains("**3:00 PM WAT (14:00 UTC):**"), "{with_utc}");
    draft["postmortem"]["layout"]["clock"] = json!("with-utc");
    assert_eq!(render(&draft, &[]).printed(), with_utc);
    let proof = render(&draft, &["--voice", "tale", "--prove"]).printed();
    assert!(proof.ends_with("22 of 22 facts kept\n"), "{proof}");
    assert!(render(&draft, &["--clock", "as-written"]).printed().contains("**3:00 PM (WAT):**"));
}

#[test]
fn a_seed_always_tells_the_same_tale() {
    let tale = |seed: &str| retold(&["render", DRAFT, "--voice", "tale", "--seed", seed]).printed();
    assert_eq!(tale("7"), tale("7"));
    assert_ne!(tale("7"), tale("8"));
    assert_ne!(tale("7"), retold(&["render", DRAFT]).printed());
    let mut draft = draft();
    draft["postmortem"]["tale"]["seed"] = json!(7);
    assert_eq!(render(&draft, &["--voice", "tale"]).printed(), tale("7"));
}

#[test]
fn json_is_json_and_says_what_it_is() {
    for voice in ["formal", "tale"] {
        let printed = retold(&["render", DRAFT, "--to", "json", "--voice", voice]).printed();
        let document: Value = serde_json::from_str(&printed).expect("it is JSON");
        assert_eq!((&document["format"], &document["version"]), (&json!("retold-document"), &json!(1)));
        assert!(document["sections"].as_array().is_some_and(|sections| sections.len() == 4));
    }
}

#[test]
fn a_page_of_the_tale_has_its_cover_and_colours_and_that_of_the_report_has_neither() {
    let page = |options: &[&str]| retold(&[&["render", DRAFT, "--to", "html"], options].concat()).printed();
    let (report, tale) = (page(&[]), page(&["--voice", "tale", "--genre", "noir"]));
    assert!(!report.contains("<svg") && !report.contains(".is-noir {"), "{report}");
    assert!(
        tale.contains("<figure><svg") && tale.contains(".is-noir {") && tale.contains("is-dressed is-noir")
    );
    assert!(!page(&["--voice", "tale", "--level", "0"]).contains("<svg"));
}

#[test]
fn rich_and_plain_text_are_in_the_voice_that_is_asked_for() {
    for (format, start) in [("rich-text", "<h1>"), ("plain", "")] {
        let report = retold(&["render", DRAFT, "--to", format]).printed();
        assert!(report.starts_with(&format!("{start}My first postmortem")), "{report}");
        let tale = retold(&["render", DRAFT, "--to", format, "--voice", "tale"]).printed();
        assert!(tale.contains(": My first postmortem") && tale.len() > report.len(), "{tale}");
    }
}

#[test]
fn standard_input_is_read_like_a_file() {
    let from_input = retold_with_input(&["render", "-"], fixture(DRAFT).as_bytes());
    assert_eq!(from_input.printed(), retold(&["render", DRAFT]).printed());
    retold_with_input(&["render", "-"], b"no draft").assert_refused(&["standard input is no postmortem"]);
}

#[test]
fn a_file_that_is_not_there_is_refused() {
    retold(&["render", "tests/fixtures/nothing.json"])
        .assert_refused(&["retold: tests/fixtures/nothing.json cannot be read"]);
}

#[test]
fn a_file_that_is_no_draft_is_refused_with_the_reason() {
    let typo = json!({ "format": "retold-draft", "version": 1, "postmortem": { "tmeline": [] } }).to_string();
    let newer = json!({ "format": "retold-draft", "version": 4, "postmortem": { "news": 1 } }).to_string();
    let cases: [(&str, &[u8], &str); 6] = [
        ("not-utf8.json", b"{ \"title\": \"caf\xe9\" }", "is not text in UTF-8"),
        ("not-json.json", b"# Postmortem\n", "this is not JSON"),
        ("empty.json", b"", "this is not JSON"),
        ("no-draft.json", b"{ \"title\": \"DNS\" }", "this is not a Retold draft"),
        ("newer.json", newer.as_bytes(), "written by a newer Retold (version 4"),
        ("typo.json", typo.as_bytes(), "postmortem.tmeline is a name that"),
    ];
    for (name, content, reason) in cases {
        let path = file(name, content);
        let path = path.to_str().expect("the path is UTF-8");
        retold(&["render", path]).assert_refused(&["retold: ", path, reason]);
    }
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    retold(&["render", DRAFT, "--vioce", "tale"]).assert_refused(&["--vioce", "--voice"]);
    retold(&["render", DRAFT, "--voice", "song"]).assert_refused(&["song", "formal", "tale"]);
    retold(&["render", DRAFT, "--seed", "-1"]).assert_refused(&["-1"]);
    retold(&["render"]).assert_refused(&["FILE"]);
    retold(&["rendre", DRAFT]).assert_refused(&["rendre"]);
    retold(&[]).assert_refused(&["Usage"]);
}

#[test]
fn help_and_version_are_no_failure() {
    let help = retold(&["render", "--help"]).printed();
    for option in ["--voice", "--to", "--sections", "--seed", "--prove", "--map"] {
        assert!(help.contains(option), "{option} is not in\n{help}");
    }
    assert!(retold(&["--help"]).printed().contains("render"));
    assert_eq!(retold(&["--version"]).printed(), concat!("retold ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn a_paste_is_read_as_rows() {
    let run = retold(&["timeline", "tests/fixtures/pastes/20-midnight-rollover.txt", "--to", "labels"]);
    assert_eq!(run.code, Some(1), "there are notes");
    let labels: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(labels["zone"], "SAST");
    assert_eq!(labels["rows"][4]["time"], "00:07");
    assert_eq!(labels["rows"][4]["date"], "2025-02-01");
    assert!(run.stderr.contains("Line 10"), "{}", run.stderr);
}

#[test]
fn a_paste_is_printed_as_a_timeline() {
    let run =
        retold_with_input(&["timeline", "-"], b"15:04 UTC - alerts *fire*\n15:10 UTC - pool restarted\n");
    assert_eq!(
        run.printed(),
        "## Timeline\n\n- **15:04 UTC:** alerts *fire*\n- **15:10 UTC:** pool restarted\n"
    );
}

#[test]
fn what_a_paste_leaves_open_is_asked_and_can_be_answered() {
    let paste = b"03/04/2024 10:00 IST - alerts fire\n03/04/2024 10:20 IST - pool restarted\n";
    let run = retold_with_input(&["timeline", "-"], paste);
    assert_eq!(run.code, Some(1), "there are questions");
    let said: Vec<&str> = run.stderr.lines().collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("is IST India") && said[0].contains("--zone IST="), "{said:?}");
    assert!(said[1].contains("03/04/2024") && said[1].contains("--days month-first"), "{said:?}");
    let answered = ["timeline", "-", "--days", "month-first", "--zone", "IST=+05:30", "--zone", "BST=+01:00"];
    assert_eq!(
        retold_with_input(&answered, paste).printed(),
        "## Timeline\n\n- **2024-03-04 10:00 IST (UTC+05:30):** alerts fire\n\
         - **10:20 IST (UTC+05:30):** pool restarted\n"
    );
    for wrong in ["IST", "IST=", "=+05:30", "IST=CST", "IST=later"] {
        retold_with_input(&["timeline", "-", "--zone", wrong], paste).assert_refused(&["IST=+05:30"]);
    }
}

#[test]
fn what_is_no_timeline_is_said_to_be_none() {
    let run = retold_with_input(&["timeline", "-", "--to", "json"], b"Lorem ipsum\n");
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("no line with a time was found"), "{}", run.stderr);
    let read: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(read["left_over"], json!([{ "line": 1, "text": "Lorem ipsum" }]));
    retold_with_input(&["timeline", "-"], b"\xff\xfe\x00").assert_refused(&["not text in UTF-8"]);
}

#[test]
fn the_tale_is_told_in_the_genre_and_at_the_level_that_are_asked_for() {
    let genres = retold(&["genres"]).printed();
    assert_eq!(genres, "fantasy\nnoir\nnature\nshipping\n");
    let tell = |genre: &str, level: &str| {
        retold(&["render", DRAFT, "--voice", "tale", "--genre", genre, "--level", level]).printed()
    };
    let formal = retold(&["render", DRAFT]).printed();
    for genre in genres.lines() {
        assert_eq!(tell(genre, "0"), formal);
        assert_ne!(tell(genre, "1"), formal);
        assert_ne!(tell(genre, "1"), tell(genre, "3"));
    }
    assert_ne!(tell("fantasy", "2"), tell("noir", "2"));
    retold(&["render", DRAFT, "--genre", "opera"])
        .assert_refused(&["opera", "fantasy, noir, nature, shipping"]);
    retold(&["render", DRAFT, "--level", "4"]).assert_refused(&["0..=3"]);
}

#[test]
fn the_cover_is_a_picture() {
    let cover = retold(&["render", DRAFT, "--genre", "noir", "--to", "svg-cover"]).printed();
    assert!(cover.starts_with("<svg ") && cover.trim_end().ends_with("</svg>"));
    let mut severe = draft();
    severe["postmortem"]["summary"]["impact"] = json!("Two people were injured.");
    render(&severe, &["--to", "svg-cover"]).assert_refused(&["injur", "--although-severe"]);
    let drawn = render(&severe, &["--to", "svg-cover", "--although-severe"]).printed();
    assert!(drawn.starts_with("<svg "));
}

#[test]
fn a_seed_has_a_name_in_two_words() {
    let tell = |seed: &str| retold(&["render", DRAFT, "--voice", "tale", "--seed", seed]).printed();
    assert_eq!(tell("1"), tell("apple-acorn"));
    assert_eq!(tell("257"), tell("Apple Almond"));
    assert_ne!(tell("apple-acorn"), tell("amber-acorn"));
    retold(&["render", DRAFT, "--seed", "apple-tea"]).assert_refused(&[
        "apple-tea",
        "4294967295",
        "two words",
    ]);
}

#[test]
fn the_facts_that_a_tale_keeps_are_listed_line_by_line() {
    let options = ["--voice", "tale", "--genre", "noir", "--seed", "7", "--prove"];
    let printed = retold(&[&["render", DRAFT], options.as_slice()].concat()).printed();
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines[0], "noir, Seasoned, seed bamboo-acorn");
    assert!(lines.contains(&"impact: 2 of 2 kept; approximately · 60%"), "{printed}");
    assert!(lines.contains(&"title: no facts"), "{printed}");
    assert_eq!(lines.last(), Some(&"22 of 22 facts kept"));
}

#[test]
fn a_fact_that_a_rewritten_line_lacks_is_listed_and_told_by_the_exit_code() {
    let mut draft = draft();
    draft["postmortem"]["tale"] =
        json!({ "lines": [{ "line": "impact", "rewritten": true, "text": "60% of 9 users." }] });
    let run = render(&draft, &["--voice", "tale", "--prove"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    let expected = "impact: 1 of 2 kept; 60%; missing: approximately; in the writer's own words; not in the report: 9 users";
    assert!(run.stdout.lines().any(|line| line == expected), "{}", run.stdout);
    assert!(run.stdout.ends_with("\n21 of 22 facts kept\n"));
    assert_eq!(render(&draft, &["--voice", "tale"]).code, Some(0));
    assert_eq!(render(&draft, &["--map"]).code, Some(1));
}

#[test]
fn a_map_has_every_line_of_the_report_with_that_of_the_tale() {
    let printed = retold(&["render", DRAFT, "--voice", "tale", "--map"]).printed();
    let map: Value = serde_json::from_str(&printed).expect("it is JSON");
    assert_eq!((&map["format"], &map["version"]), (&json!("retold-map"), &json!(1)));
    assert_eq!((&map["kept"], &map["total"]), (&json!(22), &json!(22)));
    assert_eq!((&map["seed"], &map["seed_name"]), (&json!(0), &json!("amber-acorn")));
    let lines = map["lines"].as_array().expect("there are lines");
    let impact = lines.iter().find(|line| line["line"] == "impact").expect("there is an impact");
    let record = impact["formal"]["text"].as_str().expect("it is text");
    let fact = &impact["facts"][1];
    let (from, to) = (fact["from"].as_u64().unwrap() as usize, fact["to"].as_u64().unwrap() as usize);
    assert_eq!((fact["text"].as_str(), &fact["kept"]), (Some(&record[from..to]), &json!("verbatim")));
    assert!(impact["tale"]["text"].as_str().is_some_and(|told| told.contains("60%") && told != record));
    retold(&["render", DRAFT, "--map", "--prove"]).assert_refused(&["--map", "--prove"]);
}

#[test]
fn the_report_is_written_for_other_places() {
    let to = |format: &str| retold(&["render", DRAFT, "--to", format]).printed();
    assert!(to("slack").contains("\n• *3:00 PM (WAT):* Issue detected"));
    assert!(to("slack-paste").contains("\n• *3:00 PM (WAT):* Issue detected"));
    assert!(to("slack-summary").ends_with("\n• *Tasks to Address the Issue:* 4\n"));
    assert!(to("wiki").contains("\n\nh2. Timeline\n\n* *3:00 PM (WAT):* Issue detected"));
    assert_eq!(to("issues").split("\n---\n\n").filter(|issue| issue.starts_with("# ")).count(), 4);
}

#[test]
fn nobody_is_notified_where_that_is_asked_for() {
    let mut draft = draft();
    draft["postmortem"]["summary"]["impact"] = json!("@ada fixes #12");
    assert!(render(&draft, &[]).printed().contains("@ada fixes #12"));
    assert!(render(&draft, &["--mention-safe"]).printed().contains("@\u{200B}ada fixes #\u{200B}12"));
}

const REPORT: &str = "# Disk full\n\n## Timeline\n\n- 2024-03-04 15:04 UTC: alerts fire\n- 2024-03-04 15:40 UTC: log removed\n\n\
## Root cause\n\na debug log.\n";

#[test]
fn a_report_is_read() {
    let report = file("disk.md", REPORT.as_bytes()).display().to_string();
    let read = |to: &str| retold(&["read", "--to", to, &report]);
    let labels: Value = serde_json::from_str(&read("labels").printed()).expect("it is JSON");
    assert_eq!(labels["title"], "Disk full");
    assert_eq!(labels["rows"][1]["time"], "15:40");
    assert_eq!(labels["root_cause"], "a debug log.");
    let draft = read("json").stdout;
    let again = file("disk.json", draft.as_bytes()).display().to_string();
    let rendered = retold(&["render", &again]);
    assert!(rendered.stdout.contains("log removed"), "{}", rendered.stderr);
    assert!(read("markdown").stdout.contains("a debug log."));
}

#[test]
fn several_reports_are_a_list() {
    let report = file("one-of-two.md", REPORT.as_bytes()).display().to_string();
    let run = retold(&["read", &report, &report]);
    let labels: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    assert_eq!(labels.as_array().map(Vec::len), Some(2));
}

#[test]
fn what_was_doubtful_is_told_and_what_is_missing_refused() {
    let list = file("list.md", b"# Shopping\n\n- bread\n- milk\n- a new bucket for the cellar\n")
        .display()
        .to_string();
    let run = retold(&["read", &list]);
    let labels: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    assert_eq!((run.code, &labels["report"]), (Some(1), &json!(false)), "{}", run.stderr);
    assert!(run.stderr.contains("incident") || run.stderr.contains("report"), "{}", run.stderr);
    retold(&["read", "no-such-file.md"]).assert_refused(&["no-such-file.md"]);
}
