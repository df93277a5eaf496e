//! Parts that follow each other in one line, as where a page has lost its line ends: `… were affected. Root cause: a full
//! disk.`

use super::label;
use super::role::{LONGEST_LABEL, Role, role_of};
use super::row_start;
use super::scan::{Block, Kind};

/// A longer line is no text that somebody wrote.
const LONGEST: usize = 10_000;

/// Parts lines before the names that stand within them.
pub fn parted(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        let cuts = cuts(&block);
        if cuts.is_empty() {
            out.push(block);
            continue;
        }
        let ends = cuts.iter().copied().chain([block.text.len()]);
        for (start, end) in [0].into_iter().chain(cuts.iter().copied()).zip(ends) {
            let text = block.text[start..end].trim().to_owned();
            let is_first = start == 0;
            let mut piece = Block {
                raw: text.clone(),
                text,
                after_blank: block.after_blank || !is_first,
                label: None,
                ..block.clone()
            };
            piece.label = label::find(&piece).map(Box::new);
            out.push(piece);
        }
    }
    out
}

/// Finds where names of parts stand within a line that is no row.
fn cuts(block: &Block) -> Vec<usize> {
    let text = block.text.as_str();
    let is_row = || row_start::start(text).is_some_and(|start| start.label.is_none());
    if block.kind != Kind::Text || text.len() > LONGEST || !text.contains(": ") || is_row() {
        return Vec::new();
    }
    let colons = text.match_indices(": ").map(|(at, _)| at);
    let mut found: Vec<usize> = Vec::new();
    for colon in colons {
        let from = found.last().copied().unwrap_or_default();
        if let Some(at) = name_before(&text[from..colon]).map(|at| from + at).filter(|at| *at > 0) {
            found.push(at);
        }
    }
    found
}

/// Finds where the name of a part begins that ends here, at the start of a sentence.
fn name_before(text: &str) -> Option<usize> {
    let farthest = text.len().saturating_sub(LONGEST_LABEL);
    let starts = text.bytes().enumerate().skip(farthest).filter(|(_, it)| *it == b' ').map(|(at, _)| at + 1);
    starts.into_iter().find(|at| {
        let (before, name) = (text[..*at].trim_end(), &text[*at..]);
        let is_name = name.starts_with(char::is_uppercase) && !name.contains(['.', '!', '?', ',']);
        // `Root Cause and Resolution: Root Cause: …`
        let heads = before.strip_suffix(':').is_some_and(|it| role_of(it).is_some_and(Role::is_section));
        is_name && (heads || before.ends_with(['.', '!', ')'])) && role_of(name).is_some_and(names_part)
    })
}

fn names_part(role: Role) -> bool {
    matches!(
        role,
        Role::Impact
            | Role::Timeline
            | Role::CauseAndResolution
            | Role::RootCause
            | Role::Resolution
            | Role::Measures
            | Role::Improvements
            | Role::Tasks
    )
}

#[cfg(test)]
mod tests {
    use crate::read::report::{Document, read_report};

    #[test]
    fn parts_in_one_line_are_parted() {
        let text = "Gate stuck\n\nIssue Summary: Duration: May 4, 2024, 7:00 AM to 8:00 AM (UTC) Impact: Nobody could go out.\n\n\
            Timeline:\n\n- 7:00 AM: The gate sticks. Cause: none is seen\n- 8:00 AM: It opens\n\n\
            Root Cause and Resolution: Root Cause: Rust on the hinge. It was wet. Resolution: Oil. Corrective and preventative \
            measures: Look at the hinges in spring.\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        let report = &reports[0];
        assert_eq!(report.impact.as_deref(), Some("Nobody could go out."));
        assert_eq!(report.rows[0].text, "The gate sticks. Cause: none is seen");
        assert_eq!(report.root_cause.as_deref(), Some("Rust on the hinge. It was wet."));
        assert_eq!(report.resolution.as_deref(), Some("Oil."));
        assert_eq!(report.improvements, ["Look at the hinges in spring."]);
    }
}
