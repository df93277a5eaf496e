//! Links that open a form of GitHub or GitLab with the title filled in.
//!
//! What is in such a link reaches that server, its logs, and the history of the browser: so it is the title and no more.

use thiserror::Error;

/// The software of a git host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// GitHub, or GitHub Enterprise.
    GitHub,
    /// GitLab.
    GitLab,
}

impl Host {
    /// Both.
    pub const ALL: [Self; 2] = [Self::GitHub, Self::GitLab];

    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::GitHub => "GitHub",
            Self::GitLab => "GitLab",
        }
    }

    /// Returns how many bytes an address may have. GitHub answers longer ones with an error page; GitLab's limit is that of
    /// the server before it, of which 4,000 is what it allows itself elsewhere.
    pub fn most_bytes(self) -> usize {
        match self {
            Self::GitHub => 8191,
            Self::GitLab => 4000,
        }
    }
}

/// A form that can be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A new issue; on GitLab an incident that is confidential.
    Issue,
    /// A new file.
    File,
}

/// A repository on a git host, as the writer named it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    /// The name of the server, in small letters, with its port if it has one.
    pub server: String,
    /// The owner and the name; on GitLab there may be groups between.
    pub path: String,
    /// The branch that a file goes to.
    pub branch: String,
}

/// The branch of a repository whose address names none.
const MAIN: &str = "main";

/// How long the address of a repository may be.
const MOST_ADDRESS: usize = 500;

impl Repository {
    /// Reads the address of a repository, as it stands in the browser's address bar on one of its pages.
    ///
    /// # Errors
    ///
    /// [`RepositoryError`] says which part is not what it has to be.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::share::{Host, Repository};
    ///
    /// let repository = Repository::read("https://gitlab.com/group/team/site/-/tree/trunk")?;
    /// assert_eq!((repository.path.as_str(), repository.branch.as_str()), ("group/team/site", "trunk"));
    /// assert_eq!(repository.host(), Some(Host::GitLab));
    /// # Ok::<(), retold::share::RepositoryError>(())
    /// ```
    pub fn read(address: &str) -> Result<Self, RepositoryError> {
        let address = address.trim();
        if address.len() > MOST_ADDRESS {
            return Err(RepositoryError::TooLong { most: MOST_ADDRESS });
        }
        let rest = match address.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => rest,
            _ => return Err(RepositoryError::NotHttps),
        };
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let (server, path) = rest.split_once('/').unwrap_or((rest, ""));
        let server = server.to_ascii_lowercase();
        if !is_server(&server) {
            return Err(RepositoryError::NoServer { server });
        }
        let (path, branch) = of_branch(path);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let name = parts.last().map_or("", |name| name.trim_end_matches(".git"));
        let owner = &parts[..parts.len().saturating_sub(1)];
        let is_path = !owner.is_empty() && owner.iter().copied().chain([name]).all(is_name);
        // On GitHub there are no groups: a third part is a page of a repository, such as its issues.
        let is_page = host_of(&server) == Some(Host::GitHub) && parts.len() > 2;
        if !is_path || is_page {
            return Err(RepositoryError::NoRepository { path: path.to_owned() });
        }
        if !branch.split('/').all(is_name) {
            return Err(RepositoryError::NoBranch { branch: branch.to_owned() });
        }
        Ok(Self { server, path: format!("{}/{name}", owner.join("/")), branch: branch.to_owned() })
    }

    /// Tells the software by the server's name; `None` for a server whose name does not tell.
    pub fn host(&self) -> Option<Host> {
        host_of(&self.server)
    }

    /// Writes its address.
    pub fn address(&self) -> String {
        format!("https://{}/{}", self.server, self.path)
    }
}

fn host_of(server: &str) -> Option<Host> {
    let is = |name: &str| server.split(['.', '-', ':']).any(|part| part == name);
    match (is("github"), is("gitlab")) {
        (true, false) => Some(Host::GitHub),
        (false, true) => Some(Host::GitLab),
        _ => None,
    }
}

/// Takes the branch off a path, as both hosts write it. On GitLab every page of a repository has a part of its own before it.
fn of_branch(path: &str) -> (&str, &str) {
    let (path, page) = path.split_once("/-/").unwrap_or((path, ""));
    let (path, branch) = match page.strip_prefix("tree/") {
        Some(branch) => (path, branch),
        None => path.split_once("/tree/").unwrap_or((path, MAIN)),
    };
    (path.trim_end_matches("/-"), branch.trim_end_matches('/'))
}

fn is_server(server: &str) -> bool {
    let (name, port) = server.split_once(':').unwrap_or((server, "443"));
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.split('.').all(is_label) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

fn is_name(name: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !name.is_empty() && name.bytes().all(is_letter) && name.bytes().any(|byte| byte != b'.')
}

/// A link that opens a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefilled {
    /// The address.
    pub address: String,
    /// The title, as far as it goes along.
    pub title: String,
}

/// Makes the link to a form, with the title or, for a file, a name made of it. A title that would be too long for the host
/// is cut at a word's or at least a character's end.
pub fn prefilled(repository: &Repository, host: Host, form: Form, title: &str) -> Prefilled {
    let Repository { branch, .. } = repository;
    let base = repository.address();
    let fixed = match (host, form) {
        (Host::GitHub, Form::Issue) => format!("{base}/issues/new?title="),
        (Host::GitHub, Form::File) => format!("{base}/new/{branch}?filename="),
        (Host::GitLab, Form::Issue) => {
            format!("{base}/-/issues/new?issue[confidential]=true&issue[issue_type]=incident&issue[title]=")
                .replace('[', "%5B")
                .replace(']', "%5D")
        }
        (Host::GitLab, Form::File) => format!("{base}/-/new/{branch}?file_name="),
    };
    let title = match form {
        Form::Issue => title.split_whitespace().collect::<Vec<_>>().join(" "),
        Form::File => file_name(title),
    };
    let title = fitting(&title, host.most_bytes() - fixed.len());
    Prefilled { address: format!("{fixed}{}", encoded(title)), title: title.to_owned() }
}

/// Returns as much of a text as has so many bytes when it is encoded.
fn fitting(text: &str, most: usize) -> &str {
    let mut bytes = 0;
    let end = text.char_indices().find(|(_, letter)| {
        bytes += encoded(letter.encode_utf8(&mut [0; 4])).len();
        bytes > most
    });
    match end {
        None => text,
        Some((end, _)) => text[..end].rsplit_once(' ').map_or(&text[..end], |(words, _)| words),
    }
}

/// Encodes everything but what RFC 3986 calls unreserved.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// How long the name of a file may be, without its ending.
const MOST_NAME: usize = 60;

/// Makes the name of a Markdown file of a title.
///
/// # Examples
///
/// ```
/// use retold::share::file_name;
///
/// assert_eq!(file_name("Checkout: 60% of carts, lost!"), "checkout-60-of-carts-lost.md");
/// assert_eq!(file_name("…"), "postmortem.md");
/// ```
pub fn file_name(title: &str) -> String {
    let mut name = String::new();
    for word in title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        if name.chars().count() + word.chars().count() >= MOST_NAME {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(&word);
    }
    if name.is_empty() { "postmortem.md".to_owned() } else { format!("{name}.md") }
}

/// Why an address is not taken for that of a repository.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RepositoryError {
    /// It is not one of https.
    #[error("the address has to begin with https://, such as https://github.com/owner/name")]
    NotHttps,
    /// What follows is no server.
    #[error("{server:?} is not the name of a server. Write the address as https://github.com/owner/name")]
    NoServer {
        /// What stands there.
        server: String,
    },
    /// The path does not name an owner and a repository.
    #[error(
        "{path:?} does not name an owner and a repository. Write the address as https://github.com/owner/name"
    )]
    NoRepository {
        /// What stands there.
        path: String,
    },
    /// What stands for the branch is none.
    #[error("{branch:?} is not the name of a branch")]
    NoBranch {
        /// What stands there.
        branch: String,
    },
    /// It is too long.
    #[error("the address is longer than {most} characters")]
    TooLong {
        /// How many it may have.
        most: usize,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_filled_in() {
        let written = |address: &str, host, form| {
            prefilled(&Repository::read(address).unwrap(), host, form, "Checkout &  carts: 60% é").address
        };
        let told = [
            written("https://github.com/acme/site", Host::GitHub, Form::Issue),
            written("https://GitHub.com/acme/site.git/tree/release/2", Host::GitHub, Form::File),
            written("https://gitlab.com/acme/web/site/", Host::GitLab, Form::Issue),
            written("https://git.example.com:8443/acme/site/-/tree/trunk?x=1", Host::GitLab, Form::File),
            written("https://gitlab.com/acme/site/-/issues/12", Host::GitLab, Form::File),
        ];
        insta::assert_snapshot!(told.join("\n"));
    }

    #[test]
    fn an_address_that_is_none_says_why() {
        let told: Vec<String> = [
            "",
            "github.com/acme/site",
            "http://github.com/acme/site",
            "javascript:alert(1)//",
            "https://",
            "https://user:word@github.com/acme/site",
            "https://-x.com/acme/site",
            "https://github.com:0/acme/site",
            "https://github.com/acme",
            "https://github.com/acme/..",
            "https://github.com/acme/a b",
            "https://github.com/acme/site/issues/new",
            "https://github.acme.example/acme/site/issues",
            "https://github.com/acme/site/tree/a//b",
            &format!("https://github.com/acme/{}", "a".repeat(500)),
        ]
        .iter()
        .map(|address| Repository::read(address).expect_err(address).to_string())
        .collect();
        insta::assert_snapshot!(told.join("\n"));
    }

    #[test]
    fn a_long_title_is_cut_at_a_word() {
        let repository = Repository::read("https://gitlab.com/acme/site").unwrap();
        let cut = prefilled(&repository, Host::GitLab, Form::Issue, &"größer ".repeat(900));
        assert!(cut.address.len() <= 4000 && cut.address.len() > 3900, "{}", cut.address.len());
        assert!(cut.title.ends_with("größer"));
    }

    #[test]
    fn the_software_is_told_by_the_name() {
        let host = |server: &str| Repository::read(&format!("https://{server}/a/b")).unwrap().host();
        assert_eq!(host("github.acme.example"), Some(Host::GitHub));
        assert_eq!(host("my-gitlab.example:8080"), Some(Host::GitLab));
        assert_eq!(host("git.acme.example"), None);
        assert_eq!(host("notgithub.com"), None);
    }
}
