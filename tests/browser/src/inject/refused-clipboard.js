// A browser (or a policy) that refuses both the new and the old way to copy.
const refuse = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
if (window.Clipboard) {
  Clipboard.prototype.writeText = refuse;
  Clipboard.prototype.write = refuse;
}
const command = Document.prototype.execCommand;
Document.prototype.execCommand = function (name, ...rest) {
  return /^(copy|cut)$/i.test(name) ? false : command.call(this, name, ...rest);
};
