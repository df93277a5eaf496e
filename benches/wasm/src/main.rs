//! The benchmarks `tale` and `check` in WebAssembly. `cargo xtask bench` builds them and runs them in Node.

#[cfg(target_arch = "wasm32")]
#[path = "../../check/parts.rs"]
mod check;
#[cfg(target_arch = "wasm32")]
#[path = "../../tale/parts.rs"]
mod tale;

/// The allocator of the program in the background.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    for measure in [tale::measure, check::measure] {
        measure(&js_sys::Date::now, &|line| web_sys::console::log_1(&line.into()));
    }
}

/// Natively there are `cargo bench --bench tale` and `cargo bench --bench check`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
