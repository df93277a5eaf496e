//! A step back, or on again.

use crate::postmortem::{Edit, Postmortem, TextField, apply};

/// What leads to another state.
#[derive(Clone, Debug)]
pub enum Step {
    /// The whole of it.
    Whole(Box<Postmortem>),
    /// The text that a field had then. A long postmortem is not copied for a few letters.
    Text(TextField, String),
}

impl Step {
    /// Returns the step that leads back from an edit to the postmortem before it.
    pub fn back(before: &Postmortem, edit: &Edit) -> Self {
        let typed = match edit {
            Edit::SetText { field, .. } => field.text(before).map(|text| Self::Text(*field, text.to_owned())),
            _ => None,
        };
        typed.unwrap_or_else(|| Self::Whole(Box::new(before.clone())))
    }

    /// Takes the step, and returns the one that leads back.
    pub fn take(self, present: &mut Postmortem) -> Self {
        match self {
            Self::Whole(mut state) => {
                std::mem::swap(present, &mut state);
                Self::Whole(state)
            }
            Self::Text(field, text) => {
                let edit = Edit::SetText { field, text };
                let back = Self::back(present, &edit);
                // The field is there: it was, when somebody typed in it.
                let _ = apply(present, edit);
                back
            }
        }
    }
}
