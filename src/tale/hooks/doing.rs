//! What a line says was done, and what came of it: what people do in every incident, and a genre has a word for.

use super::text::{is_negation, is_one_of, words};
use crate::tale::topic::{Topic, topics};

/// Tells whether the text says that something was started again. What only may be, or is for later, is no restart.
pub fn restarts(text: &str) -> bool {
    const RESTARTED: [&str; 4] = ["restarted", "restarting", "rebooted", "rebooting"];
    const OPEN: [&str; 17] = [
        "loop",
        "loops",
        "keeps",
        "kept",
        "keep",
        "repeatedly",
        "stuck",
        "would",
        "should",
        "could",
        "if",
        "until",
        "planned",
        "nothing",
        "refused",
        "failed",
        "fails",
    ];
    words(text).any(|word| is_one_of(word, &RESTARTED))
        && !words(text).any(|word| is_negation(word) || is_one_of(word, &OPEN))
}

/// Tells whether the text says that logs were read.
pub fn reads_logs(text: &str) -> bool {
    const READ: [&str; 19] = [
        "checked",
        "checking",
        "checks",
        "looked",
        "looking",
        "look",
        "looks",
        "reviewed",
        "reviewing",
        "examined",
        "examining",
        "searched",
        "searching",
        "read",
        "reading",
        "inspected",
        "analysed",
        "analyzed",
        "grepped",
    ];
    words(text).any(|word| is_one_of(word, &["log", "logs"]))
        && words(text).any(|word| is_one_of(word, &READ))
}

/// Tells whether the text says that something looked well in the middle of an incident. What is well again is not meant.
pub fn says_all_well(text: &str) -> bool {
    const WELL: [&str; 21] = [
        "looks fine",
        "look fine",
        "looked fine",
        "looks normal",
        "look normal",
        "looked normal",
        "looks healthy",
        "look healthy",
        "looked healthy",
        "all green",
        "is green",
        "are green",
        "was green",
        "were green",
        "is healthy",
        "are healthy",
        "was healthy",
        "were healthy",
        "all healthy",
        "nothing unusual",
        "all fine",
    ];
    const AGAIN: [&str; 19] = [
        "again",
        "back",
        "now",
        "recovered",
        "recovers",
        "restored",
        "resolved",
        "fixed",
        "stable",
        "after",
        "turned",
        "turns",
        "returned",
        "returns",
        "finally",
        "until",
        "once",
        "when",
        "if",
    ];
    has_phrase(text, &WELL) && !words(text).any(|word| is_negation(word) || is_one_of(word, &AGAIN))
}

/// Tells whether the text says that what was tried changed nothing.
pub fn says_no_effect(text: &str) -> bool {
    const UNCHANGED: [&str; 22] = [
        "no change",
        "no effect",
        "without effect",
        "without any effect",
        "no difference",
        "no improvement",
        "did not help",
        "didn t help",
        "does not help",
        "doesn t help",
        "had not helped",
        "did not change anything",
        "didn t change anything",
        "changed nothing",
        "changes nothing",
        "did nothing",
        "does nothing",
        "to no avail",
        "same thing",
        "same result",
        "same error",
        "no luck",
    ];
    // `No change was deployed` is about something else.
    const ELSE: [&str; 10] =
        ["deployed", "planned", "since", "made", "requested", "released", "shipped", "merged", "code", "on"];
    let is_about_a_change = || words(text).any(|word| is_one_of(word, &ELSE));
    has_phrase(text, &UNCHANGED) && !(has_phrase(text, &["no change"]) && is_about_a_change())
}

/// Tells whether the text names copies that are kept.
pub fn names_copies(text: &str) -> bool {
    words(text).any(|word| is_one_of(word, &["backup", "backups", "snapshot", "snapshots"]))
}

/// Tells whether the text names what figures are read from.
pub fn names_dashboard(text: &str) -> bool {
    words(text)
        .any(|word| is_one_of(word, &["dashboard", "dashboards", "graph", "graphs", "grafana", "gauge"]))
}

/// Tells whether the text names a call of people: `API calls` are none.
pub fn names_call(text: &str) -> bool {
    let has = |some: &[&str]| words(text).any(|word| is_one_of(word, some));
    let is_held =
        has(&["call", "calls", "called"]) && has(&["phone", "video", "zoom", "bridge", "conference"]);
    is_held
        || has(&["phoned", "phones", "telephoned", "hotline"])
        || has_phrase(text, &["first calls", "on a call", "on the call", "joined the call", "joins the call"])
}

/// Tells whether the text names machines.
pub fn names_servers(text: &str) -> bool {
    const SERVERS: [&str; 12] = [
        "server", "servers", "host", "hosts", "node", "nodes", "pod", "pods", "machine", "machines", "vm",
        "vms",
    ];
    words(text).any(|word| is_one_of(word, &SERVERS))
}

/// Returns the things that the text names, without those whose words mean something else here: a load balancer has no more
/// visitors than others, and a volume may be loud.
pub fn things(text: &str) -> impl Iterator<Item = Topic> {
    const OTHERWISE: [&str; 17] = [
        "load",
        "loads",
        "spike",
        "spikes",
        "surge",
        "index",
        "volume",
        "volumes",
        "flag",
        "flags",
        "release",
        "releases",
        "provider",
        "providers",
        "upstream",
        "parameter",
        "parameters",
    ];
    let certain: Vec<&str> = words(text).filter(|word| !is_one_of(word, &OTHERWISE)).collect();
    topics(&certain.join(" ")).into_iter()
}

/// Tells whether a text has one of some phrases of small letters.
fn has_phrase(text: &str, phrases: &[&str]) -> bool {
    let joined: Vec<String> = words(text).map(str::to_ascii_lowercase).collect();
    let joined = format!(" {} ", joined.join(" "));
    phrases.iter().any(|phrase| joined.contains(&format!(" {phrase} ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_started_again() {
        for text in
            ["Restarted the web tier", "The worker was rebooted by hand", "restarting nginx on both hosts"]
        {
            assert!(restarts(text), "{text}");
        }
        for text in [
            "Pods are stuck in a restart loop",
            "The worker was restarted but did not come up",
            "It should be restarted at ten",
            "The service keeps restarting",
            "Restarted, nothing",
            "A restart is considered",
        ] {
            assert!(!restarts(text), "{text}");
        }
    }

    #[test]
    fn logs_that_were_read() {
        assert!(reads_logs("Checked the mail logs") && reads_logs("We look through the log of the till"));
        assert!(!reads_logs("Logs fill the disk") && !reads_logs("Checked the login page"));
    }

    #[test]
    fn what_looked_well() {
        for text in ["Dashboard looks fine", "probes all green", "Both nodes are healthy, traffic is low"] {
            assert!(says_all_well(text), "{text}");
        }
        for text in [
            "All green again",
            "Nodes are not healthy",
            "Probes turned green",
            "Everything looks normal now",
            "Green light for the rollout",
        ] {
            assert!(!says_all_well(text), "{text}");
        }
    }

    #[test]
    fn what_is_named() {
        assert!(names_copies("The nightly snapshot is mounted") && !names_copies("Back up the hill"));
        assert!(names_dashboard("Graphs are flat") && !names_dashboard("Photograph sent"));
        assert!(names_call("Shop phones the hotline") && names_call("Two people joined the call"));
        assert!(!names_call("API calls time out") && !names_call("Video app is slow to open"));
        assert!(names_servers("Third node drained") && !names_servers("Observed slowness"));
        let named = |text| things(text).collect::<Vec<_>>();
        assert_eq!(named("The MySQL queue was on a full disk"), [Topic::Database, Topic::Queue, Topic::Disk]);
        assert_eq!(named("Load balancer in front of the release volume"), []);
    }

    #[test]
    fn what_changed_nothing() {
        for text in [
            "Swapped the cable, no change",
            "The flush didn't help",
            "Tried another browser: same error",
            "It did nothing",
        ] {
            assert!(says_no_effect(text), "{text}");
        }
        for text in ["No change was deployed since noon", "Load changed", "The flush helped"] {
            assert!(!says_no_effect(text), "{text}");
        }
    }
}
