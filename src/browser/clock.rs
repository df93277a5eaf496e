//! The clock.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// Returns the time in milliseconds since 1970 (UTC).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds of this era")]
pub fn now() -> u64 {
    Date::now() as u64
}

/// Returns the time of day in the way of the reader's country: `5:48 PM`, `17:48`.
pub fn time_of_day(milliseconds: u64) -> String {
    let options = Object::new();
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(&options, &"timeStyle".into(), &"short".into());
    date(milliseconds).to_locale_time_string_with_options("default", &options).into()
}

/// Returns the day and the time in the way of the reader's country.
pub fn day_and_time(milliseconds: u64) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    date(milliseconds).to_locale_string("default", &options).into()
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of this era are far below 2^53")]
fn date(milliseconds: u64) -> Date {
    Date::new(&JsValue::from_f64(milliseconds as f64))
}
