//! Every fact is kept: the ten invariants of the tale, over drafts as nasty as users' clipboards, and over the example.

mod generate;

use std::collections::BTreeSet;

use proptest::prelude::*;
use retold::draft::to_json;
use retold::errand::{self, Errand, answer};
use retold::outline::{Block, Line, LineId, Origin, Outline, Style, formal, visible_text};
use retold::postmortem::{Genre, History, Level, Postmortem, example};
use retold::tale::{self, Cut, FactKind, Framing, Kept, Plan, Proof, Shown, body_facts};
use retold::time;
use retold::write::word_count;

/// A draft, its report and its tale.
#[derive(Debug)]
struct Told {
    postmortem: Postmortem,
    formal: Outline,
    plan: Plan,
    tale: Outline,
}

impl Told {
    fn of(postmortem: Postmortem) -> Self {
        let formal = formal(&postmortem);
        let plan = tale::plan(&postmortem, &formal);
        let tale = tale::render(&formal, &plan);
        Self { postmortem, formal, plan, tale }
    }

    fn proof(&self) -> Proof {
        tale::prove(&self.formal, &self.tale, self.postmortem.tale.genre)
    }

    /// Returns the lines of the report with those of the tale and the words around them, but for the rewritten ones.
    fn pairs(&self) -> impl Iterator<Item = (&Line, &Line, Option<&Framing>)> {
        self.formal.lines().filter_map(|line| {
            let told = self.tale.lines().find(|told| told.id == line.id)?;
            let framing = self.plan.framings.iter().find(|framing| framing.line == line.id.name());
            framing.is_none_or(|framing| !framing.is_rewritten).then_some((line, told, framing))
        })
    }
}

/// Drafts that are told, in every genre, at every level.
fn drafts() -> impl Strategy<Value = Postmortem> {
    let genre = prop::sample::select(Genre::ALL.as_slice());
    let level = prop::sample::select(Level::ALL.as_slice());
    (generate::postmortem(), genre, level, any::<u32>()).prop_map(|(mut postmortem, genre, level, seed)| {
        let tale = &mut postmortem.tale;
        (tale.genre, tale.level, tale.seed, tale.told_although_severe) = (genre, level, seed, true);
        postmortem
    })
}

fn told() -> impl Strategy<Value = Told> {
    drafts().prop_map(Told::of)
}

proptest! {
    // `cargo xtask test` asks for 10,000 by `PROPTEST_CASES`, of optimised code.
    #![proptest_config(ProptestConfig {
        failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn f1_every_fact_of_a_line_is_kept_in_its_order(told in told()) {
        let proof = told.proof();
        for line in proof.lines.iter().filter(|line| !line.is_rewritten) {
            let missing: Vec<_> = line.missing().collect();
            prop_assert!(missing.is_empty(), "{:?} of {:?} in {:#?}", missing, line.line, told.tale);
        }
        prop_assert!(proof.is_whole_but_for_the_writer());
    }

    #[test]
    fn f2_what_the_tale_states_was_in_the_report_or_was_worked_out(told in told()) {
        prop_assert_eq!(told.proof().unexplained, vec![]);
        let known = worked_out(&told);
        for (line, text) in derived(&told.tale) {
            let has_ratio = || told.formal.lines().any(|it| it.id == line && visible_text(&it.body).contains("from "));
            let is_ratio = text.parse::<u32>().is_ok_and(|ratio| ratio >= 2) && has_ratio();
            prop_assert!(known.contains(&text) || is_ratio, "{} in {:?} of {:?}", text, line, known);
        }
    }

    #[test]
    fn f3_lines_labels_and_headings_are_the_reports(told in told()) {
        prop_assert_eq!(told.proof().faults, vec![]);
        let own = [LineId::Opening, LineId::Disclaimer, LineId::Farewell];
        let told_ids: Vec<LineId> = told.tale.lines().map(|line| line.id).filter(|id| !own.contains(id)).collect();
        let mut ids: Vec<LineId> = told.formal.lines().map(|line| line.id).collect();
        if told.formal.title.is_none() && told.tale.title.is_some() {
            ids.insert(0, LineId::Title);
        }
        prop_assert_eq!(told_ids, ids);
    }

    #[test]
    fn f4_hedges_and_negations_are_kept_or_expressed(told in told()) {
        for line in told.proof().lines.iter().filter(|line| !line.is_rewritten) {
            for proven in &line.facts {
                let is_suspicion = proven.fact.text.to_lowercase().starts_with("suspic")
                    || proven.fact.text.eq_ignore_ascii_case("suspecting");
                match proven.fact.kind {
                    FactKind::Negation => prop_assert_eq!(proven.kept, Kept::Verbatim, "{:?}", proven),
                    FactKind::Hedge if !is_suspicion => prop_assert_eq!(proven.kept, Kept::Verbatim, "{:?}", proven),
                    _ => prop_assert_ne!(proven.kept, Kept::Missing, "{:?}", proven),
                }
            }
        }
    }

    #[test]
    fn f5_a_frame_has_the_sentence_whole_and_its_facts_filled_in_and_comes_once(told in told()) {
        for (line, told, framing) in told.pairs() {
            let Some(framing) = framing else { continue };
            let places = framing.text.matches("{S}").count() + framing.text.matches("{s}").count();
            prop_assert_eq!(places, 1, "{:?}", framing);
            prop_assert!(framing.facts.iter().all(|fact| !fact.trim().is_empty()), "{:?}", framing);
            let own: usize = Shown::of(&told.body).parts.iter().filter(|it| !it.is_added()).map(|it| it.range.len()).sum();
            let cut: usize = framing.cuts.iter().filter(|it| it.is_replaced).map(|it| it.was.len()).sum();
            let all: usize = Shown::of(&line.body).parts.iter().map(|part| part.range.len()).sum();
            prop_assert_eq!(own + cut, all, "{:?}", told);
        }
        for added in told.tale.lines().flat_map(|line| added_texts(line, Origin::Frame)) {
            prop_assert!(!added.contains(['{', '}']), "{}", added);
        }
        assert_no_frame_twice(&told.plan)?;
    }

    #[test]
    fn f6_no_figurative_word_is_put_to_people_or_into_a_fact(told in told()) {
        for (line, _, framing) in told.pairs() {
            let text = first_paragraph(line);
            for cut in framing.iter().flat_map(|framing| &framing.cuts).filter(|cut| !cut.is_replaced) {
                let after = &text[cut.at + cut.was.len()..];
                let next = after.split_whitespace().next().unwrap_or_default().to_lowercase();
                let next = next.trim_matches(|it: char| !it.is_alphanumeric());
                prop_assert!(!PEOPLE.contains(&next) && !PEOPLE.contains(&cut.was.as_str()), "{:?} in {}", cut, text);
                let is_within = |fact: &tale::Fact| fact.range.start < cut.at && cut.at < fact.range.end;
                let facts = body_facts(&line.body);
                prop_assert!(!facts.iter().any(is_within), "{:?} in {}", cut, text);
            }
        }
    }

    #[test]
    fn f7_code_and_links_are_the_same_and_the_genre_marks_nothing(told in told()) {
        for (line, told, _) in told.pairs() {
            prop_assert_eq!(marked(&told.body), marked(&line.body));
            for span in paragraphs(&told.body).into_iter().flatten() {
                let is_added = matches!(span.origin, Origin::Frame | Origin::Derived);
                prop_assert!(!is_added || span.style == Style::default(), "{:?}", span);
            }
        }
    }

    #[test]
    fn f8_the_same_draft_is_told_alike_also_by_way_of_the_background(
        postmortem in drafts(), edits in generate::edits()
    ) {
        let mut history = History::new(postmortem);
        for edit in edits {
            // Edits of items that are not there are refused.
            let _ = history.apply(edit, 0);
        }
        let told = Told::of(history.postmortem().clone());
        prop_assert_eq!(&tale::tell(&told.postmortem, &told.formal), &told.tale);
        let question = format!("{}\n{}", Errand::TellTale.name(), to_json(&told.postmortem, 1, 2));
        let style = told.postmortem.layout.section_style;
        let made = errand::Made::from_json(&answer(&question));
        let written = retold::write::markdown(&told.tale, style);
        prop_assert_eq!(made.text(errand::Text::Markdown), written);
    }

    #[test]
    fn f9_a_level_dresses_what_the_one_below_dresses_and_the_lowest_nothing(mut postmortem in drafts()) {
        let mut below: Vec<(String, String, Vec<String>)> = Vec::new();
        for level in Level::ALL {
            postmortem.tale.level = level;
            let told = Told::of(postmortem.clone());
            if level == Level::Formal {
                prop_assert_eq!(&told.tale, &told.formal);
            }
            let cuts = |cuts: &[Cut]| cuts.iter().map(|cut| cut.words.clone()).collect::<Vec<_>>();
            let now: Vec<_> = told.plan.framings.iter().map(|it| (it.line.clone(), it.frame.clone(), cuts(&it.cuts))).collect();
            // A line keeps its frame and its words, and may get an epithet.
            let is_kept = |(line, frame, words): &(String, String, Vec<String>)| {
                now.iter().any(|it| it.0 == *line && it.1 == *frame && words.iter().all(|word| it.2.contains(word)))
            };
            prop_assert!(below.iter().all(is_kept), "{:?}: {:?} of {:?}", level, now, below);
            below = now;
        }
    }

    #[test]
    fn f10_without_the_genres_words_the_tale_is_the_report(told in told()) {
        for (line, told, framing) in told.pairs() {
            assert_reversible(line, told, framing)?;
        }
    }
}

/// Takes the genre's words out of a line, puts back what they stand for, and compares.
fn assert_reversible(line: &Line, told: &Line, framing: Option<&Framing>) -> Result<(), TestCaseError> {
    let shown = Shown::of(&told.body);
    let mut cut = framing.and_then(|framing| framing.cuts.iter().find(|cut| cut.is_replaced));
    let mut restored = String::new();
    let mut end = 0;
    for part in &shown.parts {
        restored.push_str(&shown.text[end..part.range.start]);
        let text = &shown.text[part.range.clone()];
        if let Some(taken) = cut.filter(|cut| part.is_frame() && cut.words == text) {
            restored.push_str(&taken.was);
            cut = None;
        } else if !part.is_added() {
            restored.push_str(text);
        }
        end = part.range.end;
    }
    let record = visible_text(&line.body);
    let (restored, record) = (restored.trim(), record.trim());
    // After a colon the first word may have lost its capital, and after a sentence it may have got one.
    let other = record.get(..1).map(|first| {
        let is_lowered = framing.is_some_and(|framing| framing.text.contains("{s}"));
        let first = if is_lowered { first.to_ascii_lowercase() } else { first.to_ascii_uppercase() };
        format!("{first}{}", &record[1..])
    });
    let is_framed = framing.is_some();
    prop_assert!(
        restored == record || (is_framed && other.as_deref() == Some(restored)),
        "{restored:?} instead of {record:?}"
    );
    Ok(())
}

fn assert_no_frame_twice(plan: &Plan) -> Result<(), TestCaseError> {
    let ids: Vec<&str> =
        plan.framings.iter().filter(|it| !it.is_rewritten).map(|it| it.frame.as_str()).collect();
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    prop_assert!(once.len() == ids.len() && !once.contains(""), "{ids:?}");
    Ok(())
}

/// Returns all that can be worked out from a draft, by other means than the tale's.
fn worked_out(told: &Told) -> BTreeSet<String> {
    const COUNTS: [&str; 13] =
        ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let postmortem = &told.postmortem;
    let mut known = BTreeSet::new();
    let date = postmortem.summary.started.date.given().and_then(|date| date.reading());
    known.extend(date.map(|date| time::weekday_name(*date).to_owned()));
    let days = time::event_moments(postmortem).into_iter().flatten();
    known.extend(
        days.map(|moment| time::weekday_name(moment.date()).to_owned()).filter(|day| day == "Friday"),
    );
    known.extend(time::outage_minutes(postmortem).map(time::duration_in_words));
    known.extend(time::longest_silence(postmortem).map(|silence| time::duration_in_words(silence.minutes)));
    let events = told.formal.lines().filter(|line| matches!(line.id, LineId::Event(_))).count();
    // A row whose text shows nothing is counted by the writer and has no line.
    known.extend(
        (events..=postmortem.timeline.len()).filter_map(|count| COUNTS.get(count)).map(|it| (*it).to_owned()),
    );
    let times = postmortem.timeline.iter().filter_map(|event| event.time.given());
    known.extend(times.map(|time| time.text().trim().to_owned()));
    let texts =
        postmortem.timeline.iter().map(|event| event.text.to_lowercase()).collect::<Vec<_>>().join(" ");
    let topics = tale::Topic::ALL.into_iter().map(|(_, _, noun)| noun);
    known.extend(topics.filter(|noun| texts.contains(&noun.to_lowercase())).map(str::to_owned));
    known
}

/// Returns what was worked out in a tale, with its lines.
fn derived(tale: &Outline) -> Vec<(LineId, String)> {
    let lines = tale.lines();
    lines
        .flat_map(|line| added_texts(line, Origin::Derived).into_iter().map(|text| (line.id, text)))
        .collect()
}

fn added_texts(line: &Line, origin: Origin) -> Vec<String> {
    let shown = Shown::of(&line.body);
    let parts = shown.parts.iter().filter(|part| part.origin.as_ref() == Some(&origin));
    parts.map(|part| shown.text[part.range.clone()].to_owned()).collect()
}

fn paragraphs(body: &[Block]) -> Vec<&Vec<retold::outline::Span>> {
    let spans = body.iter().filter_map(|block| match block {
        Block::Paragraph(spans) => Some(spans),
        Block::List { .. } | Block::Code { .. } => None,
    });
    spans.collect()
}

fn first_paragraph(line: &Line) -> String {
    let spans = paragraphs(&line.body[..line.body.len().min(1)]);
    spans.into_iter().flatten().map(|span| span.text.as_str()).collect()
}

/// Returns what is code or a link, with its address.
fn marked(body: &[Block]) -> Vec<(String, bool, Option<String>)> {
    let shown = Shown::of(body);
    let marked = shown.parts.iter().filter(|part| part.is_code || part.address.is_some());
    // A word within a link may have parted it.
    let mut joined: Vec<(String, bool, Option<String>)> = Vec::new();
    for part in marked {
        let text = &shown.text[part.range.clone()];
        match joined.last_mut() {
            Some((before, is_code, address)) if (*is_code, &*address) == (part.is_code, &part.address) => {
                before.push_str(text);
            }
            _ => joined.push((text.to_owned(), part.is_code, part.address.clone())),
        }
    }
    joined
}

/// Words for people and groups of them.
const PEOPLE: &[&str] = &[
    "admin",
    "admins",
    "administrator",
    "administrators",
    "analyst",
    "analysts",
    "consultant",
    "consultants",
    "contractor",
    "contractors",
    "crew",
    "customer",
    "customers",
    "department",
    "developer",
    "developers",
    "engineer",
    "engineers",
    "engineering",
    "expert",
    "experts",
    "group",
    "groups",
    "lead",
    "leads",
    "manager",
    "managers",
    "operator",
    "operators",
    "owner",
    "owners",
    "people",
    "provider",
    "providers",
    "specialist",
    "specialists",
    "staff",
    "team",
    "teams",
    "user",
    "users",
    "vendor",
    "vendors",
];

/// How many seeds the example is told from. Without optimisation a thousand take a minute.
const SEEDS: u32 = if cfg!(debug_assertions) { 100 } else { 1_000 };

#[test]
fn the_example_keeps_every_fact_in_every_genre_at_every_level() {
    let report = formal(&example());
    let lines = report.lines().count();
    let allowed = word_count(&report) * 16 / 10;
    for genre in Genre::ALL {
        for level in Level::ALL {
            for seed in 0..SEEDS {
                let mut postmortem = example();
                (postmortem.tale.genre, postmortem.tale.level, postmortem.tale.seed) = (genre, level, seed);
                let told = Told::of(postmortem);
                let proof = told.proof();
                let name = format!("{genre:?}, {level:?}, seed {seed}");
                assert!(proof.is_whole(), "{name}: {proof:#?}");
                assert_eq!(
                    (proof.in_words().as_str(), proof.lines.len()),
                    ("22 of 22 facts kept", lines),
                    "{name}"
                );
                assert_no_frame_twice(&told.plan).expect(&name);
                let words = word_count(&told.tale);
                assert!(level > Level::Seasoned || words <= allowed, "{name}: {words} of {allowed}");
            }
        }
    }
}
