//! The browser's own voices. Only local ones: another would send the text to whoever speaks it.

use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// The language of the tales' own words.
const LANGUAGE: &str = "en";

/// Reads a text aloud, line by line, or stops if something is being read. Returns `false` if there is no local voice.
pub fn turn_on_or_off(text: &str) -> bool {
    let Some(speech) = speech() else { return false };
    if speech.speaking() {
        speech.cancel();
        return true;
    }
    let Some(voice) = local_voice(&speech) else { return false };
    // Line by line: some browsers stop in the middle of a long text.
    for line in text.lines() {
        if let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(line) {
            utterance.set_voice(Some(&voice));
            speech.speak(&utterance);
        }
    }
    true
}

/// Stops reading.
pub fn stop() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

/// Has the browser look for its voices: some find them only some time after they were first asked.
pub fn prepare() {
    if let Some(speech) = speech() {
        let _ = speech.get_voices();
    }
}

fn speech() -> Option<SpeechSynthesis> {
    // It is missing in some browsers, whatever the type says; calling it would throw.
    let has_speech =
        js_sys::Reflect::get(&window(), &"speechSynthesis".into()).is_ok_and(|it| it.is_object());
    window().speech_synthesis().ok().filter(|_| has_speech)
}

fn local_voice(speech: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
    let voices =
        speech.get_voices().into_iter().filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok());
    let local: Vec<_> = voices.filter(SpeechSynthesisVoice::local_service).collect();
    let speaks = |voice: &&SpeechSynthesisVoice| voice.lang().split(['-', '_']).next() == Some(LANGUAGE);
    local.iter().find(speaks).or(local.first()).cloned()
}
