//! Words of a label that do not tell what it names.

/// Takes off what an assignment asks of a part, where its name was copied with it: `Timeline (as bullets) must contain`.
pub fn without_demand(label: &str) -> &str {
    let lower = label.to_ascii_lowercase();
    let demand =
        [" must contain", " must have", " should contain"].iter().find_map(|words| lower.find(words));
    demand.map_or(label, |at| label[..at].split(" (").next().unwrap_or_default().trim_end())
}

/// Words that a label may have and that do not tell what it is.
const FILLING: &[&str] = &[
    "the",
    "a",
    "an",
    "of",
    "our",
    "this",
    "that",
    "for",
    "issue",
    "issues",
    "incident",
    "incidents",
    "outage",
    "outages",
    "postmortem",
    "post",
    "mortem",
    "problem",
    "event",
    "events",
    "report",
    "detailed",
    "details",
    "detail",
    "brief",
    "short",
    "explanation",
    "explained",
    "explaination",
    "description",
    "full",
    "complete",
    "section",
    "specific",
    "list",
    "general",
    "high",
    "level",
    "in",
    "depth",
    "main",
    "key",
    "technical",
    "de",
    "la",
    "el",
    "lincident",
    "du",
    "des",
    "le",
    "les",
    "del",
    "incidente",
    "los",
    "las",
    "executive",
    "proposed",
    "planned",
    "statement",
    "overall",
    "service",
    "total",
    "final",
    "possible",
    "identified",
    "s",
];

pub fn without_filling(label: &str) -> String {
    let words: Vec<&str> = label.split(' ').filter(|word| !FILLING.contains(word)).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demands_of_an_assignment() {
        assert_eq!(without_demand("Root cause and resolution must contain"), "Root cause and resolution");
        assert_eq!(without_demand("Summary (one page) must contain:"), "Summary");
        assert_eq!(without_demand("Root cause (first)"), "Root cause (first)");
    }
}
