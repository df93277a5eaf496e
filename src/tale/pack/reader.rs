//! Reads the file of a genre.
//!
//! ```text
//! # Who tells it, and what the running gag is.
//! name: Fantasy chronicle
//! voice: a salaried scribe
//! disclaimer: The cheese is ours.
//! names: Keeper, Lesser Chronicle
//!
//! [titles]
//! database: A Question Put to the Ledger
//! otherwise: A Page of the Lesser Chronicle
//!
//! [chapters]
//! summary: in which a gate is mentioned
//!
//! [epithets]
//! server: turreted
//!
//! [detected]
//! detected-bell (alert): A bell rang, and it was the correct bell. {S}
//! ```
//!
//! A line is a heading in brackets, a comment after `#`, or a key, conditions in round brackets where there are any, a
//! colon and the text.

use thiserror::Error;

use super::{Frame, Hook, Pack, Pool, Thing};
use crate::postmortem::Section;
use crate::tale::topic::Topic;

/// What is wrong in the file of a genre. The line is left out.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("line {line}: {problem}: {text}")]
pub struct PackFault {
    /// The number of the line, counted from one.
    pub line: usize,
    /// What is wrong.
    pub problem: &'static str,
    /// The line.
    pub text: String,
}

/// Reads the file of a genre. A line that cannot be read is left out, and is among the faults.
pub fn read_pack(text: &str) -> (Pack, Vec<PackFault>) {
    let mut reader = Reader { pack: Pack::default(), place: Place::Head };
    let mut faults = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Err(problem) = reader.read(line) {
            faults.push(PackFault { line: at + 1, problem, text: line.to_owned() });
        }
    }
    (reader.pack, faults)
}

struct Reader {
    pack: Pack,
    place: Place,
}

/// Where in the file a line stands.
#[derive(Clone, Copy)]
enum Place {
    Head,
    Titles,
    Chapters,
    Epithets,
    Frames(Pool),
    /// Under a heading that means nothing.
    Nowhere,
}

impl Reader {
    fn read(&mut self, line: &str) -> Result<(), &'static str> {
        if let Some(heading) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            self.place = place(heading).unwrap_or(Place::Nowhere);
            return if matches!(self.place, Place::Nowhere) { Err("no such section") } else { Ok(()) };
        }
        let (key, text) = line.split_once(": ").ok_or("no key with a colon and a blank")?;
        let text = text.trim().to_owned();
        match self.place {
            Place::Head => match key {
                "name" => self.pack.name = text,
                "voice" => self.pack.voice = text,
                "disclaimer" => self.pack.disclaimer = text,
                "names" => self.pack.names = text.split(", ").map(str::to_owned).collect(),
                _ => return Err("no such key"),
            },
            Place::Titles => {
                let topic =
                    if key == "otherwise" { None } else { Some(Topic::named(key).ok_or("no such cause")?) };
                self.pack.titles.push((topic, text));
            }
            Place::Chapters => self.pack.chapters.push((section(key).ok_or("no such section")?, text)),
            Place::Epithets => self.pack.epithets.push((Thing::named(key).ok_or("no such thing")?, text)),
            Place::Frames(pool) => {
                let (id, needs) = conditions(key)?;
                self.pack.frames.push(Frame { id: id.to_owned(), pool, text, needs });
            }
            Place::Nowhere => return Err("under no section"),
        }
        Ok(())
    }
}

fn place(heading: &str) -> Option<Place> {
    match heading {
        "titles" => Some(Place::Titles),
        "chapters" => Some(Place::Chapters),
        "epithets" => Some(Place::Epithets),
        _ => Pool::all().find(|(_, name)| *name == heading).map(|(pool, _)| Place::Frames(pool)),
    }
}

fn section(name: &str) -> Option<Section> {
    match name {
        "summary" => Some(Section::Summary),
        "timeline" => Some(Section::Timeline),
        "root-cause" => Some(Section::RootCause),
        "measures" => Some(Section::Measures),
        "lessons" => Some(Section::Lessons),
        _ => None,
    }
}

/// Reads `detected-bell (alert, confirmed)`.
fn conditions(key: &str) -> Result<(&str, Vec<Hook>), &'static str> {
    let Some((id, conditions)) = key.split_once(" (") else { return Ok((key, Vec::new())) };
    let conditions = conditions.strip_suffix(')').ok_or("the bracket is not closed")?;
    let hook = |name: &str| Hook::ALL.iter().find(|(_, known, _)| *known == name).map(|(hook, ..)| *hook);
    let hooks = conditions.split(',').map(|name| hook(name.trim()));
    hooks.collect::<Option<Vec<_>>>().map(|hooks| (id, hooks)).ok_or("no such condition")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::EventKind;

    #[test]
    fn a_file_is_read() {
        let (pack, faults) = read_pack(
            "# Who.\nname: A\nvoice: b\ndisclaimer: c: d\n\n[titles]\ndns: E\notherwise: F\n[chapters]\nsummary: g\n\
             [epithets]\nserver: turreted\n[detected]\nbell (alert, confirmed): H: {s}\n[effect]\ndoor: {A}. I: {b}\n",
        );
        assert_eq!(faults, []);
        assert_eq!((pack.name.as_str(), pack.disclaimer.as_str()), ("A", "c: d"));
        assert_eq!(pack.titles, [(Some(Topic::Dns), "E".to_owned()), (None, "F".to_owned())]);
        assert_eq!(pack.chapters, [(Section::Summary, "g".to_owned())]);
        assert_eq!(pack.epithets[0].1, "turreted");
        let bell = pack.frames(Pool::Event(EventKind::Detected)).next().unwrap();
        assert_eq!((bell.text.as_str(), bell.needs.len()), ("H: {s}", 2));
        assert_eq!(pack.frame("door").map(|frame| frame.text.as_str()), Some("{A}. I: {b}"));
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        let (_, faults) =
            read_pack("nom: A\n[titles]\ntea: B\n[tea]\nx: y\n[detected]\nx (tea): {S}\nx (alert: {S}\nx\n");
        let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [1, 3, 4, 5, 7, 8, 9]);
        assert_eq!(faults[0].to_string(), "line 1: no such key: nom: A");
    }
}
