//! The street of the investigator, its lamps, and what stands under them.

use super::scene::{Colour, Prop, Scene};
use crate::tale::topic::Topic;

/// The investigator's cover.
pub const SCENE: Scene = Scene {
    palette: PALETTE,
    fonts: "'Avenir Next Condensed','Arial Narrow','Liberation Sans Narrow','Nimbus Sans Narrow',Impact,sans-serif",
    stretch: 96,
    title_style: "font-weight=\"700\"",
    is_in_capitals: true,
    sky: SKY,
    lights: [DAWN, DAY, DUSK, NIGHT],
    no_light: "",
    land: LAND,
    lit: r##"<path fill="$l" d="M0 0h22v26H0z"/><path stroke="$b" stroke-width="2" d="M11 0v26M0 12h22"/>"##,
    dark: r##"<path fill="$d" d="M0 0h22v26H0z"/><path stroke="$b" stroke-width="2" d="M11 0v26M0 12h22"/>"##,
    window,
    front: FRONT,
    places: [(412, 350), (256, 350), (334, 350)],
    prop,
    gag: (88, 350, Prop { drawing: CHAIR, words: "the good chair, empty, with the fern beside it" }),
    mark: r##"<path fill="$l" opacity=".26" d="M-9-84L-34-4h68L9-84z"/><ellipse fill="$l" opacity=".5" cy="-3" rx="36" ry="5"/><path fill="$k" d="M-3 0v-84h-7l4-10h12l4 10h-7V0z"/><path fill="$l" d="M-7-84h14v5H-7z"/>"##,
    cleared: r##"<path fill="$C" opacity=".13" d="M-9-84L-34-4h68L9-84z"/><ellipse fill="$C" opacity=".25" cy="-3" rx="36" ry="5"/><path fill="$c" d="M-3 0v-84h-7l4-10h12l4 10h-7V0z"/><path fill="$C" d="M-7-84h14v5H-7z"/>"##,
    ruler: r##"<path fill="$u" d="M0 370h1008v42H0z"/><path stroke="$#" stroke-width="3" d="M0 370h1008"/>"##,
    house: "An office block at the end of the street, with fifty windows",
    in_the_dark: "dark",
    mark_words: "a street lamp",
};

/// Ten windows on each of five floors.
fn window(at: usize) -> (u16, u16) {
    let (column, floor) = (at % 10, at / 10);
    let number = |at: usize| u16::try_from(at).unwrap_or_default();
    (567 + 32 * number(column), 62 + 44 * number(floor))
}

const PALETTE: &[Colour] = &[
    ('1', ["#20253A", "#2C3641", "#211A2A", "#12151B"]),
    ('2', ["#2E2F49", "#38434F", "#3A2433", "#161B24"]),
    ('3', ["#57485F", "#46525F", "#6B3638", "#1B222D"]),
    ('4', ["#9C7470", "#5A6773", "#A65A37", "#222B38"]),
    ('*', ["#F4C542", "#F4C542", "#F4C542", "#F4C542"]),
    ('h', ["#1C1F30", "#27303A", "#211722", "#10141B"]),
    ('e', ["#141724", "#1D252E", "#170F18", "#0B0E13"]),
    ('b', ["#10131E", "#161C24", "#120C13", "#07090D"]),
    ('w', ["#2B3042", "#323D49", "#302530", "#1D2530"]),
    ('W', ["#222637", "#28323C", "#261C27", "#171D26"]),
    ('s', ["#171A26", "#1C232C", "#190F17", "#0C0F14"]),
    ('S', ["#1F2331", "#252E38", "#21161F", "#12161D"]),
    ('l', ["#F4C542", "#F4C542", "#F4C542", "#F4C542"]),
    ('d', ["#05070C", "#070A0E", "#060307", "#030406"]),
    ('k', ["#05070C", "#06080B", "#050306", "#000000"]),
    ('q', ["#343A4E", "#3A4653", "#3A2D38", "#27313D"]),
    ('c', ["#596075", "#5F6C79", "#5E4F5A", "#495563"]),
    ('C', ["#A0A5B4", "#A3AEB8", "#A6989F", "#8F9AA5"]),
    ('f', ["#DAD8D0", "#DAD8D0", "#DAD8D0", "#DAD8D0"]),
    ('o', ["#8A3B38", "#8A3B38", "#8C3632", "#7A322F"]),
    ('O', ["#A94D45", "#A94D45", "#AA463E", "#98423B"]),
    ('v', ["#62966A", "#62966A", "#5F8C60", "#548559"]),
    ('V', ["#43704D", "#43704D", "#416847", "#3A6444"]),
    ('r', ["#9AB0C0", "#AEBECB", "#B08A80", "#7F92A5"]),
    ('u', ["#07090D", "#07090D", "#07090D", "#07090D"]),
    ('#', ["#F4C542", "#F4C542", "#F4C542", "#F4C542"]),
    ('!', ["#F4C542", "#F4C542", "#F4C542", "#F4C542"]),
];

const SKY: &str = r##"<path fill="$1" d="M0 0h1008v412H0z"/><path fill="$2" d="M0 118h1008v294H0z"/><path fill="$3" d="M0 206h1008v206H0z"/><path fill="$4" d="M0 262h1008v150H0z"/>"##;

const DAWN: &str = r##"<circle fill="$l" opacity=".75" cx="952" cy="262" r="52"/><path fill="$3" d="M890 236h118v7H890zM902 256h106v9H902z"/>"##;

const DAY: &str = r##"<circle fill="$C" opacity=".55" cx="956" cy="72" r="34"/><path fill="$1" d="M900 82h108v9H900zM918 62h90v7h-90z"/>"##;

const DUSK: &str = r##"<circle fill="$l" opacity=".85" cx="470" cy="262" r="54"/><path fill="$3" d="M400 236h140v7H400zM390 256h160v9H390z"/>"##;

const NIGHT: &str = r##"<circle fill="$f" opacity=".9" cx="956" cy="70" r="32"/><path fill="$1" d="M912 78h96v8h-96zM932 54h76v6h-76z"/>"##;

const LAND: &str = r##"<path fill="$h" d="M0 344V236h38v-26h54v40h40v-62h16v-22h8v22h24v84h44v-44h66v26h26v-50h48v70h36v-34h66v22h34V196h60v148zM892 344V178h34v-30h52v60h30v136z"/><path fill="$e" d="M0 350v-64h58v-22h60v34h92v-28h64v38h76v-22h84v30h72v-44h44v78zM900 350V250h40v-22h68v122z"/><g><path fill="$w" d="M540 350V46h366v304z"/><path fill="$W" d="M882 46h24v304h-24z"/><path fill="$W" d="M530 34h386v14H530z"/><path fill="$e" d="M792 34V12h52v22zM786 12l32-14l32 14zM596 34v-16h54v16z"/><path stroke="$e" stroke-width="3" d="M690 34V4M680 12h20"/><path fill="$b" d="M548 306h334v5H548z"/><path fill="$b" d="M692 350v-36h60v36z"/><path fill="$l" d="M684 312h76l8 9h-92z"/><path fill="$W" d="M698 324h22v26h-22zM724 324h22v26h-22z"/><path fill="$q" d="M566 322h104v28H566zM774 322h94v28h-94z"/></g><path fill="$S" d="M0 346h1008v26H0z"/><path fill="$s" d="M0 356h1008v16H0z"/><path fill="$l" opacity=".22" d="M680 348h84l40 22H640z"/>"##;

const FRONT: &str = r##"<path stroke="$r" stroke-width="1.5" opacity=".36" d="M20 180l-7 22M52 250l-6 18M96 206l-8 24M140 270l-6 18M186 196l-8 26M232 240l-6 20M280 190l-7 22M322 262l-7 20M366 206l-8 24M412 246l-6 18M456 196l-8 24M500 118l-8 26M502 244l-6 20M520 30l-7 22M562 10l-6 18M640 4l-5 16M900 18l-7 24M946 128l-8 24M990 96l-8 24M930 206l-7 20M976 190l-8 26M1000 270l-6 18M30 320l-6 18M160 316l-6 18M470 300l-7 22M300 320l-6 18M918 300l-6 18M16 20l-7 22M76 14l-4 12M184 12l-5 14M300 16l-5 14M424 14l-5 16"/><g transform="translate(8)"><path fill="$k" d="M930 356q-2-66 6-82q8-14 22-18v-8h16v8q16 4 22 18q8 20 4 82z"/><path fill="$k" d="M948 236q0-4 18-4q18 0 18 4q0 22-18 22q-18 0-18-22z"/><path fill="$k" d="M934 236q14-8 16-10q2-18 10-18q6 4 12 0q10 0 12 18q2 2 16 10q-34 10-66 0z"/><path fill="$l" d="M950 225q16 5 34 0l1 5q-18 5-36 0z"/><path fill="none" stroke="$l" stroke-width="2.5" stroke-linecap="round" opacity=".9" d="M932 352q-1-60 7-76q6-10 15-14M949 242q1 8 5 12"/><path fill="$W" d="M962 262l8 10l8-10l6 6l-12 18l-2 40l-4-40l-10-18z"/></g>"##;

const CHAIR: &str = r##"<ellipse fill="$l" opacity=".2" cx="6" cy="0" rx="96" ry="9"/><path fill="$k" d="M-58-10h8v12h-8zM20-10h8v12h-8zM56-4h1"/><path fill="$o" d="M-52-20q-14-70 6-84q31-16 62 0q20 14 6 84z"/><path fill="$O" d="M-42-28q-8-58 4-68q23-9 46 0q12 10 4 68z"/><path fill="none" stroke="$o" stroke-width="3" stroke-linecap="round" d="M-27-82h0M-4-82h0M-27-60h0M-4-60h0M-16-71h0"/><path fill="$O" d="M-48-38h66v20h-66z"/><path fill="$o" d="M-66-52q0-12 12-12q12 0 12 12v44h-24zM12-52q0-12 12-12q12 0 12 12v44H12zM-44-20h58v12h-58z"/><path fill="none" stroke="$v" stroke-width="6" stroke-linecap="round" d="M70-30q-2-34-22-48M70-30q2-44-6-64M70-30q6-36 26-50M70-30q-8-22-28-28M70-30q8-22 28-26"/><path fill="none" stroke="$V" stroke-width="4" stroke-linecap="round" d="M70-30q-6-28-12-56M70-30q8-34 12-58M70-30q14-22 32-36"/><path fill="$C" d="M54-30h32l-5 30H59z"/><path fill="$c" d="M50-36h40v9H50z"/>"##;

fn prop(topic: Topic) -> Prop {
    let (drawing, words) = match topic {
        Topic::Database => (CABINET, "A filing cabinet with a drawer pulled out"),
        Topic::Traffic => (CROWD, "A crowd in hats"),
        Topic::Network => (POLE, "A telegraph pole and its wires"),
        Topic::Dns => (STREET, "A street sign with no name on it"),
        Topic::Certificate => (BADGE, "A badge"),
        Topic::Deploy => (SUITCASE, "A suitcase with a hat on it"),
        Topic::Configuration => (SWITCH, "A switch"),
        Topic::Cache => (PAPERS, "A pile of yesterday's papers"),
        Topic::Queue => (LINE, "A line behind a rope"),
        Topic::Disk => (DRAWER, "A drawer that will not close"),
        Topic::Memory => (PARCELS, "A tower of parcels"),
        Topic::ThirdParty => (AIRMAIL, "A letter from out of town"),
        Topic::Typo => (TYPEWRITER, "A typewriter, and one letter out of line"),
    };
    Prop { drawing, words }
}

const CABINET: &str = r##"<path fill="$c" d="M-36 0v-118h72V0z"/><path fill="$q" d="M22-118h14V0H22z"/><path fill="none" stroke="$b" stroke-width="3" d="M-36-88h72M-36-30h72"/><path fill="$b" d="M-36-86h72v26h-72z"/><path fill="$f" d="M-30-84l4-12h46l4 12zM-24-92l3-11h38l3 11z"/><path fill="$l" d="M-16-103h14v8h-14z"/><path fill="$C" d="M-50-84h86l-8 30h-86z"/><path fill="$f" d="M-22-76h22v8h-22zM-14-110h22v8h-22zM-14-22h22v8h-22z"/><path fill="$b" d="M-18-63h14v4h-14zM-10-97h14v4h-14zM-10-9h14v4h-14z"/>"##;

const CROWD: &str = r##"<g><path fill="$q" d="M-66 0v-48q0-16 17-16q17 0 17 16V0zM-14 0v-52q0-16 17-16q17 0 17 16V0zM38 0v-50q0-16 17-16q17 0 17 16V0z"/><path fill="$C" d="M-58-74q0-8 9-8q9 0 9 8v8q-9 8-18 0zM-6-78q0-8 9-8q9 0 9 8v8q-9 8-18 0zM46-76q0-8 9-8q9 0 9 8v8q-9 8-18 0z"/><path fill="$k" d="M-64-76l6-4q1-12 9-12q8 0 9 12l6 4zM-12-80l6-4q1-12 9-12q8 0 9 12l6 4zM40-78l6-4q1-12 9-12q8 0 9 12l6 4z"/><path fill="$c" d="M-42 2v-36q0-16 17-16q17 0 17 16V2zM10 2v-34q0-16 17-16q17 0 17 16V2z"/><path fill="$f" d="M-34-60q0-8 9-8q9 0 9 8v8q-9 8-18 0zM18-58q0-8 9-8q9 0 9 8v8q-9 8-18 0z"/><path fill="$b" d="M-42-62l7-4q1-13 10-13q9 0 10 13l7 4zM10-60l7-4q1-13 10-13q9 0 10 13l7 4z"/><path fill="$l" d="M-35-66h20v4h-20zM17-64h20v4H17z"/><path fill="$o" d="M-26-48h4l2 18l-4 5l-4-5z"/></g>"##;

const POLE: &str = r##"<path fill="none" stroke="$C" stroke-width="1.5" d="M-74-96q30 14 72-2q40 16 76 0M-74-72q30 14 72-2q40 16 76 0"/><path fill="$c" d="M-5 2v-118H5V2zM-44-104h88v8h-88zM-36-80h72v8h-72z"/><path fill="$l" d="M-42-112h7v8h-7zM-20-112h7v8h-7zM14-112h7v8h-7zM36-112h7v8h-7zM-34-88h7v8h-7zM28-88h7v8h-7z"/><path fill="$k" d="M-34-120q-8-2-6-8l-5-2l6-2q6-4 10 4l8 8q-6 4-13 0z"/><path stroke="$q" stroke-width="3" d="M5-66l44 66"/>"##;

const STREET: &str = r##"<path fill="$c" d="M-4 2v-106h8V2zM-16 2q0-8 12-8h8q12 0 12 8z"/><path fill="$f" d="M-58-104h74v22h-74z"/><path fill="$V" d="M-54-100h66v14h-66z"/><path fill="$f" d="M-12-78h74v22h-74z"/><path fill="$V" d="M-8-74h66v14h-66z"/><circle fill="$l" cy="-112" r="8"/>"##;

const BADGE: &str = r##"<path fill="$o" d="M-46-108q0-6 6-6h80q6 0 6 6V-4q0 6-6 6h-80q-6 0-6-6z"/><path fill="none" stroke="$O" stroke-width="2" stroke-dasharray="5 4" d="M-39-107h78v102h-78z"/><path fill="$l" d="M0-102l9 14l17-5l-1 18l16 8l-13 11l6 17l-17 1l-6 16l-11-11l-11 11l-6-16l-17-1l6-17l-13-11l16-8l-1-18l17 5z"/><circle fill="$O" cy="-58" r="18"/><circle fill="$l" cy="-58" r="14"/><path stroke="$o" stroke-width="3" stroke-linecap="round" d="M0-66v8l6 5"/><path fill="$f" d="M-26-20h52v12h-52z"/><path fill="$c" d="M-20-16h24v4h-24zM8-16h12v4H8z"/>"##;

const SUITCASE: &str = r##"<path fill="none" stroke="$C" stroke-width="6" d="M-14-66v-10h30v10"/><path fill="$o" d="M-56-66h114v66h-114z"/><path fill="$O" d="M-56-66h114v12h-114z"/><path fill="$C" d="M-40-66h10v66h-10zM32-66h10v66H32z"/><path fill="$l" d="M-38-50h6v10h-6zM34-50h6v10h-6z"/><circle fill="$f" cx="8" cy="-30" r="12"/><path fill="$v" d="M2-36h12v8H2z"/><path fill="$l" d="M-26-22l16-8l4 10l-16 8z"/><path fill="$c" d="M-46-78q12-4 16-8q0-24 16-26q8 4 16 0q14 2 16 26q4 4 16 8q-40 12-80 0z"/><path fill="$l" d="M-30-86q24 8 48 0v7q-24 7-48 0z"/>"##;

const SWITCH: &str = r##"<path fill="$C" d="M-42-116h84V0h-84z"/><path fill="$c" d="M30-116h12V0H30z"/><path fill="$q" d="M-30-104h56v92h-56z"/><path fill="$l" d="M-20-34h10v16h-10zM8-34h10v16H8zM-20-68h10v8h-10zM8-68h10v8H8z"/><path fill="$f" d="M-18-62l-10-34l6-2l10 34zM8-62l10-34l6 2l-10 34z"/><path fill="$f" d="M-30-98h58v6h-58z"/><path fill="$O" d="M-6-98h12v-18q-6-8-12 0z"/><path fill="$b" d="M-38-112h4v4h-4zM24-112h4v4h-4zM-38-8h4v4h-4zM24-8h4v4h-4z"/>"##;

const PAPERS: &str = r##"<path fill="$C" d="M-56-6q0-6 8-6h100q8 0 8 6t-8 6h-100q-8 0-8-6z"/><path fill="$f" d="M-50-18q0-6 8-6H50q8 0 8 6t-8 6h-92q-8 0-8-6z"/><path fill="$C" d="M-58-30q0-6 8-6H46q8 0 8 6t-8 6h-96q-8 0-8-6z"/><path fill="$f" d="M-52-42q0-6 8-6H52q8 0 8 6t-8 6h-96q-8 0-8-6z"/><path fill="$f" d="M-62-52l26-50h92l16 50z"/><path fill="$b" d="M-28-96h76l2 8h-82z"/><path fill="$c" d="M-34-82h40l-2 20h-48zM14-82h36l1 4H14zM14-74h38l2 4H14zM14-66h42l1 4H14zM-44-58h104l1 3H-45z"/><path fill="none" stroke="$O" stroke-width="4" d="M-2-102l-4 50V0"/>"##;

const LINE: &str = r##"<g fill="$q"><path d="M-72 0v-42q0-15 13-15q13 0 13 15V0zM-38 0v-46q0-15 13-15q13 0 13 15V0zM-4 0v-44q0-15 13-15q13 0 13 15V0zM30 0v-48q0-15 13-15q13 0 13 15V0z"/></g><path fill="$f" d="M-66-66q0-7 7-7q7 0 7 7v7q-7 7-14 0zM-32-70q0-7 7-7q7 0 7 7v7q-7 7-14 0zM2-68q0-7 7-7q7 0 7 7v7q-7 7-14 0zM36-72q0-7 7-7q7 0 7 7v7q-7 7-14 0z"/><path fill="$c" d="M-71-67l5-4q1-10 7-10q6 0 7 10l5 4zM-37-71l5-4q1-10 7-10q6 0 7 10l5 4zM-3-69l5-4q1-10 7-10q6 0 7 10l5 4zM31-73l5-4q1-10 7-10q6 0 7 10l5 4z"/><path fill="$l" d="M-78 2v-44h6V2zM-14 2v-44h6V2zM66 2v-44h6V2zM-84 2h18v4h-18zM-20 2h18v4h-18zM60 2h18v4H60z"/><circle fill="$l" cx="-75" cy="-44" r="5"/><circle fill="$l" cx="-11" cy="-44" r="5"/><circle fill="$l" cx="69" cy="-44" r="5"/><path fill="none" stroke="$O" stroke-width="6" d="M-74-38q32 34 63 0q40 38 80 0"/>"##;

const DRAWER: &str = r##"<path fill="$c" d="M-54 0v-72H54V0z"/><path fill="$q" d="M42-72h12V0H42z"/><path fill="$b" d="M-46-62h88v30h-88z"/><path fill="$f" d="M-40-40l-8-54l22-6l6 30l4-46l24 2l2 38l12-36l22 8l-8 64z"/><path fill="$C" d="M-20-40l-2-40l18-2l4 42zM12-40l6-44l14 4l-6 40z"/><path fill="$l" d="M-4-44l2-44h16l-2 44z"/><path fill="$C" d="M-62-46H42l-8 34h-96z"/><path fill="$f" d="M-24-38h26v10h-26z"/><path fill="$b" d="M-18-22h14v5h-14z"/><path fill="$f" d="M58 0l-8-16l22-8l8 20zM70-106l18-8l6 16l-18 6zM-78 0l4-18l20 4l-4 16z"/>"##;

const PARCELS: &str = r##"<path fill="$c" d="M-48-38h92V0h-92z"/><path fill="$C" d="M-34-72h62v34h-62z"/><path fill="$o" d="M-46-94h78v22h-78z"/><path fill="$f" d="M-18-118l42-6l4 26l-42 6z"/><path stroke="$f" stroke-width="3" d="M-4-38V0M-48-20h92"/><path stroke="$o" stroke-width="3" d="M-2-72v34M-34-56h62"/><path stroke="$l" stroke-width="4" d="M-8-94v22"/><path stroke="$l" stroke-width="3" d="M1-121l4 26M-16-105l42-6"/><path fill="none" stroke="$l" stroke-width="3" d="M2-121q-12-12-14-2q4 6 14 2q8-14 14-4q-2 6-14 4"/><path fill="$q" d="M52-44h22V0H52z"/><path stroke="$C" stroke-width="2" d="M63-44V0"/>"##;

const AIRMAIL: &str = r##"<g transform="rotate(-7)"><path fill="$f" d="M-68-92H66V-6H-68z"/><path fill="none" stroke="$O" stroke-width="9" stroke-dasharray="13 39" d="M-63-87H61v76H-63z"/><path fill="none" stroke="$c" stroke-width="9" stroke-dasharray="13 39" stroke-dashoffset="26" d="M-63-87H61v76H-63z"/><path fill="$v" d="M28-80h24v28H28z"/><path fill="$f" d="M32-60l8-14l8 14z"/><path fill="none" stroke="$q" stroke-width="2" d="M10-62a13 13 0 1 0 26 0a13 13 0 1 0-26 0M-20-70q7 5 14 0t14 0M-20-60q7 5 14 0t14 0"/><path stroke="$q" stroke-width="4" stroke-linecap="round" d="M-44-40H6M-44-28H-8"/></g>"##;

const TYPEWRITER: &str = r##"<path fill="$f" d="M-32-118h64v56h-64z"/><path fill="$c" d="M-24-108h30v4h-30zM-24-98h46v4h-46zM-24-88h14v4h-14zM2-88h18v4H2z"/><path fill="$O" d="M-7-94h6v6h-6z"/><path fill="$k" d="M-54-68h108v12H-54zM-62-70h10v16h-10zM52-70h10v16H52z"/><path fill="$c" d="M-46-58h92l18 50v8H-64v-8z"/><path fill="$q" d="M-38-52h76l5 14h-86z"/><g fill="none" stroke="$f" stroke-width="7" stroke-linecap="round"><path d="M-42-28h0M-28-28h0M-14-28h0M0-28h0M14-28h0M28-28h0M42-28h0M-44-14h0M-30-14h0M-16-14h0M12-14h0M26-14h0M40-14h0"/><path stroke="$l" d="M-2-18h0"/></g>"##;
