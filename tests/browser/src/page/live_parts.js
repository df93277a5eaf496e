// Everything in the document that could act by itself or lead to code.
const [region] = arguments;
// A drawing that is shown as a picture runs nothing and loads nothing.
const isDrawing = (element) => element.matches('img[src^="data:image/svg+xml,"]');
const live = [...region.querySelectorAll("script, img, iframe, object, embed, style, link, form, base, [src], [srcdoc]")].filter((element) => !isDrawing(element));
const marked = [...region.querySelectorAll("*")].filter((element) =>
  [...element.attributes].some(({ name, value }) => name.startsWith("on") || (/^(xlink:)?href$/.test(name) && !/^(https?:|mailto:|#)/i.test(value))),
);
return [...new Set([...live, ...marked])].map((element) => element.outerHTML.slice(0, 120));
