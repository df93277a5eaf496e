// A textarea with markdown-it, which lets no HTML through unless it is asked to.

import MarkdownIt from "markdown-it";

import { textarea } from "./shared.js";

const reader = new MarkdownIt();
textarea((text) => reader.render(text));
