// What works when the WebAssembly does not. It starts the page; when the page panics, it stops it and offers the draft;
// and when the page did not start twice, it lists what is stored instead of starting it once more.
//
// It is loaded before everything else and needs nothing else. It uses neither eval nor HTML in strings nor styles in
// elements, so that a strict security policy can hold. `src/browser/page/rescue.rs` is its other side.

// All that the page may make HTML of are the static parts of its views, and all that it may start is the program in the
// background, and what keeps the page for the times without a network. So this lets nothing pass that could run; for a text of anybody's there is no way here at all.
self.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (/<(script|iframe|object|embed)|\son\w*\s*=|javascript:|srcdoc/i.test(html) ? null : html),
  createScriptURL: (address) => (/^(background_loader|offline|service_worker)\.js$/.test(address) ? address : null),
});

self.retold = (() => {
  // One key for each page that is starting. Its value is when that page last gave a sign of life, 0 once it has broken.
  const STARTS = "retold/starts/";
  // Followed by a draft's id, and perhaps more of the same digits; the value is the draft as a file.
  const RESCUED = "retold/rescued/";
  // The time between two signs of life. Browsers make it one second where a page is out of sight.
  const BEAT = 250;
  // A page without a sign of life for so long hangs.
  const HANG = 2000;
  // So many signs of life after the first view, each in time, and the page counts as started.
  const CALM = 8;
  // A start that failed may be one that the computer has slept or crashed through: twice is no chance.
  const MOST_FAILED = 1;

  const UNTOUCHED = "What is stored in this browser is untouched.";
  const HEADING = "Retold has stopped";

  const isSafe = () => /[?&]safe=1\b/.test(location.search);

  const me = STARTS + Math.random();
  // Whether this start is counted: not where nothing can be stored, and not once it has succeeded.
  let isCounted;
  let lastBeat;
  let timer;
  let isBroken;
  // The dialog that is shown then, and whether the draft is somewhere else than in this page.
  let dialog;
  let isKept;
  // The newest question that carries the draft, in its last line. And where the page was then.
  let newest = "";
  let place;

  const element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const name in attributes) made.setAttribute(name, attributes[name]);
    made.append(...children);
    return made;
  };

  const key = (label, onclick, style = "key") => {
    const made = element("button", { type: "button", class: style }, label);
    made.onclick = onclick;
    return made;
  };

  const save = (name, text) => {
    const link = element("a", { download: name, href: URL.createObjectURL(new Blob([text])) });
    link.click();
  };

  // Keys, in the order in which the browser has them. Throws where there is no storage.
  const stored = (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

  // The guard of the start.

  const beat = () => {
    lastBeat = Date.now();
    localStorage.setItem(me, lastBeat);
  };

  // A page that gave its last sign of life a while ago was killed, or hangs. One that is starting in another tab is none.
  const failed = () => stored(STARTS).filter((key) => Math.abs(Date.now() - localStorage[key]) > HANG);

  const forgive = () => {
    isCounted = false;
    try {
      for (const key of stored(STARTS)) localStorage.removeItem(key);
    } catch {}
  };

  // Loads the page anew. After a panic nothing is forgiven, since nothing can be removed then.
  const go = (to) => () => {
    forgive();
    history.replaceState(null, "", location.pathname + to);
    location.reload();
  };

  // What the first view does not need. The page that is one file has it within, and names no manifest.
  const loadTheRest = () => {
    if (!document.querySelector("[rel=manifest]")) return;
    document.head.append(
      element("link", { rel: "stylesheet", href: "background.css" }),
      element("script", { src: "offline.js" }),
    );
  };

  // Takes away the copy of the page that is kept for the times without a network (`public/service_worker.js`).
  const removeCopy = async () => {
    await (await navigator.serviceWorker.getRegistration())?.unregister();
    const own = `retold ${new URL(".", location)} `;
    for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
    go("?safe=1")();
  };

  // What stands in the file of the page is the first view without a draft. It is seen before the program is there, and what
  // is pressed then is pressed again once somebody listens.

  const shell = document.getElementById("shell");
  let pressed;
  if (!location.hash && !isSafe()) shell?.removeAttribute("hidden");
  shell?.addEventListener("click", (event) => {
    pressed = event.target.closest("[data-act]")?.dataset.act;
  });
  const pressAgain = () => {
    const act = pressed;
    pressed = undefined;
    if (!act) return;
    setTimeout(() => {
      // Something may have been pressed since, which somebody has heard.
      if (pressed) return;
      for (const it of document.querySelectorAll("[data-act]")) if (it.dataset.act === act) return it.click();
    });
  };

  const start = async () => {
    const isAsked = isSafe();
    let hasFailed;
    try {
      hasFailed = failed().length > MOST_FAILED;
      if (!isAsked && !hasFailed) {
        beat();
        isCounted = true;
      }
    } catch {
      // Without a storage nobody can count, and there is no stored draft that could be to blame.
    }
    if (isAsked || hasFailed) {
      return listStored(hasFailed ? "Retold did not start twice in a row." : "Retold has not been started.");
    }
    let isThere;
    let calm = 0;
    timer = setInterval(() => {
      const inTime = Date.now() - lastBeat < HANG;
      calm = isThere && inTime ? calm + 1 : 0;
      try {
        if (isCounted) beat();
      } catch {
        isCounted = false;
      }
      if (calm >= CALM || !isCounted) {
        clearInterval(timer);
        forgive();
      }
    }, BEAT);
    try {
      await wasm_bindgen({});
      isThere = true;
      pressAgain();
      loadTheRest();
    } catch (error) {
      caught(error);
      if (!isBroken) {
        forgive();
        listStored("Retold could not be loaded.");
      }
    }
  };

  // Whoever leaves a page that is alive has not seen it fail, however soon they leave.
  addEventListener("pagehide", () => {
    // No sign of life may come after this one has been taken away.
    clearInterval(timer);
    if (isCounted && Date.now() - lastBeat < HANG) localStorage.removeItem(me);
  });

  // The list of what is stored, each as it is.

  const listStored = (why) => {
    const rows = [];
    let found = "Earlier states of a draft are listed, too.";
    try {
      // What has no id in its key is no draft: when the last backup was, and what was chosen for the keyboard.
      const ofDrafts = stored("retold/").filter((key) => key.split("/").length > 2 && !key.startsWith(STARTS));
      for (const name of ofDrafts) {
        const text = localStorage[name];
        // No more than a glance: what is stored may be damaged in any way.
        let title = /"title"\s*:\s*"((?:[^"\\]|\\.){0,200})/.exec(text)?.[1] ?? "";
        try {
          title = JSON.parse(`"${title}"`);
        } catch {}
        const savedAt = +(/"saved_at"\s*:\s*(\d+)/.exec(text)?.[1] ?? 0);
        const about = [
          name,
          savedAt ? new Date(savedAt).toLocaleString() : "time unknown",
          `${new Blob([text]).size.toLocaleString()} bytes`,
        ];
        const download = key("Download as it is", () => save(`${name.replace(/\W/g, "-")}.txt`, text), "key small");
        download.setAttribute("aria-label", `Download as it is: ${name}`);
        const row = element(
          "li",
          { class: "rescue-row" },
          element("b", { dir: "auto" }, title || "Untitled"),
          element("p", { class: "hint" }, about.join(" · ")),
          download,
        );
        rows.push([savedAt, row]);
      }
      rows.sort((one, other) => other[0] - one[0]);
    } catch {
      found = "The browser gives no access to it.";
    }
    document.body.replaceChildren(
      element(
        "main",
        { class: "rescue" },
        element("h1", {}, "Safe mode"),
        element("p", {}, why),
        element(
          "div",
          { class: "rescue-keys" },
          key("Start Retold normally", go(location.hash), "key go"),
          key("Start without opening a draft", go("")),
          ...(navigator.serviceWorker ? [key("Remove the offline copy", removeCopy)] : []),
        ),
        element("p", {}, `${UNTOUCHED} ${found}`),
        element("ul", { class: "draft-rows" }, ...rows.map((row) => row[1])),
      ),
    );
  };

  // The rescue from a page that has broken.

  const caught = (error) => {
    // Also an endless recursion, which has its own name in each engine.
    const { name, stack } = Object(error);
    if (/^(Runtime|Range|Internal)Error$/.test(name) && /wasm/.test(stack)) broken(String(error));
  };
  addEventListener("error", (event) => caught(event.error));
  addEventListener("unhandledrejection", (event) => caught(event.reason));

  // Once the page has broken, keeps an event from everybody but the dialog.
  const stop = (type) =>
    addEventListener(
      type,
      (event) => {
        if (!isBroken) return;
        event.stopImmediatePropagation();
        if (type === "click") event.target.onclick?.();
        if (type === "cancel" || (type === "beforeunload" && !isKept)) event.preventDefault();
        if (type === "close") dialog.showModal();
      },
      true,
    );
  // For events of the window itself, Chromium calls whoever listened first: that must be this script. The last three have
  // no handler by whose name they would be found. All others are stopped from the panic on, and are no slower before.
  const early = "beforeunload hashchange pagehide pageshow popstate storage focusin focusout visibilitychange";
  early.split(" ").forEach(stop);

  const broken = (file, line) => {
    if (isBroken) return;
    isBroken = true;
    // Of a library, where it lay on the builder's machine is of no use to anybody.
    const what = file.replace(/^.*\/(?=[^/]+\/src\/)/, "");
    const draft = newest.replace(/^[^]*\n/, "");
    isKept = !draft;
    try {
      localStorage.setItem(me, 0);
      if (draft) {
        let name = RESCUED + /^#draft\/(\w+)|$/.exec(place)[1];
        // What was put by before may be in no other place.
        if (localStorage[name]) name += Date.now().toString(16);
        localStorage.setItem(name, draft);
        isKept = localStorage[name] === draft;
      }
    } catch {}

    // Nothing of the program may run again: what it has in memory may be wrong now, and must not be stored.
    for (let id = setTimeout(() => {}); id; id--) clearTimeout(id);
    const refuse = () => {
      throw Error();
    };
    Object.assign(self.Storage?.prototype ?? {}, { setItem: refuse, removeItem: refuse });
    for (const name in self) if (name.startsWith("on")) stop(name.slice(2));

    const said = element("p", { role: "status" });
    const download = () => {
      save("postmortem.retold.json", draft);
      isKept = true;
      said.textContent = "Downloaded.";
    };
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(draft);
        isKept = true;
        said.textContent = "Copied.";
      } catch {
        said.textContent = "The browser did not let the page copy. Download it.";
      }
    };
    const kept = isKept ? ", and kept in this browser." : ". Download it before you reload: this browser did not keep it.";
    dialog = element(
      "dialog",
      { class: "dialog rescue", role: "alertdialog", "aria-label": HEADING, "aria-describedby": "rescue-words" },
      element("h2", { class: "dialog-heading" }, HEADING),
      element(
        "p",
        { id: "rescue-words" },
        "Something in the page went wrong, and it cannot go on. ",
        draft ? `Your draft is here as you last typed it${kept}` : UNTOUCHED,
      ),
      element(
        "div",
        { class: "rescue-keys" },
        ...(draft ? [key("Download my draft", download, "key go"), key("Copy it", copy)] : []),
        key("Reload", go(location.hash)),
        key("Show what is stored", go("?safe=1")),
      ),
      said,
      element("p", { class: "hint mono" }, line ? `${what}:${line}` : what),
    );
    document.body.append(dialog);
    dialog.showModal();
  };

  addEventListener("DOMContentLoaded", start);

  return {
    keep: (question) => {
      if (isBroken) return;
      newest = question;
      place = location.hash;
    },
    broken,
  };
})();
