// What reaches beyond the window's edge although nothing of it can be scrolled or is meant to be out of sight.
const width = document.documentElement.clientWidth;
const parts = [document.documentElement, ...document.querySelectorAll(".form-pane, .document-pane, dialog[open]")];
const wide = parts.filter((it) => it.scrollWidth > it.clientWidth);
if (!wide.length) {
  return "";
}
const culprits = [...wide[0].querySelectorAll("*")].filter((it) => it.getBoundingClientRect().right > width + 1);
const names = culprits.slice(0, 5).map((it) => `${it.localName}.${it.getAttribute("class")}`);
return `${wide.map((it) => `${it.localName}.${it.className} by ${it.scrollWidth - it.clientWidth}`)} (${names})`;
