// The height of a window in which nothing has to be scrolled.
const parts = document.querySelectorAll(".form-pane, .document-pane, .rail");
const more = [document.documentElement, ...parts].map((it) => it.scrollHeight - it.clientHeight);
return Math.ceil(innerHeight + Math.max(0, ...more));
