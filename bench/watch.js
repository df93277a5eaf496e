// Runs in each page before its own scripts: notes when what was done is painted.

(() => {
  const bench = { keys: [], longTasks: [], clicks: [] };
  globalThis.bench = bench;

  // The frame is painted when a task comes after its callbacks.
  bench.afterFrame = (then) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(0);
    });
  };

  bench.until = (is, patience) =>
    new Promise((resolve) => {
      const end = performance.now() + patience;
      const look = () => {
        let found;
        try {
          found = is();
        } catch {}
        if (found) resolve(true);
        else if (performance.now() > end) resolve(false);
        else requestAnimationFrame(look);
      };
      look();
    });

  bench.centre = (element) => {
    element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };

  // A key is shown with the first frame after its input: in the field, and in the document when that has changed.
  const painted = (key) => bench.afterFrame((now) => (key.frame = now - key.since));
  addEventListener(
    "keydown",
    (event) => {
      const key = { since: event.timeStamp };
      bench.keys.push(key);
      painted(key);
    },
    true,
  );
  addEventListener("input", () => bench.keys.length && painted(bench.keys.at(-1)), true);
  addEventListener("click", (event) => bench.clicks.push(event.timeStamp), true);

  bench.watch = (element) => {
    new MutationObserver(() => {
      const key = bench.keys.at(-1);
      if (key) bench.afterFrame((now) => (key.shown = now - key.since));
    }).observe(element, { subtree: true, childList: true, characterData: true });
  };

  // The time from the click to the frame in which something is so.
  bench.sinceClick = async (is) => {
    if (!(await bench.until(is, 60_000))) return null;
    return new Promise((resolve) => bench.afterFrame((now) => resolve(now - bench.clicks.at(-1))));
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.longTasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
})();
