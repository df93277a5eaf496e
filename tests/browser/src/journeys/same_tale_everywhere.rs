//! The program in the background answers what the same code answers natively, byte for byte.

use anyhow::{Context as _, Result, ensure};
use retold::draft::to_json;
use retold::errand::{Errand, answer};
use retold::postmortem::{Event, EventId, Genre, Level, Postmortem, example};
use serde_json::json;

use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

const SEEDS: [u32; 3] = [0, 7, 40_000];

/// How many events the draft has by which the time is taken.
const MANY: u32 = 40;

/// How many lines the paste has by which the time is taken.
const LONG: u32 = 5_000;

/// Starts a second program and asks it everything, one question after the other.
const ASK: &str = "
    const [questions] = arguments;
    window.told = [];
    // FNV-1a over the 16-bit units: an answer is too long to be handed over some fifty times.
    const hash = (text) => {
        let hash = 0x811c9dc5;
        for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
        return hash;
    };
    const worker = new Worker('background_loader.js');
    let since = 0;
    const ask = () => {
        since = performance.now();
        if (told.length < questions.length) worker.postMessage(`${told.length}\\n${questions[told.length]}`);
    };
    worker.onmessage = ({ data }) => {
        const at = data.indexOf('\\n');
        if (at >= 0) {
            const took = performance.now() - since;
            const answer = data.slice(at + 1);
            told.push([hash(answer), answer.length, took]);
        }
        ask();
    };";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    page.open().await?;
    page.button("New postmortem").shown().await?;
    page.requests_when_quiet().await?;
    let mut questions = Vec::new();
    for genre in Genre::ALL {
        for level in Level::ALL {
            for seed in SEEDS {
                let mut postmortem = example();
                (postmortem.tale.genre, postmortem.tale.level, postmortem.tale.seed) = (genre, level, seed);
                questions.push(question(&postmortem));
            }
        }
    }
    // The same one several times: a browser makes code quicker that runs often.
    questions.extend(std::iter::repeat_n(question(&crowded()), 20));
    questions.extend(std::iter::repeat_n(long_paste(), 5));
    page.script(ASK, vec![json!(questions)]).await?;
    let told = until("every tale", async || {
        let told = page.script("return window.told", Vec::new()).await?;
        let told = told.as_array().cloned().unwrap_or_default();
        Ok(Seen::when(told.len() == questions.len(), told.clone(), || format!("{} tales", told.len())))
    })
    .await?;
    for (at, (question, told)) in questions.iter().zip(&told).enumerate() {
        let native: Vec<u16> = answer(question).encode_utf16().collect();
        ensure!(native.len() > 1_000, "answer {at} is empty");
        ensure!(told[1] == json!(native.len()), "answer {at} has {} units, natively {}", told[1], native.len());
        ensure!(told[0] == json!(hash(&native)), "answer {at} is another, of the same length");
    }
    let took = |at: usize| told.get(at).and_then(|told| told[2].as_f64()).context("no time was taken");
    let (tale, paste) = (took(told.len() - 6)?, took(told.len() - 1)?);
    println!("   {MANY} events told, proven and drawn in {tale:.1} ms; a paste of {LONG} lines read in {paste:.1} ms");
    Ok(())
}

/// FNV-1a, as in the page.
fn hash(units: &[u16]) -> u32 {
    units.iter().fold(0x811c_9dc5_u32, |hash, unit| (hash ^ u32::from(*unit)).wrapping_mul(0x0100_0193))
}

fn question(postmortem: &Postmortem) -> String {
    format!("{}\n{}", Errand::TellTale.name(), to_json(postmortem, 1, 2))
}

/// A long paste of a chat.
fn long_paste() -> String {
    let lines = (0..LONG / 2).map(|at| {
        let (hour, minute) = (at / 60 % 12 + 1, at % 60);
        format!("heron [{hour}:{minute:02} PM]\nqueue {at} is being looked at, and nothing else\n")
    });
    format!("{}\n{}", Errand::ReadTimeline.name(), lines.collect::<String>())
}

/// The example with many events.
fn crowded() -> Postmortem {
    let mut postmortem = example();
    let events = postmortem.timeline.clone();
    // Ids of their own: no item has that of another.
    let first = postmortem.next_id;
    let events = (first..first + MANY).zip(events.iter().cycle());
    postmortem.timeline = events.map(|(id, event)| Event { id: EventId(id), ..event.clone() }).collect();
    postmortem.next_id = first + MANY;
    postmortem
}
