//! Which signs of emphasis belong together.
//!
//! Source: the CommonMark specification, "Emphasis and strong emphasis" and "An algorithm for parsing nested
//! emphasis and links". Openers wait on a stack; each closer takes the nearest that fits.

use super::piece::{Kind, Piece, Signs, Strength};

/// Pairs the signs in the pieces; what is left over stays text, also when it is called again on more of them.
pub fn pair(pieces: &mut [Piece]) {
    let mut openers: Vec<usize> = Vec::new();
    // Below these no opener fits, which was tried before: without them a line of unpaired signs would be
    // searched through again for each of its signs.
    let mut bottoms = [0_usize; 12];
    for at in 0..pieces.len() {
        let Some(closer) = signs(&pieces[at]) else { continue };
        let class = class(closer);
        while let Some(closer) = signs(&pieces[at])
            && closer.can_close
            && closer.left > 0
        {
            let bottom = bottoms[class];
            let found = openers[bottom..].iter().rposition(|opener| fits(&pieces[*opener], closer));
            let Some(found) = found.map(|found| bottom + found) else {
                bottoms[class] = openers.len();
                break;
            };
            let is_opener_used_up = mark(pieces, openers[found], at);
            openers.truncate(if is_opener_used_up { found } else { found + 1 });
            bottoms = bottoms.map(|bottom| bottom.min(openers.len()));
        }
        if signs(&pieces[at]).is_some_and(|it| it.can_open && it.left > 0) {
            openers.push(at);
        }
    }
    for piece in pieces {
        if let Kind::Signs(signs) = &mut piece.kind {
            signs.can_open = false;
            signs.can_close = false;
        }
    }
}

fn signs(piece: &Piece) -> Option<&Signs> {
    match &piece.kind {
        Kind::Signs(signs) => Some(signs),
        _ => None,
    }
}

/// Returns which of twelve classes a closer is of: those of one class fit the same openers.
fn class(closer: &Signs) -> usize {
    closer.count % 3 + 3 * usize::from(closer.can_open) + 6 * usize::from(closer.sign == '_')
}

fn fits(opener: &Piece, closer: &Signs) -> bool {
    let Some(opener) = signs(opener) else { return false };
    // The "rule of three": `**a*b**` is strong all through.
    let is_ambiguous = opener.can_close || closer.can_open;
    let is_multiple = |count: usize| count.is_multiple_of(3);
    opener.sign == closer.sign
        && (!is_ambiguous
            || !is_multiple(opener.count + closer.count)
            || is_multiple(opener.count) && is_multiple(closer.count))
}

/// Marks what stands between two runs, and tells whether the opener has no sign left.
fn mark(pieces: &mut [Piece], opener: usize, closer: usize) -> bool {
    let left = |at: usize| signs(&pieces[at]).map_or(0, |it| it.left);
    let strength = if left(opener) > 1 && left(closer) > 1 { Strength::Strong } else { Strength::Emphasis };
    if let Kind::Signs(signs) = &mut pieces[closer].kind {
        signs.closed.push(strength);
        signs.left -= strength.signs();
    }
    if let Kind::Signs(signs) = &mut pieces[opener].kind {
        signs.opened.push(strength);
        signs.left -= strength.signs();
    }
    signs(&pieces[opener]).is_none_or(|it| it.left == 0)
}
