// EasyMDE with its preview beside it.

import "easymde/dist/easymde.min.css";

import EasyMDE from "easymde";

import { endOf, ready } from "./shared.js";

const editor = new EasyMDE({
  element: document.querySelector("textarea"),
  autoDownloadFontAwesome: false,
  sideBySideFullscreen: false,
  spellChecker: false,
  status: false,
});
editor.toggleSideBySide();

const code = editor.codemirror;
ready({
  field: () => code.getInputField(),
  preview: document.querySelector(".editor-preview-side"),
  text: () => code.getValue(),
  open: ({ markdown }) => editor.value(markdown),
  focus: (number) => {
    code.focus();
    code.setCursor(code.posFromIndex(endOf(code.getValue(), number)));
  },
});
