//! The layout of a document that Retold wrote.

use crate::outline::headings;
use crate::postmortem::{Layout, Preset, SectionStyle};

/// Returns the layout under whose headings most of a document stands; the usual one where none fits.
pub fn layout_of(source: &str) -> Layout {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let mut best = (0, Layout::default());
    for preset in Preset::ALL {
        for section_style in SectionStyle::ALL {
            let written = |heading: &str| match section_style {
                SectionStyle::Headings => format!("## {heading}"),
                SectionStyle::BoldLabels => format!("**{heading}:**"),
            };
            let found = headings(preset).filter(|heading| lines.contains(&written(heading).as_str())).count();
            if found > best.0 {
                best = (found, Layout { preset, section_style, ..Layout::default() });
            }
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::example;
    use crate::write::markdown;

    #[test]
    fn the_layout_of_what_retold_wrote_is_known() {
        for preset in Preset::ALL {
            for section_style in SectionStyle::ALL {
                let layout = Layout { preset, section_style, ..Layout::default() };
                let mut postmortem = example();
                postmortem.layout = layout;
                assert_eq!(layout_of(&markdown(&formal(&postmortem), section_style)), layout);
            }
        }
        assert_eq!(layout_of("# Some other report\n\n## What we saw\n"), Layout::default());
    }
}
