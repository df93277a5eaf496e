//! The ids of items: those that a draft gives, and new ones for the items of drafts written by hand.

use super::ReadError;
use crate::read::{Json, Object};

/// The highest id there is.
const HIGHEST: u64 = u32::MAX as u64;

/// Gives every item of a postmortem an id, in the order of the form, and sets `next_id` above them all.
///
/// What has another type than it should is left for the reading of the form to report.
///
/// # Errors
///
/// [`ReadError::DuplicateId`] if two items have one id: an edit of one could reach the other.
pub fn complete(postmortem: &mut Object) -> Result<(), ReadError> {
    let mut given: Vec<u64> = Vec::new();
    let mut duplicate = None;
    for_each_item(postmortem, &mut |item| {
        if let Some(Json::Number(id)) = field(item, "id") {
            match given.binary_search(id) {
                Ok(_) => duplicate = Some(*id),
                // At the end, unless the items were moved.
                Err(at) => given.insert(at, *id),
            }
        }
    });
    if let Some(id) = duplicate {
        return Err(ReadError::DuplicateId(id));
    }
    let mut next = given.last().map_or(0, |id| id + 1);
    match field(postmortem, "next_id") {
        Some(Json::Number(stored)) => next = next.max(*stored),
        Some(Json::Null) | None => {}
        Some(_) => return Ok(()),
    }
    for_each_item(postmortem, &mut |item| {
        if matches!(field(item, "id"), Some(Json::Null) | None) {
            set(item, "id", Json::Number(next.min(HIGHEST)));
            next += 1;
        }
    });
    set(postmortem, "next_id", Json::Number(next.min(HIGHEST)));
    Ok(())
}

fn for_each_item(postmortem: &mut Object, act: &mut dyn FnMut(&mut Object)) {
    each(postmortem, "timeline", act);
    if let Some(Json::Object(measures)) = field_mut(postmortem, "measures") {
        each(measures, "improvements", act);
        each(measures, "action_items", act);
    }
    if let Some(Json::Object(lessons)) = field_mut(postmortem, "lessons") {
        for list in ["went_well", "went_wrong", "got_lucky", "other"] {
            each(lessons, list, act);
        }
    }
    each(postmortem, "extra_sections", act);
}

fn each(object: &mut Object, list: &str, act: &mut dyn FnMut(&mut Object)) {
    let Some(Json::List(items)) = field_mut(object, list) else { return };
    for item in items {
        if let Json::Object(item) = item {
            act(item);
        }
    }
}

fn field<'a>(object: &'a Object, name: &str) -> Option<&'a Json> {
    object.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn field_mut<'a>(object: &'a mut Object, name: &str) -> Option<&'a mut Json> {
    object.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn set(object: &mut Object, name: &str, value: Json) {
    match field_mut(object, name) {
        Some(place) => *place = value,
        None => object.push((name.to_owned(), value)),
    }
}
