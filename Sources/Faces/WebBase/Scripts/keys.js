// Shortcuts: elements name their key in `data-key`, in the chosen line of a list `data-row-key`; navigation names
// its letter behind `g` in `data-go`.

const body = document.body;
// A page on which somebody writes has no single letters: a slip of the focus would make an act of a word.
const texts = "textarea, [data-combo], input:not([type]), input[type=text], input[type=email], input[type=tel]";
const forms = [...document.querySelectorAll("main form:not([role=search])")];
if (forms.some((form) => form.querySelector(texts))) body.dataset.shortcuts = "off";
const letters = body.dataset.shortcuts !== "off";
const sheet = document.querySelector("dialog[data-sheet]");
let goUntil = 0;

// The first place has the focus before any letter can be a shortcut: whoever types at once, types a text. Browsers do
// this by themselves, but later, and some of them for fields only. A form in which the work of a page begins has it in
// its first field.
function firstPlace() {
  const form = document.querySelector("form[data-begin]");
  const fields = [...(form?.elements ?? [])].filter((one) =>
    one.matches("input, select, textarea") && one.type !== "hidden" && one.getClientRects().length > 0);
  return fields.find((one) => one.type === "radio" && one.name === fields[0].name && one.checked) ?? fields[0];
}
if (document.activeElement === body) (document.querySelector("[autofocus]") ?? firstPlace())?.focus();
// Whoever goes on with a text goes on at its end; browsers put the cursor before it.
const begun = document.activeElement;
if (begun.matches("textarea[autofocus]") && begun.selectionEnd === 0) {
  begun.setSelectionRange(begun.value.length, begun.value.length);
}

const isTyping = (target) =>
  target.isContentEditable || target.matches("textarea, select") ||
  (target.matches("input") && !target.matches("[type=radio], [type=checkbox], [type=submit], [type=button]"));

const isShown = (element) => element.getClientRects().length > 0 && !element.closest("[inert]");

const withKey = (key) =>
  [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(isShown);

function act(element) {
  if (element.matches("input, textarea, select")) { element.focus(); element.select?.(); }
  else element.click();
  return true;
}

function nameOf(event) {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if (event.ctrlKey && !event.altKey && !event.metaKey) return "Ctrl+" + key;
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return event.key;
}

function walk(step) {
  const rows = [...document.querySelectorAll("[data-list] [data-row], table[data-list] tbody tr")].filter(isShown);
  if (!rows.length) return false;
  const now = rows.findIndex((row) => row.classList.contains("is-sel"));
  const next = rows[Math.min(rows.length - 1, Math.max(0, now < 0 ? 0 : now + step))];
  for (const row of rows) row.classList.toggle("is-sel", row === next);
  // What its button leads to; one that ends something has a key of its own, and then the line itself is opened.
  const places = ["a.btn[href]", ".what a[href]", "a[href]", "button"];
  const place = places.map((one) => next.querySelector(one)).find(Boolean);
  (place ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function letter(key) {
  if (performance.now() < goUntil) {
    goUntil = 0;
    const place = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
    return place ? act(place) : false;
  }
  if (key === "g" && document.querySelector("[data-go]")) { goUntil = performance.now() + 1500; return true; }
  if (key === "j") return walk(1);
  if (key === "k") return walk(-1);
  if (key === "?" && sheet) { sheet.showModal(); return true; }
  const inRow = document.querySelector(`[data-row].is-sel [data-row-key="${CSS.escape(key)}"]`);
  const element = inRow ?? withKey(key);
  return element ? act(element) : false;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector(".cover")) return;
  const key = nameOf(event);
  if (!key) return;
  const isSingle = key.length === 1;
  if (document.querySelector("dialog[open]") && key !== "F8") return;
  let done = false;
  if (isSingle) done = letters && !isTyping(event.target) && !/^[0-9 ]$/.test(key) && letter(key);
  else if (!(key === "Escape" && isTyping(event.target))) {
    const form = event.target.closest?.("form");
    const inForm = form?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    // Saving is of the form in which somebody is, also where its button says nothing of the key.
    const isSaving = key === "Ctrl+Enter" && form?.method === "post";
    const ofForm = isSaving ? form.querySelector("button:not([type=button])") : null;
    const element = inForm ?? ofForm ?? withKey(key);
    done = element ? act(element) : false;
  }
  if (done) event.preventDefault();
});

for (const button of document.querySelectorAll("[data-open-sheet]")) {
  button.hidden = !sheet;
  button.addEventListener("click", () => sheet?.showModal());
}
