// Blurs the screen on Ctrl+. and after three quiet minutes; covers it after ten, when the server has locked as
// well.
//
// Work in another window of the desk counts as being there. What was typed is saved before the cover falls.

const root = document.documentElement;
const data = document.body.dataset;
const blurAfter = Number(data.blurAfter) * 1000;
const lockAfter = Number(data.lockAfter) * 1000;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("luwte") : null;
let last = Date.now();
let told = 0;

function blurred(isOn) { root.toggleAttribute("data-blurred", isOn); }

function lock() {
  if (document.querySelector(".cover")) return;
  dispatchEvent(new Event("luwte:flush"));
  root.toggleAttribute("data-locked", true);
  const box = document.createElement("div");
  const title = Object.assign(document.createElement("h2"), { textContent: data.lockTitle });
  const text = Object.assign(document.createElement("p"), { textContent: data.lockText });
  const link = Object.assign(document.createElement("a"), {
    href: data.lockPlace, className: "btn btn-main", textContent: data.lockAct, target: "_blank", rel: "noopener",
  });
  box.append(title, text, link);
  const cover = Object.assign(document.createElement("div"), { className: "cover" });
  cover.setAttribute("role", "alertdialog");
  cover.setAttribute("aria-label", data.lockTitle);
  cover.append(box);
  document.body.append(cover);
  link.focus();
}

function unlock() {
  document.querySelector(".cover")?.remove();
  root.removeAttribute("data-locked");
  blurred(false);
  last = Date.now();
}

function present() {
  last = Date.now();
  if (last - told > 10000) { told = last; channel?.postMessage({ present: data.account }); }
}

if (blurAfter && lockAfter) {
  addEventListener("keydown", (event) => {
    const isBlurred = root.hasAttribute("data-blurred");
    if (event.ctrlKey && event.key === ".") {
      event.preventDefault();
      return blurred(!isBlurred);
    }
    if (isBlurred && !["Control", "Shift", "Alt", "Meta"].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      blurred(false);
    }
    present();
  }, { capture: true });
  addEventListener("pointerdown", () => { blurred(false); present(); }, { capture: true });
  addEventListener("pointermove", () => { if (!root.hasAttribute("data-blurred")) present(); }, { passive: true });
  addEventListener("scroll", () => { if (!root.hasAttribute("data-blurred")) present(); }, { passive: true });
  channel?.addEventListener("message", (event) => {
    if (event.data.here === data.account) unlock();
    if (event.data.present === data.account) last = Date.now();
  });
  setInterval(() => {
    const quiet = Date.now() - last;
    if (quiet >= lockAfter) lock();
    else if (quiet >= blurAfter) blurred(true);
  }, 1000);
}
