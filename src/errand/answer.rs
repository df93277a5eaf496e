//! The doing of the errands.

use super::Errand;
use super::draw::{drawn, drawn_line};
use super::findings::{checked, fixed};
use super::opened::opened;
use super::palette::palette;
use super::paste::pasted;
use super::public_choice::PublicChoice;
use super::reading::read;
use super::share::taken;
use super::telling::told;
use crate::draft::from_json;
use crate::postmortem::{Postmortem, guess_kind};

/// Answers a question: the name of an errand, a line end, and its text. What is no question has an empty answer.
pub fn answer(question: &str) -> String {
    let (name, text) = question.split_once('\n').unwrap_or((question, ""));
    match Errand::ALL.into_iter().find(|errand| errand.name() == name) {
        Some(Errand::ReadTimeline) => pasted(text),
        Some(Errand::TellTale) => with_draft(text, told),
        Some(Errand::Draw) => with_draft(text, drawn),
        Some(Errand::DrawLine) => with_draft(text, |postmortem, _| drawn_line(postmortem)),
        Some(Errand::Check) => {
            from_json(text).map_or_else(|_| String::new(), |read| checked(&read.postmortem))
        }
        Some(Errand::Write) => taken(text),
        Some(Errand::Fix) => fixed(text),
        Some(Errand::GuessKind) => guess_kind(text).label().to_owned(),
        Some(Errand::ReadReport) => read(text),
        Some(Errand::Offer) => palette(text),
        Some(Errand::OpenLink) => opened(text),
        // What the second place is asked needs it, and is no question without it.
        Some(Errand::Keep | Errand::Forget | Errand::Recall | Errand::Reopen | Errand::ListVersions)
        | None => String::new(),
    }
}

/// Reads a draft, with the choices for the public version before it. Empty for what is no draft.
fn with_draft(text: &str, made: fn(&Postmortem, &PublicChoice) -> String) -> String {
    let (choice, draft) = PublicChoice::before(text);
    from_json(draft).map_or_else(|_| String::new(), |read| made(&read.postmortem, &choice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::to_json;
    use crate::errand::{Made, Pasted, Text};
    use crate::outline::{formal, visible_text};
    use crate::postmortem::{Edit, LineId, Rewrite, SectionStyle, TaleChange, apply, example};
    use crate::read::Json;
    use crate::read::timeline::{Preview, read_timeline, with_answers};
    use crate::tale::tell;
    use crate::write::{markdown, word_count};

    #[test]
    fn a_tale_arrives_as_it_is_told() {
        let mut told = Made::from_json(&answer(&format!("tell-tale\n{}", to_json(&example(), 1, 2))));
        let formal = formal(&example());
        let tale = tell(&example(), &formal);
        assert_eq!(told.text(Text::Markdown), markdown(&tale, SectionStyle::Headings));
        assert_eq!(told.text(Text::Words), word_count(&tale).to_string());
        let [sheet, tray, beats, badge] =
            ["sheet", "tray", "beats", "badge"].map(|name| said(&told.take_panel(name)));
        assert_eq!(badge, "22of22factskept");
        for line in tale.lines() {
            let words = dense(&visible_text(&line.body));
            assert!(sheet.contains(&words) && beats.contains(&words), "{words}");
        }
        assert!(tray.contains("Noir") && tray.contains("Seasoned"));
        assert!(told.text(Text::Cover).starts_with("<svg "));
        let (title, rest) = told.text(Text::Illustrated).split_once("\n\n").unwrap();
        let (picture, rest) = rest.split_once("\n\n").unwrap();
        assert!(
            picture.starts_with("![A castle with fifty windows") && picture.ends_with("](cover.svg)"),
            "{picture}"
        );
        assert_eq!(format!("{title}\n\n{rest}"), told.text(Text::Markdown));
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
        let mut told = Made::from_json(&answer(&format!("tell-tale\n{}", to_json(&postmortem, 1, 2))));
        let sheet = format!("{:?}", told.take_panel("sheet"));
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
            let mut told = Made::from_json(&answer(&format!("tell-tale\n{}", to_json(postmortem, 1, 2))));
            format!("{:?}", told.take_panel("sheet"))
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
        assert_eq!(arrived.events.len(), 2);
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
        let mut picture = Made::from_json(&answer(&format!("draw\n{}", to_json(&example(), 1, 2))));
        let [report, strip, metrics] =
            ["report", "strip", "metrics"].map(|name| said(&picture.take_panel(name)));
        for line in formal(&example()).lines() {
            let words = dense(&visible_text(&line.body));
            assert!(report.contains(&words), "{words} is not in {report}");
        }
        for kind in ["Detected", "Investigating", "Hypothesis", "Ruledout", "Escalated", "Resolved"] {
            assert!(strip.contains(kind), "{kind} is not in {strip}");
        }
        assert!(metrics.starts_with("January28,2024Timetodetect"), "{metrics}");
        assert!(
            picture.text(Text::Strip).starts_with("<svg ")
                && picture.text(Text::Mermaid).starts_with("```mermaid")
        );
    }

    #[test]
    fn a_line_by_itself_is_the_line_of_the_whole() {
        let whole = example();
        let mut made = Made::from_json(&answer(&format!("draw\n{}", to_json(&whole, 1, 2))));
        let report = format!("{:?}", made.take_panel("report"));
        for event in &whole.timeline {
            let mut only = Postmortem { layout: whole.layout, ..Postmortem::default() };
            only.summary.zone.clone_from(&whole.summary.zone);
            only.timeline.push(event.clone());
            let mut made = Made::from_json(&answer(&format!("draw-line\n{}", to_json(&only, 0, 0))));
            let line = made.take_panel("line");
            assert!(line.len() == 1 && report.contains(&format!("{:?}", line[0])), "{line:?}");
        }
        let none = answer(&format!("draw-line\n{}", to_json(&Postmortem::default(), 0, 0)));
        assert!(Made::from_json(&none).take_panel("line").is_empty());
    }

    #[test]
    fn what_is_no_question_has_no_answer() {
        for question in ["", "make-tea\n", "tell-tale\nno draft"] {
            assert_eq!(answer(question), "", "{question}");
            assert_eq!(Made::from_json(&answer(question)), Made::default());
        }
    }
}
