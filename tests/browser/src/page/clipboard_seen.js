// What a reader sees of the rich text that was pasted, by what the browser makes of it and not by its tags: an engine may
// write bold as a style.
const place = document.getElementById("scratch-for-the-clipboard");
const fold = (text) => text.replace(/\s+/g, " ").trim();
const own = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("ul, ol").forEach((list) => list.remove());
  return fold(copy.textContent);
};
const all = (css) => [...place.querySelectorAll(css)];
const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
const bold = [];
while (texts.nextNode()) {
  const { data, parentElement } = texts.currentNode;
  const isHeading = parentElement.closest("h1, h2, h3, h4, h5, h6, th");
  if (fold(data) && !isHeading && Number(getComputedStyle(parentElement).fontWeight) >= 600) bold.push(fold(data));
}
return {
  headings: all("h1, h2, h3, h4, h5, h6").map((it) => `${it.localName.slice(1)} ${fold(it.textContent)}`),
  entries: all("li").map((it) => `${it.parentElement.localName} ${own(it)}`),
  bold,
  rows: all("tr").map((row) => [...row.cells].map((cell) => fold(cell.textContent)).join(" | ")),
};
