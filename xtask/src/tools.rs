//! The programs that build the page: which versions, and how they are installed into `.tools/`.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::debian::{self, Package};
use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;
use crate::versions;
use crate::workspace::Workspace;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const BINARYEN: &str = "132.0.0";
const AXE_CORE: &str = "4.14.1";

/// The oldest wasm-opt that reads what the compiler writes today. Debian's, 108, does not.
const OLDEST_WASM_OPT: u32 = 116;

/// How the tools are compiled: each runs for some seconds at a time, and would be compiled for minutes to be quicker.
const QUICKLY_COMPILED: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

const NODE: [Package; 2] =
    [Package { name: "nodejs", program: "node" }, Package { name: "npm", program: "npm" }];

/// Describes a program that Cargo installs.
struct CargoTool<'a> {
    /// The program.
    name: &'a str,
    /// The package that holds it.
    package: &'a str,
    version: &'a str,
    /// Whether the package's own lock file is used.
    locked: bool,
    /// What it is for, as in "builds and serves the page".
    purpose: &'a str,
    /// How long its installation takes on two cores.
    minutes: u32,
}

/// Installs what `trunk serve` needs: the WebAssembly target, Trunk and the wasm-bindgen command line.
pub fn install_for_serving(workspace: &Workspace, search: &SearchPath) -> Result<(), Problem> {
    install_wasm_target(workspace)?;
    let trunk = CargoTool {
        name: "trunk",
        package: "trunk",
        version: TRUNK,
        locked: true,
        purpose: "builds and serves the page",
        minutes: 5,
    };
    install_with_cargo(workspace, search, &trunk)?;
    let lock = workspace.path("Cargo.lock");
    let text = fs::read_to_string(&lock).map_err(|source| Problem::file("read", &lock, source))?;
    let version = versions::locked_version(&text, "wasm-bindgen").ok_or_else(|| {
        Problem::content(&lock, "it names no version of wasm-bindgen. Run `cargo update -w`.")
    })?;
    let wasm_bindgen = CargoTool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        // It reads only what the library of the same version writes.
        version,
        // Its own lock file names a package that is no longer published.
        locked: false,
        purpose: "connects WebAssembly and JavaScript",
        minutes: 2,
    };
    install_with_cargo(workspace, search, &wasm_bindgen)
}

/// Installs what a release build needs: the same, and wasm-opt.
pub fn install_for_building(workspace: &Workspace, search: &SearchPath) -> Result<(), Problem> {
    install_for_serving(workspace, search)?;
    install_wasm_opt(workspace, search)
}

/// Installs geckodriver, through which Firefox is driven. It is in no Debian package.
pub fn install_geckodriver(workspace: &Workspace, search: &SearchPath) -> Result<(), Problem> {
    let geckodriver = CargoTool {
        name: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER,
        locked: true,
        purpose: "drives Firefox in the browser tests",
        minutes: 2,
    };
    install_with_cargo(workspace, search, &geckodriver)
}

/// Installs the compiler's WebAssembly target.
pub fn install_wasm_target(workspace: &Workspace) -> Result<(), Problem> {
    let target = "wasm32-unknown-unknown";
    // Asking the compiler works with and without rustup.
    let libraries = Command::new("rustc")
        .current_dir(workspace.root())
        .args(["--print", "target-libdir", "--target", target])
        .output()
        .ok()
        .map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    if libraries.is_some_and(|folder| folder.is_dir()) {
        return Ok(());
    }
    println!("Installing the compiler's target {target}: the page is WebAssembly (some seconds, once)");
    let mut rustup = Command::new("rustup");
    rustup.current_dir(workspace.root()).args(["target", "add", target]);
    process::run(&mut rustup).map_err(|problem| match problem {
        Problem::Start { .. } => Problem::missing(
            format!("The compiler's target {target}"),
            "Install Rust through rustup, or the target with your system's package manager.",
        ),
        other => other,
    })
}

/// Makes a Trunk command that uses the installed programs.
pub fn trunk(workspace: &Workspace, search: &SearchPath) -> Command {
    let program = search.find("trunk").unwrap_or_else(|| PathBuf::from("trunk"));
    let mut command = Command::new(program);
    command.current_dir(workspace.root());
    command.env("PATH", search.joined()).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 refuses to start when NO_COLOR has a value other than true and false, and people set it to 1.
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    command
}

/// Installs a program at its version, unless it is there already: ours or one on the user's PATH.
fn install_with_cargo(workspace: &Workspace, search: &SearchPath, tool: &CargoTool) -> Result<(), Problem> {
    let own = workspace.tools().join("bin").join(format!("{}{}", tool.name, std::env::consts::EXE_SUFFIX));
    let fits = |program: &PathBuf| {
        let output = process::output_of(program, &["--version"]);
        output.as_deref().and_then(versions::version_in) == Some(tool.version)
    };
    if let Some(program) = search.find_all(tool.name).into_iter().find(fits) {
        if program != own {
            println!("Using {} {} from {}.", tool.name, tool.version, program.display());
            // One of another version would be found first.
            remove_if_there(&own)?;
        }
        return Ok(());
    }
    println!(
        "Installing {} {} into .tools/, which {} (about {} minutes on two cores, once)",
        tool.name, tool.version, tool.purpose, tool.minutes
    );
    let mut install = workspace.cargo();
    install.args(["install", tool.package, "--bin", tool.name, "--version", tool.version]);
    install.arg("--force").arg("--root").arg(workspace.tools());
    // All that is asked of them lies on this machine already: without that they need no encryption.
    install.arg("--no-default-features");
    if tool.locked {
        install.arg("--locked");
    }
    // The libraries that they share are compiled once.
    install.arg("--target-dir").arg(workspace.path("target/tools"));
    process::run(install.envs(QUICKLY_COMPILED))
}

/// Installs wasm-opt from the npm package binaryen, unless one that is new enough is there already.
fn install_wasm_opt(workspace: &Workspace, search: &SearchPath) -> Result<(), Problem> {
    if let Some(program) = search.find("wasm-opt") {
        let output = process::output_of(&program, &["--version"]).unwrap_or_default();
        let version = versions::version_in(&output).and_then(versions::major);
        if version.is_some_and(|version| version >= OLDEST_WASM_OPT) {
            if !program.starts_with(workspace.tools()) {
                println!("Using {} from {}.", output.trim(), program.display());
            }
            return Ok(());
        }
    }
    println!("Installing wasm-opt {BINARYEN} into .tools/, which makes the page small (some seconds, once)");
    let without = format!(
        "wasm-opt {OLDEST_WASM_OPT} or newer makes the page small. Install it, or install Node.js with npm: then it \
         is installed for this project alone."
    );
    install_with_npm(workspace, search, "binaryen", BINARYEN, &without)
}

/// Where the script with the accessibility rules lies. It is there once [`install_axe_core`] has gone well.
pub fn axe_core(workspace: &Workspace) -> PathBuf {
    npm_package(workspace, "axe-core").join("axe.min.js")
}

/// Installs axe-core, by whose rules the browser tests look at the page.
pub fn install_axe_core(workspace: &Workspace, search: &SearchPath) -> Result<(), Problem> {
    let package = npm_package(workspace, "axe-core").join("package.json");
    let version = format!("\"version\": \"{AXE_CORE}\"");
    if axe_core(workspace).is_file() && fs::read_to_string(package).is_ok_and(|it| it.contains(&version)) {
        return Ok(());
    }
    println!(
        "Installing axe-core {AXE_CORE} into .tools/, which has the rules of accessibility (some seconds, once)"
    );
    let without = "The browser tests look at the page by the rules of axe-core, which is a package of npm.";
    install_with_npm(workspace, search, "axe-core", AXE_CORE, without)
}

/// The folder in which npm puts a package.
fn npm_package(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.tools().join("npm/node_modules").join(name)
}

/// Installs a package with npm; `without` says what for, where there is no npm.
fn install_with_npm(
    workspace: &Workspace,
    search: &SearchPath,
    package: &str,
    version: &str,
    without: &str,
) -> Result<(), Problem> {
    if debian::can_install() {
        debian::install_missing(&NODE, search)?;
    }
    let (Some(npm), Some(_)) = (search.find("npm"), search.find("node")) else {
        return Err(Problem::missing("Node.js with npm", without));
    };
    let mut install = Command::new(npm);
    install.current_dir(workspace.root()).args(["install", "--prefix"]).arg(workspace.tools().join("npm"));
    install.args(["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"].map(OsStr::new));
    install.arg(format!("{package}@{version}"));
    process::run(&mut install)
}

/// Removes a file, if there is one.
fn remove_if_there(path: &PathBuf) -> Result<(), Problem> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            Err(Problem::file("remove", path, source))
        }
        _ => Ok(()),
    }
}
