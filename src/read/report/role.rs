//! What a heading or a label says that a part is: the words for it in English, French and Spanish.

use super::visible::normal;

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The title.
    Title,
    /// A summary of all.
    Summary,
    /// How long it took, mostly with its beginning and its end.
    Duration,
    /// When it began.
    Start,
    /// When it ended.
    End,
    /// On which day it was.
    Date,
    /// The zone of the times.
    Zone,
    /// What it did to users.
    Impact,
    /// The events.
    Timeline,
    /// Cause and resolution together.
    CauseAndResolution,
    /// The cause.
    RootCause,
    /// What may stand in for a cause where none is named: contributing factors, the fault.
    Factors,
    /// How it was resolved.
    Resolution,
    /// What may stand in for a resolution: recovery, mitigation.
    Recovery,
    /// What is done so that it does not happen again.
    Measures,
    /// Broad measures.
    Improvements,
    /// Concrete measures.
    Tasks,
    /// What was learnt.
    Lessons,
    /// What went well.
    WentWell,
    /// What went wrong.
    WentWrong,
    /// Where there was luck.
    GotLucky,
    /// The words at the end.
    Conclusion,
    /// A part that reports often have and the model has no field for.
    Other,
}

impl Role {
    /// Tells whether it is a part of its own and not a field of one.
    pub fn is_section(self) -> bool {
        matches!(
            self,
            Self::Summary | Self::Timeline | Self::CauseAndResolution | Self::Measures | Self::Lessons
        )
    }

    /// Tells whether it holds a list of things to do or learnt.
    pub fn is_list(self) -> bool {
        matches!(
            self,
            Self::Measures
                | Self::Improvements
                | Self::Tasks
                | Self::Lessons
                | Self::WentWell
                | Self::WentWrong
                | Self::GotLucky
        )
    }
}

/// A longer text is no label.
pub const LONGEST_LABEL: usize = 80;

/// Returns what a label says; only what is a label wherever it stands.
pub fn role_of(label: &str) -> Option<Role> {
    if label.len() > LONGEST_LABEL {
        return None;
    }
    let label = normal(label);
    of_normal(&label)
}

/// Returns what a heading says, where a few words more or less do not matter.
pub fn role_of_heading(heading: &str) -> Option<Role> {
    if heading.len() > 2 * LONGEST_LABEL {
        return None;
    }
    // `Timeline - all times in UTC`, `Mitigation: how we fixed it`
    let normalised = normal(heading);
    of_normal(&normalised)
        .or_else(|| {
            let head = heading.split([':', '–', '—', '|', '.', '?']).next().unwrap_or_default();
            let head = head.split(" - ").next().unwrap_or_default();
            of_normal(&normal(head)).filter(|_| head.len() < heading.len())
        })
        .or_else(|| by_ending(&normalised))
}

/// `Process improvements`, `Follow-up tasks`, `Full timeline`
fn by_ending(label: &str) -> Option<Role> {
    const MOST_WORDS: usize = 4;
    let words: Vec<&str> = label.split(' ').collect();
    if words.len() > MOST_WORDS || words.len() < 2 {
        return None;
    }
    let last = words[words.len() - 1];
    let two = format!("{} {last}", words[words.len() - 2]);
    match (two.as_str(), last) {
        (
            "action items"
            | "next steps"
            | "to dos"
            | "follow ups"
            | "corrective actions"
            | "preventive actions"
            | "preventative actions",
            _,
        ) => Some(Role::Tasks),
        ("root cause" | "root causes", _) => Some(Role::RootCause),
        (_, "improvements" | "mejoras" | "ameliorations") => Some(Role::Improvements),
        (_, "timeline" | "chronology" | "cronologia" | "chronologie") => Some(Role::Timeline),
        (_, "tasks" | "todos" | "tareas" | "taches" | "followups") => Some(Role::Tasks),
        (_, "impact" | "impacto") => Some(Role::Impact),
        (_, "measures") => Some(Role::Measures),
        _ => None,
    }
}

fn of_normal(label: &str) -> Option<Role> {
    if label.is_empty() {
        return None;
    }
    let label = label.strip_prefix("the ").unwrap_or(label);
    let label = strip_number(label);
    exact(label).or_else(|| of_several(label)).or_else(|| {
        let short = without_filling(label);
        if short == label { None } else { exact(&short).or_else(|| of_several(&short)) }
    })
}

/// Takes the number of a section off: `3 timeline`, `iv timeline`, `step 2 timeline`.
fn strip_number(label: &str) -> &str {
    let Some((first, rest)) = label.split_once(' ') else { return label };
    let is_number = first.bytes().all(|it| it.is_ascii_digit())
        || matches!(first, "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix" | "x");
    let is_part = matches!(first, "section" | "part") && rest.starts_with(|it: char| it.is_ascii_digit());
    if is_number {
        // `1 1 Duration`
        strip_number(rest)
    } else if is_part {
        strip_number(rest)
    } else {
        label
    }
}

/// Words that a label may have and that do not tell what it is.
const FILLING: &[&str] = &[
    "the",
    "a",
    "an",
    "of",
    "our",
    "this",
    "that",
    "for",
    "issue",
    "issues",
    "incident",
    "incidents",
    "outage",
    "outages",
    "postmortem",
    "post",
    "mortem",
    "problem",
    "event",
    "events",
    "report",
    "detailed",
    "details",
    "detail",
    "brief",
    "short",
    "explanation",
    "explained",
    "explaination",
    "description",
    "full",
    "complete",
    "section",
    "specific",
    "list",
    "general",
    "high",
    "level",
    "in",
    "depth",
    "main",
    "key",
    "technical",
    "de",
    "la",
    "el",
    "lincident",
    "du",
    "des",
    "le",
    "les",
    "del",
    "incidente",
    "los",
    "las",
    "executive",
    "proposed",
    "planned",
    "statement",
    "overall",
    "service",
    "total",
    "final",
    "possible",
    "identified",
    "s",
];

fn without_filling(label: &str) -> String {
    let words: Vec<&str> = label.split(' ').filter(|word| !FILLING.contains(word)).collect();
    words.join(" ")
}

/// `root cause and resolution`, `corrective and preventative measures`, `causa raiz y resolucion`
fn of_several(label: &str) -> Option<Role> {
    let parts: Vec<&str> = label
        .split(" and ")
        .flat_map(|part| part.split(" y "))
        .flat_map(|part| part.split(" et "))
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() < 2 {
        return None;
    }
    let roles: Vec<Option<Role>> =
        parts.iter().map(|part| exact(part).or_else(|| exact(&without_filling(part)))).collect();
    let has = |role| roles.contains(&Some(role));
    let cause = has(Role::RootCause) || has(Role::Factors);
    let fix = has(Role::Resolution) || has(Role::Recovery);
    if cause && fix {
        return Some(Role::CauseAndResolution);
    }
    if has(Role::Improvements) && has(Role::Tasks) || has(Role::Measures) {
        return Some(Role::Measures);
    }
    if has(Role::WentWell) && has(Role::WentWrong) {
        return Some(Role::Lessons);
    }
    if has(Role::Summary) || has(Role::Impact) && has(Role::Duration) {
        return Some(Role::Summary);
    }
    let known = roles.iter().flatten().count();
    let first = roles.iter().flatten().next().copied()?;
    (known * 2 >= roles.len() && first != Role::Other).then_some(first)
}

fn exact(label: &str) -> Option<Role> {
    Some(match label {
        "title" | "issue postmortem" | "incident title" | "titulo" | "titre" | "incidente"
        | "incident name" | "name of incident" | "postmortem title" => Role::Title,

        "summary"
        | "overview"
        | "abstract"
        | "tldr"
        | "tl dr"
        | "in brief"
        | "synopsis"
        | "at a glance"
        | "intro"
        | "introduction"
        | "resumen"
        | "resume"
        | "sommaire"
        | "resumen ejecutivo"
        | "resume executif"
        | "apercu"
        | "vue densemble"
        | "vision general"
        | "descripcion general"
        | "summary of outage"
        | "summary of events"
        | "incident details"
        | "executive summary"
        | "background summary"
        | "summary of impact"
        | "issue sumary"
        | "sumary"
        | "sumarry"
        | "issue summery"
        | "summery"
        | "problem summary"
        | "quick summary" => Role::Summary,

        "duration"
        | "duration of outage"
        | "outage duration"
        | "duracion"
        | "duree"
        | "time window"
        | "timeframe"
        | "time frame"
        | "downtime"
        | "duration of downtime"
        | "duration and time"
        | "date and duration"
        | "when"
        | "outage window"
        | "incident window"
        | "outage period"
        | "period"
        | "total downtime"
        | "start and end time"
        | "start and end times"
        | "start time and end time"
        | "date and time"
        | "date and time of incident"
        | "duration time"
        | "time of outage"
        | "duration of incident"
        | "duration of issue"
        | "when did it happen"
        | "time"
        | "start and end"
        | "impact duration"
        | "impact window"
        | "periode"
        | "periodo"
        | "fecha y hora"
        | "duration start and end times" => Role::Duration,

        "start"
        | "start time"
        | "started"
        | "started at"
        | "start date"
        | "start date and time"
        | "began"
        | "outage start"
        | "inicio"
        | "debut"
        | "begin"
        | "beginning"
        | "outage began"
        | "incident start"
        | "incident start time"
        | "hora de inicio"
        | "heure de debut"
        | "fault start"
        | "impact start"
        | "issue start"
        | "from"
        | "start of outage"
        | "time started"
        | "start time and date"
        | "fecha de inicio"
        | "starttime"
        | "outage started" => Role::Start,

        "end"
        | "end time"
        | "ended"
        | "ended at"
        | "end date"
        | "end date and time"
        | "outage end"
        | "fin"
        | "finish"
        | "finished"
        | "outage ended"
        | "incident end"
        | "incident end time"
        | "hora de fin"
        | "heure de fin"
        | "impact end"
        | "to"
        | "issue end"
        | "end of outage"
        | "resolved at"
        | "time ended"
        | "end time and date"
        | "fecha de fin"
        | "endtime"
        | "resolution time and date" => Role::End,

        "date"
        | "fecha"
        | "date of incident"
        | "incident date"
        | "date of outage"
        | "date of issue"
        | "outage date"
        | "day"
        | "date of event"
        | "dates"
        | "date de lincident"
        | "fecha del incidente" => Role::Date,

        "time zone" | "timezone" | "zone" | "zona horaria" | "fuseau horaire" => Role::Zone,

        "impact"
        | "user impact"
        | "customer impact"
        | "impact on users"
        | "impact on customers"
        | "business impact"
        | "impacto"
        | "incidence"
        | "impact assessment"
        | "impact analysis"
        | "impact summary"
        | "impact and scope"
        | "scope"
        | "scope of impact"
        | "severity and impact"
        | "what was impacted"
        | "what was affected"
        | "who was affected"
        | "affected users"
        | "affected services"
        | "consequences"
        | "impacts"
        | "effect"
        | "effects"
        | "effect on users"
        | "users affected"
        | "affectation"
        | "afectacion"
        | "what users saw"
        | "what was the impact"
        | "impact of outage"
        | "services affected"
        | "affected"
        | "impacted users"
        | "usuarios afectados"
        | "utilisateurs touches"
        | "repercussions"
        | "impact description"
        | "impact level"
        | "impact to users"
        | "impact to customers"
        | "end user impact"
        | "symptoms" => Role::Impact,

        "timeline"
        | "time line"
        | "timelines"
        | "chronology"
        | "chronologie"
        | "cronologia"
        | "sequence of events"
        | "chain of events"
        | "log of events"
        | "event log"
        | "key events"
        | "incident timeline"
        | "timeline of events"
        | "linea de tiempo"
        | "linea temporal"
        | "what happened when"
        | "course of events"
        | "events"
        | "history"
        | "play by play"
        | "timeline summary"
        | "timeline of outage"
        | "incident log"
        | "deroulement"
        | "deroule"
        | "deroulement des faits"
        | "timeline of incident"
        | "outage timeline"
        | "cronologia timeline"
        | "event timeline"
        | "key timeline"
        | "response timeline"
        | "major events"
        | "incident chronology"
        | "timline"
        | "timeine"
        | "chronology of events"
        | "sucesos"
        | "eventos"
        | "evenements"
        | "timeline and actions"
        | "debugging timeline"
        | "timelime"
        | "time lines" => Role::Timeline,

        "root cause and resolution"
        | "cause and resolution"
        | "root cause and fix"
        | "root cause and solution"
        | "root cause analysis and resolution"
        | "cause racine et resolution"
        | "causa raiz y resolucion"
        | "root cause resolution"
        | "root causes and resolutions" => Role::CauseAndResolution,

        "root cause"
        | "root causes"
        | "rootcause"
        | "cause"
        | "causes"
        | "root cause analysis"
        | "rca"
        | "analysis"
        | "cause racine"
        | "causes profondes"
        | "cause profonde"
        | "causes racines"
        | "causa raiz"
        | "causas raiz"
        | "causa"
        | "causas"
        | "cause of outage"
        | "what caused it"
        | "what caused outage"
        | "what caused incident"
        | "what caused the incident"
        | "what caused the outage"
        | "cause analysis"
        | "why it happened"
        | "why did it happen"
        | "why did this happen"
        | "why this happened"
        | "underlying cause"
        | "identified cause"
        | "primary cause"
        | "root cause explanation"
        | "root cause description"
        | "root causes and trigger"
        | "the cause"
        | "causa principal"
        | "analisis de causa raiz"
        | "analyse"
        | "technical analysis"
        | "root problem"
        | "root cause identified"
        | "cause identified"
        | "root cause of outage"
        | "what was root cause"
        | "why"
        | "root cause details"
        | "origen"
        | "root couse"
        | "root causes analysis"
        | "analyse des causes"
        | "cause principale"
        | "what caused issue" => Role::RootCause,

        "contributing factors"
        | "contributing causes"
        | "contributing conditions"
        | "contributing conditions analysis"
        | "fault"
        | "facteurs contributifs"
        | "factores contribuyentes"
        | "what went wrong and why"
        | "contributing factor"
        | "five whys"
        | "5 whys"
        | "the five whys"
        | "five whys analysis"
        | "5 porques" => Role::Factors,

        "resolution"
        | "resolutions"
        | "solution"
        | "solutions"
        | "fix"
        | "the fix"
        | "fixes"
        | "resolution and recovery"
        | "resolution details"
        | "resolution explanation"
        | "resolution steps"
        | "resolution description"
        | "resolucion"
        | "solucion"
        | "resolution process"
        | "how we fixed it"
        | "how it was fixed"
        | "how it was resolved"
        | "how we resolved it"
        | "how was it resolved"
        | "how was it fixed"
        | "action taken"
        | "remediation"
        | "correction"
        | "how did we fix it"
        | "steps taken to resolve"
        | "resolution summary"
        | "how we solved it"
        | "resolution taken"
        | "resolution method"
        | "resolution plan"
        | "resolution and fix"
        | "reparation"
        | "how was issue resolved"
        | "how issue was resolved"
        | "how issue was fixed"
        | "how incident was resolved"
        | "how we responded and fixed it"
        | "resolution time and details"
        | "resolution actions"
        | "the resolution" => Role::Resolution,

        "recovery"
        | "mitigation"
        | "mitigations"
        | "recuperacion"
        | "mitigation and resolution"
        | "mitigation and recovery"
        | "retablissement"
        | "workaround"
        | "restoration"
        | "recovery and restoration"
        | "mitigation steps" => Role::Recovery,

        "corrective and preventative measures"
        | "corrective and preventive measures"
        | "corrective and preventative actions"
        | "corrective and preventive actions"
        | "corrective measures"
        | "preventative measures"
        | "preventive measures"
        | "corrective actions and preventive measures"
        | "measures"
        | "prevention"
        | "corrective"
        | "preventative"
        | "preventive"
        | "future measures"
        | "mesures correctives et preventives"
        | "mesures correctives"
        | "mesures preventives"
        | "mesures"
        | "medidas correctivas y preventivas"
        | "medidas correctivas"
        | "medidas preventivas"
        | "medidas"
        | "preventative measures and improvements"
        | "how we prevent it"
        | "future prevention"
        | "preventions"
        | "preventatives"
        | "correctives"
        | "preventative steps"
        | "preventive steps"
        | "prevention measures"
        | "what we are changing"
        | "what we are doing about it"
        | "what were doing about it"
        | "what we do about it"
        | "what are we doing about it"
        | "what are we doing about this"
        | "what we changed"
        | "what will we do"
        | "changes"
        | "what happens next"
        | "going forward"
        | "long term changes"
        | "corrections"
        | "corrective and preventative"
        | "corrective and preventive"
        | "corrective measure"
        | "preventive measure"
        | "preventative measure"
        | "how we will prevent this"
        | "preventing recurrence"
        | "preventing future incidents"
        | "recurrence prevention" => Role::Measures,

        "improvements"
        | "improvement"
        | "improvement opportunities"
        | "improvement opportunity"
        | "improvements fixes"
        | "improvements and fixes"
        | "fixes and improvements"
        | "areas for improvement"
        | "areas of improvement"
        | "what can be improved"
        | "things to improve"
        | "what could be improved upon"
        | "ameliorations"
        | "mejoras"
        | "points damelioration"
        | "oportunidades de mejora"
        | "recommendations"
        | "recommendation"
        | "recommandations"
        | "recomendaciones"
        | "future improvements"
        | "what we could do better"
        | "what we can do better"
        | "suggestions"
        | "things that can be improved"
        | "areas to improve"
        | "improvements made"
        | "what can be improved fixed"
        | "what to improve"
        | "opportunities for improvement"
        | "improve"
        | "propositions"
        | "broad improvements"
        | "ways to improve"
        | "pistes damelioration"
        | "what needs to be improved" => Role::Improvements,

        "tasks"
        | "task"
        | "task list"
        | "tasks to address issue"
        | "tasks to address the issue"
        | "list of tasks"
        | "todo"
        | "to do"
        | "todos"
        | "to dos"
        | "todo list"
        | "to do list"
        | "action items"
        | "action item"
        | "actions"
        | "action plan"
        | "actionable items"
        | "actionable tasks"
        | "corrective actions"
        | "preventive actions"
        | "preventative actions"
        | "follow ups"
        | "follow up"
        | "followups"
        | "followup"
        | "follow up actions"
        | "follow up items"
        | "next steps"
        | "remediation items"
        | "remediation actions"
        | "remediations"
        | "tareas"
        | "acciones"
        | "taches"
        | "elements daction"
        | "plan daction"
        | "plan de accion"
        | "proximos pasos"
        | "prochaines etapes"
        | "review actions"
        | "actions to take"
        | "action items and followups"
        | "action items and follow ups"
        | "tasks to be done"
        | "tasks to do"
        | "specific tasks"
        | "tasks to complete"
        | "jobs"
        | "work items"
        | "corrective tasks"
        | "acciones action items"
        | "tasks for improvement"
        | "tasks to implement"
        | "task to address issue"
        | "todo for real this time"
        | "acciones correctivas"
        | "actions correctives"
        | "tasks to address"
        | "task to address"
        | "tasks to perform"
        | "implementation tasks"
        | "tasks to fix"
        | "action steps"
        | "root cause remediations" => Role::Tasks,

        "lessons"
        | "lessons learned"
        | "lessons learnt"
        | "learnings"
        | "what we learned"
        | "what we learnt"
        | "takeaways"
        | "lecons apprises"
        | "lecons"
        | "lecciones aprendidas"
        | "lecciones"
        | "key takeaways"
        | "lesson learned"
        | "lesson learnt"
        | "key lessons"
        | "what did we learn"
        | "howd we do"
        | "how did we do"
        | "enseignements"
        | "further mitigations and learnings"
        | "key learnings" => Role::Lessons,

        "what went well"
        | "went well"
        | "things that went well"
        | "what worked"
        | "what worked well"
        | "what we did well"
        | "positives"
        | "lo que salio bien"
        | "que salio bien"
        | "ce qui a fonctionne"
        | "ce qui a bien fonctionne"
        | "what went right"
        | "went right"
        | "what was good"
        | "good"
        | "the good"
        | "successes"
        | "what did go well" => Role::WentWell,

        "what went wrong"
        | "went wrong"
        | "things that went wrong"
        | "what didnt go well"
        | "what didnt go so well"
        | "what did not go well"
        | "what did not go so well"
        | "what went poorly"
        | "what went badly"
        | "things that went poorly"
        | "things that went badly"
        | "what could be improved"
        | "what could have gone better"
        | "what could have been better"
        | "what didnt work"
        | "what did not work"
        | "negatives"
        | "lo que salio mal"
        | "que salio mal"
        | "ce qui na pas fonctionne"
        | "what could be better"
        | "what could be done better"
        | "things that didnt go well"
        | "what went less well"
        | "what we did badly"
        | "the bad"
        | "what could we have done better"
        | "where we struggled"
        | "what could have been done better"
        | "what didnt go right"
        | "could have gone better"
        | "que se puede mejorar"
        | "ce qui sest mal passe" => Role::WentWrong,

        "where we got lucky"
        | "got lucky"
        | "where did we get lucky"
        | "what was lucky"
        | "luck"
        | "where we were lucky"
        | "how we got lucky"
        | "donde tuvimos suerte"
        | "suerte"
        | "facteurs de chance"
        | "ou nous avons eu de la chance"
        | "we got lucky"
        | "lucky"
        | "what we got lucky with" => Role::GotLucky,

        "conclusion" | "conclusions" | "closing" | "closing words" | "final thoughts" | "final words"
        | "closing remarks" | "wrap up" | "final note" | "closing thoughts" | "conclusiones"
        | "in conclusion" | "closing note" => Role::Conclusion,

        "author"
        | "authors"
        | "owner"
        | "owners"
        | "status"
        | "severity"
        | "trigger"
        | "triggers"
        | "detection"
        | "escalation"
        | "response"
        | "responders"
        | "attendees"
        | "participants"
        | "background"
        | "context"
        | "leadup"
        | "lead up"
        | "backlog check"
        | "recurrence"
        | "supporting information"
        | "appendix"
        | "references"
        | "links"
        | "resources"
        | "glossary"
        | "messaging"
        | "external messaging"
        | "internal messaging"
        | "stats"
        | "statistics"
        | "data"
        | "tags"
        | "priority"
        | "team"
        | "teams"
        | "service"
        | "services"
        | "environment"
        | "meeting scheduled for"
        | "call recording"
        | "postmortem owner"
        | "incident commander"
        | "commander"
        | "scribe"
        | "reporter"
        | "reported by"
        | "prepared by"
        | "written by"
        | "reviewers"
        | "incident id"
        | "incident number"
        | "time to detect"
        | "time to detection"
        | "time to repair"
        | "time to resolve"
        | "time to recovery"
        | "time to mitigate"
        | "mttr"
        | "mttd"
        | "metrics"
        | "identified"
        | "autor"
        | "autores"
        | "auteur"
        | "auteurs"
        | "estado"
        | "etat"
        | "severidad"
        | "equipe"
        | "deteccion"
        | "supporting documents"
        | "acknowledgements"
        | "acknowledgments"
        | "thanks"
        | "q and a"
        | "faq"
        | "what happened"
        | "technical details"
        | "declencheur"
        | "element declencheur"
        | "contexto"
        | "contexte"
        | "open questions"
        | "misleading paths"
        | "actions taken"
        | "investigation"
        | "debugging"
        | "people involved"
        | "names of people involved"
        | "report status"
        | "executive sponsor"
        | "monitoring"
        | "communication"
        | "communications"
        | "external communication"
        | "security"
        | "incident lead"
        | "incident manager"
        | "on call"
        | "oncall"
        | "how was issue detected"
        | "issue detection"
        | "graphs"
        | "screenshots"
        | "notes"
        | "note"
        | "related incidents"
        | "see also"
        | "postmortem date" => Role::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_many_words() {
        for (label, role) in [
            ("Issue Summary", Role::Summary),
            ("Duration of Outage", Role::Duration),
            ("Timeline of events", Role::Timeline),
            ("Timeline (all times in UTC)", Role::Timeline),
            ("3. Root Cause Analysis", Role::RootCause),
            ("Root Cause & Fix", Role::CauseAndResolution),
            ("Causa raíz y resolución", Role::CauseAndResolution),
            ("Mesures correctives et préventives", Role::Measures),
            ("Corrective and Preventative Measures", Role::Measures),
            ("Improvements/Fixes", Role::Improvements),
            ("Tasks to Address the Issue", Role::Tasks),
            ("Cronología (Timeline)", Role::Timeline),
            ("Root cause of the outage", Role::RootCause),
            ("What didn’t go so well?", Role::WentWrong),
            ("Incident Overview", Role::Summary),
        ] {
            assert_eq!(role_of(label), Some(role), "{label}");
        }
        for label in ["", "Incident", "Redis outage", "Installation", "The cat", "Why we love tests"] {
            assert_eq!(role_of(label), None, "{label}");
        }
        assert_eq!(role_of_heading("Timeline - 4 March"), Some(Role::Timeline));
        assert_eq!(role_of_heading("Process improvements"), Some(Role::Improvements));
    }
}
