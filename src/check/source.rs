//! Where rules come from.

/// A text that a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub name: &'static str,
    /// Where it can be read.
    pub address: &'static str,
}

impl Source {
    /// The students' assignment.
    pub const ASSIGNMENT: Self = Self {
        name: "Holberton School, assignment 0x19 Postmortem",
        address: "https://github.com/Tafara-N/alx-system_engineering-devops/blob/master/0x19-postmortem/README.md",
    };

    /// The chapter on postmortems in Google's workbook.
    pub const SRE_WORKBOOK: Self = Self {
        name: "Google, The Site Reliability Workbook, Postmortem Culture",
        address: "https://sre.google/workbook/postmortem-culture/",
    };

    /// The template in Google's book.
    pub const SRE_BOOK: Self = Self {
        name: "Google, Site Reliability Engineering, Example Postmortem",
        address: "https://sre.google/sre-book/example-postmortem/",
    };

    /// `PagerDuty`'s guide to the writing of a postmortem.
    pub const PAGERDUTY_WRITING: Self = Self {
        name: "PagerDuty, Postmortem Documentation, How to Write a Postmortem",
        address: "https://postmortems.pagerduty.com/how_to_write/writing/",
    };

    /// `PagerDuty`'s guide to getting action items done.
    pub const PAGERDUTY_ACCOUNTABILITY: Self = Self {
        name: "PagerDuty, Postmortem Documentation, Accountability",
        address: "https://postmortems.pagerduty.com/culture/accountability/",
    };

    /// `FireHydrant`'s milestones of an incident.
    pub const FIREHYDRANT_MILESTONES: Self = Self {
        name: "FireHydrant, Incident Milestones",
        address: "https://docs.firehydrant.com/docs/incident-milestones",
    };

    /// The article on action items that are carried out.
    pub const LOGIN_ACTIONS: Self = Self {
        name: "Lunney, Lueder and Beyer, Postmortem Action Items, ;login: 2017",
        address: "https://www.usenix.org/publications/login/spring2017/lunney",
    };

    /// The rules of gitleaks, which finds secrets in repositories.
    pub const GITLEAKS: Self = Self {
        name: "gitleaks, its rules for secrets",
        address: "https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml",
    };

    /// The article on marks that make a program read other than it looks.
    pub const TROJAN_SOURCE: Self = Self {
        name: "Boucher and Anderson, Trojan Source (CVE-2021-42574)",
        address: "https://trojansource.codes/",
    };

    /// `PagerDuty`'s guide to what makes a postmortem effective.
    pub const PAGERDUTY_EFFECTIVE: Self = Self {
        name: "PagerDuty, Postmortem Documentation, Writing Effective Postmortems",
        address: "https://postmortems.pagerduty.com/how_to_write/effective_postmortems/",
    };

    /// `PagerDuty`'s guide to a culture without blame.
    pub const PAGERDUTY_BLAMELESS: Self = Self {
        name: "PagerDuty, Postmortem Documentation, The Blameless Postmortem",
        address: "https://postmortems.pagerduty.com/culture/blameless/",
    };

    /// The book on why hindsight explains nothing.
    pub const DEKKER: Self = Self {
        name: "Dekker, The Field Guide to Understanding Human Error, chapter 5",
        address: "https://www.oreilly.com/library/view/the-field-guide/9781351889759/xhtml/ch05.xhtml",
    };

    /// The guide of the British government to writing in plain English.
    pub const PLAIN_ENGLISH: Self = Self {
        name: "GOV.UK, Content design: writing for GOV.UK",
        address: "https://www.gov.uk/guidance/content-design/writing-for-gov-uk",
    };

    /// Retold's own advice, where no text that it knows has the rule or the figure.
    pub const RETOLD: Self = Self {
        name: "Retold's own advice, after PagerDuty, How to Write a Postmortem",
        address: "https://postmortems.pagerduty.com/how_to_write/writing/",
    };
}
