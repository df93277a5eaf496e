// A browser that gives the program in the background no database: the getter itself throws, as when site data is blocked.
// The server puts this into the page, which has it put into the program as well.
if (self.window) {
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(address) {
      super(`${address}?inject=missing-database`);
    }
  };
} else {
  Object.defineProperty(self, "indexedDB", {
    configurable: true,
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}
