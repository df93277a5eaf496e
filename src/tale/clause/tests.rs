//! Sentences and their joints.

use super::*;

fn halves(text: &str) -> Option<(&str, Joint, &str)> {
    let Split { joint, between, .. } = split(text)?;
    Some((&text[..between.start], joint, &text[between.end..]))
}

#[test]
fn sentences_that_can_be_taken_apart() {
    for (text, expected) in [
        (
            "Engineers initiated investigation, suspecting potential server overload or network issues.",
            (
                "Engineers initiated investigation",
                Joint::Suspicion,
                "potential server overload or network issues.",
            ),
        ),
        (
            "Initial assumption focused on network problems, leading to exploration of routers.",
            ("Initial assumption focused on network problems", Joint::Effect, "exploration of routers."),
        ),
        (
            "The service was down due to a full disk. Then it was up.",
            ("The service was down", Joint::Reason, "a full disk. Then it was up."),
        ),
        (
            "Issue resolved by implementing query optimizations",
            ("Issue resolved", Joint::Means, "implementing query optimizations"),
        ),
        (
            "Monitoring alerts indicating a significant increase",
            ("Monitoring alerts", Joint::Symptom, "a significant increase"),
        ),
    ] {
        assert_eq!(halves(text), Some(expected), "{text}");
    }
}

#[test]
fn halves_where_all_words_stay() {
    for (text, first, joint, second) in [
        (
            "Status page updated to acknowledge the outage",
            "Status page updated",
            Joint::Purpose,
            "to acknowledge the outage",
        ),
        (
            "Optimize the queries to improve efficiency.",
            "Optimize the queries",
            Joint::Purpose,
            "to improve efficiency.",
        ),
        (
            "Incident escalated to the group for further help.",
            "Incident escalated to the group",
            Joint::Purpose,
            "for further help.",
        ),
        (
            "The alert was acknowledged by the platform on-call",
            "The alert was acknowledged",
            Joint::Hand,
            "the platform on-call",
        ),
        (
            "Guns found to send codes twice after the upgrade",
            "Guns found to send codes twice",
            Joint::Earlier,
            "the upgrade",
        ),
        ("Queue is empty, all mails are sent", "Queue is empty", Joint::Addition, "all mails are sent"),
        ("Queue is empty, and all mails are sent", "Queue is empty, and", Joint::Aside, "all mails are sent"),
        (
            "The trainee reads it and goes on with lunch.",
            "The trainee reads it and",
            Joint::Aside,
            "goes on with lunch.",
        ),
        ("A friend reports that every page fails", "A friend reports that", Joint::Aside, "every page fails"),
        ("It goes on, but the pipeline waits", "It goes on, but", Joint::Aside, "the pipeline waits"),
        ("It failed because the disk was full", "It failed because", Joint::Aside, "the disk was full"),
        ("The users were asked to avoid the page", "The users were asked", Joint::Aside, "to avoid the page"),
        (
            "Pages are kept, so that people see them",
            "Pages are kept",
            Joint::Purpose,
            "so that people see them",
        ),
        ("Rules are applied by the pipeline only", "Rules are applied", Joint::Aside, "by the pipeline only"),
        ("Own login fails too; the owner begins", "Own login fails too", Joint::Addition, "the owner begins"),
        ("Outage declared \u{2014} mails are held", "Outage declared", Joint::Addition, "mails are held"),
        ("Pages restored using a copy", "Pages restored", Joint::Means, "a copy"),
        ("Initial theory: the disk is full", "Initial theory", Joint::Suspicion, "the disk is full"),
        ("A mail comes in: \"Stop. Now!\"", "A mail comes in", Joint::Saying, "\"Stop. Now!\""),
        ("They write that \"it is late\"", "They write that", Joint::Aside, "\"it is late\""),
        (
            "A guest says on the phone that it rains",
            "A guest says on the phone that",
            Joint::Aside,
            "it rains",
        ),
        ("We read the log and find nothing", "We read the log and", Joint::Aside, "find nothing"),
        ("Load alert, taken for the usual bump", "Load alert", Joint::Aside, "taken for the usual bump"),
        ("Sales per hour fall from 9 to 2", "Sales per hour fall", Joint::Aside, "from 9 to 2"),
        ("First message in the club chat", "First message", Joint::Aside, "in the club chat"),
        ("The labels on the table are printed", "The labels on the table", Joint::Aside, "are printed"),
        ("Found: the file /a/b.log is new", "Found: the file /a/b.log", Joint::Aside, "is new"),
        (
            "An entry for horn, which had been sent twice",
            "An entry for horn, which",
            Joint::Aside,
            "had been sent twice",
        ),
    ] {
        assert_eq!(halves(text), Some((first, joint, second)), "{text}");
    }
}

#[test]
fn sentences_whose_words_all_stay_and_that_stay_whole() {
    for text in [
        "Servers and databases",
        "Restarted the web, cache and search hosts",
        "The proxy, the cache and the queue",
        "Sat beside Tom, the only admin",
        "A slow, old host",
        "The queue is fed by web, cache and search hosts",
        "Status page and pinned message are up",
        "Shipped in January, 2024",
        "It is used for logs",
        "Restarted 20 seconds after the alarm",
        "Restarted one host after the other",
        "It was not fixed by the vendor",
        "Not fixed by the end of the day",
        "Users did not know when to reload",
        "It said \"the queue is empty, all mails are sent\"",
        "One of the hosts that the team owns",
        "The load was caused by the backup",
        "Not updated to avoid trouble",
        "Teams were told to stop",
        "The host restarted the night before was fine",
        "The new engineer on duty restarts a host",
        "The number of restarts a day",
        "The owner came, who had been at home",
        "Messages, one of them from the chair",
        "A page: \"stop\" and the other one",
        "The page says: \"stop\"",
        "Hosts - old and new",
        "The old host\u{201D}suspected the network",
        "It is late; or so",
    ] {
        assert_eq!(halves(text), None, "{text}");
    }
}

#[test]
fn sentences_that_stay_whole() {
    for text in [
        "The failover did not fail because of the disk.",
        "It was possibly due to a full disk.",
        "It could have been avoided by checking the disk.",
        "This was not due to the network.",
        "The gateway timed out, causing users to see errors.",
        "Fixed by Alice.",
        "Fixed by the morning.",
        "Detected by monitoring alerts.",
        "Say \"due to a full disk\" again.",
        "Due to a full disk the service was down.",
        "Errors (partly due to the cache) rose.",
        "Outage, caused by",
        "Root cause is due to a full disk.",
        "",
        "Tea was made.",
    ] {
        assert_eq!(halves(text), None, "{text}");
    }
}

#[test]
fn colons_of_the_first_sentence() {
    for text in ["Found: a flag", "We saw this:", "We saw this:\nx", "By hand; so: done."] {
        assert!(has_colon(text), "{text}");
    }
    for text in ["At 10:30 UTC. So: done", "See https://a.example", "\u{E9}t\u{E9}. \u{E9}: x", ""] {
        assert!(!has_colon(text), "{text}");
    }
}

#[test]
fn only_the_first_sentence_is_looked_at() {
    assert_eq!(halves("Version 1.2.3 was out. It broke due to a flag."), None);
    assert!(halves("Version 1.2.3 broke due to a flag.").is_some());
}

#[test]
fn what_is_told_beside_the_second_half_keeps_it_from_being_taken_apart() {
    for text in [
        "Standby takes over after a kernel patch, cache emptied",
        "The shop was down due to a kernel patch, cache emptied",
        "The shop was down due to a kernel patch, the cache was empty",
        "The change was applied by the night shift, then checked",
    ] {
        let joint = halves(text).map(|(_, joint, _)| joint);
        assert!(matches!(joint, None | Some(Joint::Aside | Joint::Addition)), "{text}: {joint:?}");
    }
    let listed = "The shop was down due to a full disk, a slow cache and a late alert";
    assert!(matches!(halves(listed), Some((_, Joint::Reason, _))));
}
