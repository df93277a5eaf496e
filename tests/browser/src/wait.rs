//! Waiting for what a person would wait for. Nothing here sleeps for a fixed time and hopes.

use std::time::{Duration, Instant};

use anyhow::Result;
use fantoccini::error::{CmdError, ErrorStatus};

/// How long a visible condition may take.
pub const LIMIT: Duration = Duration::from_secs(20);

/// The time between two looks.
const PAUSE: Duration = Duration::from_millis(30);

/// The error of a wait that came to its end: it may be the page's fault, or a machine's that was too busy.
#[derive(Debug)]
pub struct NotInTime(pub String);

impl std::fmt::Display for NotInTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotInTime {}

/// What one look at the page found.
#[derive(Debug)]
pub enum Seen<T> {
    /// The condition holds.
    Yes(T),
    /// It does not hold yet; the text says what is there instead.
    NotYet(String),
}

impl<T> Seen<T> {
    /// [`Seen::Yes`] when `condition` holds.
    pub fn when(condition: bool, value: T, instead: impl FnOnce() -> String) -> Self {
        if condition { Self::Yes(value) } else { Self::NotYet(instead()) }
    }
}

/// Looks again and again until the condition holds; the error says what was awaited and what was there instead.
pub async fn until<T>(awaited: &str, look: impl AsyncFnMut() -> Result<Seen<T>>) -> Result<T> {
    until_within(LIMIT, awaited, look).await
}

/// [`until`], with another limit.
pub async fn until_within<T>(
    limit: Duration,
    awaited: &str,
    mut look: impl AsyncFnMut() -> Result<Seen<T>>,
) -> Result<T> {
    let deadline = Instant::now() + limit;
    loop {
        let instead = match look().await {
            Ok(Seen::Yes(value)) => return Ok(value),
            Ok(Seen::NotYet(instead)) => instead,
            Err(problem) if is_passing(&problem) => explain(&problem),
            Err(problem) => return Err(problem.context(format!("while waiting for {awaited}"))),
        };
        if Instant::now() > deadline {
            let words = format!("waited {} s for {awaited}; instead: {instead}", limit.as_secs());
            return Err(NotInTime(words).into());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Whether the error comes from looking at a page that is just changing, so that another look may succeed.
fn is_passing(problem: &anyhow::Error) -> bool {
    let Some(CmdError::Standard(error)) = problem.downcast_ref::<CmdError>() else { return false };
    matches!(
        error.error,
        ErrorStatus::StaleElementReference
            | ErrorStatus::DetachedShadowRoot
            | ErrorStatus::NoSuchElement
            | ErrorStatus::ElementNotInteractable
            | ErrorStatus::ElementClickIntercepted
            | ErrorStatus::MoveTargetOutOfBounds
    )
}

/// The error in one line. Drivers add stack traces and some say nothing but the error's code.
pub fn explain(problem: &anyhow::Error) -> String {
    match problem.downcast_ref::<CmdError>() {
        Some(CmdError::Standard(error)) => {
            let message = error.message.lines().next().unwrap_or_default();
            format!("{} ({message})", error.error)
        }
        _ => format!("{problem:#}"),
    }
}
