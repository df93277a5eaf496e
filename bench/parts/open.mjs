// Opening a document of ten thousand events on a page that is there already, and what it takes of memory.

import { CANDIDATES, draftOf, storeDraft } from "../candidates.mjs";
import { shuffled } from "../statistics.mjs";

const EVENTS = 10_000;

// Toast UI Editor does not open this many within a minute.
const CANNOT = ["toastui"];

const CYCLES = 5;

export const round = async (setting, keep) => {
  const { chromium, isChosen } = setting;
  for (const candidate of shuffled(CANDIDATES.filter(isChosen))) {
    if (CANNOT.includes(candidate.id)) continue;
    try {
      keep(candidate.id, EVENTS, await chromium.visit((page) => visit(page, candidate, setting)));
    } catch (error) {
      keep(candidate.id, EVENTS, { failed: String(error.message).slice(0, 200) });
    }
  }
};

const visit = async (page, candidate, setting) => {
  if (candidate.isRetold) await storeDraft(page, EVENTS, setting);
  await page.go(setting.origin + candidate.start);
  await page.until(candidate.isRetold ? "document.querySelector('.draft-row')" : "globalThis.peer");
  await page.say(candidate.asPeer);
  const open = candidate.isRetold
    ? `location.hash = ${JSON.stringify(draftOf(EVENTS).split("#")[1])}`
    : `peer.open(bench.draft)`;
  if (!candidate.isRetold) {
    await page.say(`(async () => {
      const [draft, markdown] = await Promise.all([
        fetch("/documents/${EVENTS}.json").then((it) => it.json()),
        fetch("/documents/${EVENTS}.md").then((it) => it.text()),
      ]);
      bench.draft = { ...draft, markdown };
    })()`);
  }
  const field = candidate.isRetold ? `peer.named("What happened in event 1")` : "peer.field()";
  const times = await page.say(`(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const since = performance.now();
    ${open};
    const painted = () => new Promise(bench.afterFrame);
    await bench.until(() => ${field}, 60_000);
    const usable = (await painted()) - since;
    await bench.until(() => ${candidate.isOpen(EVENTS)}, 60_000);
    return { usable, whole: (await painted()) - since };
  })()`);
  const memory = await measureMemory(page);
  if (candidate.id !== "retold") return { ...times, memory };
  for (let at = 0; at < CYCLES; at += 1) {
    await page.say(`location.hash = ""`);
    await page.until("document.querySelector('.draft-row')");
    await page.say(open);
    await page.until(`${field} && ${candidate.isOpen(EVENTS)}`);
  }
  return { ...times, memory, afterCycles: await measureMemory(page) };
};

const MEASURE = "performance.measureUserAgentSpecificMemory().then((it) => it.bytes)";

// It waits until rubbish is collected, which may take half a minute.
const measureMemory = (page) =>
  page.say(`Promise.race([${MEASURE}, new Promise((resolve) => setTimeout(() => resolve(null), 40_000))])`);
