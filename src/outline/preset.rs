//! The presets: which parts of a postmortem stand in which section, and under which words. Data only.
//!
//! Every preset has every part, once: so a change of the preset moves what is shown and loses nothing.

use crate::postmortem::{LessonKind, Preset, Section};

/// What a section of the document is called and holds.
pub struct SectionPlan {
    /// The section of the form to which it belongs.
    pub section: Section,
    /// The heading, without the colon that some styles add.
    pub heading: &'static str,
    /// Its parts in order, each with its label. A text without a label stands as paragraphs under the heading.
    pub parts: &'static [(Part, &'static str)],
}

/// A part of a postmortem: what one label stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// When it was.
    Duration,
    /// What it did to users.
    Impact,
    /// The cause in brief.
    RootCauseBrief,
    /// The events. They have no label.
    Events,
    /// The cause at length.
    Explanation,
    /// How it was resolved.
    Resolution,
    /// The broad measures.
    Improvements,
    /// The concrete ones.
    ActionItems,
    /// What was learned.
    Lessons(LessonKind),
}

impl Part {
    /// Every part.
    #[cfg(test)]
    pub const ALL: [Self; 12] = [
        Self::Duration,
        Self::Impact,
        Self::RootCauseBrief,
        Self::Events,
        Self::Explanation,
        Self::Resolution,
        Self::Improvements,
        Self::ActionItems,
        Self::Lessons(LessonKind::WentWell),
        Self::Lessons(LessonKind::WentWrong),
        Self::Lessons(LessonKind::GotLucky),
        Self::Lessons(LessonKind::Other),
    ];
}

/// Returns the sections of a preset, in the order in which they stand.
pub fn plans(preset: Preset) -> &'static [SectionPlan] {
    match preset {
        Preset::Classic => CLASSIC,
        Preset::SreBook => SRE_BOOK,
        Preset::PagerDuty => PAGER_DUTY,
        Preset::Atlassian => ATLASSIAN,
    }
}

const fn plan(
    section: Section,
    heading: &'static str,
    parts: &'static [(Part, &'static str)],
) -> SectionPlan {
    SectionPlan { section, heading, parts }
}

static CLASSIC: &[SectionPlan] = &[
    plan(
        Section::Summary,
        "Issue Summary",
        &[
            (Part::Duration, "Duration of Outage"),
            (Part::Impact, "Impact"),
            (Part::RootCauseBrief, "Root Cause"),
        ],
    ),
    plan(Section::Timeline, "Timeline", &[(Part::Events, "")]),
    plan(
        Section::RootCause,
        "Root Cause and Resolution",
        &[(Part::Explanation, "Root Cause Explanation"), (Part::Resolution, "Resolution Details")],
    ),
    plan(
        Section::Measures,
        "Corrective and Preventative Measures",
        &[
            (Part::Improvements, "Improvement Opportunities"),
            (Part::ActionItems, "Tasks to Address the Issue"),
        ],
    ),
    plan(Section::Lessons, "Lessons Learned", LESSONS),
];

static SRE_BOOK: &[SectionPlan] = &[
    plan(
        Section::Summary,
        "Summary",
        &[(Part::Duration, "Duration"), (Part::RootCauseBrief, "Root Cause in Brief")],
    ),
    plan(Section::Summary, "Impact", &[(Part::Impact, "")]),
    plan(Section::RootCause, "Root Causes", &[(Part::Explanation, "")]),
    plan(Section::RootCause, "Resolution", &[(Part::Resolution, "")]),
    plan(
        Section::Measures,
        "Action Items",
        &[(Part::ActionItems, "Tasks"), (Part::Improvements, "Improvements")],
    ),
    plan(Section::Lessons, "Lessons Learned", LESSONS),
    plan(Section::Timeline, "Timeline", &[(Part::Events, "")]),
];

static PAGER_DUTY: &[SectionPlan] = &[
    plan(
        Section::Summary,
        "Overview",
        &[(Part::Duration, "Duration"), (Part::RootCauseBrief, "What Happened")],
    ),
    plan(Section::RootCause, "Contributing Factors", &[(Part::Explanation, "")]),
    plan(Section::RootCause, "Resolution", &[(Part::Resolution, "")]),
    plan(Section::Summary, "Impact", &[(Part::Impact, "")]),
    plan(Section::Timeline, "Timeline", &[(Part::Events, "")]),
    plan(
        Section::Lessons,
        "How Did We Do",
        &[
            (Part::Lessons(LessonKind::WentWell), "What Went Well"),
            (Part::Lessons(LessonKind::WentWrong), "What Went Less Well"),
            (Part::Lessons(LessonKind::GotLucky), "Where We Got Lucky"),
            (Part::Lessons(LessonKind::Other), "Other Lessons"),
        ],
    ),
    plan(
        Section::Measures,
        "Action Items",
        &[(Part::ActionItems, "Tasks"), (Part::Improvements, "Improvements")],
    ),
];

static ATLASSIAN: &[SectionPlan] = &[
    plan(
        Section::Summary,
        "Incident Summary",
        &[(Part::Duration, "Duration"), (Part::Impact, "Impact"), (Part::RootCauseBrief, "Fault")],
    ),
    plan(Section::Timeline, "Timeline", &[(Part::Events, "")]),
    plan(Section::RootCause, "Root Cause", &[(Part::Explanation, "")]),
    plan(Section::RootCause, "Recovery", &[(Part::Resolution, "")]),
    plan(Section::Lessons, "Lessons Learned", LESSONS),
    plan(
        Section::Measures,
        "Corrective Actions",
        &[(Part::ActionItems, "Tasks"), (Part::Improvements, "Improvements")],
    ),
];

const LESSONS: &[(Part, &str)] = &[
    (Part::Lessons(LessonKind::WentWell), "What Went Well"),
    (Part::Lessons(LessonKind::WentWrong), "What Went Wrong"),
    (Part::Lessons(LessonKind::GotLucky), "Where We Got Lucky"),
    (Part::Lessons(LessonKind::Other), "Other Lessons"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_has_every_part_once() {
        for preset in Preset::ALL {
            let parts: Vec<Part> =
                plans(preset).iter().flat_map(|plan| plan.parts.iter().map(|(part, _)| *part)).collect();
            assert_eq!(parts.len(), Part::ALL.len(), "{preset:?}");
            for part in Part::ALL {
                assert!(parts.contains(&part), "{preset:?} lacks {part:?}");
            }
        }
    }

    #[test]
    fn what_stands_without_a_label_has_its_section_to_itself() {
        for plan in Preset::ALL.into_iter().flat_map(plans) {
            let has_bare = plan.parts.iter().any(|(_, label)| label.is_empty());
            assert!(!has_bare || plan.parts.len() == 1, "{}", plan.heading);
        }
    }
}
