//! What becomes of names, machines and links, and what stays.

use super::*;
use crate::outline::{formal, visible_text};
use crate::postmortem::{
    ActionDetail, ActionItem, ActionItemId, Event, EventId, EventKind, ExtraSection, ExtraSectionId, Field,
    LineId, TextField, example,
};
use crate::postmortem::{Answer, Imported};
use crate::time::{answer, read_time};

/// Returns the public version of an impact, and nothing else.
fn shown(impact: &str) -> String {
    let mut postmortem = Postmortem::default();
    postmortem.summary.impact = impact.to_owned();
    public(&postmortem, &[]).postmortem.summary.impact
}

#[test]
fn people_become_roles() {
    for (text, expected) in [
        ("At 15:04 we paged Dana.", "At 15:04 we paged an engineer."),
        ("We paged Zorba and Ikaros.", "We paged engineer A and engineer B."),
        ("We paged the on-call engineer Zorba.", "We paged the on-call engineer."),
        ("**Dana** and _Priya_ looked.", "**Engineer A** and _engineer B_ looked."),
        (
            "Dana Reyes restarted it. Dana's fix held; Reyes slept.",
            "An engineer restarted it. An engineer's fix held; an engineer slept.",
        ),
        (
            "Dana Reyes left. DANA came back, REYES's pager rang, and `DANA REYES` fixed it.",
            "An engineer left. An engineer came back, an engineer's pager rang, and `an engineer` fixed it.",
        ),
        (
            "We paged Grace Poe. SAYING GRACE takes time. POE knew.",
            "We paged an engineer. SAYING GRACE takes time. An engineer knew.",
        ),
        ("cc @dana and @priya.shah", "cc engineer A and engineer B"),
        ("Mail dana.reyes@acme.example now", "Mail an engineer now"),
        ("Merged by Zorba Ikaros at 9:30", "Merged by an engineer at 9:30"),
        ("Author: Zorba Ikaros", "Author: an engineer"),
        ("<@U024BE7LH> looked", "An engineer looked"),
        ("asked @platform-oncall", "asked the on-call engineer"),
        ("handed over to Zorba", "handed over to an engineer"),
        ("`ssh dana@db-prod-3.internal`", "`ssh an engineer`"),
        ("`ssh root@db-prod-3.internal`", "`ssh a database host`"),
    ] {
        assert_eq!(shown(text), expected);
    }
}

#[test]
fn machines_become_what_they_are() {
    for (text, expected) in [
        ("`db-prod-3.internal` hit 100%", "`a database host` hit 100%"),
        ("db\\-prod\\-3\\.internal was full", "a database host was full"),
        ("web01 and web02 and cache-01", "web server A and web server B and a cache host"),
        ("the web01 host", "the web host"),
        ("from 10.0.3.44:5432 to 10.0.3.45", "from IP address A to IP address B"),
        ("the range 10.0.0.0/8 at 10:00", "the range at 10:00"),
        ("10.0.3.44-10.0.3.50 at 10:00", "a network at 10:00"),
        ("10.0.3.44/10.0.3.50 at 10:00", "IP address A/IP address B at 10:00"),
        ("10.0.3.44–10.0.3.50, 10.0.4.1-9", "IP address A–IP address B, a network"),
        ("pod orders-api-7d4b9c6f5d-x2k4p died", "pod died"),
        ("connected to [2001:db8::1]", "connected to [an IP address]"),
        ("```\nssh web01\n```", "```\nssh a web server\n```"),
    ] {
        assert_eq!(shown(text), expected);
    }
}

#[test]
fn links_that_lead_inside_lose_their_address() {
    for (text, expected) in [
        ("See [the **graph**](https://grafana.corp/d/1 \"t\") at 15:04.", "See the **graph** at 15:04."),
        ("See [Dana's graph](https://grafana.corp/d/1).", "See an engineer's graph."),
        ("See https://grafana.corp/d/1.", "See an internal dashboard."),
        ("See <https://acme.slack.com/archives/C1>.", "See an internal chat."),
        ("[](https://wiki.corp)", "an internal document"),
        ("See acme.slack.com/archives/C1/p1, at 9:30.", "See an internal chat, at 9:30."),
        ("It is in confluence.acme.com/x/y.", "It is in an internal document."),
        ("Fixed by jira.acme.com/browse/OPS-12", "Fixed by a ticket"),
        ("slack.com and api.acme.com/v1 were slow", "slack.com and api.acme.com/v1 were slow"),
        (
            "See [ours](https://status.acme.example/i/12), please.",
            "See [ours](https://status.acme.example/i/12), please.",
        ),
        ("https://github.com/acme/app/issues/418", "https://github.com/acme/app/issues/418"),
        ("Fixed in #418 (OPS-31).", "Fixed in a ticket (a ticket)."),
        ("in #inc-2024-01", "in a chat channel"),
        ("SEV-1, UTF-8, 60% of users", "SEV-1, UTF-8, 60% of users"),
    ] {
        assert_eq!(shown(text), expected);
    }
}

#[test]
fn what_everybody_knows_stays() {
    for text in [
        "Traffic to api.example.com fell by 60% on Friday, January 28, 2024.",
        "A service called Larkspur. We called Stripe and contacted AWS Support.",
        "Caused by Redis; detected by Datadog. In May, Will the fix hold?",
        "Paged the Network team. Escalated to Support.",
        "error: disk full",
        "Version 1.2.3.4, `npm i @types/node`, `@Override`, @here",
        "Monitoring noticed it. Users reported it. Postgres 14.2 and MySQL.",
    ] {
        assert_eq!(shown(text), text);
    }
    let made = public(&example(), &[]);
    assert_eq!(made.replacements, []);
    assert_eq!(made.postmortem, example());
}

fn draft() -> Postmortem {
    let event = |id, text: &str| Event {
        id: EventId(id),
        time: answer("15:04", read_time),
        text: text.to_owned(),
        kind: None,
        about: String::new(),
    };
    let mut item = ActionItem::new(ActionItemId(3), "Move db-prod-3 (OPS-31)");
    *item.detail_mut(ActionDetail::Owner) = "dreyes, Sam Lee".to_owned();
    *item.detail_mut(ActionDetail::Ticket) = "https://jira.corp/browse/OPS-31".to_owned();
    let mut postmortem = Postmortem {
        title: "db-prod-3 was full".to_owned(),
        timeline: vec![
            event(0, "heron: no mails"),
            event(1, "heron: Dana Reyes looks at it"),
            event(2, "Sam joined"),
        ],
        extra_sections: vec![ExtraSection {
            id: ExtraSectionId(4),
            heading: "Participants".to_owned(),
            text: "- Zorba Ikaros\n- Dana Reyes".to_owned(),
        }],
        ..Postmortem::default()
    };
    postmortem.measures.action_items.push(item);
    postmortem.imported = Some(Imported { original: "Dana".into(), to_check: Vec::new() });
    postmortem
}

#[test]
fn the_same_person_is_the_same_role_everywhere() {
    let made = public(&draft(), &[]);
    let events: Vec<_> = made.postmortem.timeline.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(events, ["engineer A: no mails", "engineer A: engineer B looks at it", "Engineer C joined"]);
    let item = &made.postmortem.measures.action_items[0];
    assert_eq!(item.detail(ActionDetail::Owner), "engineer B, engineer C");
    assert_eq!(
        (item.detail(ActionDetail::Ticket), item.text.as_str()),
        ("", "Move a database host (a ticket)")
    );
    assert_eq!(made.postmortem.extra_sections[0].text, "- Engineer D\n- Engineer B");
    assert_eq!(made.postmortem.title, "a database host was full");
    assert_eq!(made.postmortem.imported, None);
    let document: String = formal(&made.postmortem).lines().map(|line| visible_text(&line.body)).collect();
    for name in ["Dana", "Reyes", "dreyes", "Sam", "Lee", "heron", "Zorba", "prod-3", "OPS", "jira"] {
        assert!(!document.contains(name), "{name} is in {document}");
    }
}

#[test]
fn owners_that_are_no_people() {
    let shown = |owner: &str| {
        let mut postmortem = draft();
        *postmortem.measures.action_items[0].detail_mut(ActionDetail::Owner) = owner.to_owned();
        let made = public(&postmortem, &[]).postmortem;
        made.measures.action_items[0].detail(ActionDetail::Owner).to_owned()
    };
    for stays in [
        ":smile:/60%",
        "60%",
        "TBD",
        "-",
        "me",
        "SRE",
        "platform team",
        "growth squad",
        "data platform",
        "\u{1F44D}",
        "on call",
    ] {
        assert_eq!(shown(stays), stays);
    }
    for (owner, expected) in [
        ("growth", "a team"),
        ("growth tiger", "a team"),
        ("whoever of tiger is on duty", "a team"),
        (":dana:", ":engineer B:"),
        ("growth, dreyes", "a team, engineer B"),
        ("dana and growth", "engineer B and a team"),
        ("growth a60%", "a team a60%"),
    ] {
        assert_eq!(shown(owner), expected);
    }
}

#[test]
fn whatever_the_writer_keeps_stays_and_is_listed() {
    let kept = ["db-prod-3".to_owned(), "Dana Reyes".to_owned()];
    let made = public(&draft(), &kept);
    assert_eq!(made.postmortem.title, "db-prod-3 was full");
    assert_eq!(made.postmortem.timeline[1].text, "engineer A: Dana Reyes looks at it");
    assert_eq!(
        made.postmortem.measures.action_items[0].detail(ActionDetail::Owner),
        "engineer B, engineer C"
    );
    let stayed: Vec<_> =
        made.replacements.iter().filter(|it| it.is_kept).map(|it| it.stood.as_str()).collect();
    assert_eq!(stayed, ["db-prod-3", "Dana Reyes", "db-prod-3", "Dana Reyes"]);
    assert_eq!(public(&draft(), &[]).replacements.len(), made.replacements.len());
}

#[test]
fn every_replacement_says_where_what_and_why() {
    let said: Vec<String> = public(&draft(), &[])
        .replacements
        .into_iter()
        .map(|it| format!("{:?}: {} -> {} ({})", it.place, it.stood, it.stands, it.why))
        .collect();
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn words_of_the_writers_own_for_the_tale_are_looked_through() {
    use crate::postmortem::{Edit, Rewrite, TaleChange, apply};
    let mut postmortem = draft();
    let rewrite = Rewrite { text: "Sam slew it on db-prod-3.".to_owned(), record: "Sam joined".to_owned() };
    let line = LineId::Event(EventId(2));
    apply(&mut postmortem, Edit::ChangeTale(TaleChange::Rewrite(line, Some(rewrite)))).unwrap();
    let made = public(&postmortem, &[]).postmortem;
    let rewrite = made.tale.of(line).unwrap().rewrite.as_ref().unwrap();
    assert_eq!(
        (rewrite.text.as_str(), rewrite.record.as_str()),
        ("Engineer C slew it on a database host.", "Engineer C joined")
    );
}

#[test]
fn a_time_stays_as_it_was_read() {
    let mut postmortem = draft();
    postmortem.timeline[0].time = answer("15:04 (@dana)", read_time);
    let was = postmortem.timeline[0].time.given().and_then(|it| it.reading().cloned());
    let made = public(&postmortem, &[]);
    let Answer::Given(time) = &made.postmortem.timeline[0].time else { panic!("it is gone") };
    assert_eq!((time.text(), time.reading().cloned()), ("15:04 (engineer A)", was));
    let replaced = &made.replacements[1];
    assert!(matches!(replaced.place, Place::Field(Field::Time(_))), "{replaced:?}");
    let title = Place::Field(Field::Text(TextField::Title));
    assert_eq!(made.replacements[0].place, title);
}

#[test]
fn a_kind_that_was_guessed_from_a_name_stays() {
    let mut postmortem = draft();
    // The guess takes the name for a word of monitoring, and there is no name in the public version.
    postmortem.timeline[0].text = "OPS-3302 [^1]: x**alerts Author: Kim Ikaros2001:db8::1 ".to_owned();
    postmortem.timeline[0].kind = None;
    let made = public(&postmortem, &[]).postmortem;
    assert_eq!(postmortem.timeline[0].likely_kind(), EventKind::Detected);
    assert_eq!(made.timeline[0].likely_kind(), EventKind::Detected);
    assert_eq!(made.timeline[1].kind, None, "no other kind is written down");
}
