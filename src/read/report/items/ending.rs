//! Words at the end of a list that are no item of it.

use crate::read::report::day::days;

/// Tells whether a text says at the end what all of this was for.
pub fn sums_up(text: &str) -> bool {
    const STARTS: [&str; 12] = [
        "this postmortem ",
        "this post-mortem ",
        "this report ",
        "in conclusion",
        "in summary",
        "by implementing these",
        "by implementing the ",
        "by taking these",
        "by addressing the",
        "by following these",
        "with these measures",
        "these measures will",
    ];
    let lower = text.get(..floor(text, 32)).unwrap_or_default().to_lowercase();
    STARTS.iter().any(|start| lower.starts_with(start))
}

/// Tells whether a paragraph is a greeting or an excuse at the end.
pub fn closes(text: &str) -> bool {
    const STARTS: [&str; 17] = [
        "if you have",
        "by learning from",
        "questions",
        "sincerely",
        "thank",
        "best regards",
        "kind regards",
        "regards",
        "cheers",
        "we are committed",
        "we're committed",
        "we apologize",
        "we apologise",
        "we appreciate",
        "we are sorry",
        "once again",
        "we sincerely",
    ];
    let lower = text.get(..floor(text, 24)).unwrap_or_default().to_lowercase();
    let is_signature =
        (text.starts_with("The ") || text.starts_with('-')) && text.ends_with("Team") && text.len() < 60;
    // The line that a status page sets below its report.
    let is_stamp =
        text.strip_prefix("Posted ").is_some_and(|it| days(it).next().is_some()) && text.len() < 60;
    is_signature || is_stamp || STARTS.iter().any(|start| lower.starts_with(start))
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use crate::read::report::{Document, Report, read_report};

    fn read(measures: &str) -> Report {
        let text = format!(
            "Gate stuck\n\nTimeline\n07:10 It sticks\n07:30 It opens\n\nCorrective Measures\n{measures}"
        );
        let Document::Reports(mut reports) = read_report(&text) else { panic!("it is one") };
        reports.remove(0)
    }

    #[test]
    fn lines_at_once_below_the_words_that_introduce_them_are_items() {
        let report = read(
            "After a talk it was decided to keep the gate from sticking by:\nOiling the hinges of all the gates and doors of the park in spring and in autumn\n\
             Telling the smith at once when a hinge makes a noise that it did not make before.\n",
        );
        let items: Vec<&str> = report.improvements.iter().map(|it| it.get(..6).unwrap_or_default()).collect();
        assert_eq!(items, ["Oiling", "Tellin"]);
    }

    #[test]
    fn names_with_one_bullet_each_are_items_and_the_last_words_are_none() {
        let report = read(
            "Tasks:\n1. **Hinges:**\n   - Oil them in spring\n2. **Keys:**\n   - Buy a second one\n\nConclusion:\nAll is well.\n",
        );
        let tasks: Vec<&str> = report.action_items.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(tasks, ["**Hinges:**\n- Oil them in spring", "**Keys:**\n- Buy a second one"]);
        let report = read("Oil the hinges.\n\nBuy a second key.\n\nPosted Mar 5, 2024 - 14:31 EDT\n");
        assert_eq!(report.improvements, ["Oil the hinges.", "Buy a second key."]);
    }

    #[test]
    fn groups_of_action_items_stay_with_them() {
        let text = "# Gate stuck\n\n## Timeline\n\n- 07:10 it sticks\n- 07:30 it opens\n\n## Root cause\n\nRust.\n\n## What went wrong\n\nThe porter had no oil, and had to be linked to under\nAction items.\n\n\
            ## Action items\n\n### Process improvements\n\n1. Call the smith at once\n\n### Technical improvements\n\n1. Oil the hinges\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        let tasks: Vec<&str> = reports[0].action_items.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(tasks, ["Call the smith at once", "Oil the hinges"]);
        assert!(reports[0].lessons.went_wrong.join(" ").contains("Action items."));
    }

    #[test]
    fn the_letter_o_may_be_a_bullet() {
        let report = read("Tasks:\n o Oil the hinges\n o Buy a second key\n");
        let tasks: Vec<&str> = report.action_items.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(tasks, ["Oil the hinges", "Buy a second key"]);
    }

    #[test]
    fn what_stands_above_tasks_alone_is_a_broad_measure() {
        let report =
            read("Hinges have to be looked at before the winter.\n\nTODO:\nOil the hinges of the gate.\n");
        assert_eq!(report.improvements, ["Hinges have to be looked at before the winter."]);
        assert_eq!(report.action_items.len(), 1);
        let report = read("We will do the following:\n\nTODO:\nOil the hinges of the gate.\n");
        assert!(report.improvements.is_empty());
    }

    #[test]
    fn the_last_words_are_no_measure() {
        let text = "Gate stuck\n\nRoot cause: rust.\n\nCorrective measures\nOil the hinges in spring.\nCount the keys each night.\n\
            This postmortem tells how the gate came to stick.\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        assert_eq!(reports[0].improvements, ["Oil the hinges in spring.", "Count the keys each night."]);
        assert!(reports[0].closing.as_deref().is_some_and(|it| it.contains("came to stick")));
    }
}
