//! The rules on words and on what should not leave: what they find, what they leave alone, and how long they take.

#[expect(dead_code, reason = "no draft is edited here")]
mod generate;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use retold::check::{Finding, Group, Profile, RULES, Rule, Spot, check, findings_of, masked};
use retold::postmortem::{
    ActionDetail, ActionItem, ActionItemId, Event, EventId, Field, Improvement, ImprovementId, Lesson,
    LessonId, Postmortem, TextField, apply, example,
};
use retold::read::read_postmortems;

/// The rules of the groups that are tested here.
fn rules() -> impl Iterator<Item = &'static Rule> {
    let groups = [Group::Blameless, Group::Clarity, Group::Safety];
    RULES.iter().copied().filter(move |rule| groups.contains(&rule.group))
}

fn found(draft: &Postmortem) -> Vec<Finding> {
    let ids: BTreeSet<&str> = rules().map(|rule| rule.id).collect();
    let review = check(draft, Profile::Sre, None);
    review.findings.into_iter().filter(|finding| ids.contains(finding.rule.id)).collect()
}

/// A draft with this text where most rules look.
fn telling(text: &str) -> Postmortem {
    let mut draft = Postmortem::default();
    draft.summary.impact = text.to_owned();
    // So that it is more than the impact says.
    draft.root_cause.explanation =
        format!("{text}\n\nA script had left connections open since Monday noon for hours.");
    draft.root_cause.resolution = text.to_owned();
    draft.measures.improvements.push(Improvement { id: ImprovementId(1), text: text.to_owned() });
    draft.measures.action_items.push(ActionItem::new(ActionItemId(2), text));
    draft.lessons.went_wrong.push(Lesson { id: LessonId(3), text: text.to_owned() });
    draft.timeline.push(event(4, text));
    draft.next_id = 5;
    draft
}

fn event(id: u32, text: &str) -> Event {
    Event {
        id: EventId(id),
        time: Default::default(),
        text: text.to_owned(),
        kind: None,
        about: String::new(),
    }
}

fn corpus(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|it| it == "md" || it == "txt"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

#[test]
fn what_engineers_write_without_blame_raises_nothing() {
    for text in [
        "The server failed to start, and the second one failed to follow.",
        "The health check did not notice, and the alert did not fire. Users failed to log in.",
        "Disaster recovery was tested. Unfortunately it took 20 minutes; luckily nobody needed it!",
        "The difference was negligible, and so was the load.",
        "The user error reporting was down. User error rates and human error messages were shown.",
        "Lazy loading hid it. The `stupid` filter of the test suite is lazy too.",
        "The new kernel was to blame, and a bad cable was at fault. DNS was responsible for the outage.",
        "The alert should be fired earlier. A fire in a data center caused the outage. Fire TV was affected.",
        "The job should have been retried, and requests that should have returned 200 returned 500.",
        "Without the cache it would have been worse, and it could have taken days.",
        "The fix seemed obvious enough, and the default was inappropriate for our setup.",
        "The client ignored the header. The scheduler missed its step. The operator failed to reconcile.",
        "The engineer's deploy failed to start, and the deploy that an engineer started failed to finish.",
        "If an engineer forgot the flag, the tool would refuse. We should have a talk about it.",
        "The log said \"the operator forgot it\" and > quoted text.",
        "> The engineer forgot it.",
        "Automate it to reduce the risk of human error.",
        "The cache was inadvertently emptied by the deploy, and the job was wrongly marked as done.",
        "The crash was caused by developer tools. Nobody can accidentally drop the table any more.",
        "An engineer's script was wrongly timed. If the engineer had not restarted it, it would still be down.",
        "The offices in San Francisco and Sofia had no power, and Jenkins, Kafka and Ruby were up.",
        "Requests to the Tia Carla gateway failed. Tia Carla is up again. An engineer made the error message plainer.",
        "We cannot blame careless testing for it.",
        "The @Transactional methods and @Cacheable annotations were fine.",
        "Train the model on new data, and raise the limit. Document who is responsible for the pool.",
        "Nobody was to blame. It is not his fault.",
        "Call support@shop.example, see [the log](https://logs.example/a) and <https://b.example>.",
        "The API of the CDN returned HTTP 503 over TLS. The API was slow. The CDN was fine.",
        "The service mesh was NOT the cause. It was NOT the cause.",
    ] {
        let found: Vec<String> =
            found(&telling(text)).iter().map(|it| format!("{}: {}", it.rule.id, it.what)).collect();
        assert_eq!(found, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn blame_is_found_in_every_form() {
    for (rule, text) in [
        ("human-error", "The root cause was operator error."),
        ("human-error", "It was a pure human error."),
        ("human-error", "An intern accidentally dropped the table of the orders."),
        ("human-error", "The limit was wrongly set by one of the engineers."),
        ("human-error", "Kwame made a typo in the rule of the firewall."),
        ("human-error", "The developer on call removed the index by mistake."),
        ("personal-omission", "The on-call engineer didn't check the graphs."),
        ("personal-omission", "Priya Raman forgot to renew the certificate."),
        ("personal-omission", "The team ignored the alerts for an hour."),
        ("personal-omission", "We forgot to renew the certificate."),
        ("personal-omission", "The warning was overlooked by the operations team."),
        ("personal-omission", "The developer on call simply failed to notice it."),
        ("personal-omission", "An engineer of the platform team never tested the backup."),
        ("personal-omission", "A developer set the level to DEBUG and forgot to put it back."),
        ("blame-words", "The intern who ran the script is to blame."),
        ("blame-words", "The administrator should be fired."),
        ("blame-words", "We blamed the on-call engineer."),
        ("blame-words", "It was his fault."),
        ("blame-words", "The crash was caused by a junior developer."),
        ("judging-words", "It was a rookie mistake."),
        ("judging-words", "The developers were lazy."),
        ("judging-words", "The sloppy roll-out broke it."),
        ("judging-words", "The second try was a misguided one."),
        ("counterfactual", "This could have been prevented by a test."),
        ("counterfactual", "The team should've checked the graphs."),
        ("counterfactual", "The engineer should not have restarted it."),
        ("counterfactual", "If only the alert had been there."),
        ("counterfactual", "If we had tested it, nothing would have happened."),
        ("counterfactual", "If Priya had asked for a review, it would have been seen."),
        ("counterfactual", "If the engineer had tested it, it would have been seen."),
        ("named-person", "Priya restarts the pool, and calls the vendor."),
        ("named-person", "@Priya-R restarts the pool."),
        ("who-question", "Why did the engineer restart it?"),
        ("dramatic-language", "The site was down again!!"),
        ("dramatic-language", "We couldn't believe it."),
        ("fixes-people", "Train all of our on-call engineers."),
        ("fixes-people", "Pay more attention to the graphs in the future."),
    ] {
        assert!(!findings_of(rule, &telling(text)).is_empty(), "{rule}: {text}");
    }
}

#[test]
fn other_languages_raise_nothing() {
    for text in [
        "L'ingénieur a oublié de tester. C'était une erreur humaine, un idiot a tout cassé, quel nightmare pour les users de la base.",
        "El operador olvidó la prueba y fue un error humano. Hay que train al equipo, el idiot de la base de datos.",
        "Der Entwickler hat vergessen, das zu testen. Der Fehler war ein Nightmare für die Kunden und der Idiot ist schuld.",
        "O engenheiro esqueceu de testar. Foi um erro humano e uma falha do time, não um nightmare para os clientes.",
        "L'operatore ha dimenticato il test. È stato un errore umano della squadra che non ha letto il runbook di sistema.",
        "Инженер забыл проверить. Это была человеческая ошибка.",
        "エンジニアがテストを忘れました。人為的ミスです。",
        "شكرا، كان خطأ بشريا من المهندس.",
    ] {
        let found: Vec<String> =
            found(&telling(text)).iter().map(|it| format!("{}: {}", it.rule.id, it.what)).collect();
        assert_eq!(found, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_corpus_has_no_secrets_and_its_assignment_raises_nothing() {
    let folders = ["report-corpus/reports", "report-corpus/not-reports", "pastes"];
    for path in folders.iter().flat_map(|folder| corpus(folder)) {
        let text = fs::read_to_string(&path).expect("it is text");
        assert_eq!(masked(&text), text, "{}", path.display());
        let name = path.to_string_lossy();
        if name.ends_with("not-reports/03.md") {
            let mut draft = Postmortem::default();
            draft.root_cause.explanation = text;
            let found: Vec<String> =
                found(&draft).iter().map(|it| format!("{}: {}", it.rule.id, it.what)).collect();
            assert_eq!(found, Vec::<String>::new());
        }
    }
}

/// What each rule finds in reports that people may have written. A reader has agreed with each.
#[test]
fn findings_in_the_corpus() {
    let mut lines = Vec::new();
    for path in corpus("report-corpus/reports") {
        let text = fs::read_to_string(&path).expect("it is text");
        let drafts = read_postmortems(&text).expect("it is a postmortem");
        for found in drafts.iter().flat_map(found) {
            let name = path.file_name().expect("it has a name").to_string_lossy();
            lines.push(format!("{name}: {}: {} {}", found.rule.id, found.place.spot.name(), found.what));
        }
    }
    lines.sort();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn what_a_finding_says_passes_the_rules() {
    let mut texts: Vec<String> =
        rules().flat_map(|rule| [rule.asks.to_owned(), rule.why.to_owned()]).collect();
    let words = [
        "It was a careless nightmare.",
        "The engineer forgot it. He is to blame.",
        "It was human error, @ada!!",
    ];
    for found in words.iter().flat_map(|text| found(&telling(text))) {
        texts.extend([found.what, found.instead]);
        texts.extend(found.fix.map(|fix| fix.label));
    }
    assert!(texts.len() > 40);
    for text in texts {
        // "human error" and the like stand in quotation marks.
        let found: Vec<&str> = found(&telling(&text)).iter().map(|it| it.rule.id).collect();
        assert_eq!(found, Vec::<&str>::new(), "{text}");
    }
}

fn text_of(draft: &Postmortem, spot: Spot) -> Option<String> {
    match spot {
        Spot::Field(Field::Text(field)) => field.text(draft).map(str::to_owned),
        Spot::OwnWords(line) => draft.tale.of(line)?.rewrite.as_ref().map(|it| it.text.clone()),
        _ => None,
    }
}

/// Pieces that bring rules to life.
const PIECES: [&str; 36] = [
    "The engineer forgot",
    " human error",
    "careless ",
    "we should have been ",
    "caught ",
    "@ada ",
    "`@ada`",
    "\"",
    "“",
    "”",
    "TODO ",
    "[your name]",
    "<",
    ">",
    "???",
    "{{ x }}",
    "QXRT ",
    "the QXRT is ",
    "(",
    ")",
    "!!",
    " to blame",
    "\u{202e}",
    "\u{200b}",
    "👩\u{200d}💻",
    "a@b.example ",
    "+234 803 123 4567 ",
    "81.2.69.142 ",
    "user ",
    "AKIAQ3EGRT7XW2LKMZ5P",
    "\n",
    "\r\n",
    "    ",
    "é",
    "’",
    "Train the engineers ",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_draft_is_checked_and_every_fix_applies(
        drafts in generate::postmortem(),
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..30),
    ) {
        let mut drafts = vec![drafts];
        drafts.push(telling(&pieces.concat()));
        for draft in drafts {
            for finding in found(&draft) {
                if let Some(span) = finding.place.span.clone() {
                    let text = text_of(&draft, finding.place.spot).expect("a span is of a text");
                    prop_assert!(text.get(span.clone()).is_some_and(|it| !it.is_empty()), "{finding:?}");
                }
                let mut fixed = draft.clone();
                for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
                    prop_assert!(apply(&mut fixed, edit.clone()).is_ok());
                }
                if finding.fix.is_some() {
                    // What was hidden beside it may be found then.
                    let count = |draft: &Postmortem| {
                        let found = findings_of(finding.rule.id, draft);
                        found.iter().filter(|it| it.what == finding.what).count()
                    };
                    prop_assert!(count(&fixed) < count(&draft), "{finding:?}");
                }
            }
        }
    }
}

#[test]
fn long_texts_of_one_thing_are_checked() {
    let pieces = ["a ", "The API ", "A. ", "[", "` ", "\" ", "we had ", "if we ", "the ", "A ", "- a\n"];
    for piece in PIECES.iter().chain(&pieces) {
        let text: String = piece.chars().cycle().take(20_000).collect();
        let mut draft = Postmortem::default();
        draft.root_cause.explanation = format!("It was the end of this. {text}");
        // With the square of the length this would not end while somebody waits; `benches/check.rs` has the figures.
        for finding in found(&draft) {
            let text = text_of(&draft, finding.place.spot).unwrap_or_default();
            assert!(finding.place.span.is_none_or(|span| text.get(span).is_some()), "{piece}");
        }
    }
}

#[test]
fn a_clean_report_is_clean() {
    let review = check(&example(), Profile::Sre, None);
    let ours: Vec<String> = review
        .findings
        .iter()
        .filter(|it| matches!(it.rule.group, Group::Blameless | Group::Clarity | Group::Safety))
        .map(|it| format!("{}: {}", it.rule.id, it.what))
        .collect();
    assert_eq!(ours, Vec::<String>::new());
}

#[test]
fn names_become_roles_everywhere() {
    let mut draft = example();
    *draft.measures.action_items[0].detail_mut(ActionDetail::Owner) = "Ada Okafor".into();
    draft.timeline[0].text = "Ada restarts the pool. Ada's change is reverted by `@ben`.".into();
    draft.timeline[1].text = "The platform team calls Ada Okafor.".into();
    let owner = draft.measures.action_items[0].id;
    for times in [2, 1] {
        let found = findings_of("named-person", &draft);
        assert_eq!(found.len(), times);
        for edit in found[0].fix.clone().expect("there is a fix").edits {
            apply(&mut draft, edit).expect("it applies");
        }
    }
    assert_eq!(
        draft.timeline[0].text,
        "Responder A restarts the pool. Responder A's change is reverted by responder B."
    );
    assert_eq!(draft.timeline[1].text, "The platform team calls responder A.");
    let owner = TextField::ActionDetail(owner, ActionDetail::Owner);
    assert_eq!(owner.text(&draft), Some("Ada Okafor"));
}
