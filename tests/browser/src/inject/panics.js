// Lets the page's own program panic for real: it clones a comment wherever something may come and go on the page, and
// takes it for granted that the browser can. Nobody else clones comments.
Comment.prototype.cloneNode = () => {
  throw new DOMException("No comment.", "NotSupportedError");
};
