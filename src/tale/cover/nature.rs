//! The river bank before the hide, its holes, and who lives around it.

use super::scene::{Colour, Prop, Scene};
use crate::tale::topic::Topic;

/// The documentary's cover.
pub const SCENE: Scene = Scene {
    palette: PALETTE,
    fonts: "'Gill Sans','Gill Sans Nova','Gill Sans MT',Optima,Candara,'Liberation Sans',sans-serif",
    stretch: 110,
    title_style: "font-weight=\"700\"",
    is_in_capitals: false,
    sky: SKY,
    lights: [DAWN, DAY, DUSK, NIGHT],
    no_light: CLOUDS,
    land: LAND,
    lit: r##"<ellipse fill="$O" rx="17" ry="14"/><ellipse fill="$d" rx="15" ry="12"/><path fill="$p" d="M-12 12q-2-24 12-25q14 1 12 25z"/><path fill="$N" d="M-12 12q-1-5 0-8q12 4 24 0q1 3 0 8zM-11-3q0-12 11-12q11 0 11 12q-5 2-7-2q-4-3-8 0q-2 4-7 2z"/><path stroke="$d" stroke-width="3.5" stroke-linecap="round" d="M-5-6h0M5-6h0"/><path fill="$d" d="M-3-4h6l-3 5z"/>"##,
    dark: r##"<ellipse fill="$O" rx="17" ry="14"/><ellipse fill="$d" rx="15" ry="12"/>"##,
    window,
    front: FRONT,
    places: [(390, 346), (238, 346), (318, 346)],
    prop,
    gag: (
        84,
        346,
        Prop { drawing: HIDE, words: "a hide with its shutter open, and a heron that takes no notice of it" },
    ),
    mark: r##"<path fill="$p" d="M-5 2q3-12 1-20h8q-2 8 1 20z"/><path fill="$r" d="M-17-16q1-18 17-18q16 0 17 18q-17 5-34 0z"/><path stroke="$p" stroke-width="5" stroke-linecap="round" d="M-8-21h0M2-28h0M9-20h0"/>"##,
    cleared: r##"<path fill="$p" d="M-5 2q3-12 1-20h8q-2 8 1 20z"/><path fill="$x" d="M-17-16q1-18 17-18q16 0 17 18q-17 5-34 0z"/><path stroke="$p" stroke-width="5" stroke-linecap="round" d="M-8-21h0M2-28h0M9-20h0"/>"##,
    ruler: r##"<path fill="$u" d="M0 370h1008v42H0z"/><path fill="$A" d="M0 370l3-9l4 9l5-7l3 7h60l4-8l3 8l4-6l2 6h110l3-9l4 9l5-7l3 7h130l4-8l3 8l4-6l2 6h150l3-9l4 9l5-7l3 7h140l4-8l3 8l4-6l2 6h120l3-9l4 9l5-7l3 7H1008v4H0z"/>"##,
    house: "A river bank with fifty sand martins' holes",
    in_the_dark: "empty",
    mark_words: "a toadstool",
};

/// Ten holes in each of five rows, as birds would dig them: every other row a little to the side.
fn window(at: usize) -> (u16, u16) {
    let (column, row) = (at % 10, at / 10);
    let number = |at: usize| u16::try_from(at).unwrap_or_default();
    (
        572 + 43 * number(column) + 14 * number(row % 2),
        146 + 38 * number(row) + 5 * number((column + row) % 2),
    )
}

const PALETTE: &[Colour] = &[
    ('1', ["#F8E2CC", "#E2EFE6", "#4E4468", "#12233A"]),
    ('2', ["#F4D2BA", "#D2E6DC", "#7C566E", "#183048"]),
    ('3', ["#EBC0AE", "#C0DAD0", "#C27E68", "#203E54"]),
    ('*', ["#3C2A2E", "#1D3B2A", "#FFF0DA", "#F0EEDC"]),
    ('h', ["#C9B7A2", "#A3C3B0", "#8E6A6C", "#1F4350"]),
    ('e', ["#9AA585", "#7DA888", "#6A5F5E", "#1B3B43"]),
    ('a', ["#86985F", "#86A85A", "#6E6F4C", "#24493F"]),
    ('A', ["#637C4A", "#5F8644", "#51573C", "#193A33"]),
    ('t', ["#4A6645", "#3F6B45", "#3C4A3A", "#122C2A"]),
    ('o', ["#E0AE74", "#DDAF6B", "#C98F5E", "#6E6A66"]),
    ('O', ["#C8925C", "#C69652", "#AE7550", "#585757"]),
    ('c', ["#EBC394", "#EAC78C", "#DAA878", "#837D76"]),
    ('d', ["#3A2620", "#38271A", "#301C20", "#10141C"]),
    ('n', ["#7E5A44", "#7A5A3E", "#73503F", "#6B5A50"]),
    ('N', ["#A9805C", "#A88156", "#9C7154", "#8A7460"]),
    ('p', ["#FFF8EA", "#FFFDF3", "#FFF1DE", "#E6EADF"]),
    ('w', ["#A9C4C0", "#7FB4BC", "#9C7C86", "#2B5A70"]),
    ('W', ["#C9D8D0", "#A5CED1", "#C79E92", "#3E7085"]),
    ('r', ["#C8472F", "#C8472F", "#C2412F", "#B5483A"]),
    ('g', ["#E8B23C", "#E8B23C", "#EBAA38", "#D9AE4A"]),
    ('x', ["#A7A39B", "#A4A69E", "#A09894", "#8D9496"]),
    ('X', ["#7F8C94", "#7A8C98", "#7C7684", "#64788A"]),
    ('k', ["#33271F", "#26301F", "#2A1F22", "#0A1418"]),
    ('s', ["#F2A65A", "#F6CF5E", "#F6B45A", "#F3EED2"]),
    ('u', ["#EEF2DF", "#EEF2DF", "#EEF2DF", "#E3E8D4"]),
    ('#', ["#1E2A1C", "#1E2A1C", "#1E2A1C", "#1E2A1C"]),
    ('!', ["#B23C26", "#B23C26", "#B23C26", "#B23C26"]),
];

const SKY: &str = r##"<path fill="$1" d="M0 0h1008v412H0z"/><path fill="$2" d="M0 150q250-40 500-4t508-20v280H0z"/><path fill="$3" d="M0 218q240-26 500 0t508-16v210H0z"/>"##;

const DAWN: &str = r##"<circle fill="$s" cx="470" cy="252" r="48"/><path fill="$p" opacity=".55" d="M380 214h180q10 0 10 5t-10 5H380q-10 0-10-5t10-5zM330 238h130q8 0 8 4t-8 4H330q-8 0-8-4t8-4z"/>"##;

const DAY: &str = r##"<circle fill="$s" cx="916" cy="44" r="30"/><path fill="$p" opacity=".8" d="M556 52q4-16 22-14q8-15 27-7q17-8 23 10q17 0 15 11zM352 216q3-12 17-11q6-11 21-5q13-6 17 7q13 0 12 9z"/>"##;

const DUSK: &str = r##"<circle fill="$s" cx="450" cy="238" r="46"/><path fill="$2" opacity=".8" d="M384 232h150q8 0 8 4t-8 4H384q-8 0-8-4t8-4zM360 252h150q8 0 8 4t-8 4H360q-8 0-8-4t8-4z"/>"##;

const NIGHT: &str = r##"<path fill="$s" d="M900 8a34 34 0 1 0 30 48a30 30 0 0 1-30-48z"/><path stroke="$p" stroke-width="4" stroke-linecap="round" opacity=".8" d="M516 30h0M566 60h0M640 24h0M700 52h0M770 20h0M826 50h0M972 26h0M990 66h0M490 186h0M380 206h0M250 190h0M110 204h0M40 184h0M160 230h0M440 234h0"/>"##;

const CLOUDS: &str = r##"<path fill="$p" opacity=".8" d="M556 52q4-16 22-14q8-15 27-7q17-8 23 10q17 0 15 11zM352 216q3-12 17-11q6-11 21-5q13-6 17 7q13 0 12 9zM860 46q4-14 19-12q7-13 24-6q15-7 20 9q15 0 13 9z"/>"##;

const LAND: &str = r##"<path fill="$h" d="M0 286q110-66 220-34t190-14t200 22v110H0z"/><path fill="$e" d="M0 312q90-44 200-24t190-12t170 10v80H0z"/><g fill="$t" opacity=".75"><path d="M196 292q-16-20 0-44q16 24 0 44zM220 292q-12-16 0-34q12 18 0 34zM486 290q-16-22 0-48q16 26 0 48zM454 288q-11-15 0-33q11 18 0 33z"/></g><path fill="$a" d="M0 326q170-22 330-8t250-2v60H0z"/><path fill="$o" d="M528 352q-16-120 6-204q8-44 66-46h408v260z"/><path fill="$O" d="M528 352q-8-60-6-110q4-70 14-100q4 110 6 210z"/><path fill="none" stroke="$c" stroke-width="5" stroke-linecap="round" d="M560 126h70M676 122h30M790 126h120M552 326h40M640 330h80M790 326h60M900 330h70"/><path fill="$a" d="M516 130q-10-34 40-42q200-22 452-14v34q-18 14-26-2q-18 18-34 0q-20 16-40 2q-22 14-44-2q-18 18-42 2q-24 14-44 0q-20 16-44 0q-18 14-42 2q-18 16-38 2q-20 12-36 0q-20 14-36 2q-10 26-30 24q-4 18-18 16q-14 2-18-24z"/><path fill="$A" d="M520 112q2-22 40-26q200-20 448-12v8q-250-6-440 14q-30 2-48 16z"/><path fill="none" stroke="$A" stroke-width="3" stroke-linecap="round" d="M600 84q-2-14-10-20M604 84q0-18 6-26M608 84q4-12 12-16M810 76q-2-14-10-20M814 76q0-18 6-26M960 74q0-18 8-26M956 74q-2-12-10-16"/><path fill="$w" d="M470 348q60-14 130-12h408v34H440q-10-14 30-22z"/><path fill="$W" d="M560 346h70q4 0 4 2t-4 2h-70q-4 0-4-2t4-2zM700 354h110q4 0 4 2t-4 2H700q-4 0-4-2t4-2zM880 345h80q4 0 4 2t-4 2h-80q-4 0-4-2t4-2z"/><path fill="$A" d="M0 352q180-16 330-6t150-2q-40 10-34 28H0z"/>"##;

const FRONT: &str = r##"<g transform="matrix(-1 0 0 1 1040 0)"><path fill="none" stroke="$g" stroke-width="3" stroke-linecap="round" d="M512 352v-34M522 352v-34"/><path fill="$X" d="M500 320q-16-6-22 10q-2-26 20-36q14-8 30 0q10 8 2 22q-12 10-30 4z"/><path fill="none" stroke="$p" stroke-width="8" stroke-linecap="round" d="M526 300q16-10 6-28q-8-14 2-26"/><path fill="$p" d="M524 246q2-12 14-10q8 2 8 10q-10 8-22 0z"/><path fill="$g" d="M545 240l28 8l-28 2z"/><path fill="$k" d="M540 238q-18-6-30 6q14-2 22 4z"/><path stroke="$k" stroke-width="3" stroke-linecap="round" d="M541 243h0"/><path fill="$W" d="M496 352h42q4 0 4 2t-4 2h-42q-4 0-4-2t4-2z"/></g>"##;

const HIDE: &str = r##"<path fill="$n" d="M-50-32h8V6h-8zM36-32h8V6h-8z"/><path stroke="$n" stroke-width="5" d="M-46 2l84-32M40 2l-84-32"/><path fill="$N" d="M-60-96h112v66h-112z"/><path stroke="$n" stroke-width="2" d="M-60-46h112M-60-54h112M-60-84h112"/><path fill="$d" d="M-44-80h84v22h-84z"/><path fill="$n" d="M-48-80l-6-10h104l-6 10z"/><path fill="$t" d="M-70-94q6-26 64-28q60 0 68 28q-66-10-132 0z"/><path fill="none" stroke="$A" stroke-width="4" stroke-linecap="round" d="M-52-106l-8-14M-30-114l-2-14M0-118l4-14M28-112l8-12"/><path fill="$k" d="M14-74h22v11H14z"/><path fill="$X" d="M34-76h14v15H34z"/><circle fill="$p" cx="-20" cy="-67" r="6"/><circle fill="$p" cx="-6" cy="-67" r="6"/><circle fill="$k" cx="-18" cy="-67" r="3"/><circle fill="$k" cx="-4" cy="-67" r="3"/><path fill="none" stroke="$A" stroke-width="4" stroke-linecap="round" d="M-66 6q-2-14-10-20M-62 6q0-18 6-26M56 6q2-16 10-22M50 6q-2-12-8-18"/>"##;

fn prop(topic: Topic) -> Prop {
    let (drawing, words) = match topic {
        Topic::Database => (HARE, "A hare in the long grass"),
        Topic::Traffic => (HERD, "The whole herd"),
        Topic::Network => (WEB, "A spider's web between two reeds"),
        Topic::Dns => (GEESE, "Geese on their way, one of them another way"),
        Topic::Certificate => (LEAF, "A leaf that has turned"),
        Topic::Deploy => (NEWCOMER, "A hedgehog, new in the clearing"),
        Topic::Configuration => (SNAIL, "A snail on its line"),
        Topic::Cache => (SQUIRREL, "A squirrel with its acorns"),
        Topic::Queue => (DUCKS, "Ducklings in a row"),
        Topic::Disk => (BURROW, "A full burrow"),
        Topic::Memory => (HAMSTER, "A hamster with full cheeks"),
        Topic::ThirdParty => (WEATHER, "Rain in the next valley"),
        Topic::Typo => (SPOT, "A leaf with one bite out of it, and a ladybird"),
    };
    Prop { drawing, words }
}

const HARE: &str = r##"<path fill="$n" d="M-22-58q-14-46-4-60q14 2 16 54zM6-64q2-50 16-54q12 14-2 60z"/><path fill="$c" d="M-18-66q-8-34-3-44q8 8 8 42zM8-68q2-36 10-42q4 10-3 44z"/><path fill="$N" d="M-36-20q-2-50 34-52q38 2 36 52z"/><circle fill="$p" cx="-16" cy="-46" r="9"/><circle fill="$p" cx="16" cy="-46" r="9"/><circle fill="$k" cx="-13" cy="-46" r="5"/><circle fill="$k" cx="13" cy="-46" r="5"/><path fill="$r" d="M-5-34h10l-5 6z"/><path fill="$A" d="M-72 4q0-44-12-62q22 20 24 52q-2-46 6-74q6 30 4 66q2-38 16-58q-4 30-2 60q2-34 14-50q2 26 0 52q6-40 18-56q0 32-4 58q8-40 22-54q-6 30-6 58q6-38 26-62q-8 34-6 70q6-30 24-50q-14 26-14 60z"/><path fill="$a" d="M-62 6q2-34-4-46q16 14 18 44q2-30 10-42q0 22 2 42q6-22 14-34q0 20 2 34q8-26 16-36q-2 20 0 36q10-28 18-38q-4 22 0 38q8-22 20-34q-10 20-8 36z"/>"##;

const HERD: &str = r##"<g transform="translate(-28 -36) scale(.8)"><path stroke="$k" stroke-width="5" d="M-16-12V2M10-12V2"/><path fill="$x" d="M-26-22q-9-4-3-13q-1-11 9-11q6-9 15-4q11-5 15 4q11 0 9 11q6 9-3 14q-2 9-13 6q-8 5-15 0q-11 2-14-7z"/><path fill="$k" d="M-38-38q4-10 14-6q6 8 2 20q-10 6-14-2z"/><path stroke="$p" stroke-width="3" stroke-linecap="round" d="M-33-34h0"/></g><g transform="translate(46 -34) scale(-.8 .8)"><path stroke="$k" stroke-width="5" d="M-16-12V2M10-12V2"/><path fill="$x" d="M-26-22q-9-4-3-13q-1-11 9-11q6-9 15-4q11-5 15 4q11 0 9 11q6 9-3 14q-2 9-13 6q-8 5-15 0q-11 2-14-7z"/><path fill="$k" d="M-38-38q4-10 14-6q6 8 2 20q-10 6-14-2z"/><path stroke="$p" stroke-width="3" stroke-linecap="round" d="M-33-34h0"/></g><g transform="translate(-46 -4)"><path stroke="$k" stroke-width="5" d="M-16-12V2M10-12V2"/><path fill="$p" d="M-26-22q-9-4-3-13q-1-11 9-11q6-9 15-4q11-5 15 4q11 0 9 11q6 9-3 14q-2 9-13 6q-8 5-15 0q-11 2-14-7z"/><path fill="$k" d="M-38-38q4-10 14-6q6 8 2 20q-10 6-14-2z"/><path stroke="$p" stroke-width="3" stroke-linecap="round" d="M-33-34h0"/></g><g transform="translate(60 -2) scale(-1 1)"><path stroke="$k" stroke-width="5" d="M-16-12V2M10-12V2"/><path fill="$p" d="M-26-22q-9-4-3-13q-1-11 9-11q6-9 15-4q11-5 15 4q11 0 9 11q6 9-3 14q-2 9-13 6q-8 5-15 0q-11 2-14-7z"/><path fill="$k" d="M-38-38q4-10 14-6q6 8 2 20q-10 6-14-2z"/><path stroke="$p" stroke-width="3" stroke-linecap="round" d="M-33-34h0"/></g><g transform="translate(10 4)"><path stroke="$k" stroke-width="5" d="M-16-12V2M10-12V2"/><path fill="$p" d="M-26-22q-9-4-3-13q-1-11 9-11q6-9 15-4q11-5 15 4q11 0 9 11q6 9-3 14q-2 9-13 6q-8 5-15 0q-11 2-14-7z"/><path fill="$k" d="M-38-38q4-10 14-6q6 8 2 20q-10 6-14-2z"/><path stroke="$p" stroke-width="3" stroke-linecap="round" d="M-33-34h0"/></g>"##;

const WEB: &str = r##"<path fill="none" stroke="$A" stroke-width="6" stroke-linecap="round" d="M-56 4q-6-70 6-116M58 4q10-60-2-104"/><path fill="$n" d="M-56-116q0-8 7-8t7 8v24q0 8-7 8t-7-8zM49-104q0-8 7-8t7 8v22q0 8-7 8t-7-8z"/><path fill="none" stroke="$p" stroke-width="2.5" d="M0-56L-52-94M0-56L54-92M0-56L-56-16M0-56L60-18M0-56V-104M0-56V-4M0-56h-56M0-56h60M0-70q-9 4-14 4q0 8-3 10q4 6 4 10q8 0 13 5q5-5 13-4q0-5 4-11q-4-4-4-10q-8 0-13-4M0-86q-16 7-27 9q0 10-5 21q6 8 7 19q14 0 25 11q13-10 27-10q1-10 7-20q-6-10-6-21q-15-1-28-9M0-100q-20 10-40 13q-1 16-6 31q6 12 8 28q22 2 38 16q18-14 40-16q2-14 8-28q-6-16-6-32q-22 0-42-12"/><g fill="$k"><ellipse cx="24" cy="-34" rx="7" ry="8"/><circle cx="24" cy="-45" r="5"/></g><path fill="none" stroke="$k" stroke-width="2" d="M18-38l-9-4l-3 5M18-34l-9 1l-3 6M30-38l9-4l3 5M30-34l9 1l3 6"/>"##;

const GEESE: &str = r##"<g fill="none" stroke-linecap="round" stroke-linejoin="round"><g stroke="$k" stroke-width="6"><path d="M-16-112q8 0 14 10q8-12 18-12M-46-88q8 0 14 10q8-12 18-12M18-86q8 0 14 10q8-12 18-12M-72-62q8 0 14 10q8-12 18-12M46-60q8 0 14 10q8-12 18-12"/><path d="M-2-101l-5-9M-32-77l-5-9M32-75l-5-9M-58-51l-5-9M60-49l-5-9" stroke-width="4"/></g><path stroke="$r" stroke-width="6" d="M18-28q-10 2-16-8q-6 12-18 12M2-34l10-7"/></g><path fill="$A" d="M-60 4q2-12-4-20q12 6 12 20q2-16 8-22q0 12 2 22zM32 4q0-14-4-20q12 6 12 20q4-14 10-20q-2 12 0 20z"/>"##;

const LEAF: &str = r##"<path fill="none" stroke="$n" stroke-width="7" stroke-linecap="round" d="M-66 2q30-10 52-44"/><path fill="$g" d="M-24-30q-20-60 26-84q34-10 64-8q4 34-8 62q-26 44-82 30z"/><path fill="$s" opacity=".6" d="M-20-34q20-36 84-86q4 34-8 60q-26 42-76 26z"/><path fill="none" stroke="$n" stroke-width="3" stroke-linecap="round" d="M-22-32q30-40 80-84M-2-56q-8-18-4-36M20-76q-4-16 0-30M0-54q20 2 36-4M24-78q18 2 34-4"/><path fill="$r" d="M-50 4q-2-16 10-20q14 4 12 20q-10 4-22 0z" opacity=".8"/>"##;

const NEWCOMER: &str = r##"<path fill="$n" d="M-60 0l4-16l-12-4l14-10l-8-12l16-2l-2-14l15 4l4-15l13 10l9-14l10 13l13-10l5 15l15-3l-1 15l15 4l-8 13l10 10l-10 8l4 8z"/><path fill="$N" d="M28-4q-10-40 14-42q20 8 34 32q2 12-10 12z"/><circle fill="$k" cx="75" cy="-16" r="5"/><circle fill="$k" cx="50" cy="-27" r="4"/><path fill="none" stroke="$k" stroke-width="3" stroke-linecap="round" d="M60-8q8-1 10-5"/><path fill="$N" d="M-44-2h16v7h-16zM6-2h16v7H6zM40-2h16v7H40z"/><path stroke="$N" stroke-width="3" stroke-linecap="round" d="M-40-18l-6-10M-20-22l-4-12M0-22v-12M-30-38l-5-9M-8-42l-2-11M14-36l3-10"/><path fill="$r" d="M-26-60q-2-14 10-13q12-1 11 12q-4 8-11 8q-8 0-10-7z"/><path fill="$t" d="M-16-73q0-10 10-10q0 9-10 10z"/>"##;

const SNAIL: &str = r##"<path fill="$c" d="M-70 2q4-14 24-14h74q20-6 18-40q2-14 16-12q16 4 14 26q-2 30-26 40z"/><path fill="none" stroke="$c" stroke-width="5" stroke-linecap="round" d="M58-60l-6-26M68-60l10-24"/><circle fill="$k" cx="52" cy="-88" r="5"/><circle fill="$k" cx="79" cy="-86" r="5"/><circle fill="$n" cx="-12" cy="-48" r="44"/><circle fill="$N" cx="-12" cy="-48" r="37"/><path fill="none" stroke="$n" stroke-width="7" stroke-linecap="round" d="M-14-46q8-6 12 2q0 16-16 14q-20-6-14-28q12-20 34-10q18 14 10 40"/><path fill="none" stroke="$k" stroke-width="3" stroke-linecap="round" d="M62-40q6 4 12 0"/><path stroke="$p" stroke-width="3" stroke-linecap="round" stroke-dasharray="14 9" d="M-80 6H84"/>"##;

const SQUIRREL: &str = r##"<path fill="$r" d="M-30 0q-46-6-40-58q6-44 40-40q26 6 16 36q-10 18 2 38z"/><path fill="$s" opacity=".55" d="M-36-8q-28-8-24-50q6-30 26-28q14 8 6 28q-8 22 2 44z"/><path fill="$r" d="M-32 2q-4-52 26-58q30 2 32 30q0 20-10 28z"/><path fill="$r" d="M-8-60q2-28 26-28q26 2 26 22q-2 18-26 18q-20 0-26-12z"/><path fill="$r" d="M4-82l2-20l12 14zM22-86l8-16l6 18z"/><path fill="$p" d="M-8 0q0-36 20-40q16 10 6 40z"/><circle fill="$k" cx="24" cy="-70" r="5"/><circle fill="$k" cx="44" cy="-64" r="4"/><path fill="$r" d="M10-34q14-6 26 0v10q-14 2-26-2z"/><path fill="$N" d="M32-32q-2-14 9-14q11 0 9 14q-4 12-9 12q-5 0-9-12z"/><path fill="$n" d="M30-36q2-14 11-14q9 0 11 14q-11 4-22 0z"/><g fill="$N"><path d="M44 4q-8-2-8-12h18q0 10-10 12zM66 4q-8-2-8-12h18q0 10-10 12zM56-12q-8-2-8-12h18q0 10-10 12z"/></g><path fill="$n" d="M34-6q1-9 11-9q10 0 11 9zM56-6q1-9 11-9q10 0 11 9zM46-22q1-9 11-9q10 0 11 9z"/>"##;

const DUCKS: &str = r##"<path fill="$N" d="M20-4q-8-28 8-34q20 6 30 0q-10-14-4-26q8-12 20-6q10 8 6 20q2 24 0 34q-10 16-34 16q-22 0-26-4z"/><path fill="$t" d="M50-52q-4-22 14-24q18 2 16 20q-2 8-10 8q-14 0-20-4z"/><path fill="$p" d="M51-50q12 6 24 2l1 5q-14 4-26-2z"/><path fill="$g" d="M79-64l15 3q-2 7-15 6z"/><circle fill="$p" cx="68" cy="-63" r="4"/><path fill="$n" d="M28-22q14-10 34-2q-6 14-24 14q-10-2-10-12z"/><path fill="$s" d="M-22 0q-4-14 5-16q6 3 10 0q-4-14 7-17q13 0 12 14q2 12-4 18q-6 6-16 6q-11 0-14-5zM-54 0q-4-14 5-16q6 3 10 0q-4-14 7-17q13 0 12 14q2 12-4 18q-6 6-16 6q-11 0-14-5zM-86 0q-4-14 5-16q6 3 10 0q-4-14 7-17q13 0 12 14q2 12-4 18q-6 6-16 6q-11 0-14-5z"/><path fill="$r" d="M12-22l9 3l-9 4zM-20-22l9 3l-9 4zM-52-22l9 3l-9 4z"/><path stroke="$k" stroke-width="4" stroke-linecap="round" d="M4-24h0M-28-24h0M-60-24h0"/>"##;

const BURROW: &str = r##"<path fill="$A" d="M-80 6q6-96 78-100q76 2 82 100z"/><path fill="$a" d="M-70-26q14-62 68-66q58 2 72 66q-20-24-34-12q-16-16-36-4q-18-12-36 2q-18-12-34 14z"/><path fill="$d" d="M-52 6q-2-56 52-58q52 4 50 58z"/><g fill="$N"><path d="M-34-22q-6-32 2-34q8 6 8 30zM-14-24q2-30 10-32q4 8-2 34zM10-22q-6-32 2-34q8 6 8 30zM30-22q2-30 10-32q4 8-2 34z"/><path d="M-40 6q-4-38 18-38q22 0 18 38zM2 6q-4-38 20-38q24 0 20 38z"/></g><path fill="$c" d="M-22 6q-2-24 20-24q22 0 20 24z"/><path fill="$c" d="M-14-14q-6-24 2-26q6 4 6 24zM2-14q2-24 10-24q4 6-3 26z"/><path stroke="$k" stroke-width="6" stroke-linecap="round" d="M-30-14h0M-16-16h0M16-16h0M32-14h0M-9-4h0M6-4h0"/><path fill="$r" d="M-4 0h6l-3 4z"/><path fill="$p" d="M-82 6q-3-8 3-11q7 2 5 11zM70 6q-3-8 3-11q7 2 5 11z"/>"##;

const HAMSTER: &str = r##"<path fill="$g" d="M-52 2q-10-52 16-66q34-16 72 0q26 14 18 66z"/><path fill="$p" d="M-30 2q-6-34 32-36q38 2 32 36z"/><path fill="$N" d="M-46-72q-4-24 14-24q14 4 14 20zM18-76q0-16 14-20q18 0 16 24z"/><path fill="$g" d="M-44-60q2-32 46-34q44 2 46 34q2 12-2 18h-88q-4-6-2-18z"/><path fill="$c" d="M-54-34q-6-26 20-28q26 2 26 22q0 18-22 18q-20 0-24-12zM58-34q6-26-20-28q-26 2-28 22q0 18 24 18q20 0 24-12z"/><circle fill="$k" cx="-18" cy="-70" r="6"/><circle fill="$k" cx="22" cy="-70" r="6"/><circle fill="$p" cx="-16" cy="-72" r="2"/><circle fill="$p" cx="24" cy="-72" r="2"/><path fill="$r" d="M-4-58H8l-6 7z"/><path fill="none" stroke="$k" stroke-width="2.5" stroke-linecap="round" d="M2-51v5M-6-42q4 1 8-4q4 5 8 4"/><path fill="$r" opacity=".35" d="M-46-40h14v8h-14zM36-40h14v8H36z"/><path fill="$N" d="M-16-16q-4-12 8-14q8 4 6 14zM8-16q-4-12 8-14q8 4 6 14z"/><path fill="$n" d="M-8-24q2-8 11-8q9 0 10 8q-4 10-10 12q-8-2-11-12z"/>"##;

const WEATHER: &str = r##"<path fill="$e" d="M-84 6q30-46 76-50q52 4 84 50z"/><path fill="$t" d="M-84 6q50-28 84-22q44 0 76 22z" opacity=".7"/><path stroke="$X" stroke-width="4" stroke-linecap="round" d="M-44-56l-8 24M-24-56l-10 30M-4-56l-8 24M16-56l-10 30M36-56l-8 24"/><path fill="$X" d="M-62-60q-8-22 16-24q6-28 36-22q20-20 42-2q28-2 28 22q16 8 6 26z"/><path fill="$x" d="M-40-78q8-22 30-16q16-16 34-2q14-2 20 8q-22-4-30 4q-20-10-32 2q-14-4-22 4z"/>"##;

const SPOT: &str = r##"<path fill="none" stroke="$t" stroke-width="6" stroke-linecap="round" d="M-62 4q22-12 34-30"/><path fill="$t" d="M-38-14q-30-62 20-94q42-18 82-6q6 12 6 26q-14-4-18 8q-2 14 12 18q-8 26-28 42q-36 28-74 6z"/><path fill="$a" d="M-34-18q26-30 96-94q8 10 7 24q-13-4-18 8q-2 14 12 18q-8 24-26 38q-34 26-71 6z"/><path fill="none" stroke="$t" stroke-width="3" stroke-linecap="round" d="M-34-18q40-50 88-88M-10-44q-4-20 2-34M16-70q-2-14 2-24M-6-46q20 0 34-6"/><g><ellipse fill="$r" cx="16" cy="-32" rx="19" ry="15"/><path fill="$k" d="M-4-32q0-12 10-12q-2 12 0 24q-10-2-10-12z"/><path stroke="$k" stroke-width="2.5" d="M6-32h29"/><path stroke="$k" stroke-width="6" stroke-linecap="round" d="M16-39h0M16-25h0M26-37h0M26-27h0"/></g>"##;
