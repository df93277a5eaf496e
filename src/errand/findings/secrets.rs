//! Secrets, which are named before a document leaves.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::place;
use crate::check::{Finding, Spot, findings_of, masked};
use crate::draft::to_json;
use crate::errand::Act;
use crate::errand::panel::{Node, classed, element};
use crate::postmortem::{Edit, Field, Postmortem, Rewrite, TaleChange, apply};
use crate::words;

/// The rule that finds them.
const RULE: &str = "secret";

/// Names what may be a secret, masked, a line each; empty where nothing is.
pub fn secrets_told(postmortem: &Postmortem) -> String {
    told(&secrets(postmortem))
}

/// Returns what may be a secret. What the writer has dismissed is none.
fn secrets(postmortem: &Postmortem) -> Vec<Finding> {
    let is_dismissed = |it: &Finding| postmortem.dismissed.iter().any(|key| *key == it.key || key == RULE);
    findings_of(RULE, postmortem).into_iter().filter(|it| !is_dismissed(it)).collect()
}

fn told(found: &[Finding]) -> String {
    found.iter().map(|finding| format!("{} {}\n", finding.key, finding.what)).collect()
}

/// Names what may be a secret as [`secrets_told`] does, and draws what the dialog says before such a document leaves, with
/// its keys; nothing where there is no secret.
pub fn warning(postmortem: &Postmortem) -> (String, Vec<Node>) {
    let found = secrets(postmortem);
    if found.is_empty() {
        return (String::new(), Vec::new());
    }
    let row = |finding: &Finding| {
        element("li")
            .saying(finding.what.as_str())
            .saying(" ")
            .holding(classed("span", "hint").saying(place(postmortem, finding)))
    };
    let key = |class: &'static str, act: &Act, label: &'static str| {
        classed("button", class).with("type", "button").act(act).saying(label)
    };
    let cancel = element("form")
        .with("method", "dialog")
        .holding(classed("button", "key").saying(words::findings::CANCEL));
    let dialog = vec![
        classed("ul", "secrets-found").holding_all(found.iter().map(row)).into(),
        element("p").saying(words::findings::ABOUT_SECRETS).into(),
        classed("div", "dialog-keys")
            .with("data-value", without_secrets(postmortem, &found))
            .holding(key("key go", &Act::Restore(String::new()), words::findings::MASK))
            .holding(key("key", &Act::CopyAnyway, words::findings::COPY_ANYWAY))
            .holding(cancel)
            .into(),
    ];
    (told(&found), dialog)
}

/// Writes the draft with its secrets masked, also in the document that it was read from.
fn without_secrets(postmortem: &Postmortem, found: &[Finding]) -> String {
    let mut clean = postmortem.clone();
    // A fix is about one secret, and there may be others in the same text: each text is masked as a whole, and once.
    let spots: BTreeSet<Spot> = found.iter().map(|finding| finding.place.spot).collect();
    for spot in spots {
        let edit = match spot {
            Spot::Field(Field::Text(field)) => {
                let text = masked(field.text(&clean).unwrap_or_default());
                Some(Edit::SetText { field, text })
            }
            Spot::OwnWords(line) => {
                let rewrite = clean.tale.of(line).and_then(|choice| choice.rewrite.clone());
                let rewrite =
                    rewrite.map(|it| Rewrite { text: masked(&it.text), record: masked(&it.record) });
                rewrite.map(|rewrite| Edit::ChangeTale(TaleChange::Rewrite(line, Some(rewrite))))
            }
            Spot::Document | Spot::Section(_) | Spot::Field(_) => None,
        };
        // A finding is of this draft, so its place is there.
        let _ = edit.map(|edit| apply(&mut clean, edit));
    }
    if let Some(imported) = &mut clean.imported {
        imported.original = Arc::from(masked(&imported.original));
    }
    to_json(&clean, 0, 0)
}
