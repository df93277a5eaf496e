// In every page and in the program in its background: tells the test server of what must never happen. It comes before the
// page's own code and before its policy, and changes nothing that the page uses.
const tell = (what) => fetch("/problem", { method: "POST", body: what, keepalive: true });
self.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
  tell(`a violation of ${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
});
// What scripts in hostile text call, so that it is seen that they run. The page itself opens none of these.
for (const name of ["alert", "confirm", "prompt", "print", "open"].filter((name) => name in self)) {
  self[name] = (...words) => {
    tell(`${name}(${words}) was called`);
  };
}
// Every text that reaches a sink for HTML or scripts, by way of the page's own policy.
self.sinks = [];
if (self.TrustedTypePolicyFactory) {
  const create = TrustedTypePolicyFactory.prototype.createPolicy;
  TrustedTypePolicyFactory.prototype.createPolicy = function (name, rules) {
    const noted = {};
    for (const rule in rules) {
      noted[rule] = (text, ...rest) => {
        self.sinks.push([rule, text]);
        return rules[rule](text, ...rest);
      };
    }
    return create.call(this, name, noted);
  };
}
