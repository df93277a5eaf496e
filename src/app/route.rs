//! Which view the address names.

use crate::browser::address;
use crate::draft::DraftId;
use crate::postmortem::Section;
use crate::words;

/// A view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The list of drafts.
    Home,
    /// A step of a draft.
    Draft(DraftId, Step),
    /// What is in a link, which is the fragment.
    Link(String),
}

/// A step of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Fills in a section.
    Section(Section),
    /// Looks at the whole and takes it away.
    Review,
}

impl Route {
    /// Reads the fragment of the page's address. A link is taken out of it, so that neither a bookmark nor the browser's history
    /// keeps what is in it longer than it must.
    pub fn of_address() -> Self {
        let route = Self::parse(&address::fragment());
        if matches!(route, Self::Link(_)) {
            address::forget_fragment();
        }
        route
    }

    /// Reads a fragment such as `draft/1f/timeline`. Anything unknown is the nearest thing known.
    pub fn parse(fragment: &str) -> Self {
        if fragment.starts_with("share/") || fragment.starts_with("share%") {
            return Self::Link(fragment.to_owned());
        }
        let mut parts = fragment.split('/');
        let id = parts
            .next()
            .filter(|first| *first == "draft")
            .and_then(|_| parts.next())
            .and_then(DraftId::parse);
        let Some(id) = id else { return Self::Home };
        let name = parts.next().unwrap_or_default();
        let step = Step::ALL.into_iter().find(|step| step.name() == name);
        Self::Draft(id, step.unwrap_or(Step::FIRST))
    }

    /// Writes the fragment.
    pub fn fragment(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Link(link) => link.clone(),
            Self::Draft(id, step) => format!("draft/{id}/{}", step.name()),
        }
    }

    /// Returns the draft that is shown.
    pub fn draft(&self) -> Option<DraftId> {
        match self {
            Self::Home | Self::Link(_) => None,
            Self::Draft(id, _) => Some(id.clone()),
        }
    }

    /// Returns the link that is shown; empty if none is.
    pub fn link(&self) -> String {
        match self {
            Self::Link(link) => link.clone(),
            Self::Home | Self::Draft(..) => String::new(),
        }
    }

    /// Returns the step that is shown.
    pub fn step(&self) -> Step {
        match self {
            Self::Home | Self::Link(_) => Step::FIRST,
            Self::Draft(_, step) => *step,
        }
    }
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 6] = [
        Self::Section(Section::Summary),
        Self::Section(Section::Timeline),
        Self::Section(Section::RootCause),
        Self::Section(Section::Measures),
        Self::Section(Section::Lessons),
        Self::Review,
    ];

    /// The step on which a draft opens.
    pub const FIRST: Self = Self::ALL[0];

    /// Returns the name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Section(Section::Summary) => "summary",
            Self::Section(Section::Timeline) => "timeline",
            Self::Section(Section::RootCause) => "root-cause",
            Self::Section(Section::Measures) => "measures",
            Self::Section(Section::Lessons) => "lessons",
            Self::Review => "review",
        }
    }

    /// Returns the name in the rail.
    pub fn label(self) -> &'static str {
        match self {
            Self::Section(Section::Summary) => words::steps::SUMMARY,
            Self::Section(Section::Timeline) => words::steps::TIMELINE,
            Self::Section(Section::RootCause) => words::steps::ROOT_CAUSE,
            Self::Section(Section::Measures) => words::steps::MEASURES,
            Self::Section(Section::Lessons) => words::steps::LESSONS,
            Self::Review => words::steps::REVIEW,
        }
    }

    /// Returns the step after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|step| *step != self).nth(1)
    }

    /// Returns the step before this one.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().take_while(|step| *step != self).last()
    }
}
