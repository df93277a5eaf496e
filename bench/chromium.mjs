// One Chromium, driven over a pipe by its DevTools protocol: each message is JSON, and ends with a zero byte.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--window-size=1280,1000",
  "--enable-blink-features=ForceEagerMeasureMemory",
  "--remote-debugging-pipe",
];

// How long a page may take to answer, in milliseconds.
const PATIENCE = 120_000;

const WATCH = readFileSync(new URL("watch.js", import.meta.url), "utf8");

export class Chromium {
  #profile = mkdtempSync(join(tmpdir(), "retold-bench-"));
  #process;
  #asked = 0;
  #open = new Map();

  constructor(program) {
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"];
    this.#process = spawn(program, [...FLAGS, `--user-data-dir=${this.#profile}`, "about:blank"], { stdio });
    let rest = "";
    this.#process.stdio[4].setEncoding("utf8").on("data", (data) => {
      const messages = (rest + data).split("\0");
      rest = messages.pop();
      for (const message of messages) this.#hear(JSON.parse(message));
    });
    this.#process.on("error", (error) => this.#fail(error));
    this.#process.on("exit", () => this.#fail(new Error("Chromium has ended")));
  }

  #fail(error) {
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }

  #hear({ id, result, error }) {
    const waiting = this.#open.get(id);
    if (!waiting) return;
    this.#open.delete(id);
    clearTimeout(waiting.timer);
    if (error) waiting.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting.resolve(result);
  }

  ask(method, params = {}, sessionId = undefined) {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      const late = () => {
        this.#open.delete(id);
        reject(new Error(`${method}: no answer in ${PATIENCE / 1000} s`));
      };
      this.#open.set(id, { method, resolve, reject, timer: setTimeout(late, PATIENCE) });
      this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  // Opens a page with nothing stored and nothing cached, does something with it, and closes it.
  async visit(act) {
    const { browserContextId } = await this.ask("Target.createBrowserContext");
    try {
      const page = new Page(this);
      await page.create(browserContextId);
      return await act(page);
    } finally {
      await this.ask("Target.disposeBrowserContext", { browserContextId });
    }
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.on("exit", resolve));
    await this.ask("Browser.close").catch(() => this.#process.kill());
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Page {
  constructor(chromium) {
    this.chromium = chromium;
  }

  async create(browserContextId) {
    const size = { width: 1280, height: 1000 };
    const target = { url: "about:blank", browserContextId, newWindow: true, ...size };
    const { targetId } = await this.chromium.ask("Target.createTarget", target);
    const attached = await this.chromium.ask("Target.attachToTarget", { targetId, flatten: true });
    this.session = attached.sessionId;
    await this.ask("Page.enable");
    await this.ask("Emulation.setFocusEmulationEnabled", { enabled: true });
    await this.ask("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  }

  ask(method, params) {
    return this.chromium.ask(method, params, this.session);
  }

  async go(url) {
    await this.ask("Page.navigate", { url });
  }

  // Evaluates an expression on the page, and waits if it is a promise.
  async say(expression) {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.ask("Runtime.evaluate", asked);
    if (exceptionDetails) {
      throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    }
    return result.value;
  }

  // Waits until an expression is true on the page, which is looked at before each frame.
  async until(expression, patience = 30_000) {
    const end = Date.now() + patience;
    for (;;) {
      // The page may be another one by now, and the question gone with the last.
      const asked = `bench.until(() => ${expression}, ${end - Date.now()})`;
      const is = await this.say(asked).catch((error) => {
        if (Date.now() > end) throw error;
      });
      if (is) return;
      if (Date.now() > end) throw new Error(`not in ${patience / 1000} s: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async press(key) {
    const is = { key, text: key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
    await this.ask("Input.dispatchKeyEvent", { type: "keyDown", ...is });
    await this.ask("Input.dispatchKeyEvent", { type: "keyUp", ...is });
  }

  // Clicks what an expression is, where it is on the screen.
  async click(expression) {
    const [x, y] = await this.say(`bench.centre(${expression})`);
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.ask("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
    }
  }
}
