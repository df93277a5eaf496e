//! Services and tools in which people work together, told by the names of their places.

use super::noun::Noun;

/// Tells whether a place is one that companies show to everybody.
pub fn is_public(labels: &[&str]) -> bool {
    labels.first().is_some_and(|it| PUBLIC.contains(it))
}

/// Tells what is found at a place where people work together. In small letters.
pub fn at_work(host: &str, path: &str) -> Option<Noun> {
    let is_it = |name: &str| host == name || host.strip_suffix(name).is_some_and(|it| it.ends_with('.'));
    let service = SERVICES.iter().find(|(name, _)| is_it(name)).map(|(_, noun)| *noun);
    let labels: Vec<&str> = host.split('.').collect();
    let by_path = || path.starts_with("/browse/").then_some(Noun::Ticket);
    service.or_else(by_path).or_else(|| tool_of_company(&labels))
}

/// Tells what is found in the first tool that is named.
pub fn tool(labels: &[&str]) -> Option<Noun> {
    TOOLS.iter().find(|(name, _)| labels.contains(name)).map(|(_, noun)| *noun)
}

/// `grafana.example.com`, and not `grafana.com`.
pub fn tool_of_company(labels: &[&str]) -> Option<Noun> {
    let own = labels.len().checked_sub(2).map_or(&[][..], |count| &labels[..count]);
    // Those of free software are open to all.
    let is_open = labels.last() == Some(&"org") && own.iter().any(|it| OPEN.contains(it));
    if is_open { None } else { tool(own) }
}

/// Endings by which a word with dots in it is known as a place.
pub const ENDINGS: &[&str] = &[
    "com", "net", "org", "io", "dev", "cloud", "co", "eu", "de", "uk", "fr", "nl", "ch", "at", "se", "ca",
    "au", "jp", "us", "example",
];

/// The first names of what companies show to everybody.
const PUBLIC: &[&str] = &["status", "www", "blog", "help", "support", "developer", "developers"];

/// Tools that free software has in the open.
const OPEN: &[&str] = &["wiki", "git", "gitlab", "jira", "tracker", "ci", "jenkins"];

/// Services in which people work together, with what one finds there.
const SERVICES: &[(&str, Noun)] = &[
    ("slack.com", Noun::Chat),
    ("teams.microsoft.com", Noun::Chat),
    ("chat.google.com", Noun::Chat),
    ("meet.google.com", Noun::Chat),
    ("zoom.us", Noun::Chat),
    ("docs.google.com", Noun::Document),
    ("drive.google.com", Noun::Document),
    ("sheets.google.com", Noun::Document),
    ("calendar.google.com", Noun::Document),
    ("notion.so", Noun::Document),
    ("sharepoint.com", Noun::Document),
    ("onedrive.live.com", Noun::Document),
    ("dropbox.com", Noun::Document),
    ("box.com", Noun::Document),
    ("figma.com", Noun::Document),
    ("miro.com", Noun::Document),
    ("loom.com", Noun::Document),
    ("airtable.com", Noun::Document),
    ("coda.io", Noun::Document),
    ("quip.com", Noun::Document),
    ("atlassian.net", Noun::Ticket),
    ("linear.app", Noun::Ticket),
    ("app.asana.com", Noun::Ticket),
    ("trello.com", Noun::Ticket),
    ("monday.com", Noun::Ticket),
    ("app.clickup.com", Noun::Ticket),
    ("app.shortcut.com", Noun::Ticket),
    ("youtrack.cloud", Noun::Ticket),
    ("myjetbrains.com", Noun::Ticket),
    ("dev.azure.com", Noun::Ticket),
    ("visualstudio.com", Noun::Ticket),
    ("zendesk.com", Noun::Ticket),
    ("service-now.com", Noun::Ticket),
    ("pagerduty.com", Noun::Link),
    ("opsgenie.com", Noun::Link),
    ("rootly.com", Noun::Link),
    ("app.incident.io", Noun::Link),
    ("app.firehydrant.io", Noun::Link),
    ("app.datadoghq.com", Noun::Dashboard),
    ("app.datadoghq.eu", Noun::Dashboard),
    ("one.newrelic.com", Noun::Dashboard),
    ("rpm.newrelic.com", Noun::Dashboard),
    ("sentry.io", Noun::Dashboard),
    ("grafana.net", Noun::Dashboard),
    ("splunkcloud.com", Noun::Dashboard),
    ("signalfx.com", Noun::Dashboard),
    ("ui.honeycomb.io", Noun::Dashboard),
    ("app.lightstep.com", Noun::Dashboard),
    ("looker.com", Noun::Dashboard),
    ("console.aws.amazon.com", Noun::Link),
    ("signin.aws.amazon.com", Noun::Link),
    ("console.cloud.google.com", Noun::Link),
    ("portal.azure.com", Noun::Link),
];

/// What companies call the places of such tools in their own domain.
const TOOLS: &[(&str, Noun)] = &[
    ("jira", Noun::Ticket),
    ("redmine", Noun::Ticket),
    ("youtrack", Noun::Ticket),
    ("tickets", Noun::Ticket),
    ("tracker", Noun::Ticket),
    ("grafana", Noun::Dashboard),
    ("kibana", Noun::Dashboard),
    ("prometheus", Noun::Dashboard),
    ("alertmanager", Noun::Dashboard),
    ("dashboard", Noun::Dashboard),
    ("dashboards", Noun::Dashboard),
    ("metrics", Noun::Dashboard),
    ("monitoring", Noun::Dashboard),
    ("nagios", Noun::Dashboard),
    ("zabbix", Noun::Dashboard),
    ("sentry", Noun::Dashboard),
    ("splunk", Noun::Dashboard),
    ("logs", Noun::Dashboard),
    ("confluence", Noun::Document),
    ("wiki", Noun::Document),
    ("runbook", Noun::Document),
    ("runbooks", Noun::Document),
    ("backstage", Noun::Document),
    ("mattermost", Noun::Chat),
    ("rocketchat", Noun::Chat),
    ("jenkins", Noun::Link),
    ("teamcity", Noun::Link),
    ("gitlab", Noun::Link),
    ("git", Noun::Link),
    ("ci", Noun::Link),
    ("argocd", Noun::Link),
    ("rundeck", Noun::Link),
    ("vault", Noun::Link),
    ("intranet", Noun::Link),
    ("admin", Noun::Link),
    ("internal", Noun::Link),
    ("corp", Noun::Link),
];
