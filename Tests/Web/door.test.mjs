import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

const html = `<form id="crisis-door" method="post"><input name="csrf" type="hidden" value="T1">
  <button>Crisis</button></form>
  <main><form method="post"><input name="title" id="title"><button>Bewaar</button></form></main>`;

async function page(server) {
  const made = new TestPage(html, { server });
  Object.assign(made.document.body.dataset, { account: "anna", token: "/w/token", emergency: "/w/nood" });
  for (const name of ["session.js", "unsaved.js", "door.js"]) await made.run(name);
  const door = made.one("#crisis-door");
  made.sent = 0;
  made.push = async () => {
    const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
    if (door.dispatchEvent(event)) made.sent += 1;
    await made.clock.pass(2000);
  };
  door.requestSubmit = () => {
    if (door.dispatchEvent(new made.window.Event("submit", { cancelable: true }))) made.sent += 1;
  };
  return made;
}

test("the button begins a crisis when the desk answers", async () => {
  const made = await page(() => ({ json: { csrf: "T1", account: "anna" } }));
  await made.push();
  assert.equal(made.sent, 1);
  assert.deepEqual([made.went, made.opened], [[], []]);
});

test("what was just typed is saved before a crisis begins, and holds it up for a second at most", async () => {
  const made = await page(() => ({ json: { csrf: "T1", account: "anna" } }));
  const order = [];
  made.window.addEventListener("luwte:settle", ({ detail }) => {
    order.push("saving");
    detail.waits.push(new Promise(() => {}));
  });
  made.document.addEventListener("submit", () => order.push("pressed"));
  await made.push();
  assert.deepEqual(order, ["pressed", "saving"]);
  assert.equal(made.sent, 1);
});

test("without a session, a connection or an answer in time the page with the numbers opens", async () => {
  const servers = [() => ({ status: 401 }), () => { throw new Error("no connection"); }, () => new Promise(() => {})];
  for (const server of servers) {
    const made = await page(server);
    await made.push();
    assert.deepEqual(made.went, ["/w/nood#anna"]);
    assert.equal(made.sent, 0);
  }
});

test("text that is not kept stays in its own window", async () => {
  const made = await page(() => { throw new Error("no connection"); });
  made.type("#title", "Half");
  await made.push();
  assert.deepEqual([made.went, made.opened], [[], ["/w/nood#anna"]]);
});

test("a crisis opens beside what the desk can't save, as often as it is asked for", async () => {
  const made = await page(() => ({ json: { csrf: "T1", account: "anna" } }));
  made.type("#title", "Half");
  await made.push();
  await made.push();
  assert.equal(made.sent, 2);
  assert.equal(made.one("#crisis-door").target, "_blank");
  made.type("#title", "");
  await made.push();
  assert.equal(made.one("#crisis-door").target, "", "and in the same window when nothing can be lost");
});
