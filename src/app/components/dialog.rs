//! A dialog over the page.

use leptos::html::Dialog;
use leptos::prelude::*;

/// Shows a dialog for as long as a signal says. The browser closes it on Escape, which the signal hears.
pub fn dialog(
    is_open: RwSignal<bool>,
    class: &'static str,
    heading_id: &'static str,
    heading: &'static str,
    inside: AnyView,
) -> AnyView {
    let dialog = NodeRef::<Dialog>::new();
    // The dialog is the browser's, not the signals'.
    Effect::new(move |_| {
        let is_open = is_open.get();
        let Some(dialog) = dialog.get() else { return };
        if is_open && !dialog.open() {
            // It fails only if the dialog is open or gone.
            let _ = dialog.show_modal();
        } else if !is_open {
            dialog.close();
        }
    });
    view! {
        <dialog class=class node_ref=dialog aria-labelledby=heading_id on:close=move |_| is_open.set(false)>
            <h2 class="dialog-heading" id=heading_id>{heading}</h2>
            {inside}
        </dialog>
    }
    .into_any()
}
