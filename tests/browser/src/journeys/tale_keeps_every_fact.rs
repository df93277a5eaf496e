//! The tale is another text with the same facts, and switching costs nothing.

use anyhow::{Context as _, Result, ensure};

use super::story::open_example;
use crate::expect;
use crate::facts::{facts, first_lost};
use crate::page::{Line, Page, Place as _};
use crate::wait::{Seen, until};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    page.tab("Formal").selected().await?;
    // It is drawn in the background.
    let formal = until("the report", async || {
        let lines = page.document_lines().await?;
        Ok(Seen::when(lines.len() >= 20, lines.clone(), || format!("{} lines", lines.len())))
    })
    .await?;
    let facts_in_all: usize = formal.iter().map(|line| facts(&line.text).len()).sum();
    ensure!(facts_in_all >= 19, "the example has only {facts_in_all} facts");

    page.switch_to_tab("Tale").await?;
    let tale = until("the tale", async || {
        let lines = page.document_lines().await?;
        let is_told = !lines.is_empty() && lines != formal;
        Ok(Seen::when(is_told, lines, || "the document is empty, or still the formal one".to_owned()))
    })
    .await?;
    check(&formal, &tale)?;

    page.switch_to_tab("Formal").await?;
    until("the formal document again", async || {
        let lines = page.document_lines().await?;
        let other = lines.iter().zip(&formal).find(|(now, before)| now != before);
        Ok(Seen::when(lines == formal, (), || format!("{} lines; {other:?}", lines.len())))
    })
    .await
}

/// Compares the voices line by line. The tale has lines of its own around them, such as its opening.
fn check(formal: &[Line], tale: &[Line]) -> Result<()> {
    let shared: Vec<&Line> =
        tale.iter().filter(|line| formal.iter().any(|before| before.key == line.key)).collect();
    let keys = |lines: &[&Line]| lines.iter().map(|line| line.key.clone()).collect::<Vec<_>>();
    let (before, after) = (keys(&formal.iter().collect::<Vec<_>>()), keys(&shared));
    ensure!(before == after, "the tale's lines are {after:?}, the formal ones {before:?}");

    let mut retold = 0;
    for (plain, told) in formal.iter().zip(shared) {
        expect::same_text(&format!("the label of the tale's line {}", told.key), &told.label, &plain.label)?;
        if let Some(lost) = first_lost(&facts(&plain.text), &facts(&told.text)) {
            anyhow::bail!("the tale lost {lost:?} of {:?}: {:?}", plain.text, told.text);
        }
        retold += usize::from(plain.text != told.text);
    }
    ensure!(retold >= 10, "only {retold} lines differ in the tale");

    let (plain, told) = (formal.first().context("the document is empty")?, tale.first().context("no tale")?);
    ensure!(plain.text != told.text, "the tale has no title of its own: it starts with {:?}", told.text);
    ensure!(tale.len() > formal.len(), "the tale has no opening of its own");
    Ok(())
}
