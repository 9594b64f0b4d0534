// Leaving at once: the page is empty before anything is asked of the network, and "back" doesn't lead to it.

for (const link of document.querySelectorAll("[data-exit]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    location.replace(link.href);
  });
}
addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector("[data-exit]")) location.reload();
});
