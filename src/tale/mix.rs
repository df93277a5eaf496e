//! The only chance there is: numbers that look random and are always the same.

/// Mixes a seed, the name of a line, the name of what is chosen, and a salt that sets one use apart from another.
///
/// FNV-1a over the names, finished as in SplitMix64: wrapping whole numbers, so that every machine has the same. Seeds are
/// stored and shared, so this never changes.
pub fn mix(seed: u32, line: &str, name: &str, salt: u32) -> u64 {
    const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;
    let salt = (salt != 0).then_some(salt.to_le_bytes()).into_iter().flatten();
    let bytes = seed.to_le_bytes().into_iter().chain(line.bytes()).chain([0]).chain(name.bytes()).chain(salt);
    let hash = bytes.fold(FNV_OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME));
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_never_change() {
        let numbers = [(0, "impact", "a"), (1, "impact", "a"), (0, "title", "a")];
        let numbers = numbers.map(|(seed, line, name)| mix(seed, line, name, 0));
        insta::assert_debug_snapshot!(numbers);
        assert_ne!(mix(0, "impact", "a", 0), mix(0, "impact", "a", 1));
    }
}
