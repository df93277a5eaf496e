//! The objects of a form that is being read: what is taken out of them, and the first thing that was wrong.

use std::fmt;

use super::record::{FormError, FormProblem, Named};
use crate::postmortem::Answer;
use crate::read::{Json, Object};

/// What must be a text is none.
pub const TEXT: FormProblem = FormProblem::OtherType("a text in quotes");
/// What must be an object is none.
pub const OBJECT: FormProblem = FormProblem::OtherType("an object in braces");
const LIST: FormProblem = FormProblem::OtherType("a list in brackets");
const ANSWER: FormProblem = FormProblem::OtherType("a text in quotes, or { \"unknown\": true }");

/// What is left to read of a form, and where in it the walk is.
pub struct Reading {
    /// The objects that are open, the innermost last, with what was not read yet.
    objects: Vec<Object>,
    /// Where the innermost object is.
    path: String,
    /// The first problem there was. The walk goes on, since it has nothing to return.
    problem: Option<FormError>,
}

impl Reading {
    /// Begins with the outermost object.
    pub fn of(object: Object) -> Self {
        Self { objects: vec![object], path: String::new(), problem: None }
    }

    /// Returns the first problem there was, once the outermost object was left.
    pub fn finish(self) -> Result<(), FormError> {
        self.problem.map_or(Ok(()), Err)
    }

    /// Begins an inner object, and returns what [`leave`](Self::leave) needs to end it.
    pub fn enter(&mut self, step: fmt::Arguments<'_>, object: Object) -> usize {
        let outer = self.path.len();
        self.path.push_str(&step.to_string());
        self.objects.push(object);
        outer
    }

    /// Ends the innermost object; what was not read of it is unknown.
    pub fn leave(&mut self, outer: usize) {
        let left = self.objects.pop().unwrap_or_default();
        if let Some((name, _)) = left.first() {
            self.report(name, FormProblem::UnknownName);
        }
        self.path.truncate(outer);
    }

    /// Keeps a problem, if it is the first.
    pub fn report(&mut self, name: &str, problem: FormProblem) {
        let path = format!("{}.{name}", self.path).trim_start_matches('.').to_owned();
        self.problem.get_or_insert(FormError { path, problem });
    }

    /// Takes a value out; `null` is as good as nothing.
    pub fn take(&mut self, name: &str) -> Option<Json> {
        let object = self.objects.last_mut()?;
        let at = object.iter().position(|(known, _)| known == name)?;
        Some(object.remove(at).1).filter(|value| *value != Json::Null)
    }

    /// Takes a text out.
    pub fn take_text(&mut self, name: &str) -> Option<String> {
        match self.take(name) {
            None => None,
            Some(Json::Text(text)) => Some(text),
            Some(_) => {
                self.report(name, TEXT);
                None
            }
        }
    }

    /// Takes a list out; what is missing is an empty one.
    pub fn take_list(&mut self, name: &str) -> Vec<Json> {
        match self.take(name) {
            None => Vec::new(),
            Some(Json::List(list)) => list,
            Some(_) => {
                self.report(name, LIST);
                Vec::new()
            }
        }
    }

    /// Takes a list of objects out.
    pub fn take_objects(&mut self, name: &str) -> Vec<Object> {
        let mut objects = Vec::new();
        for (at, value) in self.take_list(name).into_iter().enumerate() {
            match value {
                Json::Object(object) => objects.push(object),
                _ => self.report(&format!("{name}[{at}]"), OBJECT),
            }
        }
        objects
    }

    /// Takes an answer out: a text, or that it is not known.
    pub fn take_answer(&mut self, name: &str) -> Answer<String> {
        match self.take(name) {
            None => Answer::Blank,
            Some(Json::Text(text)) => Answer::Given(text),
            Some(Json::Object(object)) => match object.as_slice() {
                [(key, Json::Truth(unknown))] if key == "unknown" => {
                    if *unknown {
                        Answer::Unknown
                    } else {
                        Answer::Blank
                    }
                }
                _ => self.no_answer(name),
            },
            Some(_) => self.no_answer(name),
        }
    }

    /// Finds the choice that a text names.
    pub fn named<T: Named>(&mut self, name: &str, found: String) -> Option<T> {
        let choice = T::ALL.iter().copied().find(|choice| choice.name() == found);
        if choice.is_none() {
            let names = T::ALL.iter().map(|choice| choice.name()).collect();
            self.report(name, FormProblem::OtherName { found, names });
        }
        choice
    }

    fn no_answer(&mut self, name: &str) -> Answer<String> {
        self.report(name, ANSWER);
        Answer::Blank
    }
}
