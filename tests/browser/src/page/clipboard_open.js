// Opens a scratch field for one paste (without a text) or one copy (of the text). It is in nobody's way: the focus
// goes back afterwards.
const [text] = arguments;
const field = document.createElement("textarea");
field.id = "scratch-for-the-clipboard";
field.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 20px; height: 20px; opacity: 0.01";
window.scratchFocus = document.activeElement;
window.scratchPasted = null;
field.addEventListener("paste", (event) => {
  // Not the field's value: a textarea changes line ends.
  window.scratchPasted = event.clipboardData.getData("text/plain");
  event.preventDefault();
});
document.body.append(field);
field.value = text ?? "";
field.focus({ preventScroll: true });
field.select();
