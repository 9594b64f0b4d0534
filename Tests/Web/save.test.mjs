import assert from "node:assert/strict";
import test from "node:test";

import { rest } from "./page.mjs";
import { body, form, known, page, saved, state } from "./saving.mjs";

test("the digest is the server's", async () => {
  const { digest } = await (await page(() => saved(4))).run("save.js");
  assert.equal(digest([]), "0-811c9dc5-50c5d1f");
  assert.equal(digest(["één", "🙂 & meer"]), "d-93fb05ba-9d33ba95");
});

test("text is saved a while after the last key, with the version it starts from", async () => {
  const made = await page((_, count) => saved(3 + count));
  made.type("#notes", "een");
  await made.clock.pass(1400);
  made.type("#notes", "een twee");
  await made.clock.pass(1400);
  assert.equal(made.requests.length, 0);
  await made.clock.pass(200);
  assert.deepEqual(body(made.requests[0]), { csrf: "T1", versie: "3", notes: "een twee" });
  assert.equal(state(made), "Bewaard");
  made.choose("[value=ja]");
  await made.clock.pass(0);
  assert.deepEqual(body(made.requests[1]), { csrf: "T1", versie: "4", danger: "ja" });
});

test("who never pauses is saved all the same, and pasted text at once", async () => {
  const made = await page((_, count) => saved(3 + count));
  for (let key = 0; key < 6; key += 1) {
    made.type("#notes", "woord ".repeat(key + 1));
    await made.clock.pass(1000);
  }
  assert.equal(made.requests.length, 1);
  made.one("#alias").value = "Kade";
  const paste = new made.window.InputEvent("input", { bubbles: true, inputType: "insertFromPaste" });
  made.one("#alias").dispatchEvent(paste);
  await made.clock.pass(0);
  assert.equal(body(made.requests.at(-1)).alias, "Kade");
});

test("what was typed back to what is stored is nothing to save", async () => {
  const made = await page(() => saved(4));
  made.type("#notes", "anders");
  made.type("#notes", "oud");
  await made.clock.pass(2000);
  assert.equal(made.requests.length, 0);
  assert.equal(made.leaves(), false);
});

test("one request at a time; what is typed meanwhile follows with the new version", async () => {
  const waiting = [];
  const made = await page(() => new Promise((resolve) => { waiting.push(resolve); }));
  made.type("#notes", "een");
  await made.clock.pass(1500);
  made.choose("[value=nee]");
  await made.clock.pass(5000);
  assert.equal(made.requests.length, 1);
  waiting[0](saved(9));
  await made.clock.pass(0);
  assert.deepEqual(body(made.requests[1]), { csrf: "T1", versie: "9", danger: "nee" });
});

test("a lost connection is tried again with growing pauses, and leaving warns", async () => {
  let isDown = true;
  const made = await page(() => { if (isDown) throw new Error("down"); return saved(4); });
  made.type("#notes", "een");
  await made.clock.pass(1500);
  assert.equal(state(made), "Verbinding weg");
  assert.ok(made.leaves());
  await made.clock.pass(2000 + 4000);
  assert.equal(made.requests.length, 3);
  isDown = false;
  await made.clock.pass(8000);
  assert.equal(state(made), "Bewaard");
  assert.equal(made.leaves(), false);
});

test("a request that may have arrived unheard is named in the next, so that it is no other's change", async () => {
  let isDown = true;
  const made = await page(() => { if (isDown) throw new Error("down"); return saved(5); });
  made.type("#notes", "een");
  await made.clock.pass(1500);
  isDown = false;
  made.type("#notes", "een twee");
  await made.clock.pass(1500);
  const [notes] = known(made.requests[1]);
  assert.equal(notes.name, "notes");
  assert.equal(notes.digests.length, 2);
  assert.notEqual(notes.digests[0], notes.digests[1]);
});

test("leaving the page sends what is not saved yet with a request that outlives it", async () => {
  const made = await page(() => saved(4));
  made.type("#notes", "laatste & é woorden");
  made.tell("pagehide");
  await rest();
  assert.equal(made.requests[0].keepalive, true);
  assert.equal(body(made.requests[0]).notes, "laatste & é woorden");
});

test("the last words fit whatever the script they are written in, and what can't fit warns", async () => {
  const made = await page(() => saved(4));
  made.type("#notes", "ل".repeat(20000));
  assert.equal(made.leaves(), false);
  made.tell("pagehide");
  await rest();
  assert.ok(Buffer.byteLength(made.requests[0].options.body) < 60000);
  made.type("#notes", "字".repeat(20000));
  made.type("#alias", "字".repeat(2000));
  assert.equal(made.leaves(), true);
});

test("the last words take along what is on its way, since that may be broken off", async () => {
  const made = await page(() => new Promise(() => {}));
  made.type("#notes", "een");
  await made.clock.pass(1500);
  made.type("#notes", "een twee");
  made.tell("pagehide");
  await rest();
  assert.equal(body(made.requests[1]).notes, "een twee");
  assert.equal(known(made.requests[1])[0].digests.length, 2);
});

test("a page older than the last words of the one before asks again, and says when they never came", async () => {
  let reloads = 0;
  let unsent = { "/bewaar": { version: 3 } };
  for (let time = 0; time < 7; time += 1) {
    const made = await page(() => saved(4), {
      before: (one) => {
        one.stub.reload = () => { reloads += 1; };
        one.window.history.replaceState({ unsent }, "");
      },
    });
    await made.clock.pass(2000);
    unsent = made.window.history.state.unsent;
    if (time === 6) assert.equal(state(made), "Laatste woorden weg");
  }
  assert.equal(reloads, 6);
  assert.equal(unsent, undefined);
});

test("a page that holds the last words goes on at once", async () => {
  const made = await page(() => saved(5), {
    before: (one) => one.window.history.replaceState({ unsent: { "/bewaar": { version: 2 } } }, ""),
  });
  assert.equal(made.one("form").inert, undefined);
  assert.equal(made.window.history.state.unsent, undefined);
});

test("words under way leave a number in the history, no text, and nothing once they are kept", async () => {
  const made = await page(() => saved(4));
  made.type("#notes", "geheim");
  assert.deepEqual(JSON.parse(JSON.stringify(made.window.history.state)), { unsent: { "/bewaar": { version: 3 } } });
  await made.clock.pass(1500);
  assert.equal(made.window.history.state.unsent, undefined);
  assert.equal(made.window.sessionStorage.length + made.window.localStorage.length, 0);
});

test("the form is sent only after everything is kept", async () => {
  const made = await page(() => saved(4));
  let sent = 0;
  made.window.HTMLFormElement.prototype.requestSubmit = () => { sent += 1; };
  made.type("#notes", "een");
  const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
  made.one("form").dispatchEvent(event);
  assert.ok(event.defaultPrevented);
  await made.clock.pass(0);
  assert.equal(sent, 1);
  assert.equal(made.requests.length, 1);
  assert.equal(made.one("[name=versie]").value, "4");
  assert.deepEqual(JSON.parse(made.one("[name=was]").value).find(({ name }) => name === "notes").values, ["een"]);
});

test("a draft is compared with itself, and each save but the last says what the page was made from", async () => {
  const made = await page(() => saved(1), { html: form({ attributes: "data-draft", shown: "kladje" }) });
  made.type("#notes", "kladje af");
  await made.clock.pass(1500);
  assert.equal(body(made.requests[0])["begin.versie"], "3");
  assert.ok(body(made.requests[0])["begin.was"].includes("oud"));
  assert.equal(made.one("[name=versie]").value, "3", "the form still says what it changes");
  made.type("#notes", "kladje af!");
  await made.clock.pass(1500);
  assert.ok(body(made.requests[1])["begin.was"], "another window may have thrown the draft away");
  made.type("#notes", "kladje af!!");
  made.tell("pagehide");
  await rest();
  assert.equal(body(made.requests[2])["begin.was"], undefined, "the last words stay short");
});

test("the first words of a draft say where it comes from, also when they are the last", async () => {
  const html = form({ attributes: "data-draft", extra: `<input type="hidden" name="token" value="K1">` });
  for (const [version, expected] of [["0", "K1"], ["7", undefined]]) {
    const made = await page(() => saved(8), { html: html.replace('data-version="3"', `data-version="${version}"`) });
    made.type("#notes", "weg");
    made.window.dispatchEvent(new made.window.Event("pagehide"));
    await made.clock.pass(0);
    assert.equal(body(made.requests[0])["begin.token"], expected);
    assert.equal(made.requests[0].keepalive, true);
  }
});

test("a page whose draft another window began sends its form with that window's token", async () => {
  const html = form({ attributes: "data-draft", extra: `<input type="hidden" name="token" value="K1">` });
  const made = await page(() => saved(8, { token: "K0" }), { html });
  made.type("#notes", "samen");
  await made.clock.pass(1500);
  assert.equal(made.one("[name=token]").value, "K0");
});
