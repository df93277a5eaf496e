//! The only chance there is: numbers that look random and are always the same.

/// Mixes a seed, the name of a line, the name of what is chosen, and a salt that sets one use apart from another.
///
/// FNV-1a over the names, finished as in SplitMix64: wrapping whole numbers, so that every machine has the same. Seeds are
/// stored and shared, so this never changes.
pub fn mix(seed: u32, line: &str, name: &str, salt: u32) -> u64 {
    Chance::of(seed, line).mixed_with(name, salt)
}

/// A seed and the name of a line, already mixed: a line is mixed with the names of many frames.
#[derive(Clone, Copy)]
pub struct Chance(u64);

impl Chance {
    /// Mixes a seed and the name of a line.
    pub fn of(seed: u32, line: &str) -> Self {
        const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
        Self(hashed(hashed(hashed(FNV_OFFSET, &seed.to_le_bytes()), line.as_bytes()), &[0]))
    }

    /// Mixes the name of what is chosen and a salt into it, which gives what [`mix`] gives.
    pub fn mixed_with(self, name: &str, salt: u32) -> u64 {
        let hash = hashed(self.0, name.as_bytes());
        let hash = if salt == 0 { hash } else { hashed(hash, &salt.to_le_bytes()) };
        let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        hash ^ (hash >> 31)
    }
}

fn hashed(hash: u64, bytes: &[u8]) -> u64 {
    const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(FNV_PRIME))
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
