// Digits choose in a group of tiles or press its buttons, while the focus is in it or on it.

// The control of a field where typing begins: what is chosen of a group, the field of a combo.
const control = (form, name) => {
  const mine = [...(form?.elements ?? [])].filter((one) => one.name === name && one.type !== "hidden");
  return form?.querySelector(`[data-combo][data-name="${CSS.escape(name)}"] [role=combobox]`) ??
    mine.find((one) => one.checked) ?? mine[0];
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
  const { target } = event;
  const group = target.closest?.("[data-tiles]") ??
    (target.matches?.("fieldset") ? target.querySelector("[data-tiles]") : null);
  if (!group) return;
  const radio = group.querySelectorAll("input[type=radio], button[type=submit]")[Number(event.key) - 1];
  if (!radio || radio.disabled) return;
  event.preventDefault();
  if (radio.type === "submit") return radio.click();
  radio.focus();
  if (!radio.checked) radio.click();
  if (group.dataset.then) control(radio.form, group.dataset.then)?.focus();
});

// A key that means something only as the very first one in an empty field: it leads to a group of digits, and is
// given back as a letter when no digit follows.
for (const field of document.querySelectorAll("[data-first-key]")) {
  const group = document.getElementById(field.dataset.firstPlace);
  if (!group) continue;
  field.addEventListener("keydown", (event) => {
    if (event.key !== field.dataset.firstKey || field.value || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    group.focus();
    group.addEventListener("keydown", (next) => {
      if (/^[1-9]$/.test(next.key)) return;
      if (next.key.length !== 1) return;
      next.preventDefault();
      field.focus();
      field.value = event.key + next.key;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, { once: true });
  });
}
