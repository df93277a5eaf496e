//! The proof finds what is wrong with a tale, and nothing where nothing is.

use super::*;
use crate::outline::{Entry, SectionId, Span, formal};
use crate::postmortem::{Edit, Postmortem, Rewrite, Section, TaleChange, apply, example};
use crate::tale::tell;

fn told() -> (Outline, Outline) {
    let postmortem = example();
    let formal = formal(&postmortem);
    let tale = tell(&postmortem, &formal);
    (formal, tale)
}

/// Changes the spans of a line of the tale.
fn change(tale: &mut Outline, id: LineId, change: impl Fn(&mut Vec<Span>)) {
    let lines = tale.sections.iter_mut().flat_map(|section| &mut section.entries);
    for entry in lines {
        let lines = match entry {
            Entry::Line(line) | Entry::Prose(line) => std::slice::from_mut(line),
            Entry::Group { lines, .. } => lines.as_mut_slice(),
        };
        for line in lines.iter_mut().filter(|line| line.id == id) {
            if let Some(Block::Paragraph(spans)) = line.body.first_mut() {
                change(spans);
            }
        }
    }
}

fn missing(proof: &Proof) -> Vec<(LineId, &str)> {
    let missing =
        proof.lines.iter().flat_map(|line| line.missing().map(|fact| (line.line, fact.text.as_str())));
    missing.collect()
}

#[test]
fn the_tale_of_the_example_is_whole() {
    let (formal, tale) = told();
    let proof = prove(&formal, &tale, Genre::Fantasy);
    assert_eq!((missing(&proof), &proof.unexplained, &proof.faults), (vec![], &vec![], &vec![]));
    assert_eq!(proof.in_words(), "22 of 22 facts kept");
    assert!(proof.is_whole());
}

#[test]
fn a_fact_that_is_gone_or_only_in_the_genres_words_is_missing() {
    let (formal, tale) = told();
    for new in [
        "about 60 of users",
        "approximately 61% of users",
        "approximately 160% of users",
        "60% approximately",
    ] {
        let mut tale = tale.clone();
        change(&mut tale, LineId::Impact, |spans| {
            for span in spans {
                span.text = span.text.replace("approximately 60% of users", new);
            }
        });
        let proof = prove(&formal, &tale, Genre::Fantasy);
        assert!(!proof.is_whole() && !proof.is_whole_but_for_the_writer(), "{new}");
        assert_eq!(missing(&proof).len(), if new.starts_with("about") { 2 } else { 1 }, "{new}");
    }
    let mut tale = tale;
    change(&mut tale, LineId::Impact, |spans| {
        for span in spans.iter_mut() {
            span.origin = Origin::Frame;
        }
    });
    let proof = prove(&formal, &tale, Genre::Fantasy);
    assert_eq!(missing(&proof), [(LineId::Impact, "approximately"), (LineId::Impact, "60%")]);
    assert!(proof.unexplained.iter().any(|it| it.fact.text == "60%"));
}

#[test]
fn what_the_genre_states_is_unexplained_unless_it_was_worked_out() {
    let (formal, tale) = told();
    for (words, fact) in [
        (" It took 3 days.", "3 days"),
        (" At 4 PM.", "4 PM"),
        (" So said Bob.", "Bob"),
        (" See LARK-1.", "LARK-1"),
        (" The DNS did.", "DNS"),
        (" It was a Monday.", "Monday"),
    ] {
        for (origin, expected) in [(Origin::Frame, vec![fact]), (Origin::Derived, vec![])] {
            let mut tale = tale.clone();
            change(&mut tale, LineId::Resolution, |spans| spans.push(Span::plain(words, origin.clone())));
            let proof = prove(&formal, &tale, Genre::Fantasy);
            let found: Vec<_> = proof.unexplained.iter().map(|it| it.fact.text.as_str()).collect();
            assert_eq!(found, expected, "{words}");
        }
    }
    let mut tale = tale;
    tale.sections[0].subtitle = Some("in which 5 doors open".to_owned());
    assert_eq!(prove(&formal, &tale, Genre::Fantasy).unexplained.len(), 1);
}

#[test]
fn another_structure_is_a_fault() {
    let (formal, tale) = told();
    let faults = |tale: &Outline| prove(&formal, tale, Genre::Fantasy).faults;
    let mut shorter = tale.clone();
    let Some(Entry::Line(gone)) = shorter.sections[1].entries.pop() else { panic!("an event") };
    assert!(faults(&shorter).contains(&StructureFault::Missing(gone.id)));
    let mut twice = tale.clone();
    twice.sections[1].entries.push(Entry::Line(gone.clone()));
    assert!(faults(&twice).contains(&StructureFault::Added(gone.id)));
    let mut turned = tale.clone();
    turned.sections[1].entries.swap(0, 1);
    assert!(matches!(faults(&turned)[0], StructureFault::OutOfOrder(_)));
    let mut relabelled = tale.clone();
    if let Entry::Line(line) = &mut relabelled.sections[1].entries[0] {
        line.label[0].text = "2:00 PM".to_owned();
    }
    assert!(matches!(faults(&relabelled)[0], StructureFault::Label(_)));
    let mut other = tale.clone();
    other.sections[3].heading[0].text = "Oaths".to_owned();
    assert_eq!(faults(&other), [StructureFault::Section(SectionId::Standard(Section::Measures))]);
    assert!(!faults(&other)[0].in_words().is_empty());
}

fn rewritten(line: LineId, text: &str) -> Proof {
    let mut postmortem = example();
    let rewrite = Rewrite { text: text.to_owned(), record: String::new() };
    apply(&mut postmortem, Edit::ChangeTale(TaleChange::Rewrite(line, Some(rewrite)))).unwrap();
    let formal = formal(&postmortem);
    prove(&formal, &tell(&postmortem, &formal), Genre::Fantasy)
}

#[test]
fn a_line_in_the_writers_words_is_looked_at_and_is_no_fault_of_the_tale() {
    let proof = rewritten(LineId::Impact, "Of the 5 users in Lagos, 60% sighed.");
    let line = proof.lines.iter().find(|line| line.line == LineId::Impact).unwrap();
    assert!(line.is_rewritten && !proof.is_whole() && proof.is_whole_but_for_the_writer());
    assert_eq!(line.missing().map(|fact| fact.text.as_str()).collect::<Vec<_>>(), ["approximately"]);
    assert_eq!(line.added.iter().map(|fact| fact.text.as_str()).collect::<Vec<_>>(), ["5 users", "Lagos"]);
    // The order is the writer's.
    assert!(rewritten(LineId::Impact, "60% sighed, approximately.").is_whole());
    let code = rewritten(LineId::Impact, "```\nnothing\n```");
    assert!(code.is_whole_but_for_the_writer() && !code.is_whole());
}

#[test]
fn a_hedge_that_a_frame_expresses_is_said_to_be_expressed() {
    let mut expressed = 0;
    for seed in 0..100 {
        let mut postmortem = example();
        postmortem.tale.seed = seed;
        let formal = formal(&postmortem);
        let proof = prove(&formal, &tell(&postmortem, &formal), Genre::Fantasy);
        expressed +=
            proof.lines.iter().flat_map(|line| &line.facts).filter(|it| it.kept == Kept::Expressed).count();
        assert!(proof.is_whole(), "seed {seed}");
    }
    assert!(expressed > 0);
}

#[test]
fn a_fact_right_beside_code_is_found() {
    for text in ["`a`No `b`60%`c`", "x`a`3`b`y and No`a`"] {
        let mut postmortem = example();
        postmortem.summary.impact = text.to_owned();
        let formal = formal(&postmortem);
        let proof = prove(&formal, &tell(&postmortem, &formal), Genre::Fantasy);
        assert!(proof.is_whole() && proof.total() > 23, "{proof:#?}");
    }
}

#[test]
fn where_a_link_leads_is_apart_from_what_is_shown() {
    for text in
        ["[a](https://b.example)No \\[a](https://b.example)", "[a](https://b.example) 60% https://b.example"]
    {
        let mut postmortem = example();
        postmortem.summary.impact = text.to_owned();
        let formal = formal(&postmortem);
        let tale = tell(&postmortem, &formal);
        assert!(prove(&formal, &tale, Genre::Fantasy).is_whole(), "{text}");
        let mut without = tale;
        change(&mut without, LineId::Impact, |spans| {
            spans.iter_mut().for_each(|span| {
                span.style.link = None;
            });
        });
        assert_eq!(missing(&prove(&formal, &without, Genre::Fantasy)).len(), 1, "{text}");
    }
}

#[test]
fn what_is_expressed_is_not_looked_for_further_on() {
    for seed in 0..100 {
        let mut postmortem = example();
        postmortem.tale.seed = seed;
        postmortem.summary.impact = "They went on, suspecting No 5, suspecting it".to_owned();
        let formal = formal(&postmortem);
        let proof = prove(&formal, &tell(&postmortem, &formal), Genre::Fantasy);
        assert!(proof.is_whole(), "seed {seed}: {:?}", missing(&proof));
    }
}

#[test]
fn nothing_is_proven_of_nothing() {
    let empty = Outline::default();
    assert_eq!(prove(&empty, &empty, Genre::Noir), Proof::default());
    assert!(prove(&formal(&Postmortem::default()), &empty, Genre::Noir).is_whole());
}
