//! Fantasy chronicle.
//!
//! The Keeper of the Lesser Chronicle speaks, a salaried scribe in a castle where the greater chronicle is somebody
//! else's. The Keeper notices what a thing cost in ink, rope, planks and cheese, and gives a flood and a new hinge
//! sentences of equal length. The Keeper never says doom, magic, hero or battle, never guesses at a motive, and
//! never raises the voice, the margin being narrow.
//!
//! The running gag: there is no dungeon, so suspects wait in the cheese room (opening, hypothesis), leave it
//! somewhat heavier (ruled out), and are heard of once more at the end (farewell).

use crate::postmortem::EventKind;
use crate::tale::Topic;
use crate::tale::pack::{Frame, Hook, Pack, Title};

/// The fantasy chronicle.
pub const FANTASY: Pack = Pack {
    name: "Fantasy chronicle",
    disclaimer: "Times, names and figures are the formal report's, and where we differ it is right. The cheese is ours.",
    titles: TITLES,
    title_otherwise: "A Page of the Lesser Chronicle",
    events: &[
        (EventKind::Detected, DETECTED),
        (EventKind::ReportedByUsers, REPORTED_BY_USERS),
        (EventKind::Investigating, INVESTIGATING),
        (EventKind::Hypothesis, HYPOTHESIS),
        (EventKind::RuledOut, RULED_OUT),
        (EventKind::Found, FOUND),
        (EventKind::Escalated, ESCALATED),
        (EventKind::Mitigated, MITIGATED),
        (EventKind::Deployed, DEPLOYED),
        (EventKind::RolledBack, ROLLED_BACK),
        (EventKind::Monitoring, MONITORING),
        (EventKind::Resolved, RESOLVED),
        (EventKind::Communicated, COMMUNICATED),
        (EventKind::Other, OTHER),
    ],
    silences: SILENCES,
    durations: DURATIONS,
    impacts: IMPACTS,
    root_causes: ROOT_CAUSES,
    explanations: EXPLANATIONS,
    resolutions: RESOLUTIONS,
    measures: MEASURES,
    openings: OPENINGS,
    farewells: FAREWELLS,
};

const fn title(topic: Topic, text: &'static str) -> Title {
    Title { topic, text }
}

const TITLES: &[Title] = &[
    title(Topic::Database, "A Question Put to the Ledger"),
    title(Topic::Traffic, "An Unusual Number of Pilgrims"),
    title(Topic::Network, "The Road That Was Also a River"),
    title(Topic::Dns, "Of a Signpost, and Where It Pointed"),
    title(Topic::Certificate, "The Seal That Stopped When It Said It Would"),
    title(Topic::Deploy, "The New Stone"),
    title(Topic::Configuration, "A Small Instruction, Obeyed"),
    title(Topic::Cache, "What the Larder Remembered"),
    title(Topic::Queue, "The Line at the Mill"),
    title(Topic::Disk, "No Further Room in the Barn"),
    title(Topic::Memory, "The Cupboard That Kept Hold"),
    title(Topic::ThirdParty, "News From a Neighbouring Kingdom"),
    title(Topic::Typo, "A Letter, Faithfully Copied"),
];

const DETECTED: &[Frame] = &[
    Frame::new("detected-bell", "A bell rang, and it was the correct bell. {S}").needs(&[Hook::NamesAlert]),
    Frame::new("detected-rope", "The bell rope was found to be in order, and so was the bell. {S}")
        .needs(&[Hook::NamesAlert]),
    Frame::new("detected-beginnings", "{S} Beginnings are seldom labelled.").needs(&[Hook::FirstEvent]),
    Frame::new("detected-heron", "The scribe looked up from a drawing of a heron. {S}"),
    Frame::new("detected-margin", "A fresh page was begun, and a margin ruled. {S}"),
    Frame::new("detected-quill", "The quill was dipped. It had been a quiet quill. {S}"),
    Frame::new("detected-wax", "{S} The wax was put on to warm."),
    Frame::new("detected-book", "The watch keeps a small book for such things, and opened it. {S}"),
    Frame::new("detected-soup", "The watch put down its soup, on the shelf that is there for soup. {S}"),
];

const REPORTED_BY_USERS: &[Frame] = &[
    Frame::new("reported-hill", "Word came up the hill, and it was well put. {S}"),
    Frame::new("reported-spoken", "{S} Entered as spoken.").needs(&[Hook::Quotation]),
    Frame::new("reported-bench", "A petition was received at the gate, and a bench was offered. {S}"),
    Frame::new("reported-pebbles", "The gatehouse keeps a jar for pebbles, and used it. {S}"),
    Frame::new("reported-guests", "Those who had come up the hill were given soup. {S}"),
    Frame::new("reported-fair", "{S} It was copied out fair, and the copy was kept."),
    Frame::new("reported-porter", "The porter read this aloud, in the porter's own voice. {S}"),
    Frame::new("reported-inkpot", "The scribe sent for the larger inkpot. {S}"),
];

const INVESTIGATING: &[Frame] = &[
    Frame::new("investigating-lanterns", "Lanterns were issued, and signed for. {S}"),
    Frame::new(
        "investigating-ladder",
        "A ladder was fetched. In these pages a ladder is always fetched. {S}",
    ),
    Frame::new("investigating-candle", "The candle was brought closer. {S}"),
    Frame::new("investigating-keys", "Keys were tried in the order in which they hang. {S}"),
    Frame::new(
        "investigating-plans",
        "The plans of the castle were unrolled, and held down with cheese. {S}",
    ),
    Frame::new("investigating-stairs", "{S} The stairs were counted on the way, and were all there."),
    Frame::new("investigating-corridor", "The long corridor was taken, it being the corridor. {S}"),
    Frame::new("investigating-rope", "Somebody held the rope. It is good rope. {S}"),
];

const HYPOTHESIS: &[Frame] = &[
    Frame::new("hypothesis-guest", "A guest was shown to the cheese room. {S}").needs(&[Hook::LaterRuledOut]),
    Frame::new("hypothesis-ink", "A theory was entered, in the ink that washes out. {S}"),
    Frame::new("hypothesis-aired", "The cheese room was aired, in case. {S}"),
    Frame::new("hypothesis-map", "A finger was laid upon the map, and left there. {S}"),
    Frame::new("hypothesis-council", "The council had a thought, and the thought was minuted. {S}"),
    Frame::new("hypothesis-margin", "{S} This is written small, with room beside it."),
    Frame::new("hypothesis-chair", "A chair was set out. A chair is not an accusation. {S}"),
    Frame::new("hypothesis-slate", "A name went up on the slate, which is a patient slate. {S}"),
];

const RULED_OUT: &[Frame] = &[
    Frame::new("ruled-out-heavier", "The cheese room was unlocked. {S} The guest left somewhat heavier.")
        .needs(&[Hook::EarlierSuspect]),
    Frame::new("ruled-out-slate", "{S} The slate was wiped, and the chalk put back."),
    Frame::new("ruled-out-ruler", "A name was struck from the list, with a ruler, for neatness. {S}")
        .only_confirmed(),
    Frame::new("ruled-out-door", "{S} The door was closed gently, so that it should not take it to heart."),
    Frame::new("ruled-out-wall", "This corridor ends in a very well painted wall. {S}"),
    Frame::new("ruled-out-map", "The map was folded along another crease. {S}"),
    Frame::new("ruled-out-torch", "{S} The torch was carried back by the way it had come."),
    Frame::new("ruled-out-coat", "A coat was handed back, brushed. {S}"),
];

const FOUND: &[Frame] = &[
    Frame::new("found-ruler", "The scribe underlined what follows, using the good ruler. {S}"),
    Frame::new("found-stair", "Beneath the stair, a further stair. {S}").needs(&[Hook::FoundAgain]),
    Frame::new("found-candle", "The candle stopped moving. {S}"),
    Frame::new("found-pin", "{S} A pin was put in the map, and the map was content."),
    Frame::new("found-standing", "The scribe wrote this standing up. {S}"),
    Frame::new("found-drawer", "There was a drawer behind the drawer. {S}"),
    Frame::new("found-slowly", "{S} It was read out, and then it was read out more slowly."),
    Frame::new("found-page", "The chronicle falls open at this page by itself. {S}"),
];

const ESCALATED: &[Frame] = &[
    Frame::new("escalated-pigeon", "Then a better class of pigeon. {S}"),
    Frame::new("escalated-table", "A longer table was brought in, with chairs to match. {S}"),
    Frame::new("escalated-stair", "Word went up the stair, and the stair is steep. {S}"),
    Frame::new("escalated-candles", "{S} More candles were lit, and entered as lit."),
    Frame::new("escalated-teapot", "The upper council has a teapot of its own. {S}"),
    Frame::new("escalated-boots", "A rider was given the dry boots. {S}"),
    Frame::new("escalated-seal", "{S} The larger seal was used, and then the larger blotter."),
    Frame::new("escalated-landing", "There is a second bell on the upper landing, of a deeper sort. {S}"),
];

const MITIGATED: &[Frame] = &[
    Frame::new("mitigated-plank", "A plank was laid across, and it was a good plank. {S}"),
    Frame::new("mitigated-buckets", "Buckets were passed along, and the empty ones passed back. {S}"),
    Frame::new("mitigated-palm", "A hand was raised, palm outward. {S}"),
    Frame::new("mitigated-dictionary", "The door was propped open with the heavier dictionary. {S}"),
    Frame::new("mitigated-cushion", "{S} A cushion was put under it."),
    Frame::new("mitigated-string", "{S} String was used. String is nothing to be ashamed of."),
    Frame::new("mitigated-sandbags", "Sandbags were carried, and entered by weight. {S}"),
    Frame::new("mitigated-bung", "The barrel was turned bung upward. {S}"),
];

const DEPLOYED: &[Frame] = &[
    Frame::new("deployed-stone", "A new stone was set. Those nearby stood back to look at it. {S}")
        .only_confirmed(),
    Frame::new(
        "deployed-friday",
        "The day was a {weekday}, which the chronicle records and does not discuss. {S}",
    )
    .needs(&[Hook::Friday]),
    Frame::new("deployed-masons", "The masons washed their hands and came to look. {S}"),
    Frame::new("deployed-patted", "{S} It was patted, and did not move."),
    Frame::new("deployed-scaffold", "{S} The scaffold was admired, and left up."),
    Frame::new("deployed-hinge", "A hinge was oiled before a witness. {S}"),
    Frame::new("deployed-cloth", "A thing was carried in under a cloth, and the cloth folded. {S}"),
    Frame::new("deployed-mortar", "There was mortar on the good chair. {S}"),
];

const ROLLED_BACK: &[Frame] = &[
    Frame::new("rolled-back-tapestry", "The tapestry was unpicked as far as the last good unicorn. {S}")
        .only_confirmed(),
    Frame::new("rolled-back-bobbin", "{S} The thread was wound on its bobbin, and the bobbin labelled."),
    Frame::new("rolled-back-geese", "About face, in good order, and mind the geese. {S}"),
    Frame::new("rolled-back-stone", "The old stone had been kept, as old stones are. {S}"),
    Frame::new("rolled-back-page", "A page was turned back, with a clean finger. {S}"),
    Frame::new("rolled-back-cart", "The cart was brought round, which in this yard is a skill. {S}"),
    Frame::new("rolled-back-knot", "{S} The knot had been tied to be untied."),
    Frame::new("rolled-back-steps", "Walking backwards is taught here, for processions. {S}"),
];

const MONITORING: &[Frame] = &[
    Frame::new("monitoring-chair", "A chair was placed where the thing could be watched. {S}"),
    Frame::new("monitoring-kettle", "The kettle was moved within reach of the window. {S}"),
    Frame::new("monitoring-looked", "{S} It was looked at, and later it was looked at."),
    Frame::new("monitoring-work", "Watching is entered as work, which it is. {S}"),
    Frame::new("monitoring-hourglass", "{S} The hourglass was turned, for company."),
    Frame::new("monitoring-cat", "The cat was asked to sit with it, and consented. {S}"),
    Frame::new("monitoring-cushion", "The window seat was given its cushion. {S}"),
    Frame::new("monitoring-moat", "{S} The moat was looked at too, so that it should not feel passed over."),
];

const RESOLVED: &[Frame] = &[
    Frame::new("resolved-geese", "The geese resumed. {S}"),
    Frame::new("resolved-bread", "{S} Bread was baked, in the ordinary amount."),
    Frame::new("resolved-drawbridge", "The drawbridge came down at the ordinary speed. {S}").only_confirmed(),
    Frame::new("resolved-bell", "{S} The bell was thanked, and dusted."),
    Frame::new("resolved-lanterns", "The lanterns came back, and the count was right. {S}"),
    Frame::new("resolved-cake", "The kitchen sent up the plain cake. {S}"),
    Frame::new("resolved-ladder", "{S} The ladder was put away, and its place swept."),
    Frame::new("resolved-boots", "Boots were set by the stove, in pairs. {S}"),
];

const COMMUNICATED: &[Frame] = &[
    Frame::new("communicated-step", "Read from the step, without trumpets. {S}").only_confirmed(),
    Frame::new("communicated-notice", "A notice was pinned to the door, and straightened. {S}"),
    Frame::new("communicated-ink", "{S} The ink was allowed to dry before the door was opened."),
    Frame::new("communicated-crier", "The crier was given the short version, and water. {S}"),
    Frame::new("communicated-copies", "{S} Copies went to the mill, the inn and the other mill."),
    Frame::new("communicated-bread", "This was sent round with the bread. {S}"),
    Frame::new("communicated-hand", "Written in the round hand, which can be read from a horse. {S}"),
    Frame::new("communicated-trumpet", "{S} The trumpet was shown, but not blown."),
];

const OTHER: &[Frame] = &[
    Frame::new("other-column", "There is a column for this. {S}"),
    Frame::new("other-wet", "The ink of the line above was still wet. {S}").needs(&[Hook::SameMinute]),
    Frame::new("other-here", "{S} It is set down here because it happened here."),
    Frame::new("other-margin", "So it stands in the margin, and so it is copied. {S}"),
    Frame::new("other-page", "{S} The page was turned with care."),
    Frame::new("other-following", "The chronicle has the following. {S}"),
    Frame::new("other-nothing", "{S} Nothing further is written on this line."),
    Frame::new("other-clear", "In a clear hand, and a little to the left: {s}"),
    Frame::new("other-moss", "The stone beside this entry has moss on it. {S}"),
    Frame::new("other-hinge", "A new hinge is recorded on the same page. {S}"),
    Frame::new("other-snail", "Beside this line there is a drawing of a snail. {S}"),
    Frame::new("other-blotter", "{S} Blotted."),
];

const SILENCES: &[Frame] = &[
    Frame::new("silence-vellum", "The page is blank for {silence}. It is good vellum. {S}")
        .needs(&[Hook::LongestSilence]),
    Frame::new(
        "silence-moat",
        "Nothing is entered for {silence}, in which the moat did what a moat does. {S}",
    )
    .needs(&[Hook::LongestSilence]),
    Frame::new(
        "silence-snail",
        "For {silence} the chronicle has only a drawing of a snail. It is a good snail. {S}",
    )
    .needs(&[Hook::LongestSilence]),
    Frame::new("silence-leaf", "Between the line above and this one lie {silence} and a pressed leaf. {S}")
        .needs(&[Hook::LongestSilence]),
];

const DURATIONS: &[Frame] = &[
    Frame::new(
        "duration-calendar",
        "The calendar has it as a {weekday}. The outage had not read the calendar. {S}",
    )
    .needs(&[Hook::Weekday]),
    Frame::new("duration-drawbridge", "{S} That is {duration}, a long time to hold a drawbridge.")
        .needs(&[Hook::LongDuration]),
    Frame::new("duration-hourglass", "{S} The small hourglass sufficed.").needs(&[Hook::ShortDuration]),
    Frame::new("duration-water", "By the water clock, which is never asked for its opinion. {S}"),
    Frame::new("duration-candle", "{S} The candle in question has been kept."),
    Frame::new("duration-gatehouse", "The hours are copied from the gatehouse, whose pen is finer. {S}"),
    Frame::new("duration-sundial", "The sundial and the cook were asked, and agreed. {S}"),
];

const IMPACTS: &[Frame] = &[
    Frame::new("impact-petition", "The petition was fair, and is copied whole. {S} A bench was found."),
    Frame::new("impact-leans", "The chronicle takes no side. Here it leans. {S}"),
    Frame::new("impact-counted", "Counted at the gate, and again by someone taller. {S}"),
    Frame::new("impact-spoons", "This was read out in the hall, and the hall put down its spoons. {S}"),
    Frame::new("impact-window", "The scribe wrote this part with the window open. {S}"),
    Frame::new("impact-soup", "{S} Soup was sent down."),
];

const ROOT_CAUSES: &[Frame] = &[
    Frame::new("cause-cart", "They came by the same cart: {s}").needs(&[Hook::TwoCauses]),
    Frame::new("cause-horseback", "The short account, for those on horseback: {s}"),
    Frame::new("cause-inscription", "In the letters that are used for inscriptions: {s}"),
    Frame::new("cause-index", "For the index, under its proper letter: {s}"),
    Frame::new("cause-sleeve", "The scribe pushed up a sleeve for this. {S}"),
    Frame::new("cause-plain", "The plain pen was chosen. {S}"),
];

const EXPLANATIONS: &[Frame] = &[
    Frame::new("explanation-forwards", "Told forwards, which is not how it was learned. {S}"),
    Frame::new("explanation-again", "Those present asked to hear this part again. {S}"),
    Frame::new("explanation-words", "Small words were asked for, and were available. {S}"),
    Frame::new(
        "explanation-sand",
        "The masons drew it in sand, with a stick, and the sand has been kept. {S}",
    ),
    Frame::new("explanation-kitchen", "{S} The diagram is in the kitchen, under the bread."),
    Frame::new("explanation-spectacles", "Here the chronicle takes off its spectacles and speaks. {S}"),
];

const RESOLUTIONS: &[Frame] = &[
    Frame::new("resolution-trumpet", "What was done, told without a trumpet. {S}"),
    Frame::new("resolution-tools", "{S} The tools were wiped, and hung in order of size."),
    Frame::new("resolution-ask", "The method is given whole, since people will ask. {S}"),
    Frame::new("resolution-stew", "{S} There was stew."),
    Frame::new("resolution-smith", "The smith would like it known that the smith was elsewhere. {S}"),
    Frame::new("resolution-ladder", "{S} The ladder is mentioned in the accounts, under ladders."),
];

const MEASURES: &[Frame] = &[
    Frame::new("measure-moat", "Carried, the moat abstaining: {s}"),
    Frame::new("measure-spelling", "To be carved, after the spelling is agreed: {s}"),
    Frame::new("measure-treaties", "Put in the chest with the treaties: {s}"),
    Frame::new("measure-wax", "Wax was warmed for this: {s}"),
    Frame::new("measure-bakery", "Carved over the bakery: {s}"),
    Frame::new("measure-cushion", "Embroidered on the good cushion: {s}"),
    Frame::new("measure-geese", "Read to the geese, who were in favour: {s}"),
    Frame::new("measure-toolbox", "Written inside the lid of the toolbox: {s}"),
    Frame::new("measure-spoons", "The kitchen asks only how many spoons: {s}"),
    Frame::new("measure-cart", "Nailed up where the carts turn: {s}"),
    Frame::new("measure-music", "Set to music, and set back: {s}"),
    Frame::new("measure-oak", "Entered in the oak book, which is heavy for a reason: {s}"),
    Frame::new("measure-mill", "Painted on the mill, on the side that the miller can see: {s}"),
    Frame::new("measure-apprentice", "The apprentice was given this to copy, and copied it well: {s}"),
];

const OPENINGS: &[Frame] = &[
    Frame::new(
        "opening-dungeon",
        "This castle has no dungeon. Suspects wait in the cheese room. What follows was entered in {count} parts, \
         and the ink held.",
    )
    .needs(&[Hook::EventCount]),
    Frame::new(
        "opening-lamp",
        "The greater chronicle is somebody else's. This is the lesser, and for this matter it has {count} entries, \
         a working lamp, and a cheese room, which is where suspects wait.",
    )
    .needs(&[Hook::EventCount]),
    Frame::new(
        "opening-dragon",
        "The chronicler was promised a dragon, and was handed a report. The cheese room has been swept, in case of \
         suspects.",
    ),
    Frame::new(
        "opening-moved",
        "The chronicler was asked to begin at the beginning. It had moved. Suspects, as ever, may wait in the cheese \
         room.",
    ),
    Frame::new(
        "opening-unfinished",
        "This page is unfinished. The table has been laid around it, and the cheese room is kept aired.",
    )
    .needs(&[Hook::Open]),
];

const FAREWELLS: &[Frame] = &[
    Frame::new("farewell-asked", "As to the {topic}, ruled out at {time}: it has asked about the cheese.")
        .needs(&[Hook::ClearedTopic, Hook::ClearedTime]),
    Frame::new("farewell-not-needed", "The cheese room was not needed. The cheese is doing well.")
        .needs(&[Hook::NoSuspect]),
    Frame::new(
        "farewell-blotter",
        "Here the ink was blotted, and the blotter kept. The cheese is doing well.",
    ),
    Frame::new("farewell-lamp", "Here the chronicle ends, and the lamp is signed back in."),
    Frame::new("farewell-next", "The next page has been ruled, and is waiting.").needs(&[Hook::Open]),
];
