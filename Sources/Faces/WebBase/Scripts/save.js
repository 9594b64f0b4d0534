// Keeps what is typed, while it is typed: text 1.5 s after the last key and on leaving the field, choices at once.
//
// One request at a time, each with the version that it starts from. A lost connection is tried again with growing
// pauses; a lost session waits until somebody signs in in another window; a conflict shows both texts and overwrites
// nothing. Unsaved text lives in the page only: never in the browser's storage, since desks are shared.

const pause = { text: 1500, first: 2000, most: 60000 };
const channel = "BroadcastChannel" in window ? new BroadcastChannel("luwte") : null;
const icons = { ok: "i-circleCheck", busy: "i-refresh", bad: "i-offline" };

function icon(id) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "ico s");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#" + id);
  svg.append(use);
  return svg;
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

class Saver {
  constructor(form) {
    this.form = form;
    this.version = form.dataset.version;
    this.state = form.querySelector("[data-save-state]") ?? document.querySelector("[data-save-state]");
    this.dirty = new Set();
    this.sending = null;
    this.timer = 0;
    this.wait = pause.first;
    this.isSignedOut = false;
    form.addEventListener("input", (event) => this.changed(event.target, pause.text));
    form.addEventListener("change", (event) => this.changed(event.target, 0));
    form.addEventListener("focusout", () => { if (this.dirty.size) this.later(0); });
    form.addEventListener("submit", (event) => this.leave(event));
    addEventListener("online", () => this.later(0));
    addEventListener("pagehide", () => this.flush(true));
    addEventListener("luwte:flush", () => this.later(0));
    addEventListener("beforeunload", (event) => {
      if (this.hasFailed && this.dirty.size && !this.isLeaving) event.preventDefault();
    });
    channel?.addEventListener("message", (event) => {
      if (event.data === "here" && this.isSignedOut) this.renew();
    });
  }

  changed(field, delay) {
    const isOwn = field.type === "hidden" && field.dataset.token === undefined;
    if (!field.name || isOwn || field.dataset.noSave !== undefined) return;
    this.dirty.add(field.name);
    this.later(delay);
  }

  later(delay) {
    clearTimeout(this.timer);
    if (!this.dirty.size || this.isSignedOut || this.hasConflict) return;
    this.timer = setTimeout(() => this.flush(false), delay);
  }

  body(names) {
    const all = new FormData(this.form);
    const body = new URLSearchParams();
    body.append("csrf", all.get("csrf") ?? "");
    body.append("versie", this.version);
    for (const name of names) {
      const values = all.getAll(name);
      for (const value of values.length ? values : [""]) body.append(name, value);
    }
    return body;
  }

  async flush(isLast) {
    clearTimeout(this.timer);
    if (!this.dirty.size || this.isSignedOut || this.hasConflict) return;
    if (this.sending && !isLast) { await this.sending; return this.later(0); }
    const names = [...this.dirty];
    this.dirty.clear();
    this.show("busy");
    this.sending = this.send(names, isLast);
    await this.sending;
    this.sending = null;
  }

  // Everything is kept before the page goes: a form that is sent in the middle of a save would carry an old version,
  // and one that is sent without a session or a connection would lose what was typed.
  leave(event) {
    clearTimeout(this.timer);
    if (this.isLeaving || (!this.sending && !this.dirty.size)) { this.isLeaving = true; return; }
    event.preventDefault();
    if (this.isSettling) return;
    this.isSettling = true;
    const { submitter } = event;
    this.settle().then((isKept) => {
      this.isSettling = false;
      if (!isKept) return this.state?.scrollIntoView({ block: "nearest" });
      this.isLeaving = true;
      this.form.requestSubmit(submitter);
    });
  }

  async settle() {
    if (this.sending) await this.sending;
    await this.flush(false);
    return !this.dirty.size && !this.isSignedOut && !this.hasConflict;
  }

  async send(names, isLast) {
    try {
      const response = await fetch(this.form.dataset.autosave, {
        method: "POST", body: this.body(names), headers: { Accept: "application/json" }, redirect: "manual",
        keepalive: isLast, credentials: "same-origin",
      });
      if (response.type === "opaqueredirect" || [401, 403].includes(response.status)) return this.lost(names);
      if (!response.ok && response.status !== 409 && response.status !== 422) throw new Error("status");
      this.received(await response.json(), names);
    } catch {
      this.failed(names);
    }
  }

  received(answer, names) {
    this.wait = pause.first;
    this.hasFailed = false;
    if (answer.outcome === "conflict") return this.clash(answer, names);
    this.version = String(answer.version);
    const versionField = this.form.elements.namedItem("versie");
    if (versionField && this.form.dataset.draft === undefined) versionField.value = this.version;
    this.show(answer.outcome === "refused" ? "refused" : "ok", answer.message);
    this.form.dispatchEvent(new CustomEvent("luwte:saved", { bubbles: true, detail: answer }));
  }

  failed(names) {
    for (const name of names) this.dirty.add(name);
    this.hasFailed = true;
    this.show("bad", this.state?.dataset.failed);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(false), this.wait);
    this.wait = Math.min(this.wait * 2, pause.most);
  }

  lost(names) {
    for (const name of names) this.dirty.add(name);
    this.isSignedOut = true;
    this.hasFailed = true;
    this.show("bad", this.state?.dataset.signedOut);
    const link = make("a", {
      href: this.form.dataset.signIn, target: "_blank", rel: "noopener", textContent: this.state?.dataset.signIn,
    });
    this.state?.append(" ", link);
  }

  async renew() {
    try {
      const headers = { Accept: "application/json" };
      const response = await fetch(this.form.dataset.token, { headers, redirect: "manual" });
      if (!response.ok) return;
      const { csrf } = await response.json();
      for (const field of document.querySelectorAll("input[name=csrf]")) field.value = csrf;
      this.isSignedOut = false;
      this.later(0);
    } catch { this.show("bad", this.state?.dataset.failed); }
  }

  clash(answer, names) {
    this.hasConflict = true;
    this.show("bad", this.state?.dataset.conflict);
    const words = this.state?.dataset ?? {};
    const settled = () => {
      if (this.form.querySelector(".clash")) return;
      this.hasConflict = false;
      this.version = String(answer.version);
      this.show("ok", "");
      this.later(0);
    };
    for (const name of names) {
      const field = this.form.querySelector(`[name="${CSS.escape(name)}"]`);
      if (!field) continue;
      if (!(name in answer.theirs)) { this.dirty.add(name); continue; }
      const box = make("div", { className: "clash", role: "group" });
      const column = (title, text) =>
        make("div", {}, make("strong", { textContent: title }), make("pre", { textContent: text }));
      const keep = make("button", { type: "button", className: "btn btn-line", textContent: words.keepMine });
      const take = make("button", { type: "button", className: "btn btn-line", textContent: words.takeTheirs });
      keep.addEventListener("click", () => { this.dirty.add(name); box.remove(); settled(); });
      take.addEventListener("click", () => { this.set(name, answer.theirs[name]); box.remove(); settled(); });
      const mine = column(words.mine, this.shown(name));
      const theirs = column(words.theirs, this.label(name, answer.theirs[name]));
      const acts = make("div", { className: "btn-row" }, keep, take);
      box.append(make("p", { textContent: words.conflict }), make("div", { className: "both" }, mine, theirs), acts);
      (field.closest(".field, .group") ?? field.parentElement).append(box);
    }
    settled();
  }

  shown(name) {
    return this.body([name]).getAll(name).map((value) => this.label(name, value)).join(", ");
  }

  label(name, value) {
    const of = `[name="${CSS.escape(name)}"]`;
    const at = `[value="${CSS.escape(value)}"]`;
    const one = this.form.querySelector(`input${of}${at}`);
    return one?.closest("label")?.innerText ?? this.form.querySelector(`select${of} option${at}`)?.text ?? value;
  }

  set(name, value) {
    for (const field of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.matches("[type=radio], [type=checkbox]")) field.checked = field.value === value;
      else field.value = value;
    }
  }

  show(kind, text) {
    if (!this.state) return;
    this.state.classList.toggle("save-ok", kind === "ok");
    this.state.classList.toggle("save-bad", kind === "bad" || kind === "refused");
    const words = make("span", { textContent: kind === "busy" ? this.state.dataset.busy : text ?? "" });
    this.state.replaceChildren(icon(icons[kind] ?? icons.bad), words);
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) new Saver(form);
if (document.body.dataset.signedIn !== undefined) channel?.postMessage("here");
