import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

const item = (place, highest, safety = "") =>
  `<fieldset data-item id="item-${place}" tabindex="-1">` + Array.from({ length: highest + 1 }, (_, code) =>
    `<input type="radio" name="item-${place}" value="${code}" data-keys="${code}" ${safety}>`).join("") + "</fieldset>";

async function page(...items) {
  const made = new TestPage(`<form><div data-answers>${items.join("")}</div>
    <button value="finish" id="finish">Rond af</button></form>`);
  await made.run("answers.js");
  made.at = () => made.document.activeElement.name ?? made.document.activeElement.id;
  made.chosen = (place) => made.document.querySelector(`[name=item-${place}]:checked`)?.value;
  return made;
}

test("the key of an answer chooses it and goes on, at the end to the button", async () => {
  const made = await page(item(1, 3), item(2, 3));
  assert.equal(made.at(), "item-1");
  assert.ok(made.press("2"));
  assert.equal(made.at(), "item-2");
  made.press("0");
  assert.equal(made.document.activeElement.id, "finish");
  assert.deepEqual([made.chosen(1), made.chosen(2)], ["2", "0"]);
});

test("a mark of ten is a one and a nought", async () => {
  const made = await page(item(1, 10), item(2, 10), item(3, 10));
  made.press("1");
  assert.equal(made.at(), "item-1", "it may become a ten");
  made.press("0");
  assert.equal(made.chosen(1), "10");
  assert.equal(made.at(), "item-2");
  made.press("7");
  assert.equal(made.at(), "item-3", "no code begins with a seven but itself");
  made.press("1");
  await made.clock.pass(1001);
  assert.equal(made.document.activeElement.id, "finish", "after a second it was a one");
  assert.deepEqual([1, 2, 3].map(made.chosen), ["10", "7", "1"]);
});

test("a one before another digit is a one, and the digit is of the next item", async () => {
  const made = await page(item(1, 10), item(2, 10), item(3, 10));
  made.press("1");
  made.press("8");
  assert.deepEqual([made.chosen(1), made.chosen(2)], ["1", "8"]);
  assert.equal(made.at(), "item-3");
  made.press("1");
  made.press("1");
  await made.clock.pass(2000);
  assert.equal(made.chosen(3), "1");
});

test("Enter and the arrows go on at once, and nothing moves afterwards", async () => {
  const made = await page(item(1, 10), item(2, 10));
  made.press("1");
  made.press("Enter");
  assert.equal(made.at(), "item-2");
  made.press("ArrowUp");
  await made.clock.pass(2000);
  assert.equal(made.at(), "item-1");
  assert.equal(made.chosen(1), "1");
});
