// Starts the program in the background of the page. Where the server sends the policy with every file, it holds here too.
self.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => (address === "./background.js" ? address : null),
});
importScripts("./background.js");
wasm_bindgen("./background_bg.wasm");
