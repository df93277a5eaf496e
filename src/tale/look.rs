//! The colours and letters of a genre, for documents that leave the page.

use crate::postmortem::Genre;

/// Returns the style sheet of a genre: custom properties of the class `is-` with the genre's id.
pub fn look(genre: Genre) -> &'static str {
    let rules = include_str!("../../style/genres.css").split_inclusive("}\n");
    let selector = format!(".is-{} {{", genre.id());
    rules.into_iter().find(|rule| rule.contains(&selector)).unwrap_or_default().trim_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_genre_has_colours_of_its_own() {
        for genre in Genre::ALL {
            let look = look(genre);
            assert!(
                look.contains("--t-page: ") && look.contains("--t-ornament: ") && look.ends_with("}\n"),
                "{look}"
            );
            assert_eq!(look.matches('{').count(), 1);
        }
    }
}
