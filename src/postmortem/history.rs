//! Undo and redo.

mod step;

use super::edit::Typed;
use super::{Applied, Edit, EditError, Postmortem, apply};
use step::Step;

/// How many steps can be undone. Typing in a field holds the text that was there, all else a copy of the postmortem.
const DEPTH: usize = 100;

/// The longest pause, in milliseconds, within one undoable stretch of typing. CodeMirror's figure.
const TYPING_PAUSE: u64 = 500;

/// A postmortem with the way back: what was, and what was undone.
///
/// It owns the postmortem and lends it out for reading only, so that there is no change without a way back.
/// Typing in one field counts as one step until a pause; everything else is a step of its own.
///
/// # Examples
///
/// ```
/// use retold::postmortem::{Edit, History, Postmortem, TextField};
///
/// let mut history = History::new(Postmortem::default());
/// let typed = |text: &str| Edit::SetText { field: TextField::Title, text: text.into() };
/// history.apply(typed("D"), 1_000)?;
/// history.apply(typed("DN"), 1_100)?;
/// history.apply(typed("DNS"), 1_200)?;
/// assert!(history.undo());
/// assert_eq!(history.postmortem().title, "");
/// assert!(history.redo());
/// assert_eq!(history.postmortem().title, "DNS");
/// # Ok::<(), retold::postmortem::EditError>(())
/// ```
#[derive(Clone, Debug)]
pub struct History {
    present: Postmortem,
    /// Each leads from the state after it, the last one from the present.
    past: Vec<Step>,
    /// Each leads from the state before it, the last one from the present.
    future: Vec<Step>,
    typing: Option<Typing>,
    /// The number of the first state. States are counted from the one in which the draft began.
    first: usize,
    /// The numbers of the first and the last state that was not handed out yet; `None` if all were.
    new: Option<(usize, usize)>,
    /// Whether it is known what was before.
    is_whole: bool,
}

/// States of a postmortem that are new, to be kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStates {
    /// The number of the present state.
    pub present: usize,
    /// The number of the last state that Redo reaches.
    pub last: usize,
    /// The number of the first new state.
    pub from: usize,
    /// The new states.
    pub states: Vec<Postmortem>,
}

/// The stretch of typing that the next edit may still belong to.
#[derive(Clone, Copy, Debug)]
struct Typing {
    place: Typed,
    last_edit: u64,
}

impl History {
    /// Starts a history in which nothing can be undone yet.
    pub fn new(postmortem: Postmortem) -> Self {
        let (past, future) = (Vec::new(), Vec::new());
        Self { present: postmortem, past, future, typing: None, first: 0, new: None, is_whole: false }
    }

    /// Takes over what was before it was opened: the states before and after the one in which it was then, each in their
    /// order, and the number of that state. Only the first call counts.
    ///
    /// Changes that were made meanwhile come after it, and end its redo.
    pub fn adopt(&mut self, past: Vec<Postmortem>, future: Vec<Postmortem>, number: usize) {
        if self.is_whole {
            return;
        }
        self.is_whole = true;
        self.first = number.saturating_sub(past.len());
        let whole = |state| Step::Whole(Box::new(state));
        if !self.can_undo() && !self.can_redo() {
            self.future = future.into_iter().rev().map(whole).collect();
        }
        let mut past: Vec<Step> = past.into_iter().map(whole).collect();
        past.append(&mut self.past);
        self.past = past;
        self.new = Some((number, self.number() + self.future.len()));
        self.trim();
    }

    /// Hands out the states that are new since the last call; `None` until it is known what was before.
    pub fn take_new(&mut self) -> Option<NewStates> {
        let (present, last) = (self.number(), self.number() + self.future.len());
        let (from, to) = match self.new.take() {
            Some((from, to)) => (from.max(self.first), to.min(last)),
            None if self.is_whole => (present, present),
            None => return None,
        };
        Some(NewStates { present, last, from, states: self.states(from, to) })
    }

    /// Counts every state as new again: what was handed out has not arrived, and nobody knows how much of it.
    pub fn hand_out_again(&mut self) {
        if self.is_whole {
            self.new = Some((self.first, self.number() + self.future.len()));
        }
    }

    /// Returns the number of the present state.
    fn number(&self) -> usize {
        self.first + self.past.len()
    }

    /// Returns the states with the numbers from one to another.
    fn states(&self, from: usize, to: usize) -> Vec<Postmortem> {
        let (mut states, mut state) = (Vec::new(), self.present.clone());
        for (at, step) in self.past.iter().enumerate().skip(from.saturating_sub(self.first)).rev() {
            step.clone().take(&mut state);
            if self.first + at <= to {
                states.push(state.clone());
            }
        }
        states.reverse();
        state = self.present.clone();
        if (from..=to).contains(&self.number()) {
            states.push(state.clone());
        }
        for (number, step) in (self.number() + 1..=to).zip(self.future.iter().rev()) {
            step.clone().take(&mut state);
            if number >= from {
                states.push(state.clone());
            }
        }
        states
    }

    /// Returns the postmortem as it is now.
    pub fn postmortem(&self) -> &Postmortem {
        &self.present
    }

    /// Applies an edit. `now` is a time in milliseconds, of any clock that does not run backwards.
    ///
    /// # Errors
    ///
    /// As [`apply`]; nothing has changed then, the history neither.
    pub fn apply(&mut self, edit: Edit, now: u64) -> Result<Applied, EditError> {
        let place = edit.typed();
        let same_stretch = self.typing.is_some_and(|typing| {
            Some(typing.place) == place && now.saturating_sub(typing.last_edit) <= TYPING_PAUSE
        });
        let back = (!same_stretch).then(|| Step::back(&self.present, &edit));
        let applied = apply(&mut self.present, edit)?;
        if applied.changed {
            if let Some(back) = back {
                self.past.push(back);
                self.trim();
            }
            self.future.clear();
            let number = self.number();
            self.new = self.is_whole.then(|| {
                let from = self.new.map_or(number, |(from, _)| from.min(number));
                (from, number)
            });
            self.typing = place.map(|place| Typing { place, last_edit: now });
        }
        Ok(applied)
    }

    /// Ends the stretch of typing, so that the next edit is a step of its own. For leaving a field.
    pub fn end_typing(&mut self) {
        self.typing = None;
    }

    /// Tells whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Tells whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes the last step back and tells whether there was one.
    pub fn undo(&mut self) -> bool {
        self.typing = None;
        let Some(previous) = self.past.pop() else { return false };
        self.future.push(previous.take(&mut self.present));
        true
    }

    /// Takes the last undone step again and tells whether there was one.
    pub fn redo(&mut self) -> bool {
        self.typing = None;
        let Some(next) = self.future.pop() else { return false };
        self.past.push(next.take(&mut self.present));
        true
    }

    fn trim(&mut self) {
        while self.past.len() > DEPTH {
            self.past.remove(0);
            self.first += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::{EventId, LineId, Rewrite, TaleChange, TextField, example};

    fn typed(field: TextField, text: &str) -> Edit {
        Edit::SetText { field, text: text.into() }
    }

    #[test]
    fn a_pause_and_another_field_begin_a_new_step() {
        let mut history = History::new(Postmortem::default());
        history.apply(typed(TextField::Title, "a"), 0).unwrap();
        history.apply(typed(TextField::Title, "ab"), 500).unwrap();
        history.apply(typed(TextField::Title, "ab c"), 1_001).unwrap();
        history.apply(typed(TextField::Impact, "x"), 1_002).unwrap();
        let mut titles = Vec::new();
        while history.undo() {
            titles.push((history.postmortem().title.clone(), history.postmortem().summary.impact.clone()));
        }
        let expected = [("ab c", ""), ("ab", ""), ("", "")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(titles, expected);
    }

    #[test]
    fn structural_edits_are_steps_of_their_own() {
        let mut history = History::new(Postmortem::default());
        for _ in 0..3 {
            history.apply(Edit::AddActionItem { text: String::new() }, 7).unwrap();
        }
        assert!(history.undo());
        assert_eq!(history.postmortem().measures.action_items.len(), 2);
    }

    #[test]
    fn own_words_for_any_line_of_the_tale_are_typed_in_one_step_and_apart_from_its_field() {
        for line in [LineId::Opening, LineId::Impact, LineId::Event(EventId(0)), LineId::Farewell] {
            let mut history = History::new(example());
            for text in ["O", "Ou", "Our"] {
                let rewrite = Rewrite { text: text.to_owned(), record: String::new() };
                history.apply(Edit::ChangeTale(TaleChange::Rewrite(line, Some(rewrite))), 100).unwrap();
            }
            history.apply(typed(TextField::Impact, "x"), 110).unwrap();
            assert!(history.undo());
            assert_eq!(history.postmortem().tale.of(line).unwrap().rewrite.as_ref().unwrap().text, "Our");
            assert!(history.undo() && !history.can_undo());
        }
    }

    #[test]
    fn an_edit_without_effect_is_no_step_and_keeps_the_redo() {
        let mut history = History::new(example());
        history.apply(typed(TextField::Title, "x"), 0).unwrap();
        history.undo();
        let title = history.postmortem().title.clone();
        history.apply(typed(TextField::Title, &title), 10_000).unwrap();
        assert!(!history.can_undo());
        assert!(history.can_redo());
    }

    #[test]
    fn a_new_edit_ends_the_redo() {
        let mut history = History::new(example());
        history.apply(typed(TextField::Title, "x"), 0).unwrap();
        history.undo();
        history.apply(typed(TextField::Title, "y"), 10_000).unwrap();
        assert!(!history.redo());
    }

    fn titled(title: &str) -> Postmortem {
        Postmortem { title: title.to_owned(), ..Postmortem::default() }
    }

    fn new_titles(history: &mut History) -> Option<(usize, usize, usize, Vec<String>)> {
        let new = history.take_new()?;
        let titles = new.states.iter().map(|state| state.title.clone()).collect();
        Some((new.present, new.last, new.from, titles))
    }

    #[test]
    fn what_was_before_is_undone_and_redone_as_if_nothing_had_happened() {
        let mut history = History::new(titled("c"));
        history.adopt(vec![titled("a"), titled("b")], vec![titled("d"), titled("e")], 7);
        history.adopt(vec![titled("x")], vec![], 9);
        let mut titles = vec![history.postmortem().title.clone()];
        while history.undo() {
            titles.push(history.postmortem().title.clone());
        }
        while history.redo() {
            titles.push(history.postmortem().title.clone());
        }
        assert_eq!(titles.concat(), "cbabcde");
    }

    #[test]
    fn what_was_changed_meanwhile_comes_after_what_was_before() {
        let mut history = History::new(titled("c"));
        history.apply(typed(TextField::Title, "d"), 0).unwrap();
        assert_eq!(history.take_new(), None);
        history.adopt(vec![titled("b")], vec![titled("x")], 1);
        assert_eq!(new_titles(&mut history), Some((2, 2, 1, vec!["c".to_owned(), "d".to_owned()])));
        assert!(!history.redo() && history.undo() && history.undo());
        assert_eq!(history.postmortem().title, "b");
    }

    #[test]
    fn the_states_that_are_new_are_handed_out_once() {
        let mut history = History::new(titled("a"));
        history.adopt(vec![], vec![], 0);
        assert_eq!(new_titles(&mut history), Some((0, 0, 0, vec!["a".to_owned()])));
        for (now, title) in [(0, "b"), (100, "bb"), (2_000, "c"), (4_000, "d")] {
            history.apply(typed(TextField::Title, title), now).unwrap();
        }
        let titles = ["bb", "c", "d"].map(str::to_owned).to_vec();
        assert_eq!(new_titles(&mut history), Some((3, 3, 1, titles)));
        history.undo();
        assert_eq!(new_titles(&mut history), Some((2, 3, 2, vec!["c".to_owned()])));
        history.undo();
        history.apply(typed(TextField::Title, "e"), 9_000).unwrap();
        assert_eq!(new_titles(&mut history), Some((2, 2, 2, vec!["e".to_owned()])));
    }

    #[test]
    fn states_that_did_not_arrive_are_handed_out_again() {
        let mut history = History::new(titled("b"));
        history.hand_out_again();
        assert_eq!(history.take_new(), None, "nobody knows yet what was before");
        history.adopt(vec![titled("a")], vec![], 1);
        history.apply(typed(TextField::Title, "c"), 0).unwrap();
        history.undo();
        let all = Some((1, 2, 0, ["a", "b", "c"].map(str::to_owned).to_vec()));
        assert!(history.take_new().is_some());
        history.hand_out_again();
        assert_eq!(new_titles(&mut history), all);
    }

    #[test]
    fn a_key_copies_its_field_and_nothing_else() {
        let mut history = History::new(example());
        let impact = history.postmortem().summary.impact.clone();
        history.apply(typed(TextField::Impact, "a"), 0).unwrap();
        history.apply(typed(TextField::Impact, "ab"), 10).unwrap();
        let held = |step: &Step| matches!(step, Step::Text(TextField::Impact, text) if *text == impact);
        assert!(history.past.len() == 1 && history.past.iter().all(held), "{:?}", history.past);
    }

    #[test]
    fn the_oldest_step_is_forgotten_first() {
        let mut history = History::new(Postmortem::default());
        for number in 0..=DEPTH {
            history.apply(typed(TextField::Title, &number.to_string()), 1_000 * number as u64).unwrap();
        }
        while history.undo() {}
        assert_eq!(history.postmortem().title, "0");
    }
}
