// Shows on the page "How to check" what the page of Retold has asked for from which this one was opened. It reads the
// browser's own count; without the other page, there is nothing to count.

(() => {
  const counted = document.getElementById("check-count");
  const list = counted.querySelector("ul");
  const said = counted.querySelector("p");
  let length = -1;

  const show = () => {
    let entries;
    let now;
    try {
      const { performance } = window.opener;
      // It has left for another page.
      if (!performance) return;
      entries = performance.getEntriesByType("resource");
      now = performance.now();
    } catch {
      return;
    }
    const foreign = entries.filter((it) => new URL(it.name).origin !== location.origin).length;
    const last = Math.max(0, ...entries.map((it) => it.startTime));
    const minutes = Math.floor((now - last) / 60_000);
    const when = minutes ? `${minutes} ${minutes === 1 ? "minute" : "minutes"} ago` : "less than a minute ago";
    const words = [
      `The page of Retold from which you came has made ${entries.length} requests since it was opened, the last one ${when}.`,
      foreign ? `${foreign} went to other servers.` : "All were for its own files, none went to another server.",
    ].join(" ");
    if (said.textContent !== words) said.textContent = words;
    counted.hidden = false;
    if (entries.length === length) return;
    length = entries.length;
    list.replaceChildren(
      ...entries.map((it) => {
        const row = document.createElement("li");
        row.textContent = `${(it.startTime / 1000).toFixed(1)} s: ${it.name}`;
        return row;
      }),
    );
  };

  show();
  setInterval(show, 1000);
})();
