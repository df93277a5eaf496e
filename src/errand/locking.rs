//! Links behind a passphrase. The browser encrypts and decrypts, which takes a while: so these questions are taken to
//! pieces here, and answered when that is done.

use thiserror::Error;

use super::Errand;
use super::link::{LINK, copied, sent};
use super::opened::{opened_locked, typed_before};
use super::public_choice::PublicChoice;
use crate::draft::from_json;
use crate::postmortem::Postmortem;
use crate::share::{Link, Locked, Packed};

/// A question that needs a passphrase.
#[derive(Debug)]
pub struct Locking {
    /// The passphrase.
    pub passphrase: String,
    /// What the browser has to do.
    pub work: Work,
    then: Then,
}

/// What the browser has to do.
#[derive(Debug)]
pub enum Work {
    /// To encrypt these bytes, with a salt and a nonce of its own.
    Lock(Vec<u8>),
    /// To decrypt this.
    Unlock(Locked),
}

/// What is made of what the browser has done.
#[derive(Debug)]
enum Then {
    Copy(Box<Postmortem>, PublicChoice),
    Show,
}

impl Locking {
    /// Reads a question; `None` for one that is answered without a passphrase.
    pub fn read(question: &str) -> Option<Self> {
        let (name, text) = question.split_once('\n')?;
        if name == Errand::OpenLink.name() {
            let (typed, link) = typed_before(text);
            let Ok(Link::Locked(locked)) = Link::read(link) else { return None };
            return (!typed.is_empty()).then_some(Self {
                passphrase: typed,
                work: Work::Unlock(locked),
                then: Then::Show,
            });
        }
        let draft = text.strip_prefix(LINK).filter(|_| name == Errand::Write.name())?;
        let (choice, draft) = PublicChoice::before(draft.split_once('\n')?.1);
        let postmortem = from_json(draft).ok()?.postmortem;
        let packed = Packed::of(&sent(&postmortem, &choice)).ok()?;
        let passphrase = choice.sending.typed.clone();
        (!passphrase.is_empty()).then(|| Self {
            passphrase,
            work: Work::Lock(packed.0),
            then: Then::Copy(Box::new(postmortem), choice),
        })
    }

    /// Writes the answer. `done` is what the browser made: of [`Work::Lock`] as [`Locked::bytes`] writes it, of
    /// [`Work::Unlock`] the bytes that were encrypted.
    pub fn answer(self, done: Result<Vec<u8>, LockError>) -> String {
        match self.then {
            Then::Copy(postmortem, choice) => {
                // Without it the link is an open one, which is not written.
                let locked = done.ok().and_then(|bytes| Locked::read(&bytes).ok());
                let link = locked.map_or(Link::Open(Packed(Vec::new())), Link::Locked);
                copied(&postmortem, &choice, Ok(link))
            }
            Then::Show => opened_locked(done.map(Packed)),
        }
    }
}

/// Why the browser did not encrypt or decrypt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LockError {
    /// The page did not come by https.
    #[error("Browsers decrypt only on pages that come by https. Open the link there.")]
    Missing,
    /// What was decrypted is not what was encrypted: the checksum of the link holds, so it is the passphrase.
    #[error("This is not the passphrase of this link. The link is still here: try again.")]
    WrongPassphrase,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::to_json;
    use crate::errand::{Found, Made, Text, answer};
    use crate::postmortem::example;
    use crate::read::timeline::with_answers;

    /// What the browser would do, but for the cipher.
    fn done(work: &Work) -> Vec<u8> {
        match work {
            Work::Lock(bytes) => {
                Locked { salt: [1; 16], nonce: [2; 12], cipher_text: [&[3; 16], &bytes[..]].concat() }.bytes()
            }
            Work::Unlock(locked) => locked.cipher_text[16..].to_vec(),
        }
    }

    fn question(typed: &str) -> String {
        let answers = ["page https://h/".to_owned(), format!("typed {typed}")];
        format!("write\nlink copy formal\n{}", with_answers(&answers, &to_json(&example(), 0, 0)))
    }

    #[test]
    fn a_draft_goes_behind_a_passphrase_and_comes_back() {
        let locking = Locking::read(&question("open sesame")).unwrap();
        assert_eq!(locking.passphrase, "open sesame");
        let bytes = done(&locking.work);
        let made = Made::from_json(&locking.answer(Ok(bytes)));
        let link = made.text(Text::Written).to_owned();
        assert!(link.starts_with("https://h/#share/1p."), "{link}");
        assert!(made.text(Text::Told).ends_with("behind the passphrase."));

        let asked = Found::from_json(&answer(&format!("open-link\n{link}")));
        assert!(asked.drafts.is_empty() && format!("{:?}", asked.panel).contains("shared-passphrase"));
        let typed = |typed: &str| format!("open-link\n{}", with_answers(&[format!("typed {typed}")], &link));
        let locking = Locking::read(&typed("open sesame")).unwrap();
        let bytes = done(&locking.work);
        let found = Found::from_json(&locking.answer(Ok(bytes)));
        assert_eq!(from_json(&found.drafts[0]).unwrap().postmortem, example());

        let wrong = Locking::read(&typed("tea")).unwrap().answer(Err(LockError::WrongPassphrase));
        let shown = format!("{:?}", Found::from_json(&wrong).panel);
        assert!(shown.contains("try again") && shown.contains("shared-passphrase"), "{shown}");
        // Other bytes than a draft, as from a link that somebody else has made.
        let other = Locking::read(&typed("tea")).unwrap().answer(Ok(b"tea".to_vec()));
        assert!(Found::from_json(&other).drafts.is_empty());
    }

    #[test]
    fn whatever_fails_writes_no_link() {
        let locking = Locking::read(&question("open sesame")).unwrap();
        let made = Made::from_json(&locking.answer(Err(LockError::Missing)));
        assert_eq!(made.text(Text::Written), "");
        assert!(made.text(Text::Told).starts_with("Not copied"));
    }

    #[test]
    fn other_questions_need_none() {
        let other = question("x").replace("link copy", "plain copy");
        for question in ["", "write\nlink copy", "open-link\n", "draw\n{}", &question(""), &other] {
            assert!(Locking::read(question).is_none(), "{question}");
        }
    }
}
