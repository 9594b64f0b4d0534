// A questionnaire by keyboard: the key of an answer chooses it and goes on to the next item. An answer that opens
// the safety route is sent at once.

for (const list of document.querySelectorAll("[data-answers]")) {
  const form = list.closest("form");
  const items = [...list.querySelectorAll("[data-item]")];
  const finish = form.querySelector("button[value=finish], button[value=correct]");
  const fields = (item) => [...item.querySelectorAll("input")];

  const enter = (item) => {
    const field = fields(item).find((one) => one.checked) ?? fields(item)[0];
    field?.focus();
    item.scrollIntoView({ block: "nearest" });
  };
  const walk = (item, step) => {
    const next = items[items.indexOf(item) + step];
    if (next) enter(next);
    else if (step > 0) finish?.focus();
  };
  const send = () => form.requestSubmit(form.querySelector("button[value=save]") ?? finish);

  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const item = event.target.closest("[data-item]");
    if (!item) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? (event.key === "Enter" ? 1 : 0);
    const key = event.key.toLowerCase();
    const field = step ? null : fields(item).find((one) => one.dataset.keys?.split(" ").includes(key));
    if (!step && !field) return;
    event.preventDefault();
    event.stopPropagation();
    if (step) return walk(item, step);
    field.focus();
    if (!field.checked) field.click();
    if (field.dataset.safety === undefined) walk(item, 1);
  });

  list.addEventListener("change", (event) => {
    if (event.target.dataset.safety !== undefined && event.target.checked) send();
  });

  const first = items.find((item) => fields(item).every((one) => (one.type === "radio" ? !one.checked : !one.value)));
  if (first && !document.querySelector(".errsum")) enter(first);
}
