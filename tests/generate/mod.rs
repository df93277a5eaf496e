//! Drafts as nasty as users' clipboards.

use proptest::collection::vec;
use proptest::prelude::*;
use retold::postmortem::{
    ActionDetail, ActionItem, ActionItemId, Answer, ClockStyle, DateField, Edit, Event, EventId, EventKind,
    ExtraSection, ExtraSectionId, Genre, Imported, Improvement, ImprovementId, Item, Lesson, LessonId,
    LessonKind, Lessons, Level, LineId, Measures, NewEvent, Point, Postmortem, Preset, ReadingNote, Rewrite,
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

/// Text where there is mostly none.
fn seldom() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(String::new()), 1 => nasty_text()]
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
    let events = vec((time(), nasty_text(), kind(), seldom()), 0..5);
    let details = [seldom(), seldom(), seldom(), seldom(), seldom(), seldom()];
    let items = (vec(nasty_text(), 0..3), vec((nasty_text(), details), 0..3));
    let lessons = || vec(nasty_text(), 0..2);
    let lessons = (lessons(), lessons(), lessons(), lessons());
    let extra_sections = vec((nasty_text(), nasty_text()), 0..3);
    let rest = (nasty_text(), nasty_text(), nasty_text(), nasty_text());
    let styles = (
        proptest::sample::select(SectionStyle::ALL.as_slice()),
        proptest::sample::select(ClockStyle::ALL.as_slice()),
        proptest::sample::select(Preset::ALL.as_slice()),
    );
    let imported = proptest::option::weighted(0.2, (nasty_text(), vec(nasty_text(), 0..3)));
    let items = (items, lessons, extra_sections, imported);
    let choices = (styles, vec(tale_change(), 0..4));
    (summary, events, items, rest, choices).prop_map(|(summary, events, items, rest, choices)| {
        let (started, ended, zone, impact, root_cause) = summary;
        let (title, explanation, resolution, closing) = rest;
        let (items, lessons_of, extra_sections, imported) = items;
        let mut ids = 0..;
        let mut id = || ids.next().unwrap_or_default();
        let mut postmortem = Postmortem {
            title,
            summary: Summary { started, ended, zone, impact, root_cause },
            timeline: events
                .into_iter()
                .map(|(time, text, kind, about)| Event { id: EventId(id()), time, text, kind, about })
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
                    .map(|(text, details)| ActionItem { id: ActionItemId(id()), text, details })
                    .collect(),
                closing,
            },
            lessons: {
                let mut lessons = |texts: Vec<String>| {
                    texts.into_iter().map(|text| Lesson { id: LessonId(id()), text }).collect()
                };
                Lessons {
                    went_well: lessons(lessons_of.0),
                    went_wrong: lessons(lessons_of.1),
                    got_lucky: lessons(lessons_of.2),
                    other: lessons(lessons_of.3),
                }
            },
            extra_sections: extra_sections
                .into_iter()
                .map(|(heading, text)| ExtraSection { id: ExtraSectionId(id()), heading, text })
                .collect(),
            next_id: id(),
            ..Postmortem::default()
        };
        // Any of them is as good as another; the length is as good as a die.
        let sections = Section::ALL.into_iter().enumerate();
        let length = postmortem.title.len();
        postmortem.completed =
            sections.filter(|(at, _)| length >> at & 1 == 1).map(|(_, section)| section).collect();
        let layout = &mut postmortem.layout;
        (layout.section_style, layout.clock, layout.preset) = choices.0;
        if let Some((original, notes)) = imported {
            let about = [None, Some(LineId::Impact), Some(LineId::Event(EventId(0)))];
            let to_check = notes.into_iter().enumerate();
            let to_check = to_check.map(|(at, text)| ReadingNote {
                about: about[at % about.len()],
                source_line: at as u32,
                text,
            });
            postmortem.imported = Some(Imported { original: original.into(), to_check: to_check.collect() });
        }
        if length % 2 == 1 {
            postmortem.dismissed = vec![postmortem.title.clone(), "event-length".to_owned()];
        }
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
    let item = (0..12u32, 0..5usize).prop_map(|(id, sort)| {
        [
            Item::Event(EventId(id)),
            Item::Improvement(ImprovementId(id)),
            Item::ActionItem(ActionItemId(id)),
            Item::Lesson(LessonId(id)),
            Item::ExtraSection(ExtraSectionId(id)),
        ][sort]
    });
    let detail = (0..12u32, proptest::sample::select(ActionDetail::ALL.as_slice()));
    let field = prop_oneof![
        Just(TextField::Title),
        Just(TextField::Zone),
        Just(TextField::Impact),
        Just(TextField::RootCauseBrief),
        Just(TextField::Explanation),
        Just(TextField::Resolution),
        Just(TextField::Closing),
        item.clone().prop_map(Item::text_field),
        detail.prop_map(|(id, detail)| TextField::ActionDetail(ActionItemId(id), detail)),
        (0..12u32).prop_map(|id| TextField::EventAbout(EventId(id))),
        (0..12u32).prop_map(|id| TextField::ExtraHeading(ExtraSectionId(id))),
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
        (proptest::sample::select(LessonKind::ALL.as_slice()), nasty_text())
            .prop_map(|(kind, text)| Edit::AddLesson { kind, text }),
        Just(Edit::AddExtraSection),
        nasty_text().prop_map(|text| {
            Edit::Several(vec![Edit::AddExtraSection, Edit::SetText { field: TextField::Impact, text }])
        }),
        nasty_text().prop_map(|text| Edit::CheckNote { text }),
        (nasty_text(), any::<bool>()).prop_map(|(key, dismissed)| Edit::SetDismissed { key, dismissed }),
        (item.clone(), 0..6usize).prop_map(|(item, to)| Edit::Move { item, to }),
        item.prop_map(|item| Edit::Remove { item }),
        any::<bool>().prop_map(|completed| Edit::SetCompleted { section: Section::Timeline, completed }),
        proptest::sample::select(Preset::ALL.as_slice()).prop_map(Edit::SetPreset),
        proptest::sample::select(SectionStyle::ALL.as_slice()).prop_map(Edit::SetSectionStyle),
        proptest::sample::select(ClockStyle::ALL.as_slice()).prop_map(Edit::SetClockStyle),
        tale_change().prop_map(Edit::ChangeTale),
    ];
    vec(edit, 0..30)
}
