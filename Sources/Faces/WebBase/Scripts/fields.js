// Small helps: the running clock of a call, characters left, printing, copying, and no page out of the browser's back
// cache.

for (const clock of document.querySelectorAll("[data-elapsed]")) {
  const start = performance.now() - Number(clock.dataset.elapsed) * 1000;
  const two = (number) => String(number).padStart(2, "0");
  const tick = () => {
    const seconds = Math.max(0, Math.floor((performance.now() - start) / 1000));
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    clock.textContent = (hours ? hours + ":" + two(minutes) : minutes) + ":" + two(seconds % 60);
  };
  tick();
  setInterval(tick, 1000);
}

for (const line of document.querySelectorAll("[data-count-for]")) {
  const field = document.getElementById(line.dataset.countFor);
  const most = Number(field?.dataset.most);
  if (!field || !(most > 0)) continue;
  // Silent until the end comes near. What is too long stays: a field that cut it would say nothing.
  const show = () => {
    const left = most - field.value.length;
    line.hidden = field.value.length * 5 < most * 4;
    line.classList.toggle("is-over", left < 0);
    line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace("#", String(Math.abs(left)));
  };
  field.addEventListener("input", show);
  show();
}

// What the server says of what was typed, beside keeping it.
for (const line of document.querySelectorAll("[data-notice-for]")) {
  const field = document.getElementById(line.dataset.noticeFor);
  field?.form?.addEventListener("luwte:saved", ({ detail }) => {
    const text = detail.notices?.[field.name];
    if (text !== undefined && text !== line.textContent) line.textContent = text;
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  const state = button.parentElement.querySelector("[data-copy-state]");
  button.hidden = false;
  button.addEventListener("click", () => navigator.clipboard.writeText(button.dataset.copy).then(
    () => { state.textContent = button.dataset.copied; },
    () => { state.textContent = button.dataset.failed; },
  ));
}

// An offer that ends by itself.
for (const offer of document.querySelectorAll("[data-gone-after]")) {
  setTimeout(() => offer.remove(), Number(offer.dataset.goneAfter) * 1000);
}

addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
