// The lines of the document, without their keys and records. A line in a line (a list in a list entry) is a line of its own, and not said twice.
const [region] = arguments;
const fold = (text) => text.replace(/\s+/g, " ").trim();
function ownText(node, line) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node !== line && node.nodeType === Node.ELEMENT_NODE && node.matches("[data-line], [aria-hidden=true], [hidden], button, .slip")) return "";
  const text = [...node.childNodes].map((child) => ownText(child, line)).join("");
  // A label, and parts below or beside each other, are read apart even when no space stands between them.
  const apart = node.nodeType === Node.ELEMENT_NODE && (node.matches("strong:first-child, b:first-child") || getComputedStyle(node).display !== "inline");
  return apart ? ` ${text} ` : text;
}
return [...region.querySelectorAll("[data-line]")]
  .filter((line) => line.checkVisibility())
  .map((line) => {
    const label = [...line.querySelectorAll("strong, b")].find((it) => it.closest("[data-line]") === line);
    const text = fold(ownText(line, line));
    const words = label ? fold(label.textContent) : "";
    return [line.dataset.line, text.startsWith(words) ? words : "", text];
  });
