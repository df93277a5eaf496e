//! A list that may be long: only the rows near those in sight are on the page, and room for the others.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::reactive::{Row, rows_boxed, text};
use crate::browser::sight;
use crate::postmortem::Item;

/// How many rows come and go together. Each row on the page makes every frame longer: of sixty, most were out of sight.
const LEAF: usize = 8;

/// How high a leaf is, in pixels, before one has been seen.
const HEIGHT: i32 = 640;

/// The leaves that are on the page.
#[derive(Clone, Copy, PartialEq)]
struct OnPage {
    /// Those near what is in sight: the first one, and the one after the last.
    near: (usize, usize),
    /// The one with the focus, or with what is to get it.
    kept: Option<usize>,
}

#[derive(Clone, Copy)]
struct LongList {
    id: &'static str,
    each: Memo<Vec<Item>>,
    on_page: RwSignal<OnPage>,
    /// How high each leaf was when it was last seen; 0 for one that never was.
    heights: StoredValue<Vec<i32>>,
}

/// Shows the items of a list with this id. The one in `wanted` is on the page, whatever is in sight.
pub fn long_list(
    id: &'static str,
    each: Memo<Vec<Item>>,
    wanted: Signal<Option<Item>>,
    view: impl Fn(Item) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let on_page = RwSignal::new(OnPage { near: (0, 4), kept: None });
    let list = LongList { id, each, on_page, heights: StoredValue::new(Vec::new()) };
    Effect::new(move |_| {
        let item = wanted.get();
        if let Some(leaf) = item.and_then(|item| list.leaf_of(item)) {
            on_page.update(|on_page| on_page.kept = Some(leaf));
        }
    });
    sight::on_scroll(move || list.look());
    // What has come or gone has moved others into sight, and nothing has scrolled.
    Effect::new(move |_| {
        each.track();
        sight::look_soon();
    });
    let row = move |row| match row {
        Row::Item(item) => view(item),
        Row::Gap(from) => {
            let height = text(move || format!("{}px", list.room(from)));
            view! { <li aria-hidden="true" style:height=height></li> }.into_any()
        }
    };
    rows_boxed(Arc::new(move || list.rows()), Arc::new(row))
}

impl OnPage {
    fn has(self, leaf: usize) -> bool {
        let is_near = (self.near.0..self.near.1).contains(&leaf);
        // Those beside it as well: the keys go from row to row there, too.
        let is_kept = self.kept.is_some_and(|kept| leaf.abs_diff(kept) <= 1);
        // The first one tells how high the others may be.
        leaf == 0 || is_near || is_kept
    }
}

impl LongList {
    fn rows(self) -> Vec<Row> {
        let on_page = self.on_page.get();
        let mut rows = Vec::new();
        self.each.with(|items| {
            for (leaf, items) in items.chunks(LEAF).enumerate() {
                if on_page.has(leaf) {
                    rows.extend(items.iter().copied().map(Row::Item));
                } else if leaf == 0 || on_page.has(leaf - 1) {
                    rows.push(Row::Gap(leaf));
                }
            }
        });
        rows
    }

    fn leaf_of(self, item: Item) -> Option<usize> {
        self.each.with_untracked(|items| items.iter().position(|it| *it == item)).map(|at| at / LEAF)
    }

    /// Returns the height of the leaves from one on that are not on the page.
    fn room(self, from: usize) -> i32 {
        let on_page = self.on_page.get();
        let count = self.each.with(Vec::len).div_ceil(LEAF);
        (from..count).take_while(|leaf| !on_page.has(*leaf)).map(|leaf| self.height(leaf)).sum()
    }

    fn height(self, leaf: usize) -> i32 {
        self.heights.with_value(|heights| {
            let known = |leaf: usize| heights.get(leaf).copied().filter(|height| *height > 0);
            // One that was never seen is as high as the first one, which was.
            known(leaf).or(known(0)).unwrap_or(HEIGHT)
        })
    }

    /// Finds out which leaves are near what is in sight, and has them on the page.
    fn look(self) {
        // The list may be gone since, and the page's one listener with it.
        let Some(on_page) = self.on_page.try_get_untracked() else { return };
        let Some(count) = self.each.try_with_untracked(|items| items.len()) else { return };
        let Some(seen) = sight::of_list(self.id) else { return };
        let leaves = count.div_ceil(LEAF);
        let (from, to) = (-seen.window / 2, seen.window * 3 / 2);
        let mut next = OnPage { near: (leaves, leaves), kept: None };
        // The children of the list come one after the other: the rows of a leaf, or one for all that are not there.
        let (mut child, mut top) = (0, seen.tops.first().copied().unwrap_or_default());
        for leaf in 0..leaves {
            let there = if on_page.has(leaf) {
                let after = child + LEAF.min(count - leaf * LEAF);
                let there = child..after;
                if let (Some(first), Some(last)) = (seen.tops.get(child), seen.tops.get(after)) {
                    self.remember(leaf, last - first);
                }
                child = after;
                there
            } else {
                child += usize::from(leaf == 0 || on_page.has(leaf - 1));
                0..0
            };
            // What has the focus stays: whoever scrolls away and types comes back to it.
            if seen.focused.is_some_and(|at| there.contains(&at)) {
                next.kept = Some(leaf);
            }
            let bottom = top + self.height(leaf);
            if bottom >= from && top <= to {
                next.near = (next.near.0.min(leaf), leaf + 1);
            }
            top = bottom;
        }
        if next != on_page {
            self.on_page.set(next);
        }
    }

    fn remember(self, leaf: usize, height: i32) {
        self.heights.update_value(|heights| {
            heights.resize(heights.len().max(leaf + 1), 0);
            heights[leaf] = height;
        });
    }
}
