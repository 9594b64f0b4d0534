import assert from "node:assert/strict";
import test from "node:test";

import { Channels, TestPage } from "./page.mjs";

const minute = 60000;
const html = `<main><form method="post"><input name="csrf" type="hidden" value="T1"><input name="title" id="title">
  <button>Bewaar</button></form></main><div hidden data-lock-numbers><a href="tel:112">112</a></div>`;

async function page(more = {}, channels = new Channels()) {
  const made = new TestPage(html, { channels, server: () => ({ json: { csrf: "T1", account: "anna" } }) });
  Object.assign(made.document.body.dataset, {
    account: "anna", token: "/w/token", lockAfter: "600", blurAfter: "180", lockTitle: "Op slot", lockText: "Niemand.",
    lockKept: "Bewaard.", lockUnkept: "Niet bewaard.", lockAct: "Log in", lockPlace: "/w/in", ...more,
  });
  for (const [name, value] of Object.entries(more)) if (value === undefined) delete made.document.body.dataset[name];
  for (const name of ["session.js", "unsaved.js", "cover.js"]) await made.run(name);
  return made;
}

const talk = { blurAfter: undefined, lockAfter: "14400", holdEvery: "240" };
const isBlurred = (made) => made.document.documentElement.hasAttribute("data-blurred");

test("a page blurs after three quiet minutes and is covered after ten, with numbers on its cover", async () => {
  const made = await page();
  await made.clock.pass(3 * minute);
  assert.ok(isBlurred(made));
  assert.equal(made.one(".cover"), null);
  await made.clock.pass(7 * minute);
  assert.equal(made.one(".cover a[href='tel:112']").textContent, "112");
  assert.equal(made.one(".cover [data-kept]").textContent, "Bewaard.");
});

test("the cover does not say that something is kept which is not", async () => {
  const made = await page();
  made.type("#title", "Half");
  await made.clock.pass(10 * minute);
  assert.equal(made.one(".cover [data-kept]").textContent, "Niet bewaard.");
});

test("during a conversation it is not blurred or covered for hours, keeps the session, blurs by key", async () => {
  const made = await page(talk);
  await made.clock.pass(60 * minute);
  assert.equal(made.one(".cover"), null);
  assert.equal(isBlurred(made), false);
  assert.equal(made.requests.filter(({ address }) => address === "/w/token").length, 15);
  made.press(".", { ctrlKey: true });
  assert.ok(isBlurred(made));
  await made.clock.pass(240 * minute);
  assert.ok(made.one(".cover"));
  const asked = made.requests.length;
  await made.clock.pass(60 * minute);
  assert.equal(made.requests.length, asked, "a covered page keeps no session");
});

test("it blurs after the minutes that its reader chose", async () => {
  const made = await page({ ...talk, blurAfter: "600" });
  await made.clock.pass(9 * minute);
  assert.equal(isBlurred(made), false);
  await made.clock.pass(minute);
  assert.ok(isBlurred(made));
});

test("a window beside a conversation blurs, and is not covered while that keeps the session", async () => {
  const channels = new Channels();
  const beside = await page({}, channels);
  const call = await page(talk, channels);
  for (let minutes = 0; minutes < 30; minutes += 1) {
    await call.clock.pass(minute);
    await beside.clock.pass(minute);
  }
  assert.ok(isBlurred(beside));
  assert.equal(beside.one(".cover"), null);
  await beside.clock.pass(10 * minute);
  assert.ok(beside.one(".cover"), "the conversation's window was closed");
});
