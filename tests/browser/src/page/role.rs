//! The roles by which things are found, and the words to ask for them.

use super::target::Target;

/// An accessibility role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// A field for one or more lines of text.
    Textbox,
    /// A list to choose one thing from.
    Combobox,
    /// One of the things in a list to choose from.
    Option,
    /// One of several choices.
    Radio,
    /// A box to tick.
    Checkbox,
    /// The set of the choices.
    Radiogroup,
    /// A switch between panels.
    Tab,
    /// The set of the switches.
    Tablist,
    /// A way to another place.
    Link,
    /// A heading of any level.
    Heading,
    /// A named part of the page.
    Region,
    /// Fields that belong together.
    Group,
    /// Links that belong together.
    Navigation,
    /// A message that is read out when it changes.
    Status,
    /// A window in the page.
    Dialog,
}

impl Role {
    /// The role's name in ARIA.
    pub fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Textbox => "textbox",
            Self::Combobox => "combobox",
            Self::Option => "option",
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
            Self::Radiogroup => "radiogroup",
            Self::Tab => "tab",
            Self::Tablist => "tablist",
            Self::Link => "link",
            Self::Heading => "heading",
            Self::Region => "region",
            Self::Group => "group",
            Self::Navigation => "navigation",
            Self::Status => "status",
            Self::Dialog => "dialog",
        }
    }

    /// Everything that can carry the role; the browser is asked for the real role afterwards.
    pub fn css(self) -> &'static str {
        match self {
            Self::Button => "button, [role=button], input[type=button], input[type=submit], summary",
            Self::Textbox => "input, textarea, [role=textbox], [contenteditable=true]",
            Self::Combobox => "select, [role=combobox]",
            Self::Option => "option, [role=option]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox]",
            Self::Radiogroup => "[role=radiogroup]",
            Self::Tab => "[role=tab]",
            Self::Tablist => "[role=tablist]",
            Self::Link => "a[href], [role=link]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Region => "section, [role=region]",
            Self::Group => "fieldset, [role=group]",
            Self::Navigation => "nav, [role=navigation]",
            Self::Status => "[role=status], output",
            Self::Dialog => "dialog, [role=dialog], [role=alertdialog]",
        }
    }

    /// Whether the role that the browser computed is this one. `WebKitGTK` calls a closed `select` a button.
    pub fn is(self, computed: &str, webkit: bool) -> bool {
        computed == self.name()
            || (self == Self::Dialog && computed == "alertdialog")
            || (self == Self::Combobox && webkit && computed == "button")
            // Engines have not agreed on what opens and closes a part of the page; Firefox has no role for it.
            || (self == Self::Button && ["DisclosureTriangle", "summary", "group", ""].contains(&computed))
    }
}

/// How a name is compared. White space is never significant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// The same text; a field's mark " (optional)" may follow.
    Is,
    /// The name starts with the text; a state or a count may follow.
    Starts,
    /// Any name.
    Any,
}

impl Compare {
    /// The comparison's name in `find.js`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::Starts => "starts",
            Self::Any => "any",
        }
    }

    /// Whether `name` is what is wanted; the same rule as in `find.js`.
    pub fn matches(self, name: &str, wanted: &str) -> bool {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let rest = name.strip_prefix(wanted);
        match self {
            Self::Is => rest.is_some_and(|rest| rest.is_empty() || rest == " (optional)"),
            Self::Starts => rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)),
            Self::Any => true,
        }
    }
}

/// A place to look in: the page, or a part of it. Asking finds nothing yet; acting on the answer does.
pub trait Place {
    /// The things in this place of that role and name.
    fn find(&self, role: Role, compare: Compare, name: &str) -> Target;

    /// A button.
    fn button(&self, name: &str) -> Target {
        self.find(Role::Button, Compare::Is, name)
    }
    /// A button whose name starts so: what it stands for may follow.
    fn button_starting(&self, name: &str) -> Target {
        self.find(Role::Button, Compare::Starts, name)
    }
    /// A text field.
    fn textbox(&self, name: &str) -> Target {
        self.find(Role::Textbox, Compare::Is, name)
    }
    /// A text field whose name starts so: what it is about may follow.
    fn textbox_starting(&self, name: &str) -> Target {
        self.find(Role::Textbox, Compare::Starts, name)
    }
    /// Every text field.
    fn textboxes(&self) -> Target {
        self.find(Role::Textbox, Compare::Any, "")
    }
    /// A list to choose from.
    fn combobox(&self, name: &str) -> Target {
        self.find(Role::Combobox, Compare::Is, name)
    }
    /// One of the things to choose from, whose name starts so: what it is about may follow.
    fn option_starting(&self, name: &str) -> Target {
        self.find(Role::Option, Compare::Starts, name)
    }
    /// A choice.
    fn radio(&self, name: &str) -> Target {
        self.find(Role::Radio, Compare::Is, name)
    }
    /// A box to tick.
    fn checkbox(&self, name: &str) -> Target {
        self.find(Role::Checkbox, Compare::Is, name)
    }
    /// A set of choices.
    fn radiogroup(&self, name: &str) -> Target {
        self.find(Role::Radiogroup, Compare::Is, name)
    }
    /// A tab.
    fn tab(&self, name: &str) -> Target {
        self.find(Role::Tab, Compare::Is, name)
    }
    /// The set of tabs.
    fn tablist(&self) -> Target {
        self.find(Role::Tablist, Compare::Any, "")
    }
    /// A link.
    fn link(&self, name: &str) -> Target {
        self.find(Role::Link, Compare::Is, name)
    }
    /// A link whose name starts so: a state may follow.
    fn link_starting(&self, name: &str) -> Target {
        self.find(Role::Link, Compare::Starts, name)
    }
    /// A heading. The step and the document may both have it, and any of them serves.
    fn heading(&self, name: &str) -> Target {
        self.find(Role::Heading, Compare::Is, name).first()
    }
    /// A named part of the page.
    fn region(&self, name: &str) -> Target {
        self.find(Role::Region, Compare::Is, name)
    }
    /// A group of fields.
    fn group(&self, name: &str) -> Target {
        self.find(Role::Group, Compare::Is, name)
    }
    /// Every group of fields whose name starts so: "Event" for "Event 1", "Event 2" and so on.
    fn groups_starting(&self, name: &str) -> Target {
        self.find(Role::Group, Compare::Starts, name)
    }
    /// A set of links.
    fn navigation(&self, name: &str) -> Target {
        self.find(Role::Navigation, Compare::Is, name)
    }
    /// The messages.
    fn status(&self) -> Target {
        self.find(Role::Status, Compare::Any, "")
    }
    /// A window in the page.
    fn dialog(&self, name: &str) -> Target {
        self.find(Role::Dialog, Compare::Is, name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_the_contract_says() {
        assert!(Compare::Is.matches("Impact", "Impact"));
        assert!(Compare::Is.matches("Impact\n (optional)", "Impact"));
        assert!(!Compare::Is.matches("Impact of it", "Impact"));
        assert!(Compare::Starts.matches("Timeline, not started", "Timeline"));
        assert!(!Compare::Starts.matches("Timelines", "Timeline"));
    }
}
