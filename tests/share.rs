//! Drafts in links: any draft comes back as it was, and no text does harm.
//!
//! `RETOLD_LINKS=1000000 cargo test --profile thorough --test share` reads a million links. What it takes at most is printed
//! with `-- --nocapture`.

#[expect(dead_code, reason = "no draft is edited here")]
mod generate;

use std::time::{Duration, Instant};

use generate::{nasty_text, postmortem};
use peak_alloc::PeakAlloc;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use retold::draft::to_json;
use retold::postmortem::{Postmortem, example};
use retold::share::{Form, Host, Link, LinkError, Locked, Packed, Repository, file_name, prefilled};

/// Tells what a link takes at most.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What one link may take.
const MOST_MEMORY: usize = 8 * 1024 * 1024;

/// And for how long, in optimised code.
const MOST_TIME: Duration = Duration::from_millis(50);

proptest! {
    #[test]
    fn a_draft_comes_back_as_it_was(draft in postmortem()) {
        let fragment = Link::of(&draft).unwrap().fragment().unwrap();
        let Link::Open(packed) = Link::read(&fragment).unwrap() else { panic!("it has no passphrase") };
        prop_assert_eq!(packed.draft().unwrap(), draft);
    }

    #[test]
    fn a_link_that_was_cut_off_says_so(draft in postmortem(), cut in any::<Index>()) {
        let fragment = Link::of(&draft).unwrap().fragment().unwrap();
        let start = "share/1.".len();
        let at = start + cut.index(fragment.len() - start);
        let is_told = matches!(Link::read(&fragment[..at]), Err(LinkError::CutOff { .. }));
        prop_assert!(is_told, "{}", &fragment[..at]);
    }

    #[test]
    fn one_other_character_is_noticed(draft in postmortem(), at in any::<Index>(), other in "[ -~]") {
        let fragment = Link::of(&draft).unwrap().fragment().unwrap();
        let start = fragment.rfind('.').unwrap() + 1;
        let at = start + at.index(fragment.len() - start);
        let mut damaged = fragment.clone();
        damaged.replace_range(at..=at, &other);
        prop_assume!(damaged != fragment);
        prop_assert!(Link::read(&damaged).is_err(), "{damaged}");
    }

    #[test]
    fn a_form_gets_the_title_and_no_more(title in nasty_text(), long in 1_usize..400, form in forms(), host in hosts()) {
        let repository = Repository::read("https://git.example.com/acme/site").unwrap();
        let title = title.repeat(long);
        let made = prefilled(&repository, host, form, &title);
        prop_assert!(made.address.len() <= host.most_bytes());
        let is_safe = |it: u8| it.is_ascii_graphic() && !b"\"<>\\^`{|}#[]".contains(&it);
        prop_assert!(made.address.bytes().all(is_safe), "it has what belongs in no address");
        prop_assert_eq!(decoded(made.address.rsplit_once('=').unwrap().1), made.title.clone());
        let whole = match form {
            Form::Issue => title.split_whitespace().collect::<Vec<_>>().join(" "),
            Form::File => file_name(&title),
        };
        prop_assert!(whole.starts_with(&made.title));
    }

    #[test]
    fn the_address_of_a_repository_leads_there_only(address in "https://[ -~]{0,40}") {
        if let Ok(repository) = Repository::read(&address) {
            prop_assert_eq!(Repository::read(&repository.address()).unwrap().address(), repository.address());
            prop_assert!(!repository.server.contains(['@', '/', '?', '#', '%', '\\']), "{}", repository.server);
        }
    }
}

fn forms() -> impl Strategy<Value = Form> {
    prop_oneof![Just(Form::Issue), Just(Form::File)]
}

fn hosts() -> impl Strategy<Value = Host> {
    prop_oneof![Just(Host::GitHub), Just(Host::GitLab)]
}

/// Undoes percent-encoding, of what has been encoded well.
fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("two digits"));
        bytes.extend(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).expect("a text was encoded")
}

/// What was read last, and what it took.
#[derive(Default)]
struct Most {
    time: Duration,
    memory: usize,
    drafts: usize,
}

impl Most {
    /// Reads a link as the page does.
    fn read(&mut self, text: &str) {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = Instant::now();
        let is_draft = match Link::read(text) {
            Ok(Link::Open(packed)) => packed.draft().is_ok(),
            Ok(Link::Locked(_)) | Err(_) => false,
        };
        self.time = self.time.max(start.elapsed());
        self.memory = self.memory.max(MEMORY.peak_usage().saturating_sub(before));
        self.drafts += usize::from(is_draft);
    }
}

/// Random and mutated links: damage to the text of a link, and damage within one whose checksum fits.
#[test]
fn no_link_does_harm() {
    let links: usize = std::env::var("RETOLD_LINKS").ok().and_then(|it| it.parse().ok()).unwrap_or(2000);
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let drafts: Vec<Postmortem> = (0..40)
        .map(|_| postmortem().new_tree(&mut runner).expect("a draft is made").current())
        .chain([example(), Postmortem::default()])
        .collect();
    let packed: Vec<Packed> = drafts.iter().map(|it| Packed::of(it).expect("it is small")).collect();
    let bombs = bombs();
    let mut chance = Chance(0x5eed);
    let mut most = Most::default();
    for bomb in &bombs {
        most.read(&fragment(bomb));
    }
    for _ in 0..links {
        let packed = &packed[chance.below(packed.len())];
        let text = match chance.below(8) {
            0 => chance.text(2000),
            1 => format!("#share/1.{}", chance.text(400)),
            2 | 3 => chance.damaged(fragment(packed)),
            4 => format!("https://retold.example/{}", chance.damaged(format!("%23{}", fragment(packed)))),
            5 => {
                let bytes = (0..chance.below(600)).map(|_| chance.byte()).collect();
                fragment(&Packed(bytes))
            }
            6 => fragment(&chance.damaged_within(bombs[chance.clone().below(bombs.len())].clone())),
            _ => fragment(&chance.damaged_within(packed.clone())),
        };
        most.read(&text);
    }
    let Most { time, memory, drafts } = most;
    println!("{links} links, {drafts} of them drafts: at most {time:?} and {memory} bytes");
    assert!(drafts > 0, "some damage leaves a draft");
    assert!(memory <= MOST_MEMORY, "{memory} bytes");
    // Without optimisation it takes longer and tells nothing.
    if !cfg!(debug_assertions) {
        assert!(time <= MOST_TIME, "{time:?}");
    }
}

/// A link that was sent once is read forever. Neither this text nor the dictionary may ever change.
#[test]
fn a_link_of_the_first_version_is_read() {
    let sent = include_str!("fixtures/link-v1.txt");
    let Ok(Link::Open(packed)) = Link::read(sent) else { panic!("{sent} is a link") };
    assert_eq!(packed.draft().unwrap(), example());
}

/// Locked links are bytes that only a passphrase makes something of.
#[test]
fn a_locked_link_keeps_its_bytes() {
    let cipher_text: Vec<u8> = (0..=255).cycle().take(5000).collect();
    let locked = Link::Locked(Locked { salt: [9; 16], nonce: [7; 12], cipher_text });
    assert_eq!(Link::read(&locked.fragment().unwrap()).unwrap(), locked);
}

fn fragment(packed: &Packed) -> String {
    Link::Open(packed.clone()).fragment().unwrap_or_else(|error| error.to_string())
}

/// Few bytes that become many, or many values, or deep ones.
fn bombs() -> Vec<Packed> {
    let json = to_json(&example(), 0, 0);
    let long = "a".repeat(900_000);
    let values = json.replacen("\"timeline\":[", &format!("\"timeline\":[{}", "{},".repeat(9000)), 1);
    let texts = [
        json.replacen("\"title\":\"", &format!("\"title\":\"{long}"), 1),
        values,
        format!("{json}{}", " ".repeat(1024 * 1024)),
        "[".repeat(1_000_000),
        "[],".repeat(300_000),
        format!("{{\"format\":\"retold-draft\",\"version\":1,\"postmortem\":{{{}", "\"a\":1,".repeat(9990)),
        format!("[{}]", "\"\\u0041\",".repeat(19_000)),
        json.replacen("\"time\":\"", &format!("\"time\":\"{}", "1:0 ".repeat(16_000)), 1),
        json.replacen("\"date\":\"", &format!("\"date\":\"{}", "Jan ".repeat(16_000)), 1),
    ];
    texts.iter().map(|text| Packed(stored(text.as_bytes()))).collect()
}

/// Deflates bytes in another way than Retold does: with no dictionary.
fn stored(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, 9)
}

/// Chance that can be repeated: xorshift64*.
#[derive(Clone)]
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end.max(1)
    }

    fn byte(&mut self) -> u8 {
        self.next().to_be_bytes()[0]
    }

    /// Makes a text of what stands in links, and of what does not.
    fn text(&mut self, most: usize) -> String {
        const LETTERS: &[char] = &[
            'A', 'z', '0', '9', '-', '_', '.', '/', '#', '%', '2', '3', '=', '>', '\n', ' ', '\u{200B}',
            '\u{FFFF}', '"',
        ];
        (0..self.below(most)).map(|_| LETTERS[self.below(LETTERS.len())]).collect()
    }

    /// Changes, adds, drops or swaps a few characters.
    fn damaged(&mut self, text: String) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..=self.below(4) {
            let at = self.below(letters.len());
            match self.below(5) {
                0 => letters.truncate(at),
                1 if at < letters.len() => _ = letters.remove(at),
                2 => letters.insert(at, char::from(self.byte())),
                3 if at < letters.len() => letters[at] = char::from(self.byte() & 0x7F),
                _ => {
                    let other = self.below(letters.len());
                    if at < letters.len() {
                        letters.swap(at, other);
                    }
                }
            }
        }
        letters.into_iter().collect()
    }

    /// Changes a few bits of what was deflated. The link's checksum is made of what comes out.
    fn damaged_within(&mut self, mut packed: Packed) -> Packed {
        for _ in 0..self.below(4) {
            let at = self.below(packed.0.len());
            if let Some(byte) = packed.0.get_mut(at) {
                *byte ^= 1 << self.below(8);
            }
        }
        if self.below(8) == 0 {
            let end = self.below(packed.0.len());
            packed.0.truncate(end);
        }
        packed
    }
}
