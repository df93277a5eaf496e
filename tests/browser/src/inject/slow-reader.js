// Holds the program in the background up, before it reads, for longer than a test waits.
if (!self.document) {
  addEventListener("message", ({ data }) => {
    const end = /^\d+\nread-report\n/.test(data) ? Date.now() + 30_000 : 0;
    while (Date.now() < end);
  });
}
