//! What was learned, and whatever else the writer wants to tell.

use leptos::prelude::*;

use super::item_list::ItemList;
use super::{StepFoot, StepHeading};
use crate::app::route::Step;
use crate::postmortem::{Edit, ExtraSectionId, Item, LessonKind, Postmortem, Section};

/// The step.
#[component]
pub fn Lessons() -> impl IntoView {
    view! {
        <StepHeading title="Lessons" lead="What the next team on call should know, and whatever else belongs here" />
        <ItemList
            heading="What went well"
            item_name="Good point"
            add_id="add-went-well"
            items=|postmortem: &Postmortem| Item::lessons(postmortem, LessonKind::WentWell)
            add=|| Edit::AddLesson { kind: LessonKind::WentWell, text: String::new() }
        />
        <ItemList
            heading="What went wrong"
            item_name="Problem"
            add_id="add-went-wrong"
            items=|postmortem: &Postmortem| Item::lessons(postmortem, LessonKind::WentWrong)
            add=|| Edit::AddLesson { kind: LessonKind::WentWrong, text: String::new() }
        />
        <ItemList
            heading="Where we got lucky"
            item_name="Piece of luck"
            add_id="add-got-lucky"
            items=|postmortem: &Postmortem| Item::lessons(postmortem, LessonKind::GotLucky)
            add=|| Edit::AddLesson { kind: LessonKind::GotLucky, text: String::new() }
        />
        <ItemList
            heading="Other lessons"
            item_name="Lesson"
            add_id="add-lesson"
            items=|postmortem: &Postmortem| Item::lessons(postmortem, LessonKind::Other)
            add=|| Edit::AddLesson { kind: LessonKind::Other, text: String::new() }
        />
        <ItemList
            heading="Sections of your own"
            item_name="Section"
            add_id="add-section"
            items=|postmortem: &Postmortem| Item::ExtraSection(ExtraSectionId(0)).siblings(postmortem)
            add=|| Edit::AddExtraSection
        />
        <StepFoot step=Step::Section(Section::Lessons) />
    }
}
