// The focused element for an error message.
const element = document.activeElement;
if (!element || element === document.body) return "nothing";
const name = element.getAttribute("aria-label") || [...(element.labels ?? [])].map((it) => it.textContent).join(" ");
return `${element.localName} “${(name || element.textContent).replace(/\s+/g, " ").trim().slice(0, 60)}”`;
