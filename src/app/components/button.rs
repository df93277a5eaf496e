//! The buttons: with words on them, or with an icon and a name that is read out.

use leptos::prelude::*;

use super::Icon;

/// A button with words on it. Its class says how much weight it has.
pub fn word_button(
    class: &'static str,
    label: impl Into<String>,
    press: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    Button::new(class, label.into().into_any(), press).view()
}

/// A button with an icon before its words.
pub fn labelled_button(
    class: &'static str,
    icon: &'static str,
    label: AnyView,
    press: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let inner = view! { <Icon name=icon /> {label} }.into_any();
    Button::new(class, inner, press).view()
}

/// A button with an icon alone; `name` is what it is called.
pub fn icon_button(
    class: &'static str,
    icon: &'static str,
    name: Signal<String>,
    press: impl Fn() + Send + Sync + 'static,
) -> Button {
    let inner = view! { <Icon name=icon /> }.into_any();
    Button::new(class, inner, press).named(name)
}

/// A button before it is shown.
pub struct Button {
    class: &'static str,
    name: Option<Signal<String>>,
    title: Option<&'static str>,
    disabled: Option<Signal<String>>,
    pressed: Option<Signal<String>>,
    id: Option<&'static str>,
    inner: AnyView,
    press: Box<dyn Fn() + Send + Sync>,
}

impl Button {
    /// Makes a button with anything on it.
    pub fn new(class: &'static str, inner: AnyView, press: impl Fn() + Send + Sync + 'static) -> Self {
        let press = Box::new(press);
        Self { class, name: None, title: None, disabled: None, pressed: None, id: None, inner, press }
    }

    /// Gives it a name that is read out instead of what is on it.
    pub fn named(self, name: Signal<String>) -> Self {
        Self { name: Some(name), ..self }
    }

    /// Shows a hint, such as the keys that do the same.
    pub fn titled(self, title: &'static str) -> Self {
        Self { title: Some(title), ..self }
    }

    /// Tells when it does nothing. It can have the focus all the same, or the focus would be lost with it.
    pub fn disabled_while(self, disabled: Signal<String>) -> Self {
        Self { disabled: Some(disabled), ..self }
    }

    /// Tells when it is pressed, for a button that stays so.
    pub fn pressed_while(self, pressed: Signal<String>) -> Self {
        Self { pressed: Some(pressed), ..self }
    }

    /// Gives it a name by which the focus can be sent to it.
    pub fn with_id(self, id: &'static str) -> Self {
        Self { id: Some(id), ..self }
    }

    /// Shows it.
    pub fn view(self) -> AnyView {
        let Self { class, name, title, disabled, pressed, id, inner, press } = self;
        view! {
            <button
                type="button"
                class=class
                id=id
                title=title
                aria-label=name
                aria-disabled=disabled
                aria-pressed=pressed
                on:click=move |_| press()
            >
                {inner}
            </button>
        }
        .into_any()
    }
}
