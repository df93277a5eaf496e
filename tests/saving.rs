//! A draft is never lost: several tabs over one storage that fails.
//!
//! `cargo xtask test` runs this once more in optimised code, with all the cases that the figures promise. A failure
//! prints the seed of its schedule; `RETOLD_SEED=… cargo test --test saving random` plays that one alone.

mod simulator;

use retold::draft::{DraftId, Library, Lock, MemoryStorage, Safety, Storage as _, Turn, key};
use retold::postmortem::{Postmortem, example};
use simulator::{Browser, Chance, Fault, Kind, Locks, Schedule, Tab, random_schedule};

/// The draft that is fought over.
fn contested() -> DraftId {
    DraftId::new(1)
}

// The Nth fault.

/// How many edits the session has.
const EDITS: usize = 200;

/// A session of one writer: edits saved in twos and threes, a second tab that is closed again, a draft that is deleted and
/// comes back, a page that is left and opened again. Whatever fails is told, and tried again.
fn session(browser: &mut Browser) {
    browser.open(&contested());
    for number in 0..EDITS {
        if browser.tabs.is_empty() && !browser.open(&contested()) {
            continue;
        }
        browser.now += 100;
        browser.in_tab(0, Tab::hear_of_the_lock);
        browser.edit(0);
        if number % 5 % 2 == 1 {
            browser.in_tab(0, Tab::save);
        }
        match number {
            50 if browser.open(&contested()) => {
                browser.in_tab(1, Tab::hear_of_the_lock);
                browser.edit(1);
                browser.close(1);
            }
            100 => browser.close(0),
            101 => {
                browser.in_tab(0, Tab::save);
                browser.close(0);
                browser.delete(&contested());
                browser.restore(&contested());
            }
            _ => {}
        }
    }
}

#[test]
fn whichever_call_fails_nothing_that_was_called_saved_is_lost() {
    let mut whole = Browser::new(Locks::There);
    session(&mut whole);
    whole.end();
    assert_eq!(whole.found().len(), EDITS + 1, "without a fault there is every edit");
    let calls = whole.storage.calls();

    let stride = if cfg!(debug_assertions) { 13 } else { 1 };
    let one_kind = |kind| {
        let mut cases = 0;
        for persists in [false, true] {
            for at in (0..calls).step_by(stride) {
                let mut browser = Browser::new(Locks::There);
                browser.storage.fail(Some(Fault { at, persists, kind }));
                session(&mut browser);
                browser.end();
                // A browser that denies from now on what it has leads a page to begin anew where something is; no page can
                // know. Nothing is called saved then, which the simulator sees to.
                let denies = persists && kind == Kind::Vanished;
                let lost = browser.lost();
                assert!(
                    denies || lost.is_empty(),
                    "{kind:?} at call {at}, persists: {persists}: lost {lost:?}"
                );
                cases += 1;
            }
        }
        cases
    };
    let cases: usize = std::thread::scope(|scope| {
        let kinds = Kind::ALL.map(|kind| scope.spawn(move || one_kind(kind)));
        kinds.into_iter().map(|kind| kind.join().expect("the fault was told above")).sum()
    });
    println!("{cases} faults in a session of {EDITS} edits and {calls} calls");
    assert!(cfg!(debug_assertions) || cases >= 5_000, "{cases} cases");
}

// Every order of two tabs.

/// How many steps each tab has.
const STEPS: usize = 9;

/// Plays two tabs in an order: bit by bit, which one does its next step. Both have opened the same draft.
fn play(order: u32, locks: Locks) -> Browser {
    let mut browser = Browser::new(locks);
    Library::new(browser.storage.clone())
        .add(contested(), &Postmortem::default(), 1)
        .expect("nothing fails yet");
    browser.open(&contested());
    browser.open(&contested());
    let (first, second) = (browser.tabs[0].number, browser.tabs[1].number);
    let mut done = [0; 2];
    for bit in 0..2 * STEPS {
        let which = (order >> bit & 1) as usize;
        let number = [first, second][which];
        let step = done[which];
        done[which] += 1;
        let Some(at) = browser.tabs.iter().position(|tab| tab.number == number) else { continue };
        match step {
            0 => browser.in_tab(at, Tab::hear_of_the_lock),
            1 => {
                browser.edit(at);
                browser.in_tab(at, Tab::step);
            }
            // Four looks, one more at what is to be written over.
            2..7 => browser.in_tab(at, Tab::step),
            // The write, the read-back and what is left.
            7 => browser.in_tab(at, Tab::save),
            // Before it is closed, it has heard of what the other one has written until then.
            _ => {
                browser.in_tab(at, Tab::look);
                browser.close(at);
            }
        }
    }
    browser
}

fn orders() -> impl Iterator<Item = u32> {
    let stride = if cfg!(debug_assertions) { 11 } else { 1 };
    (0..1_u32 << (2 * STEPS)).filter(|order| order.count_ones() as usize == STEPS).step_by(stride)
}

#[test]
fn in_every_order_of_two_tabs_both_edits_are_there() {
    let mut played = 0;
    for order in orders() {
        let browser = play(order, Locks::There);
        let found = browser.found();
        assert_eq!(found.len(), 2, "order {order:#b}: found {found:?}, {:?}", browser.storage.texts());
        assert!(browser.told.is_empty());
        played += 1;
    }
    println!("{played} orders of two tabs with {STEPS} steps each");
    assert!(cfg!(debug_assertions) || played == 48_620);
}

#[test]
fn without_locks_a_tab_loses_only_if_it_was_closed_within_the_other_ones_save() {
    let (mut played, mut lost) = (0, 0);
    for order in orders() {
        let browser = play(order, Locks::Missing);
        // When a tab does its step of this number.
        let time = |which: u32, step: usize| {
            (0..2 * STEPS).filter(|bit| order >> bit & 1 == which).nth(step).unwrap()
        };
        let is_closed_within = |one, other| time(other, 1) < time(one, 8) && time(one, 8) < time(other, 7);
        let missing = browser.found().len() < 2;
        assert!(!missing || is_closed_within(0, 1) || is_closed_within(1, 0), "order {order:#b}");
        played += 1;
        lost += usize::from(missing);
    }
    println!("without locks: something lost in {lost} of {played} orders");
}

// Random schedules.

#[test]
fn in_random_schedules_nothing_that_was_called_saved_is_lost() {
    let seeds = match std::env::var("RETOLD_SEED").map(|seed| seed.parse::<u64>()) {
        Ok(seed) => {
            let seed = seed.expect("RETOLD_SEED is a number");
            seed..seed + 1
        }
        Err(_) => {
            let asked = std::env::var("RETOLD_SCHEDULES").ok().and_then(|it| it.parse().ok());
            0..asked.unwrap_or(if cfg!(debug_assertions) { 1_000 } else { 10_000 })
        }
    };
    let played = seeds.end - seeds.start;
    let mut conflicts = 0;
    for seed in seeds {
        let mut schedule = Schedule { seed, log: Vec::new() };
        let browser = random_schedule(&mut schedule);
        let lost = browser.lost();
        assert!(lost.is_empty(), "lost {lost:?}: {browser}");
        conflicts += usize::from(Library::new(browser.storage.clone()).list().unwrap().drafts.len() > 3);
    }
    println!("{played} schedules, {conflicts} of them with copies after a conflict");
}

// Damaged records.

#[test]
fn a_damaged_record_is_opened_as_it_was_before_or_kept_byte_for_byte() {
    let mut library = Library::new(MemoryStorage::default());
    let id = contested();
    let mut postmortem = example();
    library.add(id.clone(), &postmortem, 10).unwrap();
    let mut opened = library.open(&id).unwrap().unwrap();
    postmortem.title = "The newer one".to_owned();
    opened.keeper.save(&mut library.storage, &postmortem, 20).unwrap();
    let slots = [retold::draft::Slot::First, retold::draft::Slot::Second].map(|slot| key(slot, &id));
    let whole = library.storage.texts.clone();

    let mut chance = Chance(7);
    let mut damaged = 0;
    while damaged < 1_000 {
        library.storage.texts.clone_from(&whole);
        let which = &slots[chance.below(2)];
        let text = &whole[which];
        let at = (0..=chance.below(text.len())).rfind(|at| text.is_char_boundary(*at)).unwrap();
        let spoilt = match chance.below(5) {
            0 => text[..at].to_owned(),
            1 => format!("{}\u{0}{}", &text[..at], &text[at..]),
            2 => text[at..].to_owned(),
            3 => format!("{text}{}", &text[at..]),
            _ => String::from_utf8_lossy(
                &text
                    .bytes()
                    .enumerate()
                    .map(|(i, byte)| if i == at { byte ^ 1 << chance.below(7) } else { byte })
                    .collect::<Vec<_>>(),
            )
            .into_owned(),
        };
        if spoilt == *text {
            continue;
        }
        damaged += 1;
        library.storage.set(which, &spoilt).unwrap();
        // The other generation is opened, and the damaged one is told.
        let mut opened = library.open(&id).unwrap().unwrap();
        assert!(opened.newer.is_some(), "{spoilt:?}");
        assert!(opened.postmortem == example() || opened.postmortem == postmortem);
        // Two saves go through both slots; the bytes are still there, under a key of their own.
        for title in ["after", "after that"] {
            opened.postmortem.title = title.to_owned();
            opened.keeper.save(&mut library.storage, &opened.postmortem, 30).unwrap();
        }
        let listing = library.list().unwrap();
        assert_eq!(listing.drafts[0].title, "after that");
        assert_eq!(listing.unreadable.iter().filter(|it| it.text == spoilt).count(), 1, "{spoilt:?}");
    }
}

// What is said of a draft's safety.

#[test]
fn a_second_tab_follows_the_first_and_takes_over_when_it_is_closed() {
    let mut browser = Browser::new(Locks::There);
    browser.open(&contested());
    browser.in_tab(0, Tab::hear_of_the_lock);
    browser.open(&contested());
    browser.in_tab(1, Tab::hear_of_the_lock);
    assert_eq!(browser.tabs[1].saver.safety(), Safety::OpenElsewhere);
    browser.edit(0);
    browser.in_tab(0, Tab::save);
    assert!(browser.tabs[1].is_behind);
    browser.in_tab(1, Tab::look);
    assert_eq!(browser.tabs[1].postmortem, browser.tabs[0].postmortem);
    browser.close(0);
    browser.in_tab(0, Tab::hear_of_the_lock);
    assert_eq!(browser.tabs[0].saver.safety(), Safety::Unchanged);
    browser.edit(0);
    browser.in_tab(0, Tab::save);
    assert!(matches!(browser.tabs[0].saver.safety(), Safety::Saved(_)));
}

#[test]
fn what_was_typed_in_both_tabs_becomes_two_drafts() {
    let mut browser = Browser::new(Locks::There);
    for at in 0..2 {
        browser.open(&contested());
        browser.in_tab(at, Tab::hear_of_the_lock);
        browser.edit(at);
    }
    browser.in_tab(0, Tab::save);
    browser.in_tab(1, Tab::look);
    assert_eq!(browser.tabs[1].saver.safety(), Safety::OpenElsewhere, "it is still typing");
    browser.close(0);
    browser.in_tab(0, Tab::hear_of_the_lock);
    let titles: Vec<String> = Library::new(browser.storage.clone())
        .list()
        .unwrap()
        .drafts
        .into_iter()
        .map(|draft| draft.title)
        .collect();
    assert_eq!(titles.len(), 2);
    assert_eq!(browser.found().len(), 2);
}

#[test]
fn a_draft_waits_for_a_pause_and_not_longer_than_two_seconds() {
    let mut tab = Tab::open(1, &Browser::new(Locks::There).storage, &contested()).unwrap();
    let _: Turn = tab.saver.lock_is(&mut MemoryStorage::default(), Lock::Mine);
    let waits = [0, 100, 1_000, 1_800, 2_500].map(|later| tab.saver.changed(10_000 + later));
    assert_eq!(waits, [300, 300, 300, 200, 0]);
    // A clock that was set back does not put it off.
    assert_eq!(tab.saver.changed(5), 300);
}
