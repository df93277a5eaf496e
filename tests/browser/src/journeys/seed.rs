//! The incident that Retold is measured by, as its author wrote it.

/// The finished document, in bold labels and without a title.
pub const FORMAL: &str = include_str!("../../tests/fixtures/seed-formal.md");

/// The text after a label: `after("Impact")`.
pub fn after(label: &str) -> &'static str {
    let start = format!("- **{label}:** ");
    FORMAL.lines().find_map(|line| line.strip_prefix(start.as_str())).unwrap_or_default()
}

/// The time and the text of each event.
pub fn events() -> Vec<(&'static str, &'static str)> {
    FORMAL.lines().filter_map(|line| line.strip_prefix("- **")?.split_once(" (WAT):** ")).collect()
}

/// The improvements.
pub fn improvements() -> Vec<&'static str> {
    FORMAL.lines().filter_map(|line| line.strip_prefix("  - ")).collect()
}

/// The tasks.
pub fn tasks() -> Vec<&'static str> {
    FORMAL
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once(". "))
        .filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit()))
        .map(|(_, task)| task)
        .collect()
}

/// The last paragraph.
pub fn closing() -> &'static str {
    FORMAL.lines().last().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixture_is_taken_apart() {
        assert!(after("Impact").starts_with("The website's main service"));
        assert_eq!(events().len(), 6);
        assert_eq!(events()[0].0, "3:00 PM");
        assert_eq!(improvements().len(), 3);
        assert_eq!(tasks().len(), 4);
        assert!(tasks()[0].starts_with("Optimize"));
        assert!(closing().starts_with("By addressing"));
    }
}
