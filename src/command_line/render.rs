//! `retold render`: a draft as a document.

use std::path::PathBuf;
use std::sync::LazyLock;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::input::read_drafts;
use super::prove::{map, proof_in_words};
use super::{CommandError, print};
use crate::export::{self, Format, Mentions, export};
use crate::outline::formal;
use crate::postmortem::{ClockStyle, Genre, Level, Postmortem, Preset, SectionStyle};
use crate::public::public;
use crate::tale;
use crate::tale::cover::cover;

#[derive(Args)]
pub struct Options {
    /// The drafts: JSON files as the page downloads them, or postmortems in Markdown, plain text or HTML; `-` is standard
    /// input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The voice in which it is told.
    #[arg(long, value_enum, default_value_t = Voice::Formal)]
    voice: Voice,
    /// The format in which it is printed.
    #[arg(long, value_enum, default_value_t = Output::Document(Format::Markdown))]
    to: Output,
    /// The order and the labels of the sections; the draft's own choice if not given.
    #[arg(long, value_parser = preset)]
    preset: Option<Preset>,
    /// Says on standard error what was uncertain about a postmortem that was read, and with `--public` what was replaced.
    #[arg(long)]
    notes: bool,
    /// Leaves out people, machines, tickets and links into the company, for a status page. Read the result: what is found
    /// is told by its form.
    #[arg(long)]
    public: bool,
    /// Leaves a name as it is that `--public` would replace, as `--notes` has it; can be given several times.
    #[arg(long, value_name = "NAME", requires = "public")]
    keep: Vec<String>,
    /// How sections are marked in Markdown; the draft's own choice if not given.
    #[arg(long, value_enum)]
    sections: Option<Sections>,
    /// How the times of events are written; the draft's own choice if not given.
    #[arg(long, value_enum)]
    clock: Option<Clock>,
    /// The seed of the tale, a number or two words such as `amber-acorn`; the draft's own if not given.
    #[arg(long, value_parser = seed)]
    seed: Option<u32>,
    /// The genre of the tale, one of those that `retold genres` lists; the draft's own if not given.
    #[arg(long, value_parser = genre)]
    genre: Option<Genre>,
    /// How much of the tale is dressed, from 0 (nothing) to 3 (everything); the draft's own if not given.
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=3))]
    level: Option<u8>,
    /// Keeps GitHub and GitLab from notifying people and linking what is named, such as `#12`.
    #[arg(long)]
    mention_safe: bool,
    /// Tells the tale although the incident hurt people or lost what they had.
    #[arg(long)]
    although_severe: bool,
    /// Prints, line by line, which facts of the report the tale keeps, instead of the tale.
    #[arg(long)]
    prove: bool,
    /// Prints every line of the report with that of the tale and its facts as JSON, instead of the tale.
    #[arg(long, conflicts_with = "prove")]
    map: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Voice {
    /// The report.
    Formal,
    /// The tale, which keeps every fact of the report.
    Tale,
}

/// What is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Output {
    /// The document.
    Document(Format),
    /// The cover of the tale, a picture drawn from the incident's data.
    SvgCover,
}

impl ValueEnum for Output {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: LazyLock<Vec<Output>> = LazyLock::new(|| {
            Format::ALL.into_iter().map(Output::Document).chain([Output::SvgCover]).collect()
        });
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Document(format) => format.id(),
            Self::SvgCover => "svg-cover",
        }))
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Sections {
    /// `## Timeline`
    Headings,
    /// `**Timeline:**`
    BoldLabels,
}

#[derive(Clone, Copy, ValueEnum)]
enum Clock {
    /// `3:00 PM (WAT)`
    AsWritten,
    /// `3:00 PM WAT (14:00 UTC)`, wherever the zone is known for sure.
    WithUtc,
}

/// Prints the documents. Returns whether there is anything to check: in how a file was read, or in the proof of a tale.
pub fn run(options: &Options) -> Result<bool, CommandError> {
    let mut is_to_check = false;
    for path in &options.files {
        let (drafts, has_notes) = read_drafts(path, options.notes)?;
        is_to_check |= has_notes;
        for mut draft in drafts {
            options.apply(&mut draft);
            // What makes it severe may be what the public version leaves out.
            let cue = waits_for(&draft);
            if options.public {
                draft = options.made_public(&draft);
            }
            is_to_check |= options.print(&draft, cue.as_deref())?;
        }
    }
    Ok(is_to_check)
}

impl Options {
    /// Puts what was asked for in the place of the draft's own choices.
    fn apply(&self, postmortem: &mut Postmortem) {
        let tale = &mut postmortem.tale;
        tale.seed = self.seed.unwrap_or(tale.seed);
        tale.genre = self.genre.unwrap_or(tale.genre);
        tale.level = self.level.map_or(tale.level, |level| Level::ALL[usize::from(level)]);
        tale.told_although_severe |= self.although_severe;
        let layout = &mut postmortem.layout;
        layout.preset = self.preset.unwrap_or(layout.preset);
        layout.section_style = match self.sections {
            Some(Sections::Headings) => SectionStyle::Headings,
            Some(Sections::BoldLabels) => SectionStyle::BoldLabels,
            None => layout.section_style,
        };
        layout.clock = match self.clock {
            Some(Clock::AsWritten) => ClockStyle::AsWritten,
            Some(Clock::WithUtc) => ClockStyle::WithUtc,
            None => layout.clock,
        };
    }

    /// Makes the public version, and says what was replaced.
    fn made_public(&self, postmortem: &Postmortem) -> Postmortem {
        let made = public(postmortem, &self.keep);
        for replacement in made.replacements.iter().filter(|_| self.notes) {
            let place = replacement.place.in_words(postmortem);
            let stands = if replacement.is_kept { "kept" } else { replacement.stands_in_words() };
            eprintln!("retold: {place}: \"{}\" \u{2192} {stands}: {}", replacement.stood, replacement.why);
        }
        let kept = made.replacements.iter().filter(|it| it.is_kept).count();
        let replaced = made.replacements.len() - kept;
        if !self.notes {
            eprintln!("retold: replaced in {replaced} places; --notes says where and why");
        }
        made.postmortem
    }

    /// Prints one document; its tale waits for the writer's word where there is a cue. Returns whether the tale was compared
    /// with the report and something is missing or unexplained.
    fn print(&self, postmortem: &Postmortem, cue: Option<&str>) -> Result<bool, CommandError> {
        let formal = formal(postmortem);
        let Output::Document(format) = self.to else {
            if let Some(cue) = cue {
                return Err(CommandError::NotDrawn { cue: cue.to_owned() });
            }
            let title = tale::plan(postmortem, &formal).title;
            return print(&cover(postmortem, &title, postmortem.tale.genre).svg).map(|()| false);
        };
        if self.prove || self.map {
            say_if_not_told(cue);
            let tale = if cue.is_some() { formal.clone() } else { tale::tell(postmortem, &formal) };
            let choice = &postmortem.tale;
            let proof = tale::prove(&formal, &tale, choice.genre);
            let text =
                if self.prove { proof_in_words(&proof, choice) } else { map(&proof, &formal, &tale, choice) };
            return print(&text).map(|()| !proof.is_whole());
        }
        let voice = match (self.voice, cue) {
            (Voice::Tale, None) => export::Voice::Tale,
            (Voice::Tale, _) => {
                say_if_not_told(cue);
                export::Voice::Formal
            }
            (Voice::Formal, _) => export::Voice::Formal,
        };
        let mentions = if self.mention_safe { Mentions::Silent } else { Mentions::AsWritten };
        print(&export(postmortem, voice, format, mentions)).map(|()| false)
    }
}

fn say_if_not_told(cue: Option<&str>) {
    if let Some(cue) = cue {
        eprintln!(
            "retold: the incident is severe (\"{cue}\"), so this is the formal report; --although-severe tells it"
        );
    }
}

/// Returns what makes the tale wait for the writer's word.
fn waits_for(postmortem: &Postmortem) -> Option<String> {
    tale::severe(postmortem).filter(|_| !postmortem.tale.told_although_severe)
}

fn seed(name: &str) -> Result<u32, String> {
    tale::seed_named(name).ok_or_else(|| {
        let (most, named) = (u32::MAX, tale::seed_name(7));
        format!("a seed is a number from 0 to {most}, or two words such as {named}")
    })
}

fn genre(id: &str) -> Result<Genre, String> {
    Genre::ALL.into_iter().find(|genre| genre.id() == id).ok_or_else(|| {
        let ids: Vec<_> = Genre::ALL.into_iter().map(Genre::id).collect();
        format!("there is no such genre; there are {}", ids.join(", "))
    })
}

fn preset(name: &str) -> Result<Preset, String> {
    Preset::ALL.into_iter().find(|preset| preset_name(*preset) == name).ok_or_else(|| {
        format!("there is no such preset; there are {}", Preset::ALL.map(preset_name).join(", "))
    })
}

/// Returns the name that a preset has on the command line, as in the JSON form of a draft.
fn preset_name(preset: Preset) -> &'static str {
    match preset {
        Preset::Classic => "classic",
        Preset::SreBook => "sre-book",
        Preset::PagerDuty => "pagerduty",
        Preset::Atlassian => "atlassian",
    }
}
