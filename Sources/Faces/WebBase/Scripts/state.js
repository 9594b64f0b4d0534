// Whether what stands on the screen is kept: in words, with a picture, and with the way on where there is one. The
// words are the page's.

const icons = { saved: "i-circleCheck", begun: "i-circleCheck", settled: "i-circleCheck", busy: "i-refresh" };

function icon(id) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "ico s");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#" + id);
  svg.append(use);
  return svg;
}

// Signing in again stands in a window of its own, so that the text here stays.
function signIn(form, words) {
  return Object.assign(document.createElement("a"), {
    href: form.dataset.signIn, target: "_blank", rel: "noopener", textContent: words.signIn,
  });
}

// What no longer fits goes with the form to where it does.
function amend(form, words) {
  const button = Object.assign(document.createElement("button"), {
    type: "submit", className: "btn btn-line", textContent: words.amend,
  });
  if (form.id) button.setAttribute("form", form.id);
  return button;
}

document.addEventListener("luwte:state", ({ target: form, detail: { kind, text } }) => {
  const place = form.querySelector("[data-save-state]") ?? document.querySelector("[data-save-state]");
  if (!place) return;
  const isGood = ["saved", "settled", "begun"].includes(kind);
  place.classList.toggle("save-ok", isGood);
  place.classList.toggle("save-bad", !isGood && kind !== "busy");
  // What a page says itself of a form that is finished, it says in its own language.
  const own = kind === "moved" ? place.dataset.moved : undefined;
  const words = document.createElement("span");
  words.textContent = own ?? text ?? place.dataset[kind] ?? "";
  place.replaceChildren(icon(icons[kind] ?? "i-offline"), words);
  if (kind === "signedOut") place.append(" ", signIn(form, place.dataset));
  if (kind === "moved" && place.dataset.amend) place.append(" ", amend(form, place.dataset));
});
