//! The palette, in which everything is found by a few letters, the sheet of the shortcuts, and the keys that do something everywhere.
//!
//! Both are drawn in the background, which has the list of all that can be done.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::components::{Button, dialog, icon_button, word_button};
use super::reactive::{state, text};
use super::route::{Route, Step};
use super::session::{Session, session};
use crate::browser::shortcut::{self, Pressed};
use crate::browser::storage::BrowserStorage;
use crate::browser::{address, background, focus, panel};
use crate::draft::{DraftId, Storage as _};
use crate::errand::{Act, Chosen, Command, Errand, Offered};
use crate::words;

/// The ids of the elements that hold the offers and the sheet.
const LIST: &str = "palette-list";
const SHEET: &str = "shortcuts";

/// The key under which it is stored that the shortcuts of a single key are off.
const SINGLE_KEYS: &str = "retold/single-keys";

/// What the palette has to know of the view that it is in, and how it does something there.
pub struct Place {
    /// Whether a draft is open. Elsewhere most single keys have no meaning.
    pub has_draft: bool,
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
    /// By how much the arrow keys have moved the choice.
    moved: StoredValue<i32>,
    chosen: RwSignal<String>,
    told: RwSignal<String>,
    /// Whether there is nobody to make the list.
    is_alone: RwSignal<bool>,
    /// The words of the act that is chosen; `None` while it is found out.
    act: StoredValue<Option<String>>,
    /// Whether it is to be done as soon as it is found out.
    is_taken: StoredValue<bool>,
    /// The draft, which does not change while the dialog lies over it, and the other ones.
    draft: StoredValue<String>,
    drafts: StoredValue<String>,
}

impl Palette {
    /// Makes the palette of a view.
    pub fn new(place: Place) -> Self {
        let is_off = BrowserStorage.get(SINGLE_KEYS).is_ok_and(|it| it.is_some());
        let blank = || RwSignal::new(String::new());
        Self {
            session: session(),
            place: StoredValue::new(place),
            is_open: RwSignal::new(false),
            shows_sheet: RwSignal::new(false),
            has_single_keys: RwSignal::new(!is_off),
            typed: blank(),
            moved: StoredValue::new(0),
            chosen: blank(),
            told: blank(),
            is_alone: RwSignal::new(false),
            act: StoredValue::new(None),
            is_taken: StoredValue::new(false),
            draft: StoredValue::new(String::new()),
            drafts: StoredValue::new(String::new()),
        }
    }

    /// The button that shows it.
    pub fn button(self) -> AnyView {
        let title =
            if shortcut::is_mac() { words::finder::FIND_BY_KEY_OF_MAC } else { words::finder::FIND_BY_KEY };
        icon_button("bar-icon", "find", text(|| words::keys::FIND.to_owned()), move || self.open())
            .titled(title)
            .view()
    }

    /// Does what has a meaning in every view, and leaves the rest to this one.
    pub fn perform(self, act: Act) {
        match act {
            Act::Do(Command::Palette) => self.open(),
            Act::Do(Command::Shortcuts) => {
                self.shows_sheet.set(true);
                self.begin();
            }
            Act::Do(Command::SingleKeys) => {
                self.turn_single_keys();
                self.perform(Act::Do(Command::Shortcuts));
            }
            Act::Do(Command::AllDrafts) => address::go_to(""),
            Act::Visit(fragment) => address::go_to(&fragment),
            act => self.place.with_value(|place| (place.perform)(act)),
        }
    }

    fn open(self) {
        self.is_open.set(true);
        self.begin();
    }

    /// Takes the drafts as they are now, and looks with nothing typed.
    fn begin(self) {
        let open = Route::of_address().draft();
        let mut drafts = String::new();
        let mut add = |id: &DraftId, title: &str| {
            if open.as_ref() != Some(id) {
                let address = Route::Draft(id.clone(), Step::FIRST).fragment();
                drafts += &format!("\0{address}\0{}", title.replace('\0', ""));
            }
        };
        let listed = self.session.library.with_value(|library| library.list());
        for draft in listed.as_ref().map_or(&[][..], |listing| &listing.drafts) {
            add(&draft.id, &draft.title);
        }
        self.session.unsaved.with_untracked(|unsaved| {
            for draft in unsaved {
                add(&draft.keeper.id, &draft.postmortem.title);
            }
        });
        self.drafts.set_value(drafts);
        self.draft.set_value(self.place.with_value(|place| (place.draft)()));
        self.look(String::new(), 0);
    }

    /// Has found out what fits.
    fn look(self, typed: String, moved: i32) {
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
        let (drafts, draft) = (self.drafts.get_value(), self.draft.get_value());
        let chosen = Chosen { flags: &flags, drafts: &drafts, moved, typed: &typed, draft: &draft };
        let question = Offered::question(&chosen);
        self.typed.set(typed);
        self.moved.set_value(moved);
        self.act.set_value(None);
        self.is_taken.set_value(false);
        let is_asked = background::ask(Errand::Offer, &question, move |answer| self.show(&answer));
        if !is_asked {
            self.is_left_alone();
        }
    }

    fn is_left_alone(self) {
        // The view may have been left meanwhile.
        if self.told.try_set(words::document::NOT_DRAWN.to_owned()).is_none() {
            panel::show(LIST, Vec::new());
            self.is_alone.set(true);
        }
    }

    fn show(self, answer: &str) {
        let Offered { list, shortcuts, chosen, act, told } = Offered::from_json(answer);
        if told.is_empty() {
            return self.is_left_alone();
        }
        // The view may have been left meanwhile.
        if self.told.try_set(told).is_some() {
            return;
        }
        self.is_alone.set(false);
        panel::show(LIST, list);
        panel::show(SHEET, shortcuts);
        focus::show(&chosen);
        self.chosen.set(chosen);
        self.act.set_value(Some(act));
        // Whoever has closed it meanwhile wants nothing any more.
        if self.is_taken.get_value() && self.is_open.get_untracked() {
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
            // At once: a dialog that the act opens remembers what has the focus now.
            focus::close_dialog();
            self.perform(act);
        }
    }

    fn turn_single_keys(self) {
        self.has_single_keys.update(|are_on| *are_on = !*are_on);
        // Where nothing can be stored, it holds as long as the view.
        let _ = if self.has_single_keys.get_untracked() {
            BrowserStorage.remove(SINGLE_KEYS)
        } else {
            BrowserStorage.set(SINGLE_KEYS, "off")
        };
    }

    /// Does what a key of the whole page asks for. Returns `false` for one that asks for nothing.
    fn press(self, pressed: Pressed) -> bool {
        match pressed {
            Pressed::Find if self.is_open.get_untracked() => self.is_open.set(false),
            // Over another dialog nothing is found, and the browser's own search is not meant either.
            Pressed::Find if focus::has_dialog() => {}
            Pressed::Find => self.open(),
            Pressed::Single(key) => {
                let has_meaning = |command: &Command| {
                    *command == Command::Shortcuts || self.place.with_value(|place| place.has_draft)
                };
                match Command::of_key(&key).filter(has_meaning) {
                    Some(command) if self.has_single_keys.get_untracked() => self.perform(Act::Do(command)),
                    _ => return false,
                }
            }
        }
        true
    }

    fn type_key(self, event: &KeyboardEvent) {
        if shortcut::is_composed(event) {
            return;
        }
        let by = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            // Held on the button that opens the palette, it takes nothing.
            "Enter" if !event.repeat() => {
                event.prevent_default();
                return self.take();
            }
            _ => return,
        };
        event.prevent_default();
        self.look(self.typed.get_untracked(), self.moved.get_value() + by);
    }

    fn press_in_list(self, event: &MouseEvent) {
        if let Some((words, _)) = panel::act_of(event) {
            self.choose(&words);
        }
    }

    fn sheet(self) -> AnyView {
        let Self { has_single_keys, is_alone, .. } = self;
        let key = move || {
            if has_single_keys.get() {
                words::finder::TURN_SINGLE_KEYS_OFF
            } else {
                words::finder::TURN_SINGLE_KEYS_ON
            }
        };
        // Without the background there is no list, and the keys can be turned off all the same: whoever dictates gives them by
        // speaking (WCAG 2.2, 2.1.4).
        let state_of_keys = move || {
            let keys = if has_single_keys.get() {
                words::finder::SINGLE_KEYS_ARE_ON
            } else {
                words::finder::SINGLE_KEYS_ARE_OFF
            };
            if is_alone.get() { format!("{keys} {}", words::document::NOT_DRAWN) } else { keys.to_owned() }
        };
        let key = text(move || key().to_owned()).into_any();
        view! {
            <p class="shortcuts-choice">
                {Button::new("key small", key, move || self.turn_single_keys()).view()}
                <span role="status">{text(state_of_keys)}</span>
            </p>
            <div id=SHEET></div>
            <div class="dialog-keys">{close(self.shows_sheet)}</div>
        }
        .into_any()
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
            aria-label=words::finder::WANTED
            placeholder=words::finder::WANTED
            aria-controls=LIST
            aria-expanded=state(move || chosen.with(|chosen| !chosen.is_empty()))
            aria-autocomplete="list"
            aria-activedescendant=text(move || chosen.get())
            autocomplete="off"
            spellcheck="false"
            prop:value=text(move || typed.get())
            on:input:target=move |event| palette.look(event.target().value(), 0)
            on:keydown=move |event| palette.type_key(&event)
        />
        <div id=LIST role="listbox" aria-label=words::finder::FITTING on:click=move |event| palette.press_in_list(&event)></div>
        <div class="palette-foot">
            <p class="hint" role="status">{text(move || told.get())}</p>
            {close(is_open)}
        </div>
    };
    view! {
        {dialog(is_open, "dialog palette", "palette-heading", words::keys::FIND, inside.into_any())}
        {dialog(shows_sheet, "dialog shortcuts", "shortcuts-heading", words::keys::SHORTCUTS, palette.sheet())}
    }
    .into_any()
}

fn close(is_open: RwSignal<bool>) -> AnyView {
    word_button("key small", words::keys::CLOSE, move || is_open.set(false))
}
