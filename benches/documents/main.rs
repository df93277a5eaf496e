//! Writes the documents on which Retold and its peers are measured: `cargo bench --bench documents -- FOLDER`.
//!
//! Of each size there are the draft as a file and as it is stored in the browser, its report and its tale as Markdown, and the
//! plain facts from which a peer with a form of its own begins.

mod parts;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use retold::draft::{DraftId, Slot, Stamp, key, seal, to_json};
use retold::outline::formal;
use retold::postmortem::Postmortem;
use retold::tale::tell;
use retold::write::markdown;
use serde_json::json;

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

fn main() -> ExitCode {
    // Cargo adds an argument of its own.
    let Some(folder) = env::args().skip(1).find(|word| !word.starts_with('-')) else {
        println!("say into which folder: cargo bench --bench documents -- FOLDER");
        return ExitCode::SUCCESS;
    };
    match SIZES.into_iter().try_for_each(|size| write(Path::new(&folder), size)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, size: usize) -> io::Result<()> {
    let draft = parts::draft(size);
    let outline = formal(&draft);
    let style = draft.layout.section_style;
    // The address of the draft has its size, too.
    let id = DraftId::new(size as u64);
    let (_, record) = seal(&draft, Stamp::default(), 1_700_000_000_000);
    let files = [
        (".draft.json", to_json(&draft, 1, 1_700_000_000_000)),
        (".stored.json", json!({ key(Slot::First, &id): record }).to_string()),
        (".json", facts(&draft)),
        (".md", markdown(&outline, style)),
        ("-tale.md", markdown(&tell(&draft, &outline), style)),
    ];
    fs::create_dir_all(folder)?;
    files.iter().try_for_each(|(name, text)| fs::write(folder.join(format!("{size}{name}")), text))
}

/// Writes the title, the impact and the events.
fn facts(draft: &Postmortem) -> String {
    let time = |at: usize| draft.timeline[at].time.given().map_or("", |written| written.text());
    let events = draft.timeline.iter().enumerate();
    let events: Vec<_> = events.map(|(at, event)| json!({ "time": time(at), "text": event.text })).collect();
    json!({ "title": draft.title, "impact": draft.summary.impact, "events": events }).to_string()
}
