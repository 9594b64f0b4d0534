// A page belongs to the account that loaded it. When somebody else signs in with the same browser, it saves nothing
// more, shows nothing of what stood in it, and says so. A page for a client belongs to its form in the same way; forms
// and accounts know nothing of each other. A page that waits for its account to be in again tells nobody that it is.

const { dataset } = document.body;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("luwte") : null;

function hide() {
  const title = Object.assign(document.createElement("h1"), { textContent: dataset.foreignTitle });
  const text = Object.assign(document.createElement("p"), { textContent: dataset.foreignText });
  const link = Object.assign(document.createElement("a"), {
    href: dataset.foreignPlace, className: "btn btn-main", textContent: dataset.foreignAct,
  });
  const box = document.createElement("main");
  box.className = "empty";
  box.setAttribute("role", "alert");
  box.append(title, text, link);
  document.title = dataset.foreignTitle;
  document.documentElement.removeAttribute("data-locked");
  document.documentElement.removeAttribute("data-blurred");
  // A client leaves as quickly as before.
  const exit = document.querySelector("[data-exit]")?.closest("aside");
  document.body.replaceChildren(...exit ? [exit] : [], box);
  link.focus();
}

if (dataset.account !== undefined) {
  addEventListener("luwte:foreign", hide);
  channel?.addEventListener("message", ({ data }) => {
    const isOfKind = data.here !== undefined && data.realm === dataset.realm;
    if (isOfKind && data.here !== dataset.account) dispatchEvent(new Event("luwte:foreign"));
  });
  if (dataset.waits === undefined) channel?.postMessage({ here: dataset.account, realm: dataset.realm });
}
