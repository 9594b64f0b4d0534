// A form of the staff that keeps nothing while somebody types warns before what was typed is lost.

const isText = "textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=submit], [type=password])";
const values = (form) => [...form.querySelectorAll(isText)].map((field) => field.value).join("\u001f");
// What came back with a refusal is not saved, however little is typed after it.
const isRefused = document.querySelector(".errsum") !== null;
const isOfStaff = document.body.dataset.account !== undefined;
const forms = [...document.querySelectorAll("main form[method=post]:not([data-autosave])")]
  .filter((form) => isOfStaff && form.querySelector(isText));
const start = new Map(forms.map((form) => [form, isRefused ? null : values(form)]));
let isLeaving = false;

addEventListener("submit", () => { isLeaving = true; });
addEventListener("luwte:foreign", () => { isLeaving = true; });
addEventListener("beforeunload", (event) => {
  if (isLeaving) return;
  if (forms.some((form) => form.isConnected && start.get(form) !== values(form))) event.preventDefault();
});
