//! How axe-core is asked about views: each in both themes, on every screen.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};

use crate::options::EngineName;
use crate::page::{Page, Place as _, Theme, Violation};
use crate::run::{Skip, Story};

/// Something that the page can show.
pub struct View {
    /// What it is called in a failure.
    name: &'static str,
    /// Leads there on the widest screen, and waits until it is there.
    open: fn(Page) -> Story,
}

/// An entry of a table of views.
pub const fn view(name: &'static str, open: fn(Page) -> Story) -> View {
    View { name, open }
}

/// The screen on which views are opened, by its width and height.
const WIDE: (u32, u32) = (1280, 860);

/// A phone.
const PHONE: (u32, u32) = (390, 844);

/// Every screen: a desktop, a tablet, a phone, and the narrowest that WCAG asks for, which is also a window of 1280 at 400 %.
const SCREENS: [(u32, u32); 4] = [WIDE, (768, 1024), PHONE, (320, 640)];

/// What was found, each with the views where.
type Found = BTreeMap<Violation, Vec<String>>;

/// Opens one view after the other and has axe-core look at each. Fails with everything that is wrong in any of them.
///
/// Only Chromium pretends colours and narrow screens, and the elements that the rules read are the same in the other engines.
pub async fn look_at(page: Page, views: &[View]) -> Result<()> {
    if page.engine() != EngineName::Chromium {
        return Err(Skip("only Chromium pretends colours and narrow screens").into());
    }
    if !page.has_axe() {
        return Err(Skip("no axe-core was handed over (--axe)").into());
    }
    let mut found = Found::new();
    for view in views {
        page.be_a_screen(WIDE.0, WIDE.1).await?;
        (view.open)(page.clone()).await.with_context(|| format!("the view {:?}", view.name))?;
        look(&page, view.name, &mut found).await.with_context(|| format!("the view {:?}", view.name))?;
    }
    ensure!(found.is_empty(), "{}", in_words(&found));
    Ok(())
}

/// Has axe-core look at a view to which a story of its own leads, unless it was not handed over.
pub async fn look_here(page: &Page, name: &str) -> Result<()> {
    if !page.has_axe() {
        return Ok(());
    }
    let mut found = Found::new();
    look(page, name, &mut found).await?;
    ensure!(found.is_empty(), "{}", in_words(&found));
    if page.engine() == EngineName::Chromium {
        page.be_a_screen(WIDE.0, WIDE.1).await?;
    }
    Ok(())
}

/// Shows the document on a narrow screen, where it stands in the form's place once that was asked for.
pub async fn read(page: &Page) -> Result<()> {
    page.be_a_screen(PHONE.0, PHONE.1).await?;
    page.button("Read").click().await?;
    page.region("Document").shown().await?;
    page.be_a_screen(WIDE.0, WIDE.1).await
}

/// Has axe-core look at what the page shows now.
async fn look(page: &Page, name: &str, found: &mut Found) -> Result<()> {
    let mut note = |violations: Vec<Violation>, place: &str| {
        for violation in violations {
            found.entry(violation).or_default().push(format!("{name}, {place}"));
        }
    };
    if page.engine() != EngineName::Chromium {
        note(page.violations().await?, "in its own window");
        return Ok(());
    }
    for (width, height) in SCREENS {
        page.be_a_screen(width, height).await?;
        for theme in [Theme::Light, Theme::Dark] {
            page.prefer(theme).await?;
            note(page.violations().await?, &format!("{theme} at {width}"));
        }
    }
    Ok(())
}

/// How many places a violation names.
const MOST_PLACES: usize = 12;

/// Says what is wrong: each violation once, with the views, themes and widths in which it is there.
fn in_words(found: &Found) -> String {
    let one = |(it, places): (&Violation, &Vec<String>)| {
        let Violation { rule, help, target, html, why } = it;
        let more = places.len().saturating_sub(MOST_PLACES);
        let more = if more > 0 { format!("; and {more} more") } else { String::new() };
        let places: Vec<&str> = places.iter().take(MOST_PLACES).map(String::as_str).collect();
        format!("{rule}: {help}. At {target}: {html} ({why}). In {}{more}", places.join("; "))
    };
    let lines: Vec<String> = found.iter().map(one).collect();
    format!("{} violations:\n{}", lines.len(), lines.join("\n"))
}
