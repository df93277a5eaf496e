// In the page that is one file, this stands for what the site loads from other files: `cargo xtask build --single-file` puts
// their contents into the page, the programs deflated and in base64.

(() => {
  const held = (id) => document.getElementById(id).textContent;

  // Also runs in the program in the background, into which its text is put: it may use nothing from here.
  const unpacked = (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).arrayBuffer();
  };

  const init = wasm_bindgen;
  wasm_bindgen = Object.assign(async () => init({ module_or_path: await unpacked(held("page-program")) }), init);

  // A file has no place from which a worker could be loaded, but an address of something in memory will do.
  const policy = self.trustedTypes?.createPolicy("single-file", { createScriptURL: (address) => address });
  const Real = self.Worker;
  self.Worker = class extends Real {
    constructor() {
      const parts = [
        held("background-script"),
        `;(${unpacked})("${held("background-program")}").then((bytes) => wasm_bindgen({ module_or_path: bytes }));`,
      ];
      const address = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
      super(policy ? policy.createScriptURL(address) : address);
      // It has been read once it says something.
      this.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
    }
  };

  // The page "How to check" is within this one.
  const show = () => {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog check-dialog";
    const close = document.createElement("button");
    close.type = "button";
    close.className = "key";
    close.append("Close");
    close.onclick = () => dialog.close();
    dialog.onclose = () => dialog.remove();
    const words = document.getElementById("how-to-check").content.cloneNode(true);
    // What is said of the site only.
    for (const it of words.querySelectorAll(".check-site, #check-count")) it.remove();
    dialog.setAttribute("aria-label", words.querySelector("h1").textContent);
    dialog.append(close, words);
    document.body.append(dialog);
    dialog.showModal();
  };
  addEventListener("click", (event) => {
    if (!event.target.closest?.("a[href='how-to-check.html']")) return;
    event.preventDefault();
    show();
  });
})();
