import assert from "node:assert/strict";
import test from "node:test";

import { Channels } from "./page.mjs";
import { body, ofAnna, page, saved, sends } from "./saving.mjs";

test("a lost session waits until its account signs in elsewhere, and goes on with the new token", async () => {
  const channels = new Channels();
  let isOut = true;
  const server = ({ address }) => {
    if (address === "/w/token") return isOut ? { status: 401 } : { json: { csrf: "T2", account: "anna" } };
    return isOut ? { status: 401 } : saved(4);
  };
  const made = await page(server, { channels, before: ofAnna });
  made.type("#notes", "een");
  await made.clock.pass(1500);
  assert.equal(made.one("[data-save-state] a").getAttribute("href"), "/w/in");
  assert.ok(made.leaves());
  await made.clock.pass(60000);
  assert.equal(sends(made).length, 1);
  isOut = false;
  channels.post(null, { here: "anna" });
  await made.clock.pass(0);
  assert.deepEqual(body(sends(made)[1]), { csrf: "T2", versie: "3", notes: "een" });
});

test("after another account signed in nothing is saved and the text is hidden", async () => {
  const channels = new Channels();
  const made = await page(({ address }) => (address === "/w/token" ? { json: { csrf: "T2", account: "bram" } }
    : { status: 403 }), { channels, before: ofAnna });
  Object.assign(made.document.body.dataset, { foreignTitle: "Iemand anders", foreignPlace: "/w" });
  await made.run("owner.js");
  made.type("#notes", "geheim");
  await made.clock.pass(1500);
  assert.equal(made.one("#notes"), null);
  assert.ok(!made.document.body.textContent.includes("geheim"));
  assert.equal(made.one("h1").textContent, "Iemand anders");
  assert.equal(made.leaves(), false, "there is nothing left to keep here");
  await made.clock.pass(60000);
  assert.equal(sends(made).length, 1);
});

test("the page hides at once when another account signs in in another window, and stays for its own", async () => {
  const channels = new Channels();
  const made = await page(() => saved(4), { channels, before: ofAnna });
  await made.run("owner.js");
  channels.post(null, { here: "anna" });
  assert.ok(made.one("#notes"));
  channels.post(null, { here: "bram" });
  assert.equal(made.one("#notes"), null);
});

const ofForm = ({ document }) => {
  Object.assign(document.body.dataset, { account: "lijst", realm: "form" });
  const link = Object.assign(document.createElement("a"), { href: "/weg" });
  link.dataset.exit = "";
  const exit = document.createElement("aside");
  exit.append(link);
  document.body.prepend(exit);
};

test("a client's form hides for another form, not for an account, and keeps the way out", async () => {
  const channels = new Channels();
  const made = await page(() => saved(4), { channels, before: ofForm });
  await made.run("owner.js");
  channels.post(null, { here: "anna" });
  channels.post(null, { here: "lijst", realm: "form" });
  assert.ok(made.one("#notes"));
  channels.post(null, { here: "andere", realm: "form" });
  assert.equal(made.one("#notes"), null);
  assert.ok(made.one("[data-exit]"));
});

test("a page that waits for its account tells no window that it is in, and hides from another account", async () => {
  const channels = new Channels();
  const made = await page(() => saved(4), { channels, before: (own) => {
    ofAnna(own);
    own.document.body.dataset.waits = "";
  } });
  const heard = [];
  channels.all.push({ listeners: [({ data }) => heard.push(data)] });
  await made.run("owner.js");
  assert.deepEqual(heard, []);
  channels.post(null, { here: "bram" });
  assert.equal(made.one("#notes"), null);
});
