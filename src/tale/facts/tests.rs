//! What is a fact and what is none.

use super::*;
use crate::outline::{LineId, formal, rewritten};
use crate::postmortem::example;
use proptest::prelude::*;

fn found(text: &str) -> Vec<(&'static str, String)> {
    facts(text).into_iter().map(|fact| (fact.kind.name(), fact.text)).collect()
}

fn assert_found(text: &str, expected: &[(&str, &str)]) {
    let found = found(text);
    let found: Vec<_> = found.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn times_dates_and_zones() {
    assert_found("from 3:00 PM to 5:30pm (WAT)", &[("time", "3:00 PM"), ("time", "5:30pm"), ("zone", "WAT")]);
    assert_found("on January 28, 2024, then 2 Feb.", &[("date", "January 28, 2024"), ("date", "2 Feb")]);
    assert_found(
        "2024-03-01T00:00:00Z or 03/04/2024",
        &[("date", "2024-03-01T00:00:00Z"), ("date", "03/04/2024")],
    );
    assert_found("At 02:00Z on a Friday", &[("time", "02:00Z"), ("date", "Friday")]);
    assert_found("T+00:15, at noon UTC+1", &[("time", "T+00:15"), ("time", "noon"), ("zone", "UTC+1")]);
    assert_found("It may march on.", &[("hedge", "may")]);
}

#[test]
fn numbers_percentages_and_versions() {
    assert_found("fell from 4.2 s to 180ms", &[("number", "4.2 s"), ("number", "180ms")]);
    assert_found("<1% of 1,200 users", &[("percentage", "<1%"), ("number", "1,200 users")]);
    assert_found("2\u{2013}3 % and 60 percent", &[("number", "2\u{2013}3"), ("percentage", "60 percent")]);
    assert_found(
        "v2.3.1, 1.4.0-rc1, 1.21B",
        &[("version", "v2.3.1"), ("version", "1.4.0-rc1"), ("number", "1.21B")],
    );
    assert_found("cost €3,400 and three days", &[("number", "€3,400"), ("number", "three days")]);
}

#[test]
fn names() {
    assert_found("Alice noticed that Bob slept.", &[("name", "Bob")]);
    assert_found("New Relic showed it. Then Redis fell.", &[("name", "New Relic"), ("name", "Redis")]);
    assert_found(
        "The DNS TTLs, in MySQL",
        &[("acronym", "DNS"), ("acronym", "TTLs"), ("identifier", "MySQL")],
    );
    assert_found("Disk on db-prod-03 hit p99", &[("identifier", "db-prod-03"), ("identifier", "p99")]);
    assert_found("see LARK-3302 and #418", &[("ticket", "LARK-3302"), ("ticket", "#418")]);
    assert_found(
        "UTF-8 in #ops, @dba-oncall",
        &[("identifier", "UTF-8"), ("identifier", "#ops"), ("identifier", "@dba-oncall")],
    );
    assert_found(
        "on orders.customer_id in /var/log",
        &[("host", "orders.customer_id"), ("identifier", "/var/log")],
    );
    assert_found("*.example.com and 10.0.0.1", &[("host", "*.example.com"), ("host", "10.0.0.1")]);
    assert_found("(https://a.example/b?c=1).", &[("address", "https://a.example/b?c=1")]);
    assert_found("Engineers looked; I did and it was so.", &[]);
    assert_found("Se detectó un aumento de latencia.", &[]);
}

#[test]
fn code_quotations_hedges_and_negations() {
    assert_found("ran `rm -rf 5` and said \"not 60%\"", &[("code", "rm -rf 5"), ("quotation", "not 60%")]);
    assert_found("We believe it was about right", &[("hedge", "We believe"), ("hedge", "about")]);
    assert_found(
        "It didn't, and could not",
        &[("negation", "didn't"), ("hedge", "could"), ("negation", "not")],
    );
    assert_found("No alert; failed to page", &[("negation", "No"), ("negation", "failed to")]);
}

#[test]
fn a_line_has_the_facts_of_what_is_shown() {
    let body = rewritten("see [the *board*](https://b.example) and `db_1`\n\n```\nlog 5\n```");
    let found: Vec<_> = body_facts(&body).into_iter().map(|fact| (fact.kind, fact.text)).collect();
    let expected =
        [(FactKind::Link, "https://b.example"), (FactKind::Code, "db_1"), (FactKind::Code, "log 5")];
    assert_eq!(found, expected.map(|(kind, text)| (kind, text.to_owned())));
    assert_eq!(body_facts(&rewritten("https://c.example/d")).len(), 1);
}

#[test]
fn the_facts_of_the_example() {
    let formal = formal(&example());
    let of = |id: LineId| {
        let line = formal.lines().find(|line| line.id == id).unwrap();
        body_facts(&line.body).into_iter().map(|fact| fact.text).collect::<Vec<_>>()
    };
    assert_eq!(of(LineId::Duration), ["January 28, 2024", "3:00 PM", "5:30 PM", "WAT"]);
    assert_eq!(of(LineId::Impact), ["approximately", "60%"]);
    let labels: usize = formal.lines().map(|line| label_facts(line).len()).sum();
    assert_eq!(labels, 12, "six times with a zone");
}

#[test]
fn every_kind_is_listed_once() {
    let kinds: std::collections::BTreeSet<_> = FactKind::ALL.iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds.len(), FactKind::ALL.len());
}

#[test]
fn a_long_text_takes_as_long_as_it_is() {
    // With a step that grows with the text this would not end in a minute, even where it is slow.
    for piece in [
        "Ab ", "\u{201C}", "` ", "\" ", "1,", "https://", "a.", "not ", "#", "\n", "Mon 1 ", "The ", "A_",
        "/",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        assert!(facts(&text).len() <= text.len());
    }
}

proptest! {
    #[test]
    fn any_text_has_facts_that_stand_in_it_in_order(text in any::<String>(), piece in "[A-Za-z0-9 :.,%#@`\"'/+-]{0,80}") {
        for text in [text.clone(), piece.clone(), format!("{piece}{text}")] {
            let facts = facts(&text);
            for fact in &facts {
                prop_assert_eq!(&text[fact.range.clone()], &fact.text);
                prop_assert!(!fact.text.is_empty());
            }
            prop_assert!(facts.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start), "{:?}", facts);
        }
    }
}
