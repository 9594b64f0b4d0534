// Looks for a form whether the desk answers, and which session there is now: a page goes on with a new one, when that
// is of the account that loaded it.

async function look(form) {
  const answer = await fetch(form.dataset.token, { headers: { Accept: "application/json" }, redirect: "manual" });
  if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) return "out";
  if (!answer.ok) return "down";
  const { csrf, account } = await answer.json();
  if (account !== document.body.dataset.account) {
    dispatchEvent(new Event("luwte:foreign"));
    return "foreign";
  }
  if (form.elements.namedItem("csrf")?.value === csrf) return "same";
  for (const field of document.querySelectorAll("input[name=csrf]")) field.value = csrf;
  dispatchEvent(new Event("luwte:renewed"));
  return "new";
}

document.addEventListener("luwte:session", async ({ target: form, detail: { answer } }) => {
  let kind = "down";
  try {
    kind = await look(form);
  } catch {
    kind = "down";
  }
  answer(kind);
});
