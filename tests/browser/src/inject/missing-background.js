// A browser (or a policy) that starts no programs in the background.
window.Worker = class {
  constructor() {
    throw new DOMException("Workers are not allowed.", "SecurityError");
  }
};
