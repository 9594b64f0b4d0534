// A questionnaire by keyboard: the key of an answer chooses it and goes on to the next item. A code of two digits is
// two keys, one after the other. An answer that opens the safety route is sent at once.

// For how long a first digit waits for a second one, where both can be a code.
const WAIT = 1000;

for (const list of document.querySelectorAll("[data-answers]")) {
  const form = list.closest("form");
  const items = [...list.querySelectorAll("[data-item]")];
  const finish = form.querySelector("button[value=finish], button[value=correct]");
  const fields = (item) => [...item.querySelectorAll("input")];
  const codes = (field) => field.dataset.keys?.split(" ") ?? [];
  // The first digit of a longer code that was just pressed.
  let begun = null;

  const enter = (item) => {
    const field = fields(item).find((one) => one.checked) ?? fields(item)[0];
    field?.focus();
    item.scrollIntoView({ block: "nearest" });
  };
  const walk = (item, step) => {
    const next = items[items.indexOf(item) + step];
    if (next) enter(next);
    else if (step > 0) finish?.focus();
  };
  const send = () => form.requestSubmit(form.querySelector("button[value=save]") ?? finish);
  const forget = () => {
    if (begun) clearTimeout(begun.timer);
    begun = null;
  };
  const take = (item, field, key) => {
    field.focus();
    if (!field.checked) field.click();
    if (field.dataset.safety !== undefined) return;
    const isLonger = (code) => code.length > key.length && code.startsWith(key);
    if (!fields(item).some((one) => codes(one).some(isLonger))) return walk(item, 1);
    const timer = setTimeout(() => {
      begun = null;
      if (document.activeElement === field) walk(item, 1);
    }, WAIT);
    begun = { item, key, timer };
  };

  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    let item = event.target.closest("[data-item]");
    if (!item) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? (event.key === "Enter" ? 1 : 0);
    let key = event.key.toLowerCase();
    if (begun?.item === item && key.length === 1) {
      const whole = begun.key + key;
      if (fields(item).some((one) => codes(one).includes(whole))) key = whole;
      // It was a whole answer: this key is of the next item.
      else item = items[items.indexOf(item) + 1] ?? item;
    }
    const field = step ? null : fields(item).find((one) => codes(one).includes(key));
    if (!step && !field) return;
    forget();
    event.preventDefault();
    event.stopPropagation();
    if (step) return walk(item, step);
    take(item, field, key);
  });

  list.addEventListener("change", (event) => {
    if (event.target.dataset.safety !== undefined && event.target.checked) send();
  });

  const first = items.find((item) => fields(item).every((one) => (one.type === "radio" ? !one.checked : !one.value)));
  if (first && !document.querySelector(".errsum")) enter(first);
}
