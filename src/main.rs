//! The two doors of one core: compiled to WebAssembly it is the page, compiled natively the command line.

/// Smaller than the allocator that WebAssembly gets otherwise, and quicker.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    retold::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    retold::command_line::run(std::env::args_os())
}
