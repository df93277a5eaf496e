//! The third door: the reader of pastes, which works in the background of the page.

/// Smaller than the allocator that WebAssembly gets otherwise, and quicker.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    retold::browser::background::serve(retold::read::timeline::answer_in_json);
}

/// Natively `retold timeline` does the same, and this is empty.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
