// What a browser does whose storage is switched off in its settings: there is none, and nothing is thrown.
Object.defineProperty(window, "localStorage", { configurable: true, get: () => null });
