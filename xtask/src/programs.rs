//! Finding programs on this machine.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::workspace::Workspace;

/// Holds the folders in which programs are looked for, first match first.
#[derive(Clone, Debug)]
pub struct SearchPath {
    folders: Vec<PathBuf>,
}

impl SearchPath {
    /// The project's own programs first, then what the PATH variable names.
    pub fn of(workspace: &Workspace) -> Self {
        let tools = workspace.tools();
        let own = [tools.join("bin"), tools.join("npm/node_modules/.bin")];
        let system = env::var_os("PATH").unwrap_or_default();
        Self { folders: own.into_iter().chain(env::split_paths(&system)).collect() }
    }

    /// The first program with this name.
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        self.folders.iter().find_map(|folder| program_in(folder, name))
    }

    /// Every program with this name, first match first.
    pub fn find_all(&self, name: &str) -> Vec<PathBuf> {
        self.folders.iter().filter_map(|folder| program_in(folder, name)).collect()
    }

    /// The first program with any of these names or complete paths, in this order.
    pub fn find_any(&self, names: &[&str]) -> Option<PathBuf> {
        names.iter().find_map(|name| {
            let path = Path::new(name);
            if path.is_absolute() { path.is_file().then(|| path.to_owned()) } else { self.find(name) }
        })
    }

    /// The folders as a value for the PATH variable.
    pub fn joined(&self) -> OsString {
        // A folder whose name cannot stand in PATH did not come from PATH: it is the project's own, with a separator
        // in its name. The system's folders still work then.
        env::join_paths(&self.folders).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
    }
}

/// The program with this name in this folder.
fn program_in(folder: &Path, name: &str) -> Option<PathBuf> {
    // npm's programs are scripts, which have their own ending on Windows.
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{name}{ending}"))).find(|path| path.is_file())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_by_name_and_by_complete_path() {
        let search = SearchPath { folders: vec![PathBuf::from("/nowhere"), PathBuf::from("/bin")] };
        assert_eq!(search.find("sh"), Some(PathBuf::from("/bin/sh")));
        assert_eq!(search.find_any(&["no-such-program", "/bin/sh"]), Some(PathBuf::from("/bin/sh")));
        assert_eq!(search.find_any(&["no-such-program", "/nowhere/sh"]), None);
    }

    #[test]
    fn the_folders_keep_their_order_in_path() {
        let search = SearchPath { folders: vec![PathBuf::from("/first"), PathBuf::from("/second")] };
        assert_eq!(search.joined(), "/first:/second");
    }
}
