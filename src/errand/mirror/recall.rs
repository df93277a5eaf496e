//! The drafts that local storage has lost, or has only older.

use std::collections::BTreeSet;

use super::difference::changes;
use super::{Plan, Taken, room};
use crate::draft::{DraftId, Reason, Version, from_json, newest_not_let_go};
use crate::errand::Act;
use crate::errand::panel::{Element, Part, answer as written, classed, element};
use crate::postmortem::{Postmortem, WITHOUT_TITLE};
use crate::words;

/// How long the versions of a draft stay after it was deleted, in milliseconds.
const KEPT_AFTER_DELETION: u64 = 30 * 24 * 60 * 60 * 1_000;

/// Plans to take the newest version of each draft that is missing or older in local storage, and to drop what was deleted
/// long ago, and what is too much of all drafts together.
pub fn plan(stored: &[(DraftId, u64)], keys: &[String], now: u64) -> Plan {
    let mut versions: Vec<Version> = keys.iter().filter_map(|key| Version::of_key(key)).collect();
    versions.sort_by(|one, other| one.draft.cmp(&other.draft));
    let mut plan = Plan::default();
    for of_one in versions.chunk_by(|one, other| one.draft == other.draft) {
        let draft = &of_one[0].draft;
        let revision = revision_of(draft, stored);
        let newest = newest_not_let_go(of_one);
        let later = newest.filter(|version| revision.is_none_or(|stored| version.revision > stored));
        plan.take.extend(later.map(Version::key));
        let deleted =
            of_one.iter().filter(|mark| mark.reason == Reason::Deleted).max_by_key(|it| it.sequence);
        let is_old = |mark: &Version| now.saturating_sub(mark.kept_at) > KEPT_AFTER_DELETION;
        if let Some(mark) = deleted.filter(|mark| revision.is_none() && newest.is_none() && is_old(mark)) {
            let (prefix, mark) = (format!("{draft}/"), mark.key());
            plan.gone.extend(keys.iter().filter(|key| key.starts_with(&prefix) && **key != mark).cloned());
        }
    }
    let gone: BTreeSet<&String> = plan.gone.iter().collect();
    let left: Vec<&String> = keys.iter().filter(|key| !gone.contains(key)).collect();
    let too_many = room::to_drop(&left, room::MOST_BYTES, now);
    plan.gone.extend(too_many);
    plan
}

fn revision_of(draft: &DraftId, stored: &[(DraftId, u64)]) -> Option<u64> {
    stored.iter().find(|(id, _)| id == draft).map(|(_, revision)| *revision)
}

/// Answers with a panel; without elements if nothing is missing.
pub fn answer(stored: &[(DraftId, u64)], taken: &Taken, say_time: fn(u64) -> String) -> String {
    let mut unreadable = 0;
    let mut rows = Vec::new();
    for (key, text) in taken {
        let Some(version) = Version::of_key(key) else { continue };
        match from_json(text) {
            Ok(read) if read.postmortem.is_blank() => {}
            Ok(read) => {
                let is_stored = revision_of(&version.draft, stored).is_some();
                let title = title_of(&read.postmortem);
                rows.extend(
                    row(&version, text, None, say_time).map(|row| with_keys(row, &version, is_stored, title)),
                );
            }
            Err(_) => unreadable += 1,
        }
    }
    let unread = (unreadable > 0).then(|| element("p").saying(words::kept::unreadable_drafts(unreadable)));
    let panel = (!rows.is_empty() || unreadable > 0).then(|| {
        classed("section", "recalled")
            .with("aria-labelledby", "recalled-heading")
            .holding(
                classed("h2", "drafts-heading")
                    .with("id", "recalled-heading")
                    .saying(words::kept::FOUND_AGAIN),
            )
            .holding(element("p").saying(words::kept::FOUND_AGAIN_ABOUT))
            .holding_all(rows)
            .holding_all(unread)
            .into()
    });
    written([("panel", Part::Panel(panel.into_iter().collect()))])
}

fn with_keys(row: Element, version: &Version, is_stored: bool, title: &str) -> Element {
    let (label, state) = if is_stored {
        (words::keys::OPEN, words::kept::IS_OLDER)
    } else {
        (words::kept::BRING_BACK, words::kept::IS_MISSING)
    };
    let key = |class: &'static str, label: &str, act: &Act| {
        let name = words::panels::key_about(label, title);
        classed("button", class).with("aria-label", name).act(act).saying(label)
    };
    let keys = [
        key("key go", label, &Act::BringBack(version.draft.clone())),
        key("key", words::keys::LEAVE, &Act::LetGo(version.draft.clone())),
    ];
    row.holding(classed("p", "hint").saying(state)).holding(classed("p", "version-keys").holding_all(keys))
}

/// Draws what is there of a version: its title, when and why it was kept, and how it differs from the present. `None` if
/// it cannot be read. The row has the text for whatever is pressed in it.
pub fn row(
    version: &Version,
    text: &str,
    present: Option<&Postmortem>,
    say_time: fn(u64) -> String,
) -> Option<Element> {
    let postmortem = from_json(text).ok()?.postmortem;
    let title = title_of(&postmortem);
    let kept = match version.reason {
        Reason::Edit => say_time(version.kept_at),
        reason => words::kept::time_and_reason(&say_time(version.kept_at), why(reason)),
    };
    let heading = match present {
        None => classed("h3", "version-title").with("dir", "auto").saying(title),
        Some(_) => classed("h3", "version-title").saying(kept.as_str()),
    };
    let kept = present.is_none().then(|| classed("p", "hint").saying(words::kept::kept(&kept)));
    let changes = present.map(|present| changes(&postmortem, present));
    Some(
        classed("article", "version")
            .with("data-value", text)
            .holding(heading)
            .holding_all(kept)
            .holding_all(changes.into_iter().flatten()),
    )
}

fn title_of(postmortem: &Postmortem) -> &str {
    let title = postmortem.title.trim();
    if title.is_empty() { WITHOUT_TITLE } else { title }
}

/// Says why a version was kept.
fn why(reason: Reason) -> &'static str {
    match reason {
        Reason::Edit => words::kept::WHILE_WRITING,
        Reason::BeforeRestore => words::kept::BEFORE_RESTORE,
        Reason::Deleted | Reason::LetGo => "",
    }
}
