//! The choice of the public version, and the list of what is replaced in it.

/// The box to tick.
pub const PUBLIC_VERSION: &str = "Public version";

/// What it is for, below the box.
pub const ABOUT: &str = "For a status page: people, machines, tickets and links that lead inside are left out of every document, picture and link that you take. The file of the draft keeps them.";

/// Says how many names are replaced, and in how many places.
pub fn replaced(names: usize, places: usize) -> String {
    format!(
        "{names} {} replaced, in {places} {}. Untick what may stay. Not everything can be found, so read it before it goes out.",
        if names == 1 { "name is" } else { "names are" },
        if places == 1 { "place" } else { "places" },
    )
}

/// The note where every name was unticked.
pub const ALL_STAYS: &str = "Everything that was found stays.";

/// The note where there are no names.
pub const NOTHING_FOUND: &str =
    "Nothing was found to be replaced. Not everything can be found, so read it before it goes out.";

/// The name of the list.
pub const LIST: &str = "What is replaced";

/// Says at the end of the list how many names it leaves out.
pub fn and_more(more: usize) -> String {
    format!("and {more} more, which are replaced as well")
}

/// Names the box to tick of a name.
pub fn replace(name: &str) -> String {
    format!("Replace {name}")
}

/// What becomes of a name that was unticked, in the place of what it is replaced by.
pub const STAYS: &str = "stays";

/// Says why a name was found, and where it stands.
pub fn found(why: &str, places: &[String]) -> String {
    format!("{why}; {}", places.join(", "))
}
