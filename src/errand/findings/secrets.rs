//! Secrets, which are named before a document leaves.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::place;
use crate::check::{Finding, Spot, findings_of, masked, secrets_in_words};
use crate::draft::to_json;
use crate::errand::Act;
use crate::errand::panel::{Node, classed, element};
use crate::postmortem::{Edit, Field, Imported, Postmortem, Rewrite, TaleChange, apply};
use crate::words;

/// The rule that finds them.
const RULE: &str = "secret";

/// How many secrets of the source are named. A pasted log may have thousands.
const MOST_OF_SOURCE: usize = 50;

/// What may be a secret in a draft. What the writer has dismissed is none.
pub struct Secrets {
    found: Vec<Finding>,
    /// What each of those seems to be that stand only in the document that the draft was read from, or in the notes about it.
    of_source: Vec<String>,
}

impl Secrets {
    /// Looks for them.
    pub fn of(postmortem: &Postmortem) -> Self {
        let is_let_go = |key: &str| postmortem.dismissed.iter().any(|it| it == key);
        let all = findings_of(RULE, postmortem);
        let of_source = if is_let_go(RULE) { Vec::new() } else { in_source(postmortem, &all) };
        let found = all.into_iter().filter(|it| !is_let_go(&it.key) && !is_let_go(RULE)).collect();
        Self { found, of_source }
    }

    /// Names those of a document, masked, a line each; empty where nothing is.
    pub fn told(&self) -> String {
        self.found.iter().map(|finding| format!("{} {}\n", finding.key, finding.what)).collect()
    }

    /// Names those of the draft's file, which has the document that it was read from beside it.
    pub fn told_of_draft(&self) -> String {
        let of_source = self.of_source.iter().map(|what| format!("{what}\n"));
        std::iter::once(self.told()).chain(of_source).collect()
    }

    /// Draws what the dialog says before something with secrets leaves, with its keys; nothing where there is no secret.
    pub fn dialog(&self, postmortem: &Postmortem) -> Vec<Node> {
        if self.found.is_empty() && self.of_source.is_empty() {
            return Vec::new();
        }
        let row = |what: &str, place: &str| {
            element("li").saying(what).saying(" ").holding(classed("span", "hint").saying(place))
        };
        let found = self.found.iter().map(|it| row(&it.what, &place(postmortem, it)));
        let of_source = self.of_source.iter().map(|what| row(what, words::findings::IN_SOURCE));
        let key = |class: &'static str, act: &Act, label: &'static str| {
            classed("button", class).with("type", "button").act(act).saying(label)
        };
        let cancel = element("form")
            .with("method", "dialog")
            .holding(classed("button", "key").saying(words::findings::CANCEL));
        vec![
            classed("ul", "secrets-found").holding_all(found).holding_all(of_source).into(),
            element("p").saying(words::findings::ABOUT_SECRETS).into(),
            classed("div", "dialog-keys")
                .with("data-value", without_secrets(postmortem, &self.found))
                .holding(key("key go", &Act::Restore(String::new()), words::findings::MASK))
                .holding(key("key", &Act::CopyAnyway, words::findings::COPY_ANYWAY))
                .holding(cancel)
                .into(),
        ]
    }
}

/// Says what may be a secret in the document that a draft was read from and in the notes about it, and is not among those of the
/// draft itself: there it may have been taken out by hand.
fn in_source(postmortem: &Postmortem, of_draft: &[Finding]) -> Vec<String> {
    let Some(Imported { original, to_check }) = &postmortem.imported else { return Vec::new() };
    let texts = std::iter::once(&**original).chain(to_check.iter().map(|note| &*note.text));
    let named: BTreeSet<&str> = of_draft.iter().map(|it| &*it.what).collect();
    let left: BTreeSet<String> =
        texts.flat_map(secrets_in_words).filter(|what| !named.contains(&**what)).collect();
    left.into_iter().take(MOST_OF_SOURCE).collect()
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
    if let Some(Imported { original, to_check }) = &mut clean.imported {
        *original = Arc::from(masked(original));
        to_check.iter_mut().for_each(|note| note.text = masked(&note.text));
    }
    to_json(&clean, 0, 0)
}
