//! The two doors of one core: compiled to WebAssembly it is the page, compiled natively the command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    retold::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    retold::command_line::run(std::env::args_os())
}
