//! Which words say that somebody put something right.

/// Who puts something right.
const WHO: [&str; 12] = [
    "we ",
    "i ",
    "the team ",
    "our team ",
    "engineers ",
    "the engineers ",
    "our engineers ",
    "they ",
    "the on-call engineer ",
    "the engineering team ",
    "our engineering team ",
    "the devops team ",
];

/// What they do.
const DEEDS: [&str; 28] = [
    "fixed",
    "changed",
    "edited",
    "increased",
    "raised",
    "added",
    "removed",
    "restarted",
    "reverted",
    "rolled",
    "replaced",
    "updated",
    "corrected",
    "implemented",
    "deployed",
    "restored",
    "renamed",
    "moved",
    "rebuilt",
    "reconfigured",
    "patched",
    "disabled",
    "enabled",
    "switched",
    "recreated",
    "reset",
    "resolved",
    "redeployed",
];

/// Nobody reads further than this for the verb.
const FARTHEST: usize = 3;

/// Tells whether somebody puts something right in a sentence: `We changed the limit`, `Once it was found, the team …`,
/// `Corrective action was taken`.
pub fn does_something(sentence: &str) -> bool {
    let lower = sentence.trim_start_matches(['*', '_', ' ']).to_lowercase();
    let main = main_clause(&lower);
    let words = |text: &str| -> Vec<String> {
        text.split_whitespace().map(|word| word.trim_matches([',', '.']).to_owned()).collect()
    };
    let does = WHO.iter().find_map(|who| main.strip_prefix(who)).is_some_and(|rest| {
        words(rest).iter().take(FARTHEST).any(|word| DEEDS.contains(&word.as_str())) || sets_out_to(rest)
    });
    does || is_put_right(&words(main))
}

/// Returns a sentence from behind the words that lead to its main clause: `Once it was found, …`, `Then …`.
fn main_clause(lower: &str) -> &str {
    const CLAUSES: [&str; 7] =
        ["once ", "after ", "when ", "upon ", "to prevent ", "to avoid ", "in response"];
    const LEADS: [&str; 8] = ["then", "than", "finally", "eventually", "afterwards", "later", "so", "also"];
    if CLAUSES.iter().any(|clause| lower.starts_with(clause)) {
        return lower.split_once(", ").map_or(lower, |(_, main)| main);
    }
    let (first, rest) = lower.split_once(' ').unwrap_or((lower, ""));
    if LEADS.contains(&first.trim_end_matches(',')) { rest } else { lower }
}

/// `worked with the vendor to find and fix the fault`
fn sets_out_to(rest: &str) -> bool {
    const BEGINS: [&str; 7] = ["worked", "managed", "proceeded", "decided", "able", "helped", "went"];
    const AIMS: [&str; 10] = [
        " to fix",
        " to resolve",
        " to restore",
        " to correct",
        " to repair",
        " to solve",
        " to revert",
        " to roll back",
        " and fix",
        " and resolve",
    ];
    rest.split(' ').take(FARTHEST).any(|word| BEGINS.contains(&word))
        && AIMS.iter().any(|aim| rest.contains(aim))
}

/// `a misspelling was found and corrected`, `corrective action was taken`
fn is_put_right(words: &[String]) -> bool {
    const REPAIRED: [&str; 9] = [
        "fixed",
        "corrected",
        "rectified",
        "resolved",
        "solved",
        "repaired",
        "restored",
        "reverted",
        "mitigated",
    ];
    (0..words.len()).filter(|at| ["was", "were", "been"].contains(&words[*at].as_str())).any(|at| {
        let after = &words[at + 1..words.len().min(at + 1 + FARTHEST)];
        let is_denied = after.iter().any(|word| word == "not" || word == "never");
        let is_taken = at > 0
            && ["action", "actions", "steps", "measures"].contains(&words[at - 1].as_str())
            && after.first().is_some_and(|word| word == "taken");
        !is_denied && (is_taken || after.iter().any(|word| REPAIRED.contains(&word.as_str())))
    })
}

/// Tells whether a text begins to say how it was resolved.
pub fn begins_resolution(text: &str) -> bool {
    const STARTS: &[&str] = &[
        "we solved",
        "we fixed",
        "we resolved",
        "we corrected",
        "we reverted",
        "we rolled back",
        "we went back",
        "we plugged",
        "we restored",
        "we replaced",
        "we restarted",
        "we repaired",
        "the fix ",
        "the issue was resolved",
        "the issue has been resolved",
        "the issue has been fixed",
        "the issue was fixed",
        "the problem was resolved",
        "the problem was fixed",
        "the problem was solved",
        "the issue was solved",
        "it was fixed",
        "it was resolved",
        "it was solved",
        "it was corrected",
        "to fix",
        "to resolve",
        "to solve",
        "the resolution",
        "the solution",
        "to address",
        "to mitigate",
        "the outage was resolved",
        "the incident was resolved",
        "resolution:",
        "solution:",
        "fix:",
        "the error was fixed",
        "the bug was fixed",
        "the repair",
        "we mitigated",
        "as a fix",
        "se solucion",
        "se resolvi",
        "pour corriger",
        "pour résoudre",
        "fixed with",
        "fixed by",
        "resolved by",
        "we raised",
        "we installed",
        "i installed",
        "i created",
        "i removed",
        "we increased",
        "we renamed",
        "we removed the",
        "i fixed",
        "i solved",
        "i resolved",
        "i corrected",
        "this was fixed",
        "this was resolved",
        "after identifying",
        "once identified",
        "the team resolved",
        "the team fixed",
        "the engineers resolved",
    ];
    let lower: String =
        text.trim_start_matches(['*', '_', '-', ' ']).chars().take(60).collect::<String>().to_lowercase();
    let lower = lower.strip_prefix("in order ").unwrap_or(&lower);
    STARTS.iter().any(|start| lower.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_below_a_cause_is_no_resolution() {
        use crate::read::report::{Document, read_report};
        let text = "# Gate stuck\n\n## Root cause and resolution\n\nThe hinge took rust in the rain.\n\n![A hinge](hinge.png)\n\n\
            ## Timeline\n\n- 07:10 UTC: it sticks\n- 07:30 UTC: it opens\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        assert_eq!(reports[0].resolution, None);
    }

    #[test]
    fn texts_that_begin_a_resolution() {
        for text in
            ["In order to fix it, the smith came.", "The issue has been fixed by oil.", "**Fix:** oil"]
        {
            assert!(begins_resolution(text), "{text}");
        }
        assert!(!begins_resolution("In order of size, the gates are these."));
    }

    #[test]
    fn sentences_that_put_something_right() {
        for sentence in [
            "In response, corrective action was taken by the porter.",
            "Our engineers worked with the vendor of the gate to find and fix the fault.",
            "To prevent this from coming back, I edited the plan of the watch.",
            "Then we replaced the hinge.",
            "With a lamp the slip was found and corrected in a minute.",
        ] {
            assert!(does_something(sentence), "{sentence}");
        }
        for sentence in [
            "The hinge was not fixed in spring.",
            "The gate was painted in May.",
            "We had no lamp.",
            "Nobody worked that day.",
        ] {
            assert!(!does_something(sentence), "{sentence}");
        }
    }
}
