// Remembers in which lines of the document anything changed.
const [region] = arguments;
window.documentObserver?.disconnect();
const changed = new Set();
const lineOf = (node) => {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element?.closest("[data-line]")?.dataset.line;
};
const note = (records) => {
  for (const { type, target, attributeName } of records) {
    changed.add(lineOf(target) ?? `${type} ${attributeName ?? ""} of a ${target.localName ?? target.parentElement?.localName} outside of every line`);
  }
};
const observer = new MutationObserver(note);
observer.observe(region, { subtree: true, childList: true, characterData: true, attributes: true });
window.documentObserver = observer;
window.changedLines = () => {
  note(observer.takeRecords());
  return [...changed];
};
