//! The fourth step: what will be done so that it does not happen again.

/// What is asked.
pub const LEAD: &str = "What can be improved, and the tasks that somebody will be able to call done";

/// The list of what can be improved.
pub const IMPROVEMENTS: &str = "Improvements";

/// One item of it.
pub const IMPROVEMENT: &str = "Improvement";

/// The list of tasks.
pub const TASKS: &str = "Tasks";

/// One item of it.
pub const TASK: &str = "Task";

/// What unfolds the fields in which more is told of a task.
pub const TASK_DETAILS: &str = "Owner, date, ticket";

/// A task that helps the reader.
pub const GOOD: &str = "Add an alert on the age of the host list to the deploy dashboard.";

/// One that does not.
pub const BAD: &str = "Be more careful when deploying.";

/// Why it does not.
pub const WHY_BAD: &str = "Nobody can tell when it is done.";

/// The field of the end.
pub const CLOSING: &str = "Closing paragraph";

/// Its hint.
pub const CLOSING_HINT: &str = "What the reader is to take away";
