//! Paper gets the document and nothing else, in either voice, dark on white, also from a phone that shows the form.

use anyhow::{Result, ensure};

use super::story::open_example;
use crate::expect;
use crate::options::EngineName;
use crate::page::{Page, Place as _, Theme};
use crate::run::Skip;

/// What is on the page and not on paper.
const NOT_PRINTED: [&str; 8] = [
    "Copy Markdown",
    "In progress",
    "Time it started",
    "Formal",
    "Show the record",
    "facts kept",
    "All again",
    "Read it aloud",
];

/// How dark the text of the document is on how white a ground, as the sum of red, green and blue; and where its picture and its
/// title begin.
const LOOK: &str = r"
    const sum = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    const sheet = document.querySelector('.sheet');
    const top = (name) => sheet.querySelector(name)?.getBoundingClientRect().top ?? -1;
    const colours = [];
    for (let it = sheet; it; it = it.parentElement) colours.push(getComputedStyle(it).backgroundColor);
    // What has no ground of its own lies on white paper.
    const ground = colours.find((it) => it !== 'rgba(0, 0, 0, 0)') ?? 'rgb(255, 255, 255)';
    return [sum(getComputedStyle(sheet).color), sum(ground), top('img'), top('.sheet-title')];";

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    if page.engine() != EngineName::Chromium {
        return Err(Skip("only Chromium can pretend to be paper").into());
    }
    open_example(&page).await?;
    page.document_says("By addressing these").await?;
    let formal = pages(&page, false).await?;
    ensure!((1..=2).contains(&formal), "the report takes {formal} pages");

    page.switch_to_tab("Tale").await?;
    for genre in ["Noir", "Fantasy"] {
        page.button(genre).click().await?;
        page.says("22 of 22 facts kept").await?;
        let tale = pages(&page, true).await?;
        ensure!((2..=3).contains(&tale), "the tale takes {tale} pages");
    }

    page.be_a_screen(390, 844).await?;
    page.textbox("Impact").shown().await?;
    let from_phone = pages(&page, true).await?;
    ensure!((2..=3).contains(&from_phone), "from a phone the tale takes {from_phone} pages");
    Ok(())
}

/// Prints in both themes, looks at what is on paper, and returns how many pages it takes.
async fn pages(page: &Page, has_cover: bool) -> Result<usize> {
    let mut pages = 0;
    for theme in [Theme::Light, Theme::Dark] {
        page.be_on_paper(theme).await?;
        let text = page.visible_text().await?;
        expect::contains("the paper", &text.to_lowercase(), "my first postmortem")?;
        for unwanted in NOT_PRINTED {
            expect::lacks("the paper", &text, unwanted)?;
        }
        let look = page.script(LOOK, Vec::new()).await?;
        let [ink, ground, picture, heading] = [0, 1, 2, 3].map(|at| look[at].as_f64().unwrap_or(-1.0));
        ensure!(ink < 200.0 && ground > 700.0, "it is not dark on white: {look}");
        ensure!((picture >= 0.0) == has_cover, "there is a cover, or none where one belongs: {look}");
        ensure!(picture < heading, "the picture comes after the title: {look}");
        pages = count(&page.printed().await?);
        page.prefer(theme).await?;
    }
    Ok(pages)
}

/// The number of pages of a PDF.
fn count(pdf: &[u8]) -> usize {
    String::from_utf8_lossy(pdf).split("/Type /Page").skip(1).filter(|rest| !rest.starts_with('s')).count()
}
