//! Whether a file tells of something that has happened, or of how that is told.

use super::kinds::{count_placeholders, headings};
use crate::read::report::day::days;
use crate::read::report::label::label;
use crate::read::report::role::Role;
use crate::read::report::row_start;
use crate::read::report::scan::{Block, Kind};
use crate::read::report::visible::{normal, word_count};

/// A document in which so many parts are told is none that nobody has filled in.
pub const LEAST_TOLD: usize = 3;

/// Counts the parts of different meaning that tell of the past, and ask for nothing.
pub fn told_parts(blocks: &[Block]) -> usize {
    const LEAST_WORDS: usize = 6;
    const PAST: [&str; 8] =
        [" was ", " were ", " had ", " could ", " did ", " caused ", " failed ", " took "];
    let mut role = None;
    let mut told: Vec<Role> = Vec::new();
    for block in blocks {
        let name = label(block).and_then(|label| label.role);
        role = name.or(role).filter(|_| name.is_some() || !matches!(block.kind, Kind::Heading(_)));
        let is_asked = block.text.starts_with(['_', '*', '<', '[']) && name.is_none();
        let is_told = block.is_prose()
            && !is_asked
            && word_count(&block.text) >= LEAST_WORDS
            && count_placeholders(&block.text) == 0
            && PAST.iter().any(|word| block.text.contains(word));
        if let Some(role) = role.filter(|role| is_told && *role != Role::Other && !told.contains(role)) {
            told.push(role);
        }
    }
    told.len()
}

/// Tells whether a file says how reports are written: it names many parts, and tells of no day, no time and nothing past.
pub fn is_guide(blocks: &[Block]) -> bool {
    const LEAST_PARTS: usize = 4;
    const PAST: [&str; 7] = [" was ", " were ", " had ", " caused ", " failed ", " did ", " could "];
    let parts: Vec<Role> = blocks.iter().filter_map(|block| label(block)?.role).collect();
    let tells = |block: &Block| {
        let text = block.text.as_str();
        PAST.iter().any(|word| text.contains(word))
            || days(text).next().is_some()
            || row_start::start(text).is_some()
            || row_start::time_within(text).is_some()
    };
    let names_kind = |block: &Block| {
        let name = normal(&block.text);
        ["postmortem", "post mortem", "incident report"].iter().any(|it| name.contains(it))
            && ["writing", "write", "how to", "guide", "guidelines", "best practices", "structure of"]
                .iter()
                .any(|it| name.contains(it))
    };
    parts.iter().filter(|role| **role != Role::Other).count() >= LEAST_PARTS
        && headings(blocks).any(names_kind)
        && !blocks.iter().any(tells)
}

#[cfg(test)]
mod tests {
    use crate::read::report::Reason;
    use crate::read::report::refuse::refused;

    #[test]
    fn a_guide_to_writing_reports_is_none() {
        let guide = "# Writing a good postmortem\n\n## Parts\n\n1. **Timeline of events:**\n   - Lay out what happens, with the time of each event.\n\
            2. **Impact:**\n   - Describe who cannot go out of the gate, and for how long.\n3. **Root cause:**\n   - Name what is behind it, and blame nobody for it.\n\
            4. **Action items:**\n   - List what is to be done, and who does it until when.\n";
        assert_eq!(refused(guide), Some(Reason::Assignment));
        let told = guide.replace("Describe who cannot go", "On 4 March 2024 nobody could go");
        assert_eq!(refused(&told), None);
    }

    #[test]
    fn a_report_whose_timeline_nobody_has_filled_in_is_no_template() {
        let row = "| HH:MM | [event] |\n";
        let told = format!(
            "# Gate stuck\n\n## Summary\n\nThe gate was stuck for an hour in the morning.\n\n## Impact\n\nAbout 40% of the guests could not go out.\n\n\
             ## Timeline\n\n| Time | Event |\n|---|---|\n{}\n## Root cause\n\nThe hinge had taken rust, as nobody had oiled it.\n",
            row.repeat(4)
        );
        assert_eq!(refused(&told), None);
        let blank = told.replace(" was ", " is ").replace(" could ", " can ").replace(" had ", " has ");
        assert_eq!(refused(&blank), Some(Reason::Template));
    }
}
