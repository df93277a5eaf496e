//! The policy of the page is the same wherever it stands: `hosting/policy.txt` has it, and what hosts are told has that.

use std::fs;
use std::path::Path;

/// The files for hosts.
const FOR_HOSTS: [&str; 4] =
    ["public/_headers", "hosting/nginx.conf", "hosting/Caddyfile", "hosting/apache.conf"];

/// What hosts are to send besides the policy.
const HEADERS: [(&str, &str); 6] = [
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Permissions-Policy", "accelerometer=(), autoplay=(), camera=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
];

fn text(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn policy() -> String {
    text("hosting/policy.txt").lines().collect::<Vec<_>>().join("; ")
}

/// Returns the sources of a directive.
fn sources<'a>(policy: &'a str, directive: &str) -> Option<&'a str> {
    policy.split("; ").find_map(|it| it.strip_prefix(directive)?.strip_prefix(' '))
}

/// Returns what a file for a host sends under a name.
fn header(file: &str, name: &str) -> Vec<String> {
    let text = text(file);
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
    let after = lines.filter_map(|line| {
        let rest = line.trim().trim_start_matches("add_header ").trim_start_matches("Header always set ");
        rest.strip_prefix(name)?.strip_prefix([' ', ':']).map(str::trim)
    });
    after
        .map(|it| it.trim_end_matches(';').trim_end_matches(" always").trim_matches('"').to_owned())
        .collect()
}

#[test]
fn hosts_send_the_policy_and_let_nobody_frame_the_page() {
    // What only a header can say.
    let wanted = format!("{}; frame-ancestors 'none'", policy());
    for file in FOR_HOSTS {
        assert_eq!(header(file, "Content-Security-Policy"), [wanted.as_str()], "{file}");
    }
}

#[test]
fn hosts_send_the_other_headers() {
    for file in FOR_HOSTS {
        for (name, begin) in HEADERS {
            let found = header(file, name);
            assert_eq!(found.len(), 1, "{file}: {name}");
            assert!(found[0].starts_with(begin), "{file}: {name} is {found:?}");
            assert_eq!(found, header(FOR_HOSTS[0], name), "{file}: {name}");
        }
    }
}

#[test]
fn nothing_is_allowed_but_what_the_page_needs() {
    let policy = policy();
    assert_eq!(sources(&policy, "default-src"), Some("'none'"));
    assert_eq!(sources(&policy, "script-src"), Some("'self' 'wasm-unsafe-eval'"));
    assert_eq!(sources(&policy, "require-trusted-types-for"), Some("'script'"));
    assert_eq!(sources(&policy, "trusted-types"), Some("default"));
    for directive in ["base-uri", "form-action", "object-src", "frame-src"] {
        assert_eq!(sources(&policy, directive), Some("'none'"), "{directive}");
    }
    for wide in ["'unsafe-inline'", "'unsafe-eval'", "https:", "http:", "*", "blob:", "'unsafe-hashes'"] {
        assert!(!policy.split([' ', ';']).any(|source| source == wide), "{wide} is allowed");
    }
    for directive in policy.split("; ") {
        assert!(directive.contains(' '), "{directive:?} has no source");
        let sources = directive.split(' ').skip(1);
        let is_known = |it: &str| {
            ["'none'", "'self'", "'wasm-unsafe-eval'", "data:", "'script'", "default"].contains(&it)
        };
        assert!(sources.clone().all(is_known), "{directive}");
        // Data can be a picture and nothing else.
        assert!(!sources.clone().any(|it| it == "data:") || directive.starts_with("img-src "), "{directive}");
    }
}

#[test]
fn the_page_has_no_script_and_no_style_in_itself() {
    let page = text("index.html");
    assert!(!page.contains("<style") && !page.contains(" style="), "a style in the page");
    for script in page.split("<script").skip(1) {
        assert!(
            script
                .split_once('>')
                .is_some_and(|(tag, rest)| tag.contains(" src=") && rest.starts_with("</script>"))
        );
    }
    assert!(page.contains(r#"<meta name="referrer" content="no-referrer" />"#));
}

#[test]
fn the_page_is_published_as_it_is_built_here() {
    let workflow = text(".github/workflows/pages.yml");
    for part in ["cargo xtask build", "path: dist", "actions/deploy-pages", "id-token: write"] {
        assert!(workflow.contains(part), "{part}");
    }
}
