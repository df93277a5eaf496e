// Makes whole documents on one page: in the background of Retold, and with marked and DOMPurify.

import DOMPurify from "dompurify";
import { marked } from "marked";

const events = new URLSearchParams(location.search).get("events");
const fetched = (name) => fetch(`/documents/${events}${name}`).then((answer) => answer.text());

const listening = () =>
  new Promise((resolve) => {
    const worker = new Worker("/retold/background_loader.js");
    worker.onmessage = () => resolve(worker);
  });

const load = async () => {
  const files = [".md", "-tale.md", ".draft.json"].map(fetched);
  const [worker, report, tale, draft] = await Promise.all([listening(), ...files]);
  const ask = (errand) =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage(`1\n${errand}\n${draft}`);
    });
  const write = async (format) => {
    for (const voice of ["formal", "tale"]) {
      const answer = await ask(`write\n${format} ${voice}`);
      if (!answer.includes(` of shard ${events} `)) throw new Error(`${format} ${voice}: ${answer.slice(0, 200)}`);
    }
  };
  const works = {
    "retold-markdown": () => write("markdown copy"),
    "retold-html": () => write("html file"),
    marked: () => {
      for (const text of [report, tale]) DOMPurify.sanitize(marked.parse(text));
    },
  };
  globalThis.whole = async () => {
    const times = {};
    // In any order, and once before it counts: what is compiled when it is first used is compiled then.
    for (const isCounted of [false, true]) {
      for (const name of Object.keys(works).sort(() => Math.random() - 0.5)) {
        const since = performance.now();
        await works[name]();
        if (isCounted) times[name] = performance.now() - since;
      }
    }
    return times;
  };
};

load();
