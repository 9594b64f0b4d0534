// A page without a browser: jsdom for the document, a clock that the test moves, and a server that the test plays.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const require = createRequire(import.meta.url);
const { JSDOM } = require("jsdom");
const scripts = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../Sources/Faces/WebBase/Scripts");

// Lets everything that waits for a promise, and nothing that waits for time, go on.
export const rest = async () => { for (let turn = 0; turn < 20; turn += 1) await null; };

// Timers in the order of their moments; `pass` moves the clock.
class Clock {
  constructor() {
    this.now = 0;
    this.timers = new Map();
    this.count = 0;
  }

  start(act, delay, every) {
    this.count += 1;
    this.timers.set(this.count, { act, at: this.now + (delay || 0), every });
    return this.count;
  }

  async pass(duration) {
    const end = this.now + duration;
    for (;;) {
      await rest();
      const due = [...this.timers].filter(([, one]) => one.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      const [id, timer] = due;
      this.now = timer.at;
      if (timer.every) timer.at += timer.every;
      else this.timers.delete(id);
      timer.act();
    }
    this.now = end;
    await rest();
  }
}

// The windows of one browser hear each other.
export class Channels {
  constructor() { this.all = []; }

  post(from, data) {
    for (const one of this.all) if (one !== from) one.listeners.forEach((listener) => listener({ data }));
  }
}

function answerOf({ status = 200, json = {}, type = "basic", url = "" }) {
  return { status, type, url, ok: status >= 200 && status < 300, json: async () => json };
}

export class TestPage {
  // `server` answers a request with { status, json, type }, or throws when there is no connection.
  constructor(body, { server = () => ({}), channels = new Channels(), url = "https://desk.test/w" } = {}) {
    const dom = new JSDOM(`<!doctype html><html><body>${body}</body></html>`, {
      url, pretendToBeVisual: true, runScripts: "outside-only",
    });
    this.window = dom.window;
    this.document = dom.window.document;
    this.context = dom.getInternalVMContext();
    this.clock = new Clock();
    this.requests = [];
    this.server = server;
    this.went = [];
    this.opened = [];
    // What a page may do that a document without a browser can't: a test says what it means.
    this.stub = { reload: () => { throw new Error("the page asked to be loaded again"); } };
    this.dress(channels);
  }

  dress(channels) {
    const { window, clock } = this;
    Object.assign(window, {
      setTimeout: (act, delay) => clock.start(act, delay),
      setInterval: (act, delay) => clock.start(act, delay, delay),
      clearTimeout: (id) => clock.timers.delete(id),
      clearInterval: (id) => clock.timers.delete(id),
      CSS: { escape: (text) => text.replace(/["\\]/g, "\\$&") },
      goTo: (place) => this.went.push(place),
      open: (place) => this.opened.push(place),
      crypto: { getRandomValues: (numbers) => numbers.fill(7) },
      reloadPage: () => this.stub.reload(),
      fetch: (address, options = {}) => this.ask(address, options),
      BroadcastChannel: class {
        constructor() {
          this.listeners = [];
          channels.all.push(this);
        }
        addEventListener(_, listener) { this.listeners.push(listener); }
        postMessage(data) { channels.post(this, data); }
      },
    });
    window.performance.now = () => clock.now;
    window.Date.now = () => clock.now;
    window.HTMLElement.prototype.scrollIntoView = () => {};
    Object.defineProperty(window.HTMLElement.prototype, "innerText", { get() { return this.textContent; } });
    window.Element.prototype.getClientRects = function () { return this.closest("[hidden]") ? [] : [{}]; };
  }

  async ask(address, options) {
    const body = options.body ? [...new URLSearchParams(options.body.toString())] : [];
    const request = { address, method: options.method ?? "GET", body, keepalive: options.keepalive ?? false, options };
    this.requests.push(request);
    return answerOf(await this.server(request, this.requests.length));
  }

  // A document without a browser leads nowhere: it says where the page would go.
  static played(source) {
    return source.replaceAll("location.reload()", "reloadPage()").replace(/location\.(assign|replace)\(/g, "goTo(");
  }

  // Runs a module of the product with what it imports, as a browser would, and gives what it exports.
  async run(name) {
    this.modules ??= new Map();
    const load = async (file) => {
      if (this.modules.has(file)) return this.modules.get(file);
      const source = readFileSync(path.join(scripts, file), "utf8");
      const made = new vm.SourceTextModule(TestPage.played(source), {
        context: this.context, identifier: file,
      });
      this.modules.set(file, made);
      await made.link((specifier) => load(specifier.replace("./", "")));
      return made;
    };
    const main = await load(name);
    await main.evaluate();
    return main.namespace;
  }

  one(selector) { return this.document.querySelector(selector); }
  all(selector) { return [...this.document.querySelectorAll(selector)]; }

  type(selector, text) {
    const field = this.one(selector);
    field.focus();
    field.value = text;
    field.dispatchEvent(new this.window.Event("input", { bubbles: true }));
  }

  choose(selector) {
    const field = this.one(selector);
    field.checked = true;
    field.dispatchEvent(new this.window.Event("change", { bubbles: true }));
  }

  // Whether the page kept the browser from doing something with the key.
  press(key, { on, ...options } = {}) {
    const event = new this.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options });
    (on ? this.one(on) : this.document.activeElement ?? this.document.body).dispatchEvent(event);
    return event.defaultPrevented;
  }

  // Whether leaving the page would warn.
  leaves() {
    const event = new this.window.Event("beforeunload", { cancelable: true });
    this.window.dispatchEvent(event);
    return event.defaultPrevented;
  }

  tell(name) { this.window.dispatchEvent(new this.window.Event(name)); }
}
