import assert from "node:assert/strict";
import test from "node:test";

import { answer, body, form, page, saved, sends, state } from "./saving.mjs";

const extra = `<input type="text" hidden name="nog" value="" data-not-done-list="log">
  <button id="called" name="log" value="action:called-112">112 gebeld</button>
  <button id="stayed" name="log" value="action:stayed">Gebleven</button>`;
const html = form({ attributes: `data-draft data-not-done="Niet vastgelegd"`, extra });

async function crisis(server) {
  const made = await page(server, { html });
  await made.run("vain.js");
  made.sent = [];
  const submit = (button) => {
    const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
    event.submitter = button;
    made.one("form").dispatchEvent(event);
    return event.defaultPrevented;
  };
  made.window.HTMLFormElement.prototype.requestSubmit = (button) => { if (!submit(button)) made.sent.push(button.id); };
  made.push = async (id) => {
    const isHeld = submit(made.one(id));
    await made.clock.pass(0);
    return isHeld;
  };
  return made;
}

const token = { json: { csrf: "T1", account: undefined } };
const mark = (made, id) => {
  const next = made.one(id).nextElementSibling;
  return next?.getAttribute("role") === "alert" ? next.textContent : null;
};

test("without a connection a button leads nowhere, and says beside itself that nothing was logged", async () => {
  let isDown = true;
  const made = await crisis(({ address }) => {
    if (isDown) throw new Error("down");
    return address === "/w/token" ? token : saved(4);
  });
  assert.ok(await made.push("#called"), "the browser goes to no page of its own");
  assert.deepEqual(made.sent, []);
  assert.equal(mark(made, "#called"), "Niet vastgelegd");
  assert.equal(state(made), "Verbinding weg");
  isDown = false;
  await made.clock.pass(70000);
  assert.equal(mark(made, "#called"), "Niet vastgelegd", "being back logs nothing");
  assert.equal(body(sends(made).at(-1)).nog, "action:called-112", "and a page that is asked again says so too");
  await made.push("#called");
  assert.deepEqual(made.sent, ["called"]);
  assert.equal(mark(made, "#called"), null);
});

test("what was typed is saved when the connection is back, and the button that did nothing still says so", async () => {
  let isDown = true;
  const made = await crisis(({ address }) => {
    if (isDown) throw new Error("down");
    return address === "/w/token" ? token : saved(4);
  });
  made.type("#notes", "Wapen op tafel");
  await made.push("#called");
  isDown = false;
  await made.clock.pass(70000);
  assert.equal(state(made), "Bewaard");
  assert.equal(mark(made, "#called"), "Niet vastgelegd");
  assert.deepEqual(made.sent, []);
});

test("with a session that has ended a button stays as well, and signing in is offered", async () => {
  const made = await crisis(() => ({ type: "opaqueredirect", status: 0 }));
  assert.ok(await made.push("#stayed"));
  assert.equal(mark(made, "#stayed"), "Niet vastgelegd");
  assert.ok(state(made).startsWith("Uitgelogd"));
  assert.equal(made.one("[data-save-state] a").getAttribute("href"), "/w/in");
});

test("a connection that goes while the last words are saved keeps the button here as well", async () => {
  const made = await crisis(({ address }) => {
    if (address === "/w/token") return token;
    throw new Error("down");
  });
  made.type("#notes", "Wapen op tafel");
  await made.push("#called");
  assert.deepEqual(made.sent, []);
  assert.equal(mark(made, "#called"), "Niet vastgelegd");
});

test("with the desk there a button does what it says", async () => {
  const made = await crisis(({ address }) => (address === "/w/token" ? token : answer("saved", 4)));
  await made.push("#stayed");
  assert.deepEqual(made.sent, ["stayed"]);
});
