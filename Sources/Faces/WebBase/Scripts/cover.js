// Blurs the screen on Ctrl+. and after three quiet minutes; covers it after ten, when the server has locked as well.
//
// While a conversation goes on at a page, somebody listens: it blurs by key or after a time of their own choice, asks
// the desk now and then so that the session stays, and is covered hours later. Other windows of the desk are held by
// it: without that their cover would be no lock. Work in another window counts as being there. What was typed is saved
// before the cover falls, and the cover says whether that went well.

const root = document.documentElement;
const data = document.body.dataset;
const blurAfter = data.blurAfter === undefined ? Number.POSITIVE_INFINITY : Number(data.blurAfter) * 1000;
const lockAfter = Number(data.lockAfter) * 1000;
const holdEvery = Number(data.holdEvery ?? 0) * 1000;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("luwte") : null;
let last = Date.now();
let held = 0;
let told = 0;

function blurred(isOn) { root.toggleAttribute("data-blurred", isOn); }

const made = (name, properties) => Object.assign(document.createElement(name), properties);

function isUnkept() {
  let found = false;
  dispatchEvent(new CustomEvent("luwte:unkept", { detail: { say: () => { found = true; } } }));
  return found;
}

function lock() {
  if (document.querySelector(".cover")) return;
  dispatchEvent(new Event("luwte:flush"));
  root.toggleAttribute("data-locked", true);
  const box = document.createElement("div");
  const link = made("a", {
    href: data.lockPlace, className: "btn btn-main", textContent: data.lockAct, target: "_blank", rel: "noopener",
  });
  const kept = made("p", {});
  kept.dataset.kept = "";
  kept.setAttribute("role", "status");
  box.append(made("h2", { textContent: data.lockTitle }), made("p", { textContent: data.lockText }), kept, link);
  const numbers = document.querySelector("[data-lock-numbers]")?.cloneNode(true);
  if (numbers) {
    numbers.hidden = false;
    box.append(numbers);
  }
  const cover = made("div", { className: "cover" });
  cover.setAttribute("role", "alertdialog");
  cover.setAttribute("aria-label", data.lockTitle);
  cover.append(box);
  document.body.append(cover);
  tell();
  link.focus();
}

// What is saved changes while the cover is there: the last words were still under way when it fell.
function tell() {
  const kept = document.querySelector(".cover [data-kept]");
  const text = isUnkept() ? data.lockUnkept : data.lockKept;
  if (kept && kept.textContent !== text) kept.textContent = text;
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

function hold() {
  if (document.querySelector(".cover")) return;
  dispatchEvent(new CustomEvent("luwte:session", { detail: { place: data.token, answer: ({ kind }) => {
    if (kind === "here") channel?.postMessage({ held: data.account });
  } } }));
}

if (lockAfter) {
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
    // Two pages on which somebody listens would hold each other open for ever.
    if (event.data.held === data.account && !holdEvery) held = Date.now();
  });
  setInterval(() => {
    const quiet = Date.now() - last;
    if (Math.min(quiet, Date.now() - held) >= lockAfter) lock();
    else if (quiet >= blurAfter) blurred(true);
    tell();
  }, 1000);
  if (holdEvery) setInterval(hold, holdEvery);
}
