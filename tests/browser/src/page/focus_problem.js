// Says what is wrong with the focus that a keyboard user has now, or nothing.
const element = document.activeElement;
if (!element || element === document.body || element === document.documentElement) {
  // Past the last stop the focus goes to the browser's own bar, and the order starts again. Firefox would go on to
  // send the keys to a page that does not have the focus; a person comes back to the page.
  if (!document.hasFocus()) window.focus();
  window.lastTabStop = null;
  return "";
}
const name = `${element.localName} “${(element.getAttribute("aria-label") || element.textContent || element.labels?.[0]?.textContent || "").trim().slice(0, 40)}”`;
// Some engines go from the last stop straight to the first one.
const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
const first = stops.find((it) => it.tabIndex >= 0 && !it.disabled && it.checkVisibility());
const last = element === first ? null : window.lastTabStop;
if (last && last !== element && last.isConnected && !(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) {
  return `${name} comes after something that is further down`;
}
const styled = (it) => {
  const style = getComputedStyle(it);
  return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
};
// A field may show its focus on the frame around it.
if (!element.matches(":focus-visible") || !(styled(element) || styled(element.parentElement ?? element) || element.labels?.length && styled(element.labels[0]))) {
  return `${name} has the focus and does not show it`;
}
const box = element.getBoundingClientRect();
const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${name} has the focus outside of the window`;
const top = document.elementFromPoint(x, y);
if (top && !element.contains(top) && !top.contains(element) && ![...(element.labels ?? [])].some((it) => it.contains(top))) {
  return `${name} has the focus and is covered by ${top.localName}.${top.className}`;
}
window.lastTabStop = element;
return "";
