// Keeps the page for the times without a network. Only `cargo xtask build` puts this into the site: it writes the list of
// the site's files into it, each with its hash, and a version that changes with any of them.
//
// All files are kept together or none, and a new version waits until somebody asks for it: so the page and the program in
// its background are never of two versions.

const VERSION = "@VERSION@";
const FILES = {
  /*@FILES@*/
};

// Others of the same origin may lie in other folders.
const PREFIX = `retold ${self.registration.scope} `;
const NAME = PREFIX + VERSION;

// The hash refuses what the browser, a server, or something on the way still has of another version. What the page has
// fetched, or is fetching, is not fetched once more.
const fetched = (file, integrity) =>
  fetch(file, { cache: "force-cache", integrity }).catch(() => fetch(file, { cache: "no-cache", integrity }));

const keep = async ([file, integrity]) => {
  const response = await fetched(file, integrity);
  if (!response.ok) throw Error(`${file}: ${response.status}`);
  const cache = await caches.open(NAME);
  // Made anew, since a response that was redirected may not answer for a page.
  await cache.put(file, new Response(await response.blob(), { headers: response.headers }));
};

const keepAll = async () => {
  const done = await Promise.allSettled(Object.entries(FILES).map(keep));
  const failed = done.find((it) => it.reason);
  if (!failed) return;
  await caches.delete(NAME);
  throw failed.reason;
};

const forgetOthers = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
};

// The file of the list that a request is for, if it is for one. What follows `?` is no matter to a page.
const fileOf = ({ method, mode, url }) => {
  const { scope } = self.registration;
  if (method !== "GET" || !url.startsWith(scope)) return undefined;
  const rest = url.slice(scope.length).replace(/#.*/, "");
  const name = mode === "navigate" ? rest.replace(/\?.*/, "") : rest;
  const file = /^(index\.html)?$/.test(name) ? "./" : name;
  return Object.hasOwn(FILES, file) ? file : undefined;
};

const answer = async (file, request) => {
  const kept = await caches.match(file, { cacheName: NAME, ignoreVary: true }).catch(() => undefined);
  return kept ?? fetch(request);
};

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file) event.respondWith(answer(file, event.request));
});
addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
