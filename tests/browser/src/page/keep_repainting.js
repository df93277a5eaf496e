// One pixel that blinks until it is stopped.
const pixel = document.createElement("div");
pixel.style.cssText = "position: fixed; inset: auto 0 0 auto; width: 1px; height: 1px";
document.documentElement.append(pixel);
const timer = setInterval(() => {
  pixel.style.background = pixel.style.background === "black" ? "white" : "black";
}, 20);
window.stopRepainting = () => {
  clearInterval(timer);
  pixel.remove();
};
