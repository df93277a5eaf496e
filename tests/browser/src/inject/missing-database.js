// A browser that gives the program in the background no database: the getter itself throws, as when site data is blocked.
// The server puts this into the page, which has it put into the program as well.
if (self.window) {
  // The page's own policy knows this address without the fault.
  const policy = self.trustedTypes?.createPolicy("tests", { createScriptURL: (address) => address });
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(address) {
      const asked = `${address}?inject=missing-database`;
      super(policy ? policy.createScriptURL(asked) : asked);
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
