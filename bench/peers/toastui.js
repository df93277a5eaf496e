// Toast UI Editor with its preview beside it.

import "@toast-ui/editor/dist/toastui-editor.css";

import Editor from "@toast-ui/editor";

import { endOf, ready } from "./shared.js";

const editor = new Editor({
  el: document.querySelector("#editor"),
  height: "900px",
  initialEditType: "markdown",
  previewStyle: "vertical",
  usageStatistics: false,
});

ready({
  field: () => document.querySelector(".toastui-editor-md-container .ProseMirror"),
  preview: document.querySelector(".toastui-editor-md-preview"),
  text: () => editor.getMarkdown(),
  open: ({ markdown }) => editor.setMarkdown(markdown, false),
  focus: (number) => {
    const before = editor.getMarkdown();
    const lines = before.slice(0, endOf(before, number)).split("\n");
    const at = [lines.length, lines[lines.length - 1].length + 1];
    editor.focus();
    editor.setSelection(at, at);
  },
});
