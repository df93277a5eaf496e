//! Builds, serves and checks Retold: `cargo xtask serve`, `build`, `test`, `ready` and `bench`.
//!
//! Reading order: [`commands`] says what each command does, step by step. [`checks`], [`site`] and [`journeys`] are
//! the steps; [`tools`] and [`browsers`] are the programs that the steps need; [`report`] counts.

use std::process::ExitCode;

use crate::problem::Problem;
use crate::workspace::Workspace;

mod addresses;
mod bench;
mod browsers;
mod check_page;
mod checks;
mod commands;
mod debian;
mod display;
mod hash;
mod journeys;
mod libraries;
mod licence;
mod markup;
mod offline;
mod policy;
mod policy_words;
mod problem;
mod process;
mod programs;
mod report;
mod serve;
mod single_file;
mod site;
mod size;
mod style;
mod test_output;
mod tools;
mod train_kinds;
mod versions;
mod workspace;

/// Holds one command of the table: its name, what it does, and the function that does it.
struct Command {
    name: &'static str,
    about: &'static str,
    run: fn(&Workspace, &[String]) -> Result<ExitCode, Problem>,
}

/// Lists every command, in the order in which the help shows them.
const COMMANDS: [Command; 9] = [
    Command {
        name: "serve",
        about: "serve the page and rebuild it at every change; --port N, --no-open",
        run: serve::run,
    },
    Command {
        name: "test",
        about: "install what is missing, then run every check, test and browser",
        run: commands::test,
    },
    Command {
        name: "build",
        about: "build the site for release into dist/; --single-file: also as one file, which needs no server",
        run: commands::build,
    },
    Command {
        name: "ready",
        about: "format, then run the checks and tests that need no browser",
        run: commands::ready,
    },
    Command {
        name: "shots",
        about: "take pictures of every view of the site in dist/; --filter NAME, --widths 390,1280, --themes light,dark",
        run: commands::shots,
    },
    Command {
        name: "bench",
        about: "measure the parts of Retold, and its page beside its peers; --only PART,…, --rounds N",
        run: bench::run,
    },
    Command {
        name: "style",
        about: "join style/*.css, as Trunk has it done at every build",
        run: commands::style,
    },
    Command {
        name: "libraries",
        about: "check the licences and sources of all libraries against deny.toml",
        run: commands::libraries,
    },
    Command {
        name: "train-kinds",
        about: "learn anew by which words the kind of an event is guessed",
        run: train_kinds::run,
    },
];

/// Runs the command that the command line names; 1 when it failed, 2 when there is no such command.
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(problem @ Problem::Usage { .. }) => {
            eprintln!("{problem}\n\n{}", help());
            ExitCode::from(2)
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Finds the command and runs it with the arguments that follow its name.
fn run(arguments: &[String]) -> Result<ExitCode, Problem> {
    let Some((name, rest)) = arguments.split_first() else {
        return Err(Problem::usage("No command was given."));
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        println!("{}", help());
        return Ok(ExitCode::SUCCESS);
    }
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| Problem::usage(format!("There is no command \"{name}\".")))?;
    (command.run)(&Workspace::locate()?, rest)
}

/// Writes the help out of the table.
fn help() -> String {
    let mut text = String::from("cargo xtask COMMAND\n");
    for command in &COMMANDS {
        text.push_str(&format!("\n  {:<7}{}", command.name, command.about));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn an_unknown_command_is_a_usage_problem_that_names_it() {
        let problem = run(&words("srve")).unwrap_err();
        assert!(matches!(problem, Problem::Usage { .. }));
        assert!(problem.to_string().contains("\"srve\""));
    }

    #[test]
    fn no_command_is_a_usage_problem() {
        assert!(matches!(run(&[]), Err(Problem::Usage { .. })));
    }

    #[test]
    fn the_help_names_every_command() {
        let help = help();
        assert!(COMMANDS.iter().all(|command| help.contains(command.name)), "{help}");
    }
}
