//! What the writer has chosen for the public version, and the list of what is replaced in it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Act;
use super::panel::{Element, Node, classed, element};
use super::sending::Sending;
use crate::export::{Format, Mentions, Voice, export_public};
use crate::postmortem::{Level, Postmortem};
use crate::public::{Replacement, public};
use crate::read::timeline::answers_before;
use crate::tale::severe;
use crate::words;

/// The words with which the public version is asked for.
const ASKED: &str = "public version";

/// The words before a name that is to stay.
const KEEP: &str = "keep ";

/// How many names are listed. More than that nobody looks through on a page.
const MOST_LISTED: usize = 300;

/// What was chosen. The page keeps it as long as the draft is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicChoice {
    /// Whether the public version is taken, and not the whole.
    pub is_public: bool,
    /// What stays in it.
    pub kept: Vec<String>,
    /// What is known of its sending by links.
    pub sending: Sending,
}

impl PublicChoice {
    /// Takes the choices off the front of a question, and returns what follows as well.
    pub fn before(question: &str) -> (Self, &str) {
        let (answers, rest) = answers_before(question);
        let kept = answers.iter().filter_map(|it| it.strip_prefix(KEEP)).map(str::to_owned).collect();
        (Self { is_public: answers.contains(&ASKED), kept, sending: Sending::among(&answers) }, rest)
    }

    /// Returns what is taken along: the public version if the writer has chosen it, or else the whole.
    ///
    /// The public version of an incident that is not told as a tale is none either: what makes it severe may be what is left out.
    pub fn taken<'a>(&self, postmortem: &'a Postmortem) -> Cow<'a, Postmortem> {
        if !self.is_public {
            return Cow::Borrowed(postmortem);
        }
        let mut taken = public(postmortem, &self.kept).postmortem;
        if severe(postmortem).is_some() && !postmortem.tale.told_although_severe {
            taken.tale.level = Level::Formal;
        }
        Cow::Owned(taken)
    }

    /// Writes the public version, whether it is taken or not.
    pub fn exported(
        &self,
        postmortem: &Postmortem,
        voice: Voice,
        format: Format,
        mentions: Mentions,
    ) -> String {
        export_public(postmortem, &self.kept, voice, format, mentions)
    }

    /// Draws the choice, and where the public version is taken the list of what is replaced.
    pub fn panel(&self, postmortem: &Postmortem) -> Node {
        let label = words::public_choice::PUBLIC_VERSION;
        let chosen = classed("div", "share-public")
            .holding(tick(ASKED.to_owned(), self.is_public, label, label))
            .holding(classed("p", "hint").saying(words::public_choice::ABOUT));
        if self.is_public { chosen.holding_all(self.list(postmortem)).into() } else { chosen.into() }
    }

    fn list(&self, postmortem: &Postmortem) -> Vec<Node> {
        let replacements = public(postmortem, &self.kept).replacements;
        let names = grouped(&replacements);
        let replaced = replacements.iter().filter(|it| !it.is_kept).count();
        let told = match names.iter().filter(|places| !places[0].is_kept).count() {
            0 if !names.is_empty() => words::public_choice::ALL_STAYS.to_owned(),
            0 => words::public_choice::NOTHING_FOUND.to_owned(),
            count => words::public_choice::replaced(count, replaced),
        };
        let more = names.len().saturating_sub(MOST_LISTED);
        let rows = names.iter().take(MOST_LISTED).map(|places| row(postmortem, places));
        let more = (more > 0).then(|| element("li").saying(words::public_choice::and_more(more)));
        vec![
            classed("p", "paste-found").with("role", "status").saying(told).into(),
            classed("ul", "public-list")
                .with("aria-label", words::public_choice::LIST)
                .holding_all(rows)
                .holding_all(more)
                .into(),
        ]
    }
}

/// Puts the places of each name together, in the order in which the names come.
fn grouped(replacements: &[Replacement]) -> Vec<Vec<&Replacement>> {
    let mut groups: Vec<Vec<&Replacement>> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for replacement in replacements {
        let at = *known.entry(&replacement.stood).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(replacement),
            None => groups.push(vec![replacement]),
        }
    }
    groups
}

fn row(postmortem: &Postmortem, places: &[&Replacement]) -> Element {
    let first = places[0];
    let mut names: Vec<String> = places.iter().map(|it| it.place.in_words(postmortem)).collect();
    names.dedup();
    let is_replaced = !first.is_kept;
    let stands = if is_replaced { first.stands_in_words() } else { words::public_choice::STAYS };
    element("li")
        .with("data-line", first.stood.as_str())
        .holding(tick(
            format!("{KEEP}{}", first.stood),
            !first.is_kept,
            &first.stood,
            &words::public_choice::replace(&first.stood),
        ))
        .holding(classed("span", "public-stands").saying(format!("\u{2192} {stands}")))
        .holding(classed("span", "hint").saying(words::public_choice::found(&first.why.to_string(), &names)))
}

/// Draws a box to tick. Of a name it is ticked as long as the name is replaced, and pressing it then says that it stays.
pub fn tick(words: String, is_ticked: bool, label: &str, name: &str) -> Element {
    let is_given = if words.starts_with(KEEP) { !is_ticked } else { is_ticked };
    let act = if is_given { Act::AskAgain(words) } else { Act::Answer(words) };
    let mut input = element("input").with("type", "checkbox").with("aria-label", name).act(&act);
    if is_ticked {
        input = input.with("checked", "");
    }
    classed("label", "check").holding(input).holding(element("bdi").saying(label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::to_json;
    use crate::errand::{Made, Text, answer};
    use crate::postmortem::example;
    use crate::read::timeline::with_answers;

    fn choice(answers: &[&str]) -> PublicChoice {
        let answers: Vec<String> = answers.iter().map(|it| (*it).to_owned()).collect();
        let question = with_answers(&answers, "{}");
        let (choice, rest) = PublicChoice::before(&question);
        assert_eq!(rest, "{}");
        choice
    }

    fn draft() -> Postmortem {
        let mut postmortem = example();
        postmortem.summary.impact = "We paged Dana, who looked at web01. Dana slept.".to_owned();
        postmortem
    }

    #[test]
    fn the_whole_is_taken_as_long_as_nobody_asks() {
        let none = choice(&[]);
        assert_eq!(*none.taken(&draft()), draft());
        let panel = format!("{:?}", none.panel(&draft()));
        assert!(panel.contains("answer public version") && !panel.contains("Dana"), "{panel}");
    }

    #[test]
    fn the_list_has_a_row_for_each_name_and_a_tick_that_keeps_it() {
        let asked = choice(&["public version"]);
        let panel = format!("{:?}", asked.panel(&draft()));
        for shown in [
            "ask-again public version",
            "answer keep Dana",
            "Replace web01",
            "2 names are replaced, in 3 places",
        ] {
            assert!(panel.contains(shown), "{shown} is not in {panel}");
        }
        let kept = choice(&["public version", "keep Dana"]);
        let panel = format!("{:?}", kept.panel(&draft()));
        for shown in ["ask-again keep Dana", "answer keep web01", "1 name is replaced, in 1 place."] {
            assert!(panel.contains(shown), "{shown} is not in {panel}");
        }
        let text = kept.taken(&draft()).summary.impact.clone();
        assert!(text.contains("paged Dana, who looked at a web server"), "{text}");
    }

    /// The key at the top, the keys of the incident and those of the tale, too: whoever ticks the box takes nothing else.
    #[test]
    fn all_that_is_made_to_be_taken_is_the_public_version() {
        let mut postmortem = draft();
        postmortem.title = "Dana and web01".to_owned();
        postmortem.timeline[0].text = "Dana saw web01 fail.".to_owned();
        let question = with_answers(&["public version".to_owned()], &to_json(&postmortem, 1, 2));
        for (errand, taken) in [
            ("draw", &[Text::Markdown, Text::RichText, Text::Mermaid, Text::Strip, Text::Table][..]),
            ("tell-tale", &[Text::Markdown, Text::RichText, Text::Cover, Text::Illustrated]),
        ] {
            let made = Made::from_json(&answer(&format!("{errand}\n{question}")));
            assert!(made.text(Text::Told).starts_with("the public "), "{}", made.text(Text::Told));
            for text in taken {
                let text = made.text(*text);
                assert!(!text.is_empty() && !text.contains("Dana") && !text.contains("web01"), "{text}");
            }
        }
    }

    #[test]
    fn a_severe_incident_is_not_told_because_its_words_are_left_out() {
        let mut postmortem = draft();
        let asked = choice(&["public version"]);
        assert_eq!(asked.taken(&postmortem).tale.level, postmortem.tale.level);
        postmortem.summary.impact = "All customer data was lost for good.".to_owned();
        assert_eq!(asked.taken(&postmortem).tale.level, Level::Formal);
    }
}
