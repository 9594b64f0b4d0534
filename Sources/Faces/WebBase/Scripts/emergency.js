// The page for when the desk is out of reach: what is written stays in this page, and nowhere else, until the desk
// answers and the account is in that it was written by. Then it becomes a crisis.

const box = document.querySelector("[data-emergency-page]");
const every = 5000;
const quiet = 3000;
const patience = 30000;
let owner = null;
let token = "";
let begun = "";
let touched = 0;
let triedAt = -patience;
let isSending = false;
let isGone = false;

const form = () => box.querySelector("form");
const fields = () => [...form().querySelectorAll("input:not([type=hidden]), textarea")];
const isFilled = (field) => (field.type === "radio" ? field.checked : field.value.trim() !== "");
const isTyped = () => fields().some(isFilled);

function show(kind) {
  box.querySelector("[data-emergency-state]").textContent = box.dataset[kind];
  box.querySelector("[data-emergency-sign-in]").hidden = !["signedOut", "foreign"].includes(kind);
  box.querySelector("[data-emergency-send]").hidden = !["ready", "whose"].includes(kind);
  form().hidden = kind === "foreign";
}

function body(csrf) {
  const sent = new URLSearchParams(new FormData(form()));
  const note = sent.get("note").trim();
  sent.set("note", isTyped() ? [box.dataset.written + " " + begun, note].join("\n").trim() : "");
  sent.set("csrf", csrf);
  sent.set("token", token);
  return sent;
}

async function send(csrf) {
  if (isSending) return;
  isSending = true;
  triedAt = performance.now();
  show("busy");
  try {
    const response = await fetch(box.dataset.send, { method: "POST", body: body(csrf), credentials: "same-origin" });
    const { pathname } = new URL(response.url);
    if (!response.ok || !/^\/w\/crisis\/\w{26}$/.test(pathname)) throw new Error("not taken over");
    isGone = true;
    location.replace(pathname);
  } catch {
    show("away");
  }
  isSending = false;
}

async function ask() {
  try {
    const response = await fetch(box.dataset.token, { headers: { Accept: "application/json" }, redirect: "manual" });
    if (response.status === 401 || response.type === "opaqueredirect") return { kind: "signedOut" };
    if (!response.ok) return { kind: "away" };
    const { csrf, account } = await response.json();
    // Nothing was written yet, so that it will be theirs.
    if (!isTyped()) owner ??= account;
    if (owner === null) return { kind: "whose", csrf };
    return owner === account ? { kind: "ready", csrf } : { kind: "foreign" };
  } catch {
    return { kind: "away" };
  }
}

async function look() {
  if (isSending || isGone) return;
  const { kind, csrf } = await ask();
  if (isSending || isGone) return;
  show(kind);
  const isQuiet = performance.now() - touched > quiet && performance.now() - triedAt > patience;
  if (kind === "ready" && isTyped() && isQuiet) await send(csrf);
}

async function press(event) {
  event.preventDefault();
  const { kind, csrf } = await ask();
  if (["ready", "whose"].includes(kind)) return send(csrf);
  show(kind);
}

if (box) {
  owner = location.hash.slice(1) || null;
  history.replaceState(null, "", location.pathname + location.search);
  token = [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
  // In the zone of the desk, as its log has it.
  begun = new Date().toLocaleTimeString("nl", { timeZone: box.dataset.zone, hour: "2-digit", minute: "2-digit" });
  Object.assign(box.querySelector("[data-emergency-sign-in]"), { target: "_blank", rel: "noopener" });
  form().addEventListener("input", () => { touched = performance.now(); });
  form().addEventListener("submit", press);
  for (const name of ["online", "focus"]) addEventListener(name, look);
  addEventListener("beforeunload", (event) => { if (!isGone && isTyped()) event.preventDefault(); });
  setInterval(look, every);
  look();
}
