// From a key to the next frame, with the caret in the event in the middle and the document beside it.

import { CANDIDATES, openDocument } from "../candidates.mjs";
import { pause } from "../server.mjs";
import { shuffled } from "../statistics.mjs";

export const SIZES = [10, 100, 1_000, 10_000];

// Some keys first that are not counted, some after each of which the document is waited for, and some at the pace of
// somebody who types fast: a page that still works for the last key is late for the next.
const UNCOUNTED = 2;
const ALONE = 2;
const TYPED = 8;
const PACE = 120;

// A page that is slow has fewer keys: this long, in milliseconds, and no longer.
const LONGEST = 6_000;

// A page that did not open once is not waited for again.
const missing = new Set();

export const round = async (setting, keep) => {
  const { chromium, sizes, isChosen } = setting;
  for (const events of shuffled(sizes)) {
    for (const candidate of shuffled(CANDIDATES.filter(isChosen))) {
      const name = `${candidate.id} ${events}`;
      if (missing.has(name)) continue;
      try {
        keep(candidate.id, events, await chromium.visit((page) => visit(page, candidate, events, setting)));
      } catch (error) {
        missing.add(name);
        keep(candidate.id, events, { failed: String(error.message).slice(0, 200) });
      }
    }
  }
};

const visit = async (page, candidate, events, setting) => {
  await openDocument(page, candidate, events, setting);
  const number = Math.ceil(events / 2);
  await page.say(`peer.focus(${number})`);
  // What is done once after a page has opened is over.
  await pause(events > 1_000 ? 1_000 : 200);
  const end = Date.now() + LONGEST;
  const typed = "shallots";
  const press = async (at) => {
    await page.press(typed[at % typed.length]);
    await page.until("bench.keys.at(-1)?.frame", LONGEST);
  };
  for (let at = 0; at < UNCOUNTED; at += 1) await press(at);
  await page.say("bench.watch(peer.preview)");
  for (let at = 0; at < ALONE && Date.now() < end; at += 1) {
    await pause(PACE);
    await press(at);
    // A bare textarea has no document. One that is not there in time is not counted.
    if (candidate.id !== "textarea") await page.until("bench.keys.at(-1)?.shown", LONGEST).catch(() => {});
  }
  const alone = await page.say(`bench.keys.slice(${UNCOUNTED})`);
  await pause(PACE);
  await page.say("bench.keys.length = 0, bench.longTasks.length = 0");
  for (let at = 0; at < TYPED && (Date.now() < end || at < 2); at += 1) {
    const next = pause(PACE);
    await press(at);
    await next;
  }
  const keys = await page.say("bench.keys");
  const words = await page.say("peer.text()");
  if (!words.includes(typed.slice(0, 2))) throw new Error("nothing was typed");
  return {
    frames: keys.map(({ frame }) => frame),
    shown: alone.map(({ shown }) => shown ?? null),
    longest: Math.max(0, ...(await page.say("bench.longTasks.map((it) => it[1])"))),
  };
};
