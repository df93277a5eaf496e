//! The palette, in which everything is found by a few letters, the sheet of the shortcuts, and the keys that do something everywhere.
//!
//! Both are drawn in the background, which has the list of all that can be done.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::components::{dialog, icon_button};
use super::reactive::text;
use super::route::{Route, Step};
use super::session::{Session, session};
use super::workspace::NOT_DRAWN;
use crate::browser::shortcut::{self, Pressed};
use crate::browser::storage::BrowserStorage;
use crate::browser::{address, background, focus, panel};
use crate::draft::Storage as _;
use crate::errand::{Act, Chosen, Command, Errand, Offered};

/// The ids of the elements that hold the offers and the sheet.
const LIST: &str = "palette-list";
const SHEET: &str = "shortcuts";

/// The key under which it is stored that the shortcuts of a single key are off.
const SINGLE_KEYS: &str = "retold/single-keys";

/// What the palette has to know of the view that it is in, and how it does something there.
pub struct Place {
    /// Whether the tale is shown.
    pub shows_tale: Box<dyn Fn() -> bool + Send + Sync>,
    /// The open draft as JSON; empty where none is open.
    pub draft: Box<dyn Fn() -> String + Send + Sync>,
    /// Does an act.
    pub perform: Box<dyn Fn(Act) + Send + Sync>,
}

/// Handles to the palette of a view.
#[derive(Clone, Copy)]
pub struct Palette {
    session: Session,
    place: StoredValue<Place>,
    is_open: RwSignal<bool>,
    shows_sheet: RwSignal<bool>,
    has_single_keys: RwSignal<bool>,
    typed: RwSignal<String>,
    moved: RwSignal<i32>,
    chosen: RwSignal<String>,
    told: RwSignal<String>,
    /// The words of the act that is chosen; `None` while it is found out.
    act: StoredValue<Option<String>>,
    /// Whether it is to be done as soon as it is found out.
    is_taken: StoredValue<bool>,
    drafts: StoredValue<String>,
}

impl Palette {
    /// Makes the palette of a view.
    pub fn new(place: Place) -> Self {
        let is_off = BrowserStorage.get(SINGLE_KEYS).is_ok_and(|it| it.is_some());
        Self {
            session: session(),
            place: StoredValue::new(place),
            is_open: RwSignal::new(false),
            shows_sheet: RwSignal::new(false),
            has_single_keys: RwSignal::new(!is_off),
            typed: RwSignal::new(String::new()),
            moved: RwSignal::new(0),
            chosen: RwSignal::new(String::new()),
            told: RwSignal::new(String::new()),
            act: StoredValue::new(None),
            is_taken: StoredValue::new(false),
            drafts: StoredValue::new(String::new()),
        }
    }

    /// The button that shows it.
    pub fn button(self) -> AnyView {
        icon_button("bar-icon", "find", text(|| "Find anything".to_owned()), move || self.open())
            .titled("Find anything (Ctrl K)")
            .view()
    }

    /// Shows it, with nothing typed.
    fn open(self) {
        let listed = self.session.library.with_value(|library| library.list());
        let mut drafts = String::new();
        for draft in listed.as_ref().map_or(&[][..], |listing| &listing.drafts) {
            drafts +=
                &format!("\0{}\0{}", Route::Draft(draft.id.clone(), Step::FIRST).fragment(), draft.title);
        }
        self.drafts.set_value(drafts);
        self.is_open.set(true);
        self.look(String::new(), 0);
    }

    /// Has found out what fits.
    fn look(self, typed: String, moved: i32) {
        self.typed.set(typed);
        self.moved.set(moved);
        self.act.set_value(None);
        self.is_taken.set_value(false);
        let draft = self.place.with_value(|place| (place.draft)());
        let mut flags = Vec::new();
        for (flag, is_so) in [
            ("mac", shortcut::is_mac()),
            ("single-keys", self.has_single_keys.get_untracked()),
            ("tale", self.place.with_value(|place| (place.shows_tale)())),
        ] {
            if is_so {
                flags.push(flag);
            }
        }
        let question = self.typed.with_untracked(|typed| {
            self.drafts.with_value(|drafts| {
                Offered::question(&Chosen { flags: &flags, drafts, moved, typed, draft: &draft })
            })
        });
        let is_asked = background::ask(Errand::Offer, &question, move |answer| self.show(&answer));
        if !is_asked {
            self.told.set(NOT_DRAWN.to_owned());
        }
    }

    fn show(self, answer: &str) {
        let Offered { list, shortcuts, chosen, act, told } = Offered::from_json(answer);
        panel::show(LIST, list);
        panel::show(SHEET, shortcuts);
        let told = if told.is_empty() { NOT_DRAWN.to_owned() } else { told };
        // The view may have been left meanwhile.
        if self.told.try_set(told).is_some() {
            return;
        }
        focus::show(&chosen);
        self.chosen.set(chosen);
        self.act.set_value(Some(act));
        if self.is_taken.get_value() {
            self.take();
        }
    }

    /// Does what is chosen, now or as soon as it is known.
    fn take(self) {
        match self.act.get_value() {
            Some(act) => self.choose(&act),
            None => self.is_taken.set_value(true),
        }
    }

    fn choose(self, words: &str) {
        if let Some(act) = Act::read(words, "") {
            self.is_open.set(false);
            self.perform(act);
        }
    }

    /// Does what has a meaning in every view, and leaves the rest to this one.
    pub fn perform(self, act: Act) {
        match act {
            Act::Do(Command::Palette) => self.open(),
            Act::Do(Command::Shortcuts) => {
                self.shows_sheet.set(true);
                self.look(String::new(), 0);
            }
            Act::Do(Command::SingleKeys) => {
                self.has_single_keys.update(|are_on| *are_on = !*are_on);
                // Where nothing can be stored, it holds as long as the view.
                let _ = match self.has_single_keys.get_untracked() {
                    true => BrowserStorage.remove(SINGLE_KEYS),
                    false => BrowserStorage.set(SINGLE_KEYS, "off"),
                };
                self.perform(Act::Do(Command::Shortcuts));
            }
            Act::Do(Command::AllDrafts) => address::go_to(""),
            Act::Visit(fragment) => address::go_to(&fragment),
            act => self.place.with_value(|place| (place.perform)(act)),
        }
    }

    /// Does what a key of the whole page asks for. Returns `false` for one that asks for nothing.
    fn press(self, pressed: Pressed) -> bool {
        match pressed {
            Pressed::Find if self.is_open.get_untracked() => self.is_open.set(false),
            Pressed::Find if focus::has_dialog() => return false,
            Pressed::Find => self.open(),
            Pressed::Single(key) => match Command::of_key(&key) {
                Some(command) if self.has_single_keys.get_untracked() => self.perform(Act::Do(command)),
                _ => return false,
            },
        }
        true
    }

    fn type_key(self, event: &KeyboardEvent) {
        let by = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                return self.take();
            }
            _ => return,
        };
        event.prevent_default();
        self.look(self.typed.get_untracked(), self.moved.get_untracked() + by);
    }

    fn press_in_panel(self, event: &MouseEvent) {
        if let Some((words, _)) = panel::act_of(event) {
            self.choose(&words);
        }
    }
}

/// The dialogs of the palette, which listen to the keys of the page as long as their view is there.
pub fn palette(palette: Palette) -> AnyView {
    shortcut::on_pressed(move |pressed| palette.press(pressed));
    let Palette { is_open, shows_sheet, typed, chosen, told, .. } = palette;
    let inside = view! {
        <input
            class="field"
            type="text"
            role="combobox"
            aria-label="A command, a place or words of the draft"
            aria-controls=LIST
            aria-expanded="true"
            aria-autocomplete="list"
            aria-activedescendant=text(move || chosen.get())
            autocomplete="off"
            spellcheck="false"
            prop:value=text(move || typed.get())
            on:input:target=move |event| palette.look(event.target().value(), 0)
            on:keydown=move |event| palette.type_key(&event)
        />
        <div id=LIST role="listbox" aria-label="What fits" on:click=move |event| palette.press_in_panel(&event)></div>
        <p class="hint" role="status">{text(move || told.get())}</p>
    };
    let sheet = view! {
        <div id=SHEET on:click=move |event| palette.press_in_panel(&event)></div>
        <div class="dialog-keys">
            {super::components::word_button("key", "Close", move || shows_sheet.set(false))}
        </div>
    };
    view! {
        {dialog(is_open, "dialog palette", "palette-heading", "Find anything", inside.into_any())}
        {dialog(shows_sheet, "dialog shortcuts", "shortcuts-heading", "Keyboard shortcuts", sheet.into_any())}
    }
    .into_any()
}
