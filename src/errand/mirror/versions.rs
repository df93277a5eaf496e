//! The versions of the open draft, with what has changed since each.

use super::recall::row;
use super::{MirrorError, Plan, Taken};
use crate::draft::{ReadDraft, Version, from_json};
use crate::errand::Act;
use crate::errand::panel::{Element, Node, Part, answer as written, classed, element};
use crate::words;

/// How many bytes of versions are shown at once.
const MOST_BYTES: usize = 2 << 20;

/// Plans to take the versions, the newest first.
pub fn plan(keys: &[String]) -> Plan {
    let mut versions: Vec<Version> = keys.iter().filter_map(|key| Version::of_key(key)).collect();
    versions.retain(|version| !version.reason.is_mark());
    versions.sort_by_key(|version| std::cmp::Reverse(version.sequence));
    let mut bytes = 0;
    let fits = |version: &&Version| {
        let is_first = bytes == 0;
        bytes += version.size;
        is_first || bytes <= MOST_BYTES
    };
    Plan { take: versions.iter().take_while(fits).map(Version::key).collect(), ..Plan::default() }
}

/// Answers with a panel, which says so when there are none, or when they cannot be read.
pub fn answer(present: &ReadDraft, taken: Result<Taken, MirrorError>, say_time: fn(u64) -> String) -> String {
    let panel: Vec<Node> = match taken {
        Err(error) => vec![element("p").saying(words::kept::no_versions(&error.to_string())).into()],
        Ok(taken) => rows(present, &taken, say_time),
    };
    written([("panel", Part::Panel(panel))])
}

fn rows(present: &ReadDraft, taken: &Taken, say_time: fn(u64) -> String) -> Vec<Node> {
    let mut rows = Vec::new();
    let mut before: Option<&str> = None;
    for (key, text) in taken {
        let Some(version) = Version::of_key(key) else { continue };
        let Some(row) = row(&version, text, Some(&present.postmortem), say_time) else {
            rows.push(element("p").saying(words::kept::UNREADABLE).into());
            continue;
        };
        // A version that was kept twice, as before and after it was saved.
        let is_again = before.is_some_and(|before| is_same(before, text));
        before = Some(text);
        if is_again {
            continue;
        }
        let is_present = from_json(text).is_ok_and(|read| read.postmortem == present.postmortem);
        rows.push(if is_present { row.into() } else { with_keys(row, &say_time(version.kept_at)).into() });
    }
    if rows.is_empty() {
        rows.push(element("p").saying(words::kept::NONE_YET).into());
    }
    rows
}

fn is_same(one: &str, other: &str) -> bool {
    let postmortem = |text| from_json(text).ok().map(|read| read.postmortem);
    one == other || postmortem(one) == postmortem(other)
}

fn with_keys(row: Element, time: &str) -> Element {
    let key = |class: &'static str, label: &str, act: &Act| {
        classed("button", class)
            .with("type", "button")
            .with("aria-label", words::panels::key_about(label, time))
            .act(act)
            .saying(label)
    };
    row.holding(
        classed("p", "version-keys")
            .holding(key("key small", words::kept::RESTORE, &Act::Restore(String::new())))
            .holding(key("key small", words::kept::OPEN_COPY, &Act::OpenCopy(String::new()))),
    )
}
