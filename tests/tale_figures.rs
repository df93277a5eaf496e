//! What can be counted of the quality of tales, over the example and drafts made of the labelled rows of timelines.
//!
//! `cargo test --test tale_figures -- --nocapture` prints the figures. Each test asserts the aim; where it is not reached,
//! what is, so that the figure does not fall, and names the aim.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use retold::outline::{LineId, Outline, formal, visible_text};
use retold::postmortem::{Answer, Event, EventId, Genre, Level, LineChoice, Postmortem, example};
use retold::tale::{self, Pool, Shown};
use retold::time::{answer, read_time};

/// Without optimisation only a part of the tales is told. The figures that are written down here are of all of them.
const IS_QUICK: bool = cfg!(debug_assertions);

/// Returns the texts of the labelled rows, each with whether it is of the half by which words are chosen.
fn rows() -> Vec<(bool, String)> {
    let file = fs::read_to_string("tests/fixtures/kinds.tsv").expect("the rows are there");
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<_> = lines
        .map(|line| {
            let text = line.split('\t').nth(2).expect("a row has three fields");
            (line.starts_with("tune"), text.to_owned())
        })
        .collect();
    assert!(rows.len() >= 500, "the rows are gone");
    rows
}

/// Returns the example, and drafts whose timelines and texts are stretches of the labelled rows.
fn drafts() -> Vec<Postmortem> {
    const EVENTS: usize = 10;
    const TEXTS: usize = 4;
    let rows = rows();
    let stretches = rows.chunks_exact(EVENTS + TEXTS).step_by(5);
    let drafts = stretches.map(|stretch| {
        let text = |at: usize| stretch[EVENTS + at].1.clone();
        let mut draft = example();
        draft.timeline = (0..EVENTS)
            .map(|at| Event {
                id: EventId(100 + u32::try_from(at).expect("a small number")),
                time: answer(&format!("{}:{:02}", 9 + at / 3, at * at % 60), read_time),
                text: stretch[at].1.clone(),
                kind: None,
                about: String::new(),
            })
            .collect();
        draft.summary.impact = text(0);
        draft.summary.root_cause = text(1);
        draft.root_cause.explanation = text(2);
        draft.root_cause.resolution = text(3);
        draft.next_id = 200;
        draft
    });
    let drafts: Vec<_> = std::iter::once(example()).chain(drafts).collect();
    assert!(drafts.len() >= 8, "{}", drafts.len());
    drafts
}

/// Tells whether the event of a draft has a place for any of a genre's joints, by asking for the words of each sort.
fn takes_a_joint(draft: &Postmortem, genre: Genre) -> bool {
    let mut draft = draft.clone();
    // A text with a colon takes some frames of a sort and not others, so a few of each are tried.
    const OF_EACH: usize = 3;
    let mut tried: BTreeMap<Pool, usize> = BTreeMap::new();
    let frames = tale::pack(genre).frames.iter().filter(|frame| matches!(frame.pool, Pool::Joint(_)));
    let mut frames = frames.filter(|frame| {
        let tried = tried.entry(frame.pool).or_default();
        *tried += 1;
        *tried <= OF_EACH
    });
    frames.any(|frame| {
        let line = LineId::Event(draft.timeline[0].id);
        draft.tale.lines = vec![LineChoice { line, again: 0, kept: frame.id.clone(), rewrite: None }];
        has_joint(&told(&draft, genre, Level::Seasoned, 0).0)
    })
}

fn has_joint(plan: &tale::Plan) -> bool {
    plan.framings.iter().any(|framing| framing.cuts.iter().any(|cut| cut.is_replaced))
}

fn told(draft: &Postmortem, genre: Genre, level: Level, seed: u32) -> (tale::Plan, Outline) {
    let mut draft = draft.clone();
    let choice = &mut draft.tale;
    (choice.genre, choice.level, choice.seed, choice.told_although_severe) = (genre, level, seed, true);
    let formal = formal(&draft);
    let plan = tale::plan(&draft, &formal);
    let tale = tale::render(&formal, &plan);
    (plan, tale)
}

fn percent(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole as f64
}

#[test]
fn first_clauses_with_a_joint() {
    const SEEDS: u32 = 10;
    let genres = if IS_QUICK { &Genre::ALL[..1] } else { &Genre::ALL[..] };
    /// The aim is 60 % of both halves: of the one by which the joints were chosen, and of the other, at which nobody looked.
    const REACHED: [f64; 2] = [60.0, 60.0];
    let rows = rows();
    let mut draft = Postmortem::default();
    for is_of_tune in [true, false] {
        let texts: Vec<_> = rows.iter().filter(|row| row.0 == is_of_tune).map(|row| &row.1).collect();
        let (mut with, mut tellings) = (vec![0; genres.len()], 0);
        for text in &texts {
            draft.timeline = vec![Event {
                id: EventId(0),
                time: Answer::Blank,
                text: (*text).clone(),
                kind: None,
                about: String::new(),
            }];
            for (at, genre) in genres.iter().copied().enumerate() {
                with[at] += usize::from(takes_a_joint(&draft, genre));
                let jointed =
                    (0..SEEDS).filter(|seed| has_joint(&told(&draft, genre, Level::Seasoned, *seed).0));
                tellings += jointed.count();
            }
        }
        let half = if is_of_tune { "tune" } else { "test" };
        let shares: Vec<f64> = with.iter().map(|count| percent(*count, texts.len())).collect();
        let all = texts.len() * genres.len() * SEEDS as usize;
        println!(
            "first clauses that get a joint, {half}: {shares:.1?} % of {} rows can have one, {:.1} % of the tellings have one",
            texts.len(),
            percent(tellings, all)
        );
        let reached = REACHED[usize::from(!is_of_tune)];
        assert!(shares.iter().all(|share| *share >= reached), "{half}: {shares:?} of {reached}");
    }
}

#[test]
fn the_genres_words_do_not_repeat() {
    const AIM: f64 = 0.88;
    const SEEDS: u32 = if IS_QUICK { 5 } else { 50 };
    for level in [Level::Seasoned, Level::Saga] {
        let mut shares = Vec::new();
        for draft in drafts() {
            for genre in Genre::ALL {
                for seed in 0..SEEDS {
                    let (plan, tale) = told(&draft, genre, level, seed);
                    shares.push(distinct_2(&own_runs(&plan, &tale)));
                }
            }
        }
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        let least = shares.iter().copied().fold(1.0, f64::min);
        println!("distinct-2 at {level:?}: {mean:.3}, least {least:.3}, of {} tales", shares.len());
        assert!(mean >= AIM, "{level:?}: {mean}");
    }
}

/// Returns the genre's own words, in runs that stand together.
fn own_runs(plan: &tale::Plan, tale: &Outline) -> Vec<String> {
    let mut runs: Vec<String> = plan.chapters.iter().map(|(_, text)| text.clone()).collect();
    for line in tale.lines() {
        let shown = Shown::of(&line.body);
        let own = shown.parts.iter().filter(|part| part.is_frame());
        runs.extend(own.map(|part| shown.text[part.range.clone()].to_owned()));
    }
    runs
}

fn distinct_2(runs: &[String]) -> f64 {
    let mut all = 0_u32;
    let mut distinct = BTreeSet::new();
    for run in runs {
        let words = run.split(|it: char| !it.is_alphanumeric() && it != '\'').filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(str::to_lowercase).collect();
        for pair in words.windows(2) {
            all += 1;
            distinct.insert(pair.to_vec());
        }
    }
    distinct.len() as f64 / f64::from(all.max(1))
}

#[test]
fn every_line_has_five_renderings() {
    const AIM: usize = 5;
    let mut fewest: Vec<(usize, String)> = Vec::new();
    for (at, draft) in drafts().into_iter().enumerate().take(if IS_QUICK { 2 } else { usize::MAX }) {
        for genre in Genre::ALL {
            let mut heard: BTreeMap<LineId, BTreeSet<String>> = BTreeMap::new();
            for seed in 0..100 {
                let (_, tale) = told(&draft, genre, Level::Saga, seed);
                for line in tale.lines() {
                    heard.entry(line.id).or_default().insert(visible_text(&line.body));
                }
            }
            // The writer's last words and what is fact and what not are always the same.
            heard.retain(|id, _| !matches!(id, LineId::Title | LineId::Closing | LineId::Disclaimer));
            assert!(heard.len() >= 12);
            fewest
                .extend(heard.into_iter().map(|(id, texts)| (texts.len(), format!("{at} {genre:?} {id:?}"))));
        }
    }
    fewest.sort();
    println!("fewest renderings of a line in a hundred seeds: {:?}", &fewest[..5]);
    assert!(fewest[0].0 >= AIM, "{:?}", fewest[0]);
}

/// Returns what two tellings have in common but for one line: how many lines have other words, how many differ in any way, and
/// how many there are.
fn changed(before: &(tale::Plan, Outline), after: &(tale::Plan, Outline), but: Option<LineId>) -> [usize; 3] {
    let words = |(plan, _): &(tale::Plan, Outline), line: LineId| {
        let framing = plan.framings.iter().find(|framing| framing.line == line.name());
        framing.map(|framing| (framing.frame.clone(), framing.cuts.clone()))
    };
    let mut sums = [0; 3];
    for line in before.1.lines().filter(|line| Some(line.id) != but) {
        if let Some(other) = after.1.lines().find(|other| other.id == line.id) {
            let has_other_words = words(before, line.id) != words(after, line.id);
            sums =
                [sums[0] + usize::from(has_other_words), sums[1] + usize::from(line != other), sums[2] + 1];
        }
    }
    sums
}

#[test]
fn an_edit_changes_no_other_line_and_a_new_event_few() {
    const SEEDS: u32 = if IS_QUICK { 1 } else { 5 };
    let mut sums = [("an edit", [0; 3]), ("another text", [0; 3]), ("a new event", [0; 3])];
    let mut add = |at: usize, counts: [usize; 3]| {
        let (_, sum) = &mut sums[at];
        *sum = [sum[0] + counts[0], sum[1] + counts[1], sum[2] + counts[2]];
    };
    for draft in drafts() {
        for genre in Genre::ALL {
            for seed in 0..SEEDS {
                let tale = |draft: &Postmortem| told(draft, genre, Level::Saga, seed);
                let before = tale(&draft);
                for at in 0..draft.timeline.len() {
                    let id = Some(LineId::Event(draft.timeline[at].id));
                    let mut other = draft.clone();
                    let text = &mut other.timeline[at].text;
                    text.push_str(if text.ends_with(['.', '!', '?']) {
                        " It went on."
                    } else {
                        ". It went on."
                    });
                    add(0, changed(&before, &tale(&other), id));
                    other.timeline[at].text = "Tea was made.".to_owned();
                    add(1, changed(&before, &tale(&other), id));
                    let mut other = draft.clone();
                    let text = "Tea was made.".to_owned();
                    other.timeline.insert(
                        at,
                        Event {
                            id: EventId(900),
                            time: Answer::Blank,
                            text,
                            kind: None,
                            about: String::new(),
                        },
                    );
                    add(2, changed(&before, &tale(&other), None));
                }
            }
        }
    }
    for (name, [words, texts, of]) in sums {
        println!(
            "other lines with other words after {name}: {:.2} % of {of}; with the facts worked out: {:.2} %",
            percent(words, of),
            percent(texts, of)
        );
    }
    let share = |at: usize| percent(sums[at].1[0], sums[at].1[2]);
    assert!(share(0) < 0.05, "{sums:?}");
    assert!(share(2) <= 2.0, "{sums:?}");
}
