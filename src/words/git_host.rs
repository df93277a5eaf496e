//! The links to the forms of git hosts.

/// The heading of that part.
pub const HEADING: &str = "Send to a git host";

/// What the links do, below the heading.
pub const ABOUT: &str = "Opens the form for a new issue or file with the title filled in. You see before what leaves, and where to.";

/// The field for the repository.
pub const ADDRESS: &str = "Address of your repository, on GitHub or GitLab";

/// What stands in that field as long as it is empty.
pub const ADDRESS_EXAMPLE: &str = "https://github.com/owner/name";

/// The key that shows what would leave.
pub const PREPARE: &str = "Prepare";

/// Says why there are no links; the reason has no full stop.
pub fn no_link(reason: &str) -> String {
    format!("No link: {reason}.")
}

/// The title of an issue whose postmortem has none.
pub const WITHOUT_TITLE: &str = "Postmortem";

/// The sentence about what would leave, in pieces: between them stand the title of the issue, the name of the file, and the
/// repository.
pub const LEAVES: [&str; 4] = [
    "Leaves this page, in the address: for an issue its title, ",
    ", for a file its name, ",
    ". It goes to ",
    ", where servers keep it in their logs, and into your browser's history.",
];

/// What would not leave.
pub const TEXT_STAYS: &str = "The text does not leave: copy it first, and paste it into the form.";

/// The note where the title has a secret.
pub const IS_MASKED: &str = "What may be a secret in the title is masked.";

/// The note where the title is too long.
pub const IS_CUT: &str = "The title is longer than an address may be there, and is cut.";

/// Says where a file would go.
pub fn branch(branch: &str) -> String {
    format!("A file goes to the branch {branch}. For another, add /tree/ and its name to the address above.")
}

/// The key that copies the text for the form.
pub const COPY_TEXT: &str = "Copy the text";

/// The form for an issue.
pub const NEW_ISSUE: &str = "New issue";

/// The form for an issue that only members see.
pub const NEW_CONFIDENTIAL_INCIDENT: &str = "New confidential incident";

/// The form for a file.
pub const NEW_FILE: &str = "New file";

/// Names the link to a form of the host.
pub fn on_host(form: &str, host: &str) -> String {
    format!("{form} on {host}")
}

/// Names the link to a form where it is not known which host it is.
pub fn if_it_is(form: &str, host: &str) -> String {
    format!("{form}, if it is {host}")
}
