//! The cover of a tale: a picture in which every quantity is a fact of the incident.
//!
//! Of fifty windows, those are dark that the affected share of the users makes dark; the events stand on a ruler at
//! their true distances; the sky has the incident's hour; and each cause has its thing. What is not certain is not
//! drawn, and what is drawn is said in words beside it, for those who do not see it.
//!
//! The same incident always has the same picture, in whole numbers, with no script, no font of its own and nothing
//! from elsewhere.

mod facts;
mod fantasy;
mod nature;
mod noir;
mod picture;
mod scene;
mod share;
mod shipping;
#[cfg(test)]
mod tests;
mod title;
mod words;

use crate::postmortem::{Genre, Postmortem};
use facts::Facts;
use scene::Scene;

/// A cover, and the same in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The picture, as an SVG document.
    pub svg: String,
    /// What it shows, in one line, for those who do not see it.
    pub description: String,
}

/// Draws the cover of a tale. `title` is the tale's; without one, the picture has none.
pub fn cover(postmortem: &Postmortem, title: &str, genre: Genre) -> Cover {
    let scene = scene(genre);
    let facts = Facts::of(postmortem);
    let description = words::description(scene, &facts);
    let prefix = prefix(&[genre.id(), title, &description]);
    Cover { svg: picture::picture(scene, &facts, title, &description, &prefix), description }
}

fn scene(genre: Genre) -> &'static Scene {
    match genre {
        Genre::Fantasy => &fantasy::SCENE,
        Genre::Noir => &noir::SCENE,
        Genre::Nature => &nature::SCENE,
        Genre::Shipping => &shipping::SCENE,
    }
}

/// Returns the beginning of every id in a picture. Two pictures that differ have different ones.
fn prefix(parts: &[&str]) -> String {
    // FNV-1a, with a byte that no text has between the parts.
    let mut hash: u32 = 0x811c_9dc5;
    for byte in parts.iter().flat_map(|part| part.bytes().chain([0xff])) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    format!("c{hash:08x}")
}
