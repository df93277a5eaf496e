//! The cause in brief and at length, and how it was resolved, where the file parts them and where it does not.

mod repair;

pub use repair::begins_resolution;

use repair::does_something;

use super::label::Form;
use super::part::{Part, markdown, paragraphs};
use super::role::Role;
use super::scan::{Block, Kind};
use super::visible::sentences;
use super::{About, Note, NoteKind};

/// What was found, and which parts it was taken from.
#[derive(Debug, Default)]
pub struct Cause {
    /// The cause in brief.
    pub brief: Option<String>,
    /// The cause at length.
    pub root_cause: Option<String>,
    /// How it was resolved.
    pub resolution: Option<String>,
    /// The parts that were used.
    pub used: Vec<usize>,
}

/// Finds the cause and the resolution.
pub fn read(parts: &[Part], notes: &mut Vec<Note>) -> Cause {
    let mut cause = Cause::default();
    let of = |role: Role| {
        (0..parts.len())
            .filter(|at| parts[*at].role == Some(role) && parts[*at].has_words())
            .collect::<Vec<_>>()
    };
    let mut causes = of(Role::RootCause);
    let joint = of(Role::CauseAndResolution);
    // In a summary the cause is named in brief, and explained in a section of its own.
    let is_heading = |at: &usize| matches!(parts[*at].form, Some(Form::Heading(_)));
    let is_first_field = |at: &usize| {
        let above = parts[..*at].iter().all(|part| !matches!(part.form, Some(Form::Heading(_))));
        above && !is_heading(at) && causes_under_headings(parts)
    };
    let in_summary = |at: &usize| parts[*at].parent == Some(Role::Summary) || is_first_field(at);
    if let Some(first) = causes.iter().copied().find(in_summary) {
        // Under a heading of its own the only cause is told at length.
        let is_set_within = parts[first].is_nested && !matches!(parts[first].form, Some(Form::Heading(_)));
        let is_explained = causes.iter().any(|at| *at > first) || !joint.is_empty();
        // Beside a fault in the same table or list it is the whole of the cause.
        let has_fault = of(Role::Factors)
            .iter()
            .any(|at| parts[*at].parent == Some(Role::Summary) && parts[*at].is_nested);
        if is_set_within && !has_fault || is_explained {
            cause.brief = Some(parts[first].markdown());
            cause.used.push(first);
            causes.retain(|at| *at != first);
        }
    }
    if !causes.is_empty() {
        cause.root_cause = Some(joined(parts, &causes, About::RootCause, notes));
        cause.used.extend(&causes);
    }
    let mut fixes = of(Role::Resolution);
    if fixes.iter().any(|at| !in_summary(at)) {
        fixes.retain(|at| !in_summary(at));
    }
    if !fixes.is_empty() {
        cause.resolution = Some(joined(parts, &fixes, About::Resolution, notes));
        cause.used.extend(&fixes);
    }
    for at in joint {
        from_joint(&parts[at], at, &mut cause, notes);
    }
    stand_in(&of(Role::Factors), parts, &mut cause.root_cause, About::RootCause, &mut cause.used, notes);
    stand_in(&of(Role::Recovery), parts, &mut cause.resolution, About::Resolution, &mut cause.used, notes);
    cause
}

/// Tells whether a heading names the cause.
fn causes_under_headings(parts: &[Part]) -> bool {
    parts.iter().any(|part| {
        matches!(part.form, Some(Form::Heading(_)))
            && matches!(part.role, Some(Role::RootCause | Role::CauseAndResolution))
    })
}

fn joined(parts: &[Part], which: &[usize], about: About, notes: &mut Vec<Note>) -> String {
    if which.len() > 1 {
        notes.push(Note { line: parts[which[1]].line, about, kind: NoteKind::Joined });
    }
    which.iter().map(|at| parts[*at].markdown()).collect::<Vec<_>>().join("\n\n")
}

/// Takes a part of another name where none has the name itself.
fn stand_in(
    which: &[usize],
    parts: &[Part],
    field: &mut Option<String>,
    about: About,
    used: &mut Vec<usize>,
    notes: &mut Vec<Note>,
) {
    if let Some(&at) = which.first().filter(|_| field.is_none()) {
        *field = Some(parts[at].markdown());
        used.push(at);
        notes.push(Note {
            line: parts[at].line,
            about,
            kind: NoteKind::Unlabelled { heading: parts[at].name.clone() },
        });
    }
}

/// Parts a text that says both.
fn from_joint(part: &Part, at: usize, cause: &mut Cause, notes: &mut Vec<Note>) {
    let mut note = |about, line, kind| notes.push(Note { line, about, kind });
    match (&mut cause.root_cause, &mut cause.resolution) {
        (Some(_), Some(_)) => return,
        (None, Some(_)) => cause.root_cause = Some(part.markdown()),
        (Some(_), None) => cause.resolution = Some(part.markdown()),
        (None, None) => match parted(&part.body) {
            Some((line, before, after)) => {
                (cause.root_cause, cause.resolution) = (Some(before), Some(after));
                note(About::Resolution, line, NoteKind::Parted);
            }
            None => {
                cause.root_cause = Some(part.markdown());
                note(About::RootCause, part.line, NoteKind::Unlabelled { heading: part.name.clone() });
            }
        },
    }
    cause.used.push(at);
}

/// Finds the place where the resolution begins: the line, and the texts before and after it.
fn parted(body: &[Block]) -> Option<(usize, String, String)> {
    let groups = paragraphs(body);
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let begin = |at: usize| lengths[..at].iter().sum::<usize>();
    let text_of =
        |group: &[Block]| group.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
    let named = (1..groups.len()).find(|at| begins_resolution(&text_of(groups[*at])));
    let has_words = |group: &&[Block]| group.iter().any(|it| !matches!(it.kind, Kind::Image | Kind::Unseen));
    let at = named.or_else(|| groups.iter().rposition(has_words).filter(|at| *at > 0));
    if let Some(at) = at {
        let cut = begin(at);
        return Some((body[cut].line, markdown(&body[..cut]), markdown(&body[cut..])));
    }
    // A line each, none of them wrapped.
    let are_lines = body.len() > 1
        && body.iter().all(|block| block.kind == Kind::Text && block.text.ends_with(['.', '!']));
    if are_lines {
        let cut = (1..body.len()).find(|at| begins_resolution(&body[*at].text)).unwrap_or(body.len() - 1);
        return Some((body[cut].line, markdown(&body[..cut]), markdown(&body[cut..])));
    }
    // A bullet each.
    let bullets: Vec<usize> = (0..body.len())
        .filter(|at| body[*at].kind == Kind::Item && body[*at].indent <= body[0].indent)
        .collect();
    if bullets.len() > 1 && bullets[0] == 0 {
        let cut = bullets[1..]
            .iter()
            .copied()
            .find(|at| begins_resolution(&body[*at].text))
            .or_else(|| (bullets.len() == 2).then_some(bullets[1]))?;
        return Some((body[cut].line, markdown(&body[..cut]), markdown(&body[cut..])));
    }
    let text = markdown(body);
    let cut = sentences(&text).into_iter().skip(1).find(|it| begins_resolution(it) || does_something(it))?;
    let cut = cut.as_ptr() as usize - text.as_ptr() as usize;
    Some((body.first()?.line, text[..cut].trim_end().to_owned(), text[cut..].to_owned()))
}
