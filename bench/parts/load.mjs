// A first visit on a slow line with a slow processor, and a second one without a network.

import { CANDIDATES } from "../candidates.mjs";
import { pause } from "../server.mjs";
import { shuffled } from "../statistics.mjs";

// "Slow 4G": 150 ms until an answer, 1.6 Mbit/s. And a processor that is four times as slow.
const SLOW = { latency: 150, rate: 1_600 / 8 };
const PROCESSOR = 4;

const LETTER = "Q";

// Retold opens on its list of drafts: a new one is begun with its key, as soon as somebody could see it.
const TO_FIELD = {
  true: `(() => {
    const begin = [...document.querySelectorAll("button")].find((it) => it.textContent === "New postmortem");
    if (begin?.offsetParent && !globalThis.hasBegun) {
      globalThis.hasBegun = true;
      begin.click();
    }
    return peer.field();
  })()`,
  false: "peer.field()",
};

// Looked at before each frame from the first on, so that nothing that the driver does is in the way of the page.
const until = (expression) => `(async () => {
  await bench.until(() => ${expression}, 60_000);
  return performance.now();
})()`;

export const round = async ({ chromium, server, origin, isChosen }, keep) => {
  for (const candidate of shuffled(CANDIDATES.filter(isChosen))) {
    await chromium.visit(async (page) => {
      await page.ask("Emulation.setCPUThrottlingRate", { rate: PROCESSOR });
      server.line = SLOW;
      const before = server.sent;
      try {
        const first = await visit(page, candidate, origin + candidate.start);
        first.bytes = server.sent - before;
        keep(candidate.id, "first", first);
        if (!candidate.isRetold) return;
        // The page is kept for the times without a network once all of it is there.
        await page.until("navigator.serviceWorker.controller || navigator.serviceWorker.ready", 60_000);
        server.line = undefined;
        await page.say("navigator.serviceWorker.ready.then(() => true)");
        await pause(1_500);
        server.isGone = true;
        await page.ask("Network.enable");
        keep(candidate.id, "second", await visit(page, candidate, `${origin}${candidate.start}?again`));
      } catch (error) {
        keep(candidate.id, "first", { failed: String(error.message).slice(0, 200) });
      } finally {
        server.line = undefined;
        server.isGone = false;
      }
    });
  }
};

const visit = async (page, candidate, address) => {
  const here = new URL(address);
  const isHere = `location.pathname + location.search === ${JSON.stringify(here.pathname + here.search)}`;
  const isThere = `${isHere} && ${candidate.asPeer} && ${TO_FIELD[Boolean(candidate.isRetold)]}`;
  await page.ask("Page.addScriptToEvaluateOnNewDocument", {
    source: `(async () => {
      await bench.until(() => ${isThere}, 60_000);
      peer.field().focus();
      bench.usable = performance.now();
    })()`,
  });
  await page.go(address);
  await page.until("bench.usable", 60_000);
  // Both are looked for from before the key on.
  const typed = page.say(until(`peer.text().includes("${LETTER}")`));
  const shown = page.say(until(`peer.preview?.textContent.includes("${LETTER}") || peer.preview === peer.field()`));
  await page.press(LETTER);
  const times = { typed: await typed, shown: await shown };
  await pause(500);
  const paint = await page.say(
    `performance.getEntriesByType("paint").find((it) => it.name === "first-contentful-paint")?.startTime`,
  );
  const tasks = await page.say("bench.longTasks");
  const late = tasks.filter(([start, duration]) => start + duration > paint);
  const blocking = late.reduce((sum, [, duration]) => sum + duration - 50, 0);
  return { paint, usable: await page.say("bench.usable"), ...times, blocking };
};
