// A textarea with commonmark.js in its safe mode. It knows no tables, which the documents do not have.

import { HtmlRenderer, Parser } from "commonmark";

import { textarea } from "./shared.js";

const reader = new Parser();
const writer = new HtmlRenderer({ safe: true });
textarea((text) => writer.render(reader.parse(text)));
