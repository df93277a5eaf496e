//! The second place of drafts: `IndexedDB`, of which a transaction can be on the disk before it counts as done.
//!
//! For the program in the background only. What is kept there, and what is answered, is decided in
//! `src/errand/mirror.rs`; here a plan is carried out.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use gloo_timers::future::sleep;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error, OpenDbError};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use wasm_bindgen_futures::spawn_local;

use super::clock;
use crate::errand::mirror::{MirrorError, Request, Taken};

/// The name of the database. Other pages of the same host share the browser's databases.
const DATABASE: &str = "retold";

/// The version of its form. A new one needs a step in [`upgrade`]. The first one could be without its store: whoever
/// waited for a slow browser had gone when it was to be made.
const VERSION: u8 = 2;

/// Where the texts are, under keys that are texts.
const TEXTS: &str = "texts";

/// How long a request may take, at the first try and at each later one. A database is known to leave a connection without
/// any answer while the next one works, and a busy device is slow; but what hangs for ever must not hold up the others.
const PATIENCE: [Duration; 3] = [Duration::from_secs(2), Duration::from_secs(4), Duration::from_secs(8)];

thread_local! {
    /// Whether the last request got no answer, however often it was tried.
    static IS_SLOW: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Waiting> = const { RefCell::new(Waiting { requests: VecDeque::new(), is_busy: false }) };
}

type Reply = Box<dyn FnOnce(String)>;

struct Waiting {
    requests: VecDeque<(Request, Reply)>,
    is_busy: bool,
}

/// Does what is asked, and replies when it is done or has failed. One request is done after the other, so that no reading
/// overtakes a change.
pub fn ask(request: Request, reply: impl FnOnce(String) + 'static) {
    let is_busy = WAITING.with_borrow_mut(|waiting| {
        waiting.requests.push_back((request, Box::new(reply)));
        std::mem::replace(&mut waiting.is_busy, true)
    });
    if !is_busy {
        spawn_local(do_what_waits());
    }
}

async fn do_what_waits() {
    while let Some((request, reply)) = WAITING.with_borrow_mut(|waiting| {
        let next = waiting.requests.pop_front();
        waiting.is_busy = next.is_some();
        next
    }) {
        let taken = carry_out(&request).await;
        reply(request.answer(taken, clock::day_and_time));
    }
}

/// Carries out a request, again where the browser has not answered. Doing a thing twice does no harm: what is put is put
/// under the same keys, or as one more version.
///
/// Where even that was of no use, the next request is tried once, or all that comes after it would wait behind it.
async fn carry_out(request: &Request) -> Result<Taken, MirrorError> {
    let tries = if IS_SLOW.get() { 1 } else { PATIENCE.len() };
    for patience in &PATIENCE[..tries] {
        if let Some(done) = try_once(request, *patience).await {
            IS_SLOW.set(false);
            return done;
        }
    }
    IS_SLOW.set(true);
    Err(MirrorError::Slow)
}

/// Carries out a request with a connection of its own; `None` where the browser does not answer. Browsers are known to
/// lose a connection that is kept, and one that is kept would hold up a newer Retold in another tab.
async fn try_once(request: &Request, patience: Duration) -> Option<Result<Taken, MirrorError>> {
    let mut opening = Box::pin(open());
    let Some(opened) = within(patience, &mut opening).await else {
        // Nobody may go while a database is made: it would be one without a store.
        spawn_local(async move { drop(opening.await.map(Connection)) });
        return None;
    };
    let connection = match opened {
        Ok(database) => Connection(database),
        Err(error) => return Some(Err(error)),
    };
    let taken = within(patience, in_one_transaction(&connection.0, request)).await?;
    Some(taken.map_err(failed))
}

/// An open database that is closed also where nobody waits for it any more.
struct Connection(Database);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.clone().close();
    }
}

async fn open() -> Result<Database, MirrorError> {
    let request = Database::open(DATABASE)
        .with_version(VERSION)
        .with_on_upgrade_needed(|_, database| upgrade(&database));
    request.await.map_err(|error| match error {
        OpenDbError::Base(error) => failed(error),
        // The browser throws, has none, or hands out nothing.
        _ => MirrorError::Blocked,
    })
}

/// Brings a database of an older version to the present one.
fn upgrade(database: &Database) -> Result<(), Error> {
    if database.object_store_names().all(|name| name != TEXTS) {
        database.create_object_store(TEXTS).build()?;
    }
    Ok(())
}

/// Reads the keys, carries out the plan, and waits until the browser says that it is on the disk.
async fn in_one_transaction(database: &Database, request: &Request) -> Result<Taken, Error> {
    let mode = if request.writes() { TransactionMode::Readwrite } else { TransactionMode::Readonly };
    let mut options = TransactionOptions::new();
    // Without it Chromium says so when the disk has not got it yet.
    options.set_durability(TransactionDurability::Strict);
    let transaction = database.transaction(TEXTS).with_mode(mode).with_options(options).build()?;
    let texts = transaction.object_store(TEXTS)?;
    let prefix = request.prefix();
    let end = format!("{prefix}\u{FFFF}");
    let keys = texts.get_all_keys::<String>().with_query::<String, _>(prefix..=end).await?;
    let keys = keys.collect::<Result<Vec<String>, Error>>()?;
    let plan = request.plan(&keys, clock::now());
    let mut taken = Vec::new();
    for key in plan.take {
        let text: Option<String> = texts.get(key.as_str()).primitive()?.await?;
        taken.extend(text.map(|text| (key, text)));
    }
    for key in &plan.gone {
        texts.delete(key.as_str()).primitive()?.await?;
    }
    for (key, text) in plan.put {
        texts.put(text).with_key(key).without_key_type().primitive()?.await?;
    }
    transaction.commit().await?;
    Ok(taken)
}

#[expect(clippy::needless_pass_by_value, reason = "fits `map_err`")]
fn failed(error: Error) -> MirrorError {
    match &error {
        Error::DomException(DomException::Other(exception)) => match exception.name().as_str() {
            "QuotaExceededError" => MirrorError::Full,
            "SecurityError" => MirrorError::Blocked,
            name => MirrorError::Failed(format!("{name}: {error}")),
        },
        _ => MirrorError::Failed(error.to_string()),
    }
}

/// Waits for something, but not longer than this.
async fn within<T>(limit: Duration, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut late) = (pin!(work), pin!(sleep(limit)));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => late.as_mut().poll(context).map(|()| None),
    })
    .await
}
