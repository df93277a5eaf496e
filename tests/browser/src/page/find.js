// Finds what a person can see and reach by its role and accessible name. Arguments: the CSS of everything that can
// carry the role, the wanted name, how to compare ("is", "starts", "any"), and the element to look in (or null).
// Answers the elements that match and the names of all candidates. The names are computed here in a small way, to
// choose; the browser's own computation confirms the choice afterwards.
const [css, wanted, mode, scope] = arguments;

const tidy = (text) => (text || "").replace(/\s+/g, " ").trim();
const modal = [...document.querySelectorAll("dialog:modal, [aria-modal=true]")].filter((it) => it.checkVisibility()).pop();

function reachable(element) {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.closest("[inert], [aria-hidden=true]")) return false;
  if (modal && !modal.contains(element)) return false;
  // A live region may be empty, everything else takes up room.
  return element.matches("[role=status], [role=alert], output") || element.getClientRects().length > 0;
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.matches("[aria-hidden=true], [hidden], script, style")) return "";
  const label = node.getAttribute("aria-label") || node.getAttribute("alt");
  if (label) return label;
  if (node.matches("svg")) return node.querySelector(":scope > title")?.textContent ?? "";
  if (node.matches("input, textarea, select")) return "";
  const style = getComputedStyle(node);
  if (style.display === "none") return "";
  const inner = [...node.childNodes].map(textOf).join("");
  return style.display === "inline" ? inner : ` ${inner} `;
}

function nameOf(element) {
  const ids = tidy(element.getAttribute("aria-labelledby"));
  if (ids) return tidy(ids.split(" ").map((id) => document.getElementById(id)).filter(Boolean).map(textOf).join(" "));
  if (element.hasAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
  if (element.labels?.length) return tidy([...element.labels].map(textOf).join(" "));
  if (element.matches("fieldset")) {
    const legend = [...element.children].find((child) => child.matches("legend"));
    if (legend) return tidy(textOf(legend));
  }
  const role = element.getAttribute("role");
  const namedByContent = role
    ? /^(button|link|tab|heading|radio|checkbox|option|menuitem|switch)$/.test(role)
    : element.matches("button, a, h1, h2, h3, h4, h5, h6, summary, option");
  const text = namedByContent ? tidy([...element.childNodes].map(textOf).join("")) : "";
  return text || tidy(element.getAttribute("title")) || tidy(element.getAttribute("placeholder"));
}

function matches(name) {
  if (mode === "any") return true;
  if (mode === "is") return name === wanted || name === `${wanted} (optional)`;
  // Not "Measures taken" for "Measure": what follows must not continue the word.
  return name.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(name.slice(wanted.length));
}

const candidates = [...(scope ?? document).querySelectorAll(css)].filter(reachable);
const named = candidates.map((element) => [element, nameOf(element)]);
return {
  found: named.filter(([, name]) => matches(name)).map(([element]) => element),
  all: candidates,
  names: named.map(([, name]) => name),
};
