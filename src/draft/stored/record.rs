//! One walk over the fields of a draft, which writes them or reads them.
//!
//! [`form`](super::form) names each field once, and a [`Record`] goes through them in either direction. So what is
//! written and what is read cannot drift apart, and a field costs the page one call instead of a type.

use std::fmt;

use thiserror::Error;

use super::reading::{self, Reading};
use crate::postmortem::{Answer, Written};
use crate::read::{Json, Object};

/// A choice of the model that has a name in the form.
pub trait Named: Copy + PartialEq + 'static {
    /// Every choice there is.
    const ALL: &'static [Self];

    /// Returns its name.
    fn name(self) -> &'static str;
}

/// What is wrong with the form of a draft.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{path} {problem}")]
pub struct FormError {
    /// Where: `postmortem.timeline[0].kind`.
    pub path: String,
    /// What.
    pub problem: FormProblem,
}

/// What can be wrong in one place.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum FormProblem {
    /// There is no such name in the form, so what it holds would be lost.
    #[error("is a name that the form of a draft does not have")]
    UnknownName,
    /// It has to be there.
    #[error("is missing")]
    Missing,
    /// The value is of another type.
    #[error("must be {0}")]
    OtherType(&'static str),
    /// The text is none of the names that are allowed.
    #[error("must be one of {}, and not \"{found}\"", names.join(", "))]
    OtherName {
        /// The text.
        found: String,
        /// What it may be.
        names: Vec<&'static str>,
    },
}

const NUMBER: FormProblem = FormProblem::OtherType("a whole number that is not negative");
const SMALL_NUMBER: FormProblem = FormProblem::OtherType("a whole number from 0 to 4294967295");
const TRUTH: FormProblem = FormProblem::OtherType("true or false");

/// A walk over the fields of an object and of those within it.
pub struct Record {
    walk: Walk,
}

enum Walk {
    /// Writes; the text is the JSON up to here.
    Write(String),
    Read(Reading),
}

impl Record {
    /// Writes an object as JSON.
    pub fn write(fields: impl FnOnce(&mut Self)) -> String {
        let mut record = Self { walk: Walk::Write("{".to_owned()) };
        fields(&mut record);
        match record.walk {
            Walk::Write(json) => json + "}",
            Walk::Read(_) => unreachable!("a walk that began as writing stays one"),
        }
    }

    /// Reads an object of which every name must be known.
    pub fn read(object: Object, fields: impl FnOnce(&mut Self)) -> Result<(), FormError> {
        let mut record = Self { walk: Walk::Read(Reading::of(object)) };
        fields(&mut record);
        match record.walk {
            Walk::Read(mut reading) => {
                reading.leave(0);
                reading.finish()
            }
            Walk::Write(_) => unreachable!("a walk that began as reading stays one"),
        }
    }

    /// An object within the object. What is missing is blank, here and everywhere below.
    pub fn object(&mut self, name: &'static str, fields: &mut dyn FnMut(&mut Self)) {
        match &mut self.walk {
            Walk::Write(json) => {
                push_name(json, name);
                json.push('{');
                fields(self);
                self.push('}');
            }
            Walk::Read(reading) => match reading.take(name) {
                None => {}
                Some(Json::Object(object)) => self.within(format_args!(".{name}"), object, fields),
                Some(_) => reading.report(name, reading::OBJECT),
            },
        }
    }

    /// An object that may be missing as a whole; `blank` makes one to read into.
    pub fn optional_object<T>(
        &mut self,
        name: &'static str,
        object: &mut Option<T>,
        blank: fn() -> T,
        fields: fn(&mut Self, &mut T),
    ) {
        match &mut self.walk {
            Walk::Write(_) => {
                if let Some(item) = object {
                    self.object(name, &mut |record| fields(record, item));
                }
            }
            Walk::Read(reading) => match reading.take(name) {
                None => {}
                Some(Json::Object(read)) => {
                    let item = object.insert(blank());
                    self.within(format_args!(".{name}"), read, &mut |record| fields(record, item));
                }
                Some(_) => reading.report(name, reading::OBJECT),
            },
        }
    }

    /// A list of objects; `blank` makes one to read into.
    pub fn list<T>(
        &mut self,
        name: &'static str,
        items: &mut Vec<T>,
        blank: fn() -> T,
        fields: fn(&mut Self, &mut T),
    ) {
        match &mut self.walk {
            Walk::Write(json) => {
                push_name(json, name);
                json.push('[');
                for (at, item) in items.iter_mut().enumerate() {
                    self.push_str(if at == 0 { "{" } else { ",{" });
                    fields(self, item);
                    self.push('}');
                }
                self.push(']');
            }
            Walk::Read(reading) => {
                for (at, object) in reading.take_objects(name).into_iter().enumerate() {
                    let mut item = blank();
                    self.within(format_args!(".{name}[{at}]"), object, &mut |record| {
                        fields(record, &mut item);
                    });
                    items.push(item);
                }
            }
        }
    }

    /// A text.
    pub fn text(&mut self, name: &'static str, text: &mut String) {
        match &mut self.walk {
            Walk::Write(json) => push_text(json, name, text),
            Walk::Read(reading) => {
                if let Some(read) = reading.take_text(name) {
                    *text = read;
                }
            }
        }
    }

    /// A text that is often blank; it is written only where it is not.
    pub fn given_text(&mut self, name: &'static str, text: &mut String) {
        if matches!(self.walk, Walk::Read(_)) || !text.is_empty() {
            self.text(name, text);
        }
    }

    /// Any number of texts, of which none is there twice; they are written only where there are any.
    pub fn texts(&mut self, name: &'static str, texts: &mut Vec<String>) {
        match &mut self.walk {
            Walk::Write(json) if !texts.is_empty() => {
                push_name(json, name);
                json.push_str(&serde_json::to_string(texts).unwrap_or_default());
            }
            Walk::Write(_) => {}
            Walk::Read(reading) => {
                for value in reading.take_list(name) {
                    match value {
                        Json::Text(text) if !texts.contains(&text) => texts.push(text),
                        Json::Text(_) => {}
                        _ => reading.report(name, reading::TEXT),
                    }
                }
            }
        }
    }

    /// A text that only some texts can be; `read` says which. What it is not is an error that names `expected`.
    pub fn text_of_a_kind(
        &mut self,
        name: &'static str,
        written: String,
        expected: &'static str,
        read: &mut dyn FnMut(&str) -> bool,
    ) {
        match &mut self.walk {
            Walk::Write(json) => push_text(json, name, &written),
            Walk::Read(reading) => {
                let text = reading.take_text(name).unwrap_or_default();
                if !read(&text) {
                    reading.report(name, FormProblem::OtherType(expected));
                }
            }
        }
    }

    /// A truth; it is written only where it holds.
    pub fn truth(&mut self, name: &'static str, truth: &mut bool) {
        match &mut self.walk {
            Walk::Write(json) if *truth => {
                push_name(json, name);
                json.push_str("true");
            }
            Walk::Write(_) => {}
            Walk::Read(reading) => match reading.take(name) {
                None => {}
                Some(Json::Truth(read)) => *truth = read,
                Some(_) => reading.report(name, TRUTH),
            },
        }
    }

    /// A number of 64 bits.
    pub fn number(&mut self, name: &'static str, number: &mut u64) {
        match &mut self.walk {
            Walk::Write(json) => {
                push_name(json, name);
                json.push_str(&number.to_string());
            }
            Walk::Read(reading) => match reading.take(name) {
                None => {}
                Some(Json::Number(read)) => *number = read,
                Some(_) => reading.report(name, NUMBER),
            },
        }
    }

    /// A number of 32 bits.
    pub fn small_number(&mut self, name: &'static str, number: &mut u32) {
        let mut wide = u64::from(*number);
        self.number(name, &mut wide);
        match (u32::try_from(wide), &mut self.walk) {
            (Ok(read), _) => *number = read,
            (Err(_), Walk::Read(reading)) => reading.report(name, SMALL_NUMBER),
            (Err(_), Walk::Write(_)) => {}
        }
    }

    /// An answer: its text as it was typed, or that it is not known.
    pub fn answer<T>(
        &mut self,
        name: &'static str,
        answer: &mut Answer<Written<T>>,
        read: fn(&str) -> Option<T>,
    ) {
        match &mut self.walk {
            Walk::Write(json) => match answer {
                Answer::Blank => {}
                Answer::Unknown => {
                    push_name(json, name);
                    json.push_str("{\"unknown\":true}");
                }
                Answer::Given(written) => push_text(json, name, written.text()),
            },
            Walk::Read(reading) => {
                *answer = match reading.take_answer(name) {
                    Answer::Blank => Answer::Blank,
                    Answer::Unknown => Answer::Unknown,
                    Answer::Given(text) => crate::time::answer(&text, read),
                }
            }
        }
    }

    /// One of the names of a choice.
    pub fn choice<T: Named>(&mut self, name: &'static str, choice: &mut T) {
        let mut chosen = Some(*choice);
        self.optional_choice(name, &mut chosen);
        *choice = chosen.unwrap_or(*choice);
    }

    /// One of the names of a choice, or nothing.
    pub fn optional_choice<T: Named>(&mut self, name: &'static str, choice: &mut Option<T>) {
        match (&mut self.walk, &choice) {
            (Walk::Write(json), Some(choice)) => push_text(json, name, choice.name()),
            (Walk::Write(_), None) => {}
            (Walk::Read(reading), _) => {
                if let Some(text) = reading.take_text(name) {
                    *choice = reading.named(name, text);
                }
            }
        }
    }

    /// Any of the names of a choice.
    pub fn choices<T: Named>(&mut self, name: &'static str, choices: &mut Vec<T>) {
        match &mut self.walk {
            Walk::Write(json) => {
                push_name(json, name);
                let names: Vec<String> = choices.iter().map(|it| format!("\"{}\"", it.name())).collect();
                json.push_str(&format!("[{}]", names.join(",")));
            }
            Walk::Read(reading) => {
                for value in reading.take_list(name) {
                    match value {
                        Json::Text(text) => choices.extend(reading.named::<T>(name, text)),
                        _ => reading.report(name, reading::TEXT),
                    }
                }
            }
        }
    }

    fn push(&mut self, character: char) {
        if let Walk::Write(json) = &mut self.walk {
            json.push(character);
        }
    }

    fn push_str(&mut self, text: &str) {
        if let Walk::Write(json) = &mut self.walk {
            json.push_str(text);
        }
    }

    /// Reads the fields of an inner object.
    fn within(&mut self, step: fmt::Arguments<'_>, object: Object, fields: &mut dyn FnMut(&mut Self)) {
        let Walk::Read(reading) = &mut self.walk else { return };
        let outer = reading.enter(step, object);
        fields(self);
        if let Walk::Read(reading) = &mut self.walk {
            reading.leave(outer);
        }
    }
}

fn push_name(json: &mut String, name: &str) {
    if !json.ends_with('{') {
        json.push(',');
    }
    json.push_str(&format!("\"{name}\":"));
}

fn push_text(json: &mut String, name: &str, text: &str) {
    push_name(json, name);
    // A text can always be written: only maps with odd keys and types that refuse cannot.
    json.push_str(&serde_json::to_string(text).unwrap_or_default());
}
