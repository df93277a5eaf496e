//! The third door: the program that runs errands in the background of the page.

/// Smaller than the allocator that WebAssembly gets otherwise, and quicker.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    retold::browser::serving::serve(retold::errand::answer);
}

/// Natively there is no page, and nothing to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
