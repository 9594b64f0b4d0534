import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

const names = [
  ["slaap", "Slaapproblemen"], ["stress", "Stress", "drank|schot"], ["schuld", "Schulden", "drank van een ander"],
  ["cafe", "Café, en slapen daarna"],
];

async function combo({ chosen = [], limit = 2, more = [] } = {}) {
  const option = (index) => ([value, label, words]) =>
    `<option value="${value}" ${words ? `data-words="${words}"` : ""} ${chosen[index] === value ? "selected" : ""}>
      ${label}</option>`;
  const lists = Array.from({ length: limit }, (_, index) =>
    `<select name="hulp"><option value=""></option>${[...names, ...more].map(option(index)).join("")}</select>`);
  const page = new TestPage(`<form><div data-combo data-limit="${limit}" data-label="Hulpvraag" data-remove="# weghalen"
    data-full="Haal eerst iets weg." data-none="Niets gevonden">${lists.join("")}</div></form>`);
  page.changes = [];
  page.one("form").addEventListener("change", (event) => {
    page.changes.push([event.target.name, new page.window.FormData(page.one("form")).getAll("hulp").join(",")]);
  });
  await page.run("combo.js");
  return page;
}

const rows = (page) => page.all("[role=option]").map((one) => one.textContent);
const values = (page) => new page.window.FormData(page.one("form")).getAll("hulp");
const search = "[role=combobox]";

test("the lists become one field that keeps what was chosen", async () => {
  const page = await combo({ chosen: ["stress", "slaap"] });
  assert.equal(page.all("select").length, 0);
  assert.deepEqual(values(page), ["stress", "slaap"]);
  assert.deepEqual(page.changes, [], "filling in is no change");
});

test("an answer is found by what people say, behind those that bear the name", async () => {
  const page = await combo();
  page.type(search, "dran");
  assert.deepEqual(rows(page), ["Stress", "Schulden"]);
  page.type(search, "sch");
  assert.deepEqual(rows(page), ["Schulden", "Stress"], "the name first");
});

test("another form of what people say is found, and with small words between", async () => {
  const more = [["s", "Suïcidaliteit", "einde maken|niet meer leven"], ["p", "PTSS", "flashback"]];
  const page = await combo({ more });
  for (const [typed, found] of [
    ["flashbacks", ["PTSS"]], ["er een einde aan maken", ["Suïcidaliteit"]],
    ["wil niet meer leven", ["Suïcidaliteit"]],
    ["niet meer leven", ["Suïcidaliteit"]], ["flashbackssss", ["PTSS"]], ["flashbacksssss", []], ["er aan", []],
  ]) {
    page.type(search, typed);
    assert.deepEqual(rows(page), found, typed);
  }
});

test("what is typed is folded as the server folds its words", async () => {
  const page = await combo({ more: [["ø", "Søren d’Angelo", "soren d angelo|łodz"]] });
  for (const typed of ["soren", "SØREN", "d'ang", "d\u2019ang", "s\u00ADo\u0308ren"]) {
    page.type(search, typed);
    assert.deepEqual(rows(page), ["Søren d’Angelo"], typed);
  }
});

test("one letter shows nothing, two show what begins with them before what has them elsewhere", async () => {
  const page = await combo();
  page.type(search, "s");
  assert.equal(page.one("[role=listbox]").hidden, true);
  page.type(search, "sl");
  assert.deepEqual(rows(page), ["Slaapproblemen", "Café, en slapen daarna"]);
  page.type(search, "CAFE");
  assert.deepEqual(rows(page), ["Café, en slapen daarna"], "accents and capitals don't matter");
  page.type(search, "zz");
  assert.equal(page.one(".none").textContent, "Niets gevonden");
});

test("arrows walk round, Enter takes, Tab takes and goes on, Escape closes", async () => {
  const page = await combo();
  page.type(search, "sl");
  assert.ok(page.press("ArrowUp"));
  assert.equal(page.one("[aria-selected=true]").textContent, "Café, en slapen daarna");
  page.press("ArrowDown");
  assert.ok(page.press("Enter"), "Enter must not send the form");
  assert.deepEqual(values(page), ["slaap"]);
  page.type(search, "st");
  assert.ok(page.press("Escape"));
  assert.equal(page.one("[role=listbox]").hidden, true);
  assert.deepEqual(values(page), ["slaap"]);
  page.type(search, "st");
  assert.equal(page.press("Tab"), false, "Tab goes on to the next field");
  assert.deepEqual(values(page), ["slaap", "stress"]);
  assert.deepEqual(page.changes, [["hulp", "slaap"], ["hulp", "slaap,stress"]]);
});

test("Ctrl+Enter is left to the form, also with the list open", async () => {
  const page = await combo();
  page.type(search, "sl");
  assert.equal(page.press("Enter", { ctrlKey: true }), false);
  assert.deepEqual(values(page), []);
});

test("more than the limit can't be chosen, and nothing twice", async () => {
  const page = await combo({ chosen: ["stress"], limit: 2 });
  page.type(search, "st");
  assert.deepEqual(rows(page), []);
  page.type(search, "sl");
  page.press("Enter");
  page.type(search, "sch");
  assert.equal(page.one(".none").textContent, "Haal eerst iets weg.");
  assert.equal(page.press("Enter"), false);
  assert.deepEqual(values(page), ["stress", "slaap"]);
});

test("Backspace in the empty field takes the last one away, and tells the form also when none is left", async () => {
  const page = await combo({ chosen: ["stress"] });
  page.one(search).focus();
  page.press("Backspace");
  assert.deepEqual(values(page), []);
  assert.equal(page.changes.length, 1, "the form hears that nothing is chosen");
  assert.equal(page.changes[0][0], "hulp");
});

test("what is beyond the limit, or can't be chosen any more, stays until somebody takes it away", async () => {
  const page = new TestPage(`<form><div data-combo data-limit="1" data-label="Hulpvraag" data-remove="# weghalen"
    data-full="Haal eerst iets weg." data-none="Niets gevonden">
    <select name="hulp"><option value="slaap" selected>Slaap</option></select>
    <select name="hulp"><option value="oud" selected>oud</option><option value="slaap">Slaap</option></select>
    </div></form>`);
  await page.run("combo.js");
  assert.deepEqual(values(page), ["slaap", "oud"]);
  assert.equal(page.all(".pick").length, 2);
});
