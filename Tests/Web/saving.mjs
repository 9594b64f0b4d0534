// The form of the tests that save: what it was made from, what it shows, and the words that the scripts need.
import { TestPage } from "./page.mjs";

export const was = (values) => JSON.stringify(Object.entries(values).map(([name, one]) => ({ name, values: one })))
  .replaceAll('"', "&quot;");

export const form = ({ stored = { notes: ["oud"], danger: [] }, shown = "oud", attributes = "", extra = "" } = {}) => `
  <form id="f" data-autosave="/bewaar" data-version="3" data-sign-in="/w/in" data-token="/w/token" ${attributes}>
  <input type="hidden" name="csrf" value="T1"><input type="hidden" name="versie" value="3">
  <input type="hidden" name="was" value="${was(stored)}">${extra}
  <div class="field"><textarea name="notes" id="notes">${shown}</textarea></div>
  <div class="field"><input name="alias" id="alias" value=""></div>
  <div class="group"><label><input type="radio" name="danger" value="nee">Nee</label>
  <label><input type="radio" name="danger" value="ja">Ja</label></div>
  <span data-save-state data-busy="Bewaren…" data-failed="Verbinding weg" data-signed-out="Uitgelogd"
    data-sign-in="Log in" data-conflict="Ook gewijzigd" data-keep-mine="Houd het mijne" data-was="Zo was het"
    data-take-theirs="Neem dat van hen" data-both="Beide" data-mine="Van jou" data-theirs="Van een ander"
    data-empty="(leeg)" data-amend="Vul aan" data-lost="Laatste woorden weg"></span>
  <button>Klaar</button></form>`;

export const answer = (outcome, version, more = {}) =>
  ({ json: { outcome, version, message: "Bewaard", values: {}, clashes: {}, errors: {}, ...more } });
export const saved = (version, more) => answer("saved", version, more);

export async function page(server, { html = form(), before, ...options } = {}) {
  const made = new TestPage(html, { server, ...options });
  before?.(made);
  await made.run("state.js");
  await made.run("session.js");
  await made.run("clash.js");
  await made.run("early.js");
  await made.run("session.js");
  await made.run("save.js");
  return made;
}

export const body = (request) => Object.fromEntries(request.body.filter(([name]) => name !== "was"));
export const ofAnna = (made) => { made.document.body.dataset.account = "anna"; };
export const state = (made) => made.one("[data-save-state]").textContent;
export const known = (request) => JSON.parse(Object.fromEntries(request.body).was);
export const sends = (made) => made.requests.filter(({ address }) => address === "/bewaar");
