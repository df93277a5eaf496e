// Turning the report into a tale, and telling it in other words, at a thousand events. Beside it, the usual editor is given
// the Markdown of that tale in the place of the report's.

import { CANDIDATES, openDocument } from "../candidates.mjs";
import { pause } from "../server.mjs";
import { shuffled } from "../statistics.mjs";

const EVENTS = 1_000;

const IDS = ["retold", "retold-again", "marked"];

export const round = async (setting, keep) => {
  for (const candidate of shuffled(CANDIDATES.filter(({ id }) => IDS.includes(id)))) {
    const act = candidate.isRetold ? turn : replace;
    try {
      keep(candidate.id, EVENTS, await setting.chromium.visit((page) => act(page, candidate, setting)));
    } catch (error) {
      keep(candidate.id, EVENTS, { failed: String(error.message).slice(0, 200) });
    }
  }
};

const turn = async (page, candidate, setting) => {
  await openDocument(page, candidate, EVENTS, setting);
  await pause(2_000);
  const told = (is) => page.say(`bench.sinceClick(() => ${is})`);
  await page.click(`[...document.querySelectorAll("[role=tab]")].find((it) => it.textContent === "Tale")`);
  const turned = await told(`document.getElementById("tale-sheet")?.textContent.includes(" of shard ${EVENTS} ")`);
  const again = `[...document.querySelectorAll("button")].find((it) => it.textContent === "All again")`;
  await page.until(again);
  await pause(1_500);
  await page.say(`bench.words = document.getElementById("tale-sheet").textContent`);
  await page.click(again);
  const rerolled = await told(`document.getElementById("tale-sheet").textContent !== bench.words`);
  return { turned, rerolled };
};

const replace = async (page, candidate, setting) => {
  await openDocument(page, candidate, EVENTS, setting);
  await pause(1_000);
  const turned = await page.say(`(async () => {
    const markdown = await fetch("/documents/${EVENTS}-tale.md").then((it) => it.text());
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const since = performance.now();
    peer.open({ markdown });
    return new Promise((resolve) => bench.afterFrame((now) => resolve(now - since)));
  })()`);
  return { turned, rerolled: turned };
};
