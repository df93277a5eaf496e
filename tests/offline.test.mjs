// Tests of public/service_worker.js and public/offline.js, in a worker and a page that are made up:
// `node --test tests/offline.test.mjs`. What browsers do with the real ones is told by the journeys in tests/browser/.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const read = (name) => readFileSync(new URL(`../public/${name}`, import.meta.url), "utf8");
const SCOPE = "https://host/retold/";
const WORKER = read("service_worker.js")
  .replace("@VERSION@", "2")
  .replace("/*@FILES@*/", '"./": "hash-page", "a.css": "hash-style"');

// The caches of an origin: names, and in each the addresses with their contents.
class Caches extends Map {
  async open(name) {
    if (!this.has(name)) this.set(name, new Map());
    return { put: async (file, response) => this.get(name).set(file, response.body) };
  }
  async match(file, { cacheName }) {
    return this.get(cacheName)?.get(file);
  }
  async keys() {
    return [...super.keys()];
  }
  async delete(name) {
    return super.delete(name);
  }
}

class Worker {
  constructor(caches, { missing = [] } = {}) {
    this.asked = [];
    this.listeners = {};
    const world = {
      registration: { scope: SCOPE },
      caches,
      Response: class {
        constructor(body) {
          this.body = body;
        }
      },
      fetch: async (request, options) => {
        this.asked.push([request.url ?? request, options?.integrity]);
        return { ok: !missing.includes(request), status: 404, blob: async () => `new ${request}`, headers: {} };
      },
      addEventListener: (type, what) => (this.listeners[type] = what),
      skipWaiting: () => (this.tookOver = true),
    };
    world.self = world;
    vm.runInContext(WORKER, vm.createContext(world));
  }

  async wait(type) {
    let waited;
    this.listeners[type]({ waitUntil: (promise) => (waited = promise) });
    await waited;
  }

  // What is answered to a request, if it is answered.
  async answer(url, mode = "no-cors", method = "GET") {
    let answer;
    this.listeners.fetch({ request: { url, mode, method }, respondWith: (promise) => (answer = promise) });
    return answer;
  }
}

test("all files are kept, each with its hash, and other versions of this folder go only when it takes over", async () => {
  const old = [`retold ${SCOPE} 1`, "retold https://host/retold/old/ 1", "other"];
  const caches = new Caches(old.map((name) => [name, new Map()]));
  const worker = new Worker(caches);
  await worker.wait("install");
  assert.deepEqual(worker.asked, [["./", "hash-page"], ["a.css", "hash-style"]]);
  assert.deepEqual(await caches.keys(), [...old, `retold ${SCOPE} 2`]);
  assert.ok(!worker.tookOver);
  worker.listeners.message({ data: "anything" });
  assert.ok(!worker.tookOver);
  worker.listeners.message({ data: "take over" });
  assert.ok(worker.tookOver);
  await worker.wait("activate");
  assert.deepEqual(await caches.keys(), [...old.slice(1), `retold ${SCOPE} 2`]);
});

test("where one file is missing, none is kept and the older version stays", async () => {
  const caches = new Caches([[`retold ${SCOPE} 1`, new Map()]]);
  await assert.rejects(new Worker(caches, { missing: ["a.css"] }).wait("install"), /a\.css/);
  assert.deepEqual(await caches.keys(), [`retold ${SCOPE} 1`]);
});

test("own files are answered from what is kept, and nothing else is touched", async () => {
  const worker = new Worker(new Caches());
  await worker.wait("install");
  worker.asked = [];
  for (const address of [SCOPE, `${SCOPE}index.html`, `${SCOPE}?safe=1`, `${SCOPE}#draft/1`, `${SCOPE}index.html?a#b?c`]) {
    assert.equal(await worker.answer(address, "navigate"), "new ./", address);
  }
  assert.equal(await worker.answer(`${SCOPE}a.css`), "new a.css");
  for (const [address, mode, method] of [
    [`${SCOPE}a.css?1`],
    [`${SCOPE}b.css`],
    [`${SCOPE}old/`, "navigate"],
    [`${SCOPE}constructor`, "navigate"],
    ["https://host/", "navigate"],
    ["https://other/retold/a.css"],
    [`${SCOPE}a.css`, "cors", "POST"],
  ]) {
    assert.equal(await worker.answer(address, mode, method), undefined, address);
  }
  assert.deepEqual(worker.asked, []);
});

test("what the browser has cleared away comes from the network", async () => {
  const caches = new Caches();
  const worker = new Worker(caches);
  await worker.wait("install");
  caches.clear();
  await worker.answer(SCOPE, "navigate");
  assert.deepEqual(worker.asked.pop(), [SCOPE, undefined]);
});

class Element {
  constructor(tag) {
    Object.assign(this, { tag, children: [], attributes: {}, textContent: "" });
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  append(...children) {
    for (const child of children) {
      if (child instanceof Element) {
        this.children.push(child);
        child.parent = this;
      } else this.textContent += child;
    }
  }
  remove() {
    this.parent.children = this.parent.children.filter((it) => it !== this);
  }
}

class Target {
  listeners = {};
  addEventListener(type, what) {
    this.listeners[type] = what;
  }
}

// A page whose draft is saved after so many looks.
class Page {
  constructor({ state = {}, unsaved = 0, refuses } = {}) {
    this.loads = 0;
    this.body = new Element("body");
    this.registration = Object.assign(new Target(), { installing: null, waiting: null, active: null }, state);
    const world = {
      navigator: { serviceWorker: { register: async () => (refuses ? Promise.reject(new Error("404")) : this.registration) } },
      document: { body: this.body, createElement: (tag) => new Element(tag) },
      location: { reload: () => (this.loads += 1) },
      Event: class {
        constructor(type) {
          this.type = type;
        }
      },
      dispatchEvent: ({ type }) => (assert.equal(type, "beforeunload"), unsaved-- <= 0),
      setTimeout: (what) => setImmediate(what),
    };
    vm.runInContext(read("offline.js"), vm.createContext(world));
  }

  static async with(options) {
    const page = new Page(options);
    await settled();
    return page;
  }

  get banner() {
    return this.body.children[0];
  }
  get said() {
    return this.banner.children[0].textContent;
  }
  press(name) {
    return this.banner.children.find((it) => it.textContent === name).onclick();
  }
}

const settled = async () => {
  for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
};

const waiting = () => Object.assign(new Target(), { state: "installed", asked: [], postMessage(what) { this.asked.push(what); } });

test("nothing is said where there is no worker, and none at the first visit", async () => {
  assert.equal((await Page.with({ refuses: true })).banner, undefined);
  assert.equal((await Page.with()).banner, undefined);
  const first = waiting();
  const page = await Page.with({ state: { installing: first } });
  page.registration.waiting = first;
  await first.listeners.statechange();
  assert.equal(page.banner, undefined);
});

test("a new version is offered, and taken once the draft is saved", async () => {
  const worker = waiting();
  const page = await Page.with({ state: { active: {}, waiting: worker }, unsaved: 3 });
  assert.equal(page.said, "A new version is ready.");
  await page.press("Update now");
  assert.deepEqual(worker.asked, ["take over"]);
  assert.equal(page.loads, 0);
  worker.state = "activating";
  worker.listeners.statechange();
  assert.equal(page.loads, 0);
  worker.state = "activated";
  worker.listeners.statechange();
  assert.equal(page.loads, 1);
});

test("a draft that is not saved is not loaded away", async () => {
  const worker = waiting();
  const page = await Page.with({ state: { active: {}, waiting: worker }, unsaved: 1_000 });
  await page.press("Update now");
  assert.match(page.said, /not saved/);
  assert.deepEqual([worker.asked, page.loads], [[], 0]);
});

test("later is later, until there is yet another version", async () => {
  const page = await Page.with({ state: { active: {}, waiting: waiting() } });
  page.press("Later");
  assert.equal(page.banner, undefined);
  page.registration.installing = waiting();
  page.registration.listeners.updatefound();
  await page.registration.installing.listeners.statechange();
  assert.equal(page.said, "A new version is ready.");
});

test("where another tab has taken the new version, the page is only loaded anew", async () => {
  const page = await Page.with({ state: { active: {}, waiting: waiting() } });
  page.registration.waiting = null;
  await page.press("Update now");
  assert.equal(page.loads, 1);
});
