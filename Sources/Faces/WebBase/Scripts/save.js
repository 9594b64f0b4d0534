// Keeps what is typed: text 1.5 s after the last key, at the latest after five, and on leaving the field; choices and
// pasted text at once.
// One request at a time. Each says by digests what its fields may hold without anybody else's doing: what the page was
// made from, and what it sent itself without hearing back. What is refused, clashes or can't be sent counts as not
// saved: it is not sent again unchanged, and leaving warns. Unsaved text lives in the page only: desks are shared.

const pause = { text: 1500, longest: 5000, first: 2000, most: 60000 };
// What a browser lets out of a page that is gone: 64 KiB in all, with the address and headers.
const room = 60000;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("luwte") : null;

const same = (some, others) => some.length === others.length && some.every((one, index) => one === others[index]);

// The same digest as the server's.
export function digest(values) {
  const text = values.join("\u001f");
  let [first, second] = [0x811c9dc5, 0x050c5d1f];
  for (let index = 0; index < text.length; index += 1) {
    first = Math.imul(first ^ text.charCodeAt(index), 0x01000193) >>> 0;
    second = (Math.imul(second ^ text.charCodeAt(index), 0x01000193) + 1) >>> 0;
  }
  return [text.length, first, second].map((number) => number.toString(16)).join("-");
}

// A form's body that escapes only what it must, so that the last words stay short in any script.
const lean = (text) => text.replace(/[%&+=]/g, encodeURIComponent).replaceAll(" ", "+");

class Saver {
  constructor(form) {
    this.form = form;
    this.version = form.dataset.version;
    this.base = this.start();
    this.refused = new Map();
    this.unheard = new Map();
    // What the register holds by now in fields in which somebody is writing here, and its version.
    this.theirs = new Map();
    this.newest = this.version;
    this.clashes = new Map(this.listed("botste").map(({ name }) => [name, null]));
    this.sending = null;
    this.timer = 0;
    this.since = null;
    this.wait = pause.first;
    this.listen();
    if (form.dataset.lost !== undefined) setTimeout(() => this.show("lost"), 0);
  }

  listen() {
    const { form } = this;
    form.addEventListener("input", (event) => {
      const isWhole = /Paste|Drop/.test(event.inputType ?? "");
      this.touched(event.target, isWhole ? 0 : pause.text);
    });
    form.addEventListener("change", (event) => this.touched(event.target, 0));
    form.addEventListener("focusout", () => setTimeout(() => {
      this.settleTheirs();
      if (this.since !== null) this.later(0);
    }, 0));
    form.addEventListener("submit", (event) => this.leave(event));
    for (const name of ["online", "luwte:flush"]) addEventListener(name, () => this.later(0));
    addEventListener("luwte:unkept", ({ detail }) => { if (!this.isStopped && this.unsaved.length) detail.say(); });
    addEventListener("luwte:settle", ({ detail }) => detail.waits.push(this.settle()));
    addEventListener("pagehide", () => this.last());
    addEventListener("luwte:foreign", () => { this.isStopped = true; });
    addEventListener("luwte:renewed", () => { this.isSignedOut = false; this.later(0); });
    addEventListener("beforeunload", (event) => { if (this.mayLose) event.preventDefault(); });
    channel?.addEventListener("message", (event) => {
      if (event.data.here !== undefined && this.isSignedOut) this.renew();
    });
  }

  // What the form was made from: what it says so itself, and for what it says nothing of, what it shows.
  start() {
    const base = new Map();
    for (const name of this.names()) base.set(name, this.values(name));
    if (this.form.dataset.draft !== undefined) return base;
    for (const { name, values } of this.listed("was")) base.set(name, values);
    return base;
  }

  listed(name) {
    const field = this.form.elements.namedItem(name);
    return field?.value ? JSON.parse(field.value) : [];
  }

  isOurs(field) {
    const isHidden = field.type === "hidden" && field.dataset.token === undefined;
    return Boolean(field.name) && !isHidden && field.type !== "submit" && field.dataset.noSave === undefined
      && !field.name.startsWith("keuze.");
  }

  names() { return new Set([...this.form.elements].filter((field) => this.isOurs(field)).map(({ name }) => name)); }
  values(name) {
    return new FormData(this.form).getAll(name).filter(Boolean).map((one) => one.replaceAll("\r\n", "\n"));
  }

  get unsaved() {
    return [...new Set([...this.base.keys(), ...this.names()])].filter((name) => !this.isAsMade(name));
  }

  isAsMade(name) { return same(this.base.get(name) ?? [], this.values(name)); }

  get toSend() {
    return this.unsaved.filter((name) =>
      !this.clashes.has(name) && this.refused.get(name) !== digest(this.values(name)));
  }

  get mayLose() {
    if (this.isLeaving || this.isStopped || !this.unsaved.length) return false;
    if (this.hasFailed || this.isSignedOut || this.isMoved || this.refused.size || this.clashes.size) return true;
    return new Blob([this.body(this.toSend, true)]).size > room;
  }

  touched(field, delay) {
    if (!this.isOurs(field)) return;
    this.refused.delete(field.name);
    this.since ??= Date.now();
    this.trace();
    this.later(Math.min(delay, Math.max(0, this.since + pause.longest - Date.now())));
  }

  later(delay) {
    clearTimeout(this.timer);
    if (this.isHeld) return;
    this.timer = setTimeout(() => this.flush(), delay);
  }

  get isHeld() { return this.isStopped || this.isSignedOut || this.isMoved; }

  body(names, isLast = false) {
    const all = new FormData(this.form);
    const was = names.map((name) => ({
      name, digests: [digest(this.base.get(name) ?? []), ...this.unheard.get(name) ?? []],
    }));
    const own = [["csrf", all.get("csrf") ?? ""], ["versie", this.version], ["was", JSON.stringify(was)]];
    // Nobody will be there to choose: of a text that somebody else changed too, both are kept.
    if (isLast) own.push(["laatste", names.filter((name) => this.form.elements[name]?.rows).join(" ")]);
    const filled = (name) => (this.values(name).length ? this.values(name) : [""]);
    const typed = names.flatMap((name) => filled(name).map((value) => [name, value]));
    // The first words of a draft say where it comes from, also when they are the last.
    const origin = isLast && this.version !== "0" ? [] : this.origin(all);
    return [...own, ...typed, ...origin].map((pair) => pair.map(lean).join("=")).join("&");
  }

  // A draft begins with what its own page was made from. It may begin anew after another window threw it away, so that
  // it goes along each time but the last, which must stay short.
  origin(all) {
    if (this.form.dataset.draft === undefined) return [];
    const names = ["versie", "was", "botste", "token"].filter((name) => all.has(name));
    return names.map((name) => ["begin." + name, all.get(name)]);
  }

  async flush() {
    clearTimeout(this.timer);
    if (this.isHeld) return;
    if (this.sending) { await this.sending; return this.later(0); }
    const names = this.toSend;
    this.since = null;
    if (!names.length) return;
    this.show("busy");
    this.sending = this.send(names);
    await this.sending;
    this.sending = null;
  }

  // In a request that outlives the page; the next page of this form waits for it.
  last() {
    clearTimeout(this.timer);
    const names = this.isHeld || this.isLeaving ? [] : this.toSend;
    if (!names.length) return;
    this.trace();
    this.send(names, true);
  }

  // Says that words are under way, and which version they start from: reloading and coming back find it.
  trace() {
    const version = this.toSend.length ? Number(this.version) + (this.sending ? 1 : 0) : undefined;
    dispatchEvent(new CustomEvent("luwte:trace", { detail: { place: this.form.dataset.autosave, version } }));
  }

  // Sent in the middle of a save, a form would carry an old version; without session or connection it would be lost.
  leave(event) {
    clearTimeout(this.timer);
    // The page goes with every form on it: what was typed in another is saved first. What begins at once waits for no
    // choice: its page asks again.
    const others = savers.filter((one) => one !== this && one.isBusy);
    const isAtOnce = event.submitter?.dataset.atOnce !== undefined;
    this.isLeaving ||= isAtOnce || this.isMoved || !(this.isBusy || this.isBlocked || others.length);
    if (this.isLeaving) return;
    event.preventDefault();
    if (this.isSettling) return;
    this.isSettling = true;
    const { submitter } = event;
    Promise.all([this.settle(), ...others.map((one) => one.settle())]).then(([isKept]) => {
      this.isSettling = false;
      if (!isKept) return this.stay();
      this.isLeaving = true;
      this.form.requestSubmit(submitter);
    });
  }

  stay() {
    this.held?.scrollIntoView({ block: "nearest" });
    this.form.dispatchEvent(new Event("luwte:stayed", { bubbles: true }));
  }

  // Whether a clash waits for its choice on this page; one that came with the page is sent with it.
  get isBusy() { return Boolean(this.sending || this.toSend.length); }
  get isBlocked() { return [...this.clashes.values()].some((theirs) => theirs !== null); }
  get held() { return this.form.querySelector(".clash") ?? document.querySelector("[data-save-state]"); }

  async settle() {
    await this.sending;
    await this.flush();
    return !this.isHeld && !this.isBlocked && !this.toSend.length;
  }

  async send(names, isLast = false) {
    const sent = new Map(names.map((name) => [name, this.values(name)]));
    const body = this.body(names, isLast);
    for (const [name, values] of sent) this.unheard.set(name, [...this.unheard.get(name) ?? [], digest(values)]);
    try {
      const response = await fetch(this.form.dataset.autosave, {
        method: "POST", body, redirect: "manual", keepalive: isLast, credentials: "same-origin",
        headers: { "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      });
      if (response.type === "opaqueredirect" || [401, 403].includes(response.status)) return await this.lost();
      // A fault of the house has no outcome, whatever its status.
      const answer = await response.json();
      if (!answer.outcome) throw new Error("no answer to saving");
      this.received(answer, sent);
    } catch {
      this.failed();
    }
  }

  received(answer, sent) {
    this.wait = pause.first;
    this.hasFailed = false;
    for (const name of sent.keys()) this.unheard.delete(name);
    // What no longer fits where it was typed, since that was settled meanwhile, is offered where it does.
    this.isMoved = answer.outcome === "moved";
    if (this.isMoved) return this.show("moved", answer.message);
    this.newest = String(answer.version);
    if (answer.outcome === "begun") this.beginAnew();
    if (answer.token && this.form.elements.namedItem("token")) this.form.elements.token.value = answer.token;
    const isAll = answer.outcome === "refused" && !Object.keys(answer.errors).length;
    for (const [name, values] of sent) {
      if (isAll || name in answer.errors) this.refused.set(name, digest(values));
      else if (!(name in answer.clashes)) this.base.set(name, values);
    }
    for (const [name, values] of Object.entries(answer.values)) {
      if (sent.has(name)) this.spelled(name, sent.get(name), values);
      else this.theirs.set(name, values);
    }
    for (const [name, theirs] of Object.entries(answer.clashes)) this.clash(name, theirs);
    this.settleTheirs();
    this.trace();
    const isWaiting = this.clashes.size && answer.outcome === "saved";
    this.show(isWaiting ? "conflict" : answer.outcome, isWaiting ? undefined : answer.message);
    if (answer.outcome === "begun") this.later(0);
    this.tell("saved", answer);
  }

  // The draft was thrown away or sent in another window. What differs from the record goes on as a new one.
  beginAnew() {
    this.theirs.clear();
    this.base = new Map(this.listed("was").map(({ name, values }) => [name, values]));
  }

  // What the form itself says it was made from goes along with what is kept.
  note() {
    const set = (name, value) => { if (this.form.elements.namedItem(name)) this.form.elements[name].value = value; };
    // The act takes the draft away that this page knows, and no later one.
    if (this.form.dataset.draft !== undefined) return set("concept", this.version);
    set("versie", this.version);
    set("was", JSON.stringify([...this.base].map(([name, values]) => ({ name, values }))));
  }

  // What was sent is kept in the register's own spelling.
  spelled(name, sent, values) {
    this.base.set(name, values);
    if (document.activeElement?.name !== name && same(this.values(name), sent)) this.set(name, values);
  }

  // The register holds something else than the page thought. It is shown where nobody writes; elsewhere the field keeps
  // what it was made from, and the page its version, so that the server still sees the clash.
  settleTheirs() {
    for (const [name, values] of this.theirs) {
      if (document.activeElement?.name === name) continue;
      if (!this.isAsMade(name) && !same(values, this.values(name))) continue;
      this.theirs.delete(name);
      this.base.set(name, values);
      this.set(name, values);
    }
    if (!this.theirs.size) this.version = this.newest;
    this.note();
  }

  set(name, values) {
    for (const field of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.matches("[type=radio], [type=checkbox]")) field.checked = values.includes(field.value);
      else if (field.dataset.token === undefined) field.value = values[0] ?? "";
    }
    this.tell("set", { name, values });
  }

  clash(name, theirs) {
    this.clashes.set(name, theirs);
    const settle = (values) => {
      this.base.set(name, theirs);
      this.theirs.delete(name);
      this.clashes.delete(name);
      if (values) this.set(name, values);
      if (!this.isBlocked) this.show("settled");
      this.later(0);
    };
    this.tell("clash", { name, was: this.base.get(name) ?? [], theirs, mine: this.values(name), settle });
  }

  failed() {
    this.hasFailed = true;
    this.show("failed");
    this.later(this.wait);
    this.wait = Math.min(this.wait * 2, pause.most);
  }

  async lost() {
    this.hasFailed = this.isSignedOut = true;
    if (!await this.renew() && !this.isStopped) this.show("signedOut");
  }

  // Goes on with the session that there is now, when it is of the account that loaded the page.
  async renew() {
    const place = this.form.dataset.token;
    const { kind, isNew } = await new Promise((answer) => {
      dispatchEvent(new CustomEvent("luwte:session", { detail: { place, answer } }));
    });
    if (kind === "failed") this.show("failed");
    if (kind !== "here") return false;
    // A session that is not new is the one that was refused just now.
    this.isSignedOut = !isNew;
    if (isNew) this.later(0);
    return isNew;
  }

  show(kind, text) { this.tell("state", { kind, text }); }
  tell(what, detail) { this.form.dispatchEvent(new CustomEvent("luwte:" + what, { bubbles: true, detail })); }
}

const savers = [...document.querySelectorAll("form[data-autosave]:not([data-waiting])")].map((one) => new Saver(one));
