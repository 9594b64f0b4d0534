import assert from "node:assert/strict";
import test from "node:test";

import { rest } from "./page.mjs";
import { answer, body, form, known, page, saved, state, was } from "./saving.mjs";

test("what was refused is not saved: it is not sent again, leaving warns, and the form may still be sent", async () => {
  const made = await page(() => answer("refused", 4, { message: "Geen dag", errors: { alias: "Geen dag" } }));
  made.type("#alias", "x");
  await made.clock.pass(1500);
  assert.equal(state(made), "Geen dag");
  assert.ok(made.leaves());
  await made.clock.pass(60000);
  assert.equal(made.requests.length, 1);
  const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
  made.one("form").dispatchEvent(event);
  assert.equal(event.defaultPrevented, false);
});

test("fields that only somebody else changed show theirs", async () => {
  const made = await page(() => saved(7, { values: { danger: ["ja"], notes: ["van hen"] } }));
  made.type("#alias", "Kade");
  await made.clock.pass(1500);
  assert.equal(made.one("[value=ja]").checked, true);
  assert.equal(made.one("#notes").value, "van hen");
  made.type("#notes", "van hen en mij");
  await made.clock.pass(1500);
  assert.deepEqual(body(made.requests[1]), { csrf: "T1", versie: "7", notes: "van hen en mij" });
});

test("a field in which somebody writes is left alone, and its next save still says what it was made from", async () => {
  const waiting = [];
  const made = await page(() => new Promise((resolve) => { waiting.push(resolve); }));
  made.type("#alias", "Kade");
  await made.clock.pass(1500);
  made.type("#notes", "oud en mijn");
  waiting[0](saved(7, { values: { notes: ["van hen"] } }));
  await made.clock.pass(1500);
  assert.equal(made.one("#notes").value, "oud en mijn");
  assert.equal(body(made.requests[1]).versie, "3", "the server must see that the page is older");
  const { digest } = await made.run("save.js");
  assert.deepEqual(known(made.requests[1]), [{ name: "notes", digests: [digest(["oud"])] }]);
});

test("a field that has the focus, and in which nothing was typed, shows theirs once it is left", async () => {
  const made = await page((_, count) => saved(6 + count, { values: count === 1 ? { notes: ["van hen"] } : {} }));
  made.type("#alias", "Kade");
  made.one("#notes").focus();
  await made.clock.pass(1500);
  assert.equal(made.one("#notes").value, "oud");
  made.one("#alias").focus();
  await made.clock.pass(10);
  assert.equal(made.one("#notes").value, "van hen");
  made.type("#alias", "Kade 2");
  await made.clock.pass(1500);
  assert.deepEqual(body(made.requests[1]), { csrf: "T1", versie: "7", alias: "Kade 2" });
});

test("what was sent stands in the register's own spelling, and is no other's change", async () => {
  const made = await page((_, count) => saved(3 + count, { values: count === 1 ? { alias: ["Kade"] } : {} }));
  made.type("#alias", "Kade ");
  await made.clock.pass(1500);
  assert.equal(made.one("#alias").value, "Kade ", "the word under the cursor is not touched");
  made.type("#alias", "Kade 2");
  await made.clock.pass(1500);
  assert.equal(body(made.requests[1]).versie, "4");
});

test("a field that both changed shows what it was, theirs and mine, and nothing is saved before a choice", async () => {
  const made = await page((_, count) =>
    (count === 1 ? { status: 409, ...answer("conflict", 8, { message: "Ook gewijzigd", clashes: { notes: ["hun"] } }) }
      : saved(9)));
  made.type("#notes", "mijn");
  await made.clock.pass(1500);
  const box = made.one(".clash");
  assert.deepEqual([...box.querySelectorAll("pre")].map((one) => one.textContent), ["oud", "hun", "mijn"]);
  assert.ok(made.leaves());
  made.type("#notes", "mijn meer");
  await made.clock.pass(5000);
  assert.equal(made.requests.length, 1);
  const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
  made.one("form").dispatchEvent(event);
  assert.ok(event.defaultPrevented, "the form waits for the choice");
  await rest();
  [...box.querySelectorAll("button")].find((one) => one.textContent === "Beide").click();
  assert.equal(made.one("#notes").value, "hun\n\nmijn meer");
  await made.clock.pass(0);
  assert.deepEqual(body(made.requests[1]), { csrf: "T1", versie: "8", notes: "hun\n\nmijn meer" });
  assert.equal(made.leaves(), false);
});

test("taking theirs saves nothing, keeping mine saves mine", async () => {
  for (const [way, value, count] of [["Neem dat van hen", "hun", 1], ["Houd het mijne", "mijn", 2]]) {
    const made = await page((_, number) => (number === 1 ? answer("conflict", 8, { clashes: { notes: ["hun"] } })
      : saved(9)));
    made.type("#notes", "mijn");
    await made.clock.pass(1500);
    [...made.all(".clash button")].find((one) => one.textContent === way).click();
    await made.clock.pass(0);
    assert.equal(made.one("#notes").value, value);
    assert.equal(made.requests.length, count);
  }
});

test("a choice is shown by its name, and offers no two below each other", async () => {
  const made = await page(() => answer("conflict", 8, { clashes: { danger: ["nee"] } }));
  made.choose("[value=ja]");
  await made.clock.pass(0);
  assert.deepEqual(made.all(".clash pre").map((one) => one.textContent), ["(leeg)", "Nee", "Ja"]);
  assert.equal(made.all(".clash button").length, 2);
});

test("a clash that came with the page waits for the form", async () => {
  const extra = `<input type="hidden" name="botste" value="${was({ notes: ["oud"] })}">`;
  const made = await page(() => saved(4), { html: form({ stored: { notes: ["hun"] }, shown: "mijn", extra }) });
  made.type("#notes", "mijn nog");
  await made.clock.pass(5000);
  assert.equal(made.requests.length, 0);
  const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
  made.one("form").dispatchEvent(event);
  assert.equal(event.defaultPrevented, false);
});

test("what no longer fits is offered where it does: the form itself goes there", async () => {
  const made = await page(() => ({ status: 422, ...answer("moved", 4, { message: "Al vastgelegd" }) }));
  made.type("#notes", "nog iets");
  await made.clock.pass(1500);
  const button = made.one("[data-save-state] button");
  assert.equal(button.textContent, "Vul aan");
  assert.ok(made.leaves());
  const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
  made.one("form").dispatchEvent(event);
  assert.equal(event.defaultPrevented, false);
  assert.equal(made.leaves(), false);
});
