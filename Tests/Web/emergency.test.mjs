import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

const words = `data-away="Weg" data-signed-out="Uitgelogd" data-foreign="Ander" data-whose="Van wie" data-ready="Terug"
  data-busy="Bezig" data-written="Geschreven vanaf" data-zone="Europe/Amsterdam"`;
const html = `<div data-emergency-page data-token="/w/token" data-send="/w/crisis/nieuw" ${words}>
  <p data-emergency-state></p><a hidden data-emergency-sign-in>Log in</a>
  <form method="post"><input type="radio" name="safety" id="no" value="no">
    <textarea name="note" id="note"></textarea><div hidden data-emergency-send><button>Zet in het log</button></div>
  </form></div>`;
const crisis = "/w/crisis/" + "a".repeat(26);

async function page(server, hash = "") {
  const made = new TestPage(html, { server, url: "https://desk.test/w/nood" + hash });
  await made.run("emergency.js");
  await made.clock.pass(0);
  made.state = () => made.one("[data-emergency-state]").textContent;
  made.posts = () => made.requests.filter(({ method }) => method === "POST");
  return made;
}

const taken = ({ method }) => method === "POST" && { url: "https://desk.test" + crisis };
const as = (account) => ({ json: { csrf: "T9", account } });
const down = () => { throw new Error("no connection"); };

test("what is written waits until the desk answers and its writer is in, and then becomes a crisis", async () => {
  let server = down;
  const made = await page((request) => taken(request) || server(), "#anna");
  assert.equal(made.window.location.hash, "", "whose page it was does not stay in the address");
  made.choose("#no");
  made.type("#note", "Partner belt");
  assert.equal(made.state(), "Weg");
  assert.ok(made.leaves(), "leaving warns");
  server = () => ({ status: 401 });
  await made.clock.pass(5000);
  assert.equal(made.state(), "Uitgelogd");
  assert.equal(made.one("[data-emergency-sign-in]").hidden, false);
  server = () => as("anna");
  await made.clock.pass(5000);
  assert.deepEqual(made.went, [crisis]);
  const sent = Object.fromEntries(made.posts()[0].body);
  assert.match(sent.note, /^Geschreven vanaf \d\d:\d\d\nPartner belt$/);
  assert.deepEqual([sent.safety, sent.csrf], ["no", "T9"]);
  assert.equal(made.leaves(), false);
});

test("it is not taken from under the hands of who is typing", async () => {
  let server = down;
  const made = await page((request) => taken(request) || server(), "#anna");
  made.type("#note", "P");
  server = () => as("anna");
  for (const text of ["Pa", "Par", "Part", "Partn"]) {
    await made.clock.pass(2000);
    made.type("#note", text);
  }
  assert.equal(made.posts().length, 0);
  await made.clock.pass(10000);
  assert.equal(made.posts().length, 1);
});

test("somebody else who signs in sees nothing of it and sends nothing", async () => {
  let server = down;
  const made = await page((request) => taken(request) || server(), "#anna");
  made.type("#note", "Partner belt");
  server = () => as("bert");
  await made.clock.pass(60000);
  assert.equal(made.one("form").hidden, true);
  assert.equal(made.posts().length, 0);
  server = () => as("anna");
  await made.clock.pass(5000);
  assert.equal(made.posts().length, 1);
});

test("a page of which nobody knows whose it is asks before it sends", async () => {
  let server = down;
  const made = await page((request) => taken(request) || server());
  made.type("#note", "Partner belt");
  server = () => as("anna");
  await made.clock.pass(60000);
  assert.equal(made.state(), "Van wie");
  assert.equal(made.posts().length, 0);
  const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
  made.one("form").dispatchEvent(event);
  await made.clock.pass(0);
  assert.deepEqual(made.went, [crisis]);
});

test("a desk that does not take it over is asked again, not often, and the text stays", async () => {
  const made = await page(({ method }) => (method === "POST" ? { status: 503 } : as("anna")), "#anna");
  made.type("#note", "Partner belt");
  await made.clock.pass(65000);
  assert.equal(made.posts().length, 2);
  assert.equal(made.one("#note").value, "Partner belt");
  assert.ok(made.leaves());
});
