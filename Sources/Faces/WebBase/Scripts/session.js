// Whose session it is by now. Another script asks with the event `luwte:session`; when the account that loaded the page
// is still, or again, in, its forms get the token of the session that there is.

async function ask(place) {
  try {
    const response = await fetch(place, { headers: { Accept: "application/json" }, redirect: "manual" });
    if (response.status === 401 || response.type === "opaqueredirect") return { kind: "signedOut" };
    if (!response.ok) return { kind: "failed" };
    const { csrf, account } = await response.json();
    if (account !== document.body.dataset.account) {
      dispatchEvent(new Event("luwte:foreign"));
      return { kind: "foreign" };
    }
    const tokens = [...document.querySelectorAll("input[name=csrf]")];
    const isNew = tokens.some((field) => field.value !== csrf);
    for (const field of tokens) field.value = csrf;
    if (isNew) dispatchEvent(new Event("luwte:renewed"));
    return { kind: "here", isNew };
  } catch {
    return { kind: "failed" };
  }
}

const late = () => new Promise((resolve) => { setTimeout(() => resolve({ kind: "failed" }), 5000); });

addEventListener("luwte:session", async ({ detail: { place, answer } }) => {
  answer(await Promise.race([ask(place), late()]));
});
