//! What can be worked out from the incident, for lines that are about this incident and no other.
//!
//! Everything here follows from what the writer gave; where that is not certain, there is no hook.

mod doing;
mod lines;
mod suspect;
mod text;

use jiff::civil::Weekday;

use self::lines::{is_in_small_hours, number_word, told_lines};
use self::suspect::{Suspect, suspects};
use super::pack::Hook;
use super::topic::{Topic, ruled_out_topic, topics};
use crate::outline::{LineId, rewritten, visible_text};
use crate::postmortem::{Answer, Event, EventId, EventKind, Point, Postmortem, Written};
use crate::time::{self, Silence};

/// The hooks of one incident.
#[derive(Clone, Debug)]
pub struct Hooks {
    /// What the root cause names, in its order.
    pub causes: Vec<Topic>,
    /// The events with their kinds, confirmed or guessed.
    kinds: Vec<(EventId, EventKind)>,
    facts: Vec<(Hook, String)>,
    first_event: Option<EventId>,
    silence: Option<Silence>,
    suspects: Vec<Suspect>,
    /// What holds for single lines.
    of_lines: Vec<(Hook, LineId)>,
    /// How many times one value of a line is the other.
    ratios: Vec<(LineId, u32)>,
}

/// The hooks that hold for one line, a bit each.
#[derive(Clone, Copy, Debug)]
pub struct LineHooks(u64);

impl LineHooks {
    /// Tells whether a hook holds.
    pub fn contains(self, hook: Hook) -> bool {
        self.0 & (1 << hook as u64) != 0
    }

    fn add(&mut self, hook: Hook) {
        self.0 |= 1 << hook as u64;
    }
}

impl Hooks {
    /// Works the hooks out.
    pub fn of(postmortem: &Postmortem) -> Self {
        let cause = &postmortem.summary.root_cause;
        let cause = if cause.trim().is_empty() { &postmortem.root_cause.explanation } else { cause };
        let causes = topics(cause);
        let mut kinds: Vec<(EventId, EventKind)> =
            postmortem.timeline.iter().map(|event| (event.id, event.likely_kind())).collect();
        let suspects = suspects(postmortem, &kinds);
        // `Balancer is innocent` may be no kind of event that is guessed, and is one beside the suspicion.
        for (event, kind) in &mut kinds {
            if *kind == EventKind::Other && suspects.iter().any(|suspect| suspect.ruled_out == *event) {
                *kind = EventKind::RuledOut;
            }
        }
        let mut hooks = Self {
            first_event: postmortem.timeline.first().map(|event| event.id),
            silence: time::longest_silence(postmortem),
            suspects,
            kinds,
            of_lines: Vec::new(),
            ratios: Vec::new(),
            facts: Vec::new(),
            causes,
        };
        for (line, text) in told_lines(postmortem) {
            // What is not shown, such as the language of a block of code, is no fact of the report.
            hooks.read_line(line, &visible_text(&rewritten(text)));
        }
        hooks.read_events(postmortem);
        hooks.facts = hooks.tale_wide(postmortem, cause);
        hooks
    }

    /// Returns the kind of an event, confirmed or guessed.
    pub fn kind(&self, event: EventId) -> Option<EventKind> {
        self.kinds.iter().find(|(of, _)| *of == event).map(|(_, kind)| *kind)
    }

    /// Returns the hooks that hold for a line, those that have a [`Hooks::fact`].
    pub fn of_line(&self, line: LineId) -> LineHooks {
        const OF_ONE_EVENT: [Hook; 5] =
            [Hook::FirstEvent, Hook::LaterRuledOut, Hook::EarlierSuspect, Hook::LongestSilence, Hook::Ratio];
        let mut held = LineHooks(0);
        self.facts.iter().for_each(|(hook, _)| held.add(*hook));
        self.of_lines.iter().filter(|(_, of)| *of == line).for_each(|(hook, _)| held.add(*hook));
        OF_ONE_EVENT.into_iter().filter(|hook| self.fact(*hook, line).is_some()).for_each(|it| held.add(it));
        held
    }

    /// Returns the fact behind a hook if the hook holds for a line; empty for hooks without words.
    pub fn fact(&self, hook: Hook, line: LineId) -> Option<String> {
        let event = match line {
            LineId::Event(id) => Some(id),
            _ => None,
        };
        let holds = match hook {
            Hook::FirstEvent => event.is_some() && event == self.first_event,
            Hook::LaterRuledOut => self.suspects.iter().any(|suspect| Some(suspect.suspected) == event),
            Hook::EarlierSuspect => self.suspects.iter().any(|suspect| Some(suspect.ruled_out) == event),
            Hook::Friday => return self.of_lines.contains(&(hook, line)).then(|| "Friday".to_owned()),
            Hook::Ratio => {
                let ratio = self.ratios.iter().find(|(of, _)| *of == line);
                return ratio.map(|(_, ratio)| ratio.to_string());
            }
            Hook::LongestSilence => {
                let silence = self.silence.filter(|silence| Some(silence.until) == event)?;
                return Some(time::duration_in_words(silence.minutes));
            }
            Hook::Weekday
            | Hook::Weekend
            | Hook::ShortDuration
            | Hook::LongDuration
            | Hook::EventCount
            | Hook::TwoCauses
            | Hook::TinyCause
            | Hook::Open
            | Hook::NoSuspect
            | Hook::ClearedTopic
            | Hook::ClearedTime => {
                return self.facts.iter().find(|(of, _)| *of == hook).map(|(_, fact)| fact.clone());
            }
            // The others hold for single lines and have no words.
            _ => self.of_lines.contains(&(hook, line)),
        };
        holds.then(String::new)
    }

    /// Notes what a line says in so many words.
    fn read_line(&mut self, line: LineId, text: &str) {
        for (hook, says) in [
            (Hook::NamesAlert, text::names_alert as fn(&str) -> bool),
            (Hook::NoAlert, text::says_no_alert),
            (Hook::Quotation, text::quotes),
            (Hook::Bad, text::says_bad),
            (Hook::Relief, text::says_relief),
            (Hook::Ticket, text::has_ticket),
            (Hook::Restart, doing::restarts),
            (Hook::AllWell, doing::says_all_well),
            (Hook::Logs, doing::reads_logs),
            (Hook::NoEffect, doing::says_no_effect),
            (Hook::Backup, doing::names_copies),
            (Hook::Dashboard, doing::names_dashboard),
            (Hook::Call, doing::names_call),
            (Hook::Server, doing::names_servers),
        ] {
            if says(text) {
                self.of_lines.push((hook, line));
            }
        }
        self.of_lines.extend(doing::things(text).map(|topic| (Hook::naming(topic), line)));
        self.ratios.extend(text::ratio(text).map(|ratio| (line, ratio)));
    }

    /// Notes what follows from the place of an event among the others.
    fn read_events(&mut self, postmortem: &Postmortem) {
        let timeline = &postmortem.timeline;
        let moments = time::event_moments(postmortem);
        let mut is_found = false;
        for (at, event) in timeline.iter().enumerate() {
            let above = at.checked_sub(1).and_then(|above| Some((&timeline[above], moments[above]?)));
            let is_exact = |event: &Event| time::is_exact(postmortem, &event.time);
            let found = self.kinds[at].1 == EventKind::Found;
            for (hook, holds) in [
                (Hook::Confirmed, event.kind.is_some()),
                (Hook::LastEvent, at + 1 == timeline.len() && at > 0),
                (Hook::FoundAgain, found && is_found),
                (Hook::SmallHours, is_in_small_hours(postmortem, event)),
                (Hook::Friday, moments[at].is_some_and(|it| it.date().weekday() == Weekday::Friday)),
                (
                    Hook::SameMinute,
                    above.is_some_and(|(other, moment)| {
                        moments[at] == Some(moment) && is_exact(event) && is_exact(other)
                    }),
                ),
                (
                    Hook::NewDay,
                    above.is_some_and(|(_, moment)| moments[at].is_some_and(|it| it.date() > moment.date())),
                ),
            ] {
                if holds {
                    self.of_lines.push((hook, LineId::Event(event.id)));
                }
            }
            is_found |= found;
        }
    }

    /// Returns the hooks that hold for the incident as a whole.
    fn tale_wide(&self, postmortem: &Postmortem, cause: &str) -> Vec<(Hook, String)> {
        let mut facts = Vec::new();
        let day = |point: &Point| point.date.given().and_then(Written::reading).copied();
        let (started, ended) = (&postmortem.summary.started, &postmortem.summary.ended);
        // An outage of several days has no weekday.
        if let Some(date) =
            day(started).filter(|date| ended.date == Answer::Blank || day(ended) == Some(*date))
        {
            let name = time::weekday_name(date);
            facts.push((Hook::Weekday, name.to_owned()));
            if matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) {
                facts.push((Hook::Weekend, name.to_owned()));
            }
        }
        if let Some(minutes) = time::outage_minutes(postmortem) {
            // An hour is where a report stops counting in minutes.
            let hook = if minutes < 60 { Hook::ShortDuration } else { Hook::LongDuration };
            facts.push((hook, time::duration_in_words(minutes)));
        }
        let is_shown = |event: &&Event| {
            let says = |text: &str| !text.trim().is_empty();
            event.time != Answer::Blank || says(&event.text) || says(&event.about)
        };
        let shown = postmortem.timeline.iter().filter(is_shown).count();
        if let Some(number) = number_word(shown) {
            facts.push((Hook::EventCount, number.to_owned()));
        }
        if self.causes.len() >= 2 && ["combined with", "together with"].iter().any(|it| cause.contains(it)) {
            facts.push((Hook::TwoCauses, String::new()));
        }
        if text::is_tiny(cause) {
            facts.push((Hook::TinyCause, String::new()));
        }
        if self.is_open(postmortem) {
            facts.push((Hook::Open, String::new()));
        }
        let suspected = |kind| matches!(kind, EventKind::Hypothesis | EventKind::RuledOut);
        let says_so = |event: &Event| event.text.to_ascii_lowercase().contains("suspect");
        if !self.kinds.iter().any(|(_, kind)| suspected(*kind)) && !postmortem.timeline.iter().any(says_so) {
            facts.push((Hook::NoSuspect, String::new()));
        }
        facts.extend(self.cleared(postmortem));
        facts
    }

    fn is_open(&self, postmortem: &Postmortem) -> bool {
        let resolved = self.kinds.iter().any(|(_, kind)| *kind == EventKind::Resolved);
        let ended = &postmortem.summary.ended;
        let says_nothing_of_an_end = ended.date == Answer::Blank && ended.time == Answer::Blank;
        says_nothing_of_an_end && postmortem.root_cause.resolution.trim().is_empty() && !resolved
    }

    /// Returns what was ruled out and when, for the last words: only if it was said so and is no cause after all.
    fn cleared(&self, postmortem: &Postmortem) -> Vec<(Hook, String)> {
        let cleared = self.suspects.iter().find_map(|suspect| {
            let at = postmortem.timeline.iter().position(|event| event.id == suspect.ruled_out)?;
            let event = &postmortem.timeline[at];
            let (topic, word) = ruled_out_topic(&event.text)?;
            // Only the writer's own word may be called innocent: a CDN is not "the cache".
            let noun = topic.noun().to_ascii_lowercase();
            if word != noun && word.strip_suffix('s') != Some(noun.as_str()) {
                return None;
            }
            let time = event.time.given().filter(|time| time.reading().is_some())?;
            let named_later = || {
                let mut later = postmortem.timeline[at + 1..].iter();
                later.any(|later| topics(&later.text).contains(&topic))
            };
            let named_as_cause = || topics(&postmortem.root_cause.explanation).contains(&topic);
            let is_cleared = !self.causes.contains(&topic) && !named_as_cause() && !named_later();
            is_cleared.then(|| (topic, time.text().trim().to_owned()))
        });
        let Some((topic, time)) = cleared.filter(|(_, time)| !time.is_empty()) else { return Vec::new() };
        vec![(Hook::ClearedTopic, topic.noun().to_owned()), (Hook::ClearedTime, time)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    #[test]
    fn what_is_not_shown_has_no_hook() {
        let mut postmortem = example();
        let line = LineId::Event(postmortem.timeline[0].id);
        for (text, ratio) in [
            ("It fell from 4.2 s to 180 ms", Some("23")),
            ("```It fell from 4.2 s to 180 ms", None),
            ("[It fell](https://x.example/from 4.2 s to 180 ms)", None),
        ] {
            postmortem.timeline[0].text = text.to_owned();
            assert_eq!(Hooks::of(&postmortem).fact(Hook::Ratio, line).as_deref(), ratio, "{text}");
        }
    }

    #[test]
    fn the_hooks_of_the_example() {
        let postmortem = example();
        let hooks = Hooks::of(&postmortem);
        let event = |at: usize| LineId::Event(postmortem.timeline[at].id);
        assert_eq!(hooks.causes, [Topic::Traffic, Topic::Database]);
        for (hook, line, fact) in [
            (Hook::Weekday, LineId::Duration, Some("Sunday")),
            (Hook::LongDuration, LineId::Duration, Some("2 hours 30 minutes")),
            (Hook::ShortDuration, LineId::Duration, None),
            (Hook::EventCount, LineId::Opening, Some("six")),
            (Hook::TwoCauses, LineId::RootCauseBrief, Some("")),
            (Hook::FirstEvent, event(0), Some("")),
            (Hook::FirstEvent, event(1), None),
            (Hook::LaterRuledOut, event(2), Some("")),
            (Hook::EarlierSuspect, event(3), Some("")),
            (Hook::LongestSilence, event(4), Some("45 minutes")),
            (Hook::ClearedTopic, LineId::Farewell, Some("network")),
            (Hook::ClearedTime, LineId::Farewell, Some("4:00 PM")),
            (Hook::NoSuspect, LineId::Farewell, None),
            (Hook::Open, LineId::Farewell, None),
        ] {
            assert_eq!(hooks.fact(hook, line).as_deref(), fact, "{hook:?} {line:?}");
        }
    }

    #[test]
    fn a_topic_that_was_the_cause_after_all_is_not_cleared() {
        let mut postmortem = example();
        postmortem.root_cause.explanation.push_str(" The network was at fault after all.");
        assert_eq!(Hooks::of(&postmortem).fact(Hook::ClearedTopic, LineId::Farewell), None);
    }

    #[test]
    fn a_suspect_is_cleared_in_the_writers_own_words() {
        for text in [
            "Network ruled out",
            "The network was cleared.",
            "It was not the network.",
            "No issues found in the network",
        ] {
            let mut postmortem = example();
            postmortem.timeline[3].text = text.to_owned();
            let (suspected, cleared) = (postmortem.timeline[2].id, postmortem.timeline[3].id);
            let hooks = Hooks::of(&postmortem);
            assert!(hooks.fact(Hook::LaterRuledOut, LineId::Event(suspected)).is_some(), "{text}");
            assert!(hooks.fact(Hook::EarlierSuspect, LineId::Event(cleared)).is_some(), "{text}");
            assert_eq!(
                hooks.fact(Hook::ClearedTopic, LineId::Farewell).as_deref(),
                Some("network"),
                "{text}"
            );
            // What the writer says that it is counts for more.
            postmortem.timeline[3].kind = Some(EventKind::Found);
            assert!(
                Hooks::of(&postmortem).fact(Hook::LaterRuledOut, LineId::Event(suspected)).is_none(),
                "{text}"
            );
        }
    }
}
