//! The harbour that the forecast is read to, and what floats before it.

use super::scene::{Colour, Prop, Scene};
use crate::tale::topic::Topic;

/// The forecast's cover.
pub const SCENE: Scene = Scene {
    palette: PALETTE,
    fonts: "Futura,'Avenir Next','Century Gothic','URW Gothic','Liberation Sans',Arial,sans-serif",
    stretch: 112,
    title_style: "font-weight=\"700\"",
    is_in_capitals: false,
    sky: SKY,
    lights: [DAWN, DAY, DUSK, NIGHT],
    no_light: CLOUDS,
    land: LAND,
    lit: r##"<path fill="$p" d="M-2-2h15v19H-2z"/><path fill="$l" d="M0 0h11v15H0z"/><path stroke="$p" stroke-width="1.5" d="M6 0v15M0 7h11"/>"##,
    dark: r##"<path fill="$p" d="M-2-2h15v19H-2z"/><path fill="$d" d="M0 0h11v15H0z"/>"##,
    window,
    front: FRONT,
    places: [(410, 352), (230, 352), (322, 352)],
    prop,
    gag: (82, 352, Prop { drawing: PUFFIN, words: "a puffin on its rock" }),
    mark: r##"<path fill="$r" d="M-12-2l5-22h14l5 22z"/><path fill="$p" d="M-10-11h20l1 5h-22z"/><path fill="$k" d="M-2-34h4v10h-4z"/><circle fill="$l" cy="-35" r="5"/><path fill="$Q" d="M-19-3q10-5 19 0t19 0v5h-38z"/>"##,
    cleared: r##"<path fill="$x" d="M-12-2l5-22h14l5 22z"/><path fill="$p" d="M-10-11h20l1 5h-22z"/><path fill="$k" d="M-2-34h4v10h-4z"/><circle fill="$x" cy="-35" r="5"/><path fill="$Q" d="M-19-3q10-5 19 0t19 0v5h-38z"/>"##,
    ruler: r##"<path fill="$u" d="M0 370h1008v42H0z"/><path stroke="$#" stroke-width="2" d="M0 370h1008"/>"##,
    house: "A harbour of ten houses with fifty windows",
    in_the_dark: "dark",
    mark_words: "a buoy",
};

/// How much taller each of the ten houses is than the lowest.
const TALLER: [u16; 10] = [10, 26, 0, 18, 34, 6, 22, 12, 30, 4];

/// Five windows in each of ten houses: one in the gable, and two on either floor.
fn window(at: usize) -> (u16, u16) {
    let (house, place) = (at / 5, at % 5);
    let left = 496 + 44 * u16::try_from(house).unwrap_or_default();
    let (x, y) = [(17, 190), (7, 224), (27, 224), (7, 256), (27, 256)][place];
    (left + x, y - TALLER[house])
}

const PALETTE: &[Colour] = &[
    ('1', ["#F9E6D4", "#E9F0EA", "#2F3A5E", "#0C1A2D"]),
    ('2', ["#F5D5C3", "#D9E8E6", "#5C4A6E", "#11243D"]),
    ('3', ["#EBBFB4", "#C6DDDE", "#BE7666", "#18304D"]),
    ('*', ["#1B3450", "#16334C", "#FFF1DD", "#EEF1EA"]),
    ('w', ["#7D9FAA", "#4F8E9C", "#6A5F7C", "#1B4360"]),
    ('q', ["#5E8795", "#3A7687", "#504A6A", "#153850"]),
    ('Q', ["#46707F", "#2B6072", "#3C3A58", "#0F2C41"]),
    ('f', ["#C5D6D6", "#A5CCD1", "#A98C96", "#3C6C88"]),
    ('a', ["#D8745C", "#D8674F", "#C25A4C", "#7C4A56"]),
    ('b', ["#E8BC6C", "#E5B551", "#DB9C4C", "#8A764F"]),
    ('c', ["#9DB5A0", "#8FB296", "#87917F", "#48706F"]),
    ('e', ["#4F7290", "#3E6A8A", "#44527A", "#2B4E73"]),
    ('h', ["#F3E6D6", "#F5EEDD", "#E9CDB4", "#8795A4"]),
    ('n', ["#6B4A44", "#5C4640", "#51384A", "#33384E"]),
    ('N', ["#A9805E", "#A87F55", "#94694F", "#6B6058"]),
    ('s', ["#B8A99C", "#B4B0A4", "#8E7A7C", "#46586C"]),
    ('S', ["#97897F", "#95938A", "#74636A", "#374a5d"]),
    ('l', ["#FFD262", "#FFD45C", "#FFD262", "#FFD75E"]),
    ('d', ["#22303F", "#1D2E3D", "#1F1B33", "#0A1220"]),
    ('p', ["#FFF8EC", "#FFFDF5", "#FFF0DE", "#D5DDE2"]),
    ('k', ["#1C2A38", "#14232F", "#17142A", "#060D17"]),
    ('r', ["#CE4631", "#CC3F2B", "#C43B30", "#B8453C"]),
    ('o', ["#EE8A3C", "#EE8A3C", "#EE8438", "#E08A44"]),
    ('x', ["#A9A9A5", "#A6ABA9", "#9A9298", "#7F8B97"]),
    ('X', ["#7B848C", "#73838C", "#6E687C", "#4F6377"]),
    ('g', ["#F2A860", "#F5CE62", "#F6AE5C", "#F2EFD8"]),
    ('u', ["#F2F0E4", "#F2F0E4", "#F2F0E4", "#E4E6DF"]),
    ('#', ["#16293A", "#16293A", "#16293A", "#16293A"]),
    ('!', ["#B9331F", "#B9331F", "#B9331F", "#B9331F"]),
];

const SKY: &str = r##"<path fill="$1" d="M0 0h1008v412H0z"/><path fill="$2" d="M0 136h1008v280H0z"/><path fill="$3" d="M0 206h1008v210H0z"/>"##;

const DAWN: &str = r##"<path fill="$g" d="M392 268a48 48 0 0 1 96 0z"/><path fill="$p" opacity=".6" d="M330 190h150q8 0 8 5t-8 5H330q-8 0-8-5t8-5zM140 216h110q7 0 7 4t-7 4H140q-7 0-7-4t7-4z"/>"##;

const DAY: &str = r##"<circle fill="$g" cx="556" cy="62" r="32"/><path fill="$p" opacity=".9" d="M720 60q4-16 22-14q8-15 27-7q17-8 23 10q17 0 15 11zM300 214q3-13 18-12q7-12 22-6q14-6 19 8q13 0 12 10z"/><path fill="none" stroke="$k" stroke-width="3" stroke-linecap="round" d="M640 46q8-8 12 0q4-8 12 0M680 78q7-7 10 0q4-7 11 0"/>"##;

const DUSK: &str = r##"<path fill="$g" d="M392 268a48 48 0 0 1 96 0z"/><path fill="$2" opacity=".7" d="M370 236h150q8 0 8 4t-8 4H370q-8 0-8-4t8-4z"/><g fill="$l"><circle opacity=".12" cx="975" cy="124" r="72"/><circle opacity=".14" cx="975" cy="124" r="48"/><circle opacity=".2" cx="975" cy="124" r="28"/></g>"##;

const NIGHT: &str = r##"<path fill="$g" d="M566 32a34 34 0 1 0 30 48a30 30 0 0 1-30-48z"/><path stroke="$p" stroke-width="4" stroke-linecap="round" opacity=".8" d="M640 40h0M694 84h0M742 30h0M804 70h0M860 28h0M906 60h0M990 40h0M480 190h0M424 228h0M330 204h0M240 230h0M160 196h0M60 220h0M110 240h0M620 116h0"/><g fill="$l"><circle opacity=".12" cx="975" cy="124" r="72"/><circle opacity=".14" cx="975" cy="124" r="48"/><circle opacity=".2" cx="975" cy="124" r="28"/></g>"##;

const CLOUDS: &str = r##"<path fill="$p" opacity=".9" d="M720 60q4-16 22-14q8-15 27-7q17-8 23 10q17 0 15 11zM300 214q3-13 18-12q7-12 22-6q14-6 19 8q13 0 12 10zM540 96q3-13 18-12q7-12 22-6q14-6 19 8q13 0 12 10z"/>"##;

const LAND: &str = r##"<path fill="$w" d="M0 266h1008v110H0z"/><path fill="$q" d="M0 300q40-7 80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0v76H0z"/><path fill="none" stroke="$f" stroke-width="3" stroke-linecap="round" opacity=".8" d="M40 282h40M150 276h26M230 286h44M330 278h30M420 288h40M170 318h30M300 314h24M440 320h34"/><path fill="$S" d="M944 342l6-60q24-16 48 0l10 12v60z"/><path fill="$p" d="M956 288l6-148h26l8 148z"/><path fill="$r" d="M960 206l2-33h28l2 33zM957 262l2-28h34l2 28z"/><path fill="$k" d="M952 142h46v-8h-46z"/><path fill="$l" d="M962 134v-22h26v22z"/><path stroke="$k" stroke-width="3" d="M962 112v22M975 112v22M988 112v22"/><path fill="$r" d="M956 114l19-20l19 20z"/><path fill="$n" d="M968 288v-18q7-8 14 0v18z"/><path fill="$a" d="M496 318V188l22-26l22 26v130zM716 318V192l22-26l22 26v130z"/><path fill="$b" d="M540 318V172l22-26l22 26v146zM760 318V176l22-26l22 26v142z"/><path fill="$h" d="M584 318V198l22-26l22 26v120zM804 318V186l22-26l22 26v132z"/><path fill="$e" d="M628 318V180l22-26l22 26v138zM848 318V168l22-26l22 26v150z"/><path fill="$c" d="M672 318V164l22-26l22 26v154zM892 318V194l22-26l22 26v124z"/><path fill="none" stroke="$n" stroke-width="5" stroke-linejoin="round" d="M494 190l24-28l24 28M714 194l24-28l24 28M538 174l24-28l24 28M758 178l24-28l24 28M582 200l24-28l24 28M802 188l24-28l24 28M626 182l24-28l24 28M846 170l24-28l24 28M670 166l24-28l24 28M890 196l24-28l24 28"/><path fill="$n" d="M511 318v-28h14v28zM555 318v-34h14v34zM599 318v-26h14v26zM643 318v-30h14v30zM687 318v-38h14v38zM731 318v-28h14v28zM775 318v-32h14v32zM819 318v-28h14v28zM863 318v-34h14v34zM907 318v-26h14v26z"/><path fill="$n" d="M500 172h8v18h-8zM700 144h8v16h-8zM876 150h8v16h-8z"/><path fill="$s" d="M484 316h468v24H484z"/><path fill="$S" d="M484 316h468v6H484zM520 328h30v4h-30zM600 332h30v4h-30zM690 327h30v4h-30zM780 332h30v4h-30zM870 328h30v4h-30z"/>"##;

const FRONT: &str = r##"<path fill="$Q" d="M0 344q36-8 72 0t72 0t72 0t72 0t72 0t72 0t72 0t72 0t72 0t72 0t72 0t72 0t72 0t72 0v30H0z"/><path fill="$r" d="M590 338h58l-9 20h-42z"/><path fill="$p" d="M614 338v-24h16v24z"/><path stroke="$k" stroke-width="2.5" d="M640 338v-38M640 304l-24 34"/><path fill="$e" d="M800 340h48l-8 18h-34z"/><path stroke="$k" stroke-width="2.5" d="M822 340v-34"/><path fill="$p" d="M825 308l16 26h-16z"/><path fill="$Q" d="M576 352q20-6 40 0t40 0v8h-80zM786 354q20-6 40 0t40 0v8h-80z"/>"##;

const PUFFIN: &str = r##"<path fill="$X" d="M-76 10q4-24 30-30q24-14 50-6q40 0 56 16q16 6 20 20z"/><path fill="$x" d="M-58-8q14-16 34-16q20-6 34 2q-34 0-68 14z"/><path fill="$o" d="M-26-24h20l-2 8h-24zM2-24h20l6 8H4z"/><path fill="$k" d="M-40-50q-6-62 34-66q36 2 36 36q4 44-22 58q-32 6-48-28z"/><path fill="$p" d="M-12-24q-18-26-2-50q20-14 36 2q8 30-12 48q-12 4-22 0z"/><path fill="$k" d="M-40-52q-8 24-22 38q20 0 36-16z"/><path fill="$p" d="M-8-98q4-16 22-14q18 6 16 26q-6 14-22 12q-16-6-16-24z"/><path fill="$k" d="M-24-100q4-24 30-22q20 4 22 18q-26-10-40 2q-6 8-12 2z"/><path fill="$o" d="M26-104q22-2 32 16q-8 10-32 12q-4-14 0-28z"/><path fill="$e" d="M22-104q6-2 10-1q-4 14 0 29q-4 1-8 0q-6-14-2-28z"/><path fill="$l" d="M32-105l4 1q-4 14 0 28l-4 1q-4-15 0-30z"/><path stroke="$k" stroke-width="2" d="M36-89q12 2 22 1"/><circle fill="$k" cx="13" cy="-95" r="4"/><path fill="none" stroke="$r" stroke-width="2" d="M7-98l6-5l7 5"/><path fill="$f" d="M-84 4q20-6 40 0t40 0t40 0t46 0v4q-86 8-166 0z"/>"##;

fn prop(topic: Topic) -> Prop {
    let (drawing, words) = match topic {
        Topic::Database => (WHALE, "A thoughtful whale"),
        Topic::Traffic => (FLEET, "A considerable number of sails"),
        Topic::Network => (NET, "A net hung out to dry"),
        Topic::Dns => (COMPASS, "A compass without its needle"),
        Topic::Certificate => (BOTTLE, "A sealed paper in a bottle"),
        Topic::Deploy => (LAUNCH, "A fresh boat with its flags out"),
        Topic::Configuration => (WHEEL, "A ship's wheel"),
        Topic::Cache => (POTS, "Lobster pots"),
        Topic::Queue => (GULLS, "Gulls in an orderly line"),
        Topic::Disk => (TIDE, "A tide gauge, at high water"),
        Topic::Memory => (LADEN, "A boat with rather much in it"),
        Topic::ThirdParty => (ELSEWHERE, "A squall over an island, elsewhere"),
        Topic::Typo => (FLAGS, "A hoist of flags, one of them upside down"),
    };
    Prop { drawing, words }
}

const WHALE: &str = r##"<path fill="$e" d="M-78 0q-10-56 40-64q54-8 84 24q18 16 30-4q-10-14-4-26q12 2 16 12q8-8 20-6q0 16-16 24q-6 38-36 40z"/><path fill="$p" opacity=".85" d="M-78 0q-2-14-1-22q30 14 70 10q20 0 24 12z"/><path fill="none" stroke="$e" stroke-width="2.5" d="M-66-10q8 4 8 10M-48-8q8 4 8 8M-28-8q8 4 8 8"/><circle fill="$p" cx="-50" cy="-36" r="6"/><circle fill="$k" cx="-50" cy="-38" r="4"/><path fill="none" stroke="$k" stroke-width="3" stroke-linecap="round" d="M-58-47q7-5 13-1M-76-20q16 8 30 4"/><path fill="none" stroke="$p" stroke-width="5" stroke-linecap="round" d="M-22-68q0-20-12-28M-22-68q0-22 12-30M-22-68v-34"/><path fill="$Q" d="M-92 4q18-8 36 0t36 0t36 0t36 0t36 0v8H-92z"/>"##;

const FLEET: &str = r##"<g><path fill="$n" d="M-60-34h34l-6 12h-22zM10-40h30l-5 11H15z"/><path fill="$p" d="M-44-38v-40q14 20 16 40zM24-44v-34q12 16 14 34z"/><path fill="$a" d="M-47-38v-34q-12 16-13 34zM21-44v-28q-10 14-11 28z"/></g><g><path fill="$n" d="M-84 0h54l-9 18h-36zM-14-4h52l-9 18H-5zM46 0h46l-8 16H54z"/><path fill="$b" d="M-54-6v-60q22 30 24 60zM14-10v-58q20 28 22 58z"/><path fill="$p" d="M-58-6v-52q-20 24-22 52zM10-10v-50q-18 24-20 50zM70-6v-50q18 26 20 50z"/><path fill="$r" d="M66-6v-42q-16 20-17 42z"/></g><path fill="$Q" d="M-96 10q16-7 32 0t32 0t32 0t32 0t32 0t32 0v12H-96z"/>"##;

const NET: &str = r##"<path fill="$N" d="M-62 10v-122h8V10zM54 10v-122h8V10z"/><path fill="$n" d="M-70-112q66 16 140 0v6q-70 16-140 0z"/><path fill="none" stroke="$p" stroke-width="2.5" d="M-52-102q8 62 34 80M-30-99q6 62 32 84M-8-97q6 60 36 78M14-98q6 50 30 64M36-100q4 30 16 40M52-102q-8 62-34 80M30-99q-6 62-32 84M8-97q-6 60-36 78M-14-98q-6 50-30 64M-36-100q-4 30-16 40"/><path fill="none" stroke="$p" stroke-width="4" d="M-54-56q10 40 54 42q44-2 54-42"/><g fill="$o"><circle cx="-50" cy="-46" r="6"/><circle cx="-34" cy="-26" r="6"/><circle cx="-12" cy="-15" r="6"/><circle cx="12" cy="-15" r="6"/><circle cx="34" cy="-26" r="6"/><circle cx="50" cy="-46" r="6"/></g><path fill="$Q" d="M-76 6q10-5 20 0t20 0v8h-40zM40 6q10-5 20 0t20 0v8H40z"/>"##;

const COMPASS: &str = r##"<path fill="$N" d="M-64-6h128v9H-64zM-50 2h9v14h-9zM40 2h9v14h-9z"/><path fill="$n" d="M-26-22h52l10 16h-72z"/><circle fill="$b" cy="-66" r="54"/><circle fill="$p" cy="-66" r="45"/><path fill="$e" d="M0-104l8 30l30 8l-30 8l-8 30l-8-30l-30-8l30-8z"/><path fill="$r" d="M0-104l8 30l-8 8z"/><path fill="$x" d="M22-88l-10 18l-8-8zM22-44l-18-10l8-8zM-22-44l10-18l8 8zM-22-88l18 10l-8 8z"/><circle fill="$p" cy="-66" r="6"/><circle fill="$k" cy="-66" r="3"/>"##;

const BOTTLE: &str = r##"<g transform="translate(0 -14) rotate(-24)"><path fill="$f" opacity=".8" d="M-72-24q0-8 10-8H24q14 0 22 10h22v18H46q-8 10-22 10h-86q-10 0-10-8z" stroke="$p" stroke-width="3"/><path fill="$p" d="M-58-24H6v22h-64z"/><path stroke="$X" stroke-width="2.5" d="M-50-18h36M-50-12h36M-50-6h22"/><circle fill="$r" cx="-2" cy="-13" r="9"/><path fill="$N" d="M66-24h16v22H66z"/><path stroke="$p" stroke-width="3" stroke-linecap="round" d="M-56-28h44"/></g><path fill="$Q" d="M-92 0q16-7 32 0t32 0t32 0t32 0t32 0v18H-92z"/>"##;

const LAUNCH: &str = r##"<path fill="$p" d="M-30-34v-22h54v22zM-14-56v-14h24v14z"/><path fill="$e" d="M-22-50h10v9h-10zM-6-50H4v9H-6zM10-50h9v9h-9z"/><path fill="$r" d="M30-34v-32h16v32z"/><path fill="$k" d="M30-66h16v8H30z"/><path stroke="$k" stroke-width="2.5" d="M-2-70v-46M-84-38l82-76l84 80" fill="none"/><path fill="$r" d="M-66-54l6 14l9-14zM-16-101l4 14l10-9z"/><path fill="$b" d="M-50-69l6 14l9-14zM12-100l2 15l11-4z"/><path fill="$e" d="M-34-84l6 14l9-14zM28-86l2 15l11-4z"/><path fill="$c" d="M46-69l2 15l11-4z"/><path fill="$h" d="M-84-36H84Q78-8 60 6h-116q-22-16-28-42z"/><path fill="$e" d="M-74-14H74Q68-2 60 6h-116q-12-8-18-20z"/><path fill="$Q" d="M-96 2q16-7 32 0t32 0t32 0t32 0t32 0t32 0v16H-96z"/>"##;

const WHEEL: &str = r##"<path fill="$N" d="M-64-2h128v9H-64zM-50 6h9v12h-9zM40 6h9v12h-9z"/><path fill="$n" d="M-10-2v-54h20v54z"/><g fill="none" stroke="$n" stroke-linecap="round"><path stroke-width="8" d="M0-122v116M-58-64H58M-41-105L41-23M41-105L-41-23"/><circle stroke="$N" stroke-width="11" cy="-64" r="36"/><circle stroke="$b" stroke-width="2.5" cy="-64" r="36"/></g><circle fill="$b" cy="-64" r="12"/><circle fill="$n" cy="-64" r="5"/>"##;

const POTS: &str = r##"<path fill="$N" d="M-72-2H72v9H-72zM-56 6h9v12h-9zM46 6h9v12h-9z"/><g fill="$b" stroke="$n" stroke-width="4"><path d="M-62-4v-24q4-24 30-24q26 0 30 24v24zM4-4v-24q4-24 30-24q26 0 30 24v24zM-30-54v-22q4-22 30-22q26 0 30 22v22z"/><path fill="none" stroke-width="2.5" d="M-62-28H-2M-48-46v42M-32-52v48M-16-46v42M4-28h60M18-46v42M34-52v48M50-46v42M-30-76h60M-16-92v38M0-98v44M16-92v38"/></g><path fill="$r" d="M-10-60q-10-8-2-18q0 8 6 8q4-4 12 0q4-2 4-8q10 8 0 18q-10 8-20 0z"/><path fill="none" stroke="$o" stroke-width="5" stroke-linecap="round" d="M62-10q18 0 18-14"/><circle fill="$o" cx="80" cy="-30" r="9"/>"##;

const GULLS: &str = r##"<path fill="$N" d="M-84-30H84v9H-84zM-72-22h9v38h-9zM-4-22h9v38h-9zM62-22h9v38h-9z"/><path fill="none" stroke="$o" stroke-width="3" d="M-62-40v10M-56-40v10M-20-40v10M-14-40v10M22-40v10M28-40v10M64-40v10M70-40v10"/><g fill="$p"><path d="M-76-40q-6-16 6-22q6-3 6-12q2-10 12-9q8 2 7 12q2 24-11 31q-12 4-20 0zM-34-40q-6-16 6-22q6-3 6-12q2-10 12-9q8 2 7 12q2 24-11 31q-12 4-20 0zM8-40q-6-16 6-22q6-3 6-12q2-10 12-9q8 2 7 12q2 24-11 31q-12 4-20 0zM50-40q-6-16 6-22q6-3 6-12q2-10 12-9q8 2 7 12q2 24-11 31q-12 4-20 0z"/></g><path fill="$X" d="M-84-36q4-18 22-22q10 2 6 12q-12 8-28 10zM-42-36q4-18 22-22q10 2 6 12q-12 8-28 10zM0-36q4-18 22-22q10 2 6 12q-12 8-28 10zM42-36q4-18 22-22q10 2 6 12q-12 8-28 10z"/><path fill="$o" d="M-46-76l13 4l-13 3zM-4-76l13 4l-13 3zM38-76l13 4l-13 3zM80-76l13 4l-13 3z"/><path stroke="$k" stroke-width="4" stroke-linecap="round" d="M-52-76h0M-10-76h0M32-76h0M74-76h0"/>"##;

const TIDE: &str = r##"<path fill="$p" d="M-16 12v-128h32V12z"/><path fill="$k" d="M-16-104h16v12h-16zM0-92h16v12H0zM-16-80h16v12h-16zM0-68h16v12H0z"/><path fill="$r" d="M-22-122h44v8h-44z"/><path fill="$N" d="M30 10v-70h10v70zM56 10v-66h10v66zM24-66h50v9H24zM-66 10v-54h10v54z"/><path fill="$x" d="M-72-46q-4-14 8-18q2-10 10-8q6 2 4 10q0 14-10 18q-8 2-12-2z"/><path fill="$o" d="M-50-68l9 3l-9 2z"/><path fill="$q" d="M-92-42q16-9 32 0t32 0t32 0t32 0t32 0t24 0v58H-92z" opacity=".86"/><path fill="none" stroke="$f" stroke-width="4" d="M-92-42q16-9 32 0t32 0t32 0t32 0t32 0t24 0"/><path fill="$o" d="M-30-14q12-12 26 0l10-7v16l-10-7q-14 10-26-2z"/>"##;

const LADEN: &str = r##"<path fill="$N" d="M-52-34h38v30h-38z"/><path fill="$b" d="M-12-50h44v46h-44z"/><path fill="$a" d="M-34-62h30v28h-30z"/><path fill="$c" d="M34-32h26v28H34z"/><path fill="$h" d="M-4-84h30v34H-4z"/><path fill="$e" d="M-26-86h22v24h-22z"/><path fill="$r" d="M2-108h18v24H2z"/><path stroke="$n" stroke-width="3" d="M-52-20h38M-12-28h44M10-50v46M-34-48h30M34-18h26M-4-66h30"/><path fill="$n" d="M-76-12H78q-6 22-22 30h-108q-18-8-24-30z"/><path fill="$p" d="M-76-12H78l-3 7H-73z"/><path stroke="$N" stroke-width="5" stroke-linecap="round" d="M56-10l30 22"/><path fill="$Q" d="M-96-2q16-8 32 0t32 0t32 0t32 0t32 0t32 0v20H-96z" opacity=".94"/>"##;

const ELSEWHERE: &str = r##"<path fill="$c" d="M-62 2q10-24 34-26q16-14 36-4q34 2 48 30z"/><path fill="$s" d="M-66 2q60-10 126 0l4 8H-70z"/><path fill="$N" d="M-2-24q4-20-2-34h6q4 16 2 34z"/><path fill="$c" d="M2-56q-18-8-26 6q16-4 26-2q-14 0-16 14q10-8 18-12q0 10 6 14q2-10 0-14q10 2 16 10q0-14-14-14q10-2 18 4q-6-14-28-6z"/><path stroke="$X" stroke-width="4" stroke-linecap="round" d="M-38-80l-7 20M34-80l-7 20M52-80l-7 20"/><path fill="$X" d="M-60-80q-6-20 16-22q8-22 34-16q20-14 38 0q26-2 26 20q12 8 4 18z"/><path fill="$l" d="M8-80h14l-8 14h10l-20 24l6-18H-2z"/><path fill="$Q" d="M-92 6q16-7 32 0t32 0t32 0t32 0t32 0v12H-92z"/>"##;

const FLAGS: &str = r##"<path fill="$N" d="M-3 12v-134h7V12zM-60-2H60v9H-60zM-46 6h9v12h-9zM38 6h9v12h-9z"/><path stroke="$k" stroke-width="2" d="M4-118L62-4M-3-118L-58-4"/><path fill="$p" d="M8-112h52v26H8z"/><path fill="$e" d="M8-112h17v26H8z"/><path fill="$r" d="M43-112h17v26H43z"/><path fill="$b" d="M8-80h52v26H8z"/><path fill="$k" d="M8-80h26v13H8zM34-67h26v13H34z"/><path fill="$r" d="M8-48l52 4v26l-52-4z"/><path fill="$p" d="M28-40l14 1v14l-14-1z"/><path fill="$o" d="M36-33l-5 6l10 1zM35-33l-4-5l10 1z"/><circle fill="$l" cy="-122" r="6"/>"##;
