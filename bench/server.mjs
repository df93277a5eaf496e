// Serves Retold and its peers as a good static host does: compressed with Brotli, and quick. It can be slow when it is asked
// to be: then all that is sent shares one line, so that it holds for the background of a page and for service workers too.

import { createServer } from "node:http";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, normalize, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

// With these a page may measure its memory, and its clock is a fine one.
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const PIECE = 2_048;

export class Server {
  // Bytes that were sent.
  sent = 0;
  // Milliseconds until an answer begins, and bytes a millisecond; no limits as long as there is none.
  line = undefined;
  isGone = false;
  #free = 0;
  #compressed = new Map();
  #server;

  // `folders` says which folder stands under which first part of an address.
  constructor(folders) {
    this.folders = folders;
    this.#server = createServer((asked, answer) => this.#serve(asked, answer));
  }

  start() {
    return new Promise((resolve) => {
      this.#server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${this.#server.address().port}`));
    });
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  // Compresses all files under a first part of addresses, before anybody waits for one.
  prepare(first) {
    for (const entry of readdirSync(this.folders[first], { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) this.#read(`/${first}/${relative(this.folders[first], join(entry.parentPath, entry.name))}`);
    }
    // What stands for a folder, which peers have none of.
    if (first === "retold") this.#read("/retold/");
  }

  #read(address) {
    const known = this.#compressed.get(address);
    if (known) return known;
    const [, first, ...rest] = normalize(decodeURIComponent(address)).split("/");
    const folder = this.folders[first];
    if (!folder) return undefined;
    const path = join(folder, ...rest);
    const file = statSync(path).isDirectory() ? join(path, "index.html") : path;
    const body = brotliCompressSync(readFileSync(file));
    const made = { body, type: TYPES[extname(file)] ?? "application/octet-stream" };
    this.#compressed.set(address, made);
    return made;
  }

  async #serve(asked, answer) {
    if (this.isGone) return asked.socket.destroy();
    let found;
    try {
      found = this.#read(asked.url.split("?")[0]);
    } catch {}
    if (this.line) await pause(this.line.latency);
    const headers = { ...ISOLATED, "Cache-Control": "no-cache" };
    if (!found) return answer.writeHead(404, headers).end();
    const { body, type } = found;
    const about = { "Content-Type": type, "Content-Encoding": "br", "Content-Length": body.length };
    answer.writeHead(200, { ...headers, ...about });
    this.sent += body.length;
    if (this.line) await this.#send(answer, body);
    answer.end(this.line ? undefined : body);
  }

  async #send(answer, body) {
    for (let at = 0; at < body.length && !answer.destroyed; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      const now = performance.now();
      this.#free = Math.max(this.#free, now) + piece.length / this.line.rate;
      // A timer is a millisecond late, and the line would stand still for as long.
      if (this.#free - now > 2) await pause(this.#free - now);
      answer.write(piece);
    }
  }
}

export const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
