//! The castle of the chronicle, its fields, and what stands in them.

use super::scene::{Colour, Prop, Scene};
use crate::tale::topic::Topic;

/// The chronicle's cover.
pub const SCENE: Scene = Scene {
    palette: PALETTE,
    fonts: "'Iowan Old Style','Palatino Linotype',Palatino,P052,'Book Antiqua',Georgia,serif",
    stretch: 108,
    title_style: "font-weight=\"700\"",
    is_in_capitals: false,
    sky: SKY,
    lights: [DAWN, DAY, DUSK, NIGHT],
    no_light: CLOUDS,
    land: LAND,
    lit: r##"<path fill="$l" stroke="$k" stroke-width="2.5" d="M0 20V7a7 7 0 0 1 14 0v13z"/><path stroke="$k" stroke-width="1.5" d="M7 1v19M0 11h14"/>"##,
    dark: r##"<path fill="$d" stroke="$k" stroke-width="2.5" d="M0 20V7a7 7 0 0 1 14 0v13z"/>"##,
    window,
    front: FRONT,
    places: [(408, 342), (256, 342), (330, 342)],
    prop,
    gag: (76, 342, Prop { drawing: CHEESE, words: "a cheese, with a slice gone and a mouse beside it" }),
    mark: r##"<g stroke="$k" stroke-width="2.5" stroke-linejoin="round"><path d="M0 0v-33"/><path fill="$r" d="M0-34l21 7l-21 7z"/><circle fill="$r" r="6"/></g>"##,
    cleared: r##"<g stroke="$k" stroke-width="2.5" stroke-linejoin="round"><path d="M0 0v-33"/><path fill="$x" d="M0-34l21 7l-21 7z"/><circle fill="$x" r="6"/></g>"##,
    ruler: r##"<path fill="$u" d="M0 370h1008v42H0z"/><path stroke="$k" stroke-width="3" d="M0 370h1008"/>"##,
    house: "A castle with fifty windows",
    in_the_dark: "dark",
    mark_words: "a pennant",
};

/// Ten windows on each of five floors.
fn window(at: usize) -> (u16, u16) {
    let (column, floor) = (at % 10, at / 10);
    let number = |at: usize| u16::try_from(at).unwrap_or_default();
    (577 + 28 * number(column), 148 + 28 * number(floor))
}

const PALETTE: &[Colour] = &[
    ('1', ["#463F78", "#22407A", "#2E2354", "#101634"]),
    ('2', ["#7B5688", "#41659F", "#5C3266", "#1B244F"]),
    ('3', ["#CC8288", "#8BAFC9", "#A5445E", "#2A3768"]),
    ('4', ["#F0B28C", "#E6CF9C", "#DF6E42", "#3B4B80"]),
    ('5', ["#F8DAA0", "#F0C572", "#F3AC50", "#52649A"]),
    ('*', ["#FFF4DC", "#FFF4DC", "#FFEFD2", "#F3E8CE"]),
    ('h', ["#8D9284", "#7FA088", "#7C6A6E", "#2E4558"]),
    ('e', ["#5A7A66", "#527F62", "#4F5652", "#1F3544"]),
    ('t', ["#2F5647", "#2C5A47", "#2F3F3C", "#14262F"]),
    ('a', ["#93964F", "#93A342", "#8A7F3C", "#3B5140"]),
    ('A', ["#7C8040", "#7A8A36", "#706630", "#2E4236"]),
    ('y', ["#E2CFA2", "#E5D3A3", "#D6B582", "#7F8070"]),
    ('w', ["#DCCBB2", "#DDD1B5", "#D9B898", "#7E86A0"]),
    ('W', ["#B9A895", "#BDB092", "#AE8C78", "#626A88"]),
    ('r', ["#B5341F", "#B5301B", "#A82C22", "#8E3038"]),
    ('g', ["#E9B740", "#E5B23A", "#E9AC38", "#D9A93E"]),
    ('G', ["#F8D984", "#F7D77C", "#F8D37A", "#EBCB78"]),
    ('l', ["#FFD65A", "#FFD65A", "#FFD65A", "#FFD65A"]),
    ('d', ["#241A2E", "#241A2E", "#21162A", "#131022"]),
    ('k', ["#2A1E12", "#2A1E12", "#2A1E12", "#0F0D18"]),
    ('p', ["#FFF6E2", "#FFF6E2", "#FFF0D8", "#E9E2D0"]),
    ('b', ["#35589A", "#2F5596", "#35508E", "#3D5C9C"]),
    ('B', ["#86ACC9", "#86B0CF", "#9A9DB8", "#56719F"]),
    ('n', ["#8A5A34", "#8A5A34", "#80502F", "#6A4A38"]),
    ('x', ["#A9A398", "#A9A398", "#A39A92", "#8B8C98"]),
    ('u', ["#F3E8CE", "#F3E8CE", "#F3E8CE", "#E9DFC6"]),
    ('#', ["#2A1E12", "#2A1E12", "#2A1E12", "#2A1E12"]),
    ('!', ["#B5301B", "#B5301B", "#B5301B", "#B5301B"]),
];

const SKY: &str = r##"<path fill="$1" d="M0 0h1008v412H0z"/><path fill="$2" d="M0 120q250-30 500 4t508-12v300H0z"/><path fill="$3" d="M0 204q260 24 520-4t488 6v206H0z"/><path fill="$4" d="M0 246q230-18 500 4t508-6v166H0z"/><path fill="$5" d="M0 284q300-14 560 0t448-4v120H0z"/>"##;

const DAWN: &str = r##"<g stroke="$k" stroke-width="3" stroke-linecap="round"><path stroke="$g" stroke-width="5" d="M950 180v-20M908 196l-13-15M992 196l10-13M886 232l-19-5"/><circle fill="$g" cx="950" cy="246" r="46"/></g><path fill="$p" opacity=".75" d="M300 226q4-16 22-14q8-16 28-8q18-8 24 10q18 0 16 12zM930 66q4-14 20-12q8-14 26-6q16-6 22 8q14 0 14 10z"/>"##;

const DAY: &str = r##"<path stroke="$g" stroke-width="5" stroke-linecap="round" d="M956 36V18M956 144v18M923 59l-13-13M987 121l13 13M923 121l-11 11M987 59l13-13"/><circle fill="$g" stroke="$k" stroke-width="3" cx="956" cy="90" r="36"/><circle fill="none" stroke="$k" stroke-width="1.5" opacity=".5" cx="956" cy="90" r="29"/><g fill="$p" stroke="$k" stroke-width="2.5" stroke-linejoin="round"><path d="M354 232q4-17 23-15q8-17 30-8q19-9 25 10q19 0 17 13z"/><path d="M590 70q3-13 18-12q7-13 24-6q14-6 19 8q14 0 13 10z"/></g>"##;

const DUSK: &str = r##"<path stroke="$g" stroke-width="5" stroke-linecap="round" d="M470 178v-18M430 194l-12-14M406 228l-18-5"/><circle fill="$g" stroke="$k" stroke-width="3" cx="470" cy="244" r="46"/><path fill="$5" opacity=".7" d="M890 150q30-9 118-3v9q-80-4-118-6zM60 226q90-10 220 0q-120 10-220 0z"/>"##;

const NIGHT: &str = r##"<path fill="$G" stroke="$k" stroke-width="3" d="M958 44a44 44 0 1 0 38 66a36 36 0 0 1-38-66z"/><path stroke="$p" stroke-width="4" stroke-linecap="round" d="M508 38h0M612 60h0M640 24h0M790 52h0M826 22h0M908 30h0M992 176h0M930 206h0M480 214h0M300 226h0M140 214h0M60 236h0M396 196h0"/><path stroke="$G" stroke-width="2" stroke-linecap="round" d="M776 92v12M770 98h12M490 190v12M484 196h12M230 212v10M225 217h10"/>"##;

const CLOUDS: &str = r##"<g fill="$p" stroke="$k" stroke-width="2.5" stroke-linejoin="round"><path d="M354 232q4-17 23-15q8-17 30-8q19-9 25 10q19 0 17 13z"/><path d="M920 112q3-13 18-12q7-13 24-6q14-6 19 8q14 0 13 10z"/></g>"##;

const LAND: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$h" d="M-4 306q90-60 196-30t206-8q90-28 160 20t250-26t210 4v120H-4z"/><path fill="$e" d="M-4 330q120-40 250-18t260-16t270 10t240-14v90H-4z"/><g fill="$t" stroke-width="2.5"><path d="M20 312l13-42l13 42zM50 308l10-32l10 32zM158 304l12-38l12 38zM924 310l14-46l14 46zM962 306l11-36l11 36z"/></g><path fill="$a" d="M-4 332q200-16 420-4t596-8v60H-4z"/><path fill="$y" stroke="none" d="M684 332q14 18-60 38h86q36-20 24-38z"/><path fill="$W" d="M664 134V86h92v48z"/><path fill="$r" d="M648 88l62-60l62 60z"/><path fill="$w" d="M556 334V116h20v16h16v-16h20v16h16v-16h20v16h16v-16h20v16h16v-16h20v16h16v-16h20v16h16v-16h20v16h16v-16h20v16h16v-16h20v218z"/><path fill="$W" stroke="none" d="M833 134h28v198h-28z"/><path fill="$w" d="M522 336V98h48v238zM850 336V98h48v238z"/><path fill="$W" stroke="none" d="M552 100h16v234h-16zM880 100h16v234h-16z"/><path fill="$r" d="M508 100l38-68l38 68zM836 100l38-68l38 68z"/><path fill="none" d="M546 32V10M874 32V10M710 28V6"/><path fill="$g" d="M546 10l24 7l-24 7zM874 10l24 7l-24 7zM710 6l24 7l-24 7z"/><path fill="$b" d="M534 128h24v22l-12 12l-12-12zM862 128h24v22l-12 12l-12-12z"/><path fill="$g" stroke-width="2" d="M546 133l8 9l-8 10l-8-10zM874 133l8 9l-8 10l-8-10z"/><circle fill="$r" cx="710" cy="107" r="8"/><path fill="none" stroke="$W" stroke-width="2.5" d="M530 190h14v8M538 250h12M532 292h13v8M858 206h13v8M862 270h12M590 308h16v8h12M636 300h14M788 310h15v8M752 300h14M818 300h9"/><path fill="$n" d="M688 334v-26a22 22 0 0 1 44 0v26z"/><path fill="none" stroke-width="2" d="M699 291v43M710 288v46M721 291v43M689 306h42"/></g>"##;

const FRONT: &str = r##"<path fill="$A" d="M0 352q180-12 420-3t588-7v28H0z"/><g stroke="$k" stroke-width="2" stroke-linejoin="round"><path fill="$g" d="M935 317l11 2l-10 5z"/><path fill="$p" d="M906 338q12 3 18-2q0-10 1-15q2-7 8-6q6 2 4 8q-3 4-3 12q-2 17-14 17q-13-1-14-14z"/><path fill="none" d="M917 351v8m6-8v8"/><path fill="$g" d="M977 311l11 2l-10 5z"/><path fill="$p" d="M948 332q12 3 18-2q0-10 1-15q2-7 8-6q6 2 4 8q-3 4-3 12q-2 17-14 17q-13-1-14-14z"/><path fill="none" d="M959 345v8m6-8v8"/></g>"##;

const CHEESE: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$g" d="M-54-40v24q0 18 54 18q54 0 54-18v-24z"/><ellipse fill="$G" cy="-40" rx="54" ry="18"/><path fill="$G" d="M0-40l4 42q28-1 41-8l-5-42z"/><path fill="$a" stroke="none" d="M6-33L41-45l3 37l-36 9z"/><path fill="none" d="M0-40l4 42M0-40l40-13l6 42"/><path fill="$g" d="M0-40l40-13l6 44l-6 2l-33 8z"/></g><g fill="$n"><circle cx="-32" cy="-16" r="6"/><circle cx="-13" cy="-7" r="4"/><circle cx="-44" cy="-27" r="3"/><ellipse cx="-22" cy="-41" rx="7" ry="3"/><ellipse cx="8" cy="-51" rx="6" ry="3"/><circle cx="20" cy="-29" r="5"/><circle cx="32" cy="-18" r="3"/></g><g stroke="$k" stroke-width="2.5" stroke-linejoin="round"><path fill="none" d="M90-2q12 0 13-10"/><path fill="$x" d="M56 0q2-14 18-18q17 0 18 18z"/><circle fill="$x" cx="72" cy="-17" r="5"/><path fill="$k" d="M64-8h0M56-1h0" stroke-width="4" stroke-linecap="round"/></g>"##;

fn prop(topic: Topic) -> Prop {
    let (drawing, words) = match topic {
        Topic::Database => (LEDGER, "A great ledger"),
        Topic::Traffic => (PILGRIMS, "Pilgrims on the road"),
        Topic::Network => (BRIDGE, "A bridge over the stream"),
        Topic::Dns => (SIGNPOST, "A signpost"),
        Topic::Certificate => (SEAL, "A charter with a wax seal"),
        Topic::Deploy => (STONE, "A new stone on its crane"),
        Topic::Configuration => (LEVER, "A lever"),
        Topic::Cache => (LARDER, "A larder"),
        Topic::Queue => (MILL, "A line of sacks at the mill"),
        Topic::Disk => (BARN, "A full barn"),
        Topic::Memory => (CHEST, "A chest that will not close"),
        Topic::ThirdParty => (NEIGHBOUR, "A neighbouring castle, and its pigeon"),
        Topic::Typo => (LETTER, "A painted letter, upside down"),
    };
    Prop { drawing, words }
}

const LEDGER: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$n" d="M-7-46h14v36h18q6 0 6 10h-62q0-10 6-10h18z"/><path fill="$r" d="M-66-100q36-12 66 2q30-14 66-2l4 58q-36-10-70 4q-34-14-70-4z"/><path fill="$p" d="M-60-106q34-12 60 4q26-16 60-4l3 56q-34-10-63 4q-29-14-63-4z"/><path fill="none" d="M0-102v54"/><path fill="none" stroke-width="2" stroke-linecap="round" d="M-47-93q22-4 36 3M-48-81q22-4 37 3M-48-69q22-4 37 3M11-90q20-7 36-3M11-78q20-7 37-3M11-66q14-5 24-4"/><path fill="$g" d="M26-52v28l7-7l7 7v-29q-7-1-14 1z"/></g>"##;

const PILGRIMS: &str = r##"<g stroke="$k" stroke-width="2.5" stroke-linejoin="round"><g><path fill="$b" d="M-64-14q2-40 14-46q12 6 14 46z"/><circle fill="$p" cx="-50" cy="-62" r="8"/><path fill="$n" d="M-62-66q12-14 24 0z"/></g><g><path fill="$W" d="M-22-16q2-40 14-46q12 6 14 46z"/><circle fill="$p" cx="-8" cy="-64" r="8"/><path fill="$n" d="M-20-68q12-14 24 0z"/></g><g><path fill="$r" d="M22-14q2-42 14-48q12 6 14 48z"/><circle fill="$p" cx="36" cy="-64" r="8"/><path fill="$n" d="M24-68q12-14 24 0z"/></g><g><path fill="$g" d="M-44 2q2-42 15-48q13 6 15 48z"/><circle fill="$p" cx="-29" cy="-48" r="8"/><path fill="$n" d="M-42-52q13-14 26 0z"/></g><g><path fill="$e" d="M0 2q2-40 15-46q13 6 15 46z"/><circle fill="$p" cx="15" cy="-46" r="8"/><path fill="$n" d="M2-50q13-14 26 0z"/></g><g><path fill="$b" d="M42 2q2-36 14-42q12 6 14 42z"/><circle fill="$p" cx="56" cy="-42" r="8"/><path fill="$n" d="M44-46q12-14 24 0z"/></g><path fill="none" stroke-width="3" stroke-linecap="round" d="M-10 2v-62M34 2v-54M-67-12v-54M74 2v-56"/><path fill="$r" d="M74-54l18 5l-18 6z"/></g>"##;

const BRIDGE: &str = r##"<path fill="$B" stroke="$k" stroke-width="3" d="M-30-14h60q-6 12 14 22h-84q16-10 10-22z"/><g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$w" d="M-76 0v-22q36-4 50-24q26-22 52 0q14 20 50 24v22h-36q-6-40-40-40q-34 0-40 40z"/><path fill="none" stroke="$W" stroke-width="2.5" d="M-62-12h12M48-10h12M-30-38h10M22-36h8"/><path fill="none" d="M-72-22v-16M-38-34v-18M0-56v-14M38-34v-18M72-22v-16"/><path fill="none" stroke="$n" stroke-width="4" d="M-76-38q34-2 46-20q30-20 60 0q12 18 46 20"/></g><path fill="none" stroke="$p" stroke-width="2.5" stroke-linecap="round" d="M-14-2h14M4 3h14"/>"##;

const SIGNPOST: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$n" d="M-6 0v-112l6-8l6 8v112z"/><path fill="$p" d="M-4-106h44l14 12l-14 12h-44z"/><path fill="$g" d="M4-78h-46l-14 12l14 12h46z"/><path fill="$p" d="M-4-50h38l14 11l-14 11h-38z"/><path fill="none" stroke-width="2.5" stroke-linecap="round" d="M6-94h26M-32-66h26M6-39h20"/><path fill="$e" d="M-22 2q0-12 8-14q4-8 10 0q6-4 10 2q8-2 10 12z"/></g>"##;

const SEAL: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$p" d="M-46-112h84q-8 8 0 18v88q-6 8 2 8h-86q-8 0-2-10v-86q-8-10 2-18z"/><path fill="none" stroke-width="2.5" stroke-linecap="round" d="M-32-90h54M-32-76h54M-32-62h40"/><path fill="$b" d="M8-24l-12 34l12-5l6 9l8-30zM28-26l14 34l-12-4l-6 9l-8-32z"/><path fill="$r" d="M18-58q10 2 14 6q8 2 8 11q4 7-2 13q-2 8-11 9q-7 6-15 1q-9 0-11-8q-7-6-3-14q0-9 8-12q5-6 12-6z"/><circle fill="none" stroke-width="2" cx="17" cy="-36" r="13"/><path fill="none" stroke-width="2.5" d="M17-44v9l6 5"/></g>"##;

const STONE: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$n" d="M-56 2v-104h12v104zM-70 2l20-44l6 6l-16 38zM-58-102l94-16v12l-90 18z"/><path fill="none" d="M28-112v34M4-52l24-26l24 26"/><path fill="$p" d="M-6-52h66v44H-6z"/><path fill="$w" stroke="none" d="M46-50h12v40H46z"/><path fill="none" stroke-width="2" d="M6-40l5-5M16-40l-5-5M38-20l6 0"/><path fill="$g" d="M-64-58a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"/><path fill="none" stroke-width="2" d="M-50-72v28M-64-58h28"/></g>"##;

const LEVER: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$w" d="M-54 2v-40h108v40z"/><path fill="$W" stroke="none" d="M40-36h12v36H40z"/><path fill="$n" d="M-34-44l56-60l10 9l-56 60z"/><circle fill="$r" cx="30" cy="-102" r="12"/><path fill="$d" d="M-40-38a24 24 0 0 1 48 0z"/><path fill="$g" d="M26-26l5 9l10 1l-8 7l2 10l-9-5l-9 5l2-10l-8-7l10-1z" stroke-width="2"/><path fill="none" stroke-width="2" d="M-44-24h16M-38-10h20M0-16h14"/></g>"##;

const LARDER: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$n" d="M-54 2v-110q54-22 108 0v110z"/><path fill="$d" d="M-44-10v-92q44-16 88 0v92z"/><path fill="$n" d="M-44-64h88v7h-88zM-44-10h88v6h-88z"/><path fill="$G" d="M-36-64v-20h18v20zM-12-64v-26h16v26z"/><path fill="$r" d="M-38-84h22v-7h-22zM-14-90h20v-6h-20z"/><path fill="$p" d="M14-64q0-24 12-24q12 0 12 24z"/><path fill="$g" d="M-38-10v-18l30-14v32z"/><path fill="$r" d="M14-10q-14-4-8-20q6-14 16-8q14 6 12 20q-4 8-20 8z"/><path fill="none" stroke="$p" stroke-width="4" stroke-linecap="round" d="M22-40l6-10"/></g>"##;

const MILL: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$p" d="M10 2l8-70h32l10 70z"/><path fill="$r" d="M12-66l22-24l22 24z"/><path fill="$n" d="M27 2v-20a8 8 0 0 1 16 0v20z"/><path fill="$G" d="M34-70l38-34l8 9l-40 31zM34-66l34 38l-9 8l-31-40zM34-66l-38 34l-8-9l40-31zM34-70l-34-38l9-8l31 40z" stroke-width="2.5"/><circle fill="$k" cx="34" cy="-68" r="4"/><g fill="$w"><path d="M-22 2q-8-24 4-28l-4-8h14l-4 8q14 6 6 28z"/><path d="M-46 2q-8-24 4-28l-4-8h14l-4 8q14 6 6 28z"/><path d="M-70 2q-8-24 4-28l-4-8h14l-4 8q14 6 6 28z"/></g></g>"##;

const BARN: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$r" d="M-58 2v-62l24-38h68l24 38v62z"/><path fill="$n" d="M-66-56l28-48h76l28 48l-9 4l-25-40h-64l-25 40z"/><path fill="$p" d="M-12-70h24v-20h-24z"/><path fill="$G" d="M-14-70q-4-12 4-14q2-12 10-8q8-4 10 8q8 2 4 14z"/><path fill="$d" d="M-30 2v-50h60v50z"/><path fill="$G" d="M-44 4q-8-14 8-20q-4-16 10-20q6-14 24-12q20-4 26 12q14 4 10 20q18 6 10 20z"/><path fill="none" stroke-width="2" stroke-linecap="round" d="M-26-6l10-12M-8-8l-6-14M8-6l8-16M24-8l-4-10M-4-32l6-8M14-34l-6-6"/></g>"##;

const CHEST: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$n" d="M-58-64l8-42q48-18 98-2l8 44z"/><path fill="$p" d="M-46-48l-6-32l20-8l8 22l6-28l18 2l2 24l14-28l20 10l-8 38z"/><path fill="$b" d="M-34-48q-10-28 6-30q14 0 8 30z"/><circle fill="$g" cx="6" cy="-60" r="15"/><path fill="$r" d="M22-46l6-34l16 6l4 28z"/><path fill="$n" d="M-60-48h120v50h-120z"/><path fill="$g" d="M-60-48h12v50h-12zM48-48h12v50H48zM-10-48h20v20q-10 10-20 0z"/><path fill="$r" d="M56-34q18-4 14 14q10 0 8 10q-16 4-26-2z"/></g>"##;

const NEIGHBOUR: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$e" d="M-76 4q20-52 70-54q54 2 76 54z"/><path fill="$w" d="M-44-36v-36h10v8h10v-8h10v8h10v-8h10v8h10v-8h10v38q-34-20-60-4z"/><path fill="$b" d="M-50-72l14-26l14 26zM8-72l14-26l14 26z"/><path fill="$w" d="M-46-40v-34h18v28zM14-44v-30h18v36z"/><path fill="$d" d="M-14-42v-8a7 7 0 0 1 14 0v8z"/></g><g stroke="$k" stroke-width="2.5" stroke-linejoin="round"><path fill="$p" d="M34-98q14-4 18 8l20 4q-6 10-18 8q-18 2-16-14l-8 0z"/><path fill="$p" d="M48-90q6-18 22-18q-2 14-10 20z"/><path fill="$r" d="M52-74h12v9h-12z"/></g>"##;

const LETTER: &str = r##"<g stroke="$k" stroke-width="3" stroke-linejoin="round"><path fill="$b" d="M-48-100h88v98h-88z"/><path fill="none" stroke="$g" d="M-40-92h72v82h-72z"/><path fill="none" stroke="$r" stroke-width="4" stroke-linecap="round" d="M-32-20q12-20 2-40M24-82q-14 18-2 40"/><path fill="$G" d="M-26-84h22l-6 8l14 40l14-40l-6-8h20l-6 8l-24 62h-6l-24-62z"/><path fill="$G" d="M-14-58h32v8h-32z"/><path fill="$p" d="M70-116q-28 20-32 58l-8 50q16-36 22-46q22-24 18-62z"/><path fill="none" stroke-width="2" d="M64-104q-18 24-26 56"/></g>"##;
