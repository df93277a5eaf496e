// Serves the built site as a host does, and has Lighthouse look at it: `node tests/lighthouse.mjs`, after `cargo xtask build`.
// It is no test: its figures for speed are those of the machine, and only of one on which nothing else runs.

import { spawn } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { brotliCompressSync } from "node:zlib";

const LIGHTHOUSE = "lighthouse@13.5.0";
const DIST = resolve(import.meta.dirname, "../dist");
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

// The headers that hosts are told to send with every file.
const headers = Object.fromEntries(
  [...readFileSync(join(DIST, "_headers"), "utf8").matchAll(/^\s+([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]),
);

// The answer for each file.
const answers = new Map();
const answer = (path) => {
  const file = join(DIST, path.endsWith("/") ? `${path}index.html` : path);
  if (!file.startsWith(DIST + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  if (!answers.has(file)) answers.set(file, brotliCompressSync(readFileSync(file)));
  return { body: answers.get(file), type: TYPES[extname(file)] ?? "application/octet-stream" };
};

// Before anybody asks, so that no time of that is in the figures.
for (const name of readdirSync(DIST, { recursive: true })) answer(name);

const server = createServer((request, response) => {
  const found = answer(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  if (!found) return response.writeHead(404).end();
  response.writeHead(200, {
    ...headers,
    "Content-Type": found.type,
    "Content-Encoding": "br",
    "Cache-Control": "no-cache",
  });
  response.end(found.body);
});

const lighthouse = (address, options) =>
  new Promise((done, fail) => {
    const asked = [address, "--quiet", "--output=json", `--only-categories=${CATEGORIES}`, ...options];
    const program = spawn("npx", ["--yes", LIGHTHOUSE, ...asked, "--chrome-flags=--headless --no-sandbox"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let report = "";
    program.stdout.on("data", (data) => (report += data));
    program.on("close", (code) => (code ? fail(Error(`Lighthouse ended with ${code}`)) : done(JSON.parse(report))));
  });

server.listen(0, "127.0.0.1", async () => {
  const address = `http://127.0.0.1:${server.address().port}/`;
  for (const [name, options] of [["desktop", ["--preset=desktop"]], ["phone", []]]) {
    const { categories, audits } = await lighthouse(address, options);
    const figures = CATEGORIES.map((id) => `${id} ${Math.round(categories[id].score * 100)}`);
    const times = TIMES.map((id) => `${id} ${audits[id].displayValue}`);
    console.log(`${name}: ${figures.join(", ")} (${times.join(", ")})`);
  }
  server.close();
});
