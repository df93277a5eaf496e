//! Links to the forms of git hosts. Nothing goes there before the writer has seen what it is, and pressed it.

use super::Act;
use super::panel::{Element, Node, classed, element};
use super::public_choice::PublicChoice;
use super::sending::REPOSITORY;
use crate::check::masked;
use crate::postmortem::Postmortem;
use crate::public::public;
use crate::share::{Form, Host, Prefilled, Repository, prefilled};
use crate::words;

/// The id of the field for the address of the repository.
const FIELD: &str = "repository";

/// Draws the field for the repository, and where one is named what would leave for it, and the links.
pub fn git_host_part(postmortem: &Postmortem, choice: &PublicChoice) -> Node {
    let mut input = classed("input", "field")
        .with("id", FIELD)
        .with("type", "url")
        .with("inputmode", "url")
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("placeholder", words::git_host::ADDRESS_EXAMPLE);
    if let Some(address) = &choice.sending.repository {
        input = input.with("value", address);
    }
    let prepare =
        key(words::git_host::PREPARE, &Act::Answer(REPOSITORY.to_owned())).with("data-field", FIELD);
    classed("section", "share-part")
        .with("aria-labelledby", "share-git-host")
        .holding(classed("h3", "share-heading").with("id", "share-git-host").saying(words::git_host::HEADING))
        .holding(classed("p", "hint").saying(words::git_host::ABOUT))
        .holding(classed("label", "label").with("for", FIELD).saying(words::git_host::ADDRESS))
        .holding(classed("div", "git-host-field").holding(input).holding(prepare))
        .holding(classed("div", "git-host").with("role", "status").holding_all(prepared(postmortem, choice)))
        .into()
}

fn key(label: &'static str, act: &Act) -> Element {
    classed("button", "key").with("type", "button").act(act).saying(label)
}

fn prepared(postmortem: &Postmortem, choice: &PublicChoice) -> Vec<Node> {
    let Some(address) = &choice.sending.repository else { return Vec::new() };
    let repository = match Repository::read(address) {
        Ok(repository) => repository,
        Err(error) => {
            return vec![classed("p", "warning").saying(words::git_host::no_link(&error.to_string())).into()];
        }
    };
    let title = if choice.is_public {
        public(postmortem, &choice.kept).postmortem.title
    } else {
        postmortem.title.clone()
    };
    let hidden = masked(&title);
    let is_masked = hidden != title;
    let title = if hidden.trim().is_empty() { words::git_host::WITHOUT_TITLE.to_owned() } else { hidden };
    let hosts = repository.host().map_or_else(|| Host::ALL.to_vec(), |host| vec![host]);
    let issue = prefilled(&repository, hosts[0], Form::Issue, &title);
    let file = prefilled(&repository, hosts[0], Form::File, &title);
    let [before_title, before_file, before_place, end] = words::git_host::LEAVES;
    let mut told = vec![
        classed("p", "git-host-leaves")
            .saying(before_title)
            .holding(element("q").with("dir", "auto").saying(issue.title.as_str()))
            .saying(before_file)
            .holding(element("q").with("dir", "auto").saying(file.title.as_str()))
            .saying(before_place)
            .holding(element("b").saying(format!("{}/{}", repository.server, repository.path)))
            .saying(end),
        element("p").saying(words::git_host::TEXT_STAYS),
    ];
    if is_masked {
        told.push(element("p").saying(words::git_host::IS_MASKED));
    }
    if issue.title.trim() != title.split_whitespace().collect::<Vec<_>>().join(" ") {
        told.push(element("p").saying(words::git_host::IS_CUT));
    }
    told.push(element("p").saying(words::git_host::branch(&repository.branch)));
    let copy = Act::Take("markdown-silent copy".to_owned(), String::new());
    let links = hosts.iter().flat_map(|host| {
        let is_open = hosts.len() > 1;
        [Form::Issue, Form::File]
            .map(|form| link(&prefilled(&repository, *host, form, &title), *host, form, is_open))
    });
    let keys =
        classed("div", "shared-keys").holding(key(words::git_host::COPY_TEXT, &copy)).holding_all(links);
    told.into_iter().chain([keys]).map(Node::from).collect()
}

fn link(prefilled: &Prefilled, host: Host, form: Form, is_open: bool) -> Element {
    let what = match (host, form) {
        (Host::GitHub, Form::Issue) => words::git_host::NEW_ISSUE,
        (Host::GitLab, Form::Issue) => words::git_host::NEW_CONFIDENTIAL_INCIDENT,
        (_, Form::File) => words::git_host::NEW_FILE,
    };
    let label = if is_open {
        words::git_host::if_it_is(what, host.name())
    } else {
        words::git_host::on_host(what, host.name())
    };
    classed("a", "key")
        .with("href", prefilled.address.as_str())
        .with("target", "_blank")
        .with("rel", "noopener noreferrer")
        .saying(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;
    use crate::read::timeline::with_answers;

    fn drawn(postmortem: &Postmortem, answers: &[&str]) -> String {
        let answers: Vec<String> = answers.iter().map(|it| (*it).to_owned()).collect();
        let question = with_answers(&answers, "");
        format!("{:?}", git_host_part(postmortem, &PublicChoice::before(&question).0))
    }

    #[test]
    fn nothing_leads_away_before_a_repository_is_named() {
        for answers in [&[][..], &["repository "], &["repository http://github.com/a/b"]] {
            let shown = drawn(&example(), answers);
            assert!(!shown.contains("href"), "{shown}");
        }
        assert!(drawn(&example(), &["repository tea"]).contains("has to begin with https://"));
    }

    #[test]
    fn the_links_take_the_title_along_and_say_so() {
        let shown = drawn(&example(), &["repository https://github.com/acme/site"]);
        for words in [
            "https://github.com/acme/site/issues/new?title=My%20first%20postmortem",
            "https://github.com/acme/site/new/main?filename=my-first-postmortem.md",
            "noopener noreferrer",
            "github.com/acme/site",
            "take markdown-silent copy",
        ] {
            assert!(shown.contains(words), "{words} is not in {shown}");
        }
        assert!(!shown.contains("downtime"), "the text stays here");
        let either = drawn(&example(), &["repository https://git.acme.example/acme/site"]);
        assert!(either.contains("if it is GitHub") && either.contains("confidential%5D=true"), "{either}");
    }

    #[test]
    fn no_secret_goes_along_and_no_name_in_public() {
        let mut postmortem = example();
        postmortem.title = "Key AKIAQWERTYUIOPASDFGH leaked, Dana paged".to_owned();
        let shown = drawn(&postmortem, &["repository https://github.com/a/b"]);
        assert!(!shown.contains("AKIAQWERTYUIOPASDFGH") && shown.contains("is masked"), "{shown}");
        postmortem.title = "We paged Dana Reyes about web01".to_owned();
        let shown = drawn(&postmortem, &["repository https://github.com/a/b", "public version"]);
        for name in ["web01", "Dana", "Reyes"] {
            assert!(!shown.contains(name), "{name} is in {shown}");
        }
    }
}
