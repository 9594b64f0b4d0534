// A form of the staff that keeps nothing while somebody types: it warns before what was typed is lost, also by another
// form of the same page, and is sent only once the desk answers and the session is that of its page.

const isSeen = (field) => field.name && !["hidden", "submit", "button", "password"].includes(field.type);
const fields = (form) => [...form.elements].filter(isSeen);
const value = (field) => {
  if (["radio", "checkbox"].includes(field.type)) return String(field.checked);
  return field.selectedOptions ? [...field.selectedOptions].map((one) => one.value).join("\u001e") : field.value;
};
const values = (form) => fields(form).map(value).join("\u001f");
const { dataset } = document.body;
const forms = [...document.querySelectorAll("main form[method=post]:not([data-autosave], [role=search])")]
  .filter((form) => dataset.account !== undefined && fields(form).length);
// What came back with a refusal is not saved, however little is typed after it: the form with the wrong field, or the
// only one there is.
const isWrong = (place) => place.querySelector("[aria-invalid=true]") !== null;
const isOnly = forms.length === 1 && !document.querySelector("main form[data-autosave]");
const hasErrors = document.querySelector(".errsum") !== null;
const isRefused = (form) => hasErrors && (isWrong(form) || (isOnly && !isWrong(document)));
const start = new Map(forms.map((form) => [form, isRefused(form) ? null : values(form)]));
const isTouched = (form) => form.isConnected && start.get(form) !== values(form);
let sent = null;

// On its way once nobody held it.
addEventListener("submit", (event) => { if (!event.defaultPrevented) sent = event.target; });
addEventListener("luwte:foreign", () => { start.clear(); forms.length = 0; });
addEventListener("beforeunload", (event) => {
  if (forms.some((form) => form !== sent && isTouched(form))) event.preventDefault();
});

addEventListener("luwte:unkept", ({ detail }) => {
  if (forms.some((form) => form !== sent && isTouched(form))) detail.say();
});

// Whether the desk answers, with the session of the account that loaded this page.
const reach = () => new Promise((answer) => {
  dispatchEvent(new CustomEvent("luwte:session", { detail: { place: dataset.token, answer } }));
});

function say(form, kind) {
  const box = form.querySelector("[data-unsent]") ?? document.createElement("p");
  Object.assign(box, { className: "note-line", textContent: dataset[kind] + " " });
  box.setAttribute("role", "alert");
  box.dataset.unsent = "";
  if (kind === "signedOut") {
    box.append(Object.assign(document.createElement("a"), {
      href: dataset.signIn, target: "_blank", rel: "noopener", textContent: dataset.signInText,
    }));
  }
  form.append(box);
}

// A page that comes back from the browser's memory asks again.
addEventListener("pageshow", () => { for (const form of forms) delete form.dataset.isReady; });

// A page without that question, such as the one on a screen that is turned round, sends at once.
for (const form of dataset.token === undefined ? [] : forms) {
  form.addEventListener("submit", async (event) => {
    if (form.dataset.isReady !== undefined) return;
    event.preventDefault();
    const { submitter } = event;
    if (form.dataset.isAsking !== undefined) return;
    form.dataset.isAsking = "";
    const { kind } = await reach();
    delete form.dataset.isAsking;
    if (kind === "here") {
      form.querySelector("[data-unsent]")?.remove();
      form.dataset.isReady = "";
      form.requestSubmit(submitter);
    } else if (kind !== "foreign") say(form, kind);
  });
}
