// A floor: a timeline by hand, of which only the rows in sight are on the page, with the lines of the document beside them.
// A key writes one line of the document and stores one event. There is no undo, no check, no tale.

import { ready } from "./shared.js";

const ROW = 60;
const SHOWN = 50;

let events = [{ time: "", text: "" }];
let first = 0;

const form = document.querySelector("#form");
const preview = document.querySelector("#document");
const tall = [form, preview].map((pane) => pane.firstElementChild);

const rows = Array.from({ length: SHOWN }, () => {
  const row = document.createElement("div");
  const time = document.createElement("input");
  const text = document.createElement("textarea");
  const line = document.createElement("p");
  row.className = "row";
  line.className = "line";
  row.append(time, text);
  const made = { row, time, text, line };
  time.oninput = () => change(made, { time: time.value });
  text.oninput = () => change(made, { text: text.value });
  return made;
});
tall[0].append(...rows.map(({ row }) => row));
tall[1].append(...rows.map(({ line }) => line));

const change = (made, changed) => {
  const event = events[made.at];
  Object.assign(event, changed);
  write(made, event);
  localStorage.setItem(`event-${made.at}`, JSON.stringify(event));
};

const write = (made, event) => {
  made.line.textContent = `${event.time} ${event.text}`;
};

const show = () => {
  for (let place = 0; place < SHOWN; place += 1) {
    const made = rows[place];
    const at = first + place;
    const event = events[at];
    made.at = at;
    for (const element of [made.row, made.line]) {
      element.hidden = !event;
      element.style.transform = `translateY(${at * ROW}px)`;
    }
    if (!event) continue;
    made.time.value = event.time;
    made.text.value = event.text;
    made.text.setAttribute("aria-label", `What happened in event ${at + 1}`);
    write(made, event);
  }
};

const scrollTo = (at) => {
  first = Math.max(0, Math.min(at - SHOWN / 2, events.length - SHOWN));
  show();
  form.scrollTop = preview.scrollTop = Math.max(0, at * ROW - 300);
};

form.onscroll = () => {
  const next = Math.max(0, Math.min(Math.floor(form.scrollTop / ROW) - 15, events.length - SHOWN));
  if (Math.abs(next - first) < 10) return;
  first = next;
  show();
};

const open = (draft) => {
  events = draft.events;
  for (const pane of tall) pane.style.height = `${events.length * ROW}px`;
  scrollTo(0);
};
open({ events });

ready({
  field: () => rows[0].text,
  preview,
  text: () => events.map(({ text }) => text).join("\n"),
  open,
  focus: (number) => {
    scrollTo(number - 1);
    const { text } = rows[number - 1 - first];
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  },
});
