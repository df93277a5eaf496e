//! Two words for a seed, which are easier to say and to remember than a number.

/// Returns the name of a seed: `amber-acorn`. A seed beyond the words is called by its number.
///
/// # Examples
///
/// ```
/// use retold::tale::{seed_name, seed_named};
///
/// assert_eq!(seed_name(0), "amber-acorn");
/// assert_eq!(seed_named("amber-acorn"), Some(0));
/// assert_eq!(seed_name(4_000_000_000), "4000000000");
/// ```
pub fn seed_name(seed: u32) -> String {
    let at = |words: &'static str, at: u32| words.split_whitespace().nth(at as usize);
    // A noun has every adjective before the next one comes, so that neighbours look different.
    match (at(LOOKS, seed % COUNT), at(THINGS, seed / COUNT)) {
        (Some(look), Some(thing)) => format!("{look}-{thing}"),
        _ => seed.to_string(),
    }
}

/// Returns the seed of a name or a number; `None` for what is neither. Between the words may be a hyphen or a blank, and
/// capitals do not count.
pub fn seed_named(name: &str) -> Option<u32> {
    let name = name.trim().to_ascii_lowercase();
    if name.starts_with(|it: char| it.is_ascii_digit()) {
        return name.parse().ok();
    }
    let (look, thing) = name.split_once(['-', ' '])?;
    let at = |words: &str, word: &str| words.split_whitespace().position(|it| it == word);
    let (look, thing) = (at(LOOKS, look)?, at(THINGS, thing.trim())?);
    u32::try_from(thing * COUNT as usize + look).ok()
}

/// How many words there are of each sort. Seeds are shared by their names, so no word ever changes its place.
const COUNT: u32 = 256;

/// What a thing is like.
const LOOKS: &str = "
    amber apple arched ashen autumn azure balmy bamboo basil beaded berry birch
    blond blooming blue bold braided brass breezy brick bright brindled bronze brown
    bubbly buttoned calm candid canvas caramel carved cedar chalky checked cheerful cherry
    chestnut chilly cinnamon citrus clay clear clever cloudy clover coastal cobalt cocoa
    coiled cool copper coral corky cosy cotton cream crimson crinkly crisp crystal
    curly curved cushioned dappled dewy dimpled dotted downy dusky dusty eager early
    earthen easy ebony elder elm emerald even fair fancy feathered felted ferny
    festive fine flannel flaxen fleecy floral fluffy fluted folded fond forest frank
    freckled fresh fringed frosted fruity furry fuzzy gentle gilded ginger glad glassy
    gleaming glossy golden grainy grand grassy green grey happy hardy hazel hazy
    hearty heathery helpful hilly hollow honest honey humble icy indigo inky ivory
    jade jasper jolly jovial kind knitted laced lacquered laurel lavender leafy lemon
    level light lilac lime linen little lively lofty lucky lunar magenta maple
    marble marine maroon mauve meadow mellow merry mild milky mint misty modest
    mossy muslin mustard navy neat nimble northern nutty oaken oatmeal ochre olive
    opal open orange orchid oval padded painted pale paper pastel patched patient
    peachy pearly pebbled pepper pine pink placid plaid plain plaited pleated plucky
    plum plush polished poppy proud pumpkin purple quaint quick quiet quilted rainy
    rapid red ribbed ridged ripe rosy round rowan royal ruby russet rustic
    saffron sage sandy satin scarlet serene shady shiny silken silver smooth snowy
    soft spotted spruce spry starry steady striped sunny supple swift tall tartan
    tawny tidy toasty velvet";

/// What it is.
const THINGS: &str = "
    acorn almond anchor apricot apron arbour atlas aviary badger bagel balcony banjo
    barge barley barrel basket beacon beaver bell bench blanket bobbin bonnet bottle
    boulder bowl bramble bread bridge brook broom brush bucket buckle bunting butter
    button cabin cactus cake camel canal candle canoe canyon carpet carrot castle
    cello cellar chair cheese chimney clarinet cloak clock cloud coat cobbler comet
    compass cookie corner cottage crane crayon creek cricket crumpet cup cupboard curtain
    daisy dock dolphin donkey door dove drawer drum duck dune easel eagle
    egret elk envelope falcon fan fence ferry fiddle field fig finch fir
    flag flask flute fountain fox frog garden gate gecko glacier globe glove
    goat goose gosling granary grape grove guitar hammock harbour hare harp hat
    hatch hedge hen heron hill hinge hive hoop horn inkwell iris island
    jacket jar jetty jug kayak kettle kite kiwi knot ladder ladle lagoon
    lake lamp lantern lark latch leaf ledger lentil library lily lobster locket
    loom lute mallet mango mantel map marmot marsh mast mill mirror mitten
    moat mole moon moth muffin mug mushroom napkin needle newt nook notebook
    oar oasis oboe orchard organ otter oven owl oyster paddle pail pancake
    panda pantry parasol parcel parsnip path pear pebble pelican pencil penguin piano
    pie pier pigeon pillow pitcher plank plate plover pocket pond pony porch
    postcard pretzel puffin pulley quail quill rabbit raft raisin rake raven reed
    ribbon river robin rocket roof rope rudder saddle sail sandal scarf
    seal shed shell shelf skiff slate spade sparrow spoon squirrel stable stool
    swan table teapot thimble turtle";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn there_are_as_many_words_as_are_counted_and_each_once() {
        for words in [LOOKS, THINGS] {
            let all: Vec<&str> = words.split_whitespace().collect();
            assert_eq!(all.len(), COUNT as usize);
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
            assert!(all.iter().all(|word| word.bytes().all(|it| it.is_ascii_lowercase())));
        }
    }

    #[test]
    fn what_is_no_name_is_none() {
        for text in ["", "amber", "acorn-amber", "amber-acorn-x", "amber-tea", "-1", "4294967296", "1x"] {
            assert_eq!(seed_named(text), None, "{text}");
        }
        assert_eq!(seed_named(" Amber Acorn "), Some(0));
    }

    #[test]
    fn every_seed_below_the_range_has_words_and_the_next_has_none() {
        assert!(seed_name(COUNT * COUNT - 1).contains('-'));
        assert_eq!(seed_name(COUNT * COUNT), "65536");
        assert_eq!(seed_name(1), "apple-acorn");
    }

    proptest! {
        #[test]
        fn a_name_leads_back_to_its_seed(seed in any::<u32>()) {
            for seed in [seed, seed % (COUNT * COUNT)] {
                prop_assert_eq!(seed_named(&seed_name(seed)), Some(seed));
                prop_assert_eq!(seed_named(&seed.to_string()), Some(seed));
            }
        }
    }
}
