//! A draft behind a passphrase, as a link holds it. Encrypting itself is the browser's.

use super::LinkError;

/// How often PBKDF2 with SHA-256 is done to make a key of a passphrase: what OWASP asks for since 2023. It belongs to
/// version `1p` of the link, and cannot change within it.
pub const ROUNDS: u32 = 600_000;

/// The length of the salt, which is random for each link.
pub const SALT_BYTES: usize = 16;

/// The length of the nonce of AES-GCM, which is random for each link.
pub const NONCE_BYTES: usize = 12;

/// The shortest cipher text: the mark of AES-GCM, of 16 bytes, and a draft.
const LEAST_CIPHER_BYTES: usize = 17;

/// A packed draft, encrypted with AES-GCM of 256 bits. As bytes it is the salt, the nonce, and the cipher text with its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// What the key was made with, beside the passphrase.
    pub salt: [u8; SALT_BYTES],
    /// What it was encrypted with, beside the key.
    pub nonce: [u8; NONCE_BYTES],
    /// What came of it, with the mark at its end.
    pub cipher_text: Vec<u8>,
}

impl Locked {
    /// Writes it as bytes.
    pub fn bytes(&self) -> Vec<u8> {
        [&self.salt[..], &self.nonce, &self.cipher_text].concat()
    }

    /// Reads it from bytes.
    ///
    /// # Errors
    ///
    /// [`LinkError::Broken`] for fewer bytes than it has.
    pub fn read(bytes: &[u8]) -> Result<Self, LinkError> {
        let read = || {
            let (salt, rest) = bytes.split_first_chunk()?;
            let (nonce, cipher_text) = rest.split_first_chunk()?;
            (cipher_text.len() >= LEAST_CIPHER_BYTES).then(|| Self {
                salt: *salt,
                nonce: *nonce,
                cipher_text: cipher_text.to_vec(),
            })
        };
        read().ok_or(LinkError::Broken)
    }
}
