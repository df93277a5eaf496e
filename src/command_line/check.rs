//! `retold check`: what a reviewer would say, for people and for the machines that build things.

mod json;
mod locate;
mod sarif;
mod text;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::input::read_file;
use super::{CommandError, print};
use crate::check::{Finding, Profile, RULES, Review, Severity, Spot, check};
use crate::postmortem::{Field, Postmortem, TextField, TimeField};
use locate::{Located, Locator};

#[derive(Args)]
pub struct Options {
    /// The postmortems, as Markdown, plain text, HTML or drafts of Retold's; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The rules: those of the students' assignment, or those of teams. Without it, the layout of the document decides.
    #[arg(long, value_enum)]
    preset: Option<ProfileName>,
    /// The format in which the findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The mildest finding with which the program ends with 1.
    #[arg(long, value_enum, default_value_t = FailOn::Warning)]
    fail_on: FailOn,
    /// A rule that is not asked, by its id. Can be given several times.
    #[arg(long, value_name = "RULE", value_parser = rule_id)]
    skip: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum ProfileName {
    /// The students' assignment.
    Classic,
    /// Teams that run services.
    Sre,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One finding a paragraph, with its reason and what to write instead.
    Text,
    /// One object with all that is known.
    Json,
    /// SARIF 2.1.0, which code hosts show beside the lines.
    Sarif,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Only what is missing.
    Error,
    /// What readers will miss or misread, and the above.
    Warning,
    /// Ideas, and the above.
    Hint,
    /// Nothing: the program ends with 0 whatever it finds.
    Never,
}

/// A postmortem that was checked, and where its findings are in the file.
struct Checked {
    file: String,
    /// Which of several in the file, counted from one; `None` where it is the only one.
    incident: Option<usize>,
    title: String,
    profile: Profile,
    review: Review,
    /// The places of the findings, in their order.
    places: Vec<Located>,
}

impl Checked {
    fn findings(&self) -> impl Iterator<Item = (&Finding, &Located)> {
        self.review.findings.iter().zip(&self.places)
    }
}

/// A file that could not be checked.
struct Unchecked {
    file: String,
    reason: String,
}

/// Prints what was found. Returns whether any of it is as serious as `--fail-on`.
pub fn run(options: &Options) -> Result<bool, CommandError> {
    let mut checked = Vec::new();
    let mut unchecked = Vec::new();
    for path in &options.files {
        match read_file(path) {
            Ok(input) => {
                let several = input.drafts.len() > 1;
                let drafts = input.drafts.iter().enumerate();
                checked.extend(drafts.map(|(at, draft)| {
                    check_draft(draft, several.then_some(at + 1), &input.file, &input.text, options)
                }));
            }
            Err(error) => {
                eprintln!("retold: {error}");
                unchecked.push(Unchecked { file: path.display().to_string(), reason: error.to_string() });
            }
        }
    }
    print(&match options.format {
        Format::Text => text::write(&checked),
        Format::Json => json::write(&checked, &unchecked),
        Format::Sarif => sarif::write(&checked, &unchecked),
    })?;
    if !unchecked.is_empty() {
        return Err(CommandError::Unchecked { count: unchecked.len(), files: options.files.len() });
    }
    let findings = checked.iter().flat_map(|it| &it.review.findings);
    Ok(findings.map(|finding| finding.severity).any(|severity| fails(severity, options.fail_on)))
}

fn check_draft(
    draft: &Postmortem,
    incident: Option<usize>,
    file: &str,
    text: &str,
    options: &Options,
) -> Checked {
    let profile = match options.preset {
        None => Profile::of(draft.layout.preset),
        Some(ProfileName::Classic) => Profile::Classic,
        Some(ProfileName::Sre) => Profile::Sre,
    };
    let mut review = check(draft, profile, None);
    review.findings.retain(|finding| !options.skip.iter().any(|skipped| skipped == finding.rule.id));
    let locator = Locator::of(text, draft);
    let places = review.findings.iter().map(|finding| locator.locate(&finding.place)).collect();
    let (file, title) = (file.to_owned(), draft.title.clone());
    Checked { file, incident, title, profile, review, places }
}

fn fails(severity: Severity, fail_on: FailOn) -> bool {
    let least = match fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Hint => Severity::Hint,
        FailOn::Never => return false,
    };
    severity >= least
}

fn rule_id(id: &str) -> Result<String, String> {
    if RULES.iter().any(|rule| rule.id == id) {
        return Ok(id.to_owned());
    }
    let known: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    Err(format!("there is no such rule; there are {}", known.join(", ")))
}

/// Counts the findings of each severity, in the order of [`Severity::ALL`].
fn counts<'a>(findings: impl Iterator<Item = &'a Finding>) -> [usize; 3] {
    findings.fold([0; 3], |mut counts, finding| {
        counts[finding.severity as usize] += 1;
        counts
    })
}

/// Returns the text field that a spot is, or that stands for it: the event of a time, the task of an owner.
fn text_field(spot: Spot) -> Option<TextField> {
    match spot {
        Spot::Field(Field::Text(TextField::EventAbout(id))) => Some(TextField::Event(id)),
        Spot::Field(Field::Text(TextField::ActionDetail(id, _))) => Some(TextField::ActionItem(id)),
        Spot::Field(Field::Text(field)) => Some(field),
        Spot::Field(Field::Time(TimeField::Event(id)) | Field::Kind(id)) => Some(TextField::Event(id)),
        Spot::OwnWords(line) => match line.field() {
            Some(Field::Text(field)) => Some(field),
            _ => None,
        },
        _ => None,
    }
}
