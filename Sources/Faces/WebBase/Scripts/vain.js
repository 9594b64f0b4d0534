// Asks whether the desk is there before a form is sent that says what stands beside a button that did nothing: the
// browser's own page of errors is no place for somebody in the middle of something.
//
// The word of a button that was pressed in vain is kept with what is typed, so that it stands there still when another
// button was pressed, or the page was asked again.

// The button of each form that is on its way; what is typed is saved before it goes.
const going = new WeakMap();
const asking = new WeakMap();

function markOf(button) {
  const next = button.nextElementSibling;
  return next?.matches(".not-done") ? next : null;
}

function say(form, button) {
  markOf(button)?.remove();
  const mark = Object.assign(document.createElement("span"), {
    className: "err not-done", textContent: form.dataset.notDone,
  });
  mark.setAttribute("role", "alert");
  button.after(mark);
  mark.scrollIntoView({ block: "nearest" });
  const list = form.querySelector("[data-not-done-list]");
  if (!list || button.name !== list.dataset.notDoneList) return;
  list.value = [...new Set([...list.value.split(" ").filter(Boolean), button.value])].join(" ");
  list.dispatchEvent(new Event("change", { bubbles: true }));
}

function ask(form, button) {
  asking.set(form, button);
  markOf(button)?.remove();
  const answer = ({ kind }) => {
    asking.delete(form);
    if (kind === "foreign") return;
    if (kind === "here") {
      going.set(form, button);
      return form.requestSubmit(button);
    }
    form.dispatchEvent(new CustomEvent("luwte:state", { bubbles: true, detail: { kind } }));
    say(form, button);
  };
  dispatchEvent(new CustomEvent("luwte:session", { detail: { place: form.dataset.token, answer } }));
}

document.addEventListener("submit", (event) => {
  const { target: form, submitter: button } = event;
  if (form.dataset.notDone === undefined || !button || going.has(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!asking.has(form)) ask(form, button);
}, { capture: true });

// What is typed could not be saved, so that the form did not go either.
document.addEventListener("luwte:stayed", ({ target: form }) => {
  const button = going.get(form);
  going.delete(form);
  if (button && !form.querySelector(".clash")) say(form, button);
});
