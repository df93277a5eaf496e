//! The doing of the errands.

use serde_json::json;

use super::Errand;
use super::draw::drawn;
use crate::draft::from_json;
use crate::outline::formal;
use crate::read::timeline::answer_in_json;
use crate::tale::{Framing, Plan, plan};

/// Answers a question: the name of an errand, a line end, and its text. What is no question has an empty answer.
pub fn answer(question: &str) -> String {
    let (name, text) = question.split_once('\n').unwrap_or((question, ""));
    match Errand::ALL.into_iter().find(|errand| errand.name() == name) {
        Some(Errand::ReadTimeline) => answer_in_json(text),
        Some(Errand::PlanTale) => planned(text),
        Some(Errand::DrawStrip) => {
            from_json(text).map_or_else(|_| String::new(), |draft| drawn(&draft.postmortem).to_string())
        }
        None => String::new(),
    }
}

fn planned(draft: &str) -> String {
    let Ok(draft) = from_json(draft) else { return String::new() };
    let Plan { title, disclaimer, framings } = plan(&draft.postmortem, &formal(&draft.postmortem));
    let framing =
        |framing: Framing| json!({ "line": framing.line, "text": framing.text, "facts": framing.facts });
    let framings: Vec<_> = framings.into_iter().map(framing).collect();
    json!({ "title": title, "disclaimer": disclaimer, "framings": framings }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::to_json;
    use crate::errand::{FlagPart, StripPicture, tale_plan};
    use crate::postmortem::example;
    use crate::read::timeline::{Preview, read_timeline};

    #[test]
    fn a_plan_arrives_as_it_was_made() {
        let question = format!("plan-tale\n{}", to_json(&example(), 1, 2));
        let expected = plan(&example(), &formal(&example()));
        assert!(expected.framings.iter().any(|framing| !framing.facts.is_empty()));
        assert_eq!(tale_plan(&answer(&question)), expected);
    }

    #[test]
    fn a_paste_is_read() {
        let paste = "15:04 - alerts fire\n15:10 - restarted";
        let preview = Preview::from_json(&answer(&format!("read-timeline\n{paste}")));
        assert_eq!(preview, Preview::of(&read_timeline(paste)));
    }

    #[test]
    fn a_strip_arrives_as_it_was_drawn() {
        let picture = StripPicture::from_json(&answer(&format!("draw-strip\n{}", to_json(&example(), 1, 2))));
        let kinds: Vec<&str> =
            picture.flags.iter().map(|flag| flag[FlagPart::Kind as usize].as_str()).collect();
        assert_eq!(kinds, ["Detected", "Investigating", "Hypothesis", "Ruled out", "Escalated", "Resolved"]);
        assert!(picture.flags.iter().all(|flag| flag.len() == FlagPart::NarrowCount as usize + 1));
        assert_eq!((picture.metrics.len(), picture.lines.len()), (5, 7));
        assert!(picture.svg.starts_with("<svg ") && picture.mermaid.starts_with("```mermaid"));
    }

    #[test]
    fn what_is_no_question_has_no_answer() {
        for question in ["", "make-tea\n", "plan-tale\nno draft"] {
            assert_eq!(answer(question), "", "{question}");
            assert_eq!(tale_plan(&answer(question)), Plan::default());
        }
    }
}
