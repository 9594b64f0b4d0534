// Digits choose in a group of tiles or press its buttons, while the focus is in it.

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
  const group = event.target.closest?.("[data-tiles]");
  if (!group) return;
  const radio = group.querySelectorAll("input[type=radio], button[type=submit]")[Number(event.key) - 1];
  if (!radio || radio.disabled) return;
  event.preventDefault();
  if (radio.type === "submit") return radio.click();
  radio.focus();
  if (!radio.checked) radio.click();
  if (group.dataset.then) radio.form?.elements.namedItem(group.dataset.then)?.focus();
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
