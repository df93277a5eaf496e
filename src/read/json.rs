//! JSON as a tree, with no more in it than drafts and pasted logs need.
//!
//! Smaller than `serde_json::Value`: the order of names is kept for messages, a name that is given twice is an
//! error instead of a silent loss, and no code for fractions has to be shipped to the page.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A JSON value.
#[derive(Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Truth(bool),
    /// A whole number that is not negative.
    Number(u64),
    /// A number that is negative or has a fraction, which no field of a draft takes.
    OtherNumber,
    /// A text.
    Text(String),
    /// A list in brackets.
    List(Vec<Self>),
    /// An object in braces.
    Object(Object),
}

/// The names and values of an object, in the order of the text; no name is there twice.
pub type Object = Vec<(String, Json)>;

impl Json {
    /// Returns the text; empty if it is none.
    pub fn into_text(self) -> String {
        if let Self::Text(text) = self { text } else { String::new() }
    }

    /// Takes a list out of an object; empty if there is none of this name.
    pub fn take_list(object: &mut Object, name: &str) -> Vec<Self> {
        match Self::take(object, name) {
            Some(Self::List(list)) => list,
            _ => Vec::new(),
        }
    }

    /// Takes a text out of an object; empty if there is none of this name.
    pub fn take_text(object: &mut Object, name: &str) -> String {
        Self::take(object, name).map_or_else(String::new, Self::into_text)
    }

    /// Takes a truth out of an object; `false` if there is none of this name.
    pub fn take_truth(object: &mut Object, name: &str) -> bool {
        matches!(Self::take(object, name), Some(Self::Truth(true)))
    }

    /// Takes a number out of an object; zero if there is none of this name.
    pub fn take_number(object: &mut Object, name: &str) -> usize {
        match Self::take(object, name) {
            Some(Self::Number(number)) => usize::try_from(number).unwrap_or_default(),
            _ => 0,
        }
    }

    fn take(object: &mut Object, name: &str) -> Option<Self> {
        let at = object.iter().position(|(known, _)| known == name)?;
        Some(object.swap_remove(at).1)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

/// More names in one object are no draft and no log, and comparing them all with each other would take long.
const MOST_NAMES: usize = 1_000;

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Truth(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = values.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut object = Object::new();
        while let Some(name) = entries.next_key::<String>()? {
            if object.len() == MOST_NAMES {
                return Err(A::Error::custom(format_args!("an object has more than {MOST_NAMES} names")));
            }
            if object.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(format_args!("the name \"{name}\" is given twice")));
            }
            object.push((name, entries.next_value()?));
        }
        Ok(Json::Object(object))
    }
}
