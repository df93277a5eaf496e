//! The presets: which words label the parts of a document. Data only.

use crate::postmortem::{Preset, Section};

/// The words of a preset.
pub struct Labels {
    /// Headings of the sections, in the order in which they stand.
    pub sections: &'static [(Section, &'static str)],
    /// When it was.
    pub duration: &'static str,
    /// What it did to users.
    pub impact: &'static str,
    /// The cause in brief.
    pub root_cause: &'static str,
    /// The cause at length.
    pub explanation: &'static str,
    /// How it was resolved.
    pub resolution: &'static str,
    /// The broad measures.
    pub improvements: &'static str,
    /// The concrete ones.
    pub action_items: &'static str,
}

/// Returns the words of a preset.
pub fn labels(preset: Preset) -> &'static Labels {
    match preset {
        Preset::Classic => &CLASSIC,
    }
}

static CLASSIC: Labels = Labels {
    sections: &[
        (Section::Summary, "Issue Summary"),
        (Section::Timeline, "Timeline"),
        (Section::RootCause, "Root Cause and Resolution"),
        (Section::Measures, "Corrective and Preventative Measures"),
    ],
    duration: "Duration of Outage",
    impact: "Impact",
    root_cause: "Root Cause",
    explanation: "Root Cause Explanation",
    resolution: "Resolution Details",
    improvements: "Improvement Opportunities",
    action_items: "Tasks to Address the Issue",
};
