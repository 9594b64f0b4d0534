import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

async function page() {
  const made = new TestPage(`<form><textarea id="notes" data-first-key="x" data-first-place="end"></textarea>
    <fieldset id="group" tabindex="-1"><div data-tiles data-then="next">
      <input type="radio" name="who" value="a"><input type="radio" name="who" value="b"></div></fieldset>
    <input id="next" name="next">
    <div id="end" tabindex="-1" data-tiles><button id="wrong" type="submit">1</button></div></form>`);
  made.ends = [];
  made.document.addEventListener("click", (event) => {
    if (event.target.type !== "submit") return;
    event.preventDefault();
    made.ends.push(event.target.id);
  });
  await made.run("tiles.js");
  return made;
}

test("a digit chooses in the group that has the focus, and leads on", async () => {
  const made = await page();
  assert.equal(made.press("2", { on: "#notes" }), false, "a digit in a text is a digit");
  assert.ok(made.press("2", { on: "[value=a]" }));
  assert.equal(made.one("[value=b]").checked, true);
  assert.equal(made.document.activeElement.id, "next");
  assert.equal(made.press("7", { on: "[value=a]" }), false);
});

test("the first key in an empty text leads to the ends of a call, where a digit presses one", async () => {
  const made = await page();
  made.one("#notes").focus();
  assert.ok(made.press("x"));
  made.press("1");
  assert.deepEqual(made.ends, ["wrong"]);
});

test("the first key is given back as a letter when no digit follows", async () => {
  const made = await page();
  made.one("#notes").focus();
  made.press("x");
  made.press("e");
  assert.equal(made.one("#notes").value, "xe");
  assert.equal(made.document.activeElement.id, "notes");
  assert.equal(made.press("x"), false, "it means something as the very first key only");
});

test("a digit works on the group itself, and leads on to what is chosen, or to where a list is typed in", async () => {
  const made = new TestPage(`<form><fieldset id="one" tabindex="-1"><div data-tiles data-then="two">
      <input type="radio" name="one" value="a"><input type="radio" name="one" value="b"></div></fieldset>
    <fieldset><div data-tiles data-then="many"><input type="radio" name="two" value="a">
      <input type="radio" name="two" value="b" id="b" checked></div></fieldset>
    <div data-combo data-name="many"><input type="hidden" name="many" value="x"><input id="typed" role="combobox"></div>
    </form>`);
  await made.run("tiles.js");
  made.one("#one").focus();
  assert.ok(made.press("2"));
  assert.equal(made.one("[name=one][value=b]").checked, true);
  assert.equal(made.document.activeElement.id, "b");
  made.press("1");
  assert.equal(made.document.activeElement.id, "typed");
});
