//! The program in the background tells what the command line tells, byte for byte, and is quick about it.

use anyhow::{Context as _, Result, ensure};
use retold::draft::to_json;
use retold::errand::{Errand, Told, answer};
use retold::postmortem::{Event, EventId, Genre, Level, Postmortem, example};
use serde_json::json;

use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

const SEEDS: [u32; 3] = [0, 7, 40_000];

/// How many events the draft has by which the time is taken.
const MANY: u32 = 40;

/// Starts a second program and asks it everything, one question after the other.
const ASK: &str = "
    const [questions] = arguments;
    window.told = [];
    const worker = new Worker('background_loader.js');
    let since = 0;
    const ask = () => {
        since = performance.now();
        if (told.length < questions.length) worker.postMessage(`${told.length}\\n${questions[told.length]}`);
    };
    worker.onmessage = ({ data }) => {
        const at = data.indexOf('\\n');
        if (at >= 0) told.push([JSON.parse(data.slice(at + 1)).markdown, performance.now() - since]);
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
    page.script(ASK, vec![json!(questions)]).await?;
    let told = until("every tale", async || {
        let told = page.script("return window.told", Vec::new()).await?;
        let told = told.as_array().cloned().unwrap_or_default();
        Ok(Seen::when(told.len() == questions.len(), told.clone(), || format!("{} tales", told.len())))
    })
    .await?;
    for (at, (question, told)) in questions.iter().zip(&told).enumerate() {
        let native = Told::from_json(&answer(question)).markdown;
        ensure!(!native.is_empty(), "tale {at} is empty");
        ensure!(told[0] == json!(native), "tale {at} is {}, and not {native:?}", told[0]);
    }
    let last = told.last().and_then(|told| told[1].as_f64()).context("no time was taken")?;
    println!("   {MANY} events: told, proven and drawn in {last:.1} ms, there and back");
    Ok(())
}

fn question(postmortem: &Postmortem) -> String {
    format!("{}\n{}", Errand::TellTale.name(), to_json(postmortem, 1, 2))
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
