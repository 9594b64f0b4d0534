// Under a field that somebody else changed as well: what it was, theirs and mine, and three ways to go on. Nothing is
// saved before one of them is taken.

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

// A choice by its name, a text as it is.
function label(form, name, value) {
  const of = `[name="${CSS.escape(name)}"]`;
  const at = `[value="${CSS.escape(value)}"]`;
  const one = form.querySelector(`input${of}${at}:is([type=radio], [type=checkbox])`);
  const combo = [...form.querySelectorAll("[data-combo]")].find((box) => box.dataset.name === name);
  return one?.closest("label")?.innerText ?? combo?.choices.get(value)
    ?? form.querySelector(`select${of} option${at}`)?.text ?? value;
}

document.addEventListener("luwte:clash", (event) => {
  const form = event.target;
  const { name, was, theirs, mine, settle } = event.detail;
  const words = (form.querySelector("[data-save-state]") ?? document.querySelector("[data-save-state]"))?.dataset ?? {};
  const field = form.querySelector(`[name="${CSS.escape(name)}"]`) ?? document.getElementById(name);
  const frame = field?.closest(".field, .group, .item") ?? field?.parentElement ?? form;
  frame.querySelector(":scope > .clash")?.remove();
  const box = make("div", { className: "clash" });
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words.conflict);
  const column = (title, values) => {
    const text = values.length ? values.map((value) => label(form, name, value)).join(", ") : words.empty;
    return make("div", {}, make("strong", { textContent: title }), make("pre", { textContent: text }));
  };
  const way = (text, values) => {
    const button = make("button", { type: "button", className: "btn btn-line", textContent: text });
    button.addEventListener("click", () => {
      box.remove();
      field?.focus();
      settle(values());
    });
    return button;
  };
  const ways = [way(words.keepMine, () => null), way(words.takeTheirs, () => theirs)];
  const both = () => [[...theirs, field.value].filter(Boolean).join("\n\n")];
  if (field?.matches("textarea")) ways.push(way(words.both, both));
  box.append(
    make("p", { textContent: words.conflict }),
    make("div", { className: "both" }, column(words.was, was), column(words.theirs, theirs), column(words.mine, mine)),
    make("div", { className: "btn-row" }, ...ways));
  frame.append(box);
});
