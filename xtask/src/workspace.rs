//! The folders of the repository.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::Problem;

/// Knows where things are in the repository.
#[derive(Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the repository around this crate.
    pub fn locate() -> Result<Self, Problem> {
        // Cargo sets the variable on `cargo run`; the folder at compile time stands in when the program is started
        // by hand.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().map(Path::to_owned).unwrap_or_default();
        if root.join("Trunk.toml").is_file() {
            Ok(Self { root })
        } else {
            Err(Problem::content(&root, "there is no Trunk.toml here. Start through `cargo xtask`."))
        }
    }

    /// The top of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder, by its path from the top.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder for the programs that are installed for this project alone.
    pub fn tools(&self) -> PathBuf {
        self.path(".tools")
    }

    /// The folder of the built site.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The folder where Cargo builds.
    pub fn target(&self) -> PathBuf {
        // A relative CARGO_TARGET_DIR is relative to the top: every Cargo command starts there.
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), |target| self.root.join(target))
    }

    /// Cargo, started at the top: the very one that runs this program.
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
        command.current_dir(&self.root);
        command
    }
}
