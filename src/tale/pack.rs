//! What a genre is made of. The words are data, one file a genre in `packs/`; here is their form.

mod hook;
mod reader;

use std::sync::OnceLock;

use super::packs;
use super::topic::Topic;
use crate::postmortem::{EventKind, Genre, Section};

pub use hook::Hook;
pub use reader::{PackFault, read_pack};

/// A genre: a persona with its words for every occasion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// The name on the page.
    pub name: String,
    /// Who tells it.
    pub voice: String,
    /// What is fact and what is not, in the persona's words.
    pub disclaimer: String,
    /// What has a capital in the frames and is the genre's own: nobody takes it for a name from the report.
    pub names: Vec<String>,
    /// Titles by cause; those without one are for a cause that is not recognised.
    pub titles: Vec<(Option<Topic>, String)>,
    /// What stands under the heading of a section.
    pub chapters: Vec<(Section, String)>,
    /// Figurative words for things, each with what it may stand before.
    pub epithets: Vec<(Thing, String)>,
    /// The frames, each with the pool that it belongs to.
    pub frames: Vec<Frame>,
}

/// What an epithet may stand before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thing {
    /// The name of the group of words: a cause, or `server`, `alert`, `service`, `log`, `script`, `backup`, `dashboard`.
    pub name: &'static str,
    /// The words themselves, in small letters.
    pub words: &'static [&'static str],
}

impl Thing {
    /// Every thing that has epithets. Words that also name a person's work (`engineer`) or a measure are not here.
    pub const ALL: [Self; 19] = [
        Self { name: "database", words: &["database", "databases"] },
        Self { name: "traffic", words: &["traffic"] },
        Self { name: "network", words: &["network", "firewall", "router", "routers"] },
        Self { name: "dns", words: &["nameserver", "nameservers", "resolver", "resolvers"] },
        Self { name: "certificate", words: &["certificate", "certificates"] },
        Self { name: "deploy", words: &["deployment", "release", "rollout"] },
        Self { name: "configuration", words: &["configuration", "setting", "settings"] },
        Self { name: "cache", words: &["cache", "caches"] },
        Self { name: "queue", words: &["queue", "queues"] },
        Self { name: "disk", words: &["disk", "disks"] },
        Self { name: "memory", words: &["memory"] },
        Self { name: "third-party", words: &["upstream"] },
        Self { name: "server", words: &["server", "servers"] },
        Self { name: "alert", words: &["alert", "alerts", "alarm", "alarms"] },
        Self { name: "service", words: &["service", "services"] },
        Self { name: "log", words: &["log", "logs"] },
        Self { name: "script", words: &["script", "scripts"] },
        Self { name: "backup", words: &["backup", "backups"] },
        Self { name: "dashboard", words: &["dashboard", "dashboards"] },
    ];

    /// Returns the thing of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|thing| thing.name == name)
    }
}

/// Returns the words of a genre.
pub fn pack(genre: Genre) -> &'static Pack {
    static READ: [OnceLock<Pack>; Genre::ALL.len()] = [const { OnceLock::new() }; Genre::ALL.len()];
    // What is wrong in a pack of ours is found by the tests, which read it the same way.
    READ[genre as usize].get_or_init(|| read_pack(packs::text(genre)).0)
}

impl Pack {
    /// Returns the titles for a cause, or those for a cause that is not recognised.
    pub fn titles(&self, topic: Option<Topic>) -> impl Iterator<Item = &str> {
        self.titles.iter().filter(move |(of, _)| *of == topic).map(|(_, title)| title.as_str())
    }

    /// Returns the frames of a pool, in the order of the file.
    pub fn frames(&self, pool: Pool) -> impl Iterator<Item = &Frame> {
        self.frames.iter().filter(move |frame| frame.pool == pool)
    }

    /// Returns the frame of this id.
    pub fn frame(&self, id: &str) -> Option<&Frame> {
        self.frames.iter().find(|frame| frame.id == id)
    }
}

/// A set of frames: what the lines tell for which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pool {
    /// An event of this kind, confirmed or guessed.
    Event(EventKind),
    /// An event of any kind that ends the longest silence.
    Silence,
    /// An event of any kind, for what it says or when it was.
    Oddity,
    /// When it was.
    Duration,
    /// What it did to users.
    Impact,
    /// The cause in brief.
    RootCauseBrief,
    /// The cause at length.
    Explanation,
    /// How it was resolved.
    Resolution,
    /// An improvement or an action item.
    Measure,
    /// The first paragraph.
    Opening,
    /// The last one.
    Farewell,
    /// A clause in two halves.
    Joint(Joint),
}

impl Pool {
    /// Every pool, with the name of its section in a pack.
    pub fn all() -> impl Iterator<Item = (Self, &'static str)> {
        let kinds = EventKind::ALL.into_iter().map(|kind| (Self::Event(kind), kind_name(kind)));
        let joints = Joint::ALL.into_iter().map(|joint| (Self::Joint(joint), joint.name()));
        let others = [
            (Self::Silence, "silences"),
            (Self::Oddity, "oddities"),
            (Self::Duration, "durations"),
            (Self::Impact, "impacts"),
            (Self::RootCauseBrief, "root-causes"),
            (Self::Explanation, "explanations"),
            (Self::Resolution, "resolutions"),
            (Self::Measure, "measures"),
            (Self::Opening, "openings"),
            (Self::Farewell, "farewells"),
        ];
        kinds.chain(others).chain(joints)
    }
}

fn kind_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Detected => "detected",
        EventKind::ReportedByUsers => "reported-by-users",
        EventKind::Investigating => "investigating",
        EventKind::Hypothesis => "hypothesis",
        EventKind::RuledOut => "ruled-out",
        EventKind::Found => "found",
        EventKind::Escalated => "escalated",
        EventKind::Mitigated => "mitigated",
        EventKind::Deployed => "deployed",
        EventKind::RolledBack => "rolled-back",
        EventKind::Monitoring => "monitoring",
        EventKind::Resolved => "resolved",
        EventKind::Communicated => "communicated",
        EventKind::Other => "other",
    }
}

/// How the second half of a clause hangs on the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Joint {
    /// The second is what the first led to.
    Effect,
    /// The second is why.
    Reason,
    /// The second is how.
    Means,
    /// The second is what was suspected.
    Suspicion,
    /// The second is what was seen.
    Symptom,
    /// A pause between a conjunction and what follows it.
    Aside,
    /// The second is another clause beside it.
    Addition,
    /// The second is what it was for, with its `to` or `for`.
    Purpose,
    /// The second is who did it.
    Hand,
    /// The second is what came before.
    Earlier,
    /// The second is what somebody said, in quotation marks.
    Saying,
}

impl Joint {
    /// Every joint.
    pub const ALL: [Self; 11] = [
        Self::Effect,
        Self::Reason,
        Self::Means,
        Self::Suspicion,
        Self::Symptom,
        Self::Aside,
        Self::Addition,
        Self::Purpose,
        Self::Hand,
        Self::Earlier,
        Self::Saying,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Effect => "effect",
            Self::Reason => "reason",
            Self::Means => "means",
            Self::Suspicion => "suspicion",
            Self::Symptom => "symptom",
            Self::Aside => "aside",
            Self::Addition => "addition",
            Self::Purpose => "purpose",
            Self::Hand => "hand",
            Self::Earlier => "earlier",
            Self::Saying => "saying",
        }
    }
}

/// A sentence of the genre around the writer's own.
///
/// In the text `{S}` stands for the writer's sentence, `{s}` for the same after a colon, and a name such as
/// `{weekday}` for the fact behind one of the hooks that the frame needs. A frame of a joint has `{A}` and `{b}` for the
/// halves of a clause. It may set a mood and name things of its own world; it may not state anything about the incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The permanent name: tales are told by it, so it never changes and is never given again.
    pub id: String,
    /// The pool that it belongs to.
    pub pool: Pool,
    /// The text.
    pub text: String,
    /// What must hold for it to fit.
    pub needs: Vec<Hook>,
}
