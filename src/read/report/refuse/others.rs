//! Documents of other kinds that speak of incidents, times and causes as reports do.

use super::kinds::Shape;
use crate::read::report::label::{label, split_at_colon, strong_start};
use crate::read::report::role::Role;
use crate::read::report::scan::{Block, Kind};
use crate::read::report::visible::{bare, normal};

/// A kind of document: words at the beginning or the end of its title, and names of its parts.
struct Other {
    titles: &'static [&'static str],
    parts: &'static [&'static str],
}

const OTHERS: &[Other] = &[
    // What is to be done when something happens.
    Other {
        titles: &[
            "runbook",
            "run book",
            "playbook",
            "standard operating procedure",
            "sop",
            "operations manual",
            "checklist",
            "how to",
            "howto",
            "troubleshooting guide",
            "disaster recovery plan",
            "incident response plan",
            "incident response policy",
            "incident response process",
            "incident management process",
            "incident management policy",
            "escalation policy",
            "severity levels",
            "handbook",
            "guide",
            "guidelines",
            "policy",
            "tutorial",
            "cheat sheet",
            "faq",
            "best practices",
            "training",
            "workshop",
            "course",
            "syllabus",
        ],
        parts: &[
            "escalation",
            "diagnosis",
            "prerequisites",
            "procedure",
            "when to use",
            "rollback",
            "verification",
            "preconditions",
            "symptoms",
            "purpose",
            "scope",
            "roles and responsibilities",
            "severity levels",
            "definitions",
            "policy",
        ],
    },
    // What was spoken about.
    Other {
        titles: &[
            "meeting minutes",
            "minutes of",
            "meeting notes",
            "agenda",
            "standup notes",
            "stand up notes",
            "sprint review",
            "sprint planning",
            "sprint retrospective",
            "newsletter",
            "status report",
            "weekly report",
            "monthly report",
            "quarterly report",
            "transcript",
            "interview",
        ],
        parts: &[
            "present",
            "apologies",
            "minutes",
            "agenda",
            "any other business",
            "next meeting",
            "date of next meeting",
            "aob",
            "absent",
            "chair",
            "note taker",
            "decisions",
            "budget",
            "hiring",
        ],
    },
    // What was made.
    Other {
        titles: &[
            "release notes",
            "changelog",
            "change log",
            "whats new",
            "upgrade notes",
            "upgrade guide",
            "migration guide",
            "roadmap",
            "announcement",
            "press release",
        ],
        parts: &[
            "highlights",
            "known issues",
            "upgrade",
            "resolved issues",
            "new features",
            "bug fixes",
            "breaking changes",
            "deprecations",
            "fixed issues",
            "upgrading",
        ],
    },
    // What the next person has to know.
    Other {
        titles: &[
            "handover",
            "hand over",
            "handoff",
            "hand off",
            "shift report",
            "on call report",
            "on call summary",
            "shift log",
        ],
        parts: &["watch out", "open tickets", "pages", "upcoming", "heads up", "open issues", "silences"],
    },
    // What is to be made.
    Other {
        titles: &[
            "spec",
            "specification",
            "rfc",
            "design doc",
            "design document",
            "proposal",
            "prd",
            "product requirements",
            "project plan",
            "feature request",
            "user story",
            "request for comments",
            "adr",
            "architecture decision record",
            "feature spec",
            "test plan",
            "change request",
            "maintenance notice",
            "maintenance window",
            "planned maintenance",
            "upcoming maintenance",
            "game day",
            "gameday",
            "tabletop exercise",
            "fire drill",
            "incident drill",
            "recovery drill",
            "disaster recovery test",
            "scheduled maintenance",
        ],
        parts: &[
            "requirements",
            "out of scope",
            "non goals",
            "goals",
            "milestones",
            "acceptance criteria",
            "open questions",
            "alternatives considered",
            "alternatives",
            "user stories",
            "risks",
            "proposed solution",
            "success metrics",
            "motivation",
            "drawbacks",
            "deliverables",
            "problem and impact",
            "problem",
        ],
    },
    // Who is looked for, and who offers.
    Other {
        titles: &[
            "job description",
            "job posting",
            "we are hiring",
            "vacancy",
            "curriculum vitae",
            "cv",
            "resume",
            "cover letter",
        ],
        parts: &[
            "your tasks",
            "your profile",
            "what we offer",
            "responsibilities",
            "qualifications",
            "benefits",
            "about you",
            "how to apply",
            "your role",
            "what you will do",
            "what you bring",
            "about the role",
            "who you are",
            "experience",
            "work experience",
            "education",
            "skills",
            "languages",
            "certifications",
            "employment",
            "employment history",
            "references",
            "what youll do",
            "nice to have",
            "about us",
            "perks",
            "salary",
            "tasks",
            "profile",
            "publications",
        ],
    },
    // What is sold or agreed.
    Other {
        titles: &[
            "service level agreement",
            "sla",
            "terms of service",
            "privacy policy",
            "contract",
            "invoice",
            "price list",
            "recipe",
            "travel guide",
        ],
        parts: &[
            "service credits",
            "exclusions",
            "definitions",
            "term",
            "termination",
            "liability",
            "pricing",
            "governing law",
            "ingredients",
            "method",
            "availability",
            "payment",
        ],
    },
];

/// Tells whether a document is of another kind.
pub fn is_other(blocks: &[Block], shape: &Shape) -> bool {
    let Some(title) = title(blocks) else { return false };
    let whole = normal(title);
    let heads: Vec<String> =
        title.split([':', ',', '|', '–', '—', '(']).map(normal).filter(|it| !it.is_empty()).collect();
    let says_report = [
        "postmortem",
        "post mortem",
        "outage",
        "incident report",
        "incident review",
        "downtime",
        "root cause",
        "rca",
        "panne",
        "caida",
        "incidente",
    ]
    .iter()
    .any(|word| whole.contains(word));
    // What tells how reports are written reports nothing itself.
    const TEACHES: [&str; 9] = [
        "how to",
        "how we write",
        "how we run",
        "guide to",
        "a guide to",
        "the art of",
        "tips for",
        "why we write",
        "what makes a",
    ];
    if shape.rows < 2 && TEACHES.iter().any(|start| whole.starts_with(start)) {
        return true;
    }
    let names: Vec<String> = names(blocks).collect();
    let tells = cause_and_rows(blocks, shape);
    OTHERS.iter().any(|other| {
        let is_titled = heads.iter().take(2).any(|head| {
            other.titles.iter().any(|name| {
                let is_start =
                    head.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
                let is_end =
                    head.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
                is_start || is_end
            })
        });
        let found = other.parts.iter().filter(|part| names.iter().any(|name| name == *part)).count();
        let points = found + 2 * usize::from(is_titled);
        points >= if says_report { 4 } else { 2 } + 2 * usize::from(tells)
    })
}

/// Returns what the document is called: its first heading or line.
fn title(blocks: &[Block]) -> Option<&str> {
    let is_seen = |block: &&Block| {
        !matches!(block.kind, Kind::Unseen | Kind::Rule | Kind::Image) && !block.text.is_empty()
    };
    let first = blocks
        .iter()
        .find(|block| matches!(block.kind, Kind::Heading(_)))
        .or_else(|| blocks.iter().find(is_seen))?;
    (first.text.len() < 200).then(|| bare(&first.text))
}

/// Returns the names of parts: headings, and what stands before a colon or in strong letters at the start of a line.
fn names(blocks: &[Block]) -> impl Iterator<Item = String> {
    blocks.iter().filter_map(|block| match block.kind {
        Kind::Heading(_) => Some(normal(&block.text)),
        Kind::Text => match strong_start(&block.text) {
            Some((name, ..)) => Some(normal(name)),
            None => {
                split_at_colon(&block.text).map(|(name, _)| name).filter(|name| name.len() < 40).map(normal)
            }
        },
        _ => None,
    })
}

/// Tells whether there are a cause and rows, or a beginning and a cause, as in a report.
fn cause_and_rows(blocks: &[Block], shape: &Shape) -> bool {
    let has = |wanted: &[Role]| {
        blocks
            .iter()
            .any(|block| label(block).and_then(|label| label.role).is_some_and(|role| wanted.contains(&role)))
    };
    let cause = has(&[Role::RootCause, Role::CauseAndResolution, Role::Factors]);
    let timeline = has(&[Role::Timeline]);
    cause
        && (shape.rows >= 2
            || timeline && has(&[Role::Impact, Role::Summary])
            || has(&[Role::Start, Role::Duration]))
}
