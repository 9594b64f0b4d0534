import assert from "node:assert/strict";
import test from "node:test";

import { TestPage } from "./page.mjs";

const form = `<main><form id="f" method="post"><input type="hidden" name="csrf" value="T1">
  <input name="title" id="title" value="Bel terug"><input type="radio" name="how" id="r" value="a">
  <button>Bewaar</button></form></main>`;

async function page(body = form, account = "anna", server = () => ({ json: { csrf: "T2", account: "anna" } })) {
  const made = new TestPage(body, { server });
  if (account) {
    Object.assign(made.document.body.dataset, {
      account, token: "/w/token", failed: "Niet verstuurd", signedOut: "Uitgelogd", signIn: "/w/in",
      signInText: "Log in",
    });
  }
  made.sent = [];
  await made.run("session.js");
  await made.run("unsaved.js");
  for (const one of made.document.querySelectorAll("form")) {
    one.requestSubmit = () => made.send(one);
  }
  made.send = (one = made.one("form")) => {
    const event = new made.window.Event("submit", { bubbles: true, cancelable: true });
    if (one.dispatchEvent(event)) made.sent.push(one.id);
  };
  return made;
}

test("a form that keeps nothing warns once something was typed or chosen in it", async () => {
  const made = await page();
  assert.equal(made.leaves(), false);
  made.type("#title", "Bel morgen terug");
  assert.equal(made.leaves(), true);
  const chosen = await page();
  chosen.choose("#r");
  assert.equal(chosen.leaves(), true);
});

test("it is sent once the desk answers with the session of its page, and warns no more", async () => {
  const made = await page();
  made.type("#title", "Bel morgen terug");
  made.send();
  made.send();
  await made.clock.pass(0);
  assert.deepEqual(made.sent, ["f"]);
  assert.equal(made.one("[name=csrf]").value, "T2");
  assert.equal(made.leaves(), false);
});

test("without the desk or a session it stays, says so, and can be sent later", async () => {
  let answer = { fails: true };
  const made = await page(form, "anna", () => {
    if (answer.fails) throw new Error("no connection");
    return answer;
  });
  made.type("#title", "Bel morgen terug");
  made.send();
  await made.clock.pass(0);
  assert.match(made.one("[data-unsent]").textContent, /Niet verstuurd/);
  answer = { status: 401 };
  made.send();
  await made.clock.pass(0);
  assert.match(made.one("[data-unsent]").textContent, /Uitgelogd/);
  assert.equal(made.one("[data-unsent] a").getAttribute("href"), "/w/in");
  assert.deepEqual(made.sent, []);
  assert.equal(made.leaves(), true);
  answer = { json: { csrf: "T3", account: "anna" } };
  made.send();
  await made.clock.pass(0);
  assert.deepEqual(made.sent, ["f"]);
});

test("sending one form of a page warns of what was typed in another", async () => {
  const two = form.replace("</main>", `<form id="g" method="post"><input name="mark" id="mark"><button>Op</button>
    </form></main>`);
  const made = await page(two);
  made.type("#mark", "7");
  made.send();
  await made.clock.pass(0);
  assert.deepEqual(made.sent, ["f"]);
  assert.equal(made.leaves(), true);
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
