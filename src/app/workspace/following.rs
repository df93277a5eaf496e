//! Following parts of the draft, so that a key in one field asks nobody but those who show it.
//!
//! A list of a thousand events has many thousands of memos. Each of them is about one item or about the shape of the draft: if
//! all followed the whole draft, every key would ask all of them, and a set of followers of that size takes Leptos long to keep.

use leptos::prelude::*;

use super::Workspace;
use crate::postmortem::{Field, Item, Postmortem, Typed};

/// Who is told of a change, beside those who follow the whole draft.
#[derive(Clone, Copy)]
pub struct Followers {
    /// Those who follow what is not typed: which items there are, their order and their kinds.
    shape: Trigger,
    /// Those who follow an item, in the order of the items.
    items: StoredValue<Vec<(Item, ArcTrigger)>>,
}

/// What a part of the draft depends on.
enum Part {
    Whole,
    Shape(Trigger),
    Item(Trigger, ArcTrigger),
}

impl Followers {
    /// Begins without any.
    pub fn new() -> Self {
        Self { shape: Trigger::new(), items: StoredValue::new(Vec::new()) }
    }

    fn of(self, item: Item) -> ArcTrigger {
        let found = self.items.try_update_value(|items| {
            let at = items.binary_search_by_key(&item, |(known, _)| *known);
            let at = at.unwrap_or_else(|at| {
                items.insert(at, (item, ArcTrigger::new()));
                at
            });
            items[at].1.clone()
        });
        found.unwrap_or_default()
    }

    /// Tells those whom an edit concerns.
    pub fn tell(self, place: Option<Typed>) {
        match place {
            None => self.shape.notify(),
            Some(Typed::Field(field)) => {
                if let Some(item) = field.item() {
                    self.of(item).notify();
                }
            }
            Some(Typed::OwnWords(_)) => {}
        }
    }
}

impl Workspace {
    /// Follows a part of the postmortem that any change may change, and tells of it only when that part changes.
    pub fn follow<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Postmortem) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.follow_part(Part::Whole, Box::new(read))
    }

    /// Follows which items there are, and all else that nobody types.
    pub fn follow_shape<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Postmortem) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.follow_part(Part::Shape(self.followers.shape), Box::new(read))
    }

    /// Follows a part of what a field depends on: of its item alone, if it has one.
    pub fn follow_field<T: PartialEq + Send + Sync + 'static>(
        self,
        field: Field,
        read: impl Fn(&Postmortem) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let of_item = |item| Part::Item(self.followers.shape, self.followers.of(item));
        self.follow_part(field.item().map_or(Part::Whole, of_item), Box::new(read))
    }

    // Boxed, so that the wasm has the code of a memo once for each type and not once for each place.
    fn follow_part<T: PartialEq + Send + Sync + 'static>(
        self,
        part: Part,
        read: Box<dyn Fn(&Postmortem) -> T + Send + Sync>,
    ) -> Memo<T> {
        Memo::new(move |_| {
            match &part {
                Part::Whole => self.history.track(),
                Part::Shape(shape) => shape.track(),
                Part::Item(shape, item) => {
                    shape.track();
                    item.track();
                }
            }
            self.history.with_untracked(|history| read(history.postmortem()))
        })
    }
}
