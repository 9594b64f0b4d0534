import assert from "node:assert/strict";
import test from "node:test";

import { lintScript, lintStyle, lintTokens } from "../../Scripts/lint-web.mjs";

const script = (text) => lintScript(text + "\n", "x.js", new Set(["document"]));
const style = (text) => lintStyle(text + "\n", "x.css");

test("a slip in a script is found", () => {
  assert.deepEqual(script("export const one = (two) => document.title ?? two;"), []);
  for (const [text, message] of [
    ["documnet.title;", "documnet is declared nowhere"], ["const one = 1;", "one is never used"],
    ["let one = 1;\ndocument.title = one;", "one never changes: const"], ["if (document == null) throw 1;", "exactly"],
    ["var one = 1;\ndocument.title = one;", "var:"], ["const one = ;", "Unexpected token"], ["debugger;", "debugger"],
    ["const one = 1;\nexport const two = (one) => one;\ndocument.title = one;", "hides"],
    ["document.title; ", "spaces"],
  ]) {
    const found = script(text);
    assert.ok(found.length === 1 && found[0].includes(message), `${text}: ${found}`);
  }
});

test("a slip in a stylesheet is found", () => {
  assert.deepEqual(style(".a { color: var(--text); }"), []);
  assert.deepEqual(style("@font-face { font-family: A; src: url(\"a.woff2\") format(\"woff2\"); }"), []);
  for (const [text, message] of [
    [".a { colour: red; }", "Unknown property"], [".a { color: 3px; }", "Mismatch"], [".a { color red; }", "Colon"],
    [".a { color: red; color: blue; }", "twice"], [".a { }", "empty"],
    ["@font-face { font-family: A; colour: red; }", "Unknown"], ["@font-face { font-display: red; }", "Mismatch"],
  ]) {
    const found = style(text);
    assert.ok(found.some((one) => one.includes(message)), `${text}: ${found}`);
  }
  assert.deepEqual(lintTokens(":root { --a: 1; --b: 2; } .c { x: var(--b) var(--c); }"), [
    "--c is set nowhere", "--a is used nowhere",
  ]);
});
