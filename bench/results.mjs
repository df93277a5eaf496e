// Writes what was measured: ratios first, since the machine that measures is never alone.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { CANDIDATES } from "./candidates.mjs";
import { plot } from "./plot.mjs";
import { exponent, median, quantile, ratio } from "./statistics.mjs";

const HEAD = `# Results of \`cargo xtask bench\`

Written by the bench, not by hand. Ratios come first: each is the median, over the rounds, of Retold's time divided by the
other page's time in the same round, with the quartiles in brackets; below 1 Retold is faster. Within a round, all pages are
visited in random order, in one Chromium. Absolute times are of this machine. "Retold again" is the same page under another
name: how far its ratio is from 1 is the noise.
`;

const names = Object.fromEntries(CANDIDATES.map(({ id, name }) => [id, name]));

const ms = (value) => (value === undefined || value === null ? "–" : value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en"));
const times = (found) => (found ? `${short(found[0])} [${short(found[1])}–${short(found[2])}]` : "–");
const short = (value) => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2));

const table = (head, rows) =>
  [head, head.map((_, at) => (at ? "--:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const byId = (part) => CANDIDATES.filter(({ id }) => part.values[id]).map(({ id }) => id);

const rounds = (part, id, events, read) =>
  (part.values[id]?.[events] ?? []).map((value) => (value && !value.failed ? read(value) : undefined));

const about = ({ when, browser, processors, loads }) => {
  const [low, high] = [Math.min(...loads), Math.max(...loads)].map((load) => load.toFixed(1));
  const shared =
    high < 1.5 ? "" : " Others worked on this machine at the same time: the ratios hold, the absolute times are too high.";
  return `${loads.length} rounds, ${when.slice(0, 16).replace("T", " ")} UTC, ${browser}, ${processors} processors, load ${low} to ${high}.${shared}`;
};

const keysPart = (part) => {
  const frame = (value) => median(value.frames);
  const sizes = [...new Set(byId(part).flatMap((id) => Object.keys(part.values[id]).map(Number)))].sort((a, b) => a - b);
  const all = (id, events, read) => rounds(part, id, events, read).flat();
  const middle = (id, events) => median(rounds(part, id, events, frame));
  const slope = (id) => {
    const found = exponent(sizes.map((events) => [events, middle(id, events)]));
    return found === undefined ? "–" : found.toFixed(2);
  };
  const heads = sizes.map((events) => events.toLocaleString("en"));
  const others = byId(part).filter((id) => id !== "retold");
  const series = byId(part).map((id) => ({ name: names[id], id, points: sizes.map((events) => [events, middle(id, events)]) }));
  const text = [
    "## From a key to the next frame",
    about(part),
    "The caret is in the event in the middle, the document is beside the form, and somebody types a key each 120 ms. A frame comes each 16.7 ms.",
    "![From a key to the next frame](keys.svg)",
    "Retold's time divided by theirs:",
    table(
      ["events", ...heads],
      others.map((id) => [names[id], ...sizes.map((at) => times(ratio(rounds(part, "retold", at, frame), rounds(part, id, at, frame))))]),
    ),
    "Milliseconds, median / 95th percentile, and how they grow: the slope of log time over log events.",
    table(
      ["events", ...heads, "slope"],
      byId(part).map((id) => [
        names[id],
        ...sizes.map((at) => `${ms(middle(id, at))} / ${ms(quantile(all(id, at, (value) => value.frames), 0.95))}`),
        slope(id),
      ]),
    ),
    "Milliseconds from a key until the document shows it, when nothing else is typed, median, and the longest task while somebody types, median of the rounds:",
    table(
      ["events", ...heads],
      byId(part).map((id) => [
        names[id],
        ...sizes.map((at) => `${ms(median(all(id, at, (value) => value.shown)))} / ${ms(median(all(id, at, (value) => value.longest)))}`),
      ]),
    ),
    failures(part),
  ];
  return { text, plots: { "keys.svg": plot("From a key to the next frame", "events", "ms", series) } };
};

const failures = (part) => {
  const lines = byId(part).flatMap((id) =>
    Object.entries(part.values[id]).flatMap(([events, values]) =>
      values.filter((value) => value?.failed).slice(0, 1).map(({ failed }) => `* ${names[id]}, ${events}: ${failed}`),
    ),
  );
  return lines.length ? ["Not measured:", "", ...lines].join("\n") : "";
};

const loadPart = (part) => {
  const columns = ["paint", "usable", "typed", "shown", "blocking", "bytes"];
  const heads = ["first paint", "field", "letter in the field", "letter in the document", "blocked", "kB"];
  const cell = (id, at, column) => {
    const value = median(rounds(part, id, at, (it) => it[column]));
    return column === "bytes" && value !== undefined ? Math.round(value / 1000) : ms(value);
  };
  const others = byId(part).filter((id) => id !== "retold");
  const text = [
    "## The first visit, on a slow line",
    about(part),
    "150 ms until an answer, 1.6 Mbit/s for all answers together, a processor four times as slow, Brotli, nothing stored. Retold begins a new draft first, the others are an editor at once. Total blocking time is that of tasks after the first paint until half a second after the letter. The processor is not slower for programs in the background.",
    "Retold's time divided by theirs:",
    table(
      ["", ...heads.slice(0, 4)],
      others.map((id) => [
        names[id],
        ...columns.slice(0, 4).map((at) => times(ratio(rounds(part, "retold", "first", (it) => it[at]), rounds(part, id, "first", (it) => it[at])))),
      ]),
    ),
    "Milliseconds:",
    table(
      ["", ...heads],
      [
        ...byId(part).map((id) => [names[id], ...columns.map((column) => cell(id, "first", column))]),
        ...["retold", "retold-again"]
          .filter((id) => part.values[id]?.second)
          .map((id) => [`${names[id]}, second visit, no network`, ...columns.map((column) => cell(id, "second", column))]),
      ],
    ),
    failures(part),
  ];
  return { text, plots: {} };
};

// A part with one size and a few figures: the ratios of each, and milliseconds.
const figures = (title, words, columns) => (part) => {
  const [events] = Object.keys(Object.values(part.values)[0]);
  const value = (column) => (it) => it[column.key];
  const say = (column, value) => (value === undefined ? "–" : column.unit ? `${(value / column.unit).toFixed(1)}` : ms(value));
  const others = byId(part).filter((id) => id !== "retold");
  return {
    text: [
      `## ${title}`,
      about(part),
      words,
      "Retold's figure divided by theirs:",
      table(
        ["", ...columns.map(({ head }) => head)],
        others.map((id) => [names[id], ...columns.map((it) => times(ratio(rounds(part, "retold", events, value(it)), rounds(part, id, events, value(it)))))]),
      ),
      "Medians:",
      table(
        ["", ...columns.map(({ head, unit }) => `${head}, ${unit ? "MiB" : "ms"}`)],
        byId(part).map((id) => [names[id], ...columns.map((it) => say(it, median(rounds(part, id, events, value(it)))))]),
      ),
      failures(part),
    ],
    plots: {},
  };
};

const wholePart = (part) => {
  const time = (id) => rounds(part, id, 10_000, (it) => it.time);
  const of = { "retold-markdown": "Retold, Markdown", "retold-html": "Retold, HTML", marked: "marked + DOMPurify, HTML" };
  return {
    text: [
      "## A whole document of 10,000 events, in both voices",
      about(part),
      "Retold reads the draft, tells it, writes it and hands it over from its background, once for each voice and format. The others make HTML of the same Markdown, which they are given.",
      table(
        ["", "ms", "Retold's time divided by that of marked + DOMPurify"],
        Object.entries(of).map(([id, name]) => [name, ms(median(time(id))), id === "marked" ? "" : times(ratio(time(id), time("marked")))]),
      ),
      part.values.retold ? `Not measured: ${part.values.retold[10_000].find((it) => it?.failed)?.failed}` : "",
    ],
    plots: {},
  };
};

const WRITERS = {
  keys: keysPart,
  load: loadPart,
  turn: figures(
    "Turning the report into the tale, and telling it in other words",
    "A thousand events; from the click to the first frame with the new words. The editor is given the Markdown of the tale in the place of the report's.",
    [
      { key: "turned", head: "turned" },
      { key: "rerolled", head: "in other words" },
    ],
  ),
  open: figures(
    "Opening a document of 10,000 events",
    "On a page that is there already: until its first field is painted, and until its document is whole. Then JavaScript, WebAssembly and elements by `measureUserAgentSpecificMemory`; after Retold has closed and opened the draft five times once more.",
    [
      { key: "usable", head: "field" },
      { key: "whole", head: "whole" },
      { key: "memory", head: "memory", unit: 1 << 20 },
      { key: "afterCycles", head: "after five times", unit: 1 << 20 },
    ],
  ),
  whole: wholePart,
};

export const writeResults = (samples, folder) => {
  const texts = [HEAD];
  for (const [name, write] of Object.entries(WRITERS)) {
    if (!samples[name]) continue;
    const { text, plots } = write(samples[name]);
    texts.push(text.filter(Boolean).join("\n\n"));
    for (const [file, picture] of Object.entries(plots)) writeFileSync(join(folder, file), picture);
  }
  const all = `${texts.join("\n\n").replace(/\n{3,}/g, "\n\n").trim()}\n`;
  writeFileSync(join(folder, "RESULTS.md"), all);
  return all;
};
