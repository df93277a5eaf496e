//! Runs journeys, each in a session of its own, and tells how they went.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use fantoccini::Client;
use tokio::time::timeout;

use crate::engine::{Driver, Engine};
use crate::journeys::{COUNTS_LOSSES, JOURNEYS};
use crate::options::{EngineName, Options};
use crate::page::Page;
use crate::screenshots::scenes;
use crate::session;
use crate::site::Site;
use crate::wait::{NotInTime, explain};

/// How long a journey may take.
const JOURNEY_LIMIT: Duration = Duration::from_secs(120);

/// How long a browser may take to start.
const START_LIMIT: Duration = Duration::from_secs(60);

/// How long a session may take to end, and a failure's evidence to be taken: a hanging browser is not waited for.
const END_LIMIT: Duration = Duration::from_secs(10);

/// How many journeys may need a second try. When it is more, something is wrong that chance does not explain.
const MOST_SECOND_TRIES: usize = 2;

/// What `WebKit` tells when rich text goes through its clipboard.
const CLIPBOARD_OF_WEBKIT: &str = "a violation of style-src-attr: inline  (:0)";

/// The size of the window at the start of each journey.
const WINDOW: (u32, u32) = (1280, 860);

/// Something to do with the page.
pub type Story = Pin<Box<dyn Future<Output = Result<()>>>>;

/// The error of a journey that makes no sense in this engine; it counts as skipped.
#[derive(Debug)]
pub struct Skip(pub &'static str);

impl std::fmt::Display for Skip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Skip {}

/// A named story.
struct Task {
    name: String,
    begin: Box<dyn Fn(Page) -> Story>,
}

/// Everything that the stories share.
struct Runner {
    engine: Engine,
    site: Rc<Site>,
    axe: Option<Rc<str>>,
    driver: Option<Driver>,
}

/// Runs the journeys or takes the screenshots; whether all went well.
pub async fn run(options: &Options, engine: Engine) -> Result<bool> {
    let tasks = tasks(options);
    ensure!(!tasks.is_empty(), "nothing is called {:?}", options.filter.as_deref().unwrap_or_default());
    clear_evidence(&engine);
    keep_panics();
    let site = Rc::new(Site::start(&options.dist)?);
    let axe = options.axe()?.map(Rc::from);
    let mut runner = Runner { engine, site, axe, driver: None };
    let name = options.engine;
    let mut counts = BTreeMap::from([("passed", 0), ("failed", 0), ("skipped", 0)]);
    let mut second_tries = 0;
    for task in tasks {
        let started = Instant::now();
        let mut outcome = runner.run_one(&task, "").await;
        if let Err(problem) = &outcome
            && deserves_another(&task, problem)
            && second_tries < MOST_SECOND_TRIES
        {
            second_tries += 1;
            let first = in_one_line(problem);
            outcome = runner.run_one(&task, "-again").await.context(format!("failed twice, first: {first}"));
            if outcome.is_ok() {
                println!("SECOND TRY {name} {}: {first}", task.name);
            }
        }
        let kind = match outcome {
            Ok(()) => {
                println!("ok {name} {} ({:.1} s)", task.name, started.elapsed().as_secs_f64());
                "passed"
            }
            Err(problem) if problem.is::<Skip>() => {
                println!("skipped {name} {}: {problem}", task.name);
                "skipped"
            }
            Err(problem) => {
                println!("FAILED {name} {}: {}", task.name, in_one_line(&problem));
                "failed"
            }
        };
        *counts.entry(kind).or_default() += 1;
    }
    println!(
        "{name}: {} passed, {} failed, {} skipped",
        counts["passed"], counts["failed"], counts["skipped"]
    );
    Ok(counts["failed"] == 0 && counts["passed"] > 0)
}

/// Whether a story that failed is told once more: when it waited in vain, as on a machine that is busy with other things. A
/// wait cannot tell a page that is slow from one that is wrong, so the output names the story, its evidence is kept, and
/// somebody has to look. What the page must never do is never forgiven, nor is anything in the stories that count what is lost.
fn deserves_another(task: &Task, problem: &anyhow::Error) -> bool {
    problem.is::<NotInTime>() && !COUNTS_LOSSES.contains(&task.name.as_str())
}

/// What the command line selects.
fn tasks(options: &Options) -> Vec<Task> {
    let wanted = |name: &str| options.filter.as_deref().is_none_or(|part| name.contains(part));
    match &options.screenshots {
        None => JOURNEYS
            .iter()
            .filter(|journey| wanted(journey.name))
            .map(|journey| Task { name: journey.name.to_owned(), begin: Box::new(journey.run) })
            .collect(),
        Some(folder) => scenes(options, folder)
            .into_iter()
            .filter(|scene| wanted(&scene.name()))
            .map(|scene| {
                let (name, scene) = (scene.name(), Rc::new(scene));
                let begin = move |page: Page| -> Story {
                    let scene = Rc::clone(&scene);
                    Box::pin(async move { scene.take(&page).await })
                };
                Task { name, begin: Box::new(begin) }
            })
            .collect(),
    }
}

impl Runner {
    /// Runs one story in a fresh session and ends the session whatever happens.
    ///
    /// What the page showed at a failure is kept under the story's name with `suffix`.
    async fn run_one(&mut self, task: &Task, suffix: &str) -> Result<()> {
        let (driver, client) = match self.begin().await {
            // What a browser does before it has shown a page is not what is tested.
            Err(problem) => {
                println!("a second start, since the first failed: {}", in_one_line(&problem));
                self.begin().await?
            }
            begun => begun?,
        };
        let page = Page::new(client.clone(), self.engine.clone(), Rc::clone(&self.site), self.axe.clone());
        let outcome = self.tell(task, &page).await;
        if outcome.as_ref().is_err_and(|problem| !problem.is::<Skip>()) {
            let name = format!("{}{suffix}", task.name);
            let evidence = timeout(END_LIMIT, keep_evidence(&page, &self.engine, &name)).await;
            if let Err(problem) = evidence.map_err(anyhow::Error::from).flatten() {
                eprintln!("no picture of the failure: {}", explain(&problem));
            }
        }
        // When the session does not end, the driver hangs (WebKit's would hang the next session too): it is dropped
        // with its browser, and the next story starts a new one.
        if let Ok(Ok(())) = timeout(END_LIMIT, client.close()).await {
            self.driver = Some(driver);
        }
        outcome
    }

    /// Starts a browser, with the driver of the last story where that is still good. A driver that gives no session is
    /// not used again.
    async fn begin(&mut self) -> Result<(Driver, Client)> {
        let driver = match self.driver.take() {
            Some(driver) => driver,
            None => self.engine.start_driver().await?,
        };
        let client = timeout(START_LIMIT, session::open(&self.engine, &driver))
            .await
            .context("the browser did not start in time")??;
        Ok((driver, client))
    }

    /// Runs the story under its time limit. A panic in it is a failure like any other.
    async fn tell(&self, task: &Task, page: &Page) -> Result<()> {
        page.resize(WINDOW.0, WINDOW.1).await?;
        let mut story = tokio::task::spawn_local((task.begin)(page.clone()));
        // One that is asked to do its thing more often takes longer.
        let asked = std::env::var("RETOLD_JOURNEY_LIMIT").ok().and_then(|it| it.parse().ok());
        let limit = asked.map_or(JOURNEY_LIMIT, Duration::from_secs);
        let outcome = match timeout(limit, &mut story).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(ended)) => return Err(panic_message(&ended)),
            Err(_) => {
                story.abort();
                bail!("did not end within {} s", limit.as_secs());
            }
        };
        match (outcome, self.look_for_wrongs(page).await) {
            (Ok(()), wrongs) => wrongs,
            // Whatever else was wrong says more than that something did not come.
            (Err(problem), Err(wrong)) if problem.is::<NotInTime>() => {
                Err(anyhow!("{wrong:#}, and before: {problem:#}"))
            }
            (Err(problem), _) => Err(problem),
        }
    }

    /// Fails if the page did what it must never do, or reported an error.
    async fn look_for_wrongs(&self, page: &Page) -> Result<()> {
        ensure!(!page.has_alert().await?, "an alert is open at the end");
        let errors = page.reported_errors().await?;
        ensure!(errors.is_empty(), "the page reported errors: {}", errors.join(" | "));
        // Also of a page that has been left since, in any engine.
        let mut problems = self.site.take_problems();
        if self.engine.name == EngineName::Webkit {
            // When it reads rich text from the clipboard, or puts it there, WebKit writes the styles that it computes into the
            // text and has the page's policy look at that. The other engines tell of styles that the page itself would set.
            problems.retain(|it| it.trim_end() != CLIPBOARD_OF_WEBKIT);
        }
        ensure!(problems.is_empty(), "what must never happen: {}", problems.join(" | "));
        Ok(())
    }
}

thread_local! {
    /// What the last panic said, with its place.
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps a panic's words for the line of its journey, in place of a stack trace in the middle of the output.
fn keep_panics() {
    std::panic::set_hook(Box::new(|panic| LAST_PANIC.set(panic.to_string())));
}

/// What a panicking story said.
fn panic_message(ended: &tokio::task::JoinError) -> anyhow::Error {
    if ended.is_panic() { anyhow!(LAST_PANIC.take()) } else { anyhow!("{ended}") }
}

/// The error with its causes in one line, so that one line of output is one journey.
fn in_one_line(problem: &anyhow::Error) -> String {
    let whole = format!("{problem:#}");
    // Drivers add the stack of their own code, which says nothing about the page.
    let useful = whole.split("\nStacktrace").next().unwrap_or_default();
    useful.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ⏎ ")
}

/// Where pictures of failures go.
fn evidence_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| PathBuf::from("target"), PathBuf::from)
        .join("browser-failures")
}

/// Removes what an earlier run left, so that nobody looks at an old failure.
fn clear_evidence(engine: &Engine) {
    let prefix = format!("{}-", engine.name);
    for file in std::fs::read_dir(evidence_folder()).into_iter().flatten().flatten() {
        if file.file_name().to_string_lossy().starts_with(&prefix) {
            let _ = std::fs::remove_file(file.path());
        }
    }
}

/// Saves what the page shows and says at a failure.
async fn keep_evidence(page: &Page, engine: &Engine, name: &str) -> Result<()> {
    let picture = evidence_folder().join(format!("{}-{name}.png", engine.name));
    page.screenshot_to(&picture).await?;
    let mut report = format!("{}\n\n{}\n", page.address().await?, page.visible_text().await?);
    for error in page.reported_errors().await? {
        report.push_str(&format!("\nconsole: {error}\n"));
    }
    for (key, value) in page.stored().await.unwrap_or_default() {
        let start: String = value.chars().take(2000).collect();
        report.push_str(&format!("\nlocalStorage {key}: {start}\n"));
    }
    for (key, value) in page.kept().await.unwrap_or_default() {
        let start: String = value.chars().take(300).collect();
        report.push_str(&format!("\ndatabase {key}: {start}\n"));
    }
    std::fs::write(picture.with_extension("txt"), report).context("the report could not be written")
}
