//! Reading version numbers.

/// Reads the version out of what a program prints for `--version`, as in "trunk 0.21.14".
pub fn version_in(output: &str) -> Option<&str> {
    output
        .split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// Reads the first number of a version: 132 out of "132" and "132.0.0".
pub fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

/// Reads the version of a package out of the text of a Cargo.lock.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_the_tools_print() {
        for (output, version) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("wasm-bindgen 0.2.130\n", "0.2.130"),
            ("wasm-opt version 132 (version_132)\n", "132"),
            ("geckodriver 0.37.1 (1c5d3f2a 2026-01-01 00:00 +0000)\n\nThe source code …", "0.37.1"),
            ("v20.20.2\n", "20.20.2"),
        ] {
            assert_eq!(version_in(output), Some(version), "{output}");
        }
        assert_eq!(version_in("command not found"), None);
        assert_eq!(version_in(""), None);
    }

    #[test]
    fn a_major_version_is_its_first_number() {
        assert_eq!(major("132"), Some(132));
        assert_eq!(major("108.0.1"), Some(108));
        assert_eq!(major("main"), None);
    }

    #[test]
    fn the_lock_file_is_read_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
