// Whether the last words of this page, as it was before, are still on their way: it then asks again, and says so when
// they never came.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const unsent = history.state?.unsent;
  if (unsent?.place !== form.dataset.autosave) continue;
  const tries = (unsent.tries ?? 0) + 1;
  const isHere = Number(form.dataset.version) > unsent.version;
  const isLost = !isHere && tries > 6;
  history.replaceState({ ...history.state, unsent: isHere || isLost ? undefined : { ...unsent, tries } }, "");
  if (isLost) form.dataset.lost = "";
  if (isHere || isLost) continue;
  form.inert = true;
  form.dataset.waiting = "";
  setTimeout(() => location.reload(), 150 * tries);
}
