//! What a reviewer would say to a draft: findings, each with its place, its reason and what to write instead.
//!
//! Each rule is a file with its docs, its metadata, its check and its tests; [`RULES`] is the one table of them. A rule
//! looks at a [`Subject`] and adds to its [`Findings`]. It never stops anybody: a finding is advice, which a writer can
//! dismiss, one by one or the whole rule. A rule that cannot judge says nothing.

mod actions;
mod blameless;
mod clarity;
mod elsewhere;
mod finding;
mod impact;
mod language;
mod matching;
mod profile;
mod progress;
mod prose;
mod replace;
mod rubric;
mod rule;
mod rules;
mod safety;
mod source;
mod subject;
mod timeline;
mod words;

pub use finding::{Finding, Findings, Fix, Place, Spot};
pub use profile::Profile;
pub use progress::Progress;
pub use rule::{Group, Rule, Severity};
pub use rules::RULES;
pub use safety::{masked, secrets_in_words};
pub use source::Source;
pub use subject::{Passage, Subject};
pub use words::{CLASSIC_WORDS, WordMeter, words_of};

use crate::postmortem::{Postmortem, Section};

/// What was found in a draft.
#[derive(Clone, Debug)]
pub struct Review {
    /// What is worth a look, in the order of the form's sections, then of their fields.
    pub findings: Vec<Finding>,
    /// What was found as well and the writer has dismissed.
    pub dismissed: Vec<Finding>,
    /// How long the document is.
    pub words: WordMeter,
    /// How many checks each section passes, in the order of [`Section::ALL`].
    pub progress: [(Section, Progress); 5],
}

/// Checks a draft with the rules of a profile.
///
/// `tale_words` is the length of its tale, from [`words_of`], where there is one: the meter shows it, and no rule judges
/// it.
///
/// # Examples
///
/// ```
/// use retold::check::{Profile, check};
/// use retold::postmortem::{Edit, apply, example};
///
/// let mut draft = example();
/// let review = check(&draft, Profile::Classic, None);
/// let finding = review.findings.into_iter().find(|it| it.rule.id == "word-count").unwrap();
/// assert_eq!(finding.what, "The report has 371 words, 29 fewer than 400.");
///
/// apply(&mut draft, Edit::SetDismissed { key: finding.key.clone(), dismissed: true })?;
/// let review = check(&draft, Profile::Classic, None);
/// assert!(review.findings.iter().all(|it| it.rule.id != "word-count"));
/// assert_eq!(review.dismissed[0].rule.id, "word-count");
/// # Ok::<(), retold::postmortem::EditError>(())
/// ```
pub fn check(postmortem: &Postmortem, profile: Profile, tale_words: Option<usize>) -> Review {
    let subject = Subject::of(postmortem, profile);
    let mut findings = Vec::new();
    // Nothing is missing from a draft that was not begun.
    if !postmortem.is_blank() {
        for rule in RULES {
            if let Some(severity) = rule.severity(profile) {
                findings.extend(run(rule, severity, &subject));
            }
        }
    }
    findings.sort_by_key(|finding| subject.position(&finding.place));
    let is_dismissed =
        |finding: &Finding| postmortem.dismissed.iter().any(|it| *it == finding.key || it == finding.rule.id);
    let (dismissed, findings): (Vec<Finding>, Vec<Finding>) = findings.into_iter().partition(is_dismissed);
    let progress = Section::ALL.map(|section| (section, Progress::of(section, &subject, &findings)));
    let words = WordMeter { formal: subject.words, tale: tale_words };
    Review { findings, dismissed, words, progress }
}

/// Returns what one rule finds in a draft, whatever was chosen or dismissed; nothing for an id that no rule has.
pub fn findings_of(rule: &str, postmortem: &Postmortem) -> Vec<Finding> {
    let Some(rule) = RULES.iter().find(|it| it.id == rule) else { return Vec::new() };
    let profile = Profile::ALL.into_iter().find(|profile| rule.severity(*profile).is_some());
    let Some((profile, severity)) = profile.and_then(|it| Some((it, rule.severity(it)?))) else {
        return Vec::new();
    };
    run(rule, severity, &Subject::of(postmortem, profile))
}

fn run(rule: &'static Rule, severity: Severity, subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Findings::of(rule, severity, subject);
    (rule.check)(subject, &mut findings);
    findings.into_list()
}
