//! What the reviewer found, in the step that looks at the whole, beside each field and in the list of sections; and the dialog
//! about secrets. The findings themselves have their words from their rules.

/// The place of what no section has alone.
pub const WHOLE: &str = "The whole document";

/// Names the place of what a whole section has.
pub fn the_section(name: &str) -> String {
    format!("The section {name}")
}

/// The place of what the writer's own words for the tale have.
pub const OWN_WORDS: &str = "Your words for the tale";

/// The key that dismisses a finding.
pub const DISMISS: &str = "Dismiss";

/// The key that dismisses a rule.
pub const DISMISS_RULE: &str = "Dismiss rule";

/// Whose rules apply to the assignment's form.
pub const RULES_OF_ASSIGNMENT: &str = "the assignment's rules";

/// Whose rules apply to the other forms.
pub const RULES_OF_TEAMS: &str = "the rules of teams";

/// Says that the draft is blank still.
pub fn nothing_checked(whose: &str) -> String {
    format!("Nothing is checked before you begin. Then {whose} apply.")
}

/// Says that the draft is as the rules ask for it.
pub fn nothing_found(whose: &str) -> String {
    format!("Nothing found by {whose}.")
}

/// Says how many findings there are of each severity.
pub fn found(errors: usize, warnings: usize, hints: usize, whose: &str) -> String {
    let counted = [(errors, "error"), (warnings, "warning"), (hints, "hint")];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let counted: Vec<String> = counted.map(|(count, name)| numbered(count, name)).collect();
    format!("{} by {whose}. They are advice: you can copy at any time.", counted.join(", "))
}

/// Says above the findings of a section how many there are, the hints by themselves.
pub fn in_section(section: &str, others: usize, hints: usize) -> String {
    match (others, hints) {
        (0, hints) => format!("{section}: {}", numbered(hints, "hint")),
        (others, 0) => format!("{section}: {others} to look at"),
        (others, hints) => format!("{section}: {others} to look at, {}", numbered(hints, "hint")),
    }
}

fn numbered(count: usize, name: &str) -> String {
    if count == 1 { format!("1 {name}") } else { format!("{count} {name}s") }
}

/// The word meter of the report.
pub const REPORT: &str = "Report";

/// Says how long a document is, above its meter.
pub fn word_count(document: &str, count: usize) -> String {
    format!("{document}: {count} words")
}

/// Says which length is asked for, below the meters.
pub fn asked_words(from: usize, to: usize) -> String {
    format!("The mark shows {from} to {to} words.")
}

/// What opens the reason of a rule.
pub const WHY: &str = "Why";

/// The severity of an idea.
pub const HINT: &str = "Hint";

/// The severity of what readers will miss or misread.
pub const WARNING: &str = "Warning";

/// The severity of what makes the document incomplete.
pub const ERROR: &str = "Error";

/// Names the key that goes to where something was found.
pub fn go_to(place: &str) -> String {
    format!("Go to {place}")
}

/// Says how much was dismissed.
pub fn dismissed(count: usize) -> String {
    format!("{count} dismissed")
}

/// Says beside a section how many of its checks it passes.
pub fn passed(passed: usize, all: usize) -> String {
    format!("{passed} of {all}")
}

/// What goes on after these numbers for those who do not see the ring.
pub const CHECKS_PASSED: &str = " checks passed";

/// Where a secret stands that is not in the document.
pub const IN_SOURCE: &str = "In the document that this was read from, which the file of the draft has too";

/// The dialog about secrets, below their list.
pub const ABOUT_SECRETS: &str = "Whoever gets the document could use it. Masking changes the draft, and can be undone. One that was pasted anywhere has to be replaced by a new one.";

/// The key of that dialog which masks them.
pub const MASK: &str = "Mask them";

/// The key of that dialog which lets them go along.
pub const COPY_ANYWAY: &str = "Copy anyway";

/// The key of that dialog which closes it.
pub const CANCEL: &str = "Cancel";
