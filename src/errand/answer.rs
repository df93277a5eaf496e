//! The doing of the errands.

use super::Errand;
use super::draw::drawn;
use super::paste::pasted;
use super::telling::told;
use crate::draft::from_json;
use crate::postmortem::guess_kind;

/// Answers a question: the name of an errand, a line end, and its text. What is no question has an empty answer.
pub fn answer(question: &str) -> String {
    let (name, text) = question.split_once('\n').unwrap_or((question, ""));
    match Errand::ALL.into_iter().find(|errand| errand.name() == name) {
        Some(Errand::ReadTimeline) => pasted(text).to_string(),
        Some(Errand::TellTale) => {
            from_json(text).map_or_else(|_| String::new(), |draft| told(&draft.postmortem).to_string())
        }
        Some(Errand::Draw) => {
            from_json(text).map_or_else(|_| String::new(), |draft| drawn(&draft.postmortem).to_string())
        }
        Some(Errand::GuessKind) => guess_kind(text).label().to_owned(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::to_json;
    use crate::errand::{Drawn, Pasted, Told, guess_of};
    use crate::outline::{formal, visible_text};
    use crate::postmortem::{
        Edit, EventId, LineId, Postmortem, Rewrite, SectionStyle, TaleChange, apply, example,
    };
    use crate::read::Json;
    use crate::read::timeline::{Preview, read_timeline, with_answers};
    use crate::tale::tell;
    use crate::write::{markdown, word_count};

    #[test]
    fn a_tale_arrives_as_it_is_told() {
        let told = Told::from_json(&answer(&format!("tell-tale\n{}", to_json(&example(), 1, 2))));
        let formal = formal(&example());
        let tale = tell(&example(), &formal);
        assert_eq!(told.markdown, markdown(&tale, SectionStyle::Headings));
        assert_eq!(told.words, word_count(&tale).to_string());
        let [sheet, tray, beats, badge] = told.panels.map(|panel| said(&panel));
        assert_eq!(badge, "22of22factskept");
        for line in tale.lines() {
            let words = dense(&visible_text(&line.body));
            assert!(sheet.contains(&words) && beats.contains(&words), "{words}");
        }
        assert!(tray.contains("Noir") && tray.contains("Seasoned"));
        assert!(told.cover.starts_with("<svg "));
        let (title, rest) = told.illustrated.split_once("\n\n").unwrap();
        let (picture, rest) = rest.split_once("\n\n").unwrap();
        assert!(
            picture.starts_with("![A castle with fifty windows") && picture.ends_with("](cover.svg)"),
            "{picture}"
        );
        assert_eq!(format!("{title}\n\n{rest}"), told.markdown);
    }

    #[test]
    fn the_kind_of_every_event_is_guessed_with_the_drawing() {
        let drawn = Drawn::from_json(&answer(&format!("draw\n{}", to_json(&example(), 1, 2))));
        for event in example().timeline {
            let guess = answer(&format!("guess-kind\n{}", event.text));
            assert_eq!(guess, guess_kind(&event.text).label());
            assert_eq!(guess_of(&drawn.guesses, event.id), guess);
        }
    }

    #[test]
    fn an_event_that_is_not_drawn_yet_seems_to_be_anything_else() {
        assert_eq!(guess_of("2 Found", EventId(1)), "Other");
    }

    /// Returns what a reader of elements reads, without the blanks.
    fn said(nodes: &[Json]) -> String {
        let text = |node: &Json| match node {
            Json::Text(text) => dense(text),
            Json::List(element) => said(&element[2..]),
            _ => String::new(),
        };
        nodes.iter().map(text).collect()
    }

    fn dense(text: &str) -> String {
        text.split_whitespace().collect()
    }

    #[test]
    fn the_words_of_a_line_and_its_record_are_on_the_sheet() {
        let mut postmortem = example();
        let record =
            visible_text(&formal(&postmortem).lines().find(|it| it.id == LineId::Impact).unwrap().body);
        let rewrite = Rewrite { text: "Sixty in 99.".to_owned(), record: "Before".to_owned() };
        let edit = Edit::ChangeTale(TaleChange::Rewrite(LineId::Impact, Some(rewrite)));
        apply(&mut postmortem, edit).unwrap();
        let told = Told::from_json(&answer(&format!("tell-tale\n{}", to_json(&postmortem, 1, 2))));
        let sheet = format!("{:?}", told.panels[0]);
        for shown in [
            "Sixty in 99.",
            "Not in your words: ",
            "Not in the record: 99.",
            "The report has changed",
            record.as_str(),
            "again event-",
            "keep event-",
        ] {
            assert!(sheet.contains(shown), "{shown}");
        }
    }

    #[test]
    fn a_severe_incident_is_not_told_before_the_writer_says_so() {
        let mut postmortem = example();
        postmortem.summary.impact = "Two people were injured.".to_owned();
        let sheet = |postmortem: &Postmortem| {
            let told = Told::from_json(&answer(&format!("tell-tale\n{}", to_json(postmortem, 1, 2))));
            format!("{:?}", told.panels[0])
        };
        assert!(sheet(&postmortem).contains("severe told") && !sheet(&postmortem).contains("from-frame"));
        postmortem.tale.told_although_severe = true;
        assert!(sheet(&postmortem).contains("severe kept") && sheet(&postmortem).contains("from-frame"));
    }

    #[test]
    fn a_paste_arrives_as_it_was_read() {
        let paste = "heron [11:58 PM]\nno \"mails\"\nwren [12:10 AM]\n<queue> is empty\n:eyes:\n";
        let arrived = Pasted::from_json(&answer(&format!("read-timeline\n{paste}")));
        let preview = Preview::of(&read_timeline(paste));
        assert_eq!(arrived.events, preview.events);
        assert_eq!((arrived.add.as_str(), arrived.events.len()), ("Add 2 events", 2));
        assert!(arrived.found.starts_with("2 events"), "{}", arrived.found);
        let panel = said(&arrived.panel);
        assert!(panel.contains("<queue>isempty"), "{panel}");
        assert!(preview.left_over.iter().all(|line| panel.contains(&dense(line))), "{panel}");
        assert_eq!(arrived.events[1].as_new_event(false).text, "<queue> is empty");
        assert_eq!(arrived.events[1].as_new_event(true).text, "wren: <queue> is empty");
    }

    #[test]
    fn questions_are_shown_and_their_answers_are_heard() {
        let paste = "03/04/2024 10:00 IST - alerts <fire>\n03/04/2024 10:20 IST - pool is full\n";
        let ask = |answers: &[&str]| {
            let answers: Vec<String> = answers.iter().map(|answer| (*answer).to_owned()).collect();
            Pasted::from_json(&answer(&format!("read-timeline\n{}", with_answers(&answers, paste))))
        };
        let asked = ask(&[]);
        assert_eq!(asked.events[0].day, "2024-04-03");
        let panel = format!("{:?}", asked.panel);
        for shown in ["answer zone IST +05:30", "answer days month-first", "1: 03/04/2024 10:00 IST"] {
            assert!(panel.contains(shown), "{shown} is not in {panel}");
        }
        let answered = ask(&["zone IST +05:30", "days month-first"]);
        assert_eq!(answered.events[0].time, "2024-03-04 10:00 IST (UTC+05:30)");
        let panel = format!("{:?}", answered.panel);
        assert!(!panel.contains("answer days") && panel.contains("ask-again days month-first"), "{panel}");
    }

    #[test]
    fn a_strip_arrives_as_it_was_drawn() {
        let picture = Drawn::from_json(&answer(&format!("draw\n{}", to_json(&example(), 1, 2))));
        let [report, strip, metrics] = picture.panels.map(|panel| said(&panel));
        for line in formal(&example()).lines() {
            let words = dense(&visible_text(&line.body));
            assert!(report.contains(&words), "{words} is not in {report}");
        }
        for kind in ["Detected", "Investigating", "Hypothesis", "Ruledout", "Escalated", "Resolved"] {
            assert!(strip.contains(kind), "{kind} is not in {strip}");
        }
        assert!(metrics.starts_with("January28,2024Timetodetect"), "{metrics}");
        assert!(picture.svg.starts_with("<svg ") && picture.mermaid.starts_with("```mermaid"));
    }

    #[test]
    fn what_is_no_question_has_no_answer() {
        for question in ["", "make-tea\n", "tell-tale\nno draft"] {
            assert_eq!(answer(question), "", "{question}");
            assert_eq!(Told::from_json(&answer(question)), Told::default());
        }
    }
}
