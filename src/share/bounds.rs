//! What the JSON in a link may be made of, looked at before anything is built from it.

use super::LinkError;

/// How deep lists and objects may lie within each other. A draft has six levels.
const MOST_LEVELS: usize = 12;

/// How many values there may be. A draft of a thousand events has some five thousand.
const MOST_VALUES: usize = 20_000;

/// How many bytes one text may have.
const MOST_TEXT: usize = 64 * 1024;

/// Looks at JSON without reading it.
///
/// # Errors
///
/// [`LinkError::TooDeep`], [`LinkError::TooMany`] or [`LinkError::TooLongText`] for more than a draft in a link has.
pub fn check(json: &str) -> Result<(), LinkError> {
    let (mut levels, mut values) = (0_usize, 0);
    let mut bytes = json.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => {
                let length = length_of_text(&mut bytes);
                if length > MOST_TEXT {
                    return Err(LinkError::TooLongText { bytes: length, most: MOST_TEXT });
                }
            }
            b'[' | b'{' => {
                levels += 1;
                values += 1;
            }
            b']' | b'}' => levels = levels.saturating_sub(1),
            b',' | b':' => values += 1,
            _ => {}
        }
        if levels > MOST_LEVELS {
            return Err(LinkError::TooDeep { most: MOST_LEVELS });
        }
        if values > MOST_VALUES {
            return Err(LinkError::TooMany { most: MOST_VALUES });
        }
    }
    Ok(())
}

/// Goes to the end of a text, and counts its bytes as they are written.
fn length_of_text(bytes: &mut impl Iterator<Item = u8>) -> usize {
    let mut length = 0;
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => break,
            b'\\' => {
                bytes.next();
                length += 2;
            }
            _ => length += 1,
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_structure_counts() {
        assert!(check(r#"{"a":["[[[[[[[[[[[[[[[[,,,,\"[[",{"b":1}]}"#).is_ok());
        assert!(matches!(check(&"[".repeat(13)), Err(LinkError::TooDeep { most: 12 })));
        assert!(matches!(check(&format!("[{}", "1,".repeat(20_000))), Err(LinkError::TooMany { .. })));
        let long = format!("\"{}", "a".repeat(MOST_TEXT + 1));
        assert!(matches!(check(&long), Err(LinkError::TooLongText { bytes, .. }) if bytes == MOST_TEXT + 1));
        assert!(check("]]]]\"\\").is_ok());
    }
}
