import assert from "node:assert/strict";
import test from "node:test";

import { Channels, rest, TestPage } from "./page.mjs";

const form = `<form data-autosave="/bewaar" data-version="3" data-sign-in="/w/in" data-token="/w/token">
  <input type="hidden" name="csrf" value="T1"><input type="hidden" name="versie" value="3">
  <div class="field"><textarea name="notes" id="notes">oud</textarea></div>
  <div class="group"><label><input type="radio" name="danger" value="nee">Nee</label>
  <label><input type="radio" name="danger" value="ja">Ja</label></div>
  <span data-save-state data-busy="Bewaren…" data-failed="Verbinding weg" data-signed-out="Uitgelogd"
    data-sign-in="Log in" data-conflict="Ook gewijzigd" data-keep-mine="Houd mijn tekst"
    data-take-theirs="Neem hun tekst" data-mine="Van jou" data-theirs="Van een ander"></span>
  <button>Klaar</button></form>`;

const saved = (version) => ({ json: { outcome: "saved", version, message: "Bewaard", theirs: {}, errors: {} } });

async function page(server, options = {}) {
  const made = new TestPage(form, { server, ...options });
  await made.run("save.js");
  return made;
}

const body = (request) => Object.fromEntries(request.body);

test("text is saved a while after the last key, with the version it starts from", async () => {
  const made = await page((_, count) => saved(3 + count));
  made.type("#notes", "een");
  await made.clock.pass(1400);
  made.type("#notes", "een twee");
  await made.clock.pass(1400);
  assert.equal(made.requests.length, 0);
  await made.clock.pass(200);
  assert.deepEqual(body(made.requests[0]), { csrf: "T1", versie: "3", notes: "een twee" });
  assert.equal(made.one("[data-save-state]").textContent, "Bewaard");
  made.choose("[value=ja]");
  await made.clock.pass(0);
  assert.deepEqual(body(made.requests[1]), { csrf: "T1", versie: "4", danger: "ja" });
});

test("one request at a time; what is typed meanwhile follows with the new version", async () => {
  const waiting = [];
  const made = await page(() => new Promise((resolve) => { waiting.push(resolve); }));
  made.type("#notes", "een");
  await made.clock.pass(1500);
  made.choose("[value=nee]");
  await made.clock.pass(5000);
  assert.equal(made.requests.length, 1);
  waiting[0](saved(9));
  await made.clock.pass(0);
  assert.deepEqual(body(made.requests[1]), { csrf: "T1", versie: "9", danger: "nee" });
});

test("a lost connection is tried again with growing pauses, and leaving warns", async () => {
  let isDown = true;
  const made = await page(() => { if (isDown) throw new Error("down"); return saved(4); });
  made.type("#notes", "een");
  await made.clock.pass(1500);
  assert.equal(made.one("[data-save-state]").textContent, "Verbinding weg");
  assert.ok(made.leaves());
  await made.clock.pass(2000 + 4000);
  assert.equal(made.requests.length, 3);
  isDown = false;
  await made.clock.pass(8000);
  assert.equal(made.one("[data-save-state]").textContent, "Bewaard");
  assert.equal(made.leaves(), false);
});

test("a lost session waits until somebody signs in elsewhere, and goes on with the new token", async () => {
  const channels = new Channels();
  let isOut = true;
  const server = ({ address }) => {
    if (address === "/w/token") return { json: { csrf: "T2" } };
    return isOut ? { status: 401 } : saved(4);
  };
  const made = await page(server, { channels });
  made.type("#notes", "een");
  await made.clock.pass(1500);
  assert.equal(made.one("[data-save-state] a").getAttribute("href"), "/w/in");
  await made.clock.pass(60000);
  assert.equal(made.requests.length, 1);
  isOut = false;
  channels.post(null, "here");
  await made.clock.pass(0);
  assert.deepEqual(body(made.requests[2]), { csrf: "T2", versie: "3", notes: "een" });
});

test("leaving the page sends what is not saved yet with a request that outlives it", async () => {
  const made = await page(() => saved(4));
  made.type("#notes", "laatste");
  made.tell("pagehide");
  await rest();
  assert.equal(made.requests[0].keepalive, true);
  assert.equal(body(made.requests[0]).notes, "laatste");
});

test("the form is sent only after everything is kept", async () => {
  const made = await page(() => saved(4));
  let sent = 0;
  made.window.HTMLFormElement.prototype.requestSubmit = () => { sent += 1; };
  made.type("#notes", "een");
  const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
  made.one("form").dispatchEvent(event);
  assert.ok(event.defaultPrevented);
  await made.clock.pass(0);
  assert.equal(sent, 1);
  assert.equal(made.requests.length, 1);
});
