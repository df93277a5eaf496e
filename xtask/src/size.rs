//! How much a person downloads before the page works, and how much that may be.

use std::fs;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::problem::Problem;
use crate::single_file;
use crate::workspace::Workspace;

/// What the names of the files begin with that the page loads when its first view is there.
const BACKGROUND: &str = "background";

/// What the names of the files begin with that are for the server.
const FOR_THE_SERVER: &str = "_";

/// Holds the sizes of the built site.
#[derive(Debug)]
pub struct Sizes {
    /// What a first visit waits for.
    kinds: Vec<KindSize>,
    /// What is loaded afterwards.
    background: KindSize,
    /// What is loaded to be kept for the times without a network, or when somebody asks for it.
    others: KindSize,
}

/// Holds the size of all files of a kind, in bytes.
#[derive(Debug)]
struct KindSize {
    kind: String,
    raw: usize,
    /// As a server sends them that compresses with Brotli, quality 11 and window 22.
    brotli: usize,
}

impl Sizes {
    /// Measures the built site. The first view needs what its page names, but for the manifest.
    pub fn measure(dist: &Path) -> Result<Self, Problem> {
        let mut kinds: Vec<KindSize> = ["html", "js", "css", "wasm"]
            .map(|kind| KindSize { kind: kind.to_owned(), raw: 0, brotli: 0 })
            .into();
        let mut background = KindSize { kind: BACKGROUND.to_owned(), raw: 0, brotli: 0 };
        let mut others = KindSize { kind: "others".to_owned(), raw: 0, brotli: 0 };
        let page = dist.join("index.html");
        let page = fs::read_to_string(&page).map_err(|source| Problem::file("read", &page, source))?;
        let begins = |file: &Path, with: &str| {
            file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(with))
        };
        for file in files_below(dist)? {
            // The one file is the same once more, for who has no server.
            if begins(&file, FOR_THE_SERVER) || begins(&file, single_file::NAME) {
                continue;
            }
            let bytes = fs::read(&file).map_err(|source| Problem::file("read", &file, source))?;
            let brotli = compressed(&bytes).map_err(|source| Problem::file("compress", &file, source))?;
            let kind = file.extension().unwrap_or_default().to_string_lossy().into_owned();
            let later = if begins(&file, BACKGROUND) {
                Some(&mut background)
            } else {
                (!is_of_first_view(&page, &file)).then_some(&mut others)
            };
            if let Some(later) = later {
                later.raw += bytes.len();
                later.brotli += brotli;
                continue;
            }
            let at = kinds.iter().position(|size| size.kind == kind).unwrap_or(kinds.len());
            if at == kinds.len() {
                kinds.push(KindSize { kind, raw: 0, brotli: 0 });
            }
            kinds[at].raw += bytes.len();
            kinds[at].brotli += brotli;
        }
        match kinds.iter().find(|size| size.raw == 0) {
            None => Ok(Self { kinds, background, others }),
            Some(size) => Err(Problem::content(dist, format!("there is no {} file in it.", size.kind))),
        }
    }

    /// The compressed size of what a first visit waits for.
    pub fn brotli(&self) -> usize {
        self.kinds.iter().map(|size| size.brotli).sum()
    }

    /// Writes the table of the sizes with the sum and the budget.
    pub fn table(&self, budget: usize) -> String {
        let row = |kind: &str, raw: usize, brotli: usize| {
            format!("  {kind:<10}{:>11}{:>11}\n", grouped(raw), grouped(brotli))
        };
        let mut table = format!("First load:\n  {:<10}{:>11}{:>11}\n", "bytes", "raw", "Brotli");
        for size in &self.kinds {
            table.push_str(&row(&size.kind, size.raw, size.brotli));
        }
        table.push_str(&row("sum", self.kinds.iter().map(|size| size.raw).sum(), self.brotli()));
        table.push_str(&format!("  {:<10}{:>22}\nAfter the first view:\n", "budget", grouped(budget)));
        for later in [&self.background, &self.others] {
            table.push_str(&row(&later.kind, later.raw, later.brotli));
        }
        table
    }
}

/// Says whether a visitor waits for a file: the page itself, or what it names. Browsers ask late for the manifest, and for
/// other pages only when somebody goes there.
fn is_of_first_view(page: &str, file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let is_later = name.ends_with(".webmanifest") || name.ends_with(".html");
    name == "index.html" || (!is_later && page.contains(&*name))
}

/// Reads the budget, in bytes after compression.
pub fn budget(workspace: &Workspace) -> Result<usize, Problem> {
    let path = workspace.path("size-budget.toml");
    let text = fs::read_to_string(&path).map_err(|source| Problem::file("read", &path, source))?;
    parse_budget(&text)
        .ok_or_else(|| Problem::content(&path, "it has no line like `first_load_brotli_bytes = 200_000`."))
}

/// Compares the site with the budget.
pub fn check(sizes: &Sizes, budget: usize) -> Result<(), Problem> {
    let sum = sizes.brotli();
    if sum <= budget {
        return Ok(());
    }
    Err(Problem::check(format!(
        "The first load is {} bytes over the budget of {}. Find what grew in the table above, or say in \
         size-budget.toml why it may.",
        grouped(sum - budget),
        grouped(budget)
    )))
}

/// Reads the budget out of the text of its file.
fn parse_budget(text: &str) -> Option<usize> {
    text.lines()
        .filter_map(|line| line.split('#').next()?.split_once('='))
        .find(|(key, _)| key.trim() == "first_load_brotli_bytes")
        .and_then(|(_, value)| value.trim().replace('_', "").parse().ok())
}

/// Compresses as the best server would and gives back how many bytes are left.
fn compressed(bytes: &[u8]) -> std::io::Result<usize> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut std::io::sink(), &parameters)
}

/// Lists the files in a folder and in the folders in it.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let unreadable = |source| Problem::file("read", folder, source);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes a number with its digits in groups of three.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_read_with_and_without_groups_and_comments() {
        for text in [
            "first_load_brotli_bytes = 200_000\n",
            "# How much.\nfirst_load_brotli_bytes=200000 # bytes\n",
            "other = 1\n  first_load_brotli_bytes  =  200_000\n",
        ] {
            assert_eq!(parse_budget(text), Some(200_000), "{text}");
        }
    }

    #[test]
    fn a_budget_that_says_nothing_is_no_budget() {
        for text in ["", "first_load_brotli_bytes = lots", "# first_load_brotli_bytes = 1", "first_load = 1"]
        {
            assert_eq!(parse_budget(text), None, "{text}");
        }
    }

    #[test]
    fn the_budget_is_the_last_size_that_fits() {
        let size = |kind: &str, brotli| KindSize { kind: kind.to_owned(), raw: 900, brotli };
        let sizes = Sizes {
            kinds: vec![size("js", 300)],
            background: size("background", 5_000),
            others: size("others", 5_000),
        };
        assert!(check(&sizes, 300).is_ok());
        let problem = check(&sizes, 299).unwrap_err().to_string();
        assert!(problem.contains("1 bytes over the budget of 299"), "{problem}");
    }

    #[test]
    fn the_first_view_needs_what_its_page_names() {
        let page = "<link href=./manifest.webmanifest rel=manifest><script src=./rescue-1f.js></script>";
        let is_first = |name: &str| is_of_first_view(page, Path::new(name));
        assert!(is_first("dist/index.html") && is_first("dist/rescue-1f.js"));
        assert!(!["manifest.webmanifest", "icons/icon.svg", "how-to-check.html"].into_iter().any(is_first));
    }

    #[test]
    fn compression_counts_the_bytes_that_are_left() {
        let compressed = compressed(&[b'a'; 10_000]).unwrap();
        assert!((1..100).contains(&compressed), "{compressed}");
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
