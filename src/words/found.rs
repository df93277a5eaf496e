//! What was found in a paste, and in a postmortem that somebody wrote elsewhere.

/// The line below an empty paste.
pub const PASTE_TIMELINE: &str = "Paste it above. You see what was found before anything is added.";

/// The line below a paste without times.
pub const NO_TIMES: &str = "No line with a time was found. Your text is kept as it is.";

/// Says how much was found in a paste.
pub fn events(events: usize, to_check: usize, left_over: usize) -> String {
    let mut found = counted(events, "event");
    if to_check > 0 {
        found.push_str(&format!(", {to_check} to check"));
    }
    if left_over > 0 {
        found.push_str(&format!(", {} left over", counted(left_over, "line")));
    }
    found
}

/// The name of the list of the events.
pub const EVENTS: &str = "Events that were found";

/// Says below that list how many it leaves out.
pub fn and_more_events(more: usize) -> String {
    format!("and {} more", counted(more, "event"))
}

/// What opens the lines that are no events.
pub const LEFT_OVER: &str = "Lines that are left over";

/// The question about a date that can be read in two ways.
pub const WHICH_DATE: &str = "Which is it?";

/// The question about the short name of a time zone.
pub const WHICH_ZONE: &str = "Which zone is it?";

/// Says what was answered to such a question; the key that takes it back stands after it.
pub fn you_said(answer: &str) -> String {
    format!("You said: {answer} ")
}

/// The key that takes the answer back.
pub const ASK_AGAIN: &str = "Ask again";

/// The line below an empty reader.
pub const PASTE_REPORT: &str =
    "Paste it above, drop a file on it, or choose one. You see what was found before it becomes a draft.";

/// The line below a draft.
pub const DRAFT: &str = "A draft that Retold wrote.";

/// The line below a link with a draft in it.
pub const SHARED_DRAFT: &str = "A draft that was shared by link.";

/// The line below a link with a passphrase.
pub const LOCKED_LINK: &str =
    "This link has a passphrase. Put it into the address bar of the browser: you are asked for it there.";

/// Says why a draft or a link is not read; the reason has no full stop.
pub fn not_opened(reason: &str) -> String {
    format!("Not opened: {reason}. Your text stays here.")
}

/// Says why a text is not read; the reason is a sentence.
pub fn no_postmortem(reason: &str) -> String {
    format!(
        "This is no postmortem: {reason} Your text stays here. If it is one all the same, read it anyway."
    )
}

/// The key that makes a draft of it all the same.
pub const READ_ANYWAY: &str = "Read it anyway";

/// Says that there are several incidents.
pub fn incidents(incidents: usize) -> String {
    format!("{} in one file. Choose one.", counted(incidents, "incident"))
}

/// How much there is in a postmortem that was read.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// The events of the timeline.
    pub events: usize,
    /// What would be better another time.
    pub improvements: usize,
    /// What is to be done.
    pub tasks: usize,
    /// What was learned.
    pub lessons: usize,
    /// The sections that no field of the form has.
    pub extra_sections: usize,
    /// The notes about the reading.
    pub to_check: usize,
}

/// Says in a line how much was found.
pub fn in_figures(figures: Figures) -> String {
    let Figures { events, improvements, tasks, lessons, extra_sections, to_check } = figures;
    let others = [(improvements, "improvement"), (tasks, "task"), (lessons, "lesson")];
    let others = others.into_iter().filter(|(number, _)| *number > 0);
    let mut parts = vec![counted(events, "event")];
    parts.extend(others.map(|(number, what)| counted(number, what)));
    if extra_sections > 0 {
        let kept = if extra_sections == 1 { "kept as it is" } else { "kept as they are" };
        parts.push(format!("{} {kept}", counted(extra_sections, "section")));
    }
    parts.push(if to_check == 0 { "nothing to check".to_owned() } else { format!("{to_check} to check") });
    format!("Found: {}.", parts.join(", "))
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// Says at the end of the notes how many are not shown.
pub fn and_more_notes(more: usize) -> String {
    format!("and {more} more, which go with the draft")
}

/// What opens the document.
pub const SHOW: &str = "Show it as Retold's document";

/// The key that takes a draft.
pub const OPEN: &str = "Open it as a new draft";
