// Whether the last words of this page, as it was before, are still on their way: it then asks again, and says so when
// they never came.
//
// The page's own place in the history, which no other page reads, keeps for each form from which version words are
// under way. It is a number, and no text.

const underWay = () => history.state?.unsent ?? {};

function keep(place, trace) {
  const unsent = { ...underWay(), [place]: trace };
  if (!trace) delete unsent[place];
  history.replaceState({ ...history.state, unsent: Object.keys(unsent).length ? unsent : undefined }, "");
}

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const place = form.dataset.autosave;
  const unsent = underWay()[place];
  if (!unsent) continue;
  const tries = (unsent.tries ?? 0) + 1;
  const isHere = Number(form.dataset.version) > unsent.version;
  const isLost = !isHere && tries > 6;
  keep(place, isHere || isLost ? undefined : { ...unsent, tries });
  if (isLost) form.dataset.lost = "";
  if (isHere || isLost) continue;
  form.inert = true;
  form.dataset.waiting = "";
  setTimeout(() => location.reload(), 150 * tries);
}

addEventListener("luwte:trace", ({ detail: { place, version } }) => {
  if (version !== undefined) keep(place, { version });
  else if (underWay()[place]) keep(place);
});
