// Elements and attributes on the page that it does not make itself, and addresses that lead to code or load something.
const elements = new Set(
  ("html head meta title link script body noscript header main nav aside section article footer div span p a b strong em " +
    "code pre br hr ul ol li dl dt dd h1 h2 h3 h4 button input textarea select option label fieldset legend details summary " +
    "dialog form ins del img bdi svg g path text circle rect line table thead tbody tr th td i output").split(" "),
);
const attributes = new Set(
  ("class id role type href rel target title dir lang tabindex rows cols value placeholder spellcheck autocomplete for name " +
    "checked disabled open hidden inert selected start width height alt d viewBox preserveAspectRatio x y x1 x2 y1 y2 cx cy " +
    "r points src charset content http-equiv media integrity defer accept download style inputmode enterkeyhint autofocus " +
    "maxlength crossorigin as readonly multiple list min max step method focusable pathLength stroke-dasharray").split(" "),
);
const own = (address) => new URL(address, document.baseURI).origin === location.origin;
const wrong = [];
for (const element of document.querySelectorAll("*")) {
  const name = element.localName;
  const note = (what) => wrong.push(`${what} ${element.outerHTML.slice(0, 160)}`);
  if (!elements.has(name)) note("element");
  const inHead = element.closest("head");
  if (["script", "link", "meta"].includes(name) && !inHead) note("place");
  for (const { name: key, value } of element.attributes) {
    if (!attributes.has(key) && !/^(aria|data)-[a-z-]+$/.test(key)) note(`attribute ${key}`);
    if (key === "style" && !/^left: [\d.]+%;$/.test(element.style.cssText)) note("style");
    if (key === "href" && name === "a") {
      if (!/^(https?:|mailto:|#|how-to-check\.html$)/i.test(value)) note("address");
      if (/^https?:/i.test(value) && !/noopener noreferrer/.test(element.rel)) note("rel");
    }
    if (key === "src" && !(inHead ? own(value) : name === "img" && value.startsWith("data:image/svg+xml,"))) note("src");
  }
}
return wrong.slice(0, 20);
