//! Text whose mark-up nests without end is drawn soon, and the page answers meanwhile. `RETOLD_FIGURES=1` prints how soon.

use std::env;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::json;

use super::story::new_postmortem;
use crate::page::{Page, Place as _};
use crate::wait::{Seen, until};

/// What is repeated.
const NESTED: [&str; 8] = ["[a](<b", "a***", "*a ", "**a *b ", "- a\n", "`a``b", "![[a](u)", "![x](https://k.example/) "];

/// How long the drawing may take, for texts of so many bytes. The aims are 50 and 500 ms on a machine that does nothing else;
/// a text of 256 kB is also saved and looked through by the reviewer.
const LIMITS: [(usize, Duration); 2] = [(5 * 1024, Duration::from_secs(2)), (256 * 1024, Duration::from_secs(8))];

/// For how many milliseconds the page may be deaf at a stretch. Most of it goes by in the field itself, which has as many
/// letters.
const MOST_DEAF: u64 = 4_000;

/// Notes the longest time in which the page did nothing that it was asked for.
const LISTEN: &str = "clearInterval(window.ears);
    window.deaf = 0;
    let last = performance.now();
    window.ears = setInterval(() => {
      const now = performance.now();
      window.deaf = Math.max(window.deaf, now - last);
      last = now;
    }, 5);";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    new_postmortem(&page).await?;
    let mut told = Vec::new();
    for (size, limit) in LIMITS {
        for (number, part) in NESTED.iter().enumerate() {
            let mark = format!("case{number}of{size}");
            let text = format!("{mark} {}", part.repeat((size - mark.len() - 1) / part.len()));
            page.script(LISTEN, Vec::new()).await?;
            let started = Instant::now();
            page.textbox("Impact").set_at_once(&text).await?;
            until("the text in the document", async || {
                let script = "return document.querySelector('.sheet [data-line=impact]')?.textContent.includes(arguments[0])";
                let is_there = page.script(script, vec![json!(mark)]).await? == json!(true);
                Ok(Seen::when(is_there, (), || "it is not there".to_owned()))
            })
            .await?;
            let took = started.elapsed();
            let deaf = page.script("return Math.round(window.deaf)", Vec::new()).await?.as_u64().unwrap_or_default();
            told.push(format!("{size} bytes of {part:?}: {took:?}, deaf for {deaf} ms"));
            ensure!(took < limit && deaf < MOST_DEAF, "{size} bytes of {part:?} took {took:?}, deaf for {deaf} ms");
        }
    }
    if env::var_os("RETOLD_FIGURES").is_some() {
        println!("{}", told.join("\n"));
    }
    // A short text is drawn as ever afterwards.
    page.textbox("Impact").set_at_once("All is well.").await?;
    page.document_says("All is well.").await.map(drop)
}
