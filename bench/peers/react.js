// A form in React with the same timeline, as one is usually written: a row that is not rendered again unless its event has
// changed, the document as Markdown that marked and DOMPurify make HTML of, and the whole draft stored at each change.

import DOMPurify from "dompurify";
import { marked } from "marked";
import { createElement as h, memo, useCallback, useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";

import { ready } from "./shared.js";

const EMPTY = { title: "", impact: "", events: [{ time: "", text: "" }] };

const asMarkdown = ({ title, impact, events }) => {
  const rows = events.map(({ time, text }) => `- **${time}** ${text}`);
  return [`# ${title}`, "## Summary", impact, "## Timeline", rows.join("\n")].join("\n\n");
};

const Row = memo(({ at, event, change }) =>
  h(
    "li",
    null,
    h("input", {
      "aria-label": `Time of event ${at + 1}`,
      value: event.time,
      onChange: ({ target }) => change(at, { time: target.value }),
    }),
    h("textarea", {
      "aria-label": `What happened in event ${at + 1}`,
      rows: 2,
      value: event.text,
      onChange: ({ target }) => change(at, { text: target.value }),
    }),
  ),
);

let open;

const Form = () => {
  const [draft, setDraft] = useState(EMPTY);
  open = setDraft;
  const change = useCallback((at, changed) => {
    setDraft((draft) => ({
      ...draft,
      events: draft.events.map((event, other) => (other === at ? { ...event, ...changed } : event)),
    }));
  }, []);
  const __html = useMemo(() => DOMPurify.sanitize(marked.parse(asMarkdown(draft))), [draft]);
  useEffect(() => localStorage.setItem("draft", JSON.stringify(draft)), [draft]);
  const rows = draft.events.map((event, at) => h(Row, { key: at, at, event, change }));
  return h(
    "div",
    { className: "beside" },
    h("form", null, h("ol", null, rows)),
    h("article", { id: "document", dangerouslySetInnerHTML: { __html } }),
  );
};

flushSync(() => createRoot(document.querySelector("#root")).render(h(Form)));

const field = (number) => document.querySelector(`[aria-label="What happened in event ${number}"]`);
ready({
  field: () => field(1),
  preview: document.querySelector("#document"),
  text: () => [...document.querySelectorAll("textarea")].map((it) => it.value).join("\n"),
  open: ({ title, impact, events }) => flushSync(() => open({ title, impact, events })),
  focus: (number) => {
    const area = field(number);
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  },
});
