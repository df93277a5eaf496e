//! Chance, which the core has none of.

use js_sys::Math;

/// Returns a random number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 0 up to 2^32, both in range"
)]
pub fn number() -> u32 {
    (Math::random() * f64::from(u32::MAX)) as u32
}

/// Returns a number that no other draft will have.
pub fn unique_number() -> u64 {
    // The high half rises with time and the low half parts two drafts of one millisecond. JavaScript's numbers keep
    // 53 bits, but this one is never a JavaScript number.
    (crate::browser::clock::now() << 20) | u64::from(number() >> 12)
}
