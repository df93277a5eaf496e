//! Tmp.
use retold::outline::{LineId, formal};
use retold::postmortem::*;
use retold::tale;
use retold::time::{answer, read_time};
use std::collections::BTreeMap;
use std::fs;
#[test]
fn x() {
    let file = fs::read_to_string("tests/fixtures/kinds.tsv").unwrap();
    let rows: Vec<String> = file
        .lines()
        .filter(|l| !l.starts_with('#'))
        .map(|l| l.split('\t').nth(2).unwrap().to_owned())
        .collect();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut shown = 0;
    for stretch in rows.chunks_exact(14).step_by(5) {
        let mut draft = example();
        draft.timeline = (0..10)
            .map(|at| Event {
                id: EventId(100 + at as u32),
                time: answer(&format!("{}:{:02}", 9 + at / 3, at * at % 60), read_time),
                text: stretch[at].clone(),
                kind: None,
            })
            .collect();
        draft.tale.level = Level::Saga;
        draft.tale.told_although_severe = true;
        for genre in Genre::ALL {
            for seed in 0..5 {
                draft.tale.genre = genre;
                draft.tale.seed = seed;
                let p = tale::plan(&draft, &formal(&draft));
                for at in 0..10 {
                    for mode in 0..2 {
                        let mut o = draft.clone();
                        if mode == 0 {
                            o.timeline[at].text.push_str(" It went on.");
                        } else {
                            o.timeline.insert(
                                at,
                                Event {
                                    id: EventId(900),
                                    time: Answer::Blank,
                                    text: "Tea was made.".into(),
                                    kind: None,
                                },
                            );
                        }
                        let q = tale::plan(&o, &formal(&o));
                        for f in &p.framings {
                            if mode == 0 && f.line == LineId::Event(draft.timeline[at].id).name() {
                                continue;
                            }
                            let g = q.framings.iter().find(|g| g.line == f.line);
                            if Some(f) == g {
                                continue;
                            }
                            let what = match g {
                                None => "gone",
                                Some(g) if g.frame != f.frame => "frame",
                                Some(g) if g.cuts != f.cuts => "cuts",
                                _ => "facts",
                            };
                            let line: String = f.line.chars().filter(|c| !c.is_ascii_digit()).collect();
                            *kinds.entry(format!("{mode} {line} {what}")).or_default() += 1;
                            if mode == 0 && shown < 12 {
                                shown += 1;
                                println!(
                                    "{} | {:?} -> {:?} | {}",
                                    f.line,
                                    (&f.frame, &f.cuts),
                                    g.map(|g| (&g.frame, &g.cuts)),
                                    draft.timeline[at].text
                                );
                            }
                        }
                        for g in &q.framings {
                            if g.line != "event-900"
                                && !p.framings.iter().any(|f| f.line == g.line)
                                && !(mode == 0 && g.line == LineId::Event(draft.timeline[at].id).name())
                            {
                                *kinds.entry(format!("{mode} new {} {}", g.line, g.frame)).or_default() += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    println!("{kinds:#?}");
}
#[test]
fn y() {
    let file = fs::read_to_string("tests/fixtures/kinds.tsv").unwrap();
    for l in file.lines().filter(|l| l.starts_with("tune")) {
        let text = l.split('\t').nth(2).unwrap();
        let mut draft = Postmortem::default();
        draft.timeline =
            vec![Event { id: EventId(0), time: Answer::Blank, text: text.to_owned(), kind: None }];
        draft.tale.level = Level::Saga;
        draft.tale.told_although_severe = true;
        draft.tale.genre = Genre::Noir;
        let mut found = None;
        for seed in 0..40 {
            draft.tale.seed = seed;
            let f = formal(&draft);
            let p = tale::plan(&draft, &f);
            if let Some(f) = p.framings.iter().find(|f| f.cuts.iter().any(|c| c.is_replaced)) {
                let c = f.cuts.iter().find(|c| c.is_replaced).unwrap();
                found = Some(format!("{}{}{}", &text[..c.at], c.words, &text[c.at + c.was.len()..]));
                break;
            }
        }
        match found {
            Some(t) => println!("+ {t}"),
            None => println!("- {text}"),
        }
    }
}
