// A full disk: reading works, writing does not, until a test says that there is room again.
window.storageIsFull = true;
const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (window.storageIsFull) {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  }
  return write.call(this, key, value);
};
