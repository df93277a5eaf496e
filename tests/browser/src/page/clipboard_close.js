// Removes the scratch field and gives the focus back.
document.getElementById("scratch-for-the-clipboard")?.remove();
window.scratchFocus?.focus?.({ preventScroll: true });
delete window.scratchFocus;
delete window.scratchPasted;
