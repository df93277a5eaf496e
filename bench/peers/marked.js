// A textarea with marked and DOMPurify: the usual safe editor.

import DOMPurify from "dompurify";
import { marked } from "marked";

import { textarea } from "./shared.js";

textarea((text) => DOMPurify.sanitize(marked.parse(text)));
