//! How random a text is, in whole numbers, so that every machine judges alike.

/// Returns the Shannon entropy of a text in hundredths of a bit for each of its bytes.
///
/// ```text
/// entropy("aaaa") = 0      entropy("abcd") = 200      a random key of 40 letters and digits: about 480
/// ```
pub fn entropy(text: &str) -> u32 {
    let mut counts = [0_u32; 256];
    text.bytes().for_each(|byte| counts[usize::from(byte)] += 1);
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
    if length == 0 {
        return 0;
    }
    let of_bytes: u64 = counts.iter().map(|count| u64::from(*count) * u64::from(logarithm(*count))).sum();
    let bits = u64::from(logarithm(length)).saturating_sub(of_bytes / u64::from(length));
    u32::try_from(bits * 100 / u64::from(ONE)).unwrap_or(u32::MAX)
}

/// A bit in the fixed-point numbers below.
const ONE: u32 = 1 << FRACTION;

/// How many binary places a logarithm has.
const FRACTION: u32 = 12;

/// Returns the logarithm to the base of two, in [`ONE`]s; zero for zero.
fn logarithm(number: u32) -> u32 {
    if number == 0 {
        return 0;
    }
    let whole = number.ilog2();
    // The rest is between one and two. Squaring it doubles its logarithm, which brings one binary place after the
    // other to the front.
    let mut rest = (u64::from(number) << 31) >> whole;
    let mut result = whole;
    for _ in 0..FRACTION {
        rest = (rest * rest) >> 31;
        result <<= 1;
        if rest >= 1 << 32 {
            rest >>= 1;
            result |= 1;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entropy_is_that_of_shannon() {
        for (text, hundredths) in [("", 0), ("a", 0), ("aaaa", 0), ("ab", 100), ("abcd", 200), ("aab", 91)] {
            assert_eq!(entropy(text), hundredths, "{text}");
        }
        let every_digit = entropy("0123456789");
        assert!((331..=333).contains(&every_digit), "{every_digit}");
        assert!(entropy(&"ab".repeat(50_000)) <= 100);
    }
}
