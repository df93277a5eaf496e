//! What every step of the form has: its name in the rail, how far it is, its example, its lists and the keys at its foot.

/// What the list of the steps is called.
pub const SECTIONS: &str = "Sections";

/// The first step, also in its heading.
pub const SUMMARY: &str = "Summary";

/// The second step, also in its heading.
pub const TIMELINE: &str = "Timeline";

/// The third step; its heading says more.
pub const ROOT_CAUSE: &str = "Root cause";

/// The fourth step, also in its heading.
pub const MEASURES: &str = "Measures";

/// The fifth step, also in its heading.
pub const LESSONS: &str = "Lessons";

/// The last step, also in its heading.
pub const REVIEW: &str = "Review";

/// The state of a section in which nothing stands.
pub const NOT_BEGUN: &str = "Not yet started";

/// The state of one in which something stands.
pub const BEGUN: &str = "In progress";

/// The state of one with which the writer is content, and the key that says so when it is pressed.
pub const COMPLETED: &str = "Completed";

/// That key before it is pressed.
pub const MARK_COMPLETED: &str = "Mark completed";

/// The key that goes to the next step.
pub const CONTINUE: &str = "Continue";

/// The key that goes to the step before.
pub const BACK: &str = "Back";

/// What unfolds an example.
pub const SHOW_EXAMPLE: &str = "Show an example";

/// What stands before one that does not.
pub const RATHER_THAN: &str = "Rather than";

/// The title of the window, by the name of the step.
pub fn window_title(step: &str) -> String {
    format!("{step} · Retold")
}

/// Names the key that adds an item to a list, by what one is called: `Task`.
pub fn add(item: &str) -> String {
    format!("Add {}", item.to_ascii_lowercase())
}

/// Names an item of a list: `Task 2`.
pub fn item(item: &str, number: &str) -> String {
    format!("{item} {number}")
}

/// Names the heading of a section of the writer's own, by the name of its item.
pub fn heading_of(item: &str) -> String {
    format!("Heading of {}", item.to_ascii_lowercase())
}

/// Names what is known of a task, by the name of its item: `Owner of task 2`.
pub fn detail_of(detail: &str, item: &str) -> String {
    format!("{detail} of {}", item.to_ascii_lowercase())
}
