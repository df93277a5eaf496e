//! The benchmark `tale` in WebAssembly. `cargo xtask bench` builds it and runs it in Node.

#[cfg(target_arch = "wasm32")]
#[path = "../../tale/parts.rs"]
mod parts;

/// The allocator of the program in the background.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    parts::measure(&js_sys::Date::now, &|line| web_sys::console::log_1(&line.into()));
}

/// Natively there is `cargo bench --bench tale`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
