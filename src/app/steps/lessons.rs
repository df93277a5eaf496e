//! What was learned, and whatever else the writer wants to tell.

use leptos::prelude::*;

use super::item_list::ItemList;
use super::{StepFoot, StepHeading};
use crate::app::route::Step;
use crate::postmortem::{Edit, ExtraSectionId, Item, LessonKind, Postmortem, Section};
use crate::words;

/// The step.
#[component]
pub fn Lessons() -> impl IntoView {
    view! {
        <StepHeading title=words::steps::LESSONS lead=words::lessons::LEAD />
        <ItemList
            heading=words::lessons::WENT_WELL
            item_name=words::lessons::GOOD_POINT
            add_id="add-went-well"
            items=|postmortem: &Postmortem| Item::lessons(postmortem, LessonKind::WentWell)
            add=|| Edit::AddLesson { kind: LessonKind::WentWell, text: String::new() }
        />
        <ItemList
            heading=words::lessons::WENT_WRONG
            item_name=words::lessons::PROBLEM
            add_id="add-went-wrong"
            items=|postmortem: &Postmortem| Item::lessons(postmortem, LessonKind::WentWrong)
            add=|| Edit::AddLesson { kind: LessonKind::WentWrong, text: String::new() }
        />
        <ItemList
            heading=words::lessons::GOT_LUCKY
            item_name=words::lessons::PIECE_OF_LUCK
            add_id="add-got-lucky"
            items=|postmortem: &Postmortem| Item::lessons(postmortem, LessonKind::GotLucky)
            add=|| Edit::AddLesson { kind: LessonKind::GotLucky, text: String::new() }
        />
        <ItemList
            heading=words::lessons::OTHER_LESSONS
            item_name=words::lessons::LESSON
            add_id="add-lesson"
            items=|postmortem: &Postmortem| Item::lessons(postmortem, LessonKind::Other)
            add=|| Edit::AddLesson { kind: LessonKind::Other, text: String::new() }
        />
        <ItemList
            heading=words::lessons::OWN_SECTIONS
            item_name=words::lessons::SECTION
            add_id="add-section"
            items=|postmortem: &Postmortem| Item::ExtraSection(ExtraSectionId(0)).siblings(postmortem)
            add=|| Edit::AddExtraSection
        />
        <StepFoot step=Step::Section(Section::Lessons) />
    }
}
