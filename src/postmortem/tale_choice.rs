//! What the writer has chosen for the tale: how it is told, and what is to become of single lines.

use super::{Applied, LineId};

/// What the tale is told from, besides the facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaleChoice {
    /// The genre in whose voice it is told.
    pub genre: Genre,
    /// The number that decides among equally fitting lines. The same draft and seed give the same tale.
    pub seed: u32,
    /// How much of the document is dressed.
    pub level: Level,
    /// Whether it is told although the incident hurt people or lost what they had.
    pub told_although_severe: bool,
    /// The choices for single lines; at most one for each, and none that chooses nothing.
    pub lines: Vec<LineChoice>,
}

impl TaleChoice {
    /// Returns what was chosen for a line.
    pub fn of(&self, line: LineId) -> Option<&LineChoice> {
        self.lines.iter().find(|choice| choice.line == line)
    }
}

/// A genre of tale; its words are data of [`tale`](crate::tale).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Genre {
    /// A chronicle of a castle, told by a salaried scribe.
    #[default]
    Fantasy,
    /// A case, told by an investigator with a fern.
    Noir,
    /// A film of a river bank, told from a hide.
    Nature,
    /// A forecast for ships, read at an odd hour by a small station.
    Shipping,
}

impl Genre {
    /// Every genre, the default first.
    pub const ALL: [Self; 4] = [Self::Fantasy, Self::Noir, Self::Nature, Self::Shipping];

    /// Returns the name that people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Fantasy => "Fantasy",
            Self::Noir => "Noir",
            Self::Nature => "Nature",
            Self::Shipping => "Shipping",
        }
    }

    /// Returns the name by which files and commands call it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Fantasy => "fantasy",
            Self::Noir => "noir",
            Self::Nature => "nature",
            Self::Shipping => "shipping",
        }
    }
}

/// How much of the document the tale dresses. What one level dresses, the next one dresses alike, and more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing: the formal report.
    Formal,
    /// The title, the first and the last words, the summary, and the lines that have something of their own to tell.
    Pinch,
    /// Most lines, and the ends of lists.
    #[default]
    Seasoned,
    /// All that there are words for.
    Saga,
}

impl Level {
    /// Every level, the plainest first.
    pub const ALL: [Self; 4] = [Self::Formal, Self::Pinch, Self::Seasoned, Self::Saga];

    /// Returns the name that people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Formal => "Formal",
            Self::Pinch => "A pinch",
            Self::Seasoned => "Seasoned",
            Self::Saga => "Full saga",
        }
    }
}

/// What is to become of one line of the tale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChoice {
    /// Which line.
    pub line: LineId,
    /// How often it was told again.
    pub again: u32,
    /// The id of the words that it keeps, whatever the seed; empty for none.
    pub kept: String,
    /// The writer's own words for it.
    pub rewrite: Option<Rewrite>,
}

/// A line of the tale in the writer's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rewrite {
    /// The words.
    pub text: String,
    /// What the formal line said when they were written, so that a later change of it is seen.
    pub record: String,
}

/// A change of the tale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaleChange {
    /// Chooses the genre.
    Genre(Genre),
    /// Chooses the seed.
    Seed(u32),
    /// Chooses the level.
    Level(Level),
    /// Tells the tale although the incident is severe, or does not.
    ToldAlthoughSevere(bool),
    /// Tells one line in other words.
    Again(LineId),
    /// Keeps the words of this id for a line; an empty id lets go of them.
    Keep(LineId, String),
    /// Puts the writer's own words for a line, or with `None` takes them back.
    Rewrite(LineId, Option<Rewrite>),
}

pub(super) fn change(tale: &mut TaleChoice, change: TaleChange) -> Applied {
    let before = tale.clone();
    match change {
        TaleChange::Genre(genre) => tale.genre = genre,
        TaleChange::Seed(seed) => tale.seed = seed,
        TaleChange::Level(level) => tale.level = level,
        TaleChange::ToldAlthoughSevere(told) => tale.told_although_severe = told,
        TaleChange::Again(line) => {
            let choice = choice_mut(tale, line);
            choice.again = choice.again.wrapping_add(1);
            // Other words were asked for, so the kept ones are let go.
            choice.kept.clear();
        }
        TaleChange::Keep(line, frame) => choice_mut(tale, line).kept = frame,
        TaleChange::Rewrite(line, rewrite) => choice_mut(tale, line).rewrite = rewrite,
    }
    tale.lines.retain(|it| it.again != 0 || !it.kept.is_empty() || it.rewrite.is_some());
    Applied { changed: *tale != before, item: None }
}

fn choice_mut(tale: &mut TaleChoice, line: LineId) -> &mut LineChoice {
    let at = tale.lines.iter().position(|choice| choice.line == line).unwrap_or_else(|| {
        tale.lines.push(LineChoice { line, again: 0, kept: String::new(), rewrite: None });
        tale.lines.len() - 1
    });
    &mut tale.lines[at]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_that_chooses_nothing_is_not_kept() {
        let mut tale = TaleChoice::default();
        assert!(change(&mut tale, TaleChange::Keep(LineId::Impact, "impact-leans".to_owned())).changed);
        assert_eq!(tale.of(LineId::Impact).map(|it| it.kept.as_str()), Some("impact-leans"));
        assert!(change(&mut tale, TaleChange::Keep(LineId::Impact, String::new())).changed);
        assert_eq!(tale, TaleChoice::default());
        assert!(!change(&mut tale, TaleChange::Rewrite(LineId::Impact, None)).changed);
    }

    #[test]
    fn telling_a_line_again_lets_go_of_its_words() {
        let mut tale = TaleChoice::default();
        change(&mut tale, TaleChange::Keep(LineId::Impact, "impact-leans".to_owned()));
        change(&mut tale, TaleChange::Again(LineId::Impact));
        let choice = tale.of(LineId::Impact).unwrap();
        assert_eq!((choice.again, choice.kept.as_str()), (1, ""));
    }
}
