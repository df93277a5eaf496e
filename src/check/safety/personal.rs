//! Personal data in a text: addresses for mail, telephone numbers, addresses of people's machines, cards and accounts.

mod account;
mod mail;
mod network;
mod phone;

use std::ops::Range;

/// Something about a person, in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// What it is.
    pub kind: PersonalKind,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// What is known about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonalKind {
    /// An address for mail. Those of roles, such as `support@`, are nobody's.
    Mail,
    /// A telephone number.
    Phone,
    /// The network address of somebody's machine.
    NetworkAddress,
    /// The number of a payment card.
    Card,
    /// The number of a bank account.
    BankAccount,
    /// The number of an account in a cloud.
    CloudAccount,
}

impl PersonalKind {
    /// Returns what it is, as people say it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mail => "somebody's mail address",
            Self::Phone => "a telephone number",
            Self::NetworkAddress => "the network address of somebody's machine",
            Self::Card => "the number of a payment card",
            Self::BankAccount => "the number of a bank account",
            Self::CloudAccount => "the number of a cloud account",
        }
    }
}

impl Personal {
    /// Returns it so that people know which one is meant, and no more: `…@mail.example`, `…42`.
    pub fn masked(&self, text: &str) -> String {
        let text = text.get(self.range.clone()).unwrap_or_default();
        match self.kind {
            PersonalKind::Mail => text.find('@').map_or("…".to_owned(), |at| format!("…{}", &text[at..])),
            PersonalKind::NetworkAddress => {
                let kept = text.find(['.', ':']).map_or(0, |at| at + 1);
                format!("{}…", &text[..kept])
            }
            PersonalKind::Phone
            | PersonalKind::Card
            | PersonalKind::BankAccount
            | PersonalKind::CloudAccount => {
                let last = text.char_indices().nth_back(1).map_or(0, |(at, _)| at);
                format!("…{}", &text[last..])
            }
        }
    }
}

/// Finds the personal data in a text, in order; none overlaps another.
pub fn personal_data(text: &str) -> Vec<Personal> {
    let mut found: Vec<Personal> = Vec::new();
    for (start, line) in lines(text).filter(|(_, line)| may_hold_any(line)) {
        let mut in_line = Vec::new();
        in_line.extend(mail::mails(line).into_iter().map(|range| (PersonalKind::Mail, range)));
        in_line.extend(account::accounts(line));
        in_line.extend(phone::phones(line).into_iter().map(|range| (PersonalKind::Phone, range)));
        in_line
            .extend(network::addresses(line).into_iter().map(|range| (PersonalKind::NetworkAddress, range)));
        in_line.sort_by_key(|(_, range)| range.start);
        for (kind, range) in in_line {
            let range = start + range.start..start + range.end;
            if found.last().is_none_or(|last| last.range.end <= range.start) {
                found.push(Personal { kind, range });
            }
        }
    }
    found
}

/// Tells whether a line has the signs without which there is none: that of mail, those of the shortest number, which is a
/// network address, or the colons of a longer one. Few lines have them.
fn may_hold_any(line: &str) -> bool {
    let count = |is_one: fn(&u8) -> bool| line.bytes().filter(is_one).count();
    line.contains('@') || count(u8::is_ascii_digit) >= 4 || count(|byte| *byte == b':') >= 2
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let this = *start;
        *start += line.len();
        Some((this, line))
    })
}

/// Returns the runs of these ASCII signs that follow no letter or figure.
fn runs(text: &str, is_in: fn(u8) -> bool) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let end = at + bytes[at..].iter().take_while(|byte| is_in(**byte)).count();
        if end > at {
            found.push(at..end);
        }
        at = end.max(at) + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn personal_data_is_found_and_masked() {
        for (text, kind, masked) in [
            ("Mail jane.doe@mail.example.", PersonalKind::Mail, "…@mail.example"),
            ("She called +234 803 123 4567 first.", PersonalKind::Phone, "…67"),
            ("Call (415) 555-0132.", PersonalKind::Phone, "…32"),
            ("The customer came from 81.2.69.142.", PersonalKind::NetworkAddress, "81.…"),
            ("81.2.69.142 - - [15/Jan/2025:09:12:44 +0000] \"GET /\"", PersonalKind::NetworkAddress, "81.…"),
            ("a user at 2a02:8070:1234::1 saw it", PersonalKind::NetworkAddress, "2a02:…"),
            ("card 4111 1111 1111 1111 was charged", PersonalKind::Card, "…11"),
            ("to DE89 3704 0044 0532 0130 00 twice", PersonalKind::BankAccount, "…00"),
            ("arn:aws:iam::123456789012:role/deploy", PersonalKind::CloudAccount, "…12"),
        ] {
            let found = personal_data(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!((found[0].kind, found[0].masked(text).as_str()), (kind, masked), "{text}");
        }
    }

    #[test]
    fn what_is_nobodys_stays() {
        for text in [
            "Mail support@shop.example or help@crates.io.",
            "git@github.com:org/repo.git",
            "ssh deploy@web-01.shop.example",
            "lodash@4.17.21 and actions/checkout@v4",
            "postgresql@14-main.service failed",
            "@nova restarted it, see https://hachyderm.io/@dma",
            "10.12.8.137:3000 refused the client",
            "The user resolved it by 8.8.8.8 and 1.1.1.1.",
            "The load balancer 81.2.69.142 was down.",
            "client version 81.2.69.142",
            "2024-01-19 10:32:11.123 +0000",
            "It grew by +12345678 rows",
            "job 1700000000000 and 4000123412341234",
            "at 10:32:11 the user left",
            "01:23:45:67:89:ab is the client's card",
            "commit 4155550132",
        ] {
            assert_eq!(personal_data(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(pieces in prop::collection::vec(
            prop_oneof![any::<String>(), "[0-9 .:+@()a-f-]{0,30}", Just("a@b.example ".to_owned()), Just("\n".to_owned())],
            0..12,
        )) {
            let text = pieces.concat();
            let mut end = 0;
            for found in personal_data(&text) {
                prop_assert!(found.range.start >= end && text.get(found.range.clone()).is_some());
                prop_assert!(!found.masked(&text).is_empty());
                end = found.range.end;
            }
        }
    }

    #[test]
    fn time_grows_in_proportion() {
        for piece in ["a@", "a.", "@", "1.", "1", "+", "1 ", "::", "user 1.", "(1", "DE89 ", "arn:"] {
            let of = |length: usize| {
                let text: String = piece.chars().cycle().take(length).collect();
                let time = || {
                    let start = std::time::Instant::now();
                    std::hint::black_box(personal_data(&text));
                    start.elapsed()
                };
                // The least of several: what else the machine does only adds to it.
                (0..3).map(|_| time()).min().unwrap_or_default()
            };
            // Ten times as much text would take a hundred times as long if the time grew with its square. A machine that was
            // busy with other things at the wrong moment is asked again.
            let is_in_proportion = || {
                let (small, large) = (of(20_000), of(200_000));
                large.as_millis() < 100 || large < small * 40
            };
            assert!((0..3).any(|_| is_in_proportion()), "{piece}");
        }
    }
}
