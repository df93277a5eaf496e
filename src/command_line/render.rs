//! `retold render`: a draft as a document.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::prove::{map, proof_in_words};
use super::{CommandError, print, read_text};
use crate::draft::from_json;
use crate::outline::{Outline, formal};
use crate::postmortem::{ClockStyle, Genre, Level, Postmortem, SectionStyle};
use crate::tale::cover::cover;
use crate::{tale, write};

#[derive(Args)]
pub struct Options {
    /// The draft, a JSON file as the page downloads it; `-` is standard input.
    file: PathBuf,
    /// The voice in which it is told.
    #[arg(long, value_enum, default_value_t = Voice::Formal)]
    voice: Voice,
    /// The format in which it is printed.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    to: Format,
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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// GitHub Flavored Markdown.
    Markdown,
    /// The document as data: lines, and spans that say where their words came from.
    Json,
    /// A web page that is whole in itself, for sending and printing; with the cover, if it is a tale.
    Html,
    /// The HTML that is pasted into documents, wikis and mail.
    RichText,
    /// Text without any mark-up.
    Plain,
    /// The cover of the tale, a picture drawn from the incident's data.
    SvgCover,
    /// Slack's mrkdwn.
    Slack,
    /// The incident in one message of Slack's mrkdwn.
    SlackSummary,
    /// The wiki markup of Jira and Confluence.
    Wiki,
    /// The action items in Markdown, one issue each.
    Issues,
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

/// Prints the document. Returns whether the tale was compared with the report and something is missing or unexplained.
pub fn run(options: &Options) -> Result<bool, CommandError> {
    let (file, text) = read_text(&options.file)?;
    let read = from_json(&text).map_err(|source| CommandError::NotADraft { file, source })?;
    let mut postmortem = read.postmortem;
    let tale = &mut postmortem.tale;
    tale.seed = options.seed.unwrap_or(tale.seed);
    tale.genre = options.genre.unwrap_or(tale.genre);
    tale.level = options.level.map_or(tale.level, |level| Level::ALL[usize::from(level)]);
    tale.told_although_severe |= options.although_severe;
    let style = match options.sections {
        Some(Sections::Headings) => SectionStyle::Headings,
        Some(Sections::BoldLabels) => SectionStyle::BoldLabels,
        None => postmortem.layout.section_style,
    };
    match options.clock {
        Some(Clock::AsWritten) => postmortem.layout.clock = ClockStyle::AsWritten,
        Some(Clock::WithUtc) => postmortem.layout.clock = ClockStyle::WithUtc,
        None => {}
    }
    let formal = formal(&postmortem);
    if options.to == Format::SvgCover {
        if let Some(cue) = waits_for(&postmortem) {
            return Err(CommandError::NotDrawn { cue });
        }
        let title = tale::plan(&postmortem, &formal).title;
        return print(&cover(&postmortem, &title, postmortem.tale.genre).svg).map(|()| false);
    }
    if options.prove || options.map {
        let tale = told(&postmortem, &formal);
        let choice = &postmortem.tale;
        let proof = tale::prove(&formal, &tale, choice.genre);
        let text =
            if options.prove { proof_in_words(&proof, choice) } else { map(&proof, &formal, &tale, choice) };
        return print(&text).map(|()| !proof.is_whole());
    }
    let outline = match options.voice {
        Voice::Formal => formal,
        Voice::Tale => told(&postmortem, &formal),
    };
    let outline = if options.mention_safe { write::mention_safe(&outline) } else { outline };
    let document = match options.to {
        Format::Json => write::json(&outline),
        Format::Slack => write::slack(&outline),
        Format::SlackSummary => write::slack_summary(&outline),
        Format::Wiki => write::wiki(&outline),
        Format::Issues => {
            let issues = write::action_items(&outline);
            issues.into_iter().map(|issue| issue.markdown).collect::<Vec<_>>().join("\n---\n\n")
        }
        Format::Html => page(&postmortem, &outline, options.voice),
        Format::RichText => write::rich_text(&outline),
        Format::Plain => write::plain_text(&outline),
        Format::Markdown | Format::SvgCover => write::markdown(&outline, style),
    };
    print(&document).map(|()| false)
}

/// Writes a page, with the genre's cover and colours if a tale is told on it.
fn page(postmortem: &Postmortem, outline: &Outline, voice: Voice) -> String {
    let plain = write::Page { language: "en", cover: None, dress: None };
    let title = tale::plan(postmortem, &formal(postmortem)).title;
    if voice == Voice::Formal || title.is_empty() {
        return write::html_page(outline, plain);
    }
    let genre = postmortem.tale.genre;
    let cover = cover(postmortem, &title, genre);
    let class = format!("is-{}", genre.id());
    let dress = Some(write::Dress { class: &class, style: tale::look(genre) });
    write::html_page(outline, write::Page { cover: Some(&cover.svg), dress, ..plain })
}

/// Tells the tale, and says it where there is none.
fn told(postmortem: &Postmortem, formal: &Outline) -> Outline {
    if let Some(cue) = waits_for(postmortem) {
        eprintln!(
            "retold: the incident is severe (\"{cue}\"), so this is the formal report; --although-severe tells it"
        );
    }
    tale::tell(postmortem, formal)
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
