//! The example that a newcomer can open: the incident that Retold grew from.

use jiff::civil::{date, time};

use super::{
    ActionItem, ActionItemId, Answer, ClockReading, Event, EventId, Improvement, ImprovementId, Measures,
};
use super::{Point, Postmortem, RootCause, Summary, Written};

/// Returns the postmortem of a website that was slow for an afternoon.
pub fn example() -> Postmortem {
    let mut next_id = 0..;
    let mut number = || next_id.next().unwrap_or_default();
    let started = (15, 0, "3:00 PM");
    let ended = (17, 30, "5:30 PM");
    let timeline = EVENTS.iter().map(|&(hour, minute, written, text)| Event {
        id: EventId(number()),
        time: clock((hour, minute, written)),
        text: text.to_owned(),
        kind: None,
        about: String::new(),
    });
    let timeline = timeline.collect();
    let improvements =
        IMPROVEMENTS.iter().map(|&text| Improvement { id: ImprovementId(number()), text: text.to_owned() });
    let improvements = improvements.collect();
    let action_items = ACTION_ITEMS.iter().map(|&text| ActionItem::new(ActionItemId(number()), text));
    let action_items = action_items.collect();
    Postmortem {
        title: "My first postmortem".to_owned(),
        summary: Summary {
            started: Point {
                date: Answer::Given(Written::new("January 28, 2024", Some(date(2024, 1, 28)))),
                time: clock(started),
            },
            ended: Point { date: Answer::Blank, time: clock(ended) },
            zone: "WAT".to_owned(),
            impact: IMPACT.to_owned(),
            root_cause: ROOT_CAUSE.to_owned(),
        },
        timeline,
        root_cause: RootCause { explanation: EXPLANATION.to_owned(), resolution: RESOLUTION.to_owned() },
        measures: Measures { improvements, action_items, closing: CLOSING.to_owned() },
        next_id: number(),
        ..Postmortem::default()
    }
}

fn clock((hour, minute, written): (i8, i8, &str)) -> Answer<Written<ClockReading>> {
    let reading = ClockReading::at(time(hour, minute, 0, 0));
    Answer::Given(Written::new(written, Some(reading)))
}

const IMPACT: &str = "The website's main service experienced downtime, resulting in slow or inaccessible pages for \
     approximately 60% of users. Users reported encountering error messages and difficulties accessing \
     various features of the site.";

const ROOT_CAUSE: &str = "The root cause of the outage was identified as a sudden increase in traffic combined with database \
     query optimization issues, leading to server overload and subsequent performance degradation.";

const EXPLANATION: &str = "The issue stemmed from a sudden surge in user traffic, combined with inefficient database queries \
     consuming excessive server resources. This resulted in server overload and degradation of website \
     performance.";

const RESOLUTION: &str = "The issue was resolved by optimizing database queries to improve efficiency and scaling server \
     resources to handle the increased workload. Additionally, measures were implemented to enhance \
     monitoring and capacity planning for future traffic spikes.";

const CLOSING: &str = "By addressing these corrective and preventative measures, we aim to strengthen the resilience of our \
     infrastructure and minimize the likelihood of similar incidents occurring in the future.";

/// Hour and minute of the day, the time as written, and what happened.
const EVENTS: &[(i8, i8, &str, &str)] = &[
    (
        15,
        0,
        "3:00 PM",
        "Issue detected through monitoring alerts indicating a significant increase in server response times.",
    ),
    (
        15,
        15,
        "3:15 PM",
        "Engineers initiated investigation, suspecting potential server overload or network issues.",
    ),
    (
        15,
        30,
        "3:30 PM",
        "Initial assumption focused on network connectivity problems, leading to exploration of router \
     configurations and external connections.",
    ),
    (
        16,
        0,
        "4:00 PM",
        "Upon ruling out network issues, attention shifted to server-side components, particularly database \
     performance.",
    ),
    (
        16,
        45,
        "4:45 PM",
        "Incident escalated to senior engineering team for additional support and expertise.",
    ),
    (
        17,
        30,
        "5:30 PM",
        "Issue resolved by implementing database query optimizations and scaling server resources to \
     accommodate increased traffic.",
    ),
];

const IMPROVEMENTS: &[&str] = &[
    "Implement automated scaling mechanisms to dynamically adjust server resources based on traffic \
     patterns.",
    "Conduct regular performance testing and optimization of database queries to maintain system \
     efficiency.",
    "Enhance monitoring and alerting systems to provide early detection of potential issues and prevent \
     similar outages.",
];

const ACTION_ITEMS: &[&str] = &[
    "Optimize database queries to improve efficiency.",
    "Implement automated scaling mechanisms for server resources.",
    "Enhance monitoring and alerting systems to provide proactive detection of performance issues.",
    "Conduct capacity planning exercises to ensure the system can handle anticipated increases in \
     traffic.",
];
