// What every peer shares: the page's address says how many events the document has that it opens, and none is opened
// without one.

export const ready = (peer) => {
  globalThis.peer = peer;
  const events = new URLSearchParams(location.search).get("events");
  if (events) fetchDocument(events).then(peer.open);
};

export const fetchDocument = async (events) => {
  const [draft, markdown] = await Promise.all([
    fetch(`/documents/${events}.json`).then((answer) => answer.json()),
    fetch(`/documents/${events}.md`).then((answer) => answer.text()),
  ]);
  return { ...draft, markdown };
};

// Where the words of an event end in the Markdown.
export const endOf = (markdown, number) => {
  const words = ` of shard ${number} `;
  const at = markdown.indexOf(words);
  if (at < 0) throw new Error(`no event ${number}`);
  return at + words.length;
};

// An editor that is a textarea with the document beside it, made anew at each input as tutorials do it.
export const textarea = (toHtml) => {
  const field = document.querySelector("textarea");
  const preview = document.querySelector("#document");
  const show = () => {
    if (toHtml) preview.innerHTML = toHtml(field.value);
  };
  field.addEventListener("input", show);
  ready({
    field: () => field,
    preview: toHtml ? preview : field,
    text: () => field.value,
    open: ({ markdown }) => {
      field.value = markdown;
      show();
    },
    focus: (number) => {
      const at = endOf(field.value, number);
      field.focus();
      field.setSelectionRange(at, at);
    },
  });
};
