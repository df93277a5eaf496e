//! The ids of items: those that a draft gives, and new ones for the items of drafts written by hand.

use super::ReadError;
use crate::read::{Json, Object};

/// Gives every item of a postmortem an id, and sets `next_id` above them all.
///
/// # Errors
///
/// [`ReadError::DuplicateId`] if two items have one id: an edit of one could reach the other.
pub fn complete(postmortem: &mut Object) -> Result<(), ReadError> {
    let mut given: Vec<u64> = Vec::new();
    let mut duplicate = None;
    for_each_item(postmortem, &mut |item| {
        if let Some(id) = id(item) {
            match given.binary_search(&id) {
                Ok(_) => duplicate = Some(id),
                // At the end, unless the items were moved.
                Err(at) => given.insert(at, id),
            }
        }
    });
    if let Some(id) = duplicate {
        return Err(ReadError::DuplicateId(id));
    }
    let above_all = given.last().map_or(0, |id| id.saturating_add(1));
    let at = postmortem.iter().position(|(name, _)| name == "next_id");
    let mut next = match at.map(|at| postmortem.swap_remove(at).1) {
        Some(Json::Number(next)) => next.max(above_all),
        _ => above_all,
    };
    for_each_item(postmortem, &mut |item| {
        if field(item, "id").is_none() {
            item.push(("id".to_owned(), Json::Number(next)));
            next = next.saturating_add(1);
        }
    });
    postmortem.push(("next_id".to_owned(), Json::Number(next)));
    Ok(())
}

fn for_each_item(postmortem: &mut [(String, Json)], act: &mut dyn FnMut(&mut Object)) {
    for (name, value) in postmortem {
        match (name.as_str(), value) {
            ("timeline" | "improvements" | "action_items", Json::List(items)) => {
                for item in items {
                    if let Json::Object(item) = item {
                        act(item);
                    }
                }
            }
            ("measures", Json::Object(measures)) => for_each_item(measures, act),
            _ => {}
        }
    }
}

fn id(item: &[(String, Json)]) -> Option<u64> {
    match field(item, "id") {
        Some(Json::Number(id)) => Some(*id),
        _ => None,
    }
}

fn field<'a>(object: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    object.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}
