import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

async function page(body, attributes = "") {
  const made = new TestPage(body);
  for (const name of attributes.split(" ").filter(Boolean)) {
    const [key, value = ""] = name.split("=");
    made.document.body.setAttribute(key, value);
  }
  made.clicks = [];
  made.document.addEventListener("click", (event) => {
    event.preventDefault();
    made.clicks.push(event.target.id);
  });
  await made.run("keys.js");
  return made;
}

test("a letter presses its element, but not while somebody types", async () => {
  const made = await page(`<a id="new" data-key="n" href="/w/bellen">n</a><textarea id="text"></textarea>`);
  assert.ok(made.press("n"));
  assert.deepEqual(made.clicks, ["new"]);
  made.one("#text").focus();
  assert.equal(made.press("n"), false);
  assert.deepEqual(made.clicks, ["new"]);
});

test("letters can be switched off, other keys can't", async () => {
  const made = await page(`<a id="new" data-key="n" href="/a">n</a><button id="crisis" data-key="F8"></button>`,
    "data-shortcuts=off");
  assert.equal(made.press("n"), false);
  assert.ok(made.press("F8"));
  assert.deepEqual(made.clicks, ["crisis"]);
});

test("Ctrl+Enter saves the form that has the focus, also out of a text", async () => {
  const made = await page(`<form><textarea id="a"></textarea><button id="first" data-key="Ctrl+Enter"></button></form>
    <form><textarea id="b"></textarea><button id="second" data-key="Ctrl+Enter"></button></form>`);
  made.one("#b").focus();
  assert.ok(made.press("Enter", { ctrlKey: true }));
  assert.deepEqual(made.clicks, ["second"]);
});

test("Ctrl+Enter never saves another form than the one in which somebody is", async () => {
  const made = await page(`<form method="post"><input id="mark"><button id="own">Bewaar</button></form>
    <form method="post"><textarea id="b"></textarea><button id="other" data-key="Ctrl+Enter"></button></form>`);
  made.one("#mark").focus();
  assert.ok(made.press("Enter", { ctrlKey: true }));
  assert.deepEqual(made.clicks, ["own"]);
});

test("g and a letter lead to a place, for a moment only", async () => {
  const made = await page(`<a id="place" data-go="c" href="/w/contacten">c</a>`);
  assert.ok(made.press("g"));
  assert.ok(made.press("c"));
  assert.deepEqual(made.clicks, ["place"]);
  made.press("g");
  await made.clock.pass(1600);
  assert.equal(made.press("c"), false);
});

test("j and k walk a list, and a key of the chosen line acts there", async () => {
  const line = (name) => `<li data-row><a id="${name}" href="/${name}">x</a>
    <button id="do-${name}" data-row-key="x"></button>`;
  const made = await page(`<ul data-list>${line("a")}${line("b")}</ul>`);
  made.press("j");
  assert.equal(made.document.activeElement.id, "a");
  made.press("j");
  made.press("j");
  assert.equal(made.document.activeElement.id, "b");
  made.press("x");
  assert.deepEqual(made.clicks, ["do-b"]);
  made.press("k");
  assert.equal(made.document.activeElement.id, "a");
});

test("a question mark opens the sheet, and a hidden element can't be pressed", async () => {
  const made = await page(`<dialog data-sheet></dialog><div hidden><button id="no" data-key="t"></button></div>`);
  let isOpen = false;
  made.one("dialog").showModal = () => { isOpen = true; };
  assert.ok(made.press("?"));
  assert.ok(isOpen);
  assert.equal(made.press("t"), false);
});

test("nothing works behind the cover of a locked screen", async () => {
  const made = await page(`<a id="new" data-key="n" href="/a">n</a><div class="cover"></div>`);
  assert.equal(made.press("n"), false);
});

test("a page on which somebody writes has no single letters, and one to search on has", async () => {
  const made = await page(`<a id="new" data-key="n" href="/a">n</a><button id="crisis" data-key="F8"></button>
    <main><form method="post"><label><input id="tile" type="radio"></label><textarea></textarea></form></main>`);
  made.one("#tile").focus();
  assert.equal(made.press("n"), false);
  assert.ok(made.press("F8"));
  assert.deepEqual(made.clicks, ["crisis"]);
  assert.equal(made.document.body.dataset.shortcuts, "off", "the hints of the letters go as well");
  const search = await page(`<a id="new" data-key="n" href="/a">n</a><main><form method="post" role="search">
    <input type="text"></form><form method="post"><input type="hidden"></form></main>`);
  assert.ok(search.press("n"));
});

test("a form in which work begins has the focus in its first field, unless the page says another place", async () => {
  const form = `<form data-begin><input type="hidden" name="csrf"><fieldset>
    <input type="radio" name="who" value="a"><input type="radio" name="who" value="b" id="chosen" checked>
    </fieldset></form>`;
  assert.equal((await page(form)).document.activeElement.id, "chosen");
  const wrong = await page(`<div class="errsum" id="errors" tabindex="-1" autofocus></div>` + form);
  assert.equal(wrong.document.activeElement.id, "errors");
  assert.equal((await page(`<form><input id="other"></form>`)).document.activeElement.id, "");
});

test("walking along a list chooses what the button of a line leads to, and opens what it would end", async () => {
  const made = await page(`<ul data-list>
    <li data-row><a id="about" href="/d">Kade</a><div class="what"><a id="task" href="/t">Signaal</a></div>
      <a id="act" class="btn" href="/s">Open</a></li>
    <li data-row><a href="/d">Kade</a><div class="what"><a id="second" href="/u">Bellen</a></div>
      <form><button id="done" data-row-key="x">Gedaan</button></form></li></ul>`);
  made.press("j");
  assert.equal(made.document.activeElement.id, "act");
  made.press("j");
  assert.equal(made.document.activeElement.id, "second");
  made.press("x");
  assert.deepEqual(made.clicks, ["done"]);
});
