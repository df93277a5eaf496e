//! A schedule by chance: what people and browsers do, in any order.

use std::collections::{BTreeMap, BTreeSet};

use retold::draft::DraftId;

use super::{Browser, Fault, Kind, Locks, Tab};

/// The numbers of a schedule: `SplitMix64`.
pub struct Chance(pub u64);

impl Chance {
    /// Returns a number from 0 up to, and without, this one.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let number = number ^ (number >> 31);
        usize::try_from(number % end as u64).unwrap_or_default()
    }
}

/// Tells which schedule it was when something has failed in it.
pub struct Schedule {
    /// Which one.
    pub seed: u64,
    /// What was done, with what stood in the tabs before.
    pub log: Vec<String>,
}

impl Drop for Schedule {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("RETOLD_SEED={}\n{}", self.seed, self.log.join("\n"));
        }
    }
}

/// Plays a schedule: up to five tabs on three drafts that type, save, look, come and go, crash, are deleted and brought
/// back, with a clock that jumps, a storage that fails, is rolled back or cleared, or is written by a newer Retold.
pub fn random_schedule(schedule: &mut Schedule) -> Browser {
    let mut chance = Chance(schedule.seed);
    let mut browser = Browser::new(Locks::There);
    let mut earlier = browser.storage.texts();
    for _ in 0..60 {
        let tabs = browser.tabs.len();
        let draft = DraftId::new(1 + chance.below(3) as u64);
        let at = if tabs == 0 { 0 } else { chance.below(tabs) };
        let act = chance.below(100);
        schedule.log.push(format!("{act} in tab {at}, draft {draft}: {browser}"));
        match act {
            0..12 if tabs < 5 => {
                browser.open(&draft);
            }
            12..40 if tabs > 0 => browser.edit(at),
            40..52 if tabs > 0 => browser.in_tab(at, Tab::save),
            52..60 if tabs > 0 => browser.in_tab(at, Tab::step),
            60..70 if tabs > 0 => browser.in_tab(at, Tab::hear_of_the_lock),
            70..78 if tabs > 0 && browser.tabs[at].is_behind => browser.in_tab(at, Tab::look),
            78..81 if tabs > 0 => browser.in_tab(at, Tab::flush),
            81..84 if tabs > 0 => browser.close(at),
            84..86 if tabs > 0 => browser.crash(at),
            86..88 if tabs > 0 => browser.in_tab(at, Tab::keep_as_new),
            // Only a draft that no tab has open can be deleted.
            88..90 if browser.tabs.iter().all(|tab| *tab.id() != draft) => browser.delete(&draft),
            90..92 => browser.restore(&draft),
            92..94 => browser.now = browser.now.saturating_add(86_400_000),
            94..96 => browser.now = browser.now.saturating_sub(86_400_000),
            96 => {
                let kind = Kind::ALL[chance.below(Kind::ALL.len())];
                // A browser that goes on denying what it has lets one tab write over what another has saved, and no
                // page can know. Once is seen through by a second look.
                let persists = chance.below(2) == 0 && !matches!(kind, Kind::Garbage | Kind::Vanished);
                let fault = Fault { at: browser.storage.calls() + chance.below(8), persists, kind };
                browser.storage.fail(Some(fault));
            }
            97 => browser.storage.fail(None),
            98 => earlier = browser.storage.texts(),
            // A browser that is killed leaves its storage as it was at some time before.
            99 if chance.below(3) == 0 => {
                while !browser.tabs.is_empty() {
                    browser.crash(0);
                }
                browser.storage.fail(None);
                browser.storage.roll_back(earlier.clone());
                browser.strike_off_all_but(browser.found());
            }
            // Somebody clears what the page has stored, while it is open.
            99 if chance.below(3) == 0 => {
                browser.storage.roll_back(BTreeMap::new());
                browser.strike_off_all_but(BTreeSet::new());
            }
            99 => browser.upgrade(&draft),
            _ => {}
        }
    }
    browser.end();
    browser
}
