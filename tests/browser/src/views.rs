//! The views of the page, each with the way to it from nothing: for whatever looks at all of them.

use anyhow::{Context as _, Result};

use crate::inject::Inject;
use crate::journeys::story::{REVIEW, add_event, begin, go_to, saved};
use crate::page::{Page, Place as _};
use crate::run::Story;

/// One view.
pub struct View {
    /// Its name.
    pub name: &'static str,
    /// Goes there in a fresh window, which may be as narrow as a phone.
    pub open: fn(Page) -> Story,
}

/// Makes the table of the views out of the functions that open them: a view is named after its function.
macro_rules! views {
    ($($name:ident,)*) => {
        /// All views.
        pub const VIEWS: &[View] =
            &[$(View { name: stringify!($name), open: |page| Box::pin($name(page)) }),*];
    };
}

views![
    home_empty,
    home_drafts,
    home_blocked,
    summary,
    summary_empty,
    timeline,
    timeline_empty,
    timeline_crowded,
    root_cause,
    measures,
    lessons,
    review,
    review_findings,
    share,
    formal,
    tale_fantasy,
    tale_noir,
    tale_nature,
    tale_shipping,
    tale_record,
    tale_full_saga,
    tale_severe,
    told_cover,
    told_beat,
    dialog_paste,
    dialog_read,
    dialog_secret,
    dialog_versions,
    palette,
    palette_words,
    shortcuts,
    shared_link,
    shared_broken,
    not_saved,
    other_tab,
    no_background,
    broken,
    safe_mode,
    how_to_check,
];

/// A link that holds a draft.
const LINK: &str = include_str!("../../fixtures/link-v1.txt");

/// A postmortem that somebody wrote elsewhere.
const REPORT: &str = "# Checkout was down\n\n**Impact:** about 12 % of orders failed.\n\n## Timeline\n\n\
    - 11:32 alerts fired for failed orders\n- 11:40 the deployment was suspected\n- 12:05 rolled back\n\n\
    ## Root cause\n\nA flag was read before it was set.\n\n## Action items\n\n- Test the order of start\n";

/// A chat about an incident.
const CHAT: &str = "osprey [11:32 PM]\nnightly import stands at 14% since ten o'clock\nWatch Bot [11:40 PM]\nALARM \
    import_progress stalled for 60 min\n:eyes:\n2\nlapwing [12:11 AM]\nlease released by hand\n";

async fn home_empty(page: Page) -> Result<()> {
    page.open().await?;
    page.button("New postmortem").shown().await
}

async fn home_drafts(page: Page) -> Result<()> {
    for title in
        ["MySQL refused writes on db-prod-03", "Failover did not trigger after the time to live ran out", "x"]
    {
        titled(&page, title).await?;
    }
    example(page.clone()).await?;
    page.open().await?;
    page.button("Delete x").click().await?;
    page.button("Trash (1)").click().await?;
    page.button("Bring back").shown().await
}

async fn home_blocked(page: Page) -> Result<()> {
    page.open_with(&[Inject::BlockedStorage]).await?;
    page.says("Drafts cannot be kept").await
}

async fn summary(page: Page) -> Result<()> {
    example(page).await
}

async fn summary_empty(page: Page) -> Result<()> {
    page.open().await?;
    begin(&page).await
}

async fn timeline(page: Page) -> Result<()> {
    step(&page, "Timeline").await
}

async fn timeline_empty(page: Page) -> Result<()> {
    page.open().await?;
    begin(&page).await?;
    go_to(&page, "Timeline").await
}

/// An incident of two days, with flags that stand close together.
async fn timeline_crowded(page: Page) -> Result<()> {
    page.open().await?;
    begin(&page).await?;
    page.textbox("Date it started").fill("January 28, 2024").await?;
    page.textbox("Time it started").fill("23:00").await?;
    go_to(&page, "Timeline").await?;
    let events = [
        ("22:50", "Alerts fire for slow pages."),
        ("23:10", "Engineers began to investigate."),
        ("23:12", "The database was suspected."),
        ("23:15", "Escalated to the database team."),
        ("2024-01-29 03:20", "The deployment was rolled back."),
        ("2024-01-29 09:00", "Service was fully restored."),
        ("", "Somebody made tea."),
    ];
    for (number, (time, text)) in (1..).zip(events) {
        add_event(&page, number, time, text).await?;
    }
    // On a phone the first ones share a flag.
    page.button("2024-01-29 03:20, rolled back (guess): The deployment was rolled back.").shown().await
}

async fn root_cause(page: Page) -> Result<()> {
    step(&page, "Root cause").await
}

async fn measures(page: Page) -> Result<()> {
    step(&page, "Measures").await
}

async fn lessons(page: Page) -> Result<()> {
    step(&page, "Lessons").await
}

async fn review(page: Page) -> Result<()> {
    step(&page, REVIEW).await
}

async fn review_findings(page: Page) -> Result<()> {
    example(page.clone()).await?;
    page.textbox("Impact").fill("Many users could not pay, because Dana should have looked.").await?;
    page.textbox("Title").focus().await?;
    page.button_starting("Dismiss: \"Many users\"").shown().await?;
    go_to(&page, REVIEW).await?;
    page.button_starting("Dismiss: \"Many users\"").shown().await
}

/// All that the share part of the review can open.
async fn share(page: Page) -> Result<()> {
    step(&page, REVIEW).await?;
    page.checkbox("Public version").click().await?;
    page.checkbox("Share by link").click().await?;
    page.button("Copy link").shown().await
}

async fn formal(page: Page) -> Result<()> {
    step(&page, "Timeline").await?;
    read(&page).await
}

async fn tale_fantasy(page: Page) -> Result<()> {
    tale(&page, "Fantasy").await
}

async fn tale_noir(page: Page) -> Result<()> {
    tale(&page, "Noir").await
}

async fn tale_nature(page: Page) -> Result<()> {
    tale(&page, "Nature").await
}

async fn tale_shipping(page: Page) -> Result<()> {
    tale(&page, "Shipping").await
}

async fn tale_record(page: Page) -> Result<()> {
    tale(&page, "Fantasy").await?;
    page.button("Show the record").click().await?;
    page.says("Record").await
}

async fn tale_full_saga(page: Page) -> Result<()> {
    tale(&page, "Noir").await?;
    page.button("3 Full saga").click().await
}

/// An incident that is not told in fun before the writer says so.
async fn tale_severe(page: Page) -> Result<()> {
    example(page.clone()).await?;
    page.textbox("Impact").fill("Two patients died while the records were unavailable.").await?;
    read(&page).await?;
    page.switch_to_tab("Tale").await
}

async fn told_cover(page: Page) -> Result<()> {
    tale(&page, "Nature").await?;
    page.button("Tell it").click().await?;
    page.group("Beats").focused().await
}

async fn told_beat(page: Page) -> Result<()> {
    told_cover(page.clone()).await?;
    page.press("ArrowRight").await?;
    page.press("ArrowRight").await
}

async fn dialog_paste(page: Page) -> Result<()> {
    step(&page, "Timeline").await?;
    page.button("Paste a timeline").click().await?;
    page.textbox("Chat, log, export or table").set_at_once(CHAT).await?;
    page.says("3 events").await
}

async fn dialog_read(page: Page) -> Result<()> {
    page.open().await?;
    page.button("Read an existing postmortem").click().await?;
    page.textbox("The postmortem, as Markdown, plain text or HTML").set_at_once(REPORT).await?;
    page.button_starting("Make it a draft").shown().await
}

async fn dialog_secret(page: Page) -> Result<()> {
    example(page.clone()).await?;
    page.textbox("Impact").fill("The key AKIAQWERTYUIOPASDFGH was in the log.").await?;
    page.textbox("Title").focus().await?;
    page.button_starting("Mask it").shown().await?;
    page.button("Copy Markdown").first().click().await?;
    page.dialog("There may be a secret in it").shown().await
}

async fn dialog_versions(page: Page) -> Result<()> {
    titled(&page, "Checkout was down").await?;
    page.keeps("Checkout was down").await?;
    page.textbox("Title").fill("Checkout was slow").await?;
    saved(&page).await?;
    page.keeps("Checkout was slow").await?;
    go_to(&page, REVIEW).await?;
    page.button("Versions").click().await?;
    page.says("The same as now.").await
}

async fn palette(page: Page) -> Result<()> {
    example(page.clone()).await?;
    page.press("Control+k").await?;
    page.option_starting("Add an event").shown().await
}

async fn palette_words(page: Page) -> Result<()> {
    example(page.clone()).await?;
    page.press("Control+k").await?;
    page.type_into_focus("server").await?;
    page.option_starting("Add an event").gone().await?;
    page.option_starting("Event 1").shown().await
}

async fn shortcuts(page: Page) -> Result<()> {
    example(page.clone()).await?;
    page.press("Control+k").await?;
    page.type_into_focus("keyboard").await?;
    page.press("Enter").await?;
    page.button("Turn single keys off").shown().await
}

async fn shared_link(page: Page) -> Result<()> {
    let (_, fragment) = LINK.trim().split_once('#').context("the link has no fragment")?;
    page.open_at(&format!("#{fragment}")).await?;
    page.button("Add as new draft").shown().await
}

async fn shared_broken(page: Page) -> Result<()> {
    page.open_at("#share/1.1036.829f4072.zVnLbuJAEPwVPsCxRAAl2").await?;
    page.heading("This link could not be opened").shown().await
}

async fn not_saved(page: Page) -> Result<()> {
    page.open_with(&[Inject::FullStorage]).await?;
    begin(&page).await?;
    page.textbox("Impact").fill("The disk was full").await?;
    page.button("Download now").shown().await
}

async fn other_tab(page: Page) -> Result<()> {
    titled(&page, "Checkout was down").await?;
    let address = page.address().await?;
    page.new_tab().await?;
    page.open_address(&address).await?;
    page.button("Save as a copy").shown().await
}

async fn no_background(page: Page) -> Result<()> {
    page.open_with(&[Inject::MissingBackground]).await?;
    begin(&page).await?;
    read(&page).await?;
    page.says("The part of the page that writes the document could not be loaded.").await
}

async fn broken(page: Page) -> Result<()> {
    titled(&page, "Checkout was down").await?;
    let fragment = page.fragment().await?;
    page.leave().await?;
    page.open_at(&format!("?inject={}#{fragment}", Inject::Panics.name())).await?;
    page.dialog("Retold has stopped").shown().await?;
    // They are what the browser says of the panic.
    page.reported_errors().await.map(drop)
}

async fn safe_mode(page: Page) -> Result<()> {
    titled(&page, "Mail was slow").await?;
    page.leave().await?;
    page.store("retold/draft/bad", "{ torn").await?;
    page.open_at("?safe=1").await?;
    page.heading("Safe mode").shown().await
}

async fn how_to_check(page: Page) -> Result<()> {
    page.open().await?;
    page.link("How to check it").click().await?;
    page.go_to_newest_tab().await?;
    page.says("How to check that nothing leaves").await
}

/// A draft of that title, saved.
async fn titled(page: &Page, title: &str) -> Result<()> {
    page.open().await?;
    begin(page).await?;
    page.textbox("Title").fill(title).await?;
    saved(page).await
}

/// The example at its first step.
async fn example(page: Page) -> Result<()> {
    page.open().await?;
    page.button("Open the example").click().await?;
    page.textbox("Impact").shown().await
}

/// The example at one step.
async fn step(page: &Page, section: &str) -> Result<()> {
    example(page.clone()).await?;
    go_to(page, section).await
}

/// The document, which a narrow window shows in place of the form.
async fn read(page: &Page) -> Result<()> {
    if page.button("Read").is_there().await? {
        page.button("Read").click().await?;
    }
    page.region("Document").shown().await
}

/// The example as a tale of that genre.
async fn tale(page: &Page, genre: &str) -> Result<()> {
    example(page.clone()).await?;
    read(page).await?;
    page.switch_to_tab("Tale").await?;
    page.says("22 of 22 facts kept").await?;
    page.button(genre).click().await?;
    page.says("of 22 facts kept").await
}
