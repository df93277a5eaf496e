//! Parts that several views are made of.

mod button;
mod date_input;
mod dialog;
mod icon;
mod item_buttons;
mod kind_mark;
mod label;
mod long_list;
mod stop_button;
mod text_input;
mod time_input;
mod to_check;
mod written_input;

use crate::postmortem::{
    ActionItemId, DateField, EventId, ExtraSectionId, Field, ImprovementId, LessonId, TextField, TimeField,
};

pub use button::{Button, icon_button, labelled_button, word_button};
pub use date_input::DateInput;
pub use dialog::dialog;
pub use icon::Icon;
pub use item_buttons::{ItemButtons, Place, moves_item};
pub use kind_mark::KindMark;
pub use label::Label;
pub use long_list::long_list;
pub use stop_button::{Progress, stop_button};
pub use text_input::TextInput;
pub use time_input::TimeInput;
pub use to_check::to_check;

/// Returns the id of the control in which a field is filled in.
pub fn field_id(field: Field) -> String {
    match field {
        Field::Text(TextField::Title) => "field-title".to_owned(),
        Field::Text(TextField::Zone) => "field-zone".to_owned(),
        Field::Text(TextField::Impact) => "field-impact".to_owned(),
        Field::Text(TextField::RootCauseBrief) => "field-root-cause".to_owned(),
        Field::Text(TextField::Explanation) => "field-explanation".to_owned(),
        Field::Text(TextField::Resolution) => "field-resolution".to_owned(),
        Field::Text(TextField::Closing) => "field-closing".to_owned(),
        Field::Text(TextField::Event(EventId(id))) => format!("field-event-{id}"),
        Field::Text(TextField::Improvement(ImprovementId(id))) => format!("field-improvement-{id}"),
        Field::Text(TextField::ActionItem(ActionItemId(id))) => format!("field-action-item-{id}"),
        Field::Text(TextField::EventAbout(EventId(id))) => format!("field-event-{id}-about"),
        Field::Text(TextField::ActionDetail(ActionItemId(id), detail)) => {
            format!("field-action-item-{id}-{}", detail.label().to_ascii_lowercase())
        }
        Field::Text(TextField::Lesson(LessonId(id))) => format!("field-lesson-{id}"),
        Field::Text(TextField::ExtraHeading(ExtraSectionId(id))) => format!("field-section-{id}-heading"),
        Field::Text(TextField::ExtraSection(ExtraSectionId(id))) => format!("field-section-{id}"),
        Field::Date(DateField::Started) => "field-started-date".to_owned(),
        Field::Date(DateField::Ended) => "field-ended-date".to_owned(),
        Field::Time(TimeField::Started) => "field-started-time".to_owned(),
        Field::Time(TimeField::Ended) => "field-ended-time".to_owned(),
        Field::Time(TimeField::Event(EventId(id))) => format!("field-event-{id}-time"),
        Field::Kind(EventId(id)) => format!("field-event-{id}-kind"),
    }
}

/// Returns the event to whose row a control with this id belongs, if it is one of them.
pub fn event_of_id(id: &str) -> Option<EventId> {
    let number = id.strip_prefix("field-event-")?.split('-').next()?;
    number.parse().ok().map(EventId)
}
