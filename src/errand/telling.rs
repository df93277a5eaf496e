//! Everything that the page shows of the tale, in one answer: the sheet, the tray beneath it, the tale for the whole
//! screen, and its Markdown.

mod badge;
mod beats;
mod sheet;
mod tray;

use super::Text;
use super::findings::Secrets;
use super::panel::{Part, answer};
use super::public_choice::PublicChoice;
use crate::outline::{Line, LineId, Outline, formal, visible_text};
use crate::postmortem::Postmortem;
use crate::tale::cover::{Cover, cover};
use crate::tale::{Framing, Incident, Plan, Proof, prove, render};
use crate::words;
use crate::write;

/// The name under which the page offers the cover as a file.
const COVER_FILE: &str = "cover.svg";

/// A tale, and what it was told from.
struct Telling<'a> {
    postmortem: &'a Postmortem,
    incident: Incident,
    formal: Outline,
    tale: Outline,
    plan: Plan,
    cover: Cover,
    proof: Proof,
}

/// Tells the tale of a postmortem.
pub fn told(postmortem: &Postmortem, choice: &PublicChoice) -> String {
    let telling = Telling::of(postmortem);
    let taken = choice.taken(postmortem);
    let public = choice.is_public.then(|| Telling::of(&taken));
    let to_take = public.as_ref().unwrap_or(&telling);
    let markdown = write::markdown(&to_take.tale, taken.layout.section_style);
    answer([
        ("badge", Part::Panel(badge::badge(&telling))),
        ("beats", Part::Panel(beats::beats(&telling))),
        (Text::Cover.name(), Part::Text(to_take.cover.svg.clone())),
        (Text::Illustrated.name(), Part::Text(illustrated(&markdown, to_take))),
        (Text::Markdown.name(), Part::Text(markdown)),
        ("sheet", Part::Panel(sheet::sheet(&telling))),
        (Text::Secrets.name(), Part::Text(Secrets::of(postmortem).told())),
        (Text::Spoken.name(), Part::Text(spoken(&telling.tale))),
        (Text::Told.name(), Part::Text(to_take.in_words(choice).to_owned())),
        ("tray", Part::Panel(tray::tray(&telling))),
        (Text::RichText.name(), Part::Text(write::rich_text(&to_take.tale))),
        (Text::Words.name(), Part::Text(write::word_count(&telling.tale).to_string())),
    ])
}

impl<'a> Telling<'a> {
    fn of(postmortem: &'a Postmortem) -> Self {
        let formal = formal(postmortem);
        let incident = Incident::of(postmortem);
        let plan = incident.plan(&postmortem.tale, &formal);
        let tale = render(&formal, &plan);
        let cover = cover(postmortem, &plan.title, postmortem.tale.genre);
        let proof = prove(&formal, &tale, postmortem.tale.genre);
        Self { postmortem, incident, formal, tale, plan, cover, proof }
    }

    /// Returns what a line of the report says; nothing for the tale's own lines.
    fn record(&self, line: LineId) -> String {
        self.formal.lines().find(|it| it.id == line).map_or_else(String::new, said)
    }

    fn framing(&self, line: LineId) -> Option<&Framing> {
        let name = line.name();
        self.plan.framings.iter().find(|framing| framing.line == name)
    }

    /// Tells whether the tale stands here at all, or the report in its place.
    fn is_told(&self) -> bool {
        !self.plan.title.is_empty()
    }

    /// Returns what it is called when it is taken along.
    fn in_words(&self, choice: &PublicChoice) -> &'static str {
        match (self.is_told(), choice.is_public) {
            (true, false) => words::sharing::THE_TALE,
            (true, true) => words::sharing::THE_PUBLIC_TALE,
            (false, false) => words::sharing::NOT_TOLD,
            (false, true) => words::sharing::NOT_TOLD_IN_PUBLIC,
        }
    }
}

/// Returns the tale as a file that has its cover beside it. What is copied has no such file, and so no picture.
fn illustrated(markdown: &str, telling: &Telling<'_>) -> String {
    if !telling.is_told() {
        return markdown.to_owned();
    }
    let picture = format!("![{}]({COVER_FILE})", write::escaped(&telling.cover.description));
    match markdown.split_once("\n\n") {
        Some((title, rest)) => format!("{title}\n\n{picture}\n\n{rest}"),
        None => format!("{markdown}\n{picture}\n"),
    }
}

/// Returns the tale as it is read aloud: a line for each line, with its label.
fn spoken(tale: &Outline) -> String {
    let line = |line: &Line| {
        let label: String = line.label.iter().map(|span| span.text.as_str()).collect();
        let said = said(line).replace('\n', " ");
        if label.is_empty() { said } else { format!("{label}: {said}") }
    };
    tale.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Returns what a line says, without its label.
fn said(line: &Line) -> String {
    visible_text(&line.body)
}

/// Returns the address of a picture that holds the picture itself, so that nothing is fetched.
fn address_of(svg: &str) -> String {
    let mut address = String::with_capacity(svg.len() * 5 / 4);
    address.push_str("data:image/svg+xml,");
    for part in svg.split_inclusive(['#', '%', '<', '>', '\n']) {
        let sign = match part.as_bytes().last() {
            Some(b'#') => "%23",
            Some(b'%') => "%25",
            Some(b'<') => "%3C",
            Some(b'>') => "%3E",
            Some(b'\n') => " ",
            _ => {
                address.push_str(part);
                continue;
            }
        };
        address.extend([&part[..part.len() - 1], sign]);
    }
    address
}
