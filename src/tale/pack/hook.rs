//! What must hold for a frame to fit.

use crate::tale::topic::Topic;

/// Something that can hold for an incident or for one of its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hook {
    /// The writer has confirmed the kind of the event.
    Confirmed,
    /// It is the first event.
    FirstEvent,
    /// It is the last event.
    LastEvent,
    /// The event ends the longest silence: `{silence}`.
    LongestSilence,
    /// The event suspects what a later one rules out.
    LaterRuledOut,
    /// The event rules out what an earlier one suspected.
    EarlierSuspect,
    /// Something had been found before this.
    FoundAgain,
    /// The text speaks of an alert that did its work.
    NamesAlert,
    /// The text says that no alert did.
    NoAlert,
    /// The text quotes somebody.
    Quotation,
    /// The event happened in the same minute as the one above it.
    SameMinute,
    /// It is the first event of another day than the one above it.
    NewDay,
    /// The event happened on a Friday: `{weekday}`.
    Friday,
    /// The text says that something failed.
    Bad,
    /// The text says that nothing was lost, or nobody hit.
    Relief,
    /// The text has the number of a ticket.
    Ticket,
    /// The text says that something was started again.
    Restart,
    /// The text says that all looked well.
    AllWell,
    /// The text says that logs were read.
    Logs,
    /// The text says that what was tried changed nothing.
    NoEffect,
    /// The event happened in the small hours.
    SmallHours,
    /// The text names it, as [`Topic::Database`] does.
    Database,
    /// The text names it, as [`Topic::Traffic`] does.
    Traffic,
    /// The text names it, as [`Topic::Network`] does.
    Network,
    /// The text names it, as [`Topic::Dns`] does.
    Dns,
    /// The text names it, as [`Topic::Certificate`] does.
    Certificate,
    /// The text names it, as [`Topic::Deploy`] does.
    Deploy,
    /// The text names it, as [`Topic::Configuration`] does.
    Configuration,
    /// The text names it, as [`Topic::Cache`] does.
    Cache,
    /// The text names it, as [`Topic::Queue`] does.
    Queue,
    /// The text names it, as [`Topic::Disk`] does.
    Disk,
    /// The text names it, as [`Topic::Memory`] does.
    Memory,
    /// The text names it, as [`Topic::ThirdParty`] does.
    ThirdParty,
    /// The text names it, as [`Topic::Typo`] does.
    Typo,
    /// The text names copies that were kept.
    Backup,
    /// The text names a dashboard or a graph.
    Dashboard,
    /// The text names a call.
    Call,
    /// The text names servers.
    Server,
    /// A value went from one to another: `{ratio}`.
    Ratio,
    /// The day is known: `{weekday}`.
    Weekday,
    /// The day is known, and was none for work: `{weekday}`.
    Weekend,
    /// It took less than an hour: `{duration}`.
    ShortDuration,
    /// It took an hour or more: `{duration}`.
    LongDuration,
    /// There are a few events: `{count}`, in words.
    EventCount,
    /// The cause joins two things.
    TwoCauses,
    /// The cause was as small as a character.
    TinyCause,
    /// It is not over.
    Open,
    /// Nothing was suspected.
    NoSuspect,
    /// Something was ruled out and was no cause: `{topic}`.
    ClearedTopic,
    /// When that was: `{time}`.
    ClearedTime,
}

impl Hook {
    /// Every hook, with its name in a pack and the name by which a frame's text refers to its fact, if it has one.
    pub const ALL: [(Self, &'static str, Option<&'static str>); 50] = [
        (Self::Confirmed, "confirmed", None),
        (Self::FirstEvent, "first-event", None),
        (Self::LastEvent, "last-event", None),
        (Self::LongestSilence, "longest-silence", Some("silence")),
        (Self::LaterRuledOut, "later-ruled-out", None),
        (Self::EarlierSuspect, "earlier-suspect", None),
        (Self::FoundAgain, "found-again", None),
        (Self::NamesAlert, "alert", None),
        (Self::NoAlert, "no-alert", None),
        (Self::Quotation, "quotation", None),
        (Self::SameMinute, "same-minute", None),
        (Self::NewDay, "new-day", None),
        (Self::Friday, "friday", Some("weekday")),
        (Self::Bad, "bad", None),
        (Self::Relief, "relief", None),
        (Self::Ticket, "ticket", None),
        (Self::Restart, "restart", None),
        (Self::AllWell, "all-well", None),
        (Self::Logs, "logs", None),
        (Self::NoEffect, "no-effect", None),
        (Self::SmallHours, "small-hours", None),
        (Self::Database, "database", None),
        (Self::Traffic, "traffic", None),
        (Self::Network, "network", None),
        (Self::Dns, "dns", None),
        (Self::Certificate, "certificate", None),
        (Self::Deploy, "deploy", None),
        (Self::Configuration, "configuration", None),
        (Self::Cache, "cache", None),
        (Self::Queue, "queue", None),
        (Self::Disk, "disk", None),
        (Self::Memory, "memory", None),
        (Self::ThirdParty, "third-party", None),
        (Self::Typo, "typo", None),
        (Self::Backup, "backup", None),
        (Self::Dashboard, "dashboard", None),
        (Self::Call, "call", None),
        (Self::Server, "server", None),
        (Self::Ratio, "ratio", Some("ratio")),
        (Self::Weekday, "weekday", Some("weekday")),
        (Self::Weekend, "weekend", Some("weekday")),
        (Self::ShortDuration, "short", Some("duration")),
        (Self::LongDuration, "long", Some("duration")),
        (Self::EventCount, "count", Some("count")),
        (Self::TwoCauses, "two-causes", None),
        (Self::TinyCause, "tiny-cause", None),
        (Self::Open, "open", None),
        (Self::NoSuspect, "no-suspect", None),
        (Self::ClearedTopic, "cleared-topic", Some("topic")),
        (Self::ClearedTime, "cleared-time", Some("time")),
    ];

    /// Tells whether a frame that needs this carries the story on and is mostly preferred.
    pub const fn carries_the_story(self) -> bool {
        matches!(
            self,
            Self::LongestSilence
                | Self::LaterRuledOut
                | Self::EarlierSuspect
                | Self::ClearedTopic
                | Self::Open
                | Self::Friday
        )
    }

    /// Returns the name by which a frame's text refers to the fact; `None` for hooks without words.
    pub fn slot(self) -> Option<&'static str> {
        Self::ALL.iter().find(|(hook, ..)| *hook == self).and_then(|(.., slot)| *slot)
    }

    /// Returns what holds for a line that names this.
    pub const fn naming(topic: Topic) -> Self {
        match topic {
            Topic::Database => Self::Database,
            Topic::Traffic => Self::Traffic,
            Topic::Network => Self::Network,
            Topic::Dns => Self::Dns,
            Topic::Certificate => Self::Certificate,
            Topic::Deploy => Self::Deploy,
            Topic::Configuration => Self::Configuration,
            Topic::Cache => Self::Cache,
            Topic::Queue => Self::Queue,
            Topic::Disk => Self::Disk,
            Topic::Memory => Self::Memory,
            Topic::ThirdParty => Self::ThirdParty,
            Topic::Typo => Self::Typo,
        }
    }

    /// Tells whether it is what the line is about, rather than what happens in it.
    pub const fn names_a_thing(self) -> bool {
        matches!(
            self,
            Self::Database
                | Self::Traffic
                | Self::Network
                | Self::Dns
                | Self::Certificate
                | Self::Deploy
                | Self::Configuration
                | Self::Cache
                | Self::Queue
                | Self::Disk
                | Self::Memory
                | Self::ThirdParty
                | Self::Typo
                | Self::Backup
                | Self::Dashboard
                | Self::Call
                | Self::Server
        )
    }
}
