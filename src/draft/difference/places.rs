//! The places of a postmortem with what they say, in the order of the form.

use crate::postmortem::{
    ActionDetail, ActionItem, Answer, ClockReading, ClockStyle, Event, ExtraSection, Genre, Imported, Layout,
    LessonKind, Lessons, Measures, Point, Postmortem, Preset, RootCause, Section, SectionStyle, Summary,
    TaleChoice, Written,
};

/// A place and what it says.
#[derive(Debug)]
pub struct Place {
    /// What tells it apart from the others, in every version.
    pub key: String,
    /// What it is called. The number of an item is that in its own version.
    pub name: String,
    /// The list that it is an item of.
    pub list: Option<&'static str>,
    /// What it says.
    pub text: String,
}

impl Place {
    fn new(name: &str, text: impl Into<String>) -> Self {
        Self { key: name.to_owned(), name: name.to_owned(), list: None, text: text.into() }
    }

    /// Tells whether both are the same place.
    pub fn is_of(&self, other: &Self) -> bool {
        self.key == other.key
    }

    /// Tells whether it can be added and removed.
    pub fn is_item(&self) -> bool {
        self.list.is_some()
    }
}

// Each part is taken to pieces, so that a field that is added to the model and forgotten here does not compile.

/// Returns the places of a postmortem.
pub fn places(postmortem: &Postmortem) -> Vec<Place> {
    let Postmortem {
        title,
        summary,
        timeline,
        root_cause,
        measures,
        lessons,
        extra_sections,
        completed,
        layout,
        tale,
        imported,
        // Not a word of the document.
        dismissed: _,
        next_id: _,
    } = postmortem;
    let mut places = vec![Place::new("Title", title)];
    add_summary(&mut places, summary);
    add_items(&mut places, "Timeline", "Event", timeline.iter().map(|it| (it.id.0, event(it))));
    let RootCause { explanation, resolution } = root_cause;
    places.extend([Place::new("Root cause explanation", explanation), Place::new("Resolution", resolution)]);
    add_measures(&mut places, measures);
    add_lessons(&mut places, lessons);
    let sections = extra_sections
        .iter()
        .map(|ExtraSection { id, heading, text }| (id.0, joined([heading.clone(), text.clone()])));
    add_items(&mut places, "Other sections", "Section", sections);
    let done: Vec<&str> =
        Section::ALL.into_iter().filter(|it| completed.contains(it)).map(section_name).collect();
    places.push(Place::new("Sections marked as completed", done.join(", ")));
    add_layout(&mut places, layout);
    add_tale(&mut places, tale);
    if let Some(Imported { original, to_check }) = imported {
        let notes: Vec<&str> = to_check.iter().map(|note| note.text.as_str()).collect();
        places.push(Place::new("Notes to check", notes.join("\n")));
        places.push(Place::new("The text that was read", &**original));
    }
    // A place that is blank says nothing, whether it is there or not.
    places.retain(|place| place.is_item() || !place.text.is_empty());
    places
}

fn add_summary(places: &mut Vec<Place>, summary: &Summary) {
    let Summary { started, ended, zone, impact, root_cause } = summary;
    for (name, Point { date, time }) in [("Started", started), ("Ended", ended)] {
        places.push(Place::new(&format!("{name}, day"), written(date)));
        places.push(Place::new(&format!("{name}, time"), written(time)));
    }
    let rest = [("Time zone", zone), ("Impact", impact), ("Root cause in brief", root_cause)];
    places.extend(rest.map(|(name, text)| Place::new(name, text)));
}

fn event(Event { id: _, time, text, kind, about }: &Event) -> String {
    let time: String = written::<ClockReading>(time);
    let kind = kind.map_or_else(String::new, |kind| format!("Kind: {}", kind.label()));
    let about = named("About", about);
    joined([[time, text.clone()].join(" ").trim().to_owned(), kind, about])
}

fn add_measures(places: &mut Vec<Place>, measures: &Measures) {
    let Measures { improvements, action_items, closing } = measures;
    let improvements = improvements.iter().map(|it| (it.id.0, it.text.clone()));
    add_items(places, "Improvements", "Improvement", improvements);
    let action_items = action_items.iter().map(|ActionItem { id, text, details }| {
        let details = ActionDetail::ALL.iter().zip(details);
        let details = details.map(|(detail, text)| named(detail.label(), text));
        (id.0, joined(std::iter::once(text.clone()).chain(details)))
    });
    add_items(places, "Tasks", "Task", action_items);
    places.push(Place::new("Closing paragraph", closing));
}

fn add_lessons(places: &mut Vec<Place>, lessons: &Lessons) {
    for (kind, list, name) in [
        (LessonKind::WentWell, "What went well", "What went well"),
        (LessonKind::WentWrong, "What went wrong", "What went wrong"),
        (LessonKind::GotLucky, "Where we got lucky", "Where we got lucky"),
        (LessonKind::Other, "Other lessons", "Lesson"),
    ] {
        add_items(places, list, name, lessons.of(kind).iter().map(|it| (it.id.0, it.text.clone())));
    }
}

fn add_layout(places: &mut Vec<Place>, Layout { preset, section_style, clock }: &Layout) {
    let preset = match preset {
        Preset::Classic => "",
        Preset::SreBook => "SRE book",
        Preset::PagerDuty => "PagerDuty",
        Preset::Atlassian => "Atlassian",
    };
    let style = match section_style {
        SectionStyle::Headings => "",
        SectionStyle::BoldLabels => "bold labels",
    };
    let clock = match clock {
        ClockStyle::AsWritten => "",
        ClockStyle::WithUtc => "with UTC",
    };
    places.extend([
        Place::new("Order of the sections", preset),
        Place::new("Section style", style),
        Place::new("Times", clock),
    ]);
}

fn add_tale(places: &mut Vec<Place>, tale: &TaleChoice) {
    let TaleChoice { genre, seed, level, told_although_severe, lines } = tale;
    let genre = if *genre == Genre::default() { "" } else { genre.label() };
    let seed = if *seed == 0 { String::new() } else { seed.to_string() };
    let level = if *level == TaleChoice::default().level { "" } else { level.label() };
    let told = if *told_although_severe { "although people were hurt" } else { "" };
    let lines: Vec<String> = lines
        .iter()
        .map(|line| {
            let own = line.rewrite.as_ref().map_or("", |rewrite| &rewrite.text);
            joined([line.line.name(), own.to_owned()]).replace('\n', ": ")
        })
        .collect();
    places.extend([
        Place::new("The tale's genre", genre),
        Place::new("The tale's seed", seed),
        Place::new("The tale's level", level),
        Place::new("The tale is told", told),
        Place::new("The tale's lines", lines.join("\n")),
    ]);
}

fn add_items(
    places: &mut Vec<Place>,
    list: &'static str,
    name: &str,
    items: impl Iterator<Item = (u32, String)>,
) {
    places.extend(items.enumerate().map(|(at, (id, text))| Place {
        key: format!("{list} {id}"),
        name: format!("{name} {}", at + 1),
        list: Some(list),
        text,
    }));
}

fn written<T>(answer: &Answer<Written<T>>) -> String {
    match answer {
        Answer::Blank => String::new(),
        Answer::Unknown => "not known".to_owned(),
        Answer::Given(written) => written.text().to_owned(),
    }
}

fn named(name: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{name}: {text}") }
}

/// Joins the parts that say something, a line each.
fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn section_name(section: Section) -> &'static str {
    match section {
        Section::Summary => "Summary",
        Section::Timeline => "Timeline",
        Section::RootCause => "Root cause",
        Section::Measures => "Measures",
        Section::Lessons => "Lessons",
    }
}
