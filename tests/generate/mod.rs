//! Drafts as nasty as users' clipboards.

use proptest::collection::vec;
use proptest::prelude::*;
use retold::postmortem::{
    ActionItem, ActionItemId, Answer, ClockStyle, DateField, Edit, Event, EventId, EventKind, Genre,
    Improvement, ImprovementId, Item, Level, LineId, Measures, NewEvent, Point, Postmortem, Rewrite,
    RootCause, Section, SectionStyle, Summary, TaleChange, TextField, TimeField, Written, apply,
};
use retold::time::{answer, read_date, read_time};

/// Pieces that have a meaning somewhere in Markdown, HTML or Unicode. They are likelier than plain text, since a
/// text of random letters never opens anything.
const PIECES: &[&str] = &[
    "*",
    "**",
    "***",
    "_",
    "__",
    "`",
    "``",
    "```",
    "~",
    "~~",
    "~~~",
    "|",
    "\\",
    "\\|",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "[x](javascript:alert(1))",
    "[a](https://b.example/c_d)",
    "<https://e.example>",
    "https://f.example/g_h*i",
    "www.j.example",
    "k@l.example",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!--",
    "-->",
    "<div>",
    "&amp;",
    "&#32;",
    "&",
    "$5",
    "$",
    "$$x$$",
    "#",
    "# ",
    "## x ##",
    "> ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "2) ",
    "- [ ] ",
    "---",
    "===",
    "|---|",
    "| a | b |",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "[^1]",
    "[^1]: x",
    "[r]: /u",
    ":smile:",
    "@ada",
    "\u{0}",
    "\u{7}",
    "\u{a0}",
    "\u{200b}",
    "\u{2028}",
    "\u{202e}",
    "مرحبا",
    "שלום",
    "👩‍👩‍👧‍👦",
    "é",
    "日本語",
    "0",
    "9",
    "15:04",
    "60%",
    "a",
    "b",
    "word",
    "The ",
    "Issue resolved",
    "ruled out network",
    "initial assumption",
    ".",
    ". ",
    "!",
    "?",
    ":",
    " ",
    "  ",
    "<br>",
    "\"",
    "'",
    "=",
    "{S}",
    "{s}",
    "{weekday}",
    // What tales look for, and what they must keep.
    "the server",
    "database ",
    " traffic",
    "alerts ",
    "service team ",
    ", suspecting ",
    ", causing ",
    " due to ",
    " by fixing ",
    "ruled out the cache",
    "No ",
    "not ",
    "approximately ",
    "We believe",
    "suspected the network",
    "Redis",
    " New Relic ",
    "DNS",
    "LARK-3302",
    "v2.3.1",
    "from 4.2 s to 180 ms",
    "db-prod-03",
    "3:00 PM (WAT)",
    "on Friday",
    "\u{201C}",
    "\u{201D}",
    "\u{AB}",
    "\u{BB}",
];

/// Text of pieces and of anything.
pub fn nasty_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        2 => "[a-z ]{1,8}",
        1 => any::<char>().prop_map(String::from),
    ];
    // Empty fields are where lines and sections are left out.
    prop_oneof![1 => Just(String::new()), 9 => vec(piece, 1..14).prop_map(|pieces| pieces.concat())]
}

fn date() -> impl Strategy<Value = Answer<Written<jiff::civil::Date>>> {
    let written =
        prop_oneof![Just("January 28, 2024".to_owned()), Just("2024-01-26".to_owned()), nasty_text()];
    prop_oneof![Just(Answer::Blank), Just(Answer::Unknown), written.prop_map(|text| answer(&text, read_date))]
}

fn time() -> impl Strategy<Value = Answer<Written<retold::postmortem::ClockReading>>> {
    let clock = (0..24u8, 0..60u8).prop_map(|(hour, minute)| format!("{hour}:{minute:02}"));
    let written = prop_oneof![
        clock,
        Just("3:00 PM (WAT)".to_owned()),
        Just("~4:20 PM".to_owned()),
        Just("T+00:15".to_owned()),
        nasty_text()
    ];
    prop_oneof![
        1 => Just(Answer::Blank),
        1 => Just(Answer::Unknown),
        6 => written.prop_map(|text| answer(&text, read_time)),
    ]
}

fn point() -> impl Strategy<Value = Point> {
    (date(), time()).prop_map(|(date, time)| Point { date, time })
}

fn kind() -> impl Strategy<Value = Option<EventKind>> {
    proptest::option::of(proptest::sample::select(EventKind::ALL.as_slice()))
}

/// A draft with nasty text in every field.
pub fn postmortem() -> impl Strategy<Value = Postmortem> {
    let summary = (point(), point(), nasty_text(), nasty_text(), nasty_text());
    let events = vec((time(), nasty_text(), kind()), 0..5);
    let items = (vec(nasty_text(), 0..3), vec(nasty_text(), 0..3));
    let rest = (nasty_text(), nasty_text(), nasty_text(), nasty_text());
    let styles = (
        proptest::sample::select(SectionStyle::ALL.as_slice()),
        proptest::sample::select(ClockStyle::ALL.as_slice()),
    );
    let choices = (styles, vec(tale_change(), 0..4));
    (summary, events, items, rest, choices).prop_map(|(summary, events, items, rest, choices)| {
        let (started, ended, zone, impact, root_cause) = summary;
        let (title, explanation, resolution, closing) = rest;
        let mut ids = 0..;
        let mut id = || ids.next().unwrap_or_default();
        let mut postmortem = Postmortem {
            title,
            summary: Summary { started, ended, zone, impact, root_cause },
            timeline: events
                .into_iter()
                .map(|(time, text, kind)| Event { id: EventId(id()), time, text, kind })
                .collect(),
            root_cause: RootCause { explanation, resolution },
            measures: Measures {
                improvements: items
                    .0
                    .into_iter()
                    .map(|text| Improvement { id: ImprovementId(id()), text })
                    .collect(),
                action_items: items
                    .1
                    .into_iter()
                    .map(|text| ActionItem { id: ActionItemId(id()), text })
                    .collect(),
                closing,
            },
            next_id: id(),
            ..Postmortem::default()
        };
        // Any of them is as good as another; the length is as good as a die.
        let sections = Section::ALL.into_iter().enumerate();
        let length = postmortem.title.len();
        postmortem.completed =
            sections.filter(|(at, _)| length >> at & 1 == 1).map(|(_, section)| section).collect();
        (postmortem.layout.section_style, postmortem.layout.clock) = choices.0;
        for change in choices.1 {
            let applied = apply(&mut postmortem, Edit::ChangeTale(change));
            assert!(applied.is_ok(), "every change of a tale can be made");
        }
        postmortem
    })
}

/// Changes of the tale, some of lines that are not there.
fn tale_change() -> impl Strategy<Value = TaleChange> {
    let line = prop_oneof![
        proptest::sample::select(vec![LineId::Opening, LineId::Duration, LineId::Impact, LineId::Farewell]),
        (0..12u32).prop_map(|id| LineId::Event(EventId(id))),
        (0..12u32).prop_map(|id| LineId::ActionItem(ActionItemId(id))),
    ];
    let rewrite = proptest::option::of(
        (nasty_text(), nasty_text()).prop_map(|(text, record)| Rewrite { text, record }),
    );
    prop_oneof![
        proptest::sample::select(Genre::ALL.as_slice()).prop_map(TaleChange::Genre),
        any::<u32>().prop_map(TaleChange::Seed),
        proptest::sample::select(Level::ALL.as_slice()).prop_map(TaleChange::Level),
        any::<bool>().prop_map(TaleChange::ToldAlthoughSevere),
        line.clone().prop_map(TaleChange::Again),
        (line.clone(), "[a-z-]{0,12}").prop_map(|(line, frame)| TaleChange::Keep(line, frame)),
        (line, rewrite).prop_map(|(line, rewrite)| TaleChange::Rewrite(line, rewrite)),
    ]
}

/// Edits of every sort, some of items that are not there.
pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let item = (0..12u32, 0..3usize).prop_map(|(id, sort)| {
        [Item::Event(EventId(id)), Item::Improvement(ImprovementId(id)), Item::ActionItem(ActionItemId(id))]
            [sort]
    });
    let field = prop_oneof![
        Just(TextField::Title),
        Just(TextField::Zone),
        Just(TextField::Impact),
        Just(TextField::RootCauseBrief),
        Just(TextField::Explanation),
        Just(TextField::Resolution),
        Just(TextField::Closing),
        item.clone().prop_map(Item::text_field),
    ];
    let edit = prop_oneof![
        (field, nasty_text()).prop_map(|(field, text)| Edit::SetText { field, text }),
        date().prop_map(|date| Edit::SetDate { field: DateField::Ended, date }),
        (0..8u32, time()).prop_map(|(id, time)| Edit::SetTime { field: TimeField::Event(EventId(id)), time }),
        vec((time(), nasty_text()), 0..3).prop_map(|events| Edit::AddEvents {
            events: events.into_iter().map(|(time, text)| NewEvent { time, text }).collect()
        }),
        (0..8u32, kind()).prop_map(|(id, kind)| Edit::SetEventKind { event: EventId(id), kind }),
        nasty_text().prop_map(|text| Edit::AddImprovement { text }),
        nasty_text().prop_map(|text| Edit::AddActionItem { text }),
        (item.clone(), 0..6usize).prop_map(|(item, to)| Edit::Move { item, to }),
        item.prop_map(|item| Edit::Remove { item }),
        any::<bool>().prop_map(|completed| Edit::SetCompleted { section: Section::Timeline, completed }),
        proptest::sample::select(SectionStyle::ALL.as_slice()).prop_map(Edit::SetSectionStyle),
        proptest::sample::select(ClockStyle::ALL.as_slice()).prop_map(Edit::SetClockStyle),
        tale_change().prop_map(Edit::ChangeTale),
    ];
    vec(edit, 0..30)
}
