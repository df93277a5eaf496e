//! Comparisons that say in one line where two texts part.

use anyhow::{Result, bail, ensure};

/// Fails unless the two texts are the same byte for byte, and shows the first place where they are not.
pub fn same_text(what: &str, actual: &str, expected: &str) -> Result<()> {
    if actual == expected {
        return Ok(());
    }
    let at = actual.bytes().zip(expected.bytes()).take_while(|(a, b)| a == b).count();
    let line = expected.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
    bail!(
        "{what} differs at byte {at} (line {line}): got {:?}, expected {:?}",
        excerpt(actual, at),
        excerpt(expected, at)
    )
}

/// Fails unless `text` contains `part`.
pub fn contains(what: &str, text: &str, part: &str) -> Result<()> {
    ensure!(text.contains(part), "{what} lacks {part:?}: {:?}", excerpt(text, 0));
    Ok(())
}

/// Fails if `text` contains `part`.
pub fn lacks(what: &str, text: &str, part: &str) -> Result<()> {
    if let Some(at) = text.find(part) {
        bail!("{what} contains {part:?}: {:?}", excerpt(text, at));
    }
    Ok(())
}

/// Up to 160 characters of the text around a byte, which need not be the start of a character.
fn excerpt(text: &str, at: usize) -> String {
    let start = text.floor_char_boundary(at.saturating_sub(40));
    let part: String = text.get(start..).unwrap_or_default().chars().take(160).collect();
    if part.len() + start < text.len() { format!("{part}…") } else { part }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_shown() {
        let message = same_text("it", "a\nüx", "a\nüy").unwrap_err().to_string();
        assert_eq!(message, r#"it differs at byte 4 (line 2): got "a\nüx", expected "a\nüy""#);
    }
}
