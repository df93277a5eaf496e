// What reaches beyond the edge of the window, or of a part that does not scroll sideways.
const parts = [document.documentElement, ...document.querySelectorAll(".form-pane, .document-pane, dialog[open]")];
const wide = parts.find((it) => it.scrollWidth > it.clientWidth);
if (!wide) {
  return "";
}
// What is within something that scrolls or clips is not what makes it wide.
const isFree = (it) =>
  it === wide || it === document.body || (it && getComputedStyle(it).overflowX === "visible" && isFree(it.parentElement));
const edge = wide.getBoundingClientRect().left + wide.clientWidth;
const culprits = [...wide.querySelectorAll("*")].filter(
  (it) => it.getBoundingClientRect().right > edge + 1 && isFree(it.parentElement),
);
const names = culprits.map((it) => `${it.localName}.${it.getAttribute("class")}`);
return `${wide.localName} by ${wide.scrollWidth - wide.clientWidth}: ${[...new Set(names)].slice(0, 5)}`;
