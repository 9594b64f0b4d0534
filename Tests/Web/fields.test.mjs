import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

test("a text that is too long stays whole, and says by how much", async () => {
  const page = new TestPage(`<form><textarea id="verslag" name="verslag" data-most="10"></textarea>
    <p class="count" hidden data-count-for="verslag" data-left="nog #" data-over="# te lang"></p></form>`);
  await page.run("fields.js");
  page.type("#verslag", "vier");
  assert.equal(page.one(".count").hidden, true, "silent until the end comes near");
  page.type("#verslag", "negen tot");
  assert.deepEqual([page.one(".count").hidden, page.one(".count").textContent], [false, "nog 1"]);
  page.type("#verslag", "meer dan tien tekens");
  assert.equal(page.one("#verslag").value, "meer dan tien tekens");
  assert.equal(page.one(".count").textContent, "10 te lang");
  assert.ok(page.one(".count").classList.contains("is-over"));
});
