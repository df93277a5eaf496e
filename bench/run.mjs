// Measures Retold beside its peers in one Chromium, and writes RESULTS.md. `cargo xtask bench` starts it.
//
// It is a script because its peers come from npm, so that Node.js is there anyway, and because it needs no library: the
// DevTools protocol over a pipe is JSON. The browser tests drive all engines by WebDriver, which can neither make the
// processor slow nor keep several fresh profiles open in one browser.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Chromium } from "./chromium.mjs";
import * as keys from "./parts/keys.mjs";
import * as load from "./parts/load.mjs";
import * as open from "./parts/open.mjs";
import * as turn from "./parts/turn.mjs";
import * as whole from "./parts/whole.mjs";
import { writeResults } from "./results.mjs";
import { Server } from "./server.mjs";

const PARTS = { keys, load, turn, open, whole };

const { values } = parseArgs({
  options: {
    chromium: { type: "string" },
    dist: { type: "string" },
    work: { type: "string" },
    results: { type: "string" },
    only: { type: "string", default: Object.keys(PARTS).join(",") },
    rounds: { type: "string", default: "9" },
    sizes: { type: "string", default: keys.SIZES.join(",") },
    pages: { type: "string", default: "" },
  },
});

const pages = values.pages.split(",").filter(Boolean);
const sizes = values.sizes.split(",").map(Number);
const chosen = values.only.split(",").filter((name) => name in PARTS);
const rounds = Number(values.rounds);

const documents = {
  stored: (events) => JSON.parse(readFileSync(join(values.work, "documents", `${events}.stored.json`), "utf8")),
};

const server = new Server({
  retold: values.dist,
  peers: join(values.work, "peers"),
  documents: join(values.work, "documents"),
});
for (const first of ["retold", "peers"]) server.prepare(first);
const origin = await server.start();
const chromium = new Chromium(values.chromium);
const { product } = await chromium.ask("Browser.getVersion");
const isChosen = ({ id }) => !pages.length || pages.includes(id);
const setting = { chromium, server, origin, documents, sizes, isChosen };

// What earlier runs have measured of other parts stays beside this one: nothing is compared across parts.
const samplesFile = join(values.work, "samples.json");
const samples = existsSync(samplesFile) ? JSON.parse(readFileSync(samplesFile, "utf8")) : {};

const commit = () => {
  try {
    return execFileSync("git", ["rev-parse", "--short=10", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
};

try {
  for (const name of chosen) {
    const part = { when: new Date().toISOString(), commit: commit(), browser: product, values: {}, loads: [] };
    part.processors = cpus().length;
    for (let round = 0; round < rounds; round += 1) {
      const since = Date.now();
      part.loads.push(loadavg()[0]);
      await PARTS[name].round(setting, (id, events, value) => {
        ((part.values[id] ??= {})[events] ??= [])[round] = value;
        if (value.failed) console.log(`${name}: ${id} ${events}: ${value.failed}`);
      });
      console.log(`${name}: round ${round + 1} of ${rounds} in ${Math.round((Date.now() - since) / 1000)} s`);
      samples[name] = part;
      mkdirSync(values.work, { recursive: true });
      writeFileSync(samplesFile, JSON.stringify(samples));
    }
  }
} finally {
  await chromium.close();
  server.close();
}

console.log(writeResults(samples, values.results));
