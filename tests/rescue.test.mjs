// Tests of public/rescue.js, in a page that is made up: `node --test tests/rescue.test.mjs`. What browsers do with the real
// one is told by the journeys in tests/browser/.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const script = new vm.Script(readFileSync(new URL("../public/rescue.js", import.meta.url), "utf8"));
const NOW = 1_800_000_000_000;
const STARTS = "retold/starts/";
const QUESTION = '7\ndraw\n{"format":"retold-draft","postmortem":{"title":"DNS\\nis down"}}';
const DRAFT = QUESTION.slice(7);

class Element {
  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, children: [], own: "" });
  }
  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }
  removeAttribute(name) {
    delete this.attributes[name];
  }
  append(...children) {
    this.children.push(...children);
  }
  replaceChildren(...children) {
    this.children = children;
  }
  set textContent(text) {
    this.children = [text];
  }
  get textContent() {
    return this.children.map((it) => it.textContent ?? it).join(" ");
  }
  showModal() {
    this.isShown = true;
  }
  click() {
    this.page.files.push([this.attributes.download, this.page.blobs[this.attributes.href]]);
  }
  all() {
    return [this, ...this.children.flatMap((it) => it.all?.() ?? [])];
  }
}

// A storage as browsers have it: the stored keys are its own properties.
class Storage {
  getItem(key) {
    return this[key] ?? null;
  }
  setItem(key, value) {
    if (Storage.isFull) throw new Error("QuotaExceededError");
    this[key] = String(value);
  }
  removeItem(key) {
    delete this[key];
  }
}

class Page {
  constructor({ stored = {}, search = "", hash = "", storage, load = async () => {}, isSite = true, offline } = {}) {
    this.now = NOW;
    this.listeners = [];
    this.timers = new Map();
    this.files = [];
    this.blobs = [];
    this.loads = 0;
    this.starts = 0;
    const page = this;
    // Each page has a prototype of its own, since a panic takes it apart.
    this.Storage = class extends Storage {};
    for (const name of ["getItem", "setItem", "removeItem"]) this.Storage.prototype[name] = Storage.prototype[name];
    this.storage = storage === undefined ? Object.assign(new this.Storage(), stored) : storage;
    this.body = new Element("body");
    this.shell = Object.assign(new Element("div"), { attributes: { hidden: "" } });
    this.shell.addEventListener = (_, what) => (this.press = (act) => what({ target: { closest: () => ({ dataset: { act } }) } }));
    this.acts = ["do start", "do example"].map((act) => ({ dataset: { act }, click: () => this.done.push(act) }));
    this.done = [];
    this.head = new Element("head");
    this.world = {
      Storage: this.Storage,
      document: {
        body: this.body,
        head: this.head,
        getElementById: (id) => (id === "shell" ? this.shell : null),
        querySelectorAll: (selector) => (selector === "[data-act]" ? this.acts : []),
        querySelector: (selector) => (selector === "[rel=manifest]" ? isSite : null),
        createElement: (tag) => Object.assign(new Element(tag), { page }),
      },
      location: { search, hash, pathname: "/retold/", toString: () => `https://host/retold/${search}${hash}`, reload: () => (page.loads += 1) },
      history: { replaceState: (_, __, to) => (page.address = to) },
      navigator: offline ? { serviceWorker: offline } : {},
      caches: offline?.caches,
      Blob: class {
        constructor([text]) {
          Object.assign(this, { text, size: Buffer.byteLength(text) });
        }
      },
      URL: Object.assign(class extends URL {}, { createObjectURL: (blob) => page.blobs.push(blob.text) - 1 }),
      Date: class extends Date {
        static now() {
          return page.now;
        }
      },
      setInterval: (what) => page.later(what),
      clearInterval: (id) => page.timers.delete(id),
      setTimeout: (what) => page.later(what),
      clearTimeout: (id) => page.timers.delete(id),
      // As Chromium has it for events of the window, those that catch an event are called no earlier than the others.
      addEventListener: (type, what) => page.listeners.push({ type, what }),
      wasm_bindgen: async () => {
        page.starts += 1;
        await load();
      },
      onclick: null,
      onpagehide: null,
      onbeforeunload: null,
    };
    this.world.self = this.world;
    Object.defineProperty(this.world, "localStorage", {
      get() {
        if (page.storage instanceof Error) throw page.storage;
        return page.storage;
      },
    });
    vm.createContext(this.world);
    script.runInContext(this.world);
  }

  later(what) {
    const id = (this.lastTimer = (this.lastTimer ?? 0) + 1);
    this.timers.set(id, what);
    return id;
  }

  async fire(type, event = {}) {
    let isStopped = false;
    Object.assign(event, { stopImmediatePropagation: () => (isStopped = true), preventDefault: () => (event.isPrevented = true) });
    for (const listener of this.listeners.filter((it) => it.type === type)) if (!isStopped) await listener.what(event);
    return event;
  }

  // Lets time pass with all timers in time.
  async pass(beats, length = 250) {
    for (let beat = 0; beat < beats; beat += 1) {
      this.now += length;
      for (const what of [...this.timers.values()]) what();
      await null;
    }
  }

  get counted() {
    return Object.entries(this.storage).filter(([key]) => key.startsWith(STARTS));
  }

  get text() {
    return this.body.textContent;
  }

  button(name) {
    return this.body.all().find((it) => it.tag === "button" && (it.attributes["aria-label"] ?? it.textContent) === name);
  }
}

async function started(options) {
  const page = new Page(options);
  await page.fire("DOMContentLoaded");
  return page;
}

const failedStarts = (count, at = NOW - 60_000) =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`${STARTS}${number}`, String(at)]));

test("the first view is seen before the program is there, but not by who opens a draft or the safe mode", () => {
  assert.equal("hidden" in new Page().shell.attributes, false);
  for (const options of [{ hash: "#draft/1f" }, { search: "?safe=1" }]) assert.equal("hidden" in new Page(options).shell.attributes, true);
});

test("what is pressed before the program is there is pressed again then", async () => {
  const page = new Page();
  page.press("do start");
  page.press("do example");
  await page.fire("DOMContentLoaded");
  await page.pass(1);
  assert.deepEqual(page.done, ["do example"]);
});

test("what is pressed once more while the page comes is not pressed twice", async () => {
  const page = new Page();
  page.press("do start");
  await page.fire("DOMContentLoaded");
  page.press("do start");
  await page.pass(1);
  assert.deepEqual(page.done, []);
});

test("a start is counted until the page has been quiet for two seconds", async () => {
  const page = await started();
  assert.equal(page.starts, 1);
  assert.equal(page.counted.length, 1);
  await page.pass(7);
  assert.equal(page.counted.length, 1);
  await page.pass(1);
  assert.deepEqual(page.counted, []);
  assert.equal(page.timers.size, 0);
});

test("a page that loads slowly, or hangs now and then, is quiet later", async () => {
  let arrive;
  const page = new Page({ load: () => new Promise((resolve) => (arrive = resolve)) });
  page.fire("DOMContentLoaded");
  await page.pass(100);
  assert.equal(page.counted.length, 1);
  arrive();
  await new Promise(setImmediate);
  await page.pass(5);
  await page.pass(1, 5_000);
  await page.pass(7);
  assert.equal(page.counted.length, 1);
  await page.pass(1);
  assert.deepEqual(page.counted, []);
});

test("a page out of sight, whose timers are slow, counts as started", async () => {
  const page = await started();
  await page.pass(8, 1_000);
  assert.deepEqual(page.counted, []);
});

test("one failed start is no reason, two are, also with a clock that was set back", async () => {
  assert.equal((await started({ stored: failedStarts(1) })).starts, 1);
  for (const at of [NOW - 60_000, NOW + 60_000, 0]) {
    const page = await started({ stored: failedStarts(2, at) });
    assert.equal(page.starts, 0);
    assert.match(page.text, /Safe mode.*did not start twice/);
  }
});

test("tabs that start at the same time have not failed", async () => {
  const page = await started({ stored: failedStarts(9, NOW - 900) });
  assert.equal(page.starts, 1);
});

test("a start that succeeds forgives those that did not", async () => {
  const page = await started({ stored: { ...failedStarts(1), "retold/draft/1/a": "kept" } });
  await page.pass(9);
  assert.deepEqual({ ...page.storage }, { "retold/draft/1/a": "kept" });
});

test("who leaves early has not seen a failure, unless the page hung", async () => {
  const hurried = await started();
  hurried.now += 100;
  await hurried.fire("pagehide");
  assert.deepEqual(hurried.counted, []);
  const hung = await started();
  hung.now += 5_000;
  await hung.fire("pagehide");
  assert.equal(hung.counted.length, 1);
});

test("without a storage the page starts", async () => {
  for (const storage of [null, new Error("SecurityError")]) {
    const page = await started({ storage });
    await page.pass(9);
    assert.equal(page.starts, 1);
    assert.equal(page.text, "");
  }
  Storage.isFull = true;
  const page = await started({ stored: { other: "full" } });
  await page.pass(9);
  Storage.isFull = false;
  assert.equal(page.starts, 1);
});

test("a page that cannot be loaded lists what is stored", async () => {
  const page = await started({ stored: { "retold/draft/1": DRAFT }, load: () => Promise.reject(new TypeError("network")) });
  assert.match(page.text, /could not be loaded.*DNS/s);
  assert.deepEqual(page.counted, []);
});

test("safe mode lists whatever is stored, newest first, and gives its bytes", async () => {
  const stored = {
    "retold/draft/1/a": `retold 1 rev 4\n{"saved_at":1700000000000,"postmortem":{"title":"older \\"quoted\\""}}`,
    "retold/trash/2": '{"saved_at": 1800000000000, "postmortem": { "title" : "newer" } }',
    "retold/draft/3": "{ torn",
    "retold/draft/4": `{"title":"${"\\u".repeat(200_000)}`,
    "retold/draft/5": `{"title":"${"a".repeat(1_000_000)}`,
    "somebody-else": '{"title":"not ours"}',
    "retold/copies": "1 4 1700000000000",
    "retold/last-backup": "1700000000000",
    "retold/single-keys": "off",
  };
  const page = await started({ stored, search: "?safe=1", hash: "#draft/1" });
  assert.equal(page.starts, 0);
  const titles = page.body.all().filter((it) => it.tag === "b").map((it) => it.textContent);
  assert.deepEqual(titles.slice(0, 3), ["newer", 'older "quoted"', "Untitled"]);
  assert.equal(titles.length, 5);
  assert.ok(titles.every((title) => title.length <= 400));
  for (const key of Object.keys(stored).slice(0, 5)) {
    page.button(`Download as it is: ${key}`).onclick();
    assert.equal(page.files.pop()[1], stored[key]);
  }
  assert.deepEqual({ ...page.storage }, stored);
  page.button("Start Retold normally").onclick();
  assert.deepEqual([page.address, page.loads], ["/retold/#draft/1", 1]);
  page.button("Start without opening a draft").onclick();
  assert.deepEqual([page.address, page.loads], ["/retold/", 2]);
});

test("what the first view does not need is loaded after it, and not by the page that is one file", async () => {
  const loaded = async (options) => {
    const page = new Page(options);
    assert.deepEqual(page.head.children, []);
    await page.fire("DOMContentLoaded");
    return page.head.children.map((it) => it.attributes.href ?? it.attributes.src);
  };
  assert.deepEqual(await loaded(), ["background.css", "offline.js"]);
  assert.deepEqual(await loaded({ isSite: false }), []);
  assert.deepEqual(await loaded({ search: "?safe=1" }), []);
});

test("safe mode takes away the copy of the page for the times without a network, and no other", async () => {
  const names = new Set(["retold https://host/retold/ 1", "retold https://host/retold/old/ 1", "retold https://host/ 1", "other"]);
  let isRegistered = true;
  const offline = {
    getRegistration: async () => ({ unregister: async () => (isRegistered = false) }),
    caches: { keys: async () => [...names], delete: async (name) => names.delete(name) },
  };
  const page = await started({ search: "?safe=1", offline });
  await page.button("Remove the offline copy").onclick();
  assert.deepEqual([isRegistered, page.address, page.loads], [false, "/retold/?safe=1", 1]);
  assert.deepEqual([...names], ["retold https://host/retold/old/ 1", "retold https://host/ 1", "other"]);
  assert.equal((await started({ search: "?safe=1" })).button("Remove the offline copy"), undefined);
});

const panicked = async (options) => {
  const page = await started({ hash: "#draft/1f/timeline", ...options });
  page.world.retold.keep(QUESTION);
  page.world.location.hash = "";
  page.world.retold.broken("src/app.rs", 7);
  return page;
};

test("where a library lay when it was built is not shown", async () => {
  const page = await started({ hash: "#draft/1f/timeline" });
  page.world.retold.broken("/home/somebody/registry/src/index-1f/leptos-0.8.23/src/lib.rs", 7);
  assert.match(page.text, /leptos-0\.8\.23\/src\/lib\.rs:7/);
  assert.doesNotMatch(page.text, /somebody/);
});

test("a panic keeps the draft, and offers it as it was typed", async () => {
  const page = await panicked();
  assert.equal(page.storage["retold/rescued/1f"], DRAFT);
  assert.match(page.text, /kept in this browser.*src\/app\.rs:7/s);
  assert.ok(page.body.children[0].isShown);
  page.world.retold.keep("8\ndraw\nwrong now");
  page.button("Download my draft").onclick();
  assert.deepEqual(page.files, [["postmortem.retold.json", DRAFT]]);
});

test("a panic writes over nothing that was put by before", async () => {
  const page = await panicked({ stored: { "retold/rescued/1f": "earlier" } });
  assert.equal(page.storage["retold/rescued/1f"], "earlier");
  const rescued = Object.entries(page.storage).filter(([key]) => /^retold\/rescued\/1f[0-9a-f]+$/.test(key));
  assert.deepEqual(rescued.map((it) => it[1]), [DRAFT]);
});

test("nothing of the program runs after a panic", async () => {
  const page = await started();
  let calls = 0;
  page.world.setTimeout(() => (calls += 1));
  for (const type of ["pagehide", "beforeunload", "hashchange"]) page.world.addEventListener(type, () => (calls += 1));
  page.world.retold.broken("src/app.rs", 7);
  await page.pass(20);
  for (const type of ["pagehide", "beforeunload", "hashchange"]) await page.fire(type);
  await page.fire("click", { target: { onclick: () => (page.isPressed = true) } });
  assert.deepEqual([calls, page.isPressed], [0, true]);
  assert.throws(() => page.storage.setItem("retold/draft/1", "wrong now"));
  assert.throws(() => page.storage.removeItem("retold/draft/1"));
  // It counts as a failed start at once.
  assert.deepEqual(page.counted.map((it) => it[1]), ["0"]);
});

test("a draft that the browser did not keep is not left without a question", async () => {
  const kept = await panicked();
  assert.ok(!(await kept.fire("beforeunload")).isPrevented);
  const page = await panicked({ storage: null });
  assert.match(page.text, /did not keep it/);
  assert.ok((await page.fire("beforeunload")).isPrevented);
  page.button("Download my draft").onclick();
  assert.ok(!(await page.fire("beforeunload")).isPrevented);
});

test("a trap in WebAssembly is a panic, and nothing else is", async () => {
  const errors = (name, stack) => Object.assign(new Error("unreachable"), { name, stack });
  const page = await started();
  for (const error of [undefined, null, "text", errors("TypeError", "wasm-function[7]"), errors("RangeError", "at page.js")]) {
    await page.fire("error", { error });
    await page.fire("unhandledrejection", { reason: error });
  }
  assert.equal(page.text, "");
  for (const [type, name] of [["error", "RuntimeError"], ["unhandledrejection", "RangeError"], ["error", "InternalError"]]) {
    const page = await started();
    const error = errors(name, "at x.wasm:wasm-function[7]");
    await page.fire(type, { error, reason: error });
    assert.match(page.text, /Retold has stopped.*What is stored in this browser is untouched/s);
  }
});
