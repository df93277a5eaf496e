//! Action items: the concrete tasks, and what is known of each.

/// One task that addresses the issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionItem {
    /// The name that stays with the action item.
    pub id: ActionItemId,
    /// What is to be done.
    pub text: String,
    /// What is known of it, each as written and empty where it is not; see [`ActionItem::detail`].
    pub details: [String; ActionDetail::ALL.len()],
}

impl ActionItem {
    /// Makes an action item of which nothing but its text is known.
    pub fn new(id: ActionItemId, text: impl Into<String>) -> Self {
        Self { id, text: text.into(), details: Default::default() }
    }

    /// Returns what is known of this detail; empty for nothing.
    pub fn detail(&self, detail: ActionDetail) -> &str {
        &self.details[detail as usize]
    }

    /// Lends the text of a detail for a change.
    pub fn detail_mut(&mut self, detail: ActionDetail) -> &mut String {
        &mut self.details[detail as usize]
    }
}

/// Something that can be known of an action item, in the order in which documents show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionDetail {
    /// Who does it.
    Owner,
    /// By when.
    Due,
    /// How urgent it is, in the team's own scale.
    Priority,
    /// Whether it prevents, detects, mitigates, or is a matter of process.
    Type,
    /// Where it is tracked: a number or an address.
    Ticket,
    /// Whether it is open, done, or will not be done and why.
    State,
}

impl ActionDetail {
    /// Every detail, in order.
    pub const ALL: [Self; 6] =
        [Self::Owner, Self::Due, Self::Priority, Self::Type, Self::Ticket, Self::State];

    /// Returns the name that people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Owner => "Owner",
            Self::Due => "Due",
            Self::Priority => "Priority",
            Self::Type => "Type",
            Self::Ticket => "Ticket",
            Self::State => "State",
        }
    }
}

/// Names an [`ActionItem`] within its postmortem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionItemId(pub u32);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_detail_has_a_place_of_its_own() {
        let mut item = ActionItem::new(ActionItemId(0), "Add an alert");
        for detail in ActionDetail::ALL {
            item.detail_mut(detail).push_str(detail.label());
        }
        for detail in ActionDetail::ALL {
            assert_eq!(item.detail(detail), detail.label());
        }
    }
}
