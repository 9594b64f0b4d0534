// Turns the open lists of a combo field into one field with tokens: two letters filter, Enter takes, Backspace
// removes.

let count = 0;
// The same folding as the server's: its words arrive folded, and what is typed must meet them.
const letters = {
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t",
  "ŋ": "ng", "ə": "e", "ɨ": "i", "ƶ": "z",
};
const plain = (text) => text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, "")
  .replace(/\P{ASCII}/gu, (letter) => letters[letter] ?? letter)
  .replace(/[\u02B9\u02BB-\u02BF\u02C8\u02CA\u02CB\u02EE\uA78C]/g, "'")
  .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();

// Another form of the word, small words between, another order: `flashbacks`, `er een einde aan maken`.
const alike = (said, typed) => {
  const parts = typed.split(" ").filter((one) => one.length > 3);
  const meets = (word, part) =>
    word.startsWith(part) || (word.length > 4 && part.startsWith(word) && part.length - word.length <= 4);
  return parts.length > 0 && parts.every((part) => said.split(" ").some((word) => meets(word, part)));
};

class Combo {
  constructor(box) {
    this.box = box;
    const lists = [...box.querySelectorAll("select")];
    this.name = lists[0].name;
    this.limit = Number(box.dataset.limit);
    this.options = [...lists[0].options].filter((one) => one.value)
      .map((one) => {
        const words = one.dataset.words?.split("|") ?? [];
        return { value: one.value, label: one.text, plain: plain(one.text), words, hint: one.dataset.hint };
      });
    const chosen = lists.map((list) => list.value).filter(Boolean);
    this.id = "combo-" + ++count;
    this.input = document.createElement("input");
    Object.assign(this.input, { type: "text", autocomplete: "off", spellcheck: false });
    this.input.dataset.noSave = "";
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-label", box.dataset.label);
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.id);
    this.list = document.createElement("ul");
    Object.assign(this.list, { id: this.id, className: "listbox", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", box.dataset.label);
    // For whoever has to name a value that was not chosen here.
    box.dataset.name = this.name;
    box.choices = new Map(this.options.map(({ value, label }) => [value, label]));
    for (const list of lists) list.remove();
    box.append(this.input, this.list);
    box.dataset.ready = "";
    for (const value of chosen) this.add(value, false);
    this.input.addEventListener("input", () => this.filter());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    box.closest("form")?.addEventListener("luwte:set", ({ detail }) => {
      if (detail.name === this.name) this.replace(detail.values);
    });
    box.addEventListener("mousedown", (event) => {
      if (event.target !== box) return;
      event.preventDefault();
      this.input.focus();
    });
  }

  get values() { return [...this.box.querySelectorAll("input[type=hidden]")].map((one) => one.value); }

  replace(values) {
    for (const token of this.box.querySelectorAll(".pick")) token.remove();
    for (const value of values) this.add(value, false);
  }

  filter() {
    const words = plain(this.input.value);
    if (words.length < 2) return this.close();
    const taken = this.values;
    const rank = (one) => {
      if (one.plain.startsWith(words)) return 0;
      if ((" " + one.plain).includes(" " + words)) return 1;
      if (one.words.includes(words)) return 1;
      if (one.words.some((said) => (" " + said).includes(" " + words))) return 2;
      if (one.plain.includes(words)) return 3;
      return [one.plain, ...one.words].some((said) => alike(said, words)) ? 4 : 5;
    };
    const hits = this.options.filter((one) => !taken.includes(one.value) && rank(one) < 5)
      .sort((a, b) => rank(a) - rank(b)).slice(0, 8);
    this.hits = taken.length >= this.limit ? [] : hits;
    this.at = 0;
    const rows = this.hits.map((one, index) => this.row(one, index));
    if (!rows.length) {
      const none = document.createElement("li");
      none.className = "none";
      none.textContent = taken.length >= this.limit ? this.box.dataset.full : this.box.dataset.none;
      rows.push(none);
    }
    this.list.replaceChildren(...rows);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark();
  }

  row(one, index) {
    const row = document.createElement("li");
    row.id = this.id + "-" + index;
    row.setAttribute("role", "option");
    row.append(one.label);
    if (one.hint) {
      row.append(Object.assign(document.createElement("span"), { className: "hint", textContent: one.hint }));
    }
    row.addEventListener("mousedown", (event) => { event.preventDefault(); this.take(one); });
    return row;
  }

  mark() {
    const rows = this.list.querySelectorAll("[role=option]");
    rows.forEach((one, index) => one.setAttribute("aria-selected", String(index === this.at)));
    const row = rows[this.at];
    if (!row) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", row.id);
    row.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const isOpen = !this.list.hidden;
    if (event.key === "Backspace" && !this.input.value) {
      const picks = this.box.querySelectorAll(".pick");
      picks[picks.length - 1]?.querySelector("button").click();
      return;
    }
    if (!isOpen) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.at = (this.at + (event.key === "ArrowDown" ? 1 : -1) + this.hits.length) % (this.hits.length || 1);
      this.mark();
    } else if ((event.key === "Enter" && !event.ctrlKey || event.key === "Tab") && this.hits[this.at]) {
      if (event.key === "Enter") event.preventDefault();
      this.take(this.hits[this.at]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  take(one) {
    this.input.value = "";
    this.close();
    if (this.values.length < this.limit) this.add(one.value, true);
  }

  add(value, isNew) {
    // What was sent beyond the limit or can't be chosen any more stays in sight, to be taken away by who sent it.
    const one = this.options.find((option) => option.value === value) ?? { value, label: value };
    const pick = document.createElement("span");
    pick.className = "pick";
    const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: this.name, value });
    hidden.dataset.token = "";
    const remove = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
    remove.setAttribute("aria-label", this.box.dataset.remove.replace("#", one.label));
    remove.addEventListener("click", () => { pick.remove(); this.input.focus(); this.tell(); });
    pick.append(one.label, hidden, remove);
    this.box.insertBefore(pick, this.input);
    if (isNew) this.tell();
  }

  tell() {
    const carrier = this.box.querySelector("input[type=hidden]");
    if (carrier) carrier.dispatchEvent(new Event("change", { bubbles: true }));
    else {
      const empty = Object.assign(document.createElement("input"), { type: "hidden", name: this.name, value: "" });
      empty.dataset.token = "";
      this.box.append(empty);
      empty.dispatchEvent(new Event("change", { bubbles: true }));
      empty.remove();
    }
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

for (const box of document.querySelectorAll("[data-combo]")) new Combo(box);
