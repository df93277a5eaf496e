//! Where a part ends: what stands in it and what no longer does.

use crate::read::report::label::{Form, Label};
use crate::read::report::part::Part;
use crate::read::report::role::Role;
use crate::read::report::row_start;
use crate::read::report::scan::{Block, Kind};
use crate::read::report::visible::bare;

/// Tells whether a bullet is one of several questions that lead to the cause: `1. Why did the gate stick?`
pub fn asks_further(label: &Label) -> bool {
    let is_item = matches!(label.form, Form::Item(_));
    is_item && label.role == Some(Role::RootCause) && bare(&label.words).ends_with('?')
}

/// Tells whether a name of no meaning tells of the part it stands in: in a bullet, or in the lines at once below its heading.
pub fn is_told_within(part: &Part, label: &Label, block: &Block) -> bool {
    let is_first = part.body.is_empty() || !block.after_blank;
    let heads_fields = matches!(part.form, Some(Form::Heading(_))) && is_first && !label.value.is_empty();
    matches!(label.form, Form::Item(_)) || heads_fields
}

/// Indents that differ by less are the same to the eye.
const NEAR: usize = 4;

/// Tells whether a block is no longer in a part that a bullet named, or in one further in.
pub fn is_outside(part: &Part, block: &Block) -> bool {
    match part.form {
        Some(Form::Item(open)) => match block.kind {
            // `- Tasks:`, with bullets below it that are set no deeper.
            Kind::Item
                if block.indent == open
                    && !block.after_blank
                    && matches!(part.role, Some(Role::Improvements | Role::Tasks)) =>
            {
                part.body.iter().any(|it| it.kind != Kind::Item || it.indent != open)
            }
            Kind::Item | Kind::Heading(_) => block.indent <= open,
            _ => block.after_blank && block.indent <= open,
        },
        // Plain text is set a little to the right or the left by chance.
        Some(Form::Line(open)) => block.indent + NEAR < open && block.is_prose(),
        _ => false,
    }
}

/// Tells whether a part ends where a name in a bullet or a line stands.
pub fn closes(part: &Part, form: Form, is_section: bool) -> bool {
    match (part.form, form) {
        (Some(Form::Item(open)), Form::Item(at)) => at <= open,
        (Some(Form::Item(_)), Form::Line(_)) => true,
        (Some(Form::Line(open)), Form::Line(at)) => {
            let takes_fields =
                part.role.is_some_and(Role::is_section) && part.body.iter().all(|it| !it.is_prose());
            at < open + NEAR && (is_section || !takes_fields)
        }
        (Some(Form::Line(_)), Form::Item(_)) => is_section,
        _ => false,
    }
}

/// Tells whether a name ends the timeline, or is a row of it.
pub fn timeline_ends(timeline: &Part, label: &Label, role: Role, block: &Block) -> bool {
    let has_time = row_start::start(&block.text).is_some() || row_start::start(&label.value).is_some();
    let later = matches!(role, Role::CauseAndResolution | Role::Conclusion) || role.is_list();
    // Where the rows are headings, what stands below them is told in whole paragraphs: `In particular:` names no list.
    let heads_rows =
        |it: &Block| matches!(it.kind, Kind::Heading(_)) && row_start::start(bare(&it.text)).is_some();
    if !label.is_strong && !matches!(label.form, Form::Heading(_)) && timeline.body.iter().any(heads_rows) {
        return false;
    }
    // A line within a bullet is of that row: `- Time: 10:00`, and `Action: …` below it.
    let is_within = matches!(label.form, Form::Line(_))
        && !label.is_strong
        && timeline
            .body
            .iter()
            .rev()
            .find(|it| it.kind == Kind::Item)
            .is_some_and(|item| block.indent > item.indent);
    if is_within && !block.after_blank {
        return false;
    }
    match (timeline.form, label.form) {
        (Some(Form::Item(open)), Form::Item(at)) => at <= open,
        (_, Form::Item(_)) => later && !has_time && label.value.is_empty(),
        (Some(Form::Line(open)), Form::Line(at)) if at + NEAR <= open => true,
        _ => {
            let is_field = matches!(
                role,
                Role::RootCause
                    | Role::Resolution
                    | Role::Impact
                    | Role::Factors
                    | Role::Recovery
                    | Role::Summary
            );
            let is_timeline = role == Role::Timeline && label.is_strong && label.value.is_empty();
            !has_time && (later || is_field || is_timeline)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::read::report::{Document, Report, read_report};

    fn read(text: &str) -> Report {
        match read_report(text) {
            Document::Reports(mut reports) => reports.remove(0),
            Document::NotAReport(reason) => panic!("{reason}"),
        }
    }

    #[test]
    fn bullets_below_a_name_belong_to_it_though_they_are_no_deeper() {
        let report = read(
            "# Gate stuck\n\nRoot cause: rust.\n\n## Corrective measures\n\n- Improvements: Look at the hinges in spring.\n\
             - Tasks:\n- Oil the hinges\n- Buy a second key\n",
        );
        assert_eq!(report.improvements, ["Look at the hinges in spring."]);
        let tasks: Vec<&str> = report.action_items.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(tasks, ["Oil the hinges", "Buy a second key"]);
    }

    #[test]
    fn a_cause_below_rows_that_are_headings_is_no_row() {
        let report = read(
            "# Gate stuck\n\n### Timeline\n\n#### March 4, 2024\n\n#### 07:10\n\n+ The gate sticks\n\n#### 07:30\n\n+ The gate opens\n\n\
             #### Root Cause\n\n+ Rust on the hinge\n\n#### Resolution\n\n+ At 07:25 the hinge was oiled\n",
        );
        assert_eq!(report.rows.len(), 2);
        assert_eq!(report.root_cause.as_deref(), Some("+ Rust on the hinge"));
        assert_eq!(report.resolution.as_deref(), Some("+ At 07:25 the hinge was oiled"));
    }

    #[test]
    fn fields_and_questions_below_the_heading_of_a_cause_tell_it() {
        let report = read(
            "# Gate stuck\n\n## Timeline\n\n- 07:10 it sticks\n- 07:30 it opens\n\n## Technical root cause\n\n**Trigger:** a wet night\n**Failure:** the hinge took rust\n\n\
             ## Resolution\n\nOil.\n",
        );
        assert!(
            report.root_cause.as_deref().is_some_and(|it| it.contains("a wet night") && it.contains("rust"))
        );
        let report = read(
            "# Gate stuck\n\n## Timeline\n\n- 07:10 it sticks\n- 07:30 it opens\n\n## Root cause\n\n1. **Why did the gate stick?**\n   - The hinge took rust\n\
             2. **Why did the hinge take rust?**\n   - Nobody oils it\n\n## Resolution\n\nOil.\n",
        );
        let cause = report.root_cause.unwrap_or_default();
        assert!(cause.contains("Why did the gate stick?") && cause.contains("Nobody oils it"), "{cause}");
    }
}
