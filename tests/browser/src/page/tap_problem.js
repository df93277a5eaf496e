// Tells why a thumb would not press an element: it is too small, or something lies over its middle. Empty if it would.
const [element] = arguments;
const box = element.getBoundingClientRect();
// A small box within its label is pressed by that.
const target = element.closest("label")?.getBoundingClientRect() ?? box;
if (target.width < 24 || target.height < 24) return `it is ${target.width} by ${target.height} pixels`;
const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
const isPressed = there && (element.contains(there) || there.contains(element));
return isPressed ? "" : `${there?.outerHTML.slice(0, 120) ?? "nothing"} lies over it`;
