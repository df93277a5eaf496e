// Opens a scratch place that takes rich text, as a document or a wiki does. It is in nobody's way: the focus goes back
// when the scratch field is closed.
const place = document.createElement("div");
place.id = "scratch-for-the-clipboard";
place.contentEditable = "true";
place.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 20px; height: 20px; opacity: 0.01; overflow: hidden";
window.scratchFocus = document.activeElement;
document.body.append(place);
place.focus({ preventScroll: true });
