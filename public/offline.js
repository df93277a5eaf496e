// Has the page kept for the times without a network, and says when there is a new version. `public/rescue.js` loads it
// once the first view is there. Where a browser cannot do this, nothing is said: the page works as it is.

(async () => {
  const HEADING = "New version";
  // How often, four times a second, it is asked whether the draft is saved.
  const PATIENCE = 40;

  const register = async () => {
    try {
      return await navigator.serviceWorker.register("service_worker.js", { updateViaCache: "none" });
    } catch {
      return undefined;
    }
  };

  // The draft is saved at once when the page is about to go, and the page then says whether anything would be lost. It
  // does so for this event too, which closes nothing.
  const wouldLose = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

  const isSaved = async () => {
    for (let times = 0; wouldLose(); times += 1) {
      if (times === PATIENCE) return false;
      await pause(250);
    }
    return true;
  };

  const button = (label, onclick) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "notice-key";
    made.append(label);
    made.onclick = onclick;
    return made;
  };

  const registration = await register();
  if (!registration) return;

  let banner;
  const offer = async () => {
    // The first version of all waits for nobody.
    if (banner || !registration.waiting || !registration.active) return;
    banner = document.createElement("section");
    banner.className = "update";
    banner.setAttribute("aria-label", HEADING);
    const said = document.createElement("p");
    said.setAttribute("role", "status");
    const close = () => {
      banner.remove();
      // It is offered again when there is yet another one.
      banner = undefined;
    };
    const update = async () => {
      said.textContent = "Saving";
      if (!(await isSaved())) {
        said.textContent = "Not updated: a draft is not saved in this browser. Download it first.";
        return;
      }
      const { waiting } = registration;
      // Another tab may have asked for it already.
      if (!waiting) return location.reload();
      // Only this tab is loaded anew: the others did not ask.
      waiting.addEventListener("statechange", () => {
        if (waiting.state === "activated") location.reload();
      });
      waiting.postMessage("take over");
    };
    banner.append(said, button("Update now", update), button("Later", close));
    document.body.append(banner);
    // A moment later, or a screen reader would not speak it.
    await pause(100);
    said.textContent = "A new version is ready.";
  };

  const follow = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", follow);
  follow();
  offer();
})();
