//! The browser's own encryption, for links behind a passphrase. For the program in the background only.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use crate::errand::{LockError, Locked, Locking, NONCE_BYTES, ROUNDS, SALT_BYTES, Work};

/// Does what a question needs, and answers it.
pub async fn answer(locking: Locking) -> String {
    let done = match &locking.work {
        Work::Lock(bytes) => lock(&locking.passphrase, bytes).await.ok_or(LockError::Missing),
        Work::Unlock(locked) => match subtle() {
            None => Err(LockError::Missing),
            Some(subtle) => {
                unlock(&subtle, &locking.passphrase, locked).await.ok_or(LockError::WrongPassphrase)
            }
        },
    };
    locking.answer(done)
}

/// Encrypts bytes; `None` where the browser does not.
async fn lock(passphrase: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let subtle = subtle()?;
    let (salt, nonce) = (random::<SALT_BYTES>()?, random::<NONCE_BYTES>()?);
    let key = key_of(&subtle, passphrase, &salt).await?;
    let method = method_with("AES-GCM", "iv", &Uint8Array::from(&nonce[..]).into())?;
    let encrypted = subtle.encrypt_with_object_and_js_u8_array(&method, &key, &Uint8Array::from(bytes));
    let cipher_text = bytes_of(encrypted.ok()?).await?;
    Some(Locked { salt, nonce, cipher_text }.bytes())
}

/// Decrypts; `None` for another passphrase.
async fn unlock(subtle: &SubtleCrypto, passphrase: &str, locked: &Locked) -> Option<Vec<u8>> {
    let key = key_of(subtle, passphrase, &locked.salt).await?;
    let method = method_with("AES-GCM", "iv", &Uint8Array::from(&locked.nonce[..]).into())?;
    let cipher_text = Uint8Array::from(&locked.cipher_text[..]);
    bytes_of(subtle.decrypt_with_object_and_js_u8_array(&method, &key, &cipher_text).ok()?).await
}

/// Makes a key of a passphrase, by PBKDF2 with SHA-256.
async fn key_of(subtle: &SubtleCrypto, passphrase: &str, salt: &[u8]) -> Option<CryptoKey> {
    let uses = |names: &[&str]| names.iter().map(|name| JsValue::from_str(name)).collect::<Array>();
    let secret = Uint8Array::from(passphrase.as_bytes());
    let secret = subtle.import_key_with_str("raw", &secret, "PBKDF2", false, &uses(&["deriveKey"])).ok()?;
    let secret: CryptoKey = JsFuture::from(secret).await.ok()?.unchecked_into();
    let how = method_with("PBKDF2", "salt", &Uint8Array::from(salt).into())?;
    Reflect::set(&how, &"iterations".into(), &ROUNDS.into()).ok()?;
    Reflect::set(&how, &"hash".into(), &"SHA-256".into()).ok()?;
    let of_what = method_with("AES-GCM", "length", &256.into())?;
    let key = subtle
        .derive_key_with_object_and_object(&how, &secret, &of_what, false, &uses(&["encrypt", "decrypt"]))
        .ok()?;
    Some(JsFuture::from(key).await.ok()?.unchecked_into())
}

/// Names a method with one of its settings.
fn method_with(name: &str, setting: &str, value: &JsValue) -> Option<Object> {
    let method = Object::new();
    Reflect::set(&method, &"name".into(), &name.into()).ok()?;
    Reflect::set(&method, &setting.into(), value).ok()?;
    Some(method)
}

async fn bytes_of(promised: Promise) -> Option<Vec<u8>> {
    Some(Uint8Array::new(&JsFuture::from(promised).await.ok()?).to_vec())
}

fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    crypto()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

fn crypto() -> Option<Crypto> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok().filter(JsValue::is_object)?;
    Some(crypto.unchecked_into())
}

/// It is missing on pages that are not secure, whatever the type says.
fn subtle() -> Option<SubtleCrypto> {
    let crypto = crypto()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok().filter(JsValue::is_object)?;
    Some(subtle.unchecked_into())
}
