//! How axe-core is asked about views: each in both themes, on every screen.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};

use crate::options::EngineName;
use crate::page::{Page, Scheme, Screen, Violation};
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

/// The screen on which views are opened.
pub const WIDE: Screen = Screen { width: 1280, height: 860, is_touched: false };

/// A phone.
pub const PHONE: Screen = Screen { width: 390, height: 844, is_touched: true };

/// Every screen: a desktop, a tablet, a phone, and the narrowest that WCAG asks for, which is also a window of 1280 at 400 %.
const SCREENS: [Screen; 4] = [
    WIDE,
    Screen { width: 768, height: 1024, is_touched: true },
    PHONE,
    Screen { width: 320, height: 640, is_touched: true },
];

/// What was found, each with the views where.
type Found = BTreeMap<Violation, Vec<String>>;

/// Opens one view after the other and has axe-core look at each. Fails with everything that is wrong in any of them.
///
/// Only Chromium can pretend colours and narrow screens. The other engines look at each view once, as their window shows
/// it: the rules read the same elements there, and what an engine may see in another way are names, roles and colours.
pub async fn look_at(page: Page, views: &[View]) -> Result<()> {
    if !page.has_axe() {
        return Err(Skip("no axe-core was handed over (--axe)").into());
    }
    let mut found = Found::new();
    for view in views {
        if page.engine() == EngineName::Chromium {
            page.pretend(WIDE).await?;
        }
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
        page.pretend(WIDE).await?;
    }
    Ok(())
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
    for screen in SCREENS {
        page.pretend(screen).await?;
        for (scheme, colours) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
            page.prefer(scheme).await?;
            note(page.violations().await?, &format!("{colours} at {}", screen.width));
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
