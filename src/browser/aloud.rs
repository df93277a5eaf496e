//! The browser's own voices. Only local ones: another would send the text to whoever speaks it.

use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use web_sys::{SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// Reads a text aloud, line by line, or stops if something is being read. Returns `false` if there is no local voice.
pub fn turn_on_or_off(text: &str) -> bool {
    let Ok(speech) = window().speech_synthesis() else { return false };
    if speech.speaking() {
        speech.cancel();
        return true;
    }
    let voices =
        speech.get_voices().into_iter().filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok());
    let local: Vec<_> = voices.filter(SpeechSynthesisVoice::local_service).collect();
    let language = window().navigator().language().unwrap_or_default();
    let language = language.split('-').next().unwrap_or_default();
    let Some(voice) = local.iter().find(|voice| voice.lang().starts_with(language)).or(local.first()) else {
        return false;
    };
    // Line by line: some browsers stop in the middle of a long text.
    for line in text.lines() {
        if let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(line) {
            utterance.set_voice(Some(voice));
            speech.speak(&utterance);
        }
    }
    true
}
