//! The second place of drafts, as far as it needs no browser: what is asked of it, what is written for that, and what
//! is answered.
//!
//! The place has texts under keys ([`Version::key`](crate::draft::Version::key), and those of steps). A request is
//! done in one transaction: the keys are read, a [`Plan`] is made of them, it is carried out, and the answer is made of
//! the texts that it takes.

mod difference;
mod keeping;
mod recall;
mod reopening;
mod room;
mod steps;
mod versions;

use thiserror::Error;

use super::Errand;
use crate::draft::{DraftId, ReadDraft, Reason, from_json};
use keeping::Kept;
use steps::Steps;

/// Between the parts of a question. No JSON text has it.
pub const PART: char = '\0';

/// Something that is asked of the second place.
#[derive(Debug)]
pub struct Request(Kind);

#[derive(Debug)]
enum Kind {
    Keep { draft: DraftId, asked_at: u64, revision: u64, reason: Reason, text: String, steps: Option<Steps> },
    Forget { draft: DraftId, asked_at: u64 },
    Recall { stored: Vec<(DraftId, u64)> },
    Reopen { draft: DraftId, revision: u64, present: Box<ReadDraft> },
    ListVersions { draft: DraftId, present: Box<ReadDraft> },
}

/// What is to be done with the texts of the second place, all or nothing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The keys of the texts that the answer is made of.
    pub take: Vec<String>,
    /// The keys that go.
    pub gone: Vec<String>,
    /// The keys that come, with their texts.
    pub put: Vec<(String, String)>,
}

/// Why the second place did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MirrorError {
    /// The browser has none, or does not let the page use it.
    #[error("this browser does not let the page keep versions")]
    Blocked,
    /// There is no room left.
    #[error("there is no room left on this device")]
    Full,
    /// It has not answered in time. Whether it was done is not known.
    #[error("the browser's database did not answer in time")]
    Slow,
    /// Anything else, in the words of the browser.
    #[error("the browser's database failed: {0}")]
    Failed(String),
}

/// The texts that a request has taken, under their keys, in the order of the plan.
pub type Taken = Vec<(String, String)>;

impl Request {
    /// Reads a question as [`answer`](super::answer()) takes it; `None` if it is not one for the second place.
    pub fn read(question: &str) -> Option<Self> {
        let (name, text) = question.split_once('\n')?;
        let mut parts = text.split(PART);
        let mut draft = || DraftId::parse(parts.next()?);
        let kind = match Errand::ALL.into_iter().find(|errand| errand.name() == name)? {
            Errand::Keep => {
                let (draft, asked_at) = (draft()?, parts.next()?.parse().ok()?);
                let revision = parts.next()?.parse().ok()?;
                let (reason, text) = (Reason::named(parts.next()?)?, parts.next()?.to_owned());
                Kind::Keep { draft, asked_at, revision, reason, text, steps: Steps::read(&mut parts) }
            }
            Errand::Forget => Kind::Forget { draft: draft()?, asked_at: parts.next()?.parse().ok()? },
            Errand::Recall => Kind::Recall { stored: text.lines().filter_map(stored).collect() },
            Errand::Reopen => {
                let (draft, revision) = (draft()?, parts.next()?.parse().ok()?);
                Kind::Reopen { draft, revision, present: Box::new(from_json(parts.next()?).ok()?) }
            }
            Errand::ListVersions => {
                Kind::ListVersions { draft: draft()?, present: Box::new(from_json(parts.next()?).ok()?) }
            }
            Errand::ReadTimeline
            | Errand::TellTale
            | Errand::Draw
            | Errand::DrawLine
            | Errand::Check
            | Errand::Write
            | Errand::GuessKind
            | Errand::ReadReport
            | Errand::Fix
            | Errand::Offer
            | Errand::OpenLink => return None,
        };
        Some(Self(kind))
    }

    /// Returns what the keys begin with that the plan is made of.
    pub fn prefix(&self) -> String {
        match &self.0 {
            Kind::Recall { .. } => String::new(),
            Kind::Keep { draft, .. }
            | Kind::Forget { draft, .. }
            | Kind::Reopen { draft, .. }
            | Kind::ListVersions { draft, .. } => format!("{draft}/"),
        }
    }

    /// Tells whether its plan may change something.
    pub fn writes(&self) -> bool {
        !matches!(self.0, Kind::Reopen { .. } | Kind::ListVersions { .. })
    }

    /// Makes the plan. `keys` are all that begin with the prefix; `now` is in milliseconds since 1970 (UTC).
    pub fn plan(&self, keys: &[String], now: u64) -> Plan {
        match &self.0 {
            Kind::Keep { draft, asked_at, revision, reason, text, steps } => {
                let place = Kept { draft, keys, asked_at: *asked_at, now };
                let mut plan = place.keep(*revision, *reason, text);
                // Steps that come late would take the place of newer ones.
                if let Some(steps) = steps.as_ref().filter(|_| !plan.put.is_empty() && !place.has_moved_on())
                {
                    steps.add_to(&mut plan, draft, *revision, keys);
                }
                plan
            }
            Kind::Forget { draft, asked_at } => Kept { draft, keys, asked_at: *asked_at, now }.forget(),
            Kind::Recall { stored } => recall::plan(stored, keys, now),
            Kind::Reopen { revision, .. } => reopening::plan(*revision, keys),
            Kind::ListVersions { .. } => versions::plan(keys),
        }
    }

    /// Answers, once the plan is carried out or has failed. `say_time` writes a time in milliseconds since 1970 (UTC) in
    /// the reader's way.
    pub fn answer(&self, taken: Result<Taken, MirrorError>, say_time: fn(u64) -> String) -> String {
        match &self.0 {
            // One that keeps nothing has nothing to forget.
            Kind::Forget { .. } if taken == Err(MirrorError::Blocked) => KEPT.to_owned(),
            // The page knows it by this word; all else is why not.
            Kind::Keep { .. } | Kind::Forget { .. } => {
                taken.map_or_else(|error| error.to_string(), |_| KEPT.to_owned())
            }
            Kind::Recall { stored } => recall::answer(stored, &taken.unwrap_or_default(), say_time),
            Kind::Reopen { draft, present, .. } => {
                reopening::answer(draft, present, &taken.unwrap_or_default(), say_time)
            }
            Kind::ListVersions { present, .. } => versions::answer(present, taken, say_time),
        }
    }
}

/// The answer when a draft is on the disk.
pub const KEPT: &str = "kept";

/// Reads a line that says which draft local storage has, and at which revision.
fn stored(line: &str) -> Option<(DraftId, u64)> {
    let (draft, revision) = line.split_once(' ')?;
    Some((DraftId::parse(draft)?, revision.parse().ok()?))
}

#[cfg(test)]
mod tests;
