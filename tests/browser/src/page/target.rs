//! Something on the page, known by its role and name: found when acted on, and waited for.

use std::time::Instant;

use anyhow::{Result, ensure};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::{Value, json};

use super::role::{Compare, Place, Role};
use super::{ELEMENT_KEY, Page};
use crate::session;
use crate::wait::{LIMIT, Seen, until};

/// A role and a name in a place.
#[derive(Clone)]
pub struct Target {
    pub(super) page: Page,
    role: Role,
    compare: Compare,
    name: String,
    place: Option<Box<Self>>,
    any_of_several: bool,
}

impl Place for Target {
    fn find(&self, role: Role, compare: Compare, name: &str) -> Target {
        Self { place: Some(Box::new(self.clone())), ..Self::new(&self.page, role, compare, name) }
    }
}

impl Target {
    /// The target in the whole page.
    pub fn new(page: &Page, role: Role, compare: Compare, name: &str) -> Self {
        let (page, name) = (page.clone(), name.to_owned());
        Self { page, role, compare, name, place: None, any_of_several: false }
    }

    /// When there are several of the name, the first. Otherwise several are a failure: a person could not tell which.
    pub fn first(mut self) -> Self {
        self.any_of_several = true;
        self
    }

    /// The target in words.
    pub fn describe(&self) -> String {
        let name = match self.compare {
            Compare::Is => format!(" “{}”", self.name),
            Compare::Starts => format!(" “{}…”", self.name),
            Compare::Any => String::new(),
        };
        let place = self.place.as_ref().map(|place| format!(" in {}", place.describe())).unwrap_or_default();
        format!("{}{name}{place}", self.role.name())
    }

    /// Waits until the thing is there.
    pub async fn shown(&self) -> Result<()> {
        self.act("", async |_| Ok(())).await
    }

    /// Waits until the thing is not there any more.
    pub async fn gone(&self) -> Result<()> {
        until(&format!("no {}", self.describe()), async || {
            Ok(Seen::when(!self.is_there().await?, (), || "it is still there".to_owned()))
        })
        .await
    }

    /// Whether the thing is there now.
    pub async fn is_there(&self) -> Result<bool> {
        Ok(!self.all().await?.is_empty())
    }

    /// How many there are now.
    pub async fn count(&self) -> Result<usize> {
        Ok(self.all().await?.len())
    }

    /// Presses it with the pointer, once it can be pressed.
    pub async fn click(&self) -> Result<()> {
        self.act("a press of ", async |element| {
            ensure!(!self.is_disabled(&element).await?, Wait("it is disabled".to_owned()));
            ensure!(self.is_at_rest(&element).await?, Wait("it moves".to_owned()));
            match element.click().await {
                Ok(()) => {}
                // A radio button is often covered by its picture: a person presses the label.
                Err(_) if self.role == Role::Radio => {
                    self.page.script("arguments[0].labels[0].click()", vec![json!(element)]).await?;
                }
                // Something that stays at the window's edge lies over it: a person scrolls on.
                Err(problem) if is_covered(&problem) => {
                    let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
                    self.page.script(scroll, vec![json!(element)]).await?;
                    return Err(problem.into());
                }
                Err(problem) => return Err(problem.into()),
            }
            Ok(())
        })
        .await
    }

    /// Whether it cannot be used now.
    async fn is_disabled(&self, element: &Element) -> Result<bool> {
        let disabled = element.attr("aria-disabled").await?.as_deref() == Some("true");
        Ok(disabled || !element.is_enabled().await?)
    }

    /// Whether it stays where it is.
    async fn is_at_rest(&self, element: &Element) -> Result<bool> {
        let answer = self.page.script_later(include_str!("at_rest.js"), vec![json!(element)]).await?;
        Ok(answer == json!(true))
    }

    /// Waits until it can be used (or cannot).
    pub async fn enabled(&self, wanted: bool) -> Result<()> {
        let state = if wanted { "an enabled " } else { "a disabled " };
        self.act(state, async |element| {
            ensure!(self.is_disabled(&element).await? != wanted, Wait(format!("enabled is {}", !wanted)));
            Ok(())
        })
        .await
    }

    /// Types at the end of what is there, key by key.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.act("typing into ", async |element| {
            self.page.focus(&element).await?;
            self.page.type_text(&element, text).await
        })
        .await
    }

    /// Replaces what is there by typing, and checks that the field took it.
    pub async fn fill(&self, text: &str) -> Result<()> {
        self.act("filling ", async |element| {
            self.page.focus(&element).await?;
            self.page.clear(&element).await?;
            self.page.type_text(&element, text).await
        })
        .await?;
        self.has_value(text).await
    }

    /// Puts a text into the field at once, as a paste does: one change and one input event.
    pub async fn set_at_once(&self, text: &str) -> Result<()> {
        self.act("filling ", async |element| {
            self.page.focus(&element).await?;
            self.page.script(include_str!("set_at_once.js"), vec![json!(element), json!(text)]).await?;
            Ok(())
        })
        .await
    }

    /// Moves the focus to it.
    pub async fn focus(&self) -> Result<()> {
        self.act("focusing ", async |element| self.page.focus(&element).await).await
    }

    /// Waits until it has the focus.
    pub async fn focused(&self) -> Result<()> {
        self.act("the focus on ", async |element| {
            ensure!(
                self.page.is_focused(&element).await?,
                Wait(format!("the focus is on {}", self.page.focus_in_words().await?))
            );
            Ok(())
        })
        .await
    }

    /// Waits until the focus is on it or on something in it.
    pub async fn holds_focus(&self) -> Result<()> {
        self.act("the focus in ", async |element| {
            let inside = self
                .page
                .script("return arguments[0].contains(document.activeElement)", vec![json!(element)])
                .await?;
            ensure!(
                inside == json!(true),
                Wait(format!("the focus is on {}", self.page.focus_in_words().await?))
            );
            Ok(())
        })
        .await
    }

    /// The field's value.
    pub async fn value(&self) -> Result<String> {
        self.act("", async |element| Ok(element.prop("value").await?.unwrap_or_default())).await
    }

    /// Waits until the field has this value.
    pub async fn has_value(&self, wanted: &str) -> Result<()> {
        self.act(&format!("{:?} in ", shortened(wanted)), async |element| {
            let value = element.prop("value").await?.unwrap_or_default();
            ensure!(value == wanted, Wait(format!("it has {:?}", shortened(&value))));
            Ok(())
        })
        .await
    }

    /// Waits until the radio button is the chosen one.
    pub async fn chosen(&self) -> Result<()> {
        self.act("the choice of ", async |element| {
            ensure!(
                element.prop("checked").await?.as_deref() == Some("true"),
                Wait("it is not chosen".to_owned())
            );
            Ok(())
        })
        .await
    }

    /// Waits until the tab is the selected one.
    pub async fn selected(&self) -> Result<()> {
        self.act("the selection of ", async |element| {
            ensure!(
                element.attr("aria-selected").await?.as_deref() == Some("true"),
                Wait("it is not selected".to_owned())
            );
            Ok(())
        })
        .await
    }

    /// Chooses an option of a list by its text.
    pub async fn choose(&self, option: &str) -> Result<()> {
        self.act(&format!("the choice {option:?} in "), async |element| {
            let script = "return [...arguments[0].options].find((it) => it.text.trim() === arguments[1]) ?? \
                          [...arguments[0].options].map((it) => it.text.trim()).join(', ')";
            let answer = self.page.script(script, vec![json!(element), json!(option)]).await?;
            match self.page.element(&answer) {
                Some(option) => Ok(option.click().await?),
                None => Err(Wait(format!("its options are {answer}")).into()),
            }
        })
        .await
    }

    /// What is chosen in a list.
    pub async fn choice(&self) -> Result<String> {
        self.act("", async |element| {
            let text = self
                .page
                .script("return arguments[0].selectedOptions[0]?.text ?? ''", vec![json!(element)])
                .await?;
            Ok(text.as_str().unwrap_or_default().trim().to_owned())
        })
        .await
    }

    /// Finds the element and does something with it. When the page changes in between, tries again; when the deed
    /// fails with [`Wait`], the condition is not there yet.
    pub async fn act<T>(&self, purpose: &str, deed: impl AsyncFn(Element) -> Result<T>) -> Result<T> {
        let started = Instant::now();
        until(&format!("{purpose}{}", self.describe()), async || {
            // The small computation of names may be wrong: before giving up, the browser is asked for every name.
            let ask_all = started.elapsed() > LIMIT / 2;
            let (elements, names) = self.look(ask_all).await?;
            let several = elements.len() > 1 && !self.any_of_several && self.compare != Compare::Any;
            if several {
                return Ok(Seen::NotYet(format!("there are {} of that name", elements.len())));
            }
            let Some(element) = elements.into_iter().next() else {
                return Ok(Seen::NotYet(format!("{} there: {}", self.role.name(), in_words(&names))));
            };
            match deed(element).await {
                Ok(value) => Ok(Seen::Yes(value)),
                Err(problem) => match problem.downcast::<Wait>() {
                    Ok(Wait(instead)) => Ok(Seen::NotYet(instead)),
                    Err(problem) => Err(problem),
                },
            }
        })
        .await
    }

    /// The elements that match now.
    pub async fn all(&self) -> Result<Vec<Element>> {
        match self.look(false).await {
            Ok((elements, _)) => Ok(elements),
            // The place itself has just gone, and everything in it.
            Err(problem) if matches!(problem.downcast_ref(), Some(CmdError::Standard(_))) => Ok(Vec::new()),
            Err(problem) => Err(problem),
        }
    }

    /// The elements that match now, and the names of everything with the role.
    async fn look(&self, ask_all: bool) -> Result<(Vec<Element>, Vec<String>)> {
        let Some(place) = &self.place else { return self.look_in(Value::Null, ask_all).await };
        let places = Box::pin(place.look(ask_all)).await?.0;
        if places.is_empty() {
            return Ok((Vec::new(), vec![format!("no {}", place.describe())]));
        }
        // A place without a name is any of them: the messages stand in several.
        let most = if place.compare == Compare::Any { places.len() } else { 1 };
        let (mut found, mut names) = (Vec::new(), Vec::new());
        for scope in places.into_iter().take(most) {
            let (more, others) = self.look_in(json!(scope), ask_all).await?;
            found.extend(more);
            names.extend(others);
        }
        Ok((found, names))
    }

    /// The same within an element, or in the whole page.
    async fn look_in(&self, scope: Value, ask_all: bool) -> Result<(Vec<Element>, Vec<String>)> {
        let arguments = vec![json!(self.role.css()), json!(self.name), json!(self.compare.name()), scope];
        let answer = self.page.script(include_str!("find.js"), arguments).await?;
        let elements = |key: &str| -> Vec<Element> {
            answer[key]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|value| self.page.element(value))
                .collect()
        };
        let mut names: Vec<String> = answer["names"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        let candidates = if ask_all { elements("all") } else { elements("found") };
        if ask_all {
            names.clear();
        }
        let mut confirmed = Vec::new();
        for element in candidates {
            let (role, name) = self.computed(&element).await?;
            if !self.role.is(&role, self.page.is_webkit()) {
                continue;
            }
            let matches = self.compare.matches(&name, &self.name);
            if matches {
                confirmed.push(element);
            }
            if ask_all || !matches {
                names.push(name);
            }
        }
        Ok((confirmed, names))
    }

    /// The role and the name that the browser tells to assistive technology.
    async fn computed(&self, element: &Element) -> Result<(String, String)> {
        let id = element.element_id();
        let mut answers = Vec::new();
        for what in ["computedrole", "computedlabel"] {
            let answer = session::get(&self.page.client(), format!("element/{}/{what}", id.as_ref())).await?;
            answers.push(answer.as_str().unwrap_or_default().to_owned());
        }
        let label = answers.pop().unwrap_or_default();
        Ok((answers.pop().unwrap_or_default(), label))
    }
}

/// Whether a press would have gone to something else.
fn is_covered(problem: &CmdError) -> bool {
    // WebKit calls it by another name where the keys at the window's foot lie over a field.
    let covered = [ErrorStatus::ElementClickIntercepted, ErrorStatus::ElementNotInteractable];
    matches!(problem, CmdError::Standard(error) if covered.contains(&error.error))
}

/// The condition does not hold yet; the text says what is there instead.
#[derive(Debug)]
pub struct Wait(pub String);

impl std::fmt::Display for Wait {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wait {}

/// An element of a script's answer.
pub fn element_of(page: &Page, value: &Value) -> Option<Element> {
    let id = value.get(ELEMENT_KEY)?.as_str()?.to_owned();
    Some(Element::from_element_id(page.client(), ElementRef::from(id)))
}

/// The names for an error message.
fn in_words(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { format!("“{}”", names.join("”, “")) }
}

/// The text, cut for an error message.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(120).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
