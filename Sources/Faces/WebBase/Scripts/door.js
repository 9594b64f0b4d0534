// The crisis button, when the desk does not answer or the session has ended: then the page with the numbers opens, on
// which can be written. Text that is not kept yet stays where it is, so that page opens beside it. When the desk does
// answer, what was just typed is saved first: the next page may be the same call, with the crisis beside it. What can't
// be saved, such as a field that waits for a choice, stays where it is as well: the crisis opens beside it.

const { dataset } = document.body;
const door = document.querySelector("#crisis-door");
const patience = 2000;
const briefly = 1000;

const session = () => new Promise((answer) => {
  dispatchEvent(new CustomEvent("luwte:session", { detail: { place: dataset.token, answer } }));
});
const late = (wait) => new Promise((answer) => { setTimeout(() => answer({ kind: "failed" }), wait); });

function settled() {
  const waits = [];
  dispatchEvent(new CustomEvent("luwte:settle", { detail: { waits } }));
  return Promise.all(waits);
}

function isUnkept() {
  let found = false;
  dispatchEvent(new CustomEvent("luwte:unkept", { detail: { say: () => { found = true; } } }));
  return found;
}

// Whose page this was goes along in the part of the address that is sent nowhere; the page takes it out at once.
function leave() {
  const place = dataset.emergency + "#" + dataset.account;
  if (!isUnkept() || !window.open(place, "_blank")) location.assign(place);
}

if (door && dataset.emergency !== undefined) {
  addEventListener("pageshow", () => { delete door.dataset.isOpen; });
  door.addEventListener("submit", async (event) => {
    if (door.dataset.isOpen !== undefined) return;
    event.preventDefault();
    if (door.dataset.isAsking !== undefined) return;
    door.dataset.isAsking = "";
    const { kind } = await Promise.race([session(), late(patience)]);
    // A crisis waits for nothing long.
    if (kind === "here") await Promise.race([settled(), late(briefly)]);
    delete door.dataset.isAsking;
    if (kind === "foreign") return;
    if (kind !== "here") return leave();
    door.target = isUnkept() ? "_blank" : "";
    door.dataset.isOpen = "";
    door.requestSubmit();
    if (door.target) delete door.dataset.isOpen;
  });
}
