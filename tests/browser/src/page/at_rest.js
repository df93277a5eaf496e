// Whether the element has stayed where it is over two frames: a person does not press what is moving, and an engine takes
// the place first and presses there a moment later, whatever has come to stand there.
const [element, tell] = arguments;
element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
const place = () => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return `${x} ${y} ${width} ${height}`;
};
// A page that is not in sight is drawn no frames.
const frame = () =>
  new Promise((go) => {
    requestAnimationFrame(go);
    setTimeout(go, 100);
  });
const before = place();
frame()
  .then(frame)
  .then(() => tell(place() === before));
