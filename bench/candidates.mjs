// What is measured: Retold twice, so that the noise is seen, its peers, and two floors.

// The draft of so many events in Retold's list, and its address.
export const draftOf = (events) => `/retold/#draft/${events.toString(16)}/timeline`;

// Retold answers as the pages in `peers/` do. A field is found by the name that a reader of the screen hears.
const AS_PEER = `(() => {
  const named = (name) => {
    const label = [...document.querySelectorAll("label")].find((it) => it.textContent === name);
    return label ? document.getElementById(label.htmlFor) : document.querySelector('[aria-label="' + name + '"]');
  };
  globalThis.peer ??= {
    field: () => named("Impact"),
    named,
    get preview() { return document.getElementById("report"); },
    text: () => [...document.querySelectorAll("textarea")].map((it) => it.value).join("\\n"),
    focus: async (number) => {
      const name = "What happened in event " + number;
      // Rows that are far from the ones in sight may be on the page only once they are scrolled to.
      const pane = document.querySelector(".form-pane");
      for (let tries = 0; !named(name) && tries < 200; tries += 1) {
        const count = JSON.parse(localStorage.getItem("bench/events"));
        pane.scrollTop = (pane.scrollHeight * (number - 1)) / count - pane.clientHeight / 2;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      const field = named(name);
      field.scrollIntoView({ block: "center" });
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
  };
  return true;
})()`;

const retold = (id, name) => ({
  id,
  name,
  isRetold: true,
  start: "/retold/",
  opened: draftOf,
  asPeer: AS_PEER,
  // The form with the document beside it.
  isOpen: (events) => `peer.named("Time of event 1") && peer.preview.textContent.includes(" of shard ${events} ")`,
});

const peer = (id, name, more = {}) => ({
  id,
  name,
  start: `/peers/${id}.html`,
  opened: (events) => `/peers/${id}.html?events=${events}`,
  asPeer: "globalThis.peer !== undefined",
  isOpen: (events) => `peer.preview.textContent.includes(" of shard ${events} ")`,
  ...more,
});

export const CANDIDATES = [
  retold("retold", "Retold"),
  retold("retold-again", "Retold again (control)"),
  peer("windowed", "windowed page by hand (floor)", { isFloor: true, isOpen: () => "peer.text().length > 300" }),
  peer("textarea", "bare textarea (floor)", { isFloor: true, isOpen: () => "peer.text().length > 300" }),
  peer("marked", "textarea + marked + DOMPurify"),
  peer("markdown-it", "textarea + markdown-it"),
  peer("commonmark", "textarea + commonmark.js"),
  peer("easymde", "EasyMDE"),
  peer("toastui", "Toast UI Editor"),
  peer("react", "form in React"),
];

// Puts a draft of so many events where Retold keeps drafts, and opens the candidate with a document of that size.
export const openDocument = async (page, candidate, events, { origin, documents }, patience = 40_000) => {
  if (candidate.isRetold) await storeDraft(page, events, { origin, documents });
  await page.go(origin + candidate.opened(events));
  await page.until(`${candidate.asPeer} && ${candidate.isOpen(events)}`, patience);
};

export const storeDraft = async (page, events, { origin, documents }) => {
  await page.go(`${origin}/peers/blank.html`);
  await page.until("document.title === 'Blank'");
  await page.say(`localStorage.setItem("bench/events", ${events})`);
  for (const [key, record] of Object.entries(documents.stored(events))) {
    await page.say(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(record)})`);
  }
};
