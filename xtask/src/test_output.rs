//! Reading how many tests ran out of what the test programs print.

use crate::report::Counts;

/// Reads a line of libtest, as in "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; …".
pub fn libtest_result(line: &str) -> Option<Counts> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    Some(Counts {
        passed: number_before(numbers, " passed")?,
        failed: number_before(numbers, " failed")?,
        skipped: number_before(numbers, " ignored")?,
    })
}

/// Reads the last line of the browser tests, as in "chromium: 30 passed, 0 failed, 2 skipped".
pub fn engine_result(line: &str, engine: &str) -> Option<Counts> {
    let numbers = line.trim().strip_prefix(engine)?.strip_prefix(": ")?;
    Some(Counts {
        passed: number_before(numbers, " passed")?,
        failed: number_before(numbers, " failed")?,
        skipped: number_before(numbers, " skipped")?,
    })
}

/// Reads a line of those that end a report in the Test Anything Protocol, as in "# pass 12".
pub fn tap_count(line: &str) -> Option<Counts> {
    let (word, number) = line.strip_prefix("# ")?.split_once(' ')?;
    let number = number.parse().ok()?;
    match word {
        "pass" => Some(Counts { passed: number, ..Counts::default() }),
        "fail" | "cancelled" => Some(Counts { failed: number, ..Counts::default() }),
        "skipped" | "todo" => Some(Counts { skipped: number, ..Counts::default() }),
        _ => None,
    }
}

/// Returns the name of a test that failed, from a line of libtest, of the Test Anything Protocol or of the browser tests,
/// which also say why.
pub fn failure(line: &str) -> Option<&str> {
    if let Some(name) = line.strip_prefix("test ").and_then(|it| it.strip_suffix(" ... FAILED")) {
        return Some(name);
    }
    if let Some(numbered) = line.trim_start().strip_prefix("not ok ") {
        return numbered.split_once(" - ").map(|(_, name)| name);
    }
    line.strip_prefix("FAILED ")
}

/// Returns what a line of the browser tests says of a story that is told once more, since it waited in vain.
pub fn second_try(line: &str) -> Option<&str> {
    line.strip_prefix("SECOND TRY ")
}

/// Reads the number that stands before a word.
fn number_before(text: &str, word: &str) -> Option<usize> {
    let (before, _) = text.split_once(word)?;
    before.rsplit(|character: char| !character.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tap_lines_are_read() {
        assert_eq!(tap_count("# pass 12"), Some(Counts { passed: 12, ..Counts::default() }));
        assert_eq!(tap_count("# cancelled 1"), Some(Counts { failed: 1, ..Counts::default() }));
        for line in ["# tests 12", "# Subtest: a start is counted", "ok 1 - pass 3", "# duration_ms 72.1"] {
            assert_eq!(tap_count(line), None, "{line}");
        }
    }

    #[test]
    fn what_failed_is_named() {
        for (line, name) in [
            ("test a::b ... FAILED", Some("a::b")),
            ("    not ok 2 - a start is counted", Some("a start is counted")),
            ("FAILED webkit strip: waited 10 s for a flag", Some("webkit strip: waited 10 s for a flag")),
            ("test a::b ... ok", None),
            ("ok 1 - not ok", None),
            ("test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured", None),
        ] {
            assert_eq!(failure(line), name, "{line}");
        }
    }

    #[test]
    fn what_is_told_once_more_is_named() {
        assert_eq!(second_try("SECOND TRY webkit strip: waited"), Some("webkit strip: waited"));
        assert_eq!(second_try("ok webkit strip (1.0 s)"), None);
    }

    #[test]
    fn libtest_lines_are_read() {
        let line = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 40 filtered out; finished in 0.01s";
        assert_eq!(libtest_result(line), Some(Counts { passed: 12, failed: 2, skipped: 1 }));
        let line =
            "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(libtest_result(line), Some(Counts::default()));
    }

    #[test]
    fn other_lines_are_not_results() {
        for line in ["test result::parses ... ok", "running 3 tests", "", "test result: ok"] {
            assert_eq!(libtest_result(line), None, "{line}");
        }
    }

    #[test]
    fn an_engine_is_read_by_its_own_name_only() {
        let line = "webkit: 30 passed, 1 failed, 2 skipped";
        assert_eq!(engine_result(line, "webkit"), Some(Counts { passed: 30, failed: 1, skipped: 2 }));
        assert_eq!(engine_result(line, "firefox"), None);
        assert_eq!(engine_result("webkit: home opens ... ok", "webkit"), None);
    }
}
