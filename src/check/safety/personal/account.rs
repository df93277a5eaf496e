//! Numbers of cards and accounts, told from other numbers by their check digits.

use std::ops::Range;

use super::{PersonalKind, runs};

/// Finds numbers of cards, of bank accounts, and of accounts in Amazon's cloud.
pub fn accounts(line: &str) -> Vec<(PersonalKind, Range<usize>)> {
    let mut found = cloud_accounts(line);
    found.extend(cards(line).into_iter().map(|range| (PersonalKind::Card, range)));
    found.extend(bank_accounts(line).into_iter().map(|range| (PersonalKind::BankAccount, range)));
    found
}

fn cloud_accounts(line: &str) -> Vec<(PersonalKind, Range<usize>)> {
    let mut found = Vec::new();
    for (start, _) in line.match_indices("arn:aws") {
        // `arn:aws:iam::123456789012:role/deploy`: the fifth part.
        let parts = line.as_bytes()[start..].iter().take(100).enumerate().filter(|(_, byte)| **byte == b':');
        let Some((colon, _)) = parts.into_iter().nth(3) else { continue };
        let at = start + colon + 1;
        let digits = line.as_bytes()[at..].iter().take(13).take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 12 {
            found.push((PersonalKind::CloudAccount, at..at + 12));
        }
    }
    found
}

/// A number in four groups, or one that a word says to be a card's: one in ten of other numbers passes the check too.
fn cards(line: &str) -> Vec<Range<usize>> {
    let is_in = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-');
    let lower = line.to_ascii_lowercase();
    let says_card = ["card", "visa", "amex"].iter().any(|it| lower.contains(it));
    let mut found = Vec::new();
    for run in runs(line, is_in) {
        let text = &line[run.clone()];
        let start = run.start + (text.len() - text.trim_start_matches([' ', '-']).len());
        let number = text.trim_matches([' ', '-']);
        let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).map(|it| it - b'0').collect();
        let groups: Vec<usize> = number.split([' ', '-']).take(6).map(str::len).collect();
        let is_length = match number.as_bytes().first() {
            Some(b'3') => digits.len() == 15,
            Some(b'2' | b'4' | b'5' | b'6') => digits.len() == 16,
            _ => false,
        };
        let is_grouped = groups == [4, 4, 4, 4] || groups == [4, 6, 5];
        let end = start + number.len();
        let stands_alone = !line[..start].ends_with(|it: char| it.is_alphanumeric() || it == '_')
            && !line[end..].starts_with(|it: char| it.is_alphanumeric() || it == '_');
        if is_length
            && stands_alone
            && passes_luhn(&digits)
            && (is_grouped || (groups.len() == 1 && says_card))
        {
            found.push(start..end);
        }
    }
    found
}

fn passes_luhn(digits: &[u8]) -> bool {
    let doubled = |digit: u8| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| u32::from(if at % 2 == 1 { doubled(*digit) } else { *digit }))
        .sum();
    sum.is_multiple_of(10)
}

/// An IBAN: two letters, two figures, and 11 to 30 more signs whose check is one.
fn bank_accounts(line: &str) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in 0..bytes.len().saturating_sub(14) {
        let begins = bytes[start..start + 2].iter().all(u8::is_ascii_uppercase)
            && bytes[start + 2..start + 4].iter().all(u8::is_ascii_digit)
            && (start == 0 || !bytes[start - 1].is_ascii_alphanumeric());
        let end = if begins { iban_end(bytes, start) } else { None };
        found.extend(end.map(|end| start..end));
    }
    found
}

/// Returns the end of an IBAN. Groups have four signs but the last, which may be followed by words.
fn iban_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut signs: Vec<u8> = Vec::new();
    let mut ends = Vec::new();
    for (at, byte) in bytes.iter().enumerate().skip(start).take(42) {
        if byte.is_ascii_digit() || byte.is_ascii_uppercase() {
            signs.push(*byte);
            ends.push(at + 1);
        } else if *byte != b' ' || !signs.len().is_multiple_of(4) {
            break;
        }
    }
    let whole = |count: &usize| {
        let end = ends[*count - 1];
        !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) && passes_mod_97(&signs[..*count])
    };
    let count = (15..=34.min(signs.len())).rev().find(whole)?;
    Some(ends[count - 1])
}

fn passes_mod_97(signs: &[u8]) -> bool {
    let turned = signs[4..].iter().chain(&signs[..4]);
    let rest = turned.fold(0_u32, |rest, sign| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        _ => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
    });
    rest == 1
}
