//! Words at the end of a list that are no item of it.

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
    const STARTS: [&str; 16] = [
        "if you have",
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
    is_signature || STARTS.iter().any(|start| lower.starts_with(start))
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
