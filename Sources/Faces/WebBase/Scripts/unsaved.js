// A form of the staff that keeps nothing while somebody types warns before what was typed is lost.

const isSeen = (field) => field.name && !["hidden", "submit", "button", "password"].includes(field.type);
const fields = (form) => [...form.elements].filter(isSeen);
const value = (field) => {
  if (["radio", "checkbox"].includes(field.type)) return String(field.checked);
  return field.selectedOptions ? [...field.selectedOptions].map((one) => one.value).join("\u001e") : field.value;
};
const values = (form) => fields(form).map(value).join("\u001f");
// What came back with a refusal is not saved, however little is typed after it.
const isRefused = document.querySelector(".errsum") !== null;
const isOfStaff = document.body.dataset.account !== undefined;
const forms = [...document.querySelectorAll("main form[method=post]:not([data-autosave])")]
  .filter((form) => isOfStaff && fields(form).length);
const start = new Map(forms.map((form) => [form, isRefused ? null : values(form)]));
let isLeaving = false;

addEventListener("submit", () => { isLeaving = true; });
addEventListener("luwte:foreign", () => { isLeaving = true; });
addEventListener("beforeunload", (event) => {
  if (isLeaving) return;
  if (forms.some((form) => form.isConnected && start.get(form) !== values(form))) event.preventDefault();
});
