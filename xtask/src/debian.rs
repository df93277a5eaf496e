//! Installing packages on Debian, where it can be done without asking: as root.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;

/// Names a program and the Debian package that brings it.
#[derive(Clone, Copy, Debug)]
pub struct Package {
    /// The package.
    pub name: &'static str,
    /// The program that shows whether the package is there.
    pub program: &'static str,
}

/// Says whether packages can be installed here.
pub fn can_install() -> bool {
    let os_release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    is_debian(&os_release) && is_root()
}

/// Installs those of the packages whose programs are missing. Does nothing when all are there.
pub fn install_missing(packages: &[Package], search: &SearchPath) -> Result<(), Problem> {
    let missing: Vec<&str> = packages
        .iter()
        .filter(|package| search.find(package.program).is_none())
        .map(|package| package.name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing Debian packages: {} (one or two minutes, once)", missing.join(" "));
    process::run(&mut apt_get(&["update"]))?;
    let mut install = apt_get(&["install", "--yes"]);
    install.args(&missing);
    process::run(&mut install)?;
    match packages.iter().find(|package| search.find(package.program).is_none()) {
        None => Ok(()),
        Some(package) => Err(Problem::missing(
            package.program,
            format!("The package {} was installed and should have brought it.", package.name),
        )),
    }
}

/// Makes an apt-get command that asks nothing and prints little.
fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.arg("-qq").args(["-o", "Dpkg::Use-Pty=0"]).args(arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Says whether an os-release file is Debian's own. Its relatives do not count: Ubuntu, for one, has other browser
/// packages.
fn is_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.split_once('='))
        .any(|(key, value)| key == "ID" && value.trim_matches('"') == "debian")
}

/// Says whether this program runs as root.
fn is_root() -> bool {
    let user = process::output_of(Path::new("id"), &["-u"]);
    user.map_or_else(|| env::var("USER").is_ok_and(|name| name == "root"), |user| user.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_is_told_from_its_relatives() {
        assert!(is_debian("PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\nVERSION_ID=\"12\"\n"));
        assert!(is_debian("ID=\"debian\"\n"));
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian("ID=fedora\n"));
        assert!(!is_debian(""));
    }
}
