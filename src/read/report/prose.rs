//! Parts that have no name but begin by saying what they are: `The cause was …`, `We fixed it by …`, `To keep this from
//! happening again …`.

use super::cause::begins_resolution;
use super::label::Form;
use super::part::{Part, paragraphs};
use super::role::Role;
use super::scan::{Block, Kind};

/// Makes parts of such paragraphs, where the document names no part for what they say.
pub fn name_paragraphs(parts: &mut Vec<Part>) {
    let has = |roles: &[Role]| parts.iter().any(|part| part.role.is_some_and(|role| roles.contains(&role)));
    let mut wanted = Vec::new();
    if !has(&[Role::RootCause, Role::CauseAndResolution, Role::Factors]) {
        wanted.push(Role::RootCause);
    }
    if !has(&[Role::Resolution, Role::CauseAndResolution, Role::Recovery]) {
        wanted.push(Role::Resolution);
    }
    if !parts.iter().any(|part| part.role.is_some_and(Role::is_list)) {
        wanted.push(Role::Measures);
    }
    if !has(&[Role::Lessons, Role::WentWell, Role::WentWrong, Role::GotLucky]) {
        wanted.push(Role::Lessons);
    }
    for at in 0..parts.len() {
        let is_told = match parts[at].role {
            None => true,
            Some(Role::Other) => matches!(parts[at].form, Some(Form::Heading(_))),
            _ => false,
        };
        if is_told {
            let found = carve(&mut parts[at], &mut wanted);
            parts.extend(found);
        }
    }
}

/// Takes the paragraphs out of a part that say what is wanted; each is found once.
fn carve(part: &mut Part, wanted: &mut Vec<Role>) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let mut kept: Vec<Block> = Vec::new();
    // Whether bullets that follow are of the part found last.
    let mut takes_bullets = false;
    for paragraph in paragraphs(&part.body) {
        let first = &paragraph[0];
        let is_text = paragraph.iter().all(|block| block.kind == Kind::Text);
        if takes_bullets && first.kind == Kind::Item {
            if let Some(last) = found.last_mut() {
                last.body.extend_from_slice(paragraph);
            }
            continue;
        }
        let introduces = paragraph.last().is_some_and(|block| block.text.ends_with(':'));
        takes_bullets = false;
        let role = Some(&first.text).filter(|_| is_text && !kept.is_empty() || !found.is_empty());
        let role = role.and_then(|text| says(text)).filter(|role| wanted.contains(role));
        // Lessons are a list; a sentence on them may go on in any way.
        let role = role.filter(|role| *role != Role::Lessons || introduces);
        let Some(role) = role else {
            kept.extend_from_slice(paragraph);
            continue;
        };
        wanted.retain(|it| *it != role);
        takes_bullets = matches!(role, Role::Measures | Role::Lessons) && introduces;
        found.push(Part {
            role: Some(role),
            parent: None,
            is_nested: false,
            name: String::new(),
            line: first.line,
            form: Some(Form::Line(first.indent)),
            body: paragraph.to_vec(),
        });
    }
    if !found.is_empty() {
        part.body = kept;
    }
    found
}

/// Tells what a paragraph begins to say.
fn says(text: &str) -> Option<Role> {
    const CAUSES: [&str; 22] = [
        "the root cause",
        "the ultimate cause",
        "the primary cause",
        "the main cause",
        "root cause was",
        "the cause was",
        "the cause of",
        "the underlying cause",
        "the actual cause",
        "the real cause",
        "the culprit",
        "this was caused by",
        "it was caused by",
        "this happened because",
        "it happened because",
        "the reason was",
        "the reason for",
        "what had happened was",
        "la cause",
        "la causa",
        "a causa",
        "the trigger was",
    ];
    const SUBJECTS: [&str; 8] =
        ["outage", "incident", "issue", "problem", "failure", "error", "downtime", "disruption"];
    const MEASURES: [&str; 22] = [
        "to prevent this",
        "to prevent a recurrence",
        "to prevent it",
        "to keep this from",
        "to keep it from",
        "to avoid this",
        "to avoid a repeat",
        "to make sure this",
        "to make sure that this",
        "to make sure it",
        "to ensure this",
        "so that this does not happen",
        "so this does not happen",
        "going forward",
        "in the future, we",
        "from now on",
        "as a next step",
        "as next steps",
        "our next steps",
        "we are taking the following",
        "we will take the following",
        "here is what we are changing",
    ];
    const LESSONS: [&str; 6] = [
        "the lessons",
        "our lessons",
        "lessons that we",
        "lessons we",
        "what we learned",
        "we learned the following",
    ];
    let lower: String =
        text.trim_start_matches(['*', '_', ' ']).chars().take(80).collect::<String>().to_lowercase();
    let starts = |list: &[&str]| list.iter().any(|start| lower.starts_with(start));
    // `The outage was caused by …`
    let is_caused = || {
        lower.strip_prefix("the ").or_else(|| lower.strip_prefix("this ")).is_some_and(|rest| {
            SUBJECTS.iter().any(|subject| {
                rest.strip_prefix(subject).is_some_and(|rest| {
                    rest.starts_with(" was caused by")
                        || rest.starts_with(" happened because")
                        || rest.starts_with(" occurred because")
                })
            })
        })
    };
    if starts(&CAUSES) || is_caused() {
        Some(Role::RootCause)
    } else if starts(&MEASURES) {
        Some(Role::Measures)
    } else if starts(&LESSONS) {
        Some(Role::Lessons)
    } else {
        begins_resolution(text).then_some(Role::Resolution)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_say_what_they_are() {
        for (text, role) in [
            ("The cause was an expired key.", Some(Role::RootCause)),
            ("The outage was caused by a full disk.", Some(Role::RootCause)),
            ("We fixed it by creating a new key.", Some(Role::Resolution)),
            ("To keep this from happening again we will:", Some(Role::Measures)),
            ("The lessons that we take away are as follows:", Some(Role::Lessons)),
            ("On Monday our map tiles did not load.", None),
            ("Because of this we are sorry.", None),
        ] {
            assert_eq!(says(text), role, "{text}");
        }
    }
}
