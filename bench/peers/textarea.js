// A floor: a bare textarea, and no document beside it.

import { textarea } from "./shared.js";

textarea();
