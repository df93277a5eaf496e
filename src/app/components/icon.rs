//! The icons: strokes on a square of 16 by 16.

use leptos::prelude::*;

/// Draws an icon. It says nothing by itself: words always stand beside it, or in the name of its button.
#[component]
pub fn Icon(
    /// Which one.
    name: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=path(name) />
        </svg>
    }
}

fn path(name: &str) -> &'static str {
    match name {
        "up" => "M8 13V3M3.5 7.5 8 3l4.5 4.5",
        "down" => "M8 3v10M3.5 8.5 8 13l4.5-4.5",
        "remove" => "M2.5 4h11M6.5 4V2.5h3V4M4 4l.7 9.5h6.6L12 4M6.7 6.5v4.5M9.3 6.5v4.5",
        "undo" => "M6.5 3 3 6.5 6.5 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7",
        "redo" => "M9.5 3 13 6.5 9.5 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9",
        "copy" => "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
        "check" => "m3 8.5 3.5 3.5L13 4.5",
        "cross" => "m4 4 8 8M12 4l-8 8",
        "reroll" => "M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3",
        "find" => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 14 14",
        "file" => "M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3",
        _ => "",
    }
}
