//! The places of a postmortem at which somebody may be named.

use crate::postmortem::{
    ActionDetail, Answer, DateField, Edit, Field, Item, LessonKind, LineId, Postmortem, Rewrite, TaleChange,
    TextField, TimeField, Written, apply,
};

/// Where something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a field of the form.
    Field(Field),
    /// In the writer's own words for a line of the tale.
    OwnWords(LineId),
    /// In the line of the report for which these words were written.
    Record(LineId),
}

/// Returns every place with its text, in the order of the form.
pub fn places(postmortem: &Postmortem) -> Vec<(Place, String)> {
    let Postmortem { timeline, measures, lessons, extra_sections, tale, .. } = postmortem;
    let mut texts = vec![TextField::Title];
    let mut fields: Vec<Field> = Vec::new();
    let take =
        |fields: &mut Vec<Field>, texts: &mut Vec<TextField>| fields.extend(texts.drain(..).map(Field::Text));
    take(&mut fields, &mut texts);
    fields.extend([Field::Date(DateField::Started), Field::Time(TimeField::Started)]);
    fields.extend([Field::Date(DateField::Ended), Field::Time(TimeField::Ended)]);
    texts.extend([TextField::Zone, TextField::Impact, TextField::RootCauseBrief]);
    take(&mut fields, &mut texts);
    for event in timeline {
        fields.push(Field::Time(TimeField::Event(event.id)));
        fields.extend([TextField::Event(event.id), TextField::EventAbout(event.id)].map(Field::Text));
    }
    texts.extend([TextField::Explanation, TextField::Resolution]);
    texts.extend(measures.improvements.iter().map(|it| TextField::Improvement(it.id)));
    for item in &measures.action_items {
        texts.push(TextField::ActionItem(item.id));
        texts.extend(ActionDetail::ALL.map(|detail| TextField::ActionDetail(item.id, detail)));
    }
    texts
        .extend(LessonKind::ALL.iter().flat_map(|kind| lessons.of(*kind)).map(|it| TextField::Lesson(it.id)));
    for section in extra_sections {
        texts.extend([TextField::ExtraHeading(section.id), TextField::ExtraSection(section.id)]);
    }
    texts.push(TextField::Closing);
    take(&mut fields, &mut texts);
    let mut places: Vec<(Place, String)> = Vec::new();
    places.extend(fields.into_iter().map(|field| (Place::Field(field), text_of(postmortem, field))));
    for choice in &tale.lines {
        if let Some(rewrite) = &choice.rewrite {
            places.push((Place::OwnWords(choice.line), rewrite.text.clone()));
            places.push((Place::Record(choice.line), rewrite.record.clone()));
        }
    }
    places.retain(|(_, text)| !text.is_empty());
    places
}

fn text_of(postmortem: &Postmortem, field: Field) -> String {
    let text = match field {
        Field::Text(field) => field.text(postmortem),
        Field::Time(field) => field.answer(postmortem).and_then(Answer::given).map(Written::text),
        Field::Date(DateField::Started) => postmortem.summary.started.date.given().map(Written::text),
        Field::Date(DateField::Ended) => postmortem.summary.ended.date.given().map(Written::text),
        Field::Kind(_) => None,
    };
    text.unwrap_or_default().to_owned()
}

impl Place {
    /// Says where it is, as the form has it: `Impact`, `Event 2`, `Owner of task 1`.
    pub fn in_words(self, postmortem: &Postmortem) -> String {
        match self {
            Self::Field(Field::Text(field)) => text_in_words(field, postmortem),
            Self::Field(Field::Date(DateField::Started)) => "Date it started".to_owned(),
            Self::Field(Field::Date(DateField::Ended)) => "Date it ended".to_owned(),
            Self::Field(Field::Time(TimeField::Started)) => "Time it started".to_owned(),
            Self::Field(Field::Time(TimeField::Ended)) => "Time it ended".to_owned(),
            Self::Field(Field::Time(TimeField::Event(id))) => {
                numbered("Time of event", Item::Event(id), postmortem)
            }
            Self::Field(Field::Kind(id)) => numbered("Kind of event", Item::Event(id), postmortem),
            Self::OwnWords(_) => "Your words for the tale".to_owned(),
            Self::Record(_) => "The record of your words for the tale".to_owned(),
        }
    }

    /// Changes the text at this place. What was read from a time or a day stays as it was read.
    pub fn set(self, postmortem: &mut Postmortem, text: String) {
        let edit = match self {
            Self::Field(Field::Text(field)) => Some(Edit::SetText { field, text }),
            Self::Field(Field::Time(field)) => {
                let reading =
                    field.answer(postmortem).and_then(Answer::given).and_then(Written::reading).cloned();
                Some(Edit::SetTime { field, time: Answer::Given(Written::new(text, reading)) })
            }
            Self::Field(Field::Date(field)) => {
                let summary = &postmortem.summary;
                let point = if field == DateField::Started { &summary.started } else { &summary.ended };
                let reading = point.date.given().and_then(Written::reading).copied();
                Some(Edit::SetDate { field, date: Answer::Given(Written::new(text, reading)) })
            }
            Self::Field(Field::Kind(_)) => None,
            Self::OwnWords(line) => change(postmortem, line, |rewrite| rewrite.text = text),
            Self::Record(line) => change(postmortem, line, |rewrite| rewrite.record = text),
        };
        // Every place is of this postmortem.
        let _ = edit.map(|edit| apply(postmortem, edit));
    }
}

fn text_in_words(field: TextField, postmortem: &Postmortem) -> String {
    let of = |name: &str, item: Item| numbered(name, item, postmortem);
    match field {
        TextField::Title => "Title".to_owned(),
        TextField::Zone => "Time zone".to_owned(),
        TextField::Impact => "Impact".to_owned(),
        TextField::RootCauseBrief => "Root cause in brief".to_owned(),
        TextField::Explanation => "Root cause explanation".to_owned(),
        TextField::Resolution => "Resolution".to_owned(),
        TextField::Closing => "Closing paragraph".to_owned(),
        TextField::Event(id) => of("Event", Item::Event(id)),
        TextField::EventAbout(id) => of("What is meant in event", Item::Event(id)),
        TextField::Improvement(id) => of("Improvement", Item::Improvement(id)),
        TextField::ActionItem(id) => of("Task", Item::ActionItem(id)),
        TextField::ActionDetail(id, detail) => {
            of(&format!("{} of task", detail.label()), Item::ActionItem(id))
        }
        TextField::Lesson(id) => of("Lesson", Item::Lesson(id)),
        TextField::ExtraHeading(id) => of("Heading of section", Item::ExtraSection(id)),
        TextField::ExtraSection(id) => of("Section", Item::ExtraSection(id)),
    }
}

fn numbered(name: &str, item: Item, postmortem: &Postmortem) -> String {
    item.position(postmortem).map_or_else(|| name.to_owned(), |at| format!("{name} {}", at + 1))
}

fn change(postmortem: &Postmortem, line: LineId, change: impl FnOnce(&mut Rewrite)) -> Option<Edit> {
    let mut rewrite = postmortem.tale.of(line)?.rewrite.clone()?;
    change(&mut rewrite);
    Some(Edit::ChangeTale(TaleChange::Rewrite(line, Some(rewrite))))
}
