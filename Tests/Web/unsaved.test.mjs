import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

const form = `<main><form method="post"><input name="title" id="title" value="Bel terug"><input type="radio" id="r">
  <button>Bewaar</button></form></main>`;

async function page(body = form, account = "anna") {
  const made = new TestPage(body);
  if (account) made.document.body.dataset.account = account;
  await made.run("unsaved.js");
  return made;
}

test("a form that keeps nothing warns once something was typed in it, and not when it is sent", async () => {
  const made = await page();
  assert.equal(made.leaves(), false);
  made.type("#title", "Bel morgen terug");
  assert.equal(made.leaves(), true);
  made.one("form").dispatchEvent(new made.window.Event("submit", { bubbles: true, cancelable: true }));
  assert.equal(made.leaves(), false);
});

test("what came back with a refusal is not saved", async () => {
  assert.equal((await page(`<div class="errsum"></div>${form}`)).leaves(), true);
});

test("a form that keeps itself and a page without an account are left to others", async () => {
  const kept = await page(form.replace("<form ", "<form data-autosave='/bewaar' "));
  kept.type("#title", "x");
  assert.equal(kept.leaves(), false);
  const nobody = await page(form, null);
  nobody.type("#title", "x");
  assert.equal(nobody.leaves(), false);
});
